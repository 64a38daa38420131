# 9.2 bad syntax: a list without a comma
let l = [1 2]
# ERROR[12]: expected ']' in list expression
