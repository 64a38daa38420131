"""Work on several threads. All functions return when everything is done; each index is passed exactly once."""

from math.math import max, min
from math.rounding import div_ceil
from runtime.llcl import OutputChainPtr, Runtime, num_threads
from utils.index import StaticIntTuple


@always_inline
fn _over_threads(part: fn(Int, Int) capturing -> None, count: Int, workers: Int):
    """Calls `part` for ranges that make up 0 to `count`, on at most `workers` threads (0: as many as there are)."""
    __mlir_op.`pop.external_call`[func="mojo_parallel_for", _type=None](part, count.value, workers.value)


@always_inline
fn parallelize[func: fn(Int) capturing -> None]():
    """Calls `func` once for each processor.

    ```mojo
    from algorithm import parallelize
    let squares = Pointer[Int].alloc(4)
    @parameter
    fn square(i: Int): squares.store(i, i * i)
    parallelize[square](4)
    print(squares[3])  # prints 9
    squares.free()
    ```
    """
    parallelize[func](num_threads())


@always_inline
fn parallelize[func: fn(Int) capturing -> None](num_work_items: Int):
    """Calls `func` for 0 to `num_work_items - 1`."""
    parallelize[func](num_work_items, 0)


@always_inline
fn parallelize[func: fn(Int) capturing -> None](num_work_items: Int, num_workers: Int):
    """Calls `func` for 0 to `num_work_items - 1`, on at most `num_workers` threads."""
    @parameter
    fn part(first: Int, end: Int):
        for i in range(first, end):
            func(i)

    _over_threads(part, num_work_items, num_workers)


@always_inline
fn parallelize[func: fn(Int) capturing -> None](rt: Runtime, num_work_items: Int):
    """Calls `func` for 0 to `num_work_items - 1`, on the threads of `rt`."""
    parallelize[func](num_work_items, rt.parallelism_level())


@always_inline
fn parallelize[func: fn(Int) capturing -> None](rt: Runtime, num_work_items: Int, num_workers: Int):
    """Calls `func` for 0 to `num_work_items - 1`, on at most `num_workers` threads of `rt`."""
    parallelize[func](num_work_items, min(num_workers, rt.parallelism_level()))


@always_inline
fn parallelize[func: fn(Int) capturing raises -> None](num_work_items: Int) raises:
    """Calls `func` for 0 to `num_work_items - 1`; the first error ends the work and is raised here.

    Raises:
        The first error that a call raised.
    """
    parallelize[func](num_work_items, 0)


fn parallelize[func: fn(Int) capturing raises -> None](num_work_items: Int, num_workers: Int) raises:
    """Calls `func` for 0 to `num_work_items - 1`, on at most `num_workers` threads; the first error ends the work and
    is raised here.

    Raises:
        The first error that a call raised.
    """
    var failed: Int32 = 0
    var error = Error()

    @parameter
    fn attempt(i: Int):
        if failed != 0:
            return
        try:
            func(i)
        except e:
            if _claim(DTypePointer[DType.int32].address_of(failed)):
                error = e

    parallelize[attempt](num_work_items, num_workers)
    if failed != 0:
        raise error


@always_inline
fn _claim(flag: DTypePointer[DType.int32]) -> Bool:
    """Sets a flag; whether it was not set before."""
    return Int32(__mlir_op.`pop.atomic.rmw`[bin_op="max"](flag.address, Int32(1).value)) == 0


@always_inline
fn sync_parallelize[func: fn(Int) capturing -> None](num_work_items: Int):
    """Calls `func` for 0 to `num_work_items - 1`.

    ```mojo
    from algorithm import sync_parallelize
    let halves = Pointer[Int].alloc(4)
    @parameter
    fn halve(i: Int): halves.store(i, i // 2)
    sync_parallelize[halve](4)
    print(halves[3])  # prints 1
    halves.free()
    ```
    """
    parallelize[func](num_work_items)


@always_inline
fn sync_parallelize[func: fn(Int) capturing -> None](out_chain: OutputChainPtr, num_work_items: Int):
    """Calls `func` for 0 to `num_work_items - 1`."""
    parallelize[func](num_work_items)


@always_inline
fn sync_parallelize[func: fn(Int) capturing raises -> None](num_work_items: Int) raises:
    """Calls `func` for 0 to `num_work_items - 1`; the first error ends the work and is raised here.

    Raises:
        The first error that a call raised.
    """
    parallelize[func](num_work_items)


@always_inline
fn async_parallelize[func: fn(Int) capturing -> None](num_work_items: Int):
    """Calls `func` for 0 to `num_work_items - 1`; everything is done at the return."""
    parallelize[func](num_work_items)


@always_inline
fn async_parallelize[func: fn(Int) capturing -> None](out_chain: OutputChainPtr, num_work_items: Int):
    """Calls `func` for 0 to `num_work_items - 1`; everything is done at the return."""
    parallelize[func](num_work_items)


@always_inline
fn parallelize_over_rows[
    rank: Int, func: fn(Int, Int) capturing -> None
](shape: StaticIntTuple[rank], axis: Int, grain_size: Int):
    """Calls `func` for ranges of the rows along `axis`, each of at least `grain_size` elements where there are so many.
    """
    let length = shape[axis]
    if length <= 0:
        return
    let rows = shape.flattened_length() // length
    let least = div_ceil(grain_size, length)
    let tasks = min(num_threads(), div_ceil(rows, max(least, 1)))
    let share = div_ceil(rows, max(tasks, 1))

    @parameter
    fn task(i: Int):
        func(i * share, min((i + 1) * share, rows))

    parallelize[task](div_ceil(rows, max(share, 1)), tasks)


@always_inline
fn parallelize_over_rows[
    func: fn(Int, Int) capturing -> None, rank: Int, _last: Int = 0
](shape: StaticIntTuple[rank], axis: Int, grain_size: Int):
    """The same with the rank inferred."""
    parallelize_over_rows[rank, func](shape, axis, grain_size)
