# O14: a field left unset
struct S:
    var x: Int
    fn __init__(inout self): pass
    # ERROR: field 'self.x' is uninitialized at the implicit return from this function
