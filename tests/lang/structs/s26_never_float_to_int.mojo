# S26: a float never becomes an Int by itself
let i: Int = 2.5
# ERROR[14]: cannot implicitly convert 'FloatLiteral' value to 'Int' in 'let' initializer
