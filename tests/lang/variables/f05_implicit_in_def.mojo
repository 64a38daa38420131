# F5: a def declares mutable variables by assignment
def f() -> Int:
    total = 0
    for i in range(4):
        square = i * i
        total += square
    return total
print(f())
# CHECK: 14
