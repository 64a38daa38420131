# W13: what is Stringable prints its text
@value
struct Word(Stringable):
    var s: String
    fn __str__(self) -> String: return String("<") + self.s + ">"
print(Word("a"), 1, Word("b"))
# CHECK: <a> 1 <b>
