"""Clocks and waiting."""


@always_inline
fn now() -> Int:
    """Nanoseconds of a clock that never goes back.

    ```mojo
    from time import now
    let start = now()
    print(now() >= start)  # prints True
    ```
    """
    return Int {value: __mlir_op.`pop.external_call`[func="mojo_now_ns", _type=__mlir_type.index]()}


@always_inline
fn sleep(sec: Float64):
    """Waits for some seconds.

    ```mojo
    from time import sleep
    sleep(0.001)
    ```
    """
    __mlir_op.`pop.external_call`[func="mojo_sleep", _type=None](sec.value)


@always_inline
fn sleep(sec: Int):
    """Waits for some seconds."""
    sleep(Float64(sec))


fn time_function[func: fn() capturing -> None]() -> Int:
    """The nanoseconds that a call takes.

    ```mojo
    from time import time_function
    @parameter
    fn work():
        for i in range(1000): pass
    print(time_function[work]() >= 0)  # prints True
    ```
    """
    let start = now()
    func()
    return now() - start
