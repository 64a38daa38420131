# language.md F7: a loop's variable is mutable in a `def`; that nothing changes it is not worth a warning.
def count(n: Int):
    var total = n
    # WARNING: 'total' was declared as a 'var' but never mutated, consider switching to a 'let'
    for i in range(n):
        print(i, total)
count(1)
# CHECK: 0 1
