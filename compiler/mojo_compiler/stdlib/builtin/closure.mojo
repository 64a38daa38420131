"""Closures that outlive the function that made them (language.md T27, P38)."""


@value
@register_passable("trivial")
struct _Slot:
    """A captured value, and how to get rid of it."""

    var address: Pointer[Int]
    var drop: fn(Pointer[Int]) -> None


fn _drop[type: AnyType](address: Pointer[Int]):
    """Destroys a captured value and frees its memory."""
    let place = address.bitcast[type]()
    _ = __get_address_as_owned_value(place.address)
    place.free()


struct _Captures:
    """The values that an escaping closure captured, shared by its copies. `record` is what its code gets."""

    var record: Pointer[Pointer[Int]]
    var _slots: Pointer[_Slot]
    var _filled: Int
    var _owners: DTypePointer[DType.index]

    fn __init__(inout self):
        """Nothing is captured."""
        self.record = Pointer[Pointer[Int]].get_null()
        self._slots = Pointer[_Slot].get_null()
        self._filled = 0
        self._owners = DTypePointer[DType.index].get_null()

    fn __init__(inout self, size: Int):
        """A record of `size` entries that is to be filled."""
        self.record = Pointer[Pointer[Int]].alloc(size)
        self._slots = Pointer[_Slot].alloc(size)
        self._filled = 0
        self._owners = DTypePointer[DType.index].alloc(1)
        self._owners.store(1)

    fn __copyinit__(inout self, existing: Self):
        """The same values: they do not change, so that copies may share them."""
        self.record = existing.record
        self._slots = existing._slots
        self._filled = existing._filled
        self._owners = existing._owners
        if self._owners:
            _ = __mlir_op.`pop.atomic.rmw`[bin_op="add"](self._owners.address, SIMD[DType.index, 1](1).value)

    fn __moveinit__(inout self, owned existing: Self):
        """Takes over the values."""
        self.record = existing.record
        self._slots = existing._slots
        self._filled = existing._filled
        self._owners = existing._owners

    fn __del__(owned self):
        """The last owner destroys the values."""
        if not self._owners:
            return
        let others = __mlir_op.`pop.atomic.rmw`[bin_op="sub"](self._owners.address, SIMD[DType.index, 1](1).value)
        if SIMD[DType.index, 1](others) != 1:
            return
        for i in range(self._filled):
            let slot = self._slots.load(i)
            slot.drop(slot.address)
        self.record.free()
        self._slots.free()
        self._owners.free()

    fn _environment(self) -> __mlir_type.`!kgen.pointer<none>`:
        """What the closure's code gets."""
        return self.record.bitcast[NoneType]().address

    fn _hold[type: Copyable](inout self, index: Int, value: type):
        """Captures a copy of a value at a place of the record."""
        let place = Pointer[type].alloc(1)
        __get_address_as_uninit_lvalue(place.address) = value
        self.record.store(index, place.bitcast[Int]())
        self._slots.store(self._filled, _Slot(place.bitcast[Int](), _drop[type]))
        self._filled += 1


@value
struct EscapingClosure[type: AnyType]:
    """A function with the values it captured: what `fn(…) escaping -> R` names. `type` is the capturing function type.
    """

    var code: type
    var captures: _Captures
