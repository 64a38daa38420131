# T21: tuples
fn pair() -> (Int, Float32): return (1, Float32(2.5))
let t = (1, 2.0, True)
let u: Tuple[Int, Bool] = (5, False)
print(t.get[0, Int](), t.get[1, FloatLiteral](), t.get[2, Bool](), len(t))
# CHECK: 1 2.0 True 3
print(u.get[0, Int](), u.get[1, Bool](), pair().get[1, Float32]())
# CHECK: 5 False 2.5
fn first(t: (Int, Int)) -> Int: return t.get[0, Int]()
print(first((8, 9)))
# CHECK: 8
