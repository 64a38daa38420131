"""Small programs that fail while they run. The comment ``# here`` marks the statement at fault.

Each begins with its name and the kind of fault (a part of the message), and defines everything it needs.
"""

from __future__ import annotations

from dataclasses import dataclass

_MARK = "# here"


@dataclass(frozen=True)
class Program:
    """A program, what its message must contain, and the 1-based lines of which it must name one."""

    name: str
    message: str
    text: str

    @property
    def lines(self) -> list[int]:
        """The marked lines."""
        return [i for i, line in enumerate(self.text.split("\n"), 1) if line.endswith(_MARK)]


def programs() -> list[Program]:
    """All programs, in order."""
    out: list[Program] = []
    for chunk in _TEXTS.split("\n#### ")[1:]:
        title, _, text = chunk.partition("\n")
        name, _, message = title.partition(": ")
        out.append(Program(name, message, text))
    return out


_TEXTS = """
#### null_load: null pointer access
let p = Pointer[Int].get_null()
print(p.load(0))  # here

#### null_store: null pointer access
var n = 3
let p = Pointer[Int].get_null()
p.store(n, 7)  # here
print("not reached")

#### null_in_function: null pointer access
fn read(p: Pointer[Int]) -> Int:
    let first = 1
    return p.load(0) + first  # here
print(read(Pointer[Int].get_null()))

#### null_in_loop: null pointer access
fn total(p: Pointer[Int], n: Int) -> Int:
    var sum = 0
    for i in range(n):
        sum += p.load(i)  # here
    return sum
print(total(Pointer[Int].get_null(), 10))

#### null_in_method: null pointer access
struct Buffer:
    var data: Pointer[Int]
    fn __init__(inout self):
        self.data = Pointer[Int].get_null()
    fn first(self) -> Int:
        return self.data.load(0)  # here
let b = Buffer()
print(b.first())

#### null_in_inlined_function: null pointer access
@always_inline
fn peek(p: Pointer[Int]) -> Int:
    return p.load(2)  # here
fn twice(p: Pointer[Int]) -> Int:
    return peek(p) * 2
print(twice(Pointer[Int].get_null()))

#### null_in_parametric_function: null pointer access
fn get[T: AnyType](p: Pointer[T]) -> T:
    return p.load(0)  # here
let p = Pointer[Float64].get_null()
print(get(p))

#### null_vector_load: null pointer access
let p = DTypePointer[DType.float32].get_null()
let v = p.simd_load[8](0)  # here
print(v)

#### null_vector_store: null pointer access
fn fill(p: DTypePointer[DType.int32]):
    p.simd_store[4](0, SIMD[DType.int32, 4](1, 2, 3, 4))  # here
fill(DTypePointer[DType.int32].get_null())

#### null_copy: null pointer access
from memory import memcpy
let block = Pointer[Int].alloc(1000)
fn copy(n: Int):
    memcpy(Pointer[Int].get_null(), block, n)  # here
    print("copied")
copy(1000)

#### copy_from_null: null pointer access
from memory import memcpy
let a = Pointer[Int].alloc(10)
memcpy(a, Pointer[Int].get_null(), 10)  # here
print(a.load(0))

#### null_second_statement: null pointer access
let p = Pointer[Int].get_null()
let q = Pointer[Int].alloc(4)
q.store(0, 1); p.store(0, q.load(0))  # here

#### null_in_condition: null pointer access
let p = Pointer[Int].get_null()
if p.load(0) > 3:  # here
    print("big")
else:
    print("small")

#### null_in_while_condition: null pointer access
fn count(p: Pointer[Int]) -> Int:
    var i = 0
    while p.load(i) != 0:  # here
        i += 1
    return i
print(count(Pointer[Int].get_null()))

#### null_in_argument: null pointer access
fn add(a: Int, b: Int) -> Int:
    return a + b
let p = Pointer[Int].get_null()
print(add(1,
    p.load(1)))  # here

#### null_in_nested_call: null pointer access
fn h(p: Pointer[Int]) -> Int:
    return p.load(0)  # here
fn g(p: Pointer[Int]) -> Int:
    return h(p) + 1
fn f(p: Pointer[Int]) -> Int:
    return g(p) + 1
print(f(Pointer[Int].get_null()))

#### null_in_def: null pointer access
def first(p: Pointer[Int]) -> Int:
    let x: Int = p.load(0)  # here
    return x
print(first(Pointer[Int].get_null()))

#### null_in_closure: null pointer access
fn run():
    let p = Pointer[Int].get_null()
    @parameter
    fn step():
        p.store(0, 1)  # here
    step()
run()

#### null_in_destructor: null pointer access
struct Guard:
    var p: Pointer[Int]
    fn __init__(inout self):
        self.p = Pointer[Int].get_null()
    fn __del__(owned self):
        self.p.store(0, 1)  # here
fn use():
    let g = Guard()
    _ = g.p
use()

#### null_in_copy: null pointer access
struct Box:
    var p: Pointer[Int]
    fn __init__(inout self, p: Pointer[Int]):
        self.p = p
    fn __copyinit__(inout self, other: Self):
        self.p = Pointer[Int].alloc(1)
        self.p.store(0, other.p.load(0))  # here
let a = Box(Pointer[Int].get_null())
let b = a
print(b.p.load(0), a.p.load(0))

#### null_in_operator: null pointer access
struct Cell:
    var p: Pointer[Int]
    fn __init__(inout self, p: Pointer[Int]):
        self.p = p
    fn __add__(self, other: Cell) -> Int:
        return self.p.load(0) + other.p.load(0)  # here
let c = Cell(Pointer[Int].get_null())
print(c + c)

#### null_in_init: null pointer access
struct Eager:
    var n: Int
    fn __init__(inout self, p: Pointer[Int]):
        self.n = 0
        self.n = p.load(0)  # here
let e = Eager(Pointer[Int].get_null())
print(e.n)

#### null_in_raising_function: null pointer access
fn risky(p: Pointer[Int], n: Int) raises -> Int:
    if n > 100:
        raise Error("too big")
    return p.load(n)  # here
try:
    print(risky(Pointer[Int].get_null(), 3))
except e:
    print("caught")

#### null_after_caught_error: null pointer access
fn fail() raises:
    raise Error("oops")
fn go():
    try:
        fail()
    except e:
        Pointer[Int].get_null().store(0, 1)  # here
go()

#### wild_load: invalid memory access
let p = Pointer[Int].alloc(4)
print(p.load(1 << 40))  # here

#### wild_store: invalid memory access
let small = Pointer[Int].alloc(4)
fn poke(n: Int):
    small.store(n, 1)  # here
    print(small.load(0))
poke(1 << 41)

#### wild_element: invalid memory access
from utils.vector import DynamicVector
var v = DynamicVector[Int]()
v.push_back(1)
print(v[1 << 40])  # here

#### wild_element_in_loop: invalid memory access
from utils.vector import DynamicVector
fn go():
    var v = DynamicVector[Int]()
    for i in range(3):
        v.push_back(i)
    var at = 1
    while at < (1 << 50):
        v[at << 30] = 5  # here
        at = at * 2
    print(v[0])
go()

#### wild_text: access
fn show(p: Pointer[Int]):
    let s = StringRef(p.bitcast[Int8](), 100)
    print("text:", s)  # here
show(Pointer[Int].get_null())

#### wild_string: access
fn show(p: Pointer[Int]):
    let s = String(StringRef(p.bitcast[Int8](), 100))  # here
    print(s)
show(Pointer[Int].get_null())

#### freed_twice: abort
let freed = Pointer[Int].alloc(100)
fn twice():
    freed.free()
    freed.free()  # here
    print("not reached")
twice()

#### freed_in_the_middle: abort
let p = Pointer[Int].alloc(1000)
p.offset(3).free()  # here

#### division_by_zero: integer division
fn divide(a: Int, b: Int) -> Int:
    return Int {value: __mlir_op.`index.divs`(a.value, b.value)}  # here
print(divide(7, 0))

#### remainder_by_zero: integer division
fn rest(a: Int, b: Int) -> Int:
    var x = a
    x = Int {value: __mlir_op.`index.rems`(x.value, b.value)}  # here
    return x
print(rest(7, 0))

#### division_overflow: integer division
fn divide(a: Int, b: Int) -> Int:
    return Int {value: __mlir_op.`index.divs`(a.value, b.value)}  # here
print(divide(1 << 63, -1))

#### external_abort: abort
from sys.intrinsics import external_call
fn stop(n: Int):
    if n > 2:
        external_call["abort", NoneType]()  # here
    print("going on")
stop(1)
stop(3)

#### trap: illegal instruction
fn stop(n: Int) -> Int:
    if n == 5:
        __mlir_op.`pop.call_llvm_intrinsic`[intrin="llvm.trap", _type=None]()  # here
    return n
print(stop(4), stop(5))

#### recursion: stack overflow
fn down(n: Int) -> Int:
    if n == -1:
        return 0
    return down(n + 1) * 3 + down(n + 2)  # here
print(down(0))

#### mutual_recursion: stack overflow
fn even(n: Int) -> Int:
    return odd(n + 1) * 2 + 1  # here
fn odd(n: Int) -> Int:
    return even(n + 1) // 3 + even(n)  # here
print(even(0))

#### recursive_method: stack overflow
struct Tree:
    var n: Int
    fn __init__(inout self, n: Int):
        self.n = n
    fn depth(self) -> Int:
        let child = Tree(self.n + 1)
        return child.depth() + child.depth() + 1  # here
let t = Tree(0)
print(t.depth())

#### recursion_with_strings: stack overflow
fn again(s: String) -> Int:
    let other = String(len(s))  # here
    return len(other) + again(other) + len(s)  # here
print(again("a"))

#### parallel_null: null pointer access
from algorithm import parallelize
fn go(p: Pointer[Int]):
    @parameter
    fn work(i: Int):
        p.store(i, i)  # here
    parallelize[work](8)
go(Pointer[Int].get_null())

#### vectorized_null: null pointer access
from algorithm import vectorize
fn go(p: DTypePointer[DType.float32]):
    @parameter
    fn step[width: Int](i: Int):
        p.simd_store[width](i, SIMD[DType.float32, width](1))  # here
    vectorize[8, step](1000)
go(DTypePointer[DType.float32].get_null())

#### too_much_memory: memory
var taken = Pointer[Int].get_null()
fn take(n: Int):
    taken = Pointer[Int].alloc(n)  # here
take(1 << 40)

#### growing_without_end: memory
from utils.vector import DynamicVector
fn grow():
    var v = DynamicVector[Int]()
    v.push_back(1)
    while True:
        v.resize(2 * len(v) + 1, 7)  # here
grow()

#### after_output: null pointer access
for i in range(3):
    print("line", i)
let p = Pointer[Int].get_null()
print("before"); p.store(0, 1)  # here

#### after_other_cells_variable: null pointer access
var counter = 0
fn bump(p: Pointer[Int]):
    counter += 1
    p.store(0, counter)  # here
bump(Pointer[Int].get_null())

#### in_elif: null pointer access
fn choose(n: Int, p: Pointer[Int]) -> Int:
    if n == 0:
        return 0
    elif p.load(n) == 1:  # here
        return 1
    else:
        return 2
print(choose(3, Pointer[Int].get_null()))

#### in_tuple: null pointer access
fn pair(p: Pointer[Int]) -> Int:
    let t = (1, p.load(0))  # here
    return t.get[1, Int]()
print(pair(Pointer[Int].get_null()))

#### in_compound_assignment: null pointer access
fn step(p: Pointer[Int], n: Int) -> Int:
    var x = n
    x *= p.load(0)  # here
    return x
print(step(Pointer[Int].get_null(), 2))
"""
