# B24, O16: a path without an assignment
fn di(c: Bool) -> Int:
    let v: Int
    if c: v = 1
    return v
    # ERROR[12]: use of uninitialized value 'v'
