"""Loops by vectors, and loops that are written out."""


@always_inline
fn map[func: fn(Int) capturing -> None](size: Int):
    """Calls `func` for 0 to `size - 1`, in order.

    ```mojo
    from algorithm import map
    @parameter
    fn show(i: Int): print(i)
    map[show](2)
    # prints 0
    # prints 1
    ```
    """
    for i in range(size):
        func(i)


@always_inline
fn vectorize[simd_width: Int, func: fn[Int](Int) capturing -> None](size: Int):
    """Calls `func[simd_width]` for whole vectors, then `func[1]` for each element that is left, in order.

    ```mojo
    from algorithm import vectorize
    let numbers = DTypePointer[DType.int32].alloc(6)
    @parameter
    fn fill[width: Int](i: Int): numbers.simd_store[width](i, 7)
    vectorize[4, fill](6)
    print(numbers[5])  # prints 7
    numbers.free()
    ```
    """
    if size <= 0:
        return
    let whole = size // simd_width * simd_width
    for i in range(0, whole, simd_width):
        func[simd_width](i)
    _rest[func](whole, size - whole)


@always_inline
fn _rest[func: fn[Int](Int) capturing -> None](first: Int, count: Int):
    """Calls `func[1]` for elements that do not fill a vector. Their number is counted by itself: that it is small then
    shows, and the optimizer leaves the loop as it is."""
    for i in range(count):
        func[1](first + i)


@always_inline
fn vectorize[func: fn[Int](Int) capturing -> None, simd_width: Int, unroll_factor: Int = 1](size: Int):
    """The same with the parameters in the order of 2024."""
    vectorize_unroll[simd_width, unroll_factor, func](size)


@always_inline
fn vectorize[func: fn[Int](Int) capturing -> None, simd_width: Int, size: Int]():
    """The same for a size known at compile time."""
    vectorize[simd_width, func](size)


@always_inline
fn vectorize_unroll[simd_width: Int, unroll_factor: Int, func: fn[Int](Int) capturing -> None](size: Int):
    """`vectorize` with the calls for `unroll_factor` vectors at a time written out.

    ```mojo
    from algorithm import vectorize_unroll
    let sevens = DTypePointer[DType.int32].alloc(6)
    @parameter
    fn fill_by_two[width: Int](i: Int): sevens.simd_store[width](i, 7)
    vectorize_unroll[2, 2, fill_by_two](6)
    print(sevens[5])  # prints 7
    sevens.free()
    ```
    """
    if size <= 0:
        return
    let unrolled = size // (simd_width * unroll_factor) * (simd_width * unroll_factor)
    let whole = size // simd_width * simd_width
    var i: Int = 0
    while i < unrolled:

        @parameter
        for k in range(unroll_factor):
            func[simd_width](i + k * simd_width)
        i += simd_width * unroll_factor
    var k: Int = 0
    while k < whole - unrolled:
        func[simd_width](unrolled + k)
        k += simd_width
    _rest[func](whole, size - whole)


@always_inline
fn unroll[count: Int, func: fn[Int]() capturing -> None]():
    """Calls `func[0]` to `func[count - 1]`.

    ```mojo
    @parameter
    fn show[i: Int](): print(i)
    unroll[2, show]()
    # prints 0
    # prints 1
    ```
    """
    @parameter
    for i in range(count):
        func[i]()


@always_inline
fn unroll[func: fn[Int]() capturing -> None, count: Int, _last: Int = 0]():
    """The same with the parameters in the order of 2024. The further one lets the other order go first where names are
    given.
    """
    unroll[count, func]()


@always_inline
fn unroll[dim0: Int, dim1: Int, func: fn[Int, Int]() capturing -> None]():
    """Calls `func` for all pairs below the bounds; the last index changes fastest."""
    @parameter
    for i in range(dim0):

        @parameter
        for j in range(dim1):
            func[i, j]()


@always_inline
fn unroll[func: fn[Int, Int]() capturing -> None, dim0: Int, dim1: Int, _last: Int = 0]():
    """The same with the parameters in the order of 2024."""
    unroll[dim0, dim1, func]()


@always_inline
fn unroll[dim0: Int, dim1: Int, dim2: Int, func: fn[Int, Int, Int]() capturing -> None]():
    """Calls `func` for all triples below the bounds; the last index changes fastest."""
    @parameter
    for i in range(dim0):

        @parameter
        for j in range(dim1):

            @parameter
            for k in range(dim2):
                func[i, j, k]()


@always_inline
fn unroll[func: fn[Int, Int, Int]() capturing -> None, dim0: Int, dim1: Int, dim2: Int, _last: Int = 0]():
    """The same with the parameters in the order of 2024."""
    unroll[dim0, dim1, dim2, func]()


@always_inline
fn unroll2[dim0: Int, dim1: Int, func: fn[Int, Int]() capturing -> None]():
    """The spelling of `unroll` for two bounds before July 2023."""
    unroll[dim0, dim1, func]()


@always_inline
fn unroll3[dim0: Int, dim1: Int, dim2: Int, func: fn[Int, Int, Int]() capturing -> None]():
    """The spelling of `unroll` for three bounds before July 2023."""
    unroll[dim0, dim1, dim2, func]()
