# S5: 'Self' is the struct with its own parameters
struct Box[n: Int]:
    var v: Int
    fn __init__(inout self, v: Int):
        self.v = v
    fn __copyinit__(inout self, o: Self):
        self.v = o.v
    fn merged(self, o: Self) -> Self:
        return Self(self.v + o.v)
    fn wider(self) -> Box[n + 1]:
        return Box[n + 1](self.v * n)
print(Box[2](3).merged(Box[2](4)).v, Box[2](3).wider().wider().v)
# CHECK: 7 18
