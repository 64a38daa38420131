"""The session of a prompt, which is made beside it: who starts it can type before the compiler is loaded."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mojo_compiler import Session


class LateSession:
    """A session that `make` makes, in a thread after `begin`, or when it is first needed."""

    def __init__(self, make: Callable[[], Session]) -> None:
        self._make = make
        self._made: Future[Session] | None = None

    @property
    def is_ready(self) -> bool:
        """Whether the session is there."""
        return self._made is not None and self._made.done()

    def begin(self, told: Callable[[], None]) -> None:
        """Begin to make the session in a thread, unless that has begun; `told` is called when it is there."""
        if self._made is None:
            self._made = Future()
            self._made.add_done_callback(lambda _: told())
            threading.Thread(target=self._fill, args=(self._made,), daemon=True).start()

    def _fill(self, made: Future[Session]) -> None:
        try:
            made.set_result(self._make())
        except BaseException as error:  # who asks for the session is told
            made.set_exception(error)

    def get(self) -> Session:
        """The session. Raises what making it failed with."""
        if self._made is None:
            self._made = Future()
            self._fill(self._made)
        return self._made.result()

    def renew(self) -> None:
        """End the session and make another one."""
        self.get().close()
        self._made = None
        self.get()
