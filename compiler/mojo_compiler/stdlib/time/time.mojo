"""Clocks and waiting."""


@always_inline
fn now() -> Int:
    """Nanoseconds of a clock that never goes back."""
    return Int {value: __mlir_op.`pop.external_call`[func="mojo_now_ns", _type=__mlir_type.index]()}


@always_inline
fn sleep(sec: Float64):
    """Waits for some seconds."""
    __mlir_op.`pop.external_call`[func="mojo_sleep", _type=None](sec.value)


@always_inline
fn sleep(sec: Int):
    """Waits for some seconds."""
    sleep(Float64(sec))


fn time_function[func: fn() capturing -> None]() -> Int:
    """The nanoseconds that a call takes."""
    let start = now()
    func()
    return now() - start
