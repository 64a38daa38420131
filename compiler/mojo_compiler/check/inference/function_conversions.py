"""Functions as objects that others call: whether a library type takes a function."""

from __future__ import annotations

from mojo_compiler.check.inference.function_selection import natural_type
from mojo_compiler.check.inference.overloads import attempt
from mojo_compiler.check.inference.type_expressions import type_of
from mojo_compiler.check.state.candidates import Candidate, Request
from mojo_compiler.check.state.checker import Checker
from mojo_compiler.check.state.operands import CallArgument, FunctionRef, Functions, Operand, RValue
from mojo_compiler.check.types import escaping_types, members
from mojo_compiler.check.types.structs import int_type, library_type
from mojo_compiler.diagnostics.core import InternalError
from mojo_compiler.ir.core import Value
from mojo_compiler.names.definitions import OverloadSet, Scope
from mojo_compiler.records import dataclass, replace
from mojo_compiler.source import NO_SPAN
from mojo_compiler.syntax import tree
from mojo_compiler.types.constants import type_const
from mojo_compiler.types.core import NONE, Convention, FunctionType, StructType, Type

_PLAIN = (Convention.BORROWED, Convention.OWNED, Convention.LENT)

HOOK = "__from_function__"

CLOSURE_HOOK = "__from_closure__"


@dataclass(frozen=True)
class Style:
    """How entries of objects of a library type are written: the module that has what they consist of, their text and that of
    an argument.

    `taker` is the function that makes values of objects; without it arguments must be objects of the type, which `objects` makes
    of what the entry is lent, and `end` ends. `documented` objects are told more of a function than its name.
    """

    module: str
    text: str
    argument: str
    taker: str = ""
    objects: str = ""
    end: str = ""
    documented: bool = False


_PYTHON = Style(
    "python.callback",
    """\
fn entry(record: PyObjectPtr, arguments: Pointer[PyObjectPtr], count: Int) -> PyObjectPtr:
    if count != {count}:
        return _wrong_count(record, {count}, count)
    try:
        {function}
        return _returned(function({arguments}))
    except error:
        return _raised(error)
""",
    "_argument(arguments, {i}, Pointer[A{i}]())",
    "_argument",
    documented=True,
)

_OBJECT = Style(
    "builtin.object_calls",
    """\
fn entry(record: Pointer[Int], count: Int, a0: _Raw, a1: _Raw, a2: _Raw, rest: Pointer[_Raw]) raises -> _Raw:
    if count != {count}:
        raise _wrong_count(record, {count}, count)
    {function}
    {objects}
    try:
        let result = _result(function({arguments}))
        {ends}
        return result
    except error:
        {ends}
        raise error
""",
    "o{i}",
    objects="var o{i} = object._of({raw})",
    end="o{i}._forget()",
)


def converts(checker: Checker, operand: Operand, target: StructType) -> bool:
    """Whether a function can become an object of a type: the type wants it, and arguments and result convert."""
    type = type_of_function(checker, operand)
    if type is None or type.is_async or type.parameters:
        return False
    if members.method(checker, target, CLOSURE_HOOK if is_closure(operand) else HOOK) is None:
        return False
    plain = all(a.convention in _PLAIN and not a.variadic for a in type.arguments)
    return plain and all(_is_taken(checker, a.type, target) for a in type.arguments) and _is_given(checker, type.result, target)


def style_of(target: StructType) -> Style:
    """How functions become values of a struct that takes them: as an `object` or as a Python object."""
    return _OBJECT if target.identity.name == "object" else _PYTHON


def type_of_function(checker: Checker, operand: Operand) -> FunctionType | None:
    """The type of a function that outlives the one around it, or can be made to; for a method without the receiver."""
    if isinstance(operand, Functions):
        type = natural_type(checker, operand.ref)
        if type is not None and operand.receiver is not None:
            return replace(type, arguments=type.arguments[1:])
        return type
    if isinstance(operand.type, FunctionType):
        return None if operand.type.capturing else operand.type
    return escaping_types.escaping_type(operand.type)


def is_closure(operand: Operand) -> bool:
    """Whether an operand is a function with something bound to it."""
    if isinstance(operand, Functions):
        return operand.receiver is not None or operand.ref.host is not None
    return escaping_types.escaping_type(operand.type) is not None


def _is_taken(checker: Checker, type: Type, target: StructType) -> bool:
    """Whether the library makes values of a type from objects."""
    style = style_of(target)
    if not style.taker:
        return type == target
    found = scope_of_style(checker, style).own(style.taker)
    assert isinstance(found, OverloadSet)
    pointer = library_type(checker, "Pointer", type_const(type))
    objects = library_type(
        checker, "Pointer", type_const(type_of(checker, tree.Name(NO_SPAN, "PyObjectPtr"), scope_of_style(checker, style)))
    )
    given = [RValue(t, NO_SPAN, Value(t)) for t in (objects, int_type(checker), pointer)]
    request = Request(FunctionRef(found.functions), [CallArgument(o) for o in given], exact=True)
    return isinstance(attempt(checker, request), Candidate)


def _is_given(checker: Checker, type: Type, target: StructType) -> bool:
    return type == NONE or checker.rules.conversion(checker, RValue(type, NO_SPAN, Value(type)), target) is not None


def scope_of_style(checker: Checker, style: Style) -> Scope:
    """The scope of the library module that has a style's functions. Raises `InternalError`."""
    module = checker.modules.library.module(style.module)
    if module is None:
        raise InternalError(f"the library has no module {style.module}")
    return module.scope
