# stdlib 16, row 5
print(Float32(0.1))
# CHECK: 0.10000000149011612
