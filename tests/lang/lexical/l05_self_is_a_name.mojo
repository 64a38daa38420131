# L5: 'self' is not a keyword
@value
struct Named:
    var n: Int
    fn get(me) -> Int:
        return me.n
    fn plus(this, self: Int) -> Int:
        return this.n + self

let self = 3
print(self, Named(4).get(), Named(4).plus(self))
# CHECK: 3 4 7
