# T13: a vector is true if every lane is non-zero
let some = SIMD[DType.int32, 2](1, 0)
let all = SIMD[DType.int32, 2](1, 2)
print("all" if all else "not all", "all" if some else "not all")
# CHECK: all not all
if some > 0:
    print("every lane")
elif (some > 0).reduce_or():
    print("some lane")
# CHECK: some lane
print(all.__bool__(), Bool(SIMD[DType.bool, 2](True, True)), not some)
# CHECK: True True True
