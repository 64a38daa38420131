# stdlib 16, row 2
print(7 / 2)
# CHECK: 3.5
