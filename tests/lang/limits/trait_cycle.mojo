# S33: traits that build on each other are reported once
trait First(Second):
    # ERROR[7]: circular reference to 'First'
    fn f(self): ...
trait Second(First):
    fn g(self): ...
struct S(Second):
    fn f(self): pass
    fn g(self): pass
