# G24: packages of the library that nothing of one's own hides
print(math.limit.max_finite[DType.uint8](), math.sqrt(4.0))
fn f(x: Float64) -> Float64: return math.floor(x)
print(f(2.5))
def own():
    time = 3
    print(time)
own()
let random = 4
print(random)
# CHECK: 255 2.0
# CHECK: 2.0
# CHECK: 3
# CHECK: 4
