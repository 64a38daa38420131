"""Resolutions of library calls, remembered: a program adds and compares the same few types again and again.

Only calls whose outcome depends on nothing but types are remembered: all overloads and all types come from the library, so
that no name of the session was looked up on the way, which whoever is being checked would have to depend on (language.md G29).
"""

from __future__ import annotations

from collections.abc import Hashable

from mojo_compiler.check.state.candidates import Request
from mojo_compiler.check.state.checker import Checker
from mojo_compiler.check.state.operands import Known, LValue, Operand, RValue, Temporary
from mojo_compiler.check.types.instances import checks_of
from mojo_compiler.types.constants import type_const
from mojo_compiler.types.core import StructType, Type
from mojo_compiler.types.mangling import is_portable


def key_of(checker: Checker, request: Request) -> Hashable | None:
    """What the resolution of a request depends on; None if that is more than types."""
    ref = request.ref
    if ref.host is not None or ref.fixed is not None or not all(f.library and f.host is None for f in ref.functions):
        return None
    shapes: list[Hashable] = []
    for operand in (request.receiver, *(a.operand for a in request.arguments)):
        if operand is None:
            shapes.append(None)
            continue
        shape = _shape(checker, operand)
        if shape is None:
            return None
        shapes.append(shape)
    if ref.bound and not all(is_portable(c) for _, c in ref.bound):
        return None
    if isinstance(ref.owner, StructType) and not _from_library(checker, ref.owner):
        return None
    keywords = tuple(a.keyword for a in request.arguments)
    # A candidate has an instance, which makes the checks of who is being checked.
    checks = checks_of(checker, ref.functions[0])
    return ref.functions, ref.owner, ref.bound, tuple(shapes), keywords, request.user, request.exact, checks


def _shape(checker: Checker, operand: Operand) -> Hashable | None:
    """The part of an operand that matters. A constant of a type with parameters may be a tuple of types: its value would matter."""
    type = operand.type
    if not isinstance(operand, Known | RValue | LValue | Temporary) or not isinstance(type, StructType):
        return None
    known = isinstance(operand, Known)
    if (known and type.arguments) or not _from_library(checker, type):
        return None
    return known, type


def _from_library(checker: Checker, type: Type) -> bool:
    """Whether a type means the same in every session."""
    found = checker.prelude.library_types.get(type)
    if found is None:
        found = checker.prelude.library_types[type] = is_portable(type_const(type))
    return found
