# A variable lives as long as a reference to it is used.
struct Told:
    var text: String

    fn __init__(inout self, text: String):
        self.text = text

    fn __del__(owned self):
        print("end of", self.text)


fn kept() -> Int:
    var s = String("hello there, this is a long text")
    let r = Reference(s)
    let other = String("overwritten memory by another text")
    print(r[])
    return len(other)


fn changed():
    var a = Told("a")
    var b = Told("b")
    var r = Reference(a)
    print(r[].text)
    r = Reference(b)
    r[].text += "!"
    print(r[].text)
    print("last")


fn numbers() -> Int:
    var x: Int = 1
    let r = Reference(x)
    x += 1
    r[] += 40
    return x


def loop():
    var a = Told("loop")
    let r = Reference(a)
    for i in range(2):
        print(i, r[].text)
    print("after")


print(kept())
# CHECK: hello there, this is a long text
# CHECK: 34
changed()
# CHECK: a
# CHECK: b!
# CHECK: end of a
# CHECK: end of b!
# CHECK: last
print(numbers())
# CHECK: 42
loop()
# CHECK: 0 loop
# CHECK: 1 loop
# CHECK: end of loop
# CHECK: after
