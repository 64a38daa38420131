from algorithm.reduction import argmax, cumsum, max, sum
from algorithm.sort import sort
from collections import Dict
from memory.buffer import Buffer, NDBuffer
from random import randn
from utils.list import Dim, DimList


fn at[type: DType](address: Int) -> DTypePointer[type]:
    return DTypePointer[type](SIMD[DType.address, 1](address))


fn text_at(address: Int, size: Int) -> StringRef:
    return StringRef(at[DType.int8](address), size)


# ---- numbers: `first` has the arguments, `second` is for the results

alias Matrix = NDBuffer[2, DimList(Dim(), Dim()), DType.float32]


fn matrix(address: Int, rows: Int, columns: Int) -> Matrix:
    return Matrix(at[DType.float32](address), StaticIntTuple[2](rows, columns))


fn argmax_f32(first: Int, second: Int, count: Int) -> Int:
    let source = NDBuffer[1, DimList(Dim()), DType.float32](at[DType.float32](first), StaticIntTuple[1](count))
    let result = NDBuffer[1, DimList(1), DType.int64](at[DType.int64](second))
    argmax(source, 0, result)
    return result[0].to_int()


fn argmax_axis0_f32(first: Int, second: Int, count: Int) -> Int:
    let columns = 256
    let result = NDBuffer[2, DimList(1, Dim()), DType.int64](at[DType.int64](second), StaticIntTuple[2](1, columns))
    argmax(matrix(first, count // columns, columns), 0, result)
    return columns


fn sum_axis0_f32(first: Int, second: Int, count: Int) -> Int:
    let columns = 256
    sum[0](matrix(first, count // columns, columns), matrix(second, 1, columns))
    return columns


fn sum_axis1_f32(first: Int, second: Int, count: Int) -> Int:
    let rows = count // 256
    sum[1](matrix(first, rows, 256), matrix(second, rows, 1))
    return rows


fn max_axis0_f32(first: Int, second: Int, count: Int) -> Int:
    let columns = 256
    max[0](matrix(first, count // columns, columns), matrix(second, 1, columns))
    return columns


fn cumsum_of[type: DType](first: Int, second: Int, count: Int) -> Int:
    cumsum(Buffer[Dim(), type](at[type](second), count), Buffer[Dim(), type](at[type](first), count))
    return count


fn cumsum_f32(first: Int, second: Int, count: Int) -> Int:
    return cumsum_of[DType.float32](first, second, count)


fn cumsum_i64(first: Int, second: Int, count: Int) -> Int:
    return cumsum_of[DType.int64](first, second, count)


fn sort_of[type: DType](first: Int, second: Int, count: Int) -> Int:
    memcpy(at[type](second), at[type](first), count)
    sort(at[type](second), count)
    return count


fn sort_f32(first: Int, second: Int, count: Int) -> Int:
    return sort_of[DType.float32](first, second, count)


fn sort_f64(first: Int, second: Int, count: Int) -> Int:
    return sort_of[DType.float64](first, second, count)


fn sort_i32(first: Int, second: Int, count: Int) -> Int:
    return sort_of[DType.int32](first, second, count)


fn sort_i64(first: Int, second: Int, count: Int) -> Int:
    return sort_of[DType.int64](first, second, count)


fn randn_f64(first: Int, second: Int, count: Int) -> Int:
    randn(at[DType.float64](second), count)
    return count


fn tensor_expression(first: Int, second: Int, count: Int) -> Int:
    try:
        let a = Tensor[DType.float32](TensorShape(count), 1.5)
        let b = Tensor[DType.float32](TensorShape(count), 2.5)
        let c = Tensor[DType.float32](TensorShape(count), 3.5)
        var total: Int = 0
        for _ in range(8):
            let d = a * b + c
            total += d[count - 1].to_int()
        return total
    except:
        return 0


# ---- text: `first` is where it stands, `count` its length

fn find_text(first: Int, second: Int, count: Int) -> Int:
    return text_at(first, count).find(" zebra.")


fn rfind_text(first: Int, second: Int, count: Int) -> Int:
    return text_at(first, count).rfind("zebra!")


fn count_text(first: Int, second: Int, count: Int) -> Int:
    return text_at(first, count).count("the ")


fn replace_text(first: Int, second: Int, count: Int) -> Int:
    return len(String(text_at(first, count)).replace("the ", "some "))


fn split_text(first: Int, second: Int, count: Int) -> Int:
    try:
        return len(String(text_at(first, count)).split(" "))
    except:
        return 0


fn index_text(first: Int, second: Int, count: Int) -> Int:
    let text = String(text_at(first, count))
    var spaces: Int = 0
    for i in range(len(text)):
        if ord(text[i]) == 32:
            spaces += 1
    return spaces


fn compare_text(first: Int, second: Int, count: Int) -> Int:
    let text = String(text_at(first, count))
    var spaces: Int = 0
    for i in range(len(text)):
        if text[i] == " ":
            spaces += 1
    return spaces


fn hash_long(first: Int, second: Int, count: Int) -> Int:
    return hash(text_at(first, count)) & 1


fn hash_short(first: Int, second: Int, count: Int) -> Int:
    var result: Int = 0
    for i in range(0, count - 16, 16):
        result ^= hash(text_at(first + i, 8 + (i & 7)))
    return result & 1


fn string_of_int(first: Int, second: Int, count: Int) -> Int:
    var total: Int = 0
    for i in range(count):
        total += len(String(i * 7919))
    return total


# ---- containers

fn vector_of_strings(first: Int, second: Int, count: Int) -> Int:
    var texts = DynamicVector[String]()
    for i in range(count):
        texts.push_back(String("number ") + String(i))
    var total: Int = 0
    for i in range(count):
        total += len(texts[i])
    return total


fn dict_of_ints(first: Int, second: Int, count: Int) -> Int:
    var table = Dict[Int, Int]()
    for i in range(count):
        table[i * 7919] = i
    var total: Int = 0
    for i in range(2 * count):
        total += table.get(i * 7919, 1)
    return total


fn dict_of_strings(first: Int, second: Int, count: Int) -> Int:
    var table = Dict[String, Int]()
    for i in range(count):
        let key = String("word") + String(i * 7919 % 5003)
        table[key] = table.get(key, 0) + 1
    return len(table)
