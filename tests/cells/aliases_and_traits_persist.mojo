# G26, P23: aliases, traits and parametric functions persist
alias N = 4
trait Shape:
    fn sides(self) -> Int: ...
fn lanes[n: Int]() -> Int: return n * N
# %%
@value
struct Tri(Shape):
    fn sides(self) -> Int: return 3
fn total[T: Shape](x: T) -> Int: return x.sides() + N
# %%
print(total(Tri()), lanes[2](), SIMD[DType.int8, N](1))
# CHECK: 7 8 [1, 1, 1, 1]
# %%
alias N = 8
print(lanes[2](), N)
# CHECK: 16 8
