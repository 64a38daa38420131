"""Checks at compile time and at run time."""


@always_inline("nodebug")
fn constrained[cond: Bool, msg: StringLiteral = "param assertion failed"]():
    """Stops compilation with a message if the condition is false.

    ```mojo
    fn half[n: Int]() -> Int:
        constrained[n % 2 == 0, "n must be even"]()
        return n // 2
    print(half[8]())  # prints 4
    ```
    """
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
    """Ends the running code with a message if the condition is false. Does nothing unless checks are strict (`%checks
    strict`, MOJO_CHECKS=strict) or MOJO_ENABLE_ASSERTIONS is defined.

    ```mojo
    fn root(x: Float64) -> Float64:
        debug_assert(x >= 0, "x must not be negative")
        return x ** 0.5
    print(root(2.25))  # prints 1.5
    ```
    """
    __mlir_op.`kgen.check`[assertion=1](
        cond.value, __mlir_op.`pop.string.address`(msg.value), __mlir_op.`pop.string.size`(msg.value)
    )


@always_inline("nodebug")
fn _check(cond: Bool, msg: StringLiteral):
    """Ends the running code with a message if the condition is false, unless checks are off."""
    __mlir_op.`kgen.check`(
        cond.value, __mlir_op.`pop.string.address`(msg.value), __mlir_op.`pop.string.size`(msg.value)
    )


@always_inline("nodebug")
fn _check_index(index: Int, size: Int):
    """Ends the running code if an index is negative or not less than a size, unless checks are off."""
    _ = __mlir_op.`kgen.check.index`(index.value, size.value)


@always_inline("nodebug")
fn _check_span[width: Int](index: Int, size: Int):
    """Ends the running code unless `width` elements are there from an index on, unless checks are off."""
    _ = __mlir_op.`kgen.check.index`[width=width](index.value, size.value)


@always_inline("nodebug")
fn _checked_position(index: Int, size: Int) -> Int:
    """Where an element stands whose index counts from the end if it is negative; ends the running code if it is
    outside, unless checks are off.
    """
    return Int {value: __mlir_op.`kgen.check.index`[wraps=1](index.value, size.value)}


@no_inline
fn _abort(message: StringLiteral):
    """Ends the running code with a message."""
    __mlir_op.`pop.external_call`[func="mojo_abort", _type=None](
        __mlir_op.`pop.string.address`(message.value), __mlir_op.`pop.string.size`(message.value)
    )
