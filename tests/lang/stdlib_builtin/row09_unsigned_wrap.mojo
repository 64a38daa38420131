# stdlib 16, row 9
print(UInt8(255) + 1)
# CHECK: 0
