# G10: without an in-place method 'a op= b' is 'a = a op b'
@value
struct Num:
    var n: Int
    fn __sub__(self, o: Int) -> Num:
        print("sub")
        return Num(self.n - o)

var a = Num(10)
a -= 3
print(a.n)
# CHECK: sub
# CHECK: 7
