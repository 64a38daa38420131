# 9.2, section 12: list comprehensions
let l = [x for x in range(3)]
# ERROR[12]: expected ']' in list expression
