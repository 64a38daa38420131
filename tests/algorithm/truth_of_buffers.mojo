# all_true and any_true see every element, whatever the length
from algorithm.reduction import all_true, any_true, none_true
from memory.buffer import Buffer
fn wrong[type: DType]() -> Int:
    let data = DTypePointer[type].alloc(300)
    var count: Int = 0
    for size in range(1, 300, 13):
        let numbers = Buffer[Dim(), type](data, size)
        for one in range(0, size, 5):
            numbers.fill(1)
            numbers[one] = 0
            if all_true(numbers) or (size > 1 and not any_true(numbers)): count += 1
            numbers.fill(0)
            if any_true(numbers) or not none_true(numbers): count += 1
            numbers[one] = 1
            if not any_true(numbers) or (size > 1 and all_true(numbers)): count += 1
        numbers.fill(1)
        if not all_true(numbers): count += 1
    data.free()
    return count
print(wrong[DType.float32](), wrong[DType.int8](), wrong[DType.bool](), wrong[DType.int64]())
# CHECK: 0 0 0 0
