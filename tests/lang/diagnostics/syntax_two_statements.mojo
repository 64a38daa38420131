# 9.2, L13: two statements on a line
let a = 1 let b = 2
# ERROR[11]: statements must start at the beginning of a line
