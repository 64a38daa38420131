# A let that a try sets and a handler uses otherwise
# PROGRAM
fn half(n: Int) raises -> String:
    if n % 2: raise Error("odd")
    return String(n // 2)
fn main():
    let h: String
    try:
        h = half(3)
    except:
        print("no")
        return
    print(h)
# CHECK: no
