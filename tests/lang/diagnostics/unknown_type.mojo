# 9.2 unknown name, as a type
fn f(x: Missing): pass
# ERROR[9]: use of unknown declaration 'Missing'
