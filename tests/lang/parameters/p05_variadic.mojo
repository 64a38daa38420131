# P5: variadic parameters
fn count[*a: Int]() -> Int: return len(VariadicList(a))
fn first[*a: Int]() -> Int: return a[0]
fn sum[*a: Int]() -> Int:
    let l = VariadicList(a)
    var t = 0
    for i in range(len(l)): t += l[i]
    return t
fn through[k: Int, *a: Int]() -> Int:
    return SIMD[DType.int32, 4](10, 20, 30, 40).shuffle[a]()[k].to_int()
print(count[](), count[1, 2, 3](), first[7, 8](), sum[1, 2, 3, 4](), through[1, 3, 2, 1, 0]())
# CHECK: 0 3 7 10 30
