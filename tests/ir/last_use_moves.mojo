# The last use of a value moves it where an earlier one copies it.
struct Box:
    var value: Int

    fn __init__(inout self, value: Int):
        self.value = value

    fn __copyinit__(inout self, other: Self):
        self.value = other.value

    fn __moveinit__(inout self, owned other: Self):
        self.value = other.value

    fn __del__(owned self):
        pass


fn consume(owned box: Box) -> Int:
    return box.value


fn twice() -> Int:
    let box = Box(7)
    return consume(box) + consume(box)


_ = twice()
