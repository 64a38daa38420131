let a = [1, 2, 3]
print(a)
print([1, 2.5, 3], ["a", String("b")], [True, [1, "x"]], [])
print([Float32(1), SIMD[DType.int8, 2](3)], String([1, 2]), str([3]), len([1, 2]))
# CHECK: [1, 2, 3]
# CHECK: [1, 2.5, 3] ['a', 'b'] [True, [1, 'x']] []
# CHECK: [1.0, [3, 3]] [1, 2] [3] 2
# %%
let p = Pointer[Int].alloc(1)
print([p])
# ERROR[6]: no matching function in call to 'print'
