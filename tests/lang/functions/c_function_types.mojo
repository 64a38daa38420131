# The type of a C function: of trivial values, pointers and what is inout; it neither raises nor captures
from sys.ffi import DLHandle
struct Held:
    var x: Int
let library = DLHandle("libc.so.6")
let absolute = library.get_function[fn(Int32) -> Int32]("abs")
print(absolute(-3))
# CHECK: 3
# %%
let f = library.get_function[fn(Held) -> Int]("abs")
# ERROR[46]: no viable expansions found
# NOTE[*]: constraint failed: a C function takes no 'Held': its arguments are trivial values, pointers or 'inout'
# %%
let f = library.get_function[fn(Int) -> String]("abs")
# ERROR[48]: no viable expansions found
# NOTE[*]: constraint failed: a C function returns values of trivial types, not 'String'
# %%
let f = library.get_function[fn(Int) raises -> Int]("abs")
# ERROR[52]: no viable expansions found
# NOTE[*]: constraint failed: C code cannot call a function that raises: handle its errors in a function that does not
# %%
let f = library.get_function[fn(Int) capturing -> Int]("abs")
# ERROR[55]: no viable expansions found
# NOTE[*]: constraint failed: C code cannot call a closure that captures variables
# %%
let f = library.get_function[Int]("abs")
# ERROR[34]: no viable expansions found
# NOTE[*]: constraint failed: a C function has a function type, as 'fn(Int) -> Int', not the type 'Int'
# %%
fn held(h: Held) -> Int: return h.x
external_call["qsort", NoneType](held)
# ERROR[33]: no viable expansions found
# NOTE[*]: constraint failed: a C function takes no 'Held': its arguments are trivial values, pointers or 'inout'
# %%
let f = library.get_function[fn(inout Int, fn(Int) -> Int) -> None]("abs")
