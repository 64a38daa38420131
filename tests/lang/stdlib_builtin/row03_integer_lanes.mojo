# stdlib 16, row 3
print(Int32(7) / 2)
# CHECK: 3
