# stdlib 16, row 12
print(Float64(-1.7).to_int())
# CHECK: -1
