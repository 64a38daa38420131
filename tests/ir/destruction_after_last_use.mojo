# A value is destroyed right after its last use, and on the branch that does not use it.
struct Box:
    var value: Int

    fn __init__(inout self, value: Int):
        self.value = value

    fn __del__(owned self):
        pass


fn pick(flag: Bool) -> Int:
    let first = Box(1)
    let second = Box(2)
    if flag:
        return first.value
    return second.value + 1


_ = pick(True)
