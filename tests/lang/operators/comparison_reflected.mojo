# 5.7: the right operand's reflected comparison, if the left has none that fits
@value
struct Op:
    var n: Int
    fn __gt__(self, o: Int) -> Bool: return self.n > o
    fn __le__(self, o: Int) -> Bool: return self.n <= o
    fn __eq__(self, o: Int) -> Bool: return self.n == o
let n = 4
print(n < Op(5), n >= Op(5), n == Op(4))
# CHECK: True False True
