from memory import WORD

@value
struct Pool:
    var bytes: Int

    fn __init__(inout self, words: Int):
        self.bytes = words * WORD
