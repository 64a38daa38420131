# Memory is filled with the numbers that single draws give, whatever its size
from random import rand, randn, randn_float64, random_float64, seed
fn differences(size: Int) -> Int:
    let numbers = DTypePointer[DType.float64].alloc(size)
    var count: Int = 0
    seed(size + 1)
    rand(numbers, size)
    let following = random_float64()
    seed(size + 1)
    for i in range(size): count += (numbers.load(i) != random_float64()).to_int()
    count += (following != random_float64()).to_int()
    randn(numbers, size, 1.5, 4.0)
    let last = random_float64()
    seed(size + 1)
    for i in range(size + 1): _ = random_float64()
    for i in range(size): count += (numbers.load(i) != randn_float64(1.5, 4.0)).to_int()
    count += (last != random_float64()).to_int()
    numbers.free()
    return count
var total: Int = 0
for size in range(70): total += differences(size)
print(total)
# CHECK: 0
