# ---- A vector of the wrong elements
var v = DynamicVector[Int]()
v.push_back(1.5)
# ---- An index that is text
var v = DynamicVector[Int]()
v.push_back(1)
print(v["a"])
# ---- An index out of bounds
var v = DynamicVector[Int]()
v.push_back(1)
print(v[5])
# ---- A SIMD vector of three values in four places
let v = SIMD[DType.float32, 4](1, 2, 3)
# ---- A vector of Int as SIMD
let v = SIMD[Int, 4](1)
# ---- A vector of text
let v = SIMD[DType.string, 4](1)
# ---- A member of a vector that is misspelt
var v = DynamicVector[Int]()
v.push_bak(1)
# ---- An element of a SIMD vector, by a name
let v = SIMD[DType.float32, 4](1, 2, 3, 4)
print(v.x)
# ---- A vector compared
let a = DynamicVector[Int]()
let b = DynamicVector[Int]()
if a == b:
    print("same")
# ---- A vector handed to a function that changes it
fn fill(v: DynamicVector[Int]):
    v.push_back(1)
# ---- A tuple with a run-time index
let t = (1, 2.5)
for i in range(2):
    print(t.get[i, Int]())
# ---- Null pointer
let p = Pointer[Int].get_null()
print(p.load())
