"""Functions in constants: parameter values name functions, code and the interpreter have their instances (language.md T28)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mojo_compiler.check.calls.function_values import sole_instance
from mojo_compiler.check.inference.function_selection import bound_alone
from mojo_compiler.check.state.checker import Body, Checker
from mojo_compiler.check.state.operands import FunctionRef
from mojo_compiler.diagnostics.calls import DynamicParameter
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.instances.instance import Instance, host_of
from mojo_compiler.source import Span
from mojo_compiler.types.constants import Address, Image
from mojo_compiler.types.core import Array, Const, FunctionType, Pack, StructType, Type, Variadic
from mojo_compiler.types.layout import members


def code_constant(body: Body, const: Const, span: Span) -> Const:
    """A constant as code has it, with instances for functions; the code being checked calls them. Raises `MojoError` for closures,
    which need their host's frame.
    """
    inner = const.value
    while type(inner) is tuple and len(inner) == 1:
        inner = inner[0]
    if not isinstance(inner, tuple | FunctionRef | Instance | Address):  # by far the most are numbers and texts
        return const
    checker = body.checker
    if _has(const.value, FunctionRef):
        const = Const(const.type, _exchanged(const.type, const.value, lambda type, ref: _instance(checker, type, ref, span)))
    for instance in _mentioned(const.value):
        checker.rules.request(checker, body, instance, span)
    return const


def parameter_constant(checker: Checker, const: Const) -> Const:
    """A constant that the interpreter gave as a parameter value: what it says of a function is what the function's name says."""
    if not _has(const.value, Instance):
        return const
    return Const(const.type, _exchanged(const.type, const.value, lambda _, instance: _reference(checker, instance)))


def _mentioned(value: Any) -> Iterator[Instance]:
    """The instances in a constant's value, and in the memory it points to."""
    match value:
        case Instance():
            yield value
        case tuple():
            for item in value:
                yield from _mentioned(item)
        case Address(image=Image(relocations=relocations)):
            for _, target in relocations:
                yield from _mentioned(target)


def _has(value: Any, kind: type) -> bool:
    return isinstance(value, kind) or (isinstance(value, tuple) and any(_has(item, kind) for item in value))


def _exchanged(type: Type, value: Any, exchange: Any) -> Any:
    match type:
        case FunctionType() if isinstance(value, FunctionRef | Instance):
            return exchange(type, value)
        case Array(_, element) | Variadic(element):
            return tuple(_exchanged(element, item, exchange) for item in value)
        case StructType() | Pack():
            return tuple(_exchanged(member, item, exchange) for member, item in zip(members(type), value, strict=True))
    return value


def _instance(checker: Checker, type: FunctionType, ref: FunctionRef | Instance, span: Span) -> Instance:
    if isinstance(ref, Instance):
        return ref
    found = sole_instance(checker, ref, type)
    if found is None or found.environments:
        raise MojoError(DynamicParameter(span=span, context="call parameter"))
    return found


def _reference(checker: Checker, instance: Instance | FunctionRef) -> FunctionRef:
    if isinstance(instance, FunctionRef):
        return instance
    definition = instance.definition
    ref = FunctionRef((definition,), instance.owner, tuple((None, v) for v in instance.parameters), host_of(definition))
    if bound_alone(checker, ref, definition) is instance:
        return ref
    return FunctionRef(ref.functions, ref.owner, ref.bound, ref.host, instance)
