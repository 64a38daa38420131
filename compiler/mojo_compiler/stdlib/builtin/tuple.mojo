"""Fixed sequences of values of several types. Their pack decides whether they are copied as bits, held in registers or in memory."""


@value
@register_passable("trivial")
struct Tuple[*Ts: AnyType]:
    """The type of `(a, b)`."""

    var storage: __mlir_type[`!kgen.pack<`, Ts, `>`]

    @always_inline("nodebug")
    fn get[index: Int, T: AnyType](self) -> T:
        """Element `index`, which has the type `T`."""
        return rebind[T](__pack_get[index](self.storage))

    @always_inline("nodebug")
    fn __len__(self) -> Int:
        """The number of elements."""
        return Int {value: __mlir_op.`pop.variadic.size`(Ts)}


@value
@register_passable("trivial")
struct ListLiteral[*Ts: AnyType]:
    """The type of `[a, b]`."""

    var storage: __mlir_type[`!kgen.pack<`, Ts, `>`]

    @always_inline("nodebug")
    fn get[index: Int, T: AnyType](self) -> T:
        """Element `index`, which has the type `T`."""
        return rebind[T](__pack_get[index](self.storage))

    @always_inline("nodebug")
    fn __len__(self) -> Int:
        """The number of elements."""
        return Int {value: __mlir_op.`pop.variadic.size`(Ts)}
