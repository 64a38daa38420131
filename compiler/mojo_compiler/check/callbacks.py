"""Functions as objects of a library type, Python's or Mojo's own: ``__from_function__`` and the entries it is given.

An entry has a calling convention of its own: it gets its arguments as an array of objects, converts them, calls the
function, and returns its result or error as objects again. One is written for each function, and for each type of function
values; what it consists of is in a module of the library that goes with the type.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from inspect import cleandoc
from keyword import iskeyword
from typing import TYPE_CHECKING

from mojo_compiler.check import closures, escaping, structs
from mojo_compiler.check.operands import CallArgument, FunctionRef, Functions, Known, Operand, RValue
from mojo_compiler.check.resolve import Candidate, Request, attempt
from mojo_compiler.diagnostics.core import InternalError
from mojo_compiler.instances import Instance
from mojo_compiler.ir.core import Value
from mojo_compiler.names.definitions import ConstDef, FunctionDef, OverloadSet, Scope
from mojo_compiler.source import NO_SPAN, Source, Span
from mojo_compiler.syntax import tree
from mojo_compiler.syntax.parser import parse
from mojo_compiler.types.constants import type_const
from mojo_compiler.types.core import NONE, Const, Convention, FunctionType, StructType, Type

if TYPE_CHECKING:
    from mojo_compiler.check.body import Body
    from mojo_compiler.check.compiler import Compiler

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


def converts(compiler: Compiler, operand: Operand, target: StructType) -> bool:
    """Whether a function can become an object of a type: the type wants it, and arguments and result convert."""
    type = _type_of(compiler, operand)
    if type is None or type.is_async or type.parameters:
        return False
    if structs.method(compiler, target, CLOSURE_HOOK if _is_closure(operand) else HOOK) is None:
        return False
    plain = all(a.convention in _PLAIN and not a.variadic for a in type.arguments)
    return plain and all(_is_taken(compiler, a.type, target) for a in type.arguments) and _is_given(compiler, type.result, target)


def _style(target: StructType) -> Style:
    return _OBJECT if target.identity.name == "object" else _PYTHON


def _type_of(compiler: Compiler, operand: Operand) -> FunctionType | None:
    """The type of a function that outlives the one around it, or can be made to; for a method without the receiver."""
    if isinstance(operand, Functions):
        type = compiler.natural_function_type(operand.ref)
        if type is not None and operand.receiver is not None:
            return replace(type, arguments=type.arguments[1:])
        return type
    if isinstance(operand.type, FunctionType):
        return None if operand.type.capturing else operand.type
    return escaping.function_type(operand.type)


def _is_closure(operand: Operand) -> bool:
    if isinstance(operand, Functions):
        return operand.receiver is not None or operand.ref.host is not None
    return escaping.function_type(operand.type) is not None


def _is_taken(compiler: Compiler, type: Type, target: StructType) -> bool:
    """Whether the library makes values of a type from objects."""
    style = _style(target)
    if not style.taker:
        return type == target
    found = _scope(compiler, style).own(style.taker)
    assert isinstance(found, OverloadSet)
    pointer = compiler.struct_type("Pointer", type_const(type))
    objects = compiler.struct_type("Pointer", type_const(compiler.type_of(tree.Name(NO_SPAN, "PyObjectPtr"), _scope(compiler, style))))
    given = [RValue(t, NO_SPAN, Value(t)) for t in (objects, compiler.int_type, pointer)]
    request = Request(FunctionRef(found.functions), [CallArgument(o) for o in given], exact=True)
    return isinstance(attempt(compiler, request), Candidate)


def _is_given(compiler: Compiler, type: Type, target: StructType) -> bool:
    from mojo_compiler.check.convert import conversion

    return type == NONE or conversion(compiler, RValue(type, NO_SPAN, Value(type)), target) is not None


def _scope(compiler: Compiler, style: Style) -> Scope:
    module = compiler.modules.library.module(style.module)
    if module is None:
        raise InternalError(f"the library has no module {style.module}")
    return module.scope


def convert(body: Body, operand: Operand, target: StructType, span: Span) -> Operand:
    """Make the object: ``__from_function__(entry, name)``, or ``(entry, name, value)`` for a function known at run time only;
    for a closure ``__from_closure__(entry, name, value)``. Raises `MojoError` (`CapturesByReference`)."""
    compiler = body.compiler
    type = _type_of(compiler, operand)
    assert type is not None
    if _is_closure(operand):
        return _convert_closure(body, operand, replace(type, capturing=True), target, span)
    known = operand.ref if isinstance(operand, Functions) else None
    if isinstance(operand, Known) and isinstance(operand.const.value, FunctionRef):
        known = operand.const.value
    style = _style(target)
    arguments = _description(body, _entry(compiler, style, type, known), _title(style, type, known), span)
    if known is None:
        arguments.append(CallArgument(operand, None, span))
    return _make(body, target, HOOK, arguments, span)


def _convert_closure(body: Body, operand: Operand, type: FunctionType, target: StructType, span: Span) -> Operand:
    known = operand.ref if isinstance(operand, Functions) else None
    if isinstance(operand, Functions):
        if operand.receiver is not None:
            operand = closures.bound_closure(body, operand, type)
        operand = escaping.escape(body, operand, escaping.struct_of(body.compiler, type), span)
    style = _style(target)
    arguments = _description(body, _entry(body.compiler, style, type, None), _title(style, type, known), span)
    return _make(body, target, CLOSURE_HOOK, [*arguments, CallArgument(operand, None, span)], span)


def _description(body: Body, entry: Instance, title: str, span: Span) -> list[CallArgument]:
    """The entry and what is to be told about the function as arguments."""
    from mojo_compiler.check.functions import materialize_instance
    from mojo_compiler.check.invocation import text_argument

    code = materialize_instance(body, entry, body.compiler.signature(entry).type, span)
    return [CallArgument(code, None, span), text_argument(body, title, span)]


def _title(style: Style, type: FunctionType, known: FunctionRef | None) -> str:
    """The function's name; for an object that tells more, a zero character and then the signature, as Python's `inspect` reads it
    from functions that are not written in Python, and the docstring."""
    name = known.name if known is not None else "function"
    if not style.documented:
        return name
    declared = known.functions[0].node if known is not None else None
    named = [a.name for a in declared.signature.arguments][-len(type.arguments) :] if declared is not None and type.arguments else []
    given = [n if n.isidentifier() and not iskeyword(n) else f"a{i}" for i, n in enumerate(named or [""] * len(type.arguments))]
    listed = ", ".join([*given, "/"]) if given else ""
    document = cleandoc(declared.docstring) if declared is not None and declared.docstring else ""
    return f"{name}\0{name}({listed})\n--\n\n{document}"


def _make(body: Body, target: StructType, hook: str, arguments: list[CallArgument], span: Span) -> Operand:
    from mojo_compiler.check.invocation import invoke

    ref = structs.method(body.compiler, target, hook)
    assert ref is not None
    return invoke(body, Functions(NONE, span, ref), arguments, span)


def _entry(compiler: Compiler, style: Style, type: FunctionType, known: FunctionRef | None) -> Instance:
    """The entry of a function, or of all values of a function type."""
    home = known.functions[0].instances if known is not None else compiler.entries
    key = ("entry", style.module, known or type)
    found = home.get(key)
    if isinstance(found, Instance) and (found.epoch == compiler.epoch or compiler.revalidate(found)):
        return found
    scope = _scope(compiler, style).child("block")
    for i, argument in enumerate(type.arguments):
        scope.define(ConstDef(f"A{i}", NO_SPAN, type_const(argument.type)))
    if known is not None:
        scope.define(ConstDef("function", NO_SPAN, Const(type, known)))
    scope.define(ConstDef("F", NO_SPAN, type_const(type)))
    node = _node(style, len(type.arguments), known is not None)
    function = FunctionDef("entry", node.span, node, scope, None, f"~entry{len(compiler.entries)}.{compiler.epoch}", False)
    made = home[key] = compiler.instance(function, None, (), None)
    compiler.entries.setdefault(("made", made), made)
    return made


def _node(style: Style, count: int, is_known: bool) -> tree.Function:
    parts = {
        "count": count,
        "arguments": ", ".join(style.argument.format(i=i) for i in range(count)),
        "function": "pass" if is_known else "let function = _value[F](record)",
        "objects": "; ".join(style.objects.format(i=i, raw=f"a{i}" if i < 3 else f"rest.load({i - 3})") for i in range(count)) or "pass",
        "ends": "; ".join(style.end.format(i=i) for i in range(count)) or "pass",
    }
    parsed = parse(Source("function as an object", style.text.format(**parts)))
    (node,) = parsed.module.body
    assert isinstance(node, tree.Function)
    return node
