# B24, O16: a let is assigned once on each path
fn di(c: Bool) -> Int:
    let v: Int
    if c: v = 1
    else: v = 2
    return v
print(di(True), di(False))
# CHECK: 1 2
