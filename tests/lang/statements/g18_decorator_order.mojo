# G18: '@value' above '@register_passable' is the right order
@value
@register_passable("trivial")
struct V:
    var x: Int
    @staticmethod
    @always_inline
    fn make(x: Int) -> V:
        return V(x)
print(V.make(3).x)
# CHECK: 3
