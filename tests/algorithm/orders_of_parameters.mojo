# Parameters by name and in the orders of all versions; closures with decorators; functions of the top level (stdlib.md 7)
from algorithm import vectorize, unroll, vectorize_unroll, elementwise, map, parallelize, tile, unswitch, parallelize_over_rows, sync_parallelize
fn host():
    @parameter
    fn f[w: Int](i: Int): print_no_newline("(", w, i, ")")
    vectorize[simd_width=4, func=f](5); print("")
    vectorize[func=f, simd_width=4](5); print("")
    vectorize[f, simd_width=4](5); print("")
    vectorize[4, func=f](5); print("")
    vectorize_unroll[simd_width=2, unroll_factor=2, func=f](5); print("")
    @parameter
    fn u[i: Int](): print_no_newline(i, ";")
    unroll[count=3, func=u](); print("")
    unroll[func=u, count=3](); print("")
    @parameter
    fn u2[i: Int, j: Int](): print_no_newline(i, j, ";")
    unroll[dim0=1, dim1=2, func=u2](); unroll[func=u2, dim0=1, dim1=2](); print("")
    @parameter
    fn e[w: Int, rank: Int](at: StaticIntTuple[rank]): print_no_newline("(", w, at[0], at[1], ")")
    elementwise[rank=2, simd_width=2, func=e](StaticIntTuple[2](1, 3)); print("")
    elementwise[e, 2, 2](StaticIntTuple[2](1, 3)); print("")
    elementwise[2, 2, e](StaticIntTuple[2](1, 3)); print("")
    @parameter
    fn rows(a: Int, b: Int): print_no_newline(a, b, ";")
    parallelize_over_rows[rank=2, func=rows](StaticIntTuple[2](1, 3), 1, 100); print("")
    parallelize_over_rows[rows](StaticIntTuple[2](1, 3), 1, 100); print("")
host()
# CHECK: ( 4 0 )( 1 4 )
# CHECK: ( 4 0 )( 1 4 )
# CHECK: ( 4 0 )( 1 4 )
# CHECK: ( 4 0 )( 1 4 )
# CHECK: ( 2 0 )( 2 2 )( 1 4 )
# CHECK: 0 ;1 ;2 ;
# CHECK: 0 ;1 ;2 ;
# CHECK: 0 0 ;0 1 ;0 0 ;0 1 ;
# CHECK: ( 2 0 0 )( 1 0 2 )
# CHECK: ( 2 0 0 )( 1 0 2 )
# CHECK: ( 2 0 0 )( 1 0 2 )
# CHECK: 0 1 ;
# CHECK: 0 1 ;
# %%
fn host2() -> Int:
    var n: Int = 0
    @noncapturing
    @parameter
    fn nc(i: Int): print_no_newline(i)
    map[nc](2)
    @parameter
    fn c(i: Int): n += i
    map[c](4)
    @unroll
    for i in range(3): n += 1
    @unroll(2)
    for i in range(3): n += 1
    return n
print(host2())
# CHECK: 0112
# %%
@closure
fn top(i: Int): pass
fn topw[w: Int](i: Int): print_no_newline("(", w, i, ")")
parallelize[top](3)
vectorize[2, topw](3)
print("")
map[top](3)
# CHECK: ( 2 0 )( 1 2 )
