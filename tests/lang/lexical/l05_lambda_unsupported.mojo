# L5, section 12: 'lambda' is no expression
let twice = lambda x: x * 2
# ERROR[13]: unexpected token in expression
