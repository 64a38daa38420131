# O9: a value used in a loop condition lives through the loop
@value
struct Limit:
    var n: Int
    var s: String
    fn more(self, i: Int) -> Bool: return i < self.n
    fn __del__(owned self): print("del", self.s)
fn go():
    let l = Limit(2, "limit")
    var i = 0
    while l.more(i):
        print("round", i)
        i += 1
    print("end")
go()
# CHECK: round 0
# CHECK: round 1
# CHECK: del limit
# CHECK: end
