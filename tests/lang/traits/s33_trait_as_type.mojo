# A trait is the type of no value
trait Shape:
    fn area(self) -> Int: ...
# %%
fn f(x: Shape): pass
# ERROR[9]: 'Shape' is a trait, which no value has as its type: 'fn f[T: Shape](x: T)' takes values of every type that has it
# %%
fn f() -> Shape: pass
# ERROR[4]: return expected at end of function with results
# %%
fn f[n: Int](x: Shape): pass
# ERROR[17]: 'Shape' is a trait, which no value has as its type: 'fn f[T: Shape](x: T)' takes values of every type that has it
# %%
struct S:
    var x: Shape
    # ERROR[12]: 'Shape' is a trait, which no value has as its type: 'fn f[T: Shape](x: T)' takes values of every type that has it
# %%
struct S[n: Int]:
    var x: Stringable
    # ERROR[12]: 'Stringable' is a trait, which no value has as its type: 'fn f[T: Stringable](x: T)' takes values of every type that has it
# %%
@value
struct Square(Shape):
    var side: Int
    fn area(self) -> Int: return self.side * self.side
fn f[T: Shape](x: T) -> Int: return x.area()
print(f(Square(3)))
# CHECK: 9
