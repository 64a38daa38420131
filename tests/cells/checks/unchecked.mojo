# A function with the decorator checks nothing, nor does what it contains; what it calls does
@unchecked
fn lane(i: Int) -> Int:
    let v = SIMD[DType.int64, 4](7)
    @parameter
    fn inner(j: Int) -> Bool:
        return v[j] == v[j]
    return 1 if inner(i) else 0
fn checked(i: Int) -> Int:
    let v = SIMD[DType.int64, 4](7)
    return v[i].to_int()
@unchecked
fn calls(i: Int) -> Int:
    return checked(i)
@unchecked
fn zero(i: Int) -> Int:
    return 1 // i
struct S:
    var n: Int
    fn __init__(inout self):
        self.n = 4
    @unchecked
    fn first(self) -> Bool:
        let v = SIMD[DType.int64, 4](7)
        return v[self.n] == v[self.n]
    fn second(self) -> Bool:
        let v = SIMD[DType.int64, 4](7)
        return v[self.n] == v[self.n]
print(lane(0), zero(0), S().first() or True)
# CHECK: 1 0 True
_ = lane(4)
# %%
print(calls(4))
# RUNERROR: index 4 is out of bounds for size 4, valid range is 0 to 3 in 'checked'
# %%
print(S().second())
# RUNERROR: index 4 is out of bounds for size 4, valid range is 0 to 3 in 'S.second'
