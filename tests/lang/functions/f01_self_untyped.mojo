# F1: the receiver of a method needs no type
@value
struct S:
    var n: Int
    fn get(self) -> Int:
        return self.n
    fn set(inout self, n: Int):
        self.n = n
var s = S(1)
s.set(4)
print(s.get())
# CHECK: 4
