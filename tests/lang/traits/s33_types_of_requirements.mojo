# A struct's functions take and return what its traits say
trait Measured:
    fn size(self, unit: Int) -> Int: ...
    fn same(self, other: Self) -> Bool: ...
# %%
struct S(Measured):
# ERROR[8]: struct 'S' does not implement all requirements for 'Measured'
    fn size(self, unit: Int) -> String: return "x"
    fn same(self, other: Self) -> Bool: return True
# %%
struct S(Measured):
# ERROR[8]: struct 'S' does not implement all requirements for 'Measured'
    fn size(self, unit: String) -> Int: return 1
    fn same(self, other: Self) -> Bool: return True
# %%
struct S(Measured):
# ERROR[8]: struct 'S' does not implement all requirements for 'Measured'
    fn size(self, unit: Int) -> Int: return 1
    fn same(self, other: Int) -> Bool: return True
# %%
@value
struct S(Stringable):
# ERROR[8]: struct 'S' does not implement all requirements for 'Stringable'
    var x: Int
    fn __str__(self) -> StringRef: return "s"
# %%
trait Longer(Measured):
    fn more(self) -> Float64: ...
struct S(Longer):
# ERROR[8]: struct 'S' does not implement all requirements for 'Longer'
    fn size(self, unit: Int) -> Int: return 1
    fn same(self, other: Self) -> Bool: return True
    fn more(self) -> Int: return 1
# %%
@value
struct S(Measured, Stringable):
    var x: Int
    fn size(self, unit: String) -> Int: return 2
    fn size(self, unit: Int) -> Int: return self.x * unit
    fn same(self, other: S) -> Bool: return self.x == other.x
    fn __str__(self) -> String: return "s"
fn measured[T: Measured](a: T) -> Int:
    return a.size(3) if a.same(a) else 0
print(measured(S(5)), S(1))
# CHECK: 15 s
