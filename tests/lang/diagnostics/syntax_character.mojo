# 9.2 bad syntax: a character of no token
let a = 1 $ 2
# ERROR[11]: unexpected character
