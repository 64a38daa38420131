"""Fixed sequences of values of several types. Their pack decides whether they are copied as bits, held in registers or
in memory.
"""


@value
@register_passable("trivial")
struct Tuple[*Ts: AnyType]:
    """The type of `(a, b)`.

    ```mojo
    let pair = (1, 2.5)
    print(pair.get[0, Int](), pair.get[1, FloatLiteral]())  # prints 1 2.5
    ```
    """

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

    @elementwise
    fn __str__(self) -> String:
        """The elements, as they are written: `[1, 2.5, 'a']`."""
        var text = String("[")

        @parameter
        for i in range(Int {value: __mlir_op.`pop.variadic.size`(Ts)}):

            @parameter
            if i > 0:
                text += ", "
            text += _element_text(__pack_get[i](self.storage))
        return text + "]"


fn _element_text[T: Stringable](element: T) -> String:
    """An element of a list as text."""
    return String(element)


fn _element_text(element: String) -> String:
    """Text in a list stands between quotes."""
    return String("'") + element + "'"


fn _element_text(element: StringLiteral) -> String:
    """Text in a list stands between quotes."""
    return _element_text(String(element))


fn _element_text(element: StringRef) -> String:
    """Text in a list stands between quotes."""
    return _element_text(String(element))
