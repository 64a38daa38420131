# B6: operators and their reflected forms
@value
@register_passable("trivial")
struct M:
    var v: Int
    fn __add__(self, o: M) -> M: return M(self.v + o.v)
    fn __radd__(self, o: Int) -> M: return M(o + self.v + 100)
    fn __matmul__(self, o: M) -> Int: return self.v * o.v
    fn __neg__(self) -> M: return M(-self.v)
print((M(1) + M(2)).v, (1 + M(2)).v, M(3) @ M(4), (-M(5)).v)
# CHECK: 3 103 12 -5
