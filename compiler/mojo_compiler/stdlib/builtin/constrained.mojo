"""Checks at compile time and at run time."""


@always_inline("nodebug")
fn constrained[cond: Bool, msg: StringLiteral = "param assertion failed"]():
    """Stops compilation with a message if the condition is false."""
    __mlir_op.`kgen.param.assert`[cond=cond, message=msg]()


@always_inline("nodebug")
fn constrained_msg[cond: Bool, msg: StringLiteral]():
    """The spelling of `constrained` before June 2023."""
    constrained[cond, msg]()


@always_inline("nodebug")
fn assert_param[cond: Bool]():
    """The spelling of `constrained` before August 2023."""
    constrained[cond]()


@always_inline("nodebug")
fn assert_param[cond: Bool, msg: StringLiteral]():
    """The spelling of `constrained` before August 2023."""
    constrained[cond, msg]()


@always_inline("nodebug")
fn assert_param_msg[cond: Bool, msg: StringLiteral]():
    """The spelling of `constrained` before June 2023."""
    constrained[cond, msg]()


@always_inline("nodebug")
fn debug_assert(cond: Bool, msg: StringLiteral):
    """Ends the running code with a message if the condition is false. Does nothing unless checks are on (MOJO_CHECKS)."""
    @parameter
    if Int {value: __mlir_op.`kgen.target`[property="checks"]()} != 0:
        if not cond:
            _assertion_failed(msg)


@always_inline("nodebug")
fn _check_index(index: Int, low: Int, end: Int):
    """Ends the running code if an index is less than `low` or not less than `end`. Does nothing unless checks are on."""
    @parameter
    if Int {value: __mlir_op.`kgen.target`[property="checks"]()} != 0:
        if index < low or index >= end:
            _index_failed(index, low, end)


@no_inline
fn _index_failed(index: Int, low: Int, end: Int):
    let place = String("index ") + String(index) + " is out of bounds"
    let text = place + (", valid range is " + String(low) + " to " + String(end - 1) if end > low else String(", there are no elements"))
    __mlir_op.`pop.external_call`[func="mojo_debug_assert_fail", _type=None](text._as_ptr().address, text.__len__().value)
    _ = text


@no_inline
fn _assertion_failed(message: StringLiteral):
    __mlir_op.`pop.external_call`[func="mojo_debug_assert_fail", _type=None](
        __mlir_op.`pop.string.address`(message.value), __mlir_op.`pop.string.size`(message.value)
    )


@no_inline
fn _abort(message: StringLiteral):
    """Ends the running code with a message."""
    __mlir_op.`pop.external_call`[func="mojo_abort", _type=None](
        __mlir_op.`pop.string.address`(message.value), __mlir_op.`pop.string.size`(message.value)
    )
