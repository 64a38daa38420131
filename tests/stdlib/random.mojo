# Random numbers: the sequence of 2023 (stdlib.md 11)
from random import rand, randint, randn, randn_float64, random_float64, random_si64, random_ui64, seed
fn show[type: DType](p: DTypePointer[type], count: Int):
    for i in range(count): print_no_newline(p.load(i), ";")
    print("")
fn fresh():
    seed(1)
    let bytes = DTypePointer[DType.uint8].alloc(8)
    let floats = DTypePointer[DType.float32].alloc(8)
    let ints = DTypePointer[DType.int32].alloc(8)
    rand(bytes, 8)
    show(bytes, 8)
    rand(floats, 8)
    randint(ints, 8, 0, 10)
    show(ints, 8)
    print(random_float64(0, 1), random_si64(-10, 10), random_ui64(0, 10))
    seed(1)
    rand(floats, 2)
    show(floats, 2)
fresh()
seed(1)
for i in range(7): print_no_newline(random_float64(), ";")
print("")
fn bounds():
    let a = DTypePointer[DType.int8].alloc(1000)
    let b = DTypePointer[DType.int64].alloc(1000)
    let c = DTypePointer[DType.bool].alloc(1000)
    let d = DTypePointer[DType.uint32].alloc(1000)
    rand(a, 1000); rand(b, 1000); rand(c, 1000); rand(d, 1000)
    var negative: Int = 0
    var large: Int = 0
    var true_: Int = 0
    var high: Int = 0
    for i in range(1000):
        negative += 1 if a.load(i) < 0 else 0
        large += 1 if b.load(i) > (1 << 62) else 0
        true_ += 1 if c.load(i) else 0
        high += 1 if d.load(i) >= (1 << 31) else 0
    print(negative > 400 and negative < 600, large > 180 and large < 320, true_ > 400 and true_ < 600, high > 400 and high < 600)
    var good = True
    for i in range(1000):
        let x = random_float64(2, 3)
        let y = random_si64(-5, 5)
        let z = random_si64(-5000000000, 5000000000)
        good = good and x >= 2 and x < 3 and y >= -5 and y <= 5 and z >= -5000000000 and z <= 5000000000
    print(good)
    let n = DTypePointer[DType.float64].alloc(10000)
    randn(n, 10000, 5, 4)
    var sum: Float64 = 0
    var squares: Float64 = 0
    for i in range(10000):
        sum += n.load(i)
        squares += (n.load(i) - 5) * (n.load(i) - 5)
    let mean = sum / 10000
    let variance = squares / 10000
    print(mean > 4.9 and mean < 5.1, variance > 3.8 and variance < 4.2)
bounds()
seed(7)
let first = random_float64()
seed(7)
print(first == random_float64())
seed()
print(randn_float64() != randn_float64())
# CHECK: 0 ;33 ;193 ;117 ;136 ;56 ;12 ;173 ;
# CHECK: 9 ;5 ;1 ;7 ;4 ;7 ;10 ;8 ;
# CHECK: 0.047464513386311948 5 3
# CHECK: 0.1315377950668335 ;0.458650141954422 ;
# CHECK: 0.13153778773876065 ;0.4586501320232198 ;0.21895918621247895 ;0.67886471674068549 ;0.93469289622673879 ;0.51941637202274749 ;0.034572110464847441 ;
# CHECK: True True True True
# CHECK: True
# CHECK: True True
# CHECK: True
# CHECK: True
