"""Computed lvalues: elements through ``__getitem__``/``__setitem__``, dynamic attributes (language.md 5.7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mojo_compiler.check import structs
from mojo_compiler.check.operands import CallArgument, Computed, FunctionRef, Known, LValue, Operand, RValue, Temporary
from mojo_compiler.check.resolve import Candidate, Request, attempt, resolve
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.diagnostics.types import ImmutableAssignment, NotSubscriptable
from mojo_compiler.source import Span
from mojo_compiler.types.core import NONE, Type

if TYPE_CHECKING:
    from mojo_compiler.check.body import Body
    from mojo_compiler.check.compiler import Compiler


def element(body: Body, base: Operand, arguments: tuple[CallArgument, ...], span: Span) -> Computed:
    """``base[arguments]``, not read yet. Raises `MojoError` (`NotSubscriptable`)."""
    return _computed(body, base, "__getitem__", "__setitem__", arguments, span)


def attribute(body: Body, base: Operand, name: CallArgument, span: Span) -> Computed:
    """``base.name`` through ``__getattr__``, not read yet."""
    return _computed(body, base, "__getattr__", "__setattr__", (name,), span)


def _computed(body: Body, base: Operand, getter: str, setter: str, arguments: tuple[CallArgument, ...], span: Span) -> Computed:
    compiler = body.compiler
    ref = structs.method(compiler, base.type, getter)
    if ref is None and structs.method(compiler, base.type, setter) is None:
        raise MojoError(NotSubscriptable(span=span, type=compiler.operand_type_name(base)))
    type: Type = NONE
    if ref is not None:
        found = attempt(compiler, Request(ref, list(arguments), base, span=span))
        if isinstance(found, Candidate):
            type = found.signature.result
        elif structs.method(compiler, base.type, setter) is None:
            resolve(compiler, Request(ref, list(arguments), base, span=span))
    return Computed(type, span, base, getter, setter, arguments)


def load(body: Body, target: Computed) -> Operand:
    """Read through the getter."""
    from mojo_compiler.check.calls import call

    compiler = body.compiler
    ref = structs.method(compiler, target.base.type, target.getter)
    if ref is None:
        raise MojoError(NotSubscriptable(span=target.span, type=compiler.operand_type_name(target.base)))
    base = compiler.read(body, target.base)
    candidate = resolve(compiler, Request(ref, list(target.arguments), base, span=target.span))
    found = call(body, candidate, list(target.arguments), base, target.span)
    for index in target.fields:
        found = body.member(found, index, target.span)
    return found


def part(target: Computed, index: int, type: Type, span: Span) -> Computed:
    """A field of a computed element: changing it changes the element."""
    return Computed(type, span, target.base, target.getter, target.setter, target.arguments, (*target.fields, index))


# ---- elements as places ---------------------------------------------------------------------------------------


@dataclass(eq=False, slots=True)
class Opened:
    """An element that was read once, to be changed in place and written back once: `inside` is what may be changed.

    `whole` is the element in storage of its own, `target` where it goes back to, `outer` the element that `target` is
    an element of, if that changes too.
    """

    body: Body
    target: Computed
    whole: LValue
    inside: LValue
    outer: Opened | None

    def close(self) -> None:
        """Write the element back, and what it is an element of."""
        place, span = self.whole.place, self.target.span
        changed: Operand = self.whole if self.whole.type.is_trivial else Temporary(self.whole.type, span, place)
        store(self.body, self.target, changed)
        if self.outer is not None:
            self.outer.close()


class Changes:
    """The elements that a call changes; they are written back after it, in order."""

    def __init__(self, body: Body, arguments: Sequence[CallArgument]) -> None:
        self.body = body
        self.alone = sum(isinstance(a.operand, Computed) for a in arguments) < 2
        self.opened: list[Opened] = []

    def open(self, target: Computed) -> LValue:
        """What the call gets to change."""
        self.opened.append(open_(self.body, target, self.alone))
        return self.opened[-1].inside

    def close(self) -> None:
        """Write everything back."""
        for opened in self.opened:
            opened.close()


def open_(body: Body, target: Computed, alone: bool = True) -> Opened:
    """Read an element to change it, at every depth at which the change shows; base and indices are evaluated once.

    What `target` is an element of stays open with it if it is the only one: of two elements open at a time each finds
    what the other one changed when it is written back. Raises `MojoError` (`ImmutableAssignment`).
    """
    if structs.method(body.compiler, target.base.type, target.setter) is None:
        raise MojoError(ImmutableAssignment(span=target.span))
    base, outer = target.base, None
    if isinstance(base, Computed):
        if not (is_place(body.compiler, base) and _mutates(structs.method(body.compiler, base.type, target.setter))):
            base = _pinned(body, load(body, base))
        elif alone:
            outer = open_(body, base)
            base = outer.inside
        else:
            base = pin(body, base)
    arguments = _pinned_arguments(body, target)
    target = Computed(target.type, target.span, base, target.getter, target.setter, arguments, target.fields)
    element = Computed(NONE, target.span, base, target.getter, target.setter, arguments)
    held = load(body, element)
    element.type = held.type
    place = body.temporary(held.type, target.span)
    body.initialise(place, held, target.span)
    whole = LValue(held.type, target.span, place, True)
    inside: Operand = whole
    for index in target.fields:
        inside = body.member(inside, index, target.span)
    assert isinstance(inside, LValue)
    return Opened(body, element, whole, inside, outer)


def is_place(compiler: Compiler, target: Computed) -> bool:
    """Whether an element can be written back."""
    return target.type != NONE and structs.method(compiler, target.base.type, target.setter) is not None


def changes(compiler: Compiler, target: Computed, method: str) -> bool:
    """Whether an element is a place that a method of its own may change."""
    return is_place(compiler, target) and _mutates(structs.method(compiler, target.type, method))


def _mutates(ref: FunctionRef | None) -> bool:
    return ref is not None and any(
        f.node.signature.arguments and f.node.signature.arguments[0].convention == "inout" for f in ref.functions
    )


def pin(body: Body, target: Computed) -> Computed:
    """A computed lvalue whose indices are evaluated now."""
    base = pin(body, target.base) if isinstance(target.base, Computed) else target.base
    return Computed(target.type, target.span, base, target.getter, target.setter, _pinned_arguments(body, target), target.fields)


def _pinned_arguments(body: Body, target: Computed) -> tuple[CallArgument, ...]:
    return tuple(CallArgument(_pinned(body, body.compiler.read(body, a.operand)), a.keyword, a.span, a.node) for a in target.arguments)


def _pinned(body: Body, operand: Operand) -> Operand:
    """An operand that is evaluated once, however often it is used."""
    if isinstance(operand, Known | RValue):
        return operand
    if operand.type.is_trivial:
        return RValue(operand.type, operand.span, body.value(operand))
    return LValue(operand.type, operand.span, body.hold(operand), False)


# ---- writing --------------------------------------------------------------------------------------------------


def _store_part(body: Body, target: Computed, value: Operand) -> None:
    """Write a field of an element: read the element, change it, write it back."""
    from mojo_compiler.check import assignment

    opened = open_(body, target)
    assignment.store(body, opened.inside, value, target.span)
    opened.close()


def store(body: Body, target: Computed, value: Operand) -> None:
    """Write through the setter; the overload whose value has the element's type is preferred (language.md R8).

    A base that is itself computed is read, changed and written back.
    """
    from mojo_compiler.check.calls import call
    from mojo_compiler.check.convert import apply as convert_to
    from mojo_compiler.check.convert import conversion

    compiler = body.compiler
    ref = structs.method(compiler, target.base.type, target.setter)
    if ref is None:
        raise MojoError(ImmutableAssignment(span=target.span))
    if target.fields:
        found = conversion(compiler, value, target.type)
        _store_part(body, target, convert_to(body, value, found, target.type) if found is not None else value)
        return
    if target.type != NONE and value.type != target.type:
        found = conversion(compiler, value, target.type)
        if found is not None:
            value = convert_to(body, value, found, target.type)
    arguments = [*target.arguments, CallArgument(value, None, value.span)]
    candidate = resolve(compiler, Request(ref, arguments, target.base, span=target.span))
    call(body, candidate, arguments, target.base, target.span)


def holds_elements(compiler: Compiler, type: Type) -> bool:
    """Whether values of a type can be subscripted."""
    return structs.method(compiler, type, "__getitem__") is not None
