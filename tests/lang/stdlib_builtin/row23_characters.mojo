# stdlib 16, row 23
print(atol("-12"), ord("A"), chr(66))
# CHECK: -12 65 B
