# Types that depend on no parameter are checked where a parametric function, struct or trait is defined
fn f[n: Int](x: Nope): pass
# ERROR[17]: use of unknown declaration 'Nope'
# %%
fn f[n: Int]() -> Nope: pass
# ERROR[19]: use of unknown declaration 'Nope'
# %%
struct S[n: Int]:
    var f: Nope
    # ERROR[12]: use of unknown declaration 'Nope'
# %%
struct S[T: AnyType]:
    fn m(self, x: Nope) -> Int: return 1
    # ERROR[19]: use of unknown declaration 'Nope'
# %%
trait T:
    fn m(self, x: Nope) -> Int: ...
    # ERROR[19]: use of unknown declaration 'Nope'
# %%
fn f[n: Int](x: n): pass
# %%
struct S[T: AnyType, n: Int]:
    alias Vector = SIMD[DType.float32, n]
    var a: T
    var b: StaticTuple[n, Int]
    var p: Pointer[Self]
    fn m(self, x: Self.Vector, other: Self) -> T: return self.a
fn g[n: Int](s: S[Int, n], t: SIMD, u: SIMD[t.type, 1]) -> StaticIntTuple[n]:
    return StaticIntTuple[n]()
print(1)
# CHECK: 1
