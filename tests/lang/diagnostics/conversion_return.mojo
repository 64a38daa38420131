# 9.2 conversion in a return
fn f() -> Int:
    return "text"
    # ERROR[12]: cannot implicitly convert 'StringLiteral' value to 'Int' in return value
