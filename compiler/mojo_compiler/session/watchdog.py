"""Interrupts a running cell: on user request or when a limit is exceeded."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from mojo_compiler.diagnostics.core import Diagnostic
from mojo_compiler.diagnostics.platform import CacheIgnored, Unguarded
from mojo_compiler.jit.engine import Engine
from mojo_compiler.jit.guard import renew_signals
from mojo_compiler.session.limits import Limits, spell_size
from mojo_compiler.source import Source, Span


class Watchdog:
    """Tracks whether a session is running a cell, and in which thread; interrupts the cell and keeps the reason if a limit was exceeded."""

    def __init__(self, engine: Engine, limits: Limits, stop_compiling: Callable[[], None]) -> None:
        self.reason = ""
        self.interrupted = False
        self._stop_compiling = stop_compiling
        self._engine = engine
        self._lock = threading.RLock()
        self._thread: int | None = None
        self._said = False
        self.limit(limits)

    def limit(self, limits: Limits) -> None:
        """Let other limits apply from the next cell on."""
        self._limits = limits
        self._output_notice = f"the limit of {spell_size(limits.output)} of output (MOJO_MAX_OUTPUT) was reached"
        self._engine.limit_memory(limits.memory, f"the limit of {spell_size(limits.memory)} of memory (MOJO_MAX_MEMORY) was reached")

    @contextmanager
    def cell(self) -> Iterator[None]:
        """While a cell is compiled and run. Cells inside others count as part of them."""
        if self._thread is not None:
            yield
            return
        self.reason, self.interrupted = "", False
        self._engine.output.limit(self._limits.output, self._output_notice)
        renew_signals()  # a front end may have set Python's handler for each cell
        timer = self._timer()
        self._thread = threading.get_ident()
        try:
            yield
        finally:
            with self._lock:
                self._thread = None
            if timer is not None:
                timer.cancel()
                timer.join()

    def warnings(self, source: Source) -> tuple[Diagnostic, ...]:
        """The warnings that belong to any result of a cell: the first in a session tells what it runs without."""
        if self._said:
            return ()
        self._said = True
        return tuple(self._warnings(Span(source, 0, 0)))

    def _warnings(self, span: Span) -> Iterator[Diagnostic]:
        store = self._engine.cache.store
        if store.flaw:
            yield CacheIgnored(span=span, folder=str(store.named), reason=store.flaw)
        if not self._engine.is_guarded:
            yield Unguarded(span=span)

    def compile_deadline(self) -> float:
        """When compiling must have ended, on the clock of `time.monotonic`, if it starts now."""
        return time.monotonic() + (self._limits.compile_seconds or float("inf"))

    def output_error(self) -> str:
        """Why not all that the cell printed was shown; "" if all was."""
        return self._output_notice if self._engine.output.was_cut else ""

    def interrupt(self, reason: str = "") -> None:
        """Stop the cell under way, if there is one: its code, or its compilation."""
        with self._lock:
            if self._thread is None:
                return
            self.reason, self.interrupted = reason, True
            if self._thread == threading.main_thread().ident:
                signal.pthread_kill(self._thread, signal.SIGINT)
            else:
                self._stop_compiling()
                self._engine.interrupt()

    def _timer(self) -> threading.Timer | None:
        seconds = self._limits.seconds
        if not seconds:
            return None
        timer = threading.Timer(seconds, self.interrupt, (f"the limit of {seconds:g} seconds (MOJO_MAX_SECONDS) was reached",))
        timer.daemon = True
        timer.start()
        return timer
