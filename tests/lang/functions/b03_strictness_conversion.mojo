# B3: a typed let takes no foreign initializer
fn g(x: Int):
    let z: Int = "s"
    # ERROR[18]: cannot implicitly convert 'StringLiteral' value to 'Int' in 'let' initializer
