# language.md T32: attributes are read, assigned and called; a function called as one gets the object itself first.
def area(self): return self.width * self.height
def scale(self, by):
    self.width *= by
    self.height *= by
def compare(self, other, exact): return [self.width, other.width, exact]
def make(width, height):
    return object(
        Attr("width", width), Attr("height", height), Attr("area", area), Attr("scale", scale), Attr("compare", compare),
        Attr("a_name_that_is_longer_than_sixteen_bytes", 1), Attr("a_name_that_is_longer_than_sixteen_bytex", 2),
    )

let a = make(2, 3)
let b = make(1.5, 2)
print(a.area(), b.area())
# CHECK: 6 3.0
print(a.scale(2), a.width, a.height, a.area())
# CHECK: None 4 6 24
print(a.compare(b, True))
# CHECK: [4, 1.5, True]
print(a.a_name_that_is_longer_than_sixteen_bytes, a.a_name_that_is_longer_than_sixteen_bytex)
# CHECK: 1 2
a.width = "wide"
print(a.width)
# CHECK: 'wide'
# A function that was read from an attribute is a plain function again.
let f = a.area
print(f(b))
# CHECK: 3.0
# Attributes may be replaced by other functions, and hold functions of functions.
def other(self): return "other"
a.area = other
print(a.area())
# CHECK: 'other'
def apply(f, x): return f(x)
def double(x): return x * 2
print(apply(double, 21), apply(object(double), [1]) if False else apply(double, 0.5))
# CHECK: 42 1.0
