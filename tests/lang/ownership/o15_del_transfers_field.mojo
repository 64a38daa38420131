# O15: '__del__' may transfer a field; the rest is destroyed
@value
struct Pet:
    var n: String
    fn __del__(owned self): print("del", self.n)
fn eat(owned p: Pet): print("eat", p.n)
@value
struct Two:
    var a: Pet
    var b: Pet
    fn __del__(owned self):
        eat(self.b^)
        print("body")
fn use(t: Two): print("use")
fn go():
    use(Two(Pet("a"), Pet("b")))
go()
# CHECK: use
# CHECK: eat b
# CHECK: del b
# CHECK: body
# CHECK: del a
