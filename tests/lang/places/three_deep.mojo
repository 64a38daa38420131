# PROGRAM
fn main():
    var v = DynamicVector[DynamicVector[DynamicVector[Int]]]()
    v.push_back(DynamicVector[DynamicVector[Int]]())
    v[0].push_back(DynamicVector[Int]())
    v[0][0].push_back(3)
    v[0][0].push_back(4)
    v[0][0][0], v[0][0][1] = v[0][0][1], v[0][0][0]
    print(v[0][0][0], v[0][0][1])
    v[0][0][1] **= 3
    print(v[0][0].pop_back(), len(v[0][0]), len(v[0]), len(v))
# CHECK: 4 3
# CHECK: 27 1 1 1
