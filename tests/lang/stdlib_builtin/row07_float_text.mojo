# stdlib 16, row 7
print(1.0, -0.0, 1e100)
# CHECK: 1.0 -0.0 1e+100
