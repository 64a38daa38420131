@value
@register_passable("trivial")
struct Box[T: AnyType]:
    var value: T

fn show(n: Int):
    print("int", n)

fn show(s: StringLiteral):
    print("text", s)
