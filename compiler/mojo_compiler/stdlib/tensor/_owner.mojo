"""Who keeps the memory of a tensor."""

alias _REFERENCES = 0
alias _IS_OBJECT = 1
alias _ADDRESS = 2


@register_passable("trivial")
struct _Owner:
    """Counts who uses some memory: a tensor, and the NumPy arrays over it. The last one frees the memory, or gives up
    the Python object that has it. Arrays count themselves in `mojo_python_share`, which knows the three words of the
    record.
    """

    var record: DTypePointer[DType.int64]

    @always_inline
    fn __init__() -> Self:
        """Nobody, for a tensor without memory."""
        return Self {record: DTypePointer[DType.int64]()}

    @always_inline
    fn __init__(address: Int, is_object: Bool) -> Self:
        """The first user of memory that `alloc` gave, or of what a Python object has; the object's reference is taken
        over.
        """
        let record = DTypePointer[DType.int64].alloc(3)
        record.store(_REFERENCES, 1)
        record.store(_IS_OBJECT, 1 if is_object else 0)
        record.store(_ADDRESS, address)
        return Self {record: record}

    @always_inline
    fn can_be_stolen(self) -> Bool:
        """Whether the memory is there, nobody else uses it, and it is not Python's."""
        return self.record.__bool__() and self._references() == 1 and self.record.load(_IS_OBJECT) == 0

    @always_inline
    fn forget(self):
        """Frees the record and leaves the memory to whoever asked."""
        self.record.free()

    @always_inline
    fn release(self):
        """One user less."""
        if self.record:
            let before = SIMD[DType.int64, 1](
                __mlir_op.`pop.atomic.rmw`[bin_op="sub"](self.record.address, Int64(1).value)
            )
            if before == 1:
                self._free()

    @always_inline
    fn _references(self) -> Int64:
        """How many users there are."""
        return __mlir_op.`pop.atomic.load`(self.record.address)

    @no_inline
    fn _free(self):
        """Ends what nobody uses any more."""
        let held = DTypePointer[DType.int8](SIMD[DType.address, 1](self.record.load(_ADDRESS).to_int()))
        if self.record.load(_IS_OBJECT) != 0:
            __mlir_op.`pop.external_call`[func="mojo_error_drop", _type=None](held.address)
        else:
            held.free()
        self.record.free()
