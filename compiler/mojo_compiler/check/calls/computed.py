"""Computed lvalues: elements through ``__getitem__``/``__setitem__``, dynamic attributes (language.md 5.7)."""

from __future__ import annotations

from mojo_compiler.check.calls.call_emission import call
from mojo_compiler.check.calls.element_changes import Opened
from mojo_compiler.check.inference.conversions import conversion
from mojo_compiler.check.inference.descriptions import operand_type_name
from mojo_compiler.check.inference.overloads import attempt, resolve
from mojo_compiler.check.state.candidates import Candidate, Request
from mojo_compiler.check.state.checker import Body, Checker
from mojo_compiler.check.state.operands import CallArgument, Computed, FunctionRef, Known, LValue, Operand, RValue, Temporary
from mojo_compiler.check.types import members
from mojo_compiler.check.types.structs import library_type
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.diagnostics.types import ImmutableAssignment, NotSubscriptable
from mojo_compiler.ir.core import Destroy, Local, Move, Place, Pointee, Store
from mojo_compiler.names.definitions import PythonName
from mojo_compiler.source import Span
from mojo_compiler.types.core import NONE, Const, Pointer, StructType, Type


def element(body: Body, base: Operand, arguments: tuple[CallArgument, ...], span: Span) -> Computed:
    """``base[arguments]``, not read yet. Raises `MojoError` (`NotSubscriptable`)."""
    return _computed(body, base, "__getitem__", "__setitem__", arguments, span)


def referred(body: Body, base: Operand, method: FunctionRef, arguments: tuple[CallArgument, ...], span: Span) -> LValue:
    """``base[arguments]`` of a library type whose ``__refitem__`` tells where the element is: the element itself, not a copy.

    It may change if the method gives a `Reference`; that behind a plain address may not.
    """
    candidate = resolve(body.checker, Request(method, list(arguments), base, span=span))
    found = call(body, candidate, list(arguments), base, span)
    mutable = isinstance(found.type, StructType)
    address = body.value(body.member(found, 0, span) if mutable else found)
    assert isinstance(address.type, Pointer)
    return LValue(address.type.element, span, Place(Pointee(address), address.type.element), mutable)


def attribute(body: Body, base: Operand, name: CallArgument, span: Span) -> Computed:
    """``base.name`` through ``__getattr__``, not read yet."""
    return _computed(body, base, "__getattr__", "__setattr__", (name,), span)


def _computed(body: Body, base: Operand, getter: str, setter: str, arguments: tuple[CallArgument, ...], span: Span) -> Computed:
    checker = body.checker
    ref = members.method(checker, base.type, getter)
    if ref is None and members.method(checker, base.type, setter) is None:
        raise MojoError(NotSubscriptable(span=span, type=operand_type_name(checker, base)))
    type: Type = NONE
    if ref is not None:
        found = attempt(checker, Request(ref, list(arguments), base, span=span))
        if isinstance(found, Candidate):
            type = found.signature.result
        elif members.method(checker, base.type, setter) is None:
            resolve(checker, Request(ref, list(arguments), base, span=span))
    return Computed(type, span, base, getter, setter, arguments)


def load(body: Body, target: Computed) -> Operand:
    """Read through the getter."""
    checker = body.checker
    ref = members.method(checker, target.base.type, target.getter)
    if ref is None:
        raise MojoError(NotSubscriptable(span=target.span, type=operand_type_name(checker, target.base)))
    base = read(body, target.base)
    candidate = resolve(checker, Request(ref, list(target.arguments), base, span=target.span))
    found = call(body, candidate, list(target.arguments), base, target.span)
    for index in target.fields:
        found = body.member(found, index, target.span)
    return found


def part(target: Computed, index: int, type: Type, span: Span) -> Computed:
    """A field of a computed element: changing it changes the element."""
    return Computed(type, span, target.base, target.getter, target.setter, target.arguments, (*target.fields, index))


def open_element(body: Body, target: Computed, alone: bool = True) -> Opened:
    """Read an element to change it, at every depth at which the change shows; base and indices are evaluated once.

    What `target` is a field or an element of stays open with it if it is the only one: of two elements open at a time each
    finds what the other one changed when it is written back. Raises `MojoError` (`ImmutableAssignment`).
    """
    if members.method(body.checker, target.base.type, target.setter) is None:
        raise MojoError(ImmutableAssignment(span=target.span))
    base, outer = target.base, None
    if isinstance(base, Computed):
        if not (is_place(body.checker, base) and _mutates(members.method(body.checker, base.type, target.setter))):
            base = pinned(body, load(body, base))
        elif alone:
            outer = open_element(body, base)
            base = outer.inside
        else:
            base = pin(body, base)
    arguments = _pinned_arguments(body, target)
    reference = members.method(body.checker, base.type, "__refitem__")
    if reference is not None:
        place_itself = referred(body, base, reference, arguments, target.span)
        return Opened(body, None, place_itself, _inside(body, place_itself, target.fields, target.span), outer)
    target = Computed(target.type, target.span, base, target.getter, target.setter, arguments, target.fields)
    element = target if not alone else Computed(NONE, target.span, base, target.getter, target.setter, arguments)
    held = load(body, element)
    element.type = held.type
    place = body.temporary(held.type, target.span)
    body.initialise(place, held, target.span)
    whole = LValue(held.type, target.span, place, True)
    return Opened(body, element, whole, _inside(body, whole, target.fields[len(element.fields) :], target.span), outer)


def _inside(body: Body, whole: LValue, fields: tuple[int, ...], span: Span) -> LValue:
    """The part of an open element that is meant."""
    inside: Operand = whole
    for index in fields:
        inside = body.member(inside, index, span)
    assert isinstance(inside, LValue)
    return inside


def is_place(checker: Checker, target: Computed) -> bool:
    """Whether an element can be written back."""
    return target.type != NONE and members.method(checker, target.base.type, target.setter) is not None


def changes(checker: Checker, target: Computed, method: str) -> bool:
    """Whether an element is a place that a method of its own may change."""
    return is_place(checker, target) and _mutates(members.method(checker, target.type, method))


def _mutates(ref: FunctionRef | None) -> bool:
    return ref is not None and any(
        f.node.signature.arguments and f.node.signature.arguments[0].convention == "inout" for f in ref.functions
    )


def pin(body: Body, target: Computed) -> Computed:
    """A computed lvalue whose indices are evaluated now."""
    base = pin(body, target.base) if isinstance(target.base, Computed) else target.base
    return Computed(target.type, target.span, base, target.getter, target.setter, _pinned_arguments(body, target), target.fields)


def _pinned_arguments(body: Body, target: Computed) -> tuple[CallArgument, ...]:
    return tuple(CallArgument(pinned(body, read(body, a.operand)), a.keyword, a.span, a.node) for a in target.arguments)


def pinned(body: Body, operand: Operand) -> Operand:
    """An operand that is evaluated once, however often it is used."""
    if isinstance(operand, Known | RValue) or body.static:
        return operand
    if operand.type.is_trivial:
        return RValue(operand.type, operand.span, body.value(operand))
    return LValue(operand.type, operand.span, body.hold(operand), False)


def _store_part(body: Body, target: Computed, value: Operand) -> None:
    """Write a field of an element: read the element, change it, write it back."""
    opened = open_element(body, target)
    store_place(body, opened.inside, value, target.span)
    opened.close()


def store(body: Body, target: Computed, value: Operand) -> None:
    """Write through the setter; the overload whose value has the element's type is preferred (language.md R8).

    A base that is itself computed is read, changed and written back.
    """
    checker = body.checker
    ref = members.method(checker, target.base.type, target.setter)
    if ref is None:
        raise MojoError(ImmutableAssignment(span=target.span))
    if target.fields:
        found = conversion(checker, value, target.type)
        _store_part(body, target, body.checker.rules.apply(body, value, found, target.type) if found is not None else value)
        return
    if target.type not in (NONE, value.type):
        found = conversion(checker, value, target.type)
        if found is not None:
            value = body.checker.rules.apply(body, value, found, target.type)
    arguments = [*target.arguments, CallArgument(value, None, value.span)]
    candidate = resolve(checker, Request(ref, arguments, target.base, span=target.span))
    call(body, candidate, arguments, target.base, target.span)


def python_operand(body: Body, name: PythonName, span: Span) -> Computed:
    """A name of a Python cell where it is used: an attribute of the library's view of ``__main__``."""
    checker = body.checker
    names, text = library_type(checker, "_PythonNames"), library_type(checker, "StringLiteral")
    literal_ = Known(text, span, Const(text, (name.name.encode(),)))
    return attribute(body, Known(names, span, Const(names, ())), CallArgument(literal_, None, span), span)


def store_place(body: Body, target: LValue, value: Operand, span: Span) -> None:
    """Write a converted value to storage; what untracked storage held is destroyed first."""
    place = target.place
    body.mutated.add(place.base)
    if value.type.is_trivial:
        stored = body.value(value)
        body.emit(Store(stored, place, span=span))
        body.refer(place, stored)
        return
    tracked = isinstance(place.base, Local)
    if isinstance(value, Temporary) and not value.transfer:
        origin = value.place
    else:
        origin = body.temporary(value.type, span)
        body.initialise(origin, value, span)
    if not tracked and not target.uninitialised:
        body.emit(Destroy(place, span=span))
    body.emit(Move(place, origin, True, final=True, span=span))


def read(body: Body, operand: Operand) -> Operand:
    """Read a computed operand; anything else is itself."""
    return load(body, operand) if isinstance(operand, Computed) else operand
