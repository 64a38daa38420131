"""The few names that checking asks the library for, so that the checker is tested without the library."""


@register_passable("trivial")
struct Bool:
    var value: __mlir_type.i1

    fn __init__(value: __mlir_type.i1) -> Self: return Self {value: value}
    fn __bool__(self) -> Bool: return self
    fn __mlir_i1__(self) -> __mlir_type.i1: return self.value


@nonmaterializable(Int)
@register_passable("trivial")
struct IntLiteral:
    var value: __mlir_type.`!kgen.int_literal`

    fn __init__(value: __mlir_type.`!kgen.int_literal`) -> Self: return Self {value: value}


@register_passable("trivial")
struct Int:
    var value: __mlir_type.index

    fn __init__(value: __mlir_type.index) -> Self: return Self {value: value}
    fn __init__(value: IntLiteral) -> Self: return Self {value: __mlir_op.`kgen.int_literal.to_index`(value.value)}
    fn __mlir_index__(self) -> __mlir_type.index: return self.value
    fn __add__(self, rhs: Int) -> Int: return Self {value: __mlir_op.`index.add`(self.value, rhs.value)}
    fn __iadd__(inout self, rhs: Int): self = self + rhs
    fn __lt__(self, rhs: Int) -> Bool: return Bool {value: __mlir_op.`index.cmp`[pred=__mlir_attr.`#index<cmp_predicate slt>`](self.value, rhs.value)}


@register_passable("trivial")
struct FloatLiteral:
    var value: __mlir_type.`!pop.scalar<float64>`

    fn __init__(value: __mlir_type.`!pop.scalar<float64>`) -> Self: return Self {value: value}


@register_passable("trivial")
struct StringLiteral:
    var value: __mlir_type.`!kgen.string`

    fn __init__(value: __mlir_type.`!kgen.string`) -> Self: return Self {value: value}


@register_passable("trivial")
struct DType:
    var value: __mlir_type.`!kgen.dtype`


@register_passable("trivial")
struct SIMD[type: DType, size: Int]:
    var value: __mlir_type[`!pop.simd<`, size.value, `, `, type.value, `>`]


@register_passable("trivial")
struct Coroutine[T: AnyType]:
    var value: __mlir_type.index


@register_passable
struct Error:
    var value: StringLiteral

    fn __init__(value: StringLiteral) -> Self: return Self {value: value}
    fn __copyinit__(existing: Self) -> Self: return Self {value: existing.value}
    fn __del__(owned self): pass


struct Box:
    """A value in memory."""
    var n: Int

    fn __init__(inout self, n: Int): self.n = n
    fn __copyinit__(inout self, existing: Self): self.n = existing.n
    fn __moveinit__(inout self, owned existing: Self): self.n = existing.n
    fn __del__(owned self): pass


fn show(box: Box): pass
fn show(number: Int): pass
fn eat(owned box: Box): pass

struct Tuple[*Ts: AnyType]:
    var storage: __mlir_type[`!kgen.pack<`, Ts, `>`]
