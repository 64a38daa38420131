# stdlib 16, row 1
print(7 // -2, 7 % -2, -7 // 2, -7 % 2)
# CHECK: -4 -1 -4 1
