# What the library says of wrong use; all of it can be caught.
from collections import Dict, Set
from pathlib import Path
from tensor import Tensor, TensorShape
import os

let t = Tensor[DType.float32](2, 3)
try:
    print(t.reshape(TensorShape(4)))
except e:
    print(e)
# CHECK: cannot give 6 elements the shape 4
try:
    print(t + Tensor[DType.float32](3))
except e:
    print(e)
# CHECK: the tensors have different shapes: 2x3 and 3
try:
    print(Path("/nonexistent/file").read_text())
except e:
    print(e)
# CHECK: unable to open file '/nonexistent/file': No such file or directory
try:
    print(os.listdir("/nonexistent")[0])
except e:
    print(e)
# CHECK: unable to list folder '/nonexistent': No such file or directory
try:
    _ = open("/", "w")
except e:
    print(e)
# CHECK: unable to open file '/': Is a directory
try:
    print(atol("x"))
except e:
    print(e)
# CHECK: String is not convertible to integer.
try:
    print(atol(""))
except e:
    print(e)
# CHECK: Empty String cannot be converted to integer.
try:
    print(atol("99999999999999999999"))
except e:
    print(e)
# CHECK: String expresses an integer too large to store in Int.
var d = Dict[Int, Int]()
try:
    print(d[3])
except e:
    print(e)
# CHECK: KeyError
try:
    print(d.pop(3))
except e:
    print(e)
# CHECK: KeyError
var s = Set[Int]()
try:
    print(s.pop())
except e:
    print(e)
# CHECK: KeyError
try:
    print(String("abc").split("")[0])
except e:
    print(e)
# CHECK: empty delimiter not allowed to be passed to split.
