"""What keeps the optimizer from removing the code that is measured."""


@always_inline
fn keep(value: Bool):
    """Counts as a use of a value."""
    keep(Int(1 if value else 0))


@always_inline
fn keep(value: Int):
    """Counts as a use of a value.

    ```mojo
    from benchmark import keep
    keep(42)
    ```
    """
    var place = value
    _seen(Pointer[Int].address_of(place))


@always_inline
fn keep[type: DType, size: Int](value: SIMD[type, size]):
    """Counts as a use of a value."""
    var place = value
    _seen(Pointer[SIMD[type, size]].address_of(place))


@always_inline
fn keep[type: DType](value: DTypePointer[type]):
    """Counts as a use of what a pointer points to."""
    _seen(value.as_scalar_pointer())


@always_inline
fn keep[type: AnyType](value: Pointer[type]):
    """Counts as a use of what a pointer points to."""
    _seen(value)


@always_inline
fn keep[type: AnyType, general: Int = 0, _last: Int = 0](inout value: type):
    """Counts as a use and a change of a variable; the further parameters let the overloads above go first."""
    _seen(Pointer[type].address_of(value))


@always_inline
fn clobber_memory():
    """Counts as a use and a change of all memory.

    ```mojo
    from benchmark import clobber_memory
    clobber_memory()
    ```
    """
    _seen(Pointer[Int]())


@always_inline
fn _seen[type: AnyType](place: Pointer[type]):
    """What is at an address may be read and changed here."""
    __mlir_op.`pop.external_call`[func="mojo_observe", _type=None](place.address)
