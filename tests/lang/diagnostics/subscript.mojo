# 9.2 subscripting without '__getitem__'
let n = 5
print(n[0])
# ERROR[8]: 'Int' is not subscriptable
