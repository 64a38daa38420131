"""Copying on several threads."""

from math.math import min
from math.rounding import div_ceil
from memory.memory import memcpy
from runtime.llcl import num_threads
from .threads import parallelize


fn parallel_memcpy[type: DType](
    dest: DTypePointer[type], src: DTypePointer[type], count: Int, count_per_task: Int, num_tasks: Int
):
    """Copies `count` elements between places that do not overlap, in `num_tasks` pieces of `count_per_task`."""
    @parameter
    fn task(i: Int):
        let first = i * count_per_task
        let end = min(count, first + count_per_task)
        if first < end:
            memcpy(dest.offset(first), src.offset(first), end - first)

    parallelize[task](num_tasks)


fn parallel_memcpy[type: DType](dest: DTypePointer[type], src: DTypePointer[type], count: Int):
    """Copies `count` elements between places that do not overlap.

    ```mojo
    from algorithm import parallel_memcpy
    let source = DTypePointer[DType.int8].alloc(4)
    let target = DTypePointer[DType.int8].alloc(4)
    for i in range(4): source.store(i, i)
    parallel_memcpy(target, source, 4)
    print(target[3])
    source.free()
    target.free()
    # prints 3
    ```
    """
    alias least = 65536
    let tasks = min(num_threads(), div_ceil(count * type.sizeof(), least))
    if tasks < 2:
        memcpy(dest, src, count)
    else:
        parallel_memcpy(dest, src, count, div_ceil(count, tasks), tasks)
