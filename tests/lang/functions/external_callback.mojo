# Functions that C code calls: a plain one, none that raises or captures
let numbers = Pointer[Int32].alloc(4)
for i in range(4):
    numbers.store(i, i)
fn descending(a: Pointer[Int32], b: Pointer[Int32]) -> Int32:
    return b.load() - a.load()
external_call["qsort", NoneType](numbers, 4, 4, descending)
print(numbers.load(0), numbers.load(3))
# CHECK: 3 0
# %%
fn failing(a: Pointer[Int32], b: Pointer[Int32]) raises -> Int32:
    raise Error("no order")
external_call["qsort", NoneType](numbers, 4, 4, failing)
# ERROR[33]: no viable expansions found
# NOTE[*]: constraint failed: C code cannot call a function that raises: handle its errors in a function that does not
# %%
def raising(a: Pointer[Int32], b: Pointer[Int32]) -> Int32:
    return a.load() - b.load()
external_call["qsort", NoneType](numbers, 4, 4, raising)
# ERROR[33]: no viable expansions found
# NOTE[*]: constraint failed: C code cannot call a function that raises: handle its errors in a function that does not
# %%
fn sort(sign: Int32):
    fn compare(a: Pointer[Int32], b: Pointer[Int32]) -> Int32:
        return sign * (a.load() - b.load())
    external_call["qsort", NoneType](numbers, 4, 4, compare)
sort(-1)
# ERROR[5]: no viable expansions found
# NOTE[*]: constraint failed: C code cannot call a closure that captures variables
# %%
print(numbers.load(0))
# CHECK: 3
