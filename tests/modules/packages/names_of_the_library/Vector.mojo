from memory.unsafe import Pointer
from List import List

@value
struct Vector:
    var list: List

    fn __init__(inout self):
        self.list = List(0)

    fn push(inout self, n: Int):
        self.list.length += 1

    fn size(self) -> Int:
        return self.list.length
