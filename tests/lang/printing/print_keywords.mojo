# stdlib.md 2.7: 'sep', 'end' and 'flush' of print
for i in range(3):
    print(i, end=" ")
# CHECK: 0 1 2 .
print(".")
# CHECK: 1, 2, x
print(1, 2, "x", sep=", ")
# CHECK: a2.5!
# CHECK:
print("a", 2.5, sep="", end="!\n\n", flush=True)
# %%
print(1, file=2)  # ERROR[6]: no matching function in call to 'print'
