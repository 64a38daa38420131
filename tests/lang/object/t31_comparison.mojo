# language.md T31: comparisons give truth values as objects; texts and lists compare element by element.
def compare(a, b):
    print(a < b, a <= b, a == b, a != b, a > b, a >= b)

compare(1, 2)
# CHECK: True True False True False False
compare(2, 2.0)
# CHECK: False True True False False True
compare(True, 0)
# CHECK: False False False True True True
compare("abc", "abd")
# CHECK: True True False True False False
compare("ab", "abc")
# CHECK: True True False True False False
compare([1, "b"], [1, "a", 5])
# CHECK: False False False True True True
compare([1], [1, 0])
# CHECK: True True False True False False
compare([1.0, [True]], [1, [1]])
# CHECK: False True True False False True
let nan = object(0.0) * (object(1.0) / 0)
compare(nan, nan)
# CHECK: False False False True False False
print(1 < object(2), 2.5 >= object(3), "a" == object("a"), 0 <= object(5) < 10)
# CHECK: True False True True
print(object(None) is None, object(1) is None, object(5) is 5)
# CHECK: True False True

def kind(value) -> String:
    if value:
        return "true"
    return "false"

print(kind(0), kind(0.0), kind(""), kind([]), kind(None), kind(False), kind(-1), kind(0.1), kind("0"), kind([0]))
# CHECK: false false false false false false true true true true
let zero: object = 0
print(zero or "other", zero and 1, not zero, 2 in object([1, 2.0]), "b" in object("abc"), None in object([1, None]))
# CHECK: 'other' 0 True True True True
