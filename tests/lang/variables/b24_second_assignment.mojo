# B24, O16: a second assignment of a let
fn di(c: Bool) -> Int:
    let v: Int
    if c: v = 1
    else: v = 2
    v = 3
    # ERROR[5]: expression must be mutable in assignment
    return v
