# stdlib 16, row 6
print(0.1 + 0.2)
# CHECK: 0.30000000000000004
