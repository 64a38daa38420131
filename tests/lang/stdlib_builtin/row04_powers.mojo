# stdlib 16, row 4
print(2 ** 10, 2 ** -1)
# CHECK: 1024 0
