# S8: an initializer may delegate by assigning 'self'
struct R:
    var w: Int
    var h: Int
    fn __init__(inout self, w: Int, h: Int):
        self.w = w
        self.h = h
    fn __init__(inout self, side: Int):
        self = Self(side, side)
    fn __init__(inout self):
        self = R(1)
    fn __moveinit__(inout self, owned o: Self):
        self.w = o.w
        self.h = o.h
print(R(2, 3).h, R(4).h, R().w)
# CHECK: 3 4 1
