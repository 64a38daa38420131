from characters import DIGIT_0, DIGIT_9

struct Cursor:
    var text: StringRef
    var at: Int

    fn __init__(inout self, text: StringLiteral):
        self.text = text
        self.at = 0

    fn at_end(self) -> Bool:
        return self.at >= len(self.text)

    fn peek(self) -> Int:
        return -1 if self.at_end() else self.text.data.load(self.at).to_int()

    fn next(inout self):
        self.at += 1

    fn is_digit(self) -> Bool:
        return self.peek() >= DIGIT_0 and self.peek() <= DIGIT_9
