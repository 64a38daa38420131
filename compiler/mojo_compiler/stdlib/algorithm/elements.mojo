"""Loops over the elements of several dimensions."""

from .loops import vectorize
from runtime.llcl import OutputChainPtr
from utils.index import StaticIntTuple


@always_inline
fn elementwise[
    rank: Int, simd_width: Int, func: fn[Int, Int](StaticIntTuple[rank]) capturing -> None
](shape: StaticIntTuple[rank]):
    """Calls `func[width, rank]` for index tuples that cover a shape; the last dimension goes by vectors.

    ```mojo
    from algorithm import elementwise
    let threes = DTypePointer[DType.int32].alloc(8)
    @parameter
    fn triple[width: Int, rank: Int](at: StaticIntTuple[rank]): threes.simd_store[width](at[0], 3)
    elementwise[1, 4, triple](StaticIntTuple[1](8))
    print(threes[7])  # prints 3
    threes.free()
    ```
    """
    alias last = rank - 1
    let rows = _product_before(shape, last)
    var row: Int = 0
    while row < rows:
        var indices = _row_start(shape, row)

        @parameter
        fn columns[width: Int](i: Int):
            indices.__setitem__[last](i)
            func[width, rank](indices)

        vectorize[simd_width, columns](shape[last])
        row += 1


@always_inline
fn elementwise[
    func: fn[Int, Int](StaticIntTuple[rank]) capturing -> None, simd_width: Int, rank: Int, _last: Int = 0
](shape: StaticIntTuple[rank]):
    """The same with the parameters in the order of 2024."""
    elementwise[rank, simd_width, func](shape)


@always_inline
fn elementwise[
    rank: Int, simd_width: Int, func: fn[Int, Int](StaticIntTuple[rank]) capturing -> None
](shape: StaticIntTuple[rank], out_chain: OutputChainPtr):
    """The same; everything is done at the return."""
    elementwise[rank, simd_width, func](shape)


@always_inline
fn _product_before[rank: Int](shape: StaticIntTuple[rank], end: Int) -> Int:
    """The number of index tuples of the dimensions before one."""
    var result: Int = 1
    for i in range(end):
        result = result * shape[i]
    return result


@always_inline
fn _row_start[rank: Int](shape: StaticIntTuple[rank], row: Int) -> StaticIntTuple[rank]:
    """The first index tuple of a row, the rows counted in order."""
    var result = StaticIntTuple[rank](0)
    var rest = row

    @parameter
    for k in range(rank - 1):
        alias axis = rank - 2 - k
        result.__setitem__[axis](rest % shape[axis])
        rest = rest // shape[axis]
    return result


@always_inline
fn stencil[
    rank: Int,
    stencil_rank: Int,
    stencil_axis: StaticIntTuple[stencil_rank],
    simd_width: Int,
    type: DType,
    map_fn: fn(StaticIntTuple[stencil_rank]) capturing -> Tuple[
        StaticIntTuple[stencil_rank], StaticIntTuple[stencil_rank]
    ],
    map_strides: fn(Int) capturing -> Int,
    load_fn: fn[Int, DType](StaticIntTuple[rank]) capturing -> SIMD[type, simd_width],
    compute_init_fn: fn[Int]() capturing -> SIMD[type, simd_width],
    compute_fn: fn[Int](
        StaticIntTuple[rank], SIMD[type, simd_width], SIMD[type, simd_width]
    ) capturing -> SIMD[type, simd_width],
    compute_finalize_fn: fn[Int](StaticIntTuple[rank], SIMD[type, simd_width]) capturing -> None,
](shape: StaticIntTuple[rank], input_shape: StaticIntTuple[rank]):
    """For each point of an output: combines the points of a window of the input, as far as they lie inside it.

    `map_fn` gives the window's bounds on the axes `stencil_axis`, `map_strides` the distance of its points on one of
    them.
    """

    @parameter
    fn point[width: Int, _rank: Int](indices: StaticIntTuple[rank]):
        var at = StaticIntTuple[stencil_rank](0)

        @parameter
        for k in range(stencil_rank):
            at.__setitem__[k](indices[stencil_axis[k]])
        let bounds = map_fn(at)
        let low = bounds.get[0, StaticIntTuple[stencil_rank]]()
        let high = bounds.get[1, StaticIntTuple[stencil_rank]]()
        var counts = StaticIntTuple[stencil_rank](0)
        var total: Int = 1

        @parameter
        for k in range(stencil_rank):
            let stride = map_strides(k)
            counts.__setitem__[k]((high[k] - low[k] + stride - 1) // stride)
            total = total * counts[k]
        var accumulator = compute_init_fn[width]()
        for number in range(total):
            var rest = number
            var place = indices
            var inside = True

            @parameter
            for k in range(stencil_rank):
                alias dim = stencil_rank - 1 - k
                let position = low[dim] + rest % counts[dim] * map_strides(dim)
                rest = rest // counts[dim]
                place[stencil_axis[dim]] = position
                inside = inside and position >= 0 and position < input_shape[stencil_axis[dim]]
            if inside:
                accumulator = compute_fn[width](place, accumulator, load_fn[width, type](place))
        compute_finalize_fn[width](indices, accumulator)

    elementwise[rank, simd_width, point](shape)
