"""Access to Python objects and exceptions that compiled code hands to the session."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any


class PythonBridge:
    """Access to the objects that the runtime keeps for the session."""

    def __init__(self, address_of: Callable[[str], int]) -> None:
        """`address_of` gives the address of a runtime symbol."""
        taker = ctypes.PYFUNCTYPE(ctypes.py_object)
        setter = ctypes.PYFUNCTYPE(None, ctypes.py_object)
        self._set_publisher: Callable[[object], None] = setter(address_of("mojo_python_set_publisher"))
        self._take_handed_over: Callable[[], Any] = taker(address_of("mojo_python_take_handed_over"))
        self._calls = (ctypes.c_uint64 * 50).from_address(address_of("mojo_python_calls"))
        self._take_uncaught: Callable[[], BaseException | None] = taker(address_of("mojo_python_take_uncaught"))

    def set_publisher(self, publisher: object) -> None:
        """Have the code of the session show values with an object, which lives as long as code does that may call it."""
        self._set_publisher(publisher)

    def take_handed_over(self) -> Any:
        """The object that compiled code handed over last, which is forgotten here."""
        return self._take_handed_over()

    def take_uncaught(self) -> BaseException | None:
        """The Python exception behind the Mojo error that ended the code, if there is one; it is forgotten here."""
        return self._take_uncaught()

    def calls_to(self, exception: BaseException) -> tuple[int, ...]:
        """The return addresses on the way to the call into Python that raised, innermost first; () if another failed since."""
        failed, count, *returns = self._calls
        return tuple(returns[:count]) if failed == id(exception) else ()

    @staticmethod
    def object_at(address: int) -> Any:
        """The object whose reference stands at an address, in one step as far as other threads of Python can see. Raises `ValueError`
        if none does.
        """
        return ctypes.py_object.from_address(address).value
