# 9.2 types: a value where a type is expected
let x: 3 = 1
# ERROR[8]: expected a type, not a value
