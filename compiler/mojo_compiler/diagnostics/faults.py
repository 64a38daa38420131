"""Messages about code that was stopped while it ran: faults, interrupts, limits."""

from __future__ import annotations

from mojo_compiler.diagnostics.core import Diagnostic, Note, Warning, message


class OutOfTime(Exception):
    """Compiling a cell takes longer than it may; the text says so. The cell leaves no trace."""

    def __init__(self) -> None:
        super().__init__("compiling the cell took longer than it may (MOJO_MAX_COMPILE_SECONDS)")


class OutputFailed(Exception):
    """What a cell printed cannot be written; the text is the system's reason."""


@message
class OutputLost(Diagnostic):
    """The system does not take what a cell prints."""

    template = "cannot write the output: {reason}"
    reason: str


@message
class CodeFault(Diagnostic):
    """The program did what the processor or the system forbids; `what` is a phrase such as ``null pointer access``, `where` one
    such as `` in 'f'``.
    """

    template = "{what}{where}"
    what: str
    where: str


@message
class DividedByZero(Warning):
    """An integer was divided by zero, for the first time in a cell."""

    template = "division by zero gives 0 here"


@message
class KeyboardInterrupt(Diagnostic):
    """The user stopped the cell; `span` is where it was."""

    template = "KeyboardInterrupt"


@message
class LimitReached(Diagnostic):
    """A limit of this session, set from outside the program, stopped the cell."""

    template = "{what}; the cell was stopped"
    what: str


@message
class PythonRaised(Diagnostic):
    """A Python exception that nobody caught; `span` is the call into Python."""

    template = "{exception}"
    exception: str


@message
class ErrorRaised(Diagnostic):
    """Where an error was raised that nobody caught; what it says is shown before."""

    template = "raised {where}"
    where: str


@message
class PythonTraceback(Note):
    """The calls in Python that led to an exception, as Python prints them."""

    template = "{lines}"
    lines: str


@message
class MissingPackage(Note):
    """A module was not found that a package of the same name may bring."""

    template = "if a package is missing: %pip install {package}"
    package: str


@message
class CalledFrom(Note):
    """called from {caller}."""

    template = "called from {caller}"
    caller: str


@message
class CallsLeftOut(Note):
    """Some calls of a long chain are not shown."""

    template = "{count} calls in between are not shown"
    count: int


@message
class MemorySuspect(Note):
    """What wild pointers wrote before they hit a forbidden address stays."""

    template = "memory may be damaged: what was written through bad pointers before this stays, and variables may hold wrong values"
