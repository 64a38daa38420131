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
    """Does nothing: run-time assertions are not enabled."""
    pass


@no_inline
fn _abort(message: StringLiteral):
    """Ends the running code with a message."""
    __mlir_op.`pop.external_call`[func="mojo_abort", _type=None](
        __mlir_op.`pop.string.address`(message.value), __mlir_op.`pop.string.size`(message.value)
    )
