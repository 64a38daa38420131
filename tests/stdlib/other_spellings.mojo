# Spellings of several versions: what was imported from elsewhere or had another name.
from Builtin import len as length
from IO import print as write
from buffer import Buffer, NDBuffer
from buffer.list import DimList
from memory.buffer import Buffer as OldBuffer
from utils.inlined_string import InlinedString
from utils.loop import unroll
from utils.index import Index
from algorithm import num_cores
from math.math import select
from algorithm.functional import (
    BinaryTile1DTileUnitFunc, Dynamic1DTileUnitFunc, Dynamic1DTileUnswitchUnitFunc, Static1DTileUnitFunc, Static1DTileUnitFuncWithFlag,
    Static1DTileUnitFuncWithFlags, Static1DTileUnswitchUnitFunc, Static2DTileUnitFunc, SwitchedFunction, SwitchedFunction2,
)

write(length("four"), num_cores() > 0, select(SIMD[DType.bool, 2](True, False), SIMD[DType.int8, 2](1), SIMD[DType.int8, 2](2)))
# CHECK: 4 True [1, 2]
var text = InlinedString("ab")
text += "cd"
print(text, len(text), text + "x")
# CHECK: abcd 4 abcdx
let pair: TupleLiteral[Int, Int] = (1, 2)
print(pair.get[1, Int](), Slice(1, 10, 3)[2])
# CHECK: 2 7


fn once[f: Static1DTileUnitFunc]():
    f[4](0)


fn twice[f: Dynamic1DTileUnitFunc, g: BinaryTile1DTileUnitFunc]():
    f(1, 2)
    g[3](4, 5)


fn four[f: Static2DTileUnitFunc, g: SwitchedFunction, h: SwitchedFunction2]():
    f[1, 2](3, 4)
    g[True]()
    h[True, False]()


fn flags[f: Static1DTileUnswitchUnitFunc, g: Dynamic1DTileUnswitchUnitFunc, h: Static1DTileUnitFuncWithFlag, k: Static1DTileUnitFuncWithFlags]():
    f[1, True](2, 3)
    g[False](4, 5, 6)
    h[7, True](8)
    k[9, True, False](10)


@parameter
fn one[a: Int](b: Int):
    print("one", a, b)


@parameter
fn dynamic(a: Int, b: Int):
    print("dynamic", a, b)


@parameter
fn binary[a: Int](b: Int, c: Int):
    print("binary", a, b, c)


@parameter
fn square[a: Int, b: Int](c: Int, d: Int):
    print("square", a, b, c, d)


@parameter
fn switched[a: Bool]():
    print("switched", a)


@parameter
fn switched2[a: Bool, b: Bool]():
    print("switched2", a, b)


@parameter
fn unswitched[a: Int, b: Bool](c: Int, d: Int):
    print("unswitched", a, b, c, d)


@parameter
fn unswitched_later[a: Bool](b: Int, c: Int, d: Int):
    print("unswitched later", a, b, c, d)


@parameter
fn flagged[a: Int, b: Bool](c: Int):
    print("flagged", a, b, c)


@parameter
fn flagged_twice[a: Int, b: Bool, c: Bool](d: Int):
    print("flagged twice", a, b, c, d)


once[one]()
# CHECK: one 4 0
twice[dynamic, binary]()
# CHECK: dynamic 1 2
# CHECK: binary 3 4 5
four[square, switched, switched2]()
# CHECK: square 1 2 3 4
# CHECK: switched True
# CHECK: switched2 True False
flags[unswitched, unswitched_later, flagged, flagged_twice]()
# CHECK: unswitched 1 True 2 3
# CHECK: unswitched later False 4 5 6
# CHECK: flagged 7 True 8
# CHECK: flagged twice 9 True False 10

var matrix = NDBuffer[2, DimList(2, 3), DType.float32].stack_allocation()
matrix.zero()
matrix[1, 2] = 4
matrix[Index(0, 1)] = 3
matrix[(1, 1)] = 2
matrix[1, 2] += 2
print(matrix[0, 1], matrix[1, 2], matrix[1, 1], matrix[0, 0])
# CHECK: 3.0 6.0 2.0 0.0
print(StaticIntTuple[2](DimList(4, 5)))
# CHECK: (4, 5)
let from_here = Buffer[4, DType.int32].stack_allocation()
let to_there = OldBuffer[4, DType.int32].stack_allocation()
from_here.fill(3)
memcpy(to_there, from_here)
print(to_there[3])
# CHECK: 3
