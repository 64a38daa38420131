# Loops by vectors and loops written out, in the parameter orders of all versions (stdlib.md 7.1)
from algorithm import map, unroll, unroll2, unroll3, vectorize, vectorize_unroll
fn host():
    @parameter
    fn f[w: Int](i: Int):
        print_no_newline("(", w, i, ")")
    vectorize[4, f](10); print("")
    vectorize[f, 4](10); print("")
    vectorize[f, 4, 2](11); print("")
    vectorize[f, 4, size=10](); print("")
    vectorize_unroll[2, 3, f](9); print("")
    vectorize[4, f](3); print("")
    vectorize[4, f](0); vectorize[4, f](-3); print(".")
    vectorize[3, f](7); print("")
    @parameter
    fn g(i: Int): print_no_newline(i, ";")
    map[g](4); map[g](0); print("")
    @parameter
    fn u[i: Int](): print_no_newline(i, ";")
    @parameter
    fn u2[i: Int, j: Int](): print_no_newline(i, j, ";")
    @parameter
    fn u3[i: Int, j: Int, k: Int](): print_no_newline(i, j, k, ";")
    unroll[3, u](); unroll[u, 3](); print("")
    unroll[2, 2, u2](); unroll[u2, 2, 2](); unroll2[2, 2, u2](); print("")
    unroll[1, 2, 2, u3](); unroll[u3, 1, 2, 2](); unroll3[1, 2, 2, u3](); print("")
host()
# CHECK: ( 4 0 )( 4 4 )( 1 8 )( 1 9 )
# CHECK: ( 4 0 )( 4 4 )( 1 8 )( 1 9 )
# CHECK: ( 4 0 )( 4 4 )( 1 8 )( 1 9 )( 1 10 )
# CHECK: ( 4 0 )( 4 4 )( 1 8 )( 1 9 )
# CHECK: ( 2 0 )( 2 2 )( 2 4 )( 2 6 )( 1 8 )
# CHECK: ( 1 0 )( 1 1 )( 1 2 )
# CHECK: .
# CHECK: ( 3 0 )( 3 3 )( 1 6 )
# CHECK: 0 ;1 ;2 ;3 ;
# CHECK: 0 ;1 ;2 ;0 ;1 ;2 ;
# CHECK: 0 0 ;0 1 ;1 0 ;1 1 ;0 0 ;0 1 ;1 0 ;1 1 ;0 0 ;0 1 ;1 0 ;1 1 ;
# CHECK: 0 0 0 ;0 0 1 ;0 1 0 ;0 1 1 ;0 0 0 ;0 0 1 ;0 1 0 ;0 1 1 ;0 0 0 ;0 0 1 ;0 1 0 ;0 1 1 ;
