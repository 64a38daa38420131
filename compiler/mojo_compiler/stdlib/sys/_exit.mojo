"""The end of a program."""


@no_inline
fn exit():
    """Ends the program with status 0, which says that all went well.

    In a notebook and at a prompt only the cell ends; the session goes on. Values that are alive are not destroyed.

    ```mojo
    from sys import exit
    fn stop(status: Int): exit(status)
    ```
    """
    _leave(0)


@no_inline
fn exit[T: Intable](code: T):
    """Ends the program with a status.

    In a notebook and at a prompt only the cell ends; the session goes on. Values that are alive are not destroyed.

    Args:
        code: The status; 0 says that all went well. Systems keep its lowest eight bits.

    ```mojo
    from sys import exit
    fn stop(status: Int): exit(status)
    ```
    """
    _leave(code.__int__())


@no_inline
fn _leave(status: Int):
    """Leaves the running code."""
    __mlir_op.`pop.external_call`[func="mojo_exit", _type=None](Int32(status).value)
