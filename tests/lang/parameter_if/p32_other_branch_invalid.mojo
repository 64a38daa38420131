# P32: other branches may be wrong for these parameters
fn get[T: AnyType, is_simd: Bool](x: T) -> Int:
    @parameter
    if is_simd:
        return x.to_int()
    else:
        return 0
print(get[Float32, True](7.5), get[Bool, False](True))
# CHECK: 7 0
