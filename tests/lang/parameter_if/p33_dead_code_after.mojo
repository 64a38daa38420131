# P33: what follows a returning branch is not elaborated
fn total[n: Int](v: SIMD[DType.int32, n]) -> Int:
    @parameter
    if n == 1:
        return v[0].to_int()
    alias h = n // 2
    return total[h](v.slice[h](0)) + total[h](v.slice[h](h))
print(total(SIMD[DType.int32, 8](1, 2, 3, 4, 5, 6, 7, 8)))
# CHECK: 36
