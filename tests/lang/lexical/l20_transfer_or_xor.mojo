# L20: postfix '^' transfers, infix '^' is exclusive or
@value
struct Word:
    var text: String
    fn eat(owned self) -> Int:
        print("eat", self.text)
        return 1

fn take(owned w: Word):
    print("take", w.text)

fn pass_on(owned w: Word) -> Word:
    return w^

fn go(c: Bool):
    let a = Word("a")
    let b = a^
    take(b^)
    let d = Word("d")
    take(d ^)
    let e = Word("e")
    print(e^.eat())
    let f = Word("f")
    let g = Word("g")
    let h = f^ if c else g^
    take(pass_on(h^))

go(True)
# CHECK: take a
# CHECK: take d
# CHECK: eat e
# CHECK: 1
# CHECK: take f
let x = 6
let y = 3
print(x ^ y, x ^ -1, x ^ (2), x ^ ~0, x^y)
# CHECK: 5 -7 4 -7 5
