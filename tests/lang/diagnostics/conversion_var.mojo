# 9.2 conversion in a var
fn f(s: String):
    var x: Bool = s
    # ERROR[19]: cannot implicitly convert 'String' value to 'Bool' in 'var' initializer
