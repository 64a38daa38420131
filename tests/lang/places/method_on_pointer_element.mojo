# A method changes an element of a pointer
var vv = DynamicVector[DynamicVector[Int]]()
vv.push_back(DynamicVector[Int]())
vv[0].push_back(5)
vv[0][0] += 6
print(vv[0][0])
# CHECK: 11
