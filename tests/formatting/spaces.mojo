import   math
from . import a
from ...b.c import ( x as y,z , )
fn f [n:Int,T:AnyType=Int] ( a:Int=3,/,inout b:SIMD [ DType.f32,4 ] )raises->Int:
    let c=- 1+~a*( -b )
    c+=1;print(c , sep = " ",*d,** e)
    return - 1 if not(c) else 2**c
alias g = fn ( Int , * Int )capturing->None
let s = a [ 1:2 , x+1 : , ::2, -1: , b.c:n]
let p = q{ v : 1 }
let t = ( x , )
print (x [0] , y^ , z ^ w, "a"'b')
@ decorator ( 1 )
fn h(inout *args:Int , ): ...
let o = __mlir_op . `pop.abs`[_type = Int]( a )
if (w:=1)and w not   in [ 1,2 ]or{ }=={1 : 2}:
    pass
# becomes
import math
from . import a
from ...b.c import (x as y, z)


fn f[n: Int, T: AnyType = Int](
    a: Int = 3,
    /,
    inout b: SIMD[DType.f32, 4],
) raises -> Int:
    let c = -1 + ~a * (-b)
    c += 1
    print(c, sep=" ", *d, **e)
    return -1 if not (c) else 2 ** c


alias g = fn(Int, *Int) capturing -> None
let s = a[1:2, x + 1 :, ::2, -1:, b.c:n]
let p = q {v: 1}
let t = (x,)
print(x[0], y^, z ^ w, "a" 'b')


@decorator(1)
fn h(inout *args: Int): ...


let o = __mlir_op.`pop.abs`[_type=Int](a)
if (w := 1) and w not in [1, 2] or {} == {1: 2}:
    pass
