# F2, F13: a def owns its arguments, the caller's stay
def add_one(y: Int) -> Int:
    y += 1
    return y
def shout(s: String) -> String:
    s += "!"
    return s
let n = 1
let t = String("hey")
print(add_one(n), n)
# CHECK: 2 1
print(shout(t), t)
# CHECK: hey! hey
