var rows = DynamicVector[DynamicVector[Int]]()
rows.push_back(DynamicVector[Int]())
rows[0].push_back(5)
rows[0][0] += 6
print(rows[0][0])
let fixed = DynamicVector[DynamicVector[Int]](2)
fixed.push_back(DynamicVector[Int]())
fixed[0].push_back(1)
fixed[0][0] = 3
print(fixed[0][0], len(fixed[0]))
# CHECK: 11
# CHECK: 3 1
