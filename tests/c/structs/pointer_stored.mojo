# The platform's ABI: function values keep it in structs, memory, lists made at compile time, and from cell to cell
from sys.ffi import DLHandle

@register_passable("trivial")
struct Parts:
    var quotient: Int
    var remainder: Int

@register_passable("trivial")
struct Operation:
    var function: fn(Int, Int) -> Parts

fn swapped(a: Int, b: Int) -> Parts:
    return Parts(b, a)

let c_library = DLHandle("libc.so.6")
let divide = c_library.get_function[fn(Int, Int) -> Parts]("ldiv")
var operation = Operation(divide)
print(operation.function(17, 4).remainder)
# CHECK: 1
# %%
operation = Operation(swapped)
print(operation.function(17, 4).remainder, divide(17, 4).quotient)
# CHECK: 17 4
let table = Pointer[fn(Int, Int) -> Parts].alloc(2)
table.store(0, swapped)
table.store(1, divide)
for i in range(2):
    print(table.load(i)(9, 2).quotient)
# CHECK: 2
# CHECK: 4
# %%
fn made() -> Pointer[fn(Int, Int) -> Parts]:
    let result = Pointer[fn(Int, Int) -> Parts].alloc(1)
    result.store(swapped)
    return result
alias constants = made()
print(constants.load()(1, 2).quotient, swapped(3, 4).quotient)
# CHECK: 2 4
# %%
fn run(f: fn(Int, Int) capturing -> Parts) -> Int:
    return f(7, 3).remainder
fn captured(n: Int) -> Int:
    fn inner(a: Int, b: Int) -> Parts:
        return Parts(a, b * n)
    return run(inner) + run(swapped)
print(captured(10))
# CHECK: 37
