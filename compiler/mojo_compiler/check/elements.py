"""Computed lvalues: elements through ``__getitem__``/``__setitem__``, dynamic attributes (language.md 5.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mojo_compiler.check import structs
from mojo_compiler.check.operands import CallArgument, Computed, LValue, Operand, Temporary
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


def _store_part(body: Body, target: Computed, value: Operand) -> None:
    """Write a field of an element: read the element, change it, write it back."""
    whole = Computed(NONE, target.span, target.base, target.getter, target.setter, target.arguments)
    held = load(body, whole)
    whole.type = held.type
    place = body.temporary(held.type, target.span)
    body.initialise(place, held, target.span)
    inside: Operand = LValue(held.type, target.span, place, True)
    for index in target.fields:
        inside = body.member(inside, index, target.span)
    assert isinstance(inside, LValue)
    from mojo_compiler.check import assignment

    assignment.store(body, inside, value, target.span)
    changed: Operand = Temporary(held.type, target.span, place)
    if held.type.is_trivial:
        changed = LValue(held.type, target.span, place, True)
    store(body, whole, changed)


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
