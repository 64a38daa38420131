# S34: Stringable, Sized, Intable, Copyable, Movable
@value
struct Word(Stringable, Sized, Intable, Copyable, Movable):
    var s: String
    fn __str__(self) -> String: return String("<") + self.s + ">"
    fn __len__(self) -> Int: return len(self.s)
    fn __int__(self) -> Int: return 99
fn show[T: Stringable](x: T) -> String: return str(x)
fn size[T: Sized](x: T) -> Int: return len(x)
fn number[T: Intable](x: T) -> Int: return int(x)
fn again[T: Copyable](x: T) -> T: return x
let w = Word("abc")
print(show(w), size(w), number(w), again(w).s)
# CHECK: <abc> 3 99 abc
print(show(5), size(String("four")), number(Float64(2.5)))
# CHECK: 5 4 2
