# stdlib 16, row 38
print(slice(1, 10, 3)[2], len(slice(1, 10, 3)))
# CHECK: 7 3
