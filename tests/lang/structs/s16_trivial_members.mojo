# S1, S15, S16: fields have types; trivial types define no copies, moves or ends; register types no moves
@register_passable("trivial")
struct Q:
    var x: Int
    fn __copyinit__(o: Self) -> Self: return Self {x: o.x}
    # ERROR[8]: trivial register passable types may not define '__copyinit__'
# %%
@register_passable
struct R:
    var x: Int
    fn __moveinit__(inout self, owned o: Self): self.x = o.x
    # ERROR[8]: register passable types may not define '__moveinit__'
# %%
struct T:
    var x
    # ERROR[9]: struct field declaration must have a type
