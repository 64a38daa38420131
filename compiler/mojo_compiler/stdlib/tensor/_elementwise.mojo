"""Arithmetic on all elements of tensors."""

from .tensor import Tensor
from .tensor_shape import TensorShape
from algorithm.loops import vectorize


@always_inline
fn _pairwise[
    operation: fn[type: DType, width: Int](
        SIMD[type, width], SIMD[type, width]
    ) -> SIMD[type, width], dtype: DType, other: DType
](lhs: Tensor[dtype], rhs: Tensor[other]) raises -> Tensor[dtype]:
    """An operation on the elements at the same places; types and shapes must be the same."""
    constrained[dtype == other, "the tensors have elements of different types"]()
    if lhs._shape != rhs._shape:
        raise _mismatch(lhs._shape, rhs._shape)
    var result = Tensor[dtype]._uninitialized(lhs._shape)

    @parameter
    fn step[width: Int](i: Int):
        let value = operation[dtype, width](lhs._ptr.simd_load[width](i), rhs._ptr.bitcast[dtype]().simd_load[width](i))
        result._ptr.simd_store[width](i, value)

    vectorize[simdwidthof[dtype](), step](lhs.num_elements())
    return result^


@always_inline
fn _with_scalar[
    operation: fn[type: DType, width: Int](SIMD[type, width], SIMD[type, width]) -> SIMD[type, width], dtype: DType
](tensor: Tensor[dtype], scalar: SIMD[dtype, 1]) -> Tensor[dtype]:
    """An operation on each element and a number."""
    var result = Tensor[dtype]._uninitialized(tensor._shape)

    @parameter
    fn step[width: Int](i: Int):
        let value = operation[dtype, width](tensor._ptr.simd_load[width](i), SIMD[dtype, width](scalar))
        result._ptr.simd_store[width](i, value)

    vectorize[simdwidthof[dtype](), step](tensor.num_elements())
    return result^


fn _mismatch(lhs: TensorShape, rhs: TensorShape) -> Error:
    """The error about tensors of different shapes."""
    return Error(String("the tensors have different shapes: ") + lhs.__str__() + " and " + rhs.__str__())


@always_inline
fn _sum[type: DType, width: Int](a: SIMD[type, width], b: SIMD[type, width]) -> SIMD[type, width]:
    """`a + b`."""
    return a + b


@always_inline
fn _difference[type: DType, width: Int](a: SIMD[type, width], b: SIMD[type, width]) -> SIMD[type, width]:
    """`a - b`."""
    return a - b


@always_inline
fn _difference_from[type: DType, width: Int](a: SIMD[type, width], b: SIMD[type, width]) -> SIMD[type, width]:
    """`b - a`."""
    return b - a


@always_inline
fn _product[type: DType, width: Int](a: SIMD[type, width], b: SIMD[type, width]) -> SIMD[type, width]:
    """`a * b`."""
    return a * b


@always_inline
fn _quotient[type: DType, width: Int](a: SIMD[type, width], b: SIMD[type, width]) -> SIMD[type, width]:
    """`a / b`."""
    return a / b


@always_inline
fn _quotient_of[type: DType, width: Int](a: SIMD[type, width], b: SIMD[type, width]) -> SIMD[type, width]:
    """`b / a`."""
    return b / a
