"""Builds the `RunError` of code that was stopped: its kind, its place and the chain of calls."""

from __future__ import annotations

from collections.abc import Mapping

from mojo_compiler.codegen.recursion_unrolling import origin
from mojo_compiler.diagnostics import faults
from mojo_compiler.diagnostics.core import Diagnostic
from mojo_compiler.instances.instance import Emitted, Instance, is_of_library
from mojo_compiler.jit.engine import Engine
from mojo_compiler.jit.guard import Fault, FaultKind, Interrupted
from mojo_compiler.records import dataclass
from mojo_compiler.session.results import RunError, RunErrorKind
from mojo_compiler.source import NO_SPAN, Source, Span, shown

_SHOWN_FIRST, _SHOWN_LAST = 4, 2
_DAMAGING = frozenset({FaultKind.SEGMENTATION, FaultKind.BUS, FaultKind.ABORT})
_LIMITS = frozenset({FaultKind.MEMORY, FaultKind.OUTPUT})


@dataclass(frozen=True)
class _Frame:
    function: str
    span: Span
    is_library: bool


def interrupted_error(source: Source, limit: str = "") -> RunError:
    """A cell was stopped while it was compiled, or between its parts: in the name of a limit, or by the user."""
    span = Span(source, 0, 0)
    return (
        _ended(RunErrorKind.LIMIT, faults.LimitReached(span=span, what=limit))
        if limit
        else _ended(RunErrorKind.INTERRUPT, faults.KeyboardInterrupt(span=span))
    )


def exited(status: int) -> RunError:
    """The code asked for the end of its program, and so of its cell."""
    return RunError(RunErrorKind.EXIT, str(status), status=status)


def output_error(source: Source, reason: str) -> RunError:
    """What a cell printed could not be written."""
    return _ended(RunErrorKind.FAULT, faults.OutputLost(span=Span(source, 0, 0), reason=reason))


def stopped_error(
    outcome: Fault | Interrupted, source: Source, engine: Engine, instances: Mapping[str, Instance], limit: str = ""
) -> RunError:
    """Describe how the code of the cell `source` was stopped.

    `instances` finds functions by symbol; `limit` is the limit in whose name an interrupt came, if not in the user's.
    """
    frames = _frames(outcome, engine, instances)
    span = frames[0].span if frames else Span(source, 0, 0)
    notes = _chain(frames, outcome.depth - len(outcome.backtrace))
    if isinstance(outcome, Interrupted):
        if limit:
            return _ended(RunErrorKind.LIMIT, faults.LimitReached(span=span, notes=notes, what=limit))
        return _ended(RunErrorKind.INTERRUPT, faults.KeyboardInterrupt(span=span, notes=notes))
    if outcome.kind in _LIMITS:
        return _ended(RunErrorKind.LIMIT, faults.LimitReached(span=span, notes=notes, what=outcome.message))
    if outcome.kind in _DAMAGING:
        notes = (*notes, faults.MemorySuspect(span=span))
    where = f" in {frames[0].function}" if len(frames) > 1 else ""
    return _ended(RunErrorKind.FAULT, faults.CodeFault(span=span, notes=notes, what=_phrase(outcome), where=where))


def zero_division(source: Source, engine: Engine, instances: Mapping[str, Instance]) -> tuple[Diagnostic, ...]:
    """The warning of the first division by zero in the code of the cell `source`, if there was one."""
    noted = engine.zero_division.take()
    if noted is None:
        return ()
    frames = _frames(Interrupted(*noted), engine, instances)
    if not frames:
        return (faults.DividedByZero(span=Span(source, 0, 0)),)
    return (faults.DividedByZero(span=frames[0].span, notes=_chain(frames, 0)),)


def python_error(
    message: str, exception: BaseException, returns: tuple[int, ...], engine: Engine, instances: Mapping[str, Instance]
) -> RunError:
    """Describe a Python exception that ended a cell as an error: the place in Mojo, then the calls in Python.

    `returns` are the return addresses of the calls in Mojo that led to it.
    """
    from mojo_compiler.session.python_cells import missing_package, traceback_lines

    frames = _frames(Interrupted(0, returns), engine, instances)
    span = frames[0].span if frames else NO_SPAN
    notes = _chain(frames, 0)
    lines = traceback_lines(exception)
    if len(lines) > 1:
        notes = (*notes, faults.PythonTraceback(span=NO_SPAN, lines="".join(lines).rstrip("\n")))
    if missing := missing_package(exception):
        notes = (*notes, faults.MissingPackage(span=NO_SPAN, package=missing))
    raised = faults.PythonRaised(span=span, exception=lines[-1].strip(), notes=notes)
    return RunError(RunErrorKind.ERROR, shown(message), raised)


def trace_text(returns: tuple[int, ...], engine: Engine, instances: Mapping[str, Instance]) -> str:
    """Where an error was raised in the user's code and the calls that led there, innermost first, a line each."""
    frames = [frame for frame in _frames(Interrupted(0, returns), engine, instances) if not frame.is_library]
    places = [(frame.span.source.name, *frame.span.position, frame.function) for frame in frames]
    return "\n".join(f"{name}:{line}:{column} in {function}" for name, line, column, function in places)


def raised_error(message: str, returns: tuple[int, ...], engine: Engine, instances: Mapping[str, Instance]) -> RunError:
    """Describe an error of Mojo that ended a cell: where it was raised in the user's code, and the calls that led there."""
    frames = [frame for frame in _frames(Interrupted(0, returns), engine, instances) if not frame.is_library]
    if not frames:
        return RunError(RunErrorKind.ERROR, message)
    where = f"in {frames[0].function}" if len(frames) > 1 else "here"
    return RunError(RunErrorKind.ERROR, message, faults.ErrorRaised(span=frames[0].span, notes=_chain(frames, 0), where=where))


def _ended(kind: RunErrorKind, diagnostic: Diagnostic) -> RunError:
    return RunError(kind, diagnostic.message, diagnostic)


def _phrase(fault: Fault) -> str:
    text = fault.kind.value
    if fault.kind in (FaultKind.SEGMENTATION, FaultKind.BUS) and fault.address is not None:
        text += f" at address {fault.address:#x}"
    if fault.kind is FaultKind.STACK_OVERFLOW and fault.depth:
        text += f" after {fault.depth} nested calls"
    return ": ".join(filter(None, (text, fault.message)))


def _frames(outcome: Fault | Interrupted, engine: Engine, instances: Mapping[str, Instance]) -> list[_Frame]:
    """The user's functions under way, innermost first. One that had no room to begin is left to the call it was called by.

    What called a program's ``main`` is nowhere in its text.
    """
    out: list[_Frame] = []
    callee: Instance | None = None
    overflow = isinstance(outcome, Fault) and outcome.kind is FaultKind.STACK_OVERFLOW
    for line in engine.source_trace(outcome.pc, outcome.backtrace):
        if overflow and not out and not line.line:
            continue
        instance = instances.get(origin(line.symbol))
        span = _span(instance) if instance is not None else None
        if instance is None or span is None or is_of_library(instance):
            continue
        start = span.source.offset(line.line, max(line.column, 1)) if line.line else span.start
        if callee is not None and start == callee.definition.span.start and span.source is callee.definition.span.source:
            break
        callee = instance
        out.append(_Frame(_name(instance), Span(span.source, start, start), instance.definition.library))
    return out


def _span(instance: Instance) -> Span | None:
    """Where an instance's code stands in the source; None if it has none."""
    return instance.stage.span if isinstance(instance.stage, Emitted) else instance.function.span if instance.function is not None else None


def _name(instance: Instance) -> str:
    owner, stage = instance.definition.owner, instance.stage
    if (isinstance(stage, Emitted) and stage.is_entry) or (instance.function is not None and "entry" in instance.function.attributes):
        return "the cell"
    return f"'{owner.name}.{instance.name}'" if owner is not None else f"'{instance.name}'"


def _chain(frames: list[_Frame], lost: int) -> tuple[Diagnostic, ...]:
    """The calls under way, innermost first; the middle of a long chain is left out, as are `lost` calls."""
    notes: list[Diagnostic] = [faults.CalledFrom(span=frame.span, caller=frame.function) for frame in frames[1:]]
    hidden = len(notes) - _SHOWN_FIRST - _SHOWN_LAST
    if hidden > 0 or lost > 0:
        left_out = faults.CallsLeftOut(span=notes[_SHOWN_FIRST - 1].span, count=max(hidden, 0) + max(lost, 0))
        notes[_SHOWN_FIRST : max(_SHOWN_FIRST, len(notes) - _SHOWN_LAST)] = [left_out]
    return tuple(notes)
