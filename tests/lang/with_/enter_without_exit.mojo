# 5.7: '__enter__(owned self)' needs no '__exit__' (0.4)
struct File:
    var name: String
    fn __init__(inout self, name: String): self.name = name
    fn __moveinit__(inout self, owned o: Self): self.name = o.name
    fn __enter__(owned self) -> Self: return self^
    fn __del__(owned self): print("close", self.name)
    fn read(self) -> String: return String("text of ") + self.name
fn go():
    with File("f") as f:
        print(f.read())
        print("body")
    print("after")
go()
# CHECK: text of f
# CHECK: body
# CHECK: close f
# CHECK: after
