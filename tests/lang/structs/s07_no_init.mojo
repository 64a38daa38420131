# S7: a type without '__init__' has no values
struct T:
    var n: Int
let t = T()
# ERROR: 'T' does not implement an '__init__' method
