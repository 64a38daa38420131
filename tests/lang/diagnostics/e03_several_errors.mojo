# E3: independent errors are reported together
fn f(x: Int):
    x = 1
    # ERROR[5]: expression must be mutable in assignment
    print(missing)
    # ERROR[11]: use of unknown declaration 'missing'
    let s: Int = "text"
    # ERROR[18]: cannot implicitly convert 'StringLiteral' value to 'Int' in 'let' initializer
fn g() -> Int:
    return other
    # ERROR[12]: use of unknown declaration 'other'
