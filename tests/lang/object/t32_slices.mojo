# T32: slices of dynamic lists and strings, as Python cuts them
def head(xs, n):
    return xs[:n]


let l = object([1, 2, 3, 4, 5])
# CHECK: [2, 3] [1, 2] [1, 3, 5] [5, 4, 3, 2, 1]
print(l[1:3], l[:2], l[::2], l[::-1])
# CHECK: [4, 5] [] [2, 3, 4, 5]
print(l[-2:], l[5:], l[1:100])
let s = object("hello")
# CHECK: 'el' 'olleh' 'llo'
print(s[1:3], s[::-1], s[-3:])
# CHECK: [1, 2] 'hel'
print(head(l, 2), head(s, 3))
# CHECK: [2, 3]
print(object(PythonObject([1, 2, 3]))[1:])
# %%
l["x":]
# RUNERROR: TypeError: slice indices must be integers or None
# %%
l[::0]
# RUNERROR: ValueError: slice step cannot be zero
# %%
object(3)[1:2]
# RUNERROR: TypeError: can only index into lists and strings
