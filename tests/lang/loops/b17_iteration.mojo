# B17, 5.7: iteration by '__iter__', '__len__' and '__next__'
struct Down:
    var n: Int
    fn __init__(inout self, n: Int): self.n = n
    fn __copyinit__(inout self, o: Self): self.n = o.n
    fn __iter__(self) -> Self: return self
    fn __len__(self) -> Int: return self.n
    fn __next__(inout self) -> Int:
        self.n -= 1
        return self.n
for i in Down(3): print_no_newline(i, "")
print("end")
# CHECK: 2 1 0 end
