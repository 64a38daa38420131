# 9.2 conversion in an assignment
fn f():
    var x = 1
    x = "text"
    # ERROR[9]: cannot implicitly convert 'StringLiteral' value to 'Int' in assignment
