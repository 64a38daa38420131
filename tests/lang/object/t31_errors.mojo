# language.md T31, stdlib.md 2.9: what an object cannot do raises, with these texts, and can be caught.
def attempt(what: Int, a, b):
    try:
        if what == 0: print(a + b)
        if what == 1: print(a < b)
        if what == 2: print(a[b])
        if what == 3: a[b] = 1
        if what == 4: a.append(b)
        if what == 5: print(a(b))
        if what == 6: print(a.foo)
        if what == 7: a.foo = b
        if what == 8: print(len(a))
        if what == 9: print(int(a))
        if what == 10: print(-a)
        if what == 11: print(~a)
        if what == 12: a.foo(b)
        if what == 13:
            for x in range(a): print(x)
        if what == 14:
            for x in a: print(x)
    except error:
        print(error)

attempt(0, 1, "x")
# CHECK: TypeError: not a valid arithmetic type
attempt(0, None, None)
# CHECK: TypeError: not a valid arithmetic type
attempt(1, 1, "x")
# CHECK: TypeError: not a valid comparison type
attempt(1, None, None)
# CHECK: TypeError: not a valid comparison type
attempt(2, 5, 0)
# CHECK: TypeError: can only index into lists and strings
attempt(2, "abc", "a")
# CHECK: TypeError: string indices must be integers
attempt(2, [1], 1)
# CHECK: IndexError: list index out of range
attempt(2, [1], -2)
# CHECK: IndexError: list index out of range
attempt(2, "abc", 3)
# CHECK: IndexError: string index out of range
attempt(3, "abc", 0)
# CHECK: TypeError: can only assign items in lists
attempt(3, [1], 1)
# CHECK: IndexError: list index out of range
attempt(3, [1], None)
# CHECK: TypeError: list indices must be integers
attempt(4, "abc", 0)
# CHECK: TypeError: can only append to lists
attempt(5, 1, 2)
# CHECK: TypeError: Object is not a function
attempt(5, [1], 2)
# CHECK: TypeError: Object is not a function
attempt(6, [1], None)
# CHECK: TypeError: Type 'list' does not have attribute 'foo'
attempt(6, 1, None)
# CHECK: TypeError: Type 'int' does not have attribute 'foo'
attempt(6, object(Attr("bar", 1)), None)
# CHECK: AttributeError: Object does not have an attribute of name 'foo'
attempt(7, object(Attr("bar", 1)), None)
# CHECK: AttributeError: Object does not have an attribute of name 'foo'
attempt(7, "s", None)
# CHECK: TypeError: Type 'str' does not have attribute 'foo'
attempt(8, 1, None)
# CHECK: TypeError: only strings and lists have length
attempt(9, "1", None)
# CHECK: object type cannot be converted to an integer
attempt(10, "1", None)
# CHECK: TypeError: cannot apply negation to this type
attempt(11, 1.5, None)
# CHECK: TypeError: cannot invert values of this type
attempt(12, 2.5, None)
# CHECK: TypeError: Type 'float' does not have attribute 'foo'
attempt(12, object(Attr("foo", 1)), None)
# CHECK: TypeError: Object is not a function
attempt(13, 2.5, None)
# CHECK: object type cannot be converted to an integer
attempt(14, 2.5, None)
# CHECK: TypeError: can only iterate over lists and strings

# A function checks the number of its arguments; what was passed is not lost.
def pair(a, b): return [a, b]
def solo(a): return a
attempt(5, pair, ["shared"])
# CHECK: TypeError: pair() takes 2 arguments but 1 was given
let list: object = [1]
try:
    print(object(solo)(list, list, list, list))
except error:
    print(error, list)
# CHECK: TypeError: solo() takes 1 argument but 4 were given [1]

# Errors come out of functions that are called through objects.
def broken(self): raise Error("broken")
try:
    object(Attr("run", broken)).run()
except error:
    print(error)
# CHECK: broken
object(1) + "x"
# RUNERROR: TypeError: not a valid arithmetic type
