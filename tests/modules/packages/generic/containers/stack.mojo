alias MOST = 100

@value
struct Stack[T: AnyRegType]:
    var data: Pointer[T]
    var size: Int

    fn __init__(inout self, room: Int):
        self.data = Pointer[T].alloc(room)
        self.size = 0

    fn push(inout self, value: T):
        self.data.store(self.size, value)
        self.size += 1

    fn at(self, i: Int) -> T:
        return self.data.load(i)

    fn __len__(self) -> Int:
        return self.size

    fn free(self):
        self.data.free()
