from .counter import total
var lines: Int = 0

fn note(text: StringLiteral):
    lines += 1
    print("note", text)
