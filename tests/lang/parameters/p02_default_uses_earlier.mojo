# P1, P2: a default may use earlier parameters
fn f[a: Int, b: Int = a * 2]() -> Int: return a * 100 + b
print(f[3](), f[3, 4]())
# CHECK: 306 304
