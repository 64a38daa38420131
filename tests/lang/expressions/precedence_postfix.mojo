# 2.1 level 16: calls, subscripts and attributes bind tightest
@value
struct P:
    var v: SIMD[DType.int32, 2]
    fn me(self) -> Self:
        return self

let p = P(SIMD[DType.int32, 2](3, 4))
print(-p.v[0], p.me().me().v[1] ** 2, ~p.v[0])
# CHECK: -3 16 -4
