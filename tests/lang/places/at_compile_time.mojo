fn table() -> Int:
    var v = DynamicVector[DynamicVector[Int]]()
    for i in range(4):
        v.push_back(DynamicVector[Int]())
        for j in range(3): v[i].push_back(i * j)
    v[2][2] += 10
    v[3].push_back(7)
    var sum = 0
    for i in range(4):
        for j in range(len(v[i])): sum += v[i][j]
    return sum
alias T = table()
print(T, table())
# CHECK: 35 35
