"""What a ``try`` assigns and its handler leaves unset: it gets a value, that of zero bits, where the handler ends."""

from __future__ import annotations

from mojo_compiler.check.state.checker import Body
from mojo_compiler.check.state.operands import LValue
from mojo_compiler.check.state.variables import LocalVar
from mojo_compiler.ir.core import Access, Local, LocalKind, Move, Place, Pointee, Store, literal
from mojo_compiler.source import Span
from mojo_compiler.types.core import Const, Convention, Pointer


class Assigned:
    """What is assigned from here on and outlives the block: variables, and the fields of a ``self`` under construction."""

    def __init__(self, body: Body) -> None:
        self.body, self.block = body, body.block
        assert body.function is not None
        self.start = len(body.block.instructions) if body.block is not None else 0
        self.blocks, self.locals = len(body.function.blocks), len(body.function.locals)

    def places(self) -> list[Place]:
        """What was assigned up to now."""
        function = self.body.function
        assert function is not None
        found: dict[Place, None] = {}
        for block in (*([self.block] if self.block is not None else ()), *function.blocks[self.blocks :]):
            start = self.start if block is self.block else 0
            last = () if block.terminator is None else (block.terminator,)
            for it in (*block.instructions[start:], *last):
                found |= {place: None for place, access in it.accesses() if access is Access.WRITE}
        outer = set(function.locals[: self.locals]) | _function_scoped(self.body)
        return [p for p in found if isinstance(p.base, Local) and (_constructs(p) or (p.base in outer and _is_variable(p)))]


def _function_scoped(body: Body) -> set[Local]:
    """The variables that a ``def`` declares by assigning to them."""
    found = body.function_scope.names.values() if body.function_scope is not None and body.is_def else ()
    operands = (d.operand for d in found if isinstance(d, LocalVar) and isinstance(d.operand, LValue))
    return {operand.place.base for operand in operands if isinstance(operand.place.base, Local)}


def _constructs(place: Place) -> bool:
    base = place.base
    return isinstance(base, Local) and base.convention is Convention.INIT and len(place.path) == 1 and not base.type.is_trivial


def _is_variable(place: Place) -> bool:
    return isinstance(place.base, Local) and place.base.kind is LocalKind.VARIABLE and bool(place.base.name) and not place.path


def fill(body: Body, places: list[Place], span: Span) -> None:
    """Give what a ``try`` assigns and its handler leaves unset a value: that of zero bits."""
    evaluator = body.checker.evaluator
    for place in places:
        zero = evaluator.zero(place.type)
        if place.type.is_trivial:
            body.emit(Store(literal(zero), place, True, True, span=span))
        else:
            address = literal(Const(Pointer(place.type), evaluator.address_of(zero)))
            body.emit(Move(place, Place(Pointee(address), place.type), False, True, True, span=span))
