# 9.2 bad syntax: a token that starts no expression
let x = = 3
# ERROR[9]: unexpected token in expression
