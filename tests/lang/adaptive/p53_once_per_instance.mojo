# P53: a search runs once for each instance of the function around it, when a cell first reaches it
from autotune import autotune, search
fn impl[dt: DType](n: Int) -> None:
    alias w = autotune(1, 2)
    print(dt, "width", w)
fn pick[dt: DType](fs: Pointer[fn(Int) -> None], n: Int) -> Int:
    print("searching", dt)
    return 0 if dt == DType.int8 else 1
fn run[dt: DType](n: Int):
    alias best: fn(Int) -> None
    search[fn(Int) -> None, impl[dt], pick[dt] -> best]()
    best(n)
# %%
run[DType.float32](1)
run[DType.float32](2)
run[DType.int8](3)
# CHECK: searching float32
# CHECK: searching int8
# CHECK: float32 width 2
# CHECK: float32 width 2
# CHECK: int8 width 1
