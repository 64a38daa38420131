# S26, T17: Bool and Int do not convert into each other
let b = True
let i: Int = b
# ERROR[14]: cannot implicitly convert 'Bool' value to 'Int' in 'let' initializer
let n = 1
let c: Bool = n
# ERROR[15]: cannot implicitly convert 'Int' value to 'Bool' in 'let' initializer
