# stdlib 16, row 37
print(len("🔥"))
# CHECK: 4
