"""Filling, copying and comparing memory; memory in the frame."""

from .buffer import Buffer
from utils.list import Dim


@always_inline("nodebug")
fn memset[type: DType](ptr: DTypePointer[type], value: UInt8, count: Int):
    """Sets every byte of `count` elements.

    ```mojo
    from memory import memset
    let bytes = DTypePointer[DType.uint8].alloc(4)
    memset(bytes, 7, 4)
    print(bytes.load(3))  # prints 7
    bytes.free()
    ```
    """
    __mlir_op.`pop.memset`(ptr.address, value.value, (count * type.sizeof()).value)


@always_inline("nodebug")
fn memset[type: AnyType](ptr: Pointer[type], value: UInt8, count: Int):
    """Sets every byte of `count` elements."""
    __mlir_op.`pop.memset`(ptr.address, value.value, (count * sizeof[type]()).value)


@always_inline("nodebug")
fn memset_zero[type: DType](ptr: DTypePointer[type], count: Int):
    """Clears `count` elements.

    ```mojo
    from memory import memset_zero
    let numbers = DTypePointer[DType.float32].alloc(4)
    memset_zero(numbers, 4)
    print(numbers.load(3))  # prints 0.0
    numbers.free()
    ```
    """
    memset(ptr, 0, count)


@always_inline("nodebug")
fn memset_zero[type: AnyType](ptr: Pointer[type], count: Int):
    """Clears `count` elements."""
    memset(ptr, 0, count)


@always_inline("nodebug")
fn memcpy[type: DType](dest: DTypePointer[type], src: DTypePointer[type], count: Int):
    """Copies `count` elements between places that do not overlap."""
    __mlir_op.`pop.memcpy`(dest.address, src.address, (count * type.sizeof()).value)


@always_inline("nodebug")
fn memcpy[type: AnyType](dest: Pointer[type], src: Pointer[type], count: Int):
    """Copies `count` elements between places that do not overlap."""
    __mlir_op.`pop.memcpy`(dest.address, src.address, (count * sizeof[type]()).value)


@always_inline
fn memcpy[size: Dim, type: DType](dest: Buffer[size, type], src: Buffer[size, type]):
    """Copies the elements of a buffer to another one that is as long and does not overlap.

    Parameters:
        size: The length of both; inferred.
        type: The type of the elements; inferred.

    Args:
        dest: Where they go.
        src: Where they come from.

    ```mojo
    from memory.buffer import Buffer
    let a = Buffer[4, DType.int32].stack_allocation()
    let b = Buffer[4, DType.int32].stack_allocation()
    a.fill(3)
    memcpy(b, a)
    print(b[2])  # prints 3
    ```
    """
    memcpy(dest.data, src.data, len(src))


@always_inline("nodebug")
fn memcmp[type: DType](s1: DTypePointer[type], s2: DTypePointer[type], count: Int) -> Int:
    """0 if `count` elements are equal, else 1 or -1 by the first byte that differs.

    ```mojo
    from memory import memcmp
    print(memcmp("abc".data(), "abd".data(), 3))  # prints -1
    ```
    """
    return Int {value: __mlir_op.`pop.memcmp`(s1.address, s2.address, (count * type.sizeof()).value)}


@always_inline("nodebug")
fn memcmp[type: AnyType](s1: Pointer[type], s2: Pointer[type], count: Int) -> Int:
    """0 if `count` elements are equal, else 1 or -1 by the first byte that differs."""
    return Int {value: __mlir_op.`pop.memcmp`(s1.address, s2.address, (count * sizeof[type]()).value)}


@always_inline("nodebug")
@in_callers_frame
fn stack_allocation[count: Int, type: DType]() -> DTypePointer[type]:
    """Memory for `count` elements in the caller's frame.

    ```mojo
    fn sum() -> Int32:
        let numbers = stack_allocation[4, DType.int32]()
        for i in range(4): numbers.store(i, i)
        return numbers.simd_load[4]().reduce_add()
    print(sum())  # prints 6
    ```
    """
    return __mlir_op.`pop.stack_allocation`[
        count=count, type=__mlir_type[`!pop.scalar<`, type.value, `>`]
    ]()


@always_inline("nodebug")
@in_callers_frame
fn stack_allocation[count: Int, type: DType, alignment: Int]() -> DTypePointer[type]:
    """Aligned memory for `count` elements in the caller's frame."""
    return __mlir_op.`pop.stack_allocation`[
        count=count, type=__mlir_type[`!pop.scalar<`, type.value, `>`], alignment=alignment
    ]()


@always_inline("nodebug")
@in_callers_frame
fn stack_allocation[count: Int, type: AnyType]() -> Pointer[type]:
    """Memory for `count` values in the caller's frame."""
    return __mlir_op.`pop.stack_allocation`[count=count, type=type]()


@always_inline("nodebug")
@in_callers_frame
fn stack_allocation[count: Int, type: AnyType, alignment: Int]() -> Pointer[type]:
    """Aligned memory for `count` values in the caller's frame."""
    return __mlir_op.`pop.stack_allocation`[count=count, type=type, alignment=alignment]()


@always_inline
fn _malloc[type: AnyType](count: Int) -> Pointer[type]:
    """Memory for `count` values."""
    return Pointer[type].alloc(count)


@always_inline
fn _free[type: AnyType](ptr: Pointer[type]):
    """Gives memory back."""
    ptr.free()


@always_inline
fn _free[type: DType](ptr: DTypePointer[type]):
    """Gives memory back."""
    ptr.free()


@always_inline
fn _aligned_free[type: AnyType](ptr: Pointer[type]):
    """Gives memory back."""
    ptr.free()
