"""Frame records: how a closure reaches its host's variables."""

from __future__ import annotations

from collections.abc import Iterator

from mojo_compiler.check.state.checker import Body
from mojo_compiler.check.state.operands import FunctionRef
from mojo_compiler.diagnostics.calls import DynamicParameter
from mojo_compiler.diagnostics.core import InternalError, MojoError
from mojo_compiler.instances.instance import Instance, host_of
from mojo_compiler.ir.core import FrameAddress, FrameSlot, Local, Place, Value
from mojo_compiler.names.definitions import FunctionDef
from mojo_compiler.passes.closure_thunks import RECORD
from mojo_compiler.source import Span
from mojo_compiler.types.core import Const


def environment(body: Body, host: Instance, span: Span, callee: Instance | None = None) -> Value:
    """The frame record of a host, as seen from a body: its own, one it was given, or one kept in an outer record.

    `callee` is who gets the record, where that may be the body's own.
    """
    function, own = body.function, body.instance
    if function is None or own is None:
        raise MojoError(DynamicParameter(span=span, context="call parameter"))
    if host is own:
        result = Value(RECORD)
        captured = _captured(body, callee) if callee is not None else ()
        body.emit(FrameAddress(result, captured, span=span))
        return result
    if host in own.environments:
        return function.environments[own.environments.index(host)]
    outer = host_of(own.definition)
    if outer is None or not own.environments:
        raise InternalError(f"{own} cannot reach the frame of {host}")
    record = environment(body, outer, span)
    while outer is not host:
        # Each host keeps the records it was given in its own, so the way out leads from host to host.
        inner, outer = outer, host if host in outer.frame_slots else host_of(outer.definition)
        if outer is None or outer not in inner.frame_slots:
            raise InternalError(f"{own} cannot reach the frame of {host}")
        result = Value(RECORD)
        body.emit(FrameSlot(result, record, inner.frame_slots[outer], span=span))
        record = result
    return record


def _captured(body: Body, callee: Instance) -> tuple[Place, ...]:
    """The variables of a body that an instance may touch: a closure, or a function that closures are bound to."""
    assert body.function is not None
    found: dict[Place, None] = {}
    for function in (callee.definition, *bound_functions(callee)):
        for slot in (body.frame_slots.get(variable) for variable in function.reaches):
            entry = body.function.frame[slot] if slot is not None else None
            if isinstance(entry, Local):
                found.setdefault(Place(entry, entry.type, (), function.span))
    return tuple(found)


def bound_functions(callee: Instance) -> Iterator[FunctionDef]:
    """The functions among an instance's parameters, those of its owner included."""
    owner = callee.owner.arguments if callee.owner is not None else ()
    for const in (*callee.parameters, *callee.hidden.values(), *owner):
        yield from functions_in(const)


def functions_in(const: Const) -> Iterator[FunctionDef]:
    """The functions that a parameter value refers to."""
    if isinstance(const.value, FunctionRef):
        yield from const.value.functions
        for _, inner in const.value.bound:
            yield from functions_in(inner)
