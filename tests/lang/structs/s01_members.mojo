# S1: fields, methods and aliases
struct Counter:
    alias start = 10
    var n: Int
    var name: String
    fn __init__(inout self, name: String):
        self.n = Self.start
        self.name = name
    fn next(inout self) -> Int:
        self.n += 1
        return self.n
var c = Counter("c")
print(c.next(), c.next(), c.n, c.name, Counter.start)
# CHECK: 11 12 12 c 10
