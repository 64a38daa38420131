# P38: what captures variables is no constant
fn host() -> Int:
    var base = 10
    @parameter
    fn add(x: Int) -> Int: return base + x
    alias t = (add, add)
    return t.get[0, fn(Int) capturing -> Int]()(1)
    # ERROR[12]: cannot use a dynamic value in call parameter
print(host())
