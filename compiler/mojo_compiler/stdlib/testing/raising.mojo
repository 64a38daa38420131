"""Checks that code raises an error."""

from ._failures import _failed


@value
struct assert_raises:
    """Checks, by `with`, that its block raises an error, which ends there.

    ```mojo
    from testing import assert_raises
    with assert_raises(contains="convertible"):
        _ = atol("x")
    ```
    """

    var _contains: String

    fn __init__(inout self):
        """Any error will do."""
        self._contains = ""

    fn __init__(inout self, contains: String):
        """An error whose text has `contains` in it."""
        self._contains = contains

    fn __enter__(self):
        """The block begins."""
        pass

    fn __exit__(self) raises:
        """The block ended without an error.

        Raises:
            An error that says so.
        """
        raise _failed("Didn't raise")

    fn __exit__(self, error: Error) -> Bool:
        """The block ended with an error.

        Args:
            error: The error.

        Returns:
            Whether it is one that was asked for; another one goes on.
        """
        return self._contains in error.__str__()
