# S29: the receiver may have any name, a convention and a type
struct W:
    var n: Int
    fn __init__(inout me, n: Int): me.n = n
    fn a(lhs) -> Int: return lhs.n
    fn b(borrowed self: Self) -> Int: return self.n + 1
    fn c(inout self: Self): self.n += 10
    fn d(owned self) -> Int: return self.n + 2
    def e(self) -> Int:
        self.n += 100
        return self.n
    fn __copyinit__(inout self, o: Self): self.n = o.n
var w = W(1)
w.c()
print(w.a(), w.b(), w.d(), w.e(), w.n)
# CHECK: 11 12 13 111 11
