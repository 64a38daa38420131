# stdlib 16, row 20
print(String("abcde")[1:4], String("abcde")[-1])
# CHECK: bcd e
