# O9: the element of a loop dies each round
@value
struct Pet:
    var n: Int
    fn __del__(owned self): print("del", self.n)
@value
struct Pets:
    var left: Int
    fn __iter__(self) -> Self: return self
    fn __len__(self) -> Int: return self.left
    fn __next__(inout self) -> Pet:
        self.left -= 1
        return Pet(self.left)
fn look(p: Pet): print("look", p.n)
fn go():
    for p in Pets(2):
        look(p)
        print("round")
go()
# CHECK: look 1
# CHECK: del 1
# CHECK: round
# CHECK: look 0
# CHECK: del 0
# CHECK: round
