"""Frame records: how a closure reaches its host's variables."""

from __future__ import annotations

from mojo_compiler.check.state.checker import Body
from mojo_compiler.diagnostics.calls import DynamicParameter
from mojo_compiler.diagnostics.core import InternalError, MojoError
from mojo_compiler.instances.instance import Instance, host_of
from mojo_compiler.ir.core import FrameAddress, FrameSlot, Value
from mojo_compiler.passes.closure_thunks import RECORD
from mojo_compiler.source import Span


def environment(body: Body, host: Instance, span: Span) -> Value:
    """The frame record of a host, as seen from a body: its own, one it was given, or one kept in an outer record."""
    function, own = body.function, body.instance
    if function is None or own is None:
        raise MojoError(DynamicParameter(span=span, context="call parameter"))
    if host is own:
        result = Value(RECORD)
        body.emit(FrameAddress(result, span=span))
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
