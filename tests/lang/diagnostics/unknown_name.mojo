# 9.2 unknown name
fn f() -> Int:
    return missing + 1
    # ERROR[12]: use of unknown declaration 'missing'
