# P21: what a constant points to may be counted, and a number in it may be an address
struct Counted:
    var place: Pointer[Int]

    fn __init__(inout self, value: Int):
        self.place = Pointer[Int].alloc(2)
        self.place.store(0, 1)
        self.place.store(1, value)

    fn __copyinit__(inout self, existing: Self):
        self.place = existing.place
        self.place.store(0, self.place.load(0) + 1)


alias shared = Counted(42)


fn show(value: Counted = Counted(7)):
    let copy = value
    print(copy.place.load(1))


# CHECK: 7
show()
# CHECK: 7
show()
let mine = shared
# CHECK: 42 2
print(mine.place.load(1), mine.place.load(0))
# %%
def text(s="some text", items=object([1, 2])):
    return s


# CHECK: 'some text'
print(text())
# CHECK: 'other'
print(text("other"))
let kept = text()
# CHECK: 'some text' 9
print(kept, kept.__len__())
# %%
alias constant: object = [1, "two"]
let copied = constant
# CHECK: [1, 'two']
print(copied)
