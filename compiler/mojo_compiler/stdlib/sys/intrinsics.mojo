"""Calls out of the language and special memory access."""


@always_inline("nodebug")
fn _mlirtype_is_eq[t1: AnyType, t2: AnyType]() -> Bool:
    """Whether two types are the same one.

    Parameters:
        t1: A type.
        t2: Another type, or not.
    """

    @parameter
    if t1 == t2:
        return True
    return False


@register_passable("trivial")
struct PrefetchOptions:
    """How memory will be used; a hint."""

    var for_writing: Bool
    var locality: Int
    var to_instructions: Bool

    @always_inline("nodebug")
    fn __init__() -> Self:
        """For reading, to be kept, as data."""
        return Self {for_writing: False, locality: 3, to_instructions: False}

    @always_inline("nodebug")
    fn _with_locality(self, locality: Int) -> Self:
        """The same with another locality."""
        return Self {for_writing: self.for_writing, locality: locality, to_instructions: self.to_instructions}

    @always_inline("nodebug")
    fn for_read(self) -> Self:
        """For reading."""
        return Self {for_writing: False, locality: self.locality, to_instructions: self.to_instructions}

    @always_inline("nodebug")
    fn for_write(self) -> Self:
        """For writing."""
        return Self {for_writing: True, locality: self.locality, to_instructions: self.to_instructions}

    @always_inline("nodebug")
    fn no_locality(self) -> Self:
        """Not to be kept."""
        return self._with_locality(0)

    @always_inline("nodebug")
    fn low_locality(self) -> Self:
        """To be kept for a while."""
        return self._with_locality(1)

    @always_inline("nodebug")
    fn medium_locality(self) -> Self:
        """To be kept."""
        return self._with_locality(2)

    @always_inline("nodebug")
    fn high_locality(self) -> Self:
        """To be kept close."""
        return self._with_locality(3)

    @always_inline("nodebug")
    fn to_data_cache(self) -> Self:
        """Data."""
        return Self {for_writing: self.for_writing, locality: self.locality, to_instructions: False}

    @always_inline("nodebug")
    fn to_instruction_cache(self) -> Self:
        """Instructions."""
        return Self {for_writing: self.for_writing, locality: self.locality, to_instructions: True}


@register_passable("trivial")
struct PrefetchLocality:
    """How close to the processor memory is to be kept."""

    var value: Int
    alias NONE = PrefetchLocality(0)
    """The data is used once."""
    alias LOW = PrefetchLocality(1)
    """The data is used again late."""
    alias MEDIUM = PrefetchLocality(2)
    """The data is used again soon."""
    alias HIGH = PrefetchLocality(3)
    """The data is used again at once."""

    @always_inline("nodebug")
    fn __init__(value: Int) -> Self:
        """The locality with a number from 0 to 3."""
        return Self {value: value}


@register_passable("trivial")
struct PrefetchRW:
    """What memory will be used for."""

    var value: Int
    alias READ = PrefetchRW(0)
    """The data is read."""
    alias WRITE = PrefetchRW(1)
    """The data is written."""

    @always_inline("nodebug")
    fn __init__(value: Int) -> Self:
        """0 for reading, 1 for writing."""
        return Self {value: value}


@register_passable("trivial")
struct PrefetchCache:
    """Which cache memory is fetched into."""

    var value: Int
    alias INSTRUCTION = PrefetchCache(0)
    """The cache of instructions."""
    alias DATA = PrefetchCache(1)
    """The cache of data."""

    @always_inline("nodebug")
    fn __init__(value: Int) -> Self:
        """0 for instructions, 1 for data."""
        return Self {value: value}


@always_inline("nodebug")
fn prefetch[params: PrefetchOptions, type: DType](addr: DTypePointer[type]):
    """Tells the processor that memory will be used soon."""
    __mlir_op.`pop.prefetch`(addr.address)


@always_inline("nodebug")
fn external_call[callee: StringLiteral, type: AnyType]() -> type:
    """Calls a C function with no arguments."""
    return __mlir_op.`pop.external_call`[func=callee, _type=type]()


@always_inline("nodebug")
fn external_call[callee: StringLiteral, type: AnyType, T0: AnyType](arg0: T0) -> type:
    """Calls a C function with 1 argument.

    ```mojo
    print(external_call["abs", Int32](Int32(-3)))  # prints 3
    ```
    """
    return __mlir_op.`pop.external_call`[func=callee, _type=type](arg0)


@always_inline("nodebug")
fn external_call[callee: StringLiteral, type: AnyType, T0: AnyType, T1: AnyType](arg0: T0, arg1: T1) -> type:
    """Calls a C function with 2 arguments."""
    return __mlir_op.`pop.external_call`[func=callee, _type=type](arg0, arg1)


@always_inline("nodebug")
fn external_call[callee: StringLiteral, type: AnyType, T0: AnyType, T1: AnyType, T2: AnyType](
    arg0: T0, arg1: T1, arg2: T2
) -> type:
    """Calls a C function with 3 arguments."""
    return __mlir_op.`pop.external_call`[func=callee, _type=type](arg0, arg1, arg2)


@always_inline("nodebug")
fn external_call[callee: StringLiteral, type: AnyType, T0: AnyType, T1: AnyType, T2: AnyType, T3: AnyType](
    arg0: T0, arg1: T1, arg2: T2, arg3: T3
) -> type:
    """Calls a C function with 4 arguments."""
    return __mlir_op.`pop.external_call`[func=callee, _type=type](arg0, arg1, arg2, arg3)


@always_inline("nodebug")
fn external_call[callee: StringLiteral, type: AnyType, T0: AnyType, T1: AnyType, T2: AnyType, T3: AnyType, T4: AnyType](
    arg0: T0, arg1: T1, arg2: T2, arg3: T3, arg4: T4
) -> type:
    """Calls a C function with 5 arguments."""
    return __mlir_op.`pop.external_call`[func=callee, _type=type](arg0, arg1, arg2, arg3, arg4)


@always_inline("nodebug")
fn external_call[
    callee: StringLiteral, type: AnyType, T0: AnyType, T1: AnyType, T2: AnyType, T3: AnyType, T4: AnyType, T5: AnyType
](arg0: T0, arg1: T1, arg2: T2, arg3: T3, arg4: T4, arg5: T5) -> type:
    """Calls a C function with 6 arguments."""
    return __mlir_op.`pop.external_call`[func=callee, _type=type](arg0, arg1, arg2, arg3, arg4, arg5)


@always_inline("nodebug")
fn llvm_intrinsic[intrin: StringLiteral, type: AnyType, T0: AnyType](arg0: T0) -> type:
    """Calls an LLVM intrinsic with 1 argument.

    ```mojo
    print(llvm_intrinsic["llvm.ctpop.i32", Int32](Int32(7)))  # prints 3
    ```
    """
    return __mlir_op.`pop.call_llvm_intrinsic`[intrin=intrin, _type=type](arg0)


@always_inline("nodebug")
fn llvm_intrinsic[intrin: StringLiteral, type: AnyType, T0: AnyType, T1: AnyType](arg0: T0, arg1: T1) -> type:
    """Calls an LLVM intrinsic with 2 arguments."""
    return __mlir_op.`pop.call_llvm_intrinsic`[intrin=intrin, _type=type](arg0, arg1)


@always_inline("nodebug")
fn llvm_intrinsic[intrin: StringLiteral, type: AnyType, T0: AnyType, T1: AnyType, T2: AnyType](
    arg0: T0, arg1: T1, arg2: T2
) -> type:
    """Calls an LLVM intrinsic with 3 arguments."""
    return __mlir_op.`pop.call_llvm_intrinsic`[intrin=intrin, _type=type](arg0, arg1, arg2)


@always_inline
fn strided_load[type: DType, simd_width: Int](addr: DTypePointer[type], stride: Int) -> SIMD[type, simd_width]:
    """Scalars that are `stride` elements apart."""
    return addr.simd_strided_load[simd_width](stride)


@always_inline
fn strided_load[type: DType, simd_width: Int](
    addr: DTypePointer[type], stride: Int, mask: SIMD[DType.bool, simd_width]
) -> SIMD[type, simd_width]:
    """Scalars that are `stride` elements apart where the mask is set, zero elsewhere."""
    var result = SIMD[type, simd_width]()
    for i in range(simd_width):
        if mask[i]:
            result[i] = addr.load(i * stride)
    return result


@always_inline
fn strided_load[simd_width: Int, type: DType](addr: DTypePointer[type], stride: Int) -> SIMD[type, simd_width]:
    """The same with the parameters in the order of May 2023."""
    return addr.simd_strided_load[simd_width](stride)


@always_inline
fn strided_store[type: DType, simd_width: Int](value: SIMD[type, simd_width], addr: DTypePointer[type], stride: Int):
    """Writes scalars `stride` elements apart."""
    addr.simd_strided_store[simd_width](value, stride)


@always_inline
fn strided_store[type: DType, simd_width: Int](
    value: SIMD[type, simd_width], addr: DTypePointer[type], stride: Int, mask: SIMD[DType.bool, simd_width]
):
    """Writes scalars `stride` elements apart where the mask is set."""
    for i in range(simd_width):
        if mask[i]:
            addr.store(i * stride, value[i])


@always_inline
fn gather[type: DType, size: Int](
    base: SIMD[DType.address, size], mask: SIMD[DType.bool, size], passthrough: SIMD[type, size], alignment: Int = 0
) -> SIMD[type, size]:
    """Scalars from an address for each lane where the mask is set, else lanes of `passthrough`."""
    var result = passthrough
    for i in range(size):
        if mask[i]:
            result[i] = DTypePointer[type](base[i]).load()
    return result


@always_inline
fn scatter[type: DType, size: Int](
    value: SIMD[type, size], base: SIMD[DType.address, size], mask: SIMD[DType.bool, size], alignment: Int = 0
):
    """Writes each lane to an address of its own where the mask is set."""
    for i in range(size):
        if mask[i]:
            DTypePointer[type](base[i]).store(value[i])


@always_inline("nodebug")
fn masked_load[type: DType, size: Int](
    addr: DTypePointer[type], mask: SIMD[DType.bool, size], passthrough: SIMD[type, size], alignment: Int = 1
) -> SIMD[type, size]:
    """Consecutive scalars where the mask is set, else lanes of `passthrough`; other memory is not touched."""
    return __mlir_op.`pop.masked_load`(addr.address, mask.value, passthrough.value)


@always_inline("nodebug")
fn masked_store[type: DType, size: Int](
    value: SIMD[type, size], addr: DTypePointer[type], mask: SIMD[DType.bool, size], alignment: Int = 1
):
    """Writes lanes to consecutive scalars where the mask is set; other memory is not touched."""
    __mlir_op.`pop.masked_store`(value.value, addr.address, mask.value)


@always_inline
fn compressed_store[type: DType, size: Int](
    value: SIMD[type, size], addr: DTypePointer[type], mask: SIMD[DType.bool, size]
):
    """Writes the lanes whose mask is set, one after another."""
    var count: Int = 0
    for i in range(size):
        if mask[i]:
            addr.store(count, value[i])
            count += 1
