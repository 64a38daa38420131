# 9.2 conversion in a let
fn f(s: String):
    let x: Int = s
    # ERROR[18]: cannot implicitly convert 'String' value to 'Int' in 'let' initializer
