# T17: numbers, texts, pointers and truth values decide together
fn f(n: Int, x: Float64, p: Pointer[Int], flag: Bool) -> Int:
    if n and x and p and flag:
        return 1
    elif (n or flag) and not (x and p):
        return 2
    elif not flag or p:
        return 3
    return 4
let p = Pointer[Int].alloc(1)
let q = Pointer[Int].get_null()
print(f(1, 1, p, True), f(0, 1, q, True), f(1, 1, p, False), f(0, 2, q, False), f(0, 0, p, True))
# CHECK: 1 2 3 3 2
