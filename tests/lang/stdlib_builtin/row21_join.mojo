# stdlib 16, row 21
print(String(", ").join(1, 2, 3))
# CHECK: 1, 2, 3
