# Where a call raises, what is alive is destroyed before the handler runs.
struct Box:
    var value: Int

    fn __init__(inout self, value: Int):
        self.value = value

    fn __del__(owned self):
        pass


fn may_raise(n: Int) raises -> Int:
    if n > 2:
        raise Error("too much")
    return n


fn guarded(n: Int) -> Int:
    let box = Box(n)
    try:
        return may_raise(n) + box.value
    except:
        return 0


_ = guarded(3)
