"""Sums, extremes and other reductions of buffers (stdlib.md 7.2). Sums go by vectors: rounding may differ from a
loop's.
"""

from .generic_reduction import map_reduce, reduce, reduce_boolean
from math.math import add as _add, max as _max, min as _min, mul as _mul
from memory.buffer import Buffer
from memory.nd_buffer import NDBuffer
from utils.list import Dim, DimList
from .axes import (
    _Combine, _max_columns, _mean_columns, _min_columns, _product_columns, _reduce_axis, _sum_columns, _sum_type,
    _variance_columns, reduce_shape,
)
from .positions import argmax, argmin

@unchecked
@always_inline
fn _fold[size: Dim, type: DType, combine: _Combine](src: Buffer[size, type], init: SIMD[type, 1]) -> SIMD[type, 1]:
    """Combines all scalars, several vectors at a time."""
    alias width = simdwidthof[type]() * 4
    let count = len(src)
    let whole = count // width * width
    var result = init
    var i: Int = 0
    if whole > 0:
        var lanes = src.simd_load[width](0)
        i = width
        while i < whole:
            lanes = combine[type, width](lanes, src.simd_load[width](i))
            i += width
        result = combine[type, 1](result, _fold_lanes[type, width, combine](lanes))
    while i < count:
        result = combine[type, 1](result, src[i])
        i += 1
    return result


@always_inline
fn _fold_lanes[type: DType, width: Int, combine: _Combine](lanes: SIMD[type, width]) -> SIMD[type, 1]:
    """Combines the lanes of a vector, halves first."""
    @parameter
    if width == 1:
        return lanes[0]
    alias half = width // 2
    return _fold_lanes[type, half, combine](combine[type, half](lanes.slice[half](0), lanes.slice[half](half)))


@always_inline
fn max[size: Dim, type: DType](src: Buffer[size, type]) -> SIMD[type, 1]:
    """The greatest scalar.

    ```mojo
    from algorithm.reduction import max
    let numbers = Buffer[4, DType.int32].stack_allocation()
    numbers.simd_store[4](0, SIMD[DType.int32, 4](3, 9, 1, 7))
    print(max(numbers))  # prints 9
    ```
    """
    return _fold[size, type, _max](src, src[0])


@always_inline
fn min[size: Dim, type: DType](src: Buffer[size, type]) -> SIMD[type, 1]:
    """The smallest scalar.

    ```mojo
    from algorithm.reduction import min
    let numbers = Buffer[4, DType.int32].stack_allocation()
    numbers.simd_store[4](0, SIMD[DType.int32, 4](3, 9, 1, 7))
    print(min(numbers))  # prints 1
    ```
    """
    return _fold[size, type, _min](src, src[0])


@always_inline
fn sum[size: Dim, type: DType](src: Buffer[size, type]) -> SIMD[type, 1]:
    """The sum of all scalars.

    ```mojo
    from algorithm import sum
    let numbers = Buffer[4, DType.int32].stack_allocation()
    numbers.simd_store[4](0, SIMD[DType.int32, 4](3, 9, 1, 7))
    print(sum(numbers))  # prints 20
    ```
    """
    return _fold[size, type, _add](src, 0)


@always_inline
fn product[size: Dim, type: DType](src: Buffer[size, type]) -> SIMD[type, 1]:
    """The product of all scalars.

    ```mojo
    from algorithm.reduction import product
    let numbers = Buffer[4, DType.int32].stack_allocation()
    numbers.simd_store[4](0, SIMD[DType.int32, 4](3, 9, 1, 7))
    print(product(numbers))  # prints 189
    ```
    """
    return _fold[size, type, _mul](src, 1)


@always_inline
fn mean[size: Dim, type: DType](src: Buffer[size, type]) -> SIMD[type, 1]:
    """The sum divided by the number; truncated for integers. Narrow numbers are summed up as wider ones.

    ```mojo
    from algorithm import mean
    let numbers = Buffer[4, DType.float32].stack_allocation()
    numbers.simd_store[4](0, SIMD[DType.float32, 4](3, 9, 1, 7))
    print(mean(numbers))  # prints 5.0
    ```
    """
    alias wide = _sum_type[type]()
    @parameter
    if wide == type:
        return sum(src) / SIMD[type, 1](len(src))
    alias width = simdwidthof[wide]() * 4
    let count = len(src)
    let whole = count // width * width
    var lanes = SIMD[wide, width](0)
    var i: Int = 0
    while i < whole:
        lanes += src.simd_load[width](i).cast[wide]()
        i += width
    var total = lanes.reduce_add()
    while i < count:
        total += src[i].cast[wide]()
        i += 1
    return (total / SIMD[wide, 1](count)).cast[type]()


@always_inline
fn variance[size: Dim, type: DType](src: Buffer[size, type], correction: Int = 1) -> SIMD[type, 1]:
    """The sum of the squared distances from the mean, divided by the number less `correction`.

    ```mojo
    from algorithm import variance
    let numbers = Buffer[4, DType.float32].stack_allocation()
    numbers.simd_store[4](0, SIMD[DType.float32, 4](1, 2, 3, 4))
    print(variance(numbers, 0))  # prints 1.25
    ```
    """
    return variance(src, mean(src), correction)


@unchecked
@always_inline
fn variance[size: Dim, type: DType](
    src: Buffer[size, type], mean_value: SIMD[type, 1], correction: Int = 1
) -> SIMD[type, 1]:
    """The sum of the squared distances from a value, divided by the number less `correction`."""
    alias width = simdwidthof[type]() * 4
    let count = len(src)
    let whole = count // width * width
    var lanes = SIMD[type, width](0)
    var i: Int = 0
    while i < whole:
        let distance = src.simd_load[width](i) - SIMD[type, width](mean_value)
        lanes = distance.fma(distance, lanes)
        i += width
    var total = _fold_lanes[type, width, _add](lanes)
    while i < count:
        let distance = src[i] - mean_value
        total += distance * distance
        i += 1
    return total / SIMD[type, 1](count - correction)


@unchecked
fn all_true[size: Dim, type: DType](src: Buffer[size, type]) -> Bool:
    """Whether no scalar is zero."""
    alias width = simdwidthof[type]() * 4
    let count = len(src)
    let whole = count // width * width
    for i in range(0, whole, width):
        if not src.simd_load[width](i).reduce_and():
            return False
    for i in range(whole, count):
        if not src[i].reduce_and():
            return False
    return True


@unchecked
fn any_true[size: Dim, type: DType](src: Buffer[size, type]) -> Bool:
    """Whether some scalar is not zero."""
    alias width = simdwidthof[type]() * 4
    let count = len(src)
    let whole = count // width * width
    for i in range(0, whole, width):
        if src.simd_load[width](i).reduce_or():
            return True
    for i in range(whole, count):
        if src[i].reduce_or():
            return True
    return False


fn none_true[size: Dim, type: DType](src: Buffer[size, type]) -> Bool:
    """Whether all scalars are zero."""
    return not any_true(src)


fn cumsum[size: Dim, type: DType](dst: Buffer[size, type], src: Buffer[size, type]):
    """The sums of all scalars up to each one.

    ```mojo
    from algorithm import cumsum
    let numbers = Buffer[4, DType.int32].stack_allocation()
    let sums = Buffer[4, DType.int32].stack_allocation()
    numbers.fill(2)
    cumsum(sums, numbers)
    print(sums.simd_load[4](0))  # prints [2, 4, 6, 8]
    ```
    """
    var total = SIMD[type, 1](0)
    for i in range(len(src)):
        total += src[i]
        dst[i] = total


fn max[
    reduce_axis: Int, rank: Int, from_shape: DimList, to_shape: DimList, type: DType
](src: NDBuffer[rank, from_shape, type], dst: NDBuffer[rank, to_shape, type]):
    """The greatest scalars along an axis."""
    _reduce_axis[rank, from_shape, to_shape, type, max, _max_columns](src, reduce_axis, dst)


fn min[
    reduce_axis: Int, rank: Int, from_shape: DimList, to_shape: DimList, type: DType
](src: NDBuffer[rank, from_shape, type], dst: NDBuffer[rank, to_shape, type]):
    """The smallest scalars along an axis."""
    _reduce_axis[rank, from_shape, to_shape, type, min, _min_columns](src, reduce_axis, dst)


fn sum[
    reduce_axis: Int, rank: Int, from_shape: DimList, to_shape: DimList, type: DType
](src: NDBuffer[rank, from_shape, type], dst: NDBuffer[rank, to_shape, type]):
    """Sums along an axis."""
    _reduce_axis[rank, from_shape, to_shape, type, sum, _sum_columns](src, reduce_axis, dst)


fn product[
    reduce_axis: Int, rank: Int, from_shape: DimList, to_shape: DimList, type: DType
](src: NDBuffer[rank, from_shape, type], dst: NDBuffer[rank, to_shape, type]):
    """Products along an axis."""
    _reduce_axis[rank, from_shape, to_shape, type, product, _product_columns](src, reduce_axis, dst)


fn mean[
    reduce_axis: Int, rank: Int, from_shape: DimList, to_shape: DimList, type: DType
](src: NDBuffer[rank, from_shape, type], dst: NDBuffer[rank, to_shape, type]):
    """Means along an axis."""
    _reduce_axis[rank, from_shape, to_shape, type, mean, _mean_columns](src, reduce_axis, dst)


fn variance[
    reduce_axis: Int, rank: Int, from_shape: DimList, to_shape: DimList, type: DType
](src: NDBuffer[rank, from_shape, type], dst: NDBuffer[rank, to_shape, type]):
    """Variances along an axis."""
    _reduce_axis[rank, from_shape, to_shape, type, _sample_variance, _variance_columns](src, reduce_axis, dst)


fn _sample_variance[size: Dim, type: DType](src: Buffer[size, type]) -> SIMD[type, 1]:
    """The variance with the usual correction."""
    return variance(src, 1)
