# T17: a condition asks '__bool__'
@value
struct Flag:
    var on: Bool
    fn __bool__(self) -> Bool: return self.on
@value
struct Positive:
    var n: Int
    fn __bool__(self) -> Bool: return self.n > 0
fn test(f: Flag):
    if f: print("on")
    elif not f: print("off")
test(Flag(True))
# CHECK: on
test(Flag(False))
# CHECK: off
print("positive" if Positive(2) else "not", "positive" if Positive(-2) else "not")
# CHECK: positive not
var n = 3
while n:
    n -= 1
print(n)
# CHECK: 0
