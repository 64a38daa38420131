# 9.2: a struct has each function once
struct S:
    fn f(self): pass
    fn g(self): pass
    fn f(self): pass
    # ERROR[8]: redefinition of function 'f' with identical signature
fn use(s: S): s.f()
