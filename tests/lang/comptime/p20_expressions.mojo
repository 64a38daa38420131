# P20: what a parameter expression may be made of
@value
@register_passable("trivial")
struct Pt:
    alias origin = Pt(0, 0)
    var x: Int
    var y: Int
    fn dot(self, o: Pt) -> Int: return self.x * o.x + self.y * o.y
    @staticmethod
    fn unit() -> Pt: return Pt(1, 1)
alias p = Pt(3, 4)
alias n = p.dot(Pt.unit()) if p.x < p.y else 0
alias v = SIMD[DType.int32, 4](1, 2, 3, 4)
alias e = v[2].to_int() + len(v)
alias b = not (n > 5 and e == 7) or Pt.origin.x != 0
alias T = Int if n == 7 else Bool
fn lanes[k: Int]() -> Int: return k
print(n, e, b, lanes[p.y * 2 - 1](), T(5))
# CHECK: 7 7 False 7 5
