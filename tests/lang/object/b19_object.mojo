# language.md B19: untyped `def` arguments and results are objects; lists of anything.
def addup(a, b): return a + b
print(addup(1, 2.5), addup("x", "y"))
# CHECK: 3.5 'xy'
var lst: object = [1, "two", False]
lst.append(4.5)
print(lst)
# CHECK: [1, 'two', False, 4.5]
