# F19: elements of '*args' that live in memory are not copied to be looked at
@value
struct Loud:
    var n: Int
    fn __copyinit__(inout self, o: Self):
        print("copy", o.n)
        self.n = o.n
    fn show(self): print("show", self.n)
fn direct(*words: Loud):
    words[1].show()
    print(words[0].n)
fn listed(*words: Loud):
    let list: VariadicListMem[Loud] = words
    list[0].show()
    __get_address_as_lvalue(list[1]).show()
fn wrapped(*words: Loud):
    let list = VariadicListMem(words)
    for i in range(len(list)): __get_address_as_lvalue(list[i]).show()
fn kept(*words: Loud):
    let w = words[0]
    w.show()
fn run():
    let x = Loud(1)
    let y = Loud(2)
    direct(x, y)
    listed(x, y)
    wrapped(x, y)
    kept(y)
    print(x.n, y.n)
run()
# CHECK: show 2
# CHECK: 1
# CHECK: show 1
# CHECK: show 2
# CHECK: show 1
# CHECK: show 2
# CHECK: copy 2
# CHECK: show 2
# CHECK: 1 2
