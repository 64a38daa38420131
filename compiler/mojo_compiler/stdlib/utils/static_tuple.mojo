"""Arrays of a size known at compile time."""


@register_passable("trivial")
struct StaticTuple[size: Int, type: AnyType]:
    """`size` values of one type that fits registers; they are copied and dropped as bits.

    ```mojo
    let t = StaticTuple[3, Int](1, 2, 3)
    print(t[1], len(t))  # prints 2 3
    ```
    """

    var array: __mlir_type[`!pop.array<`, size.value, `, `, type, `>`]

    @always_inline("nodebug")
    fn __init__() -> Self:
        """Values that mean nothing yet."""
        let place = __mlir_op.`pop.stack_allocation`[
            count=1, type=__mlir_type[`!pop.array<`, size.value, `, `, type, `>`]
        ]()
        return Self {array: __mlir_op.`pop.load`(place)}

    @always_inline("nodebug")
    fn __init__(array: __mlir_type[`!pop.array<`, size.value, `, `, type, `>`]) -> Self:
        """Wraps a machine array."""
        return Self {array: array}

    @always_inline("nodebug")
    fn __init__(value: type) -> Self:
        """One value everywhere."""
        return Self {
            array: __mlir_op.`pop.array.repeat`[_type=__mlir_type[`!pop.array<`, size.value, `, `, type, `>`]](value)
        }

    @always_inline
    fn __init__(*elements: type) -> Self:
        """One value for each place, or a single one for all."""
        return Self._of(elements)

    @always_inline
    fn __init__(values: VariadicList[type]) -> Self:
        """One value for each place, or a single one for all."""
        return Self._of(values)

    @staticmethod
    @always_inline
    fn _of[List: AnyType](values: List) -> Self:
        """The values of a list, which has one for each place, or a single one for all."""
        if values.__len__() == 1:
            return Self(values[0])
        if values.__len__() != size:
            _abort("mismatch in the number of elements")
        var result = Self(values[0])

        @parameter
        for i in range(size):
            result.__setitem__[i](values[i])
        return result

    @always_inline("nodebug")
    fn __len__(self) -> Int:
        """The number of values."""
        return size

    @always_inline("nodebug")
    fn __getitem__[index: Int](self) -> type:
        """The value at a place known at compile time."""
        return __mlir_op.`pop.array.get`[index=index](self.array)

    @always_inline("nodebug")
    fn __getitem__(self, index: Int) -> type:
        """The value at a place."""
        _check_index(index, size)
        return __mlir_op.`pop.array.get_dynamic`(self.array, index.value)

    @always_inline("nodebug")
    fn __setitem__[index: Int](inout self, value: type):
        """Replaces the value at a place known at compile time."""
        self = Self {array: __mlir_op.`pop.array.set`[index=index](self.array, value)}

    @always_inline("nodebug")
    fn __setitem__(inout self, index: Int, value: type):
        """Replaces the value at a place."""
        _check_index(index, size)
        let first = __mlir_op.`pop.pointer.bitcast`[
            _type=__mlir_type[`!kgen.pointer<`, type, `>`]
        ](__get_lvalue_as_address(self.array))
        __mlir_op.`pop.store`[inner=1](value, __mlir_op.`pop.offset`(first, index.value))
