# 5.7: 'in' asks the right operand
@value
struct Evens:
    var limit: Int
    fn __contains__(self, n: Int) -> Bool:
        return n % 2 == 0 and n < self.limit
let e = Evens(10)
print(4 in e, 5 in e, 12 in e, 5 not in e, 4 not in e)
# CHECK: True False False True False
