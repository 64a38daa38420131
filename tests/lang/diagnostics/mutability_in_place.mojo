# 9.2, E1 immutability: an in-place operator
let x = 1
x += 1
# ERROR[1]: expression must be mutable for in-place operator destination
