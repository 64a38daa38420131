"""Facts about types and the machine."""


@always_inline("nodebug")
fn sizeof[type: AnyType]() -> Int:
    """Bytes of a value.

    ```mojo
    print(sizeof[Int]())  # prints 8
    ```
    """
    return Int {value: __mlir_op.`kgen.sizeof`[type=type]()}


@always_inline("nodebug")
fn sizeof[type: DType]() -> Int:
    """Bytes of a scalar."""
    return type.sizeof()


@always_inline("nodebug")
fn alignof[type: AnyType]() -> Int:
    """What addresses of values are multiples of, in bytes.

    ```mojo
    print(alignof[Int]())  # prints 8
    ```
    """
    return Int {value: __mlir_op.`kgen.alignof`[type=type]()}


@always_inline("nodebug")
fn alignof[type: DType]() -> Int:
    """What addresses of scalars are multiples of, in bytes."""
    return type.sizeof()


@always_inline("nodebug")
fn bitwidthof[type: AnyType]() -> Int:
    """Bits of a value.

    ```mojo
    print(bitwidthof[Int]())  # prints 64
    ```
    """
    return Int {value: __mlir_op.`kgen.bitwidthof`[type=type]()}


@always_inline("nodebug")
fn bitwidthof[type: DType]() -> Int:
    """Bits of a scalar."""
    return type.bitwidth()


@always_inline("nodebug")
fn _is_trivial[type: AnyType]() -> Bool:
    """Whether values are copied as bits and need no destruction."""
    return Bool {value: __mlir_op.`kgen.type.trivial`[type=type]()}


@always_inline("nodebug")
fn simdbitwidth() -> Int:
    """Bits of a vector register.

    ```mojo
    from sys.info import simdbitwidth, simdbytewidth
    print(simdbitwidth() == 8 * simdbytewidth())  # prints True
    ```
    """
    return _target["simd_bits"]()


@always_inline("nodebug")
fn simdbytewidth() -> Int:
    """Bytes of a vector register."""
    return simdbitwidth() // 8


@always_inline("nodebug")
fn simdwidthof[type: DType]() -> Int:
    """How many lanes a vector register holds.

    ```mojo
    print(simdwidthof[DType.float32]() == 2 * simdwidthof[DType.float64]())  # prints True
    ```
    """
    return _lanes(type.bitwidth())


@always_inline("nodebug")
fn simdwidthof[type: AnyType]() -> Int:
    """How many values a vector register holds."""
    return _lanes(bitwidthof[type]())


@always_inline("nodebug")
fn _lanes(bits: Int) -> Int:
    """How many lanes of some bits a vector register holds, at least one."""
    return simdbitwidth() // bits if bits < simdbitwidth() else 1


@always_inline("nodebug")
fn _target[name: StringLiteral]() -> Int:
    """A fact about the target by its name."""
    return Int {value: __mlir_op.`kgen.target`[property=name]()}


@always_inline("nodebug")
fn dtype_sizeof[type: DType]() -> Int:
    """The spelling of `sizeof` before July 2023."""
    return sizeof[type]()


@always_inline("nodebug")
fn dtype_alignof[type: DType]() -> Int:
    """The spelling of `alignof` before July 2023."""
    return alignof[type]()


@always_inline("nodebug")
fn dtype_bitwidthof[type: DType]() -> Int:
    """The spelling of `bitwidthof` before July 2023."""
    return bitwidthof[type]()


@always_inline("nodebug")
fn dtype_bitwidth[type: DType]() -> Int:
    """The spelling of `bitwidthof` before July 2023."""
    return bitwidthof[type]()


@always_inline("nodebug")
fn dtype_simd_width[type: DType]() -> Int:
    """The spelling of `simdwidthof` before July 2023."""
    return simdwidthof[type]()


@always_inline("nodebug")
fn simd_width[type: AnyType]() -> Int:
    """The spelling of `simdwidthof` before July 2023."""
    return simdwidthof[type]()


@always_inline("nodebug")
fn simd_bit_width() -> Int:
    """The spelling of `simdbitwidth` before July 2023."""
    return simdbitwidth()


@always_inline("nodebug")
fn simd_byte_width() -> Int:
    """The spelling of `simdbytewidth` before July 2023."""
    return simdbytewidth()


@always_inline("nodebug")
fn num_logical_cores() -> Int:
    """How many logical processors the program may use.

    ```mojo
    from sys.info import num_logical_cores
    print(num_logical_cores() > 0)  # prints True
    ```
    """
    return Int {value: __mlir_op.`kgen.target.cores`()}


@always_inline("nodebug")
fn num_physical_cores() -> Int:
    """How many processors the program may use.

    ```mojo
    from sys.info import num_physical_cores
    print(num_physical_cores() > 0)  # prints True
    ```
    """
    return Int {value: __mlir_op.`kgen.target.cores`()}


@always_inline("nodebug")
fn num_performance_cores() -> Int:
    """How many fast processors the program may use."""
    return Int {value: __mlir_op.`kgen.target.cores`()}


@always_inline("nodebug")
fn num_cores() -> Int:
    """How many processors the program may use.

    ```mojo
    from sys.info import num_cores
    print(num_cores() > 0)  # prints True
    ```
    """
    return Int {value: __mlir_op.`kgen.target.cores`()}


@always_inline("nodebug")
fn is_x86() -> Bool:
    """Whether the processor is an x86."""
    return _target["x86"]() != 0


@always_inline("nodebug")
fn has_sse4() -> Bool:
    """Whether the processor has SSE 4."""
    return _target["sse4"]() != 0


@always_inline("nodebug")
fn has_avx() -> Bool:
    """Whether the processor has AVX."""
    return _target["avx"]() != 0


@always_inline("nodebug")
fn has_avx2() -> Bool:
    """Whether the processor has AVX2."""
    return _target["avx2"]() != 0


@always_inline("nodebug")
fn has_avx512f() -> Bool:
    """Whether the processor has AVX-512."""
    return _target["avx512f"]() != 0


@always_inline("nodebug")
fn has_avx512_vnni() -> Bool:
    """Whether the processor has AVX-512 VNNI."""
    return _target["avx512vnni"]() != 0


@always_inline("nodebug")
fn has_intel_amx() -> Bool:
    """Whether the processor has AMX."""
    return _target["amx"]() != 0


@always_inline("nodebug")
fn has_neon() -> Bool:
    """Whether the processor has NEON."""
    return _target["neon"]() != 0


@always_inline("nodebug")
fn is_apple_silicon() -> Bool:
    """Whether the processor is Apple's."""
    return _target["apple_silicon"]() != 0


@always_inline("nodebug")
fn os_is_linux() -> Bool:
    """Whether the system is Linux."""
    return _target["linux"]() != 0


@always_inline("nodebug")
fn os_is_macos() -> Bool:
    """Whether the system is macOS."""
    return _target["macos"]() != 0


@always_inline("nodebug")
fn os_is_windows() -> Bool:
    """Whether the system is Windows."""
    return _target["windows"]() != 0


@always_inline("nodebug")
fn has_vnni() -> Bool:
    """Whether the processor has VNNI."""
    return has_avx512_vnni()


@always_inline("nodebug")
fn is_apple_m1() -> Bool:
    """Whether the processor is Apple's M1: not told apart from others."""
    return False


@always_inline("nodebug")
fn is_apple_m2() -> Bool:
    """Whether the processor is Apple's M2: not told apart from others."""
    return False


@always_inline("nodebug")
fn is_neoverse_n1() -> Bool:
    """Whether the processor is a Neoverse N1: not told apart from others."""
    return False


@always_inline("nodebug")
fn is_little_endian() -> Bool:
    """Whether the lowest byte comes first.

    ```mojo
    from sys.info import is_big_endian, is_little_endian
    print(is_little_endian() != is_big_endian())  # prints True
    ```
    """
    return True


@always_inline("nodebug")
fn is_big_endian() -> Bool:
    """Whether the highest byte comes first."""
    return False


@always_inline("nodebug")
fn triple_is_nvidia_cuda() -> Bool:
    """Whether the target is a graphics processor."""
    return False


@always_inline("nodebug")
fn _current_cpu() -> __mlir_type.`!kgen.string`:
    """The processor's name, as LLVM calls it."""
    return __mlir_op.`kgen.target.text`[property="cpu"]()


@always_inline("nodebug")
fn _triple_attr() -> __mlir_type.`!kgen.string`:
    """Processor, maker and system in one text."""
    return __mlir_op.`kgen.target.text`[property="triple"]()


@always_inline("nodebug")
fn _current_target() -> __mlir_type.`!kgen.string`:
    """Processor, maker and system in one text."""
    return _triple_attr()


@always_inline("nodebug")
fn is_triple[triple: StringLiteral]() -> Bool:
    """Whether the target is the one named."""
    return StringLiteral(_triple_attr()) == triple
