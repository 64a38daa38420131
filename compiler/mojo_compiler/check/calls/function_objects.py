"""Functions as objects of a library type, Python's or Mojo's own: ``__from_function__`` and the entries it is given.

An entry has a calling convention of its own: it gets its arguments as an array of objects, converts them, calls the
function, and returns its result or error as objects again. One is written for each function, and for each type of function
values; what it consists of is in a module of the library that goes with the type.
"""

from __future__ import annotations

from keyword import iskeyword

from mojo_compiler.check.calls import closures, escaping
from mojo_compiler.check.calls.call_expressions import invoke, text_argument
from mojo_compiler.check.calls.function_values import materialize_instance
from mojo_compiler.check.inference.function_conversions import (
    CLOSURE_HOOK,
    HOOK,
    Style,
    is_closure,
    scope_of_style,
    style_of,
    type_of_function,
)
from mojo_compiler.check.state.checker import Body, Checker
from mojo_compiler.check.state.dependencies import revalidate
from mojo_compiler.check.state.operands import CallArgument, FunctionRef, Functions, Known, Operand
from mojo_compiler.check.types import escaping_types, members
from mojo_compiler.check.types.instances import instance, signature
from mojo_compiler.instances.instance import Instance, table_of
from mojo_compiler.names.definitions import ConstDef, FunctionDef, ScopeKind
from mojo_compiler.records import replace
from mojo_compiler.source import NO_SPAN, Source, Span
from mojo_compiler.syntax import tree
from mojo_compiler.syntax.parser import parse
from mojo_compiler.types.constants import type_const
from mojo_compiler.types.core import NONE, Const, FunctionType, StructType


def convert(body: Body, operand: Operand, target: StructType, span: Span) -> Operand:
    """Make the object: ``__from_function__(entry, name)``, or ``(entry, name, value)`` for a function known at run time only;
    for a closure ``__from_closure__(entry, name, value)``. Raises `MojoError` (`CapturesByReference`).
    """
    checker = body.checker
    type = type_of_function(checker, operand)
    assert type is not None
    if is_closure(operand):
        return _convert_closure(body, operand, replace(type, capturing=True), target, span)
    known = operand.ref if isinstance(operand, Functions) else None
    if isinstance(operand, Known) and isinstance(operand.const.value, FunctionRef):
        known = operand.const.value
    style = style_of(target)
    arguments = _description(body, _entry(checker, style, type, known), _title(style, type, known), span)
    if known is None:
        arguments.append(CallArgument(operand, None, span))
    return _make(body, target, HOOK, arguments, span)


def _convert_closure(body: Body, operand: Operand, type: FunctionType, target: StructType, span: Span) -> Operand:
    known = operand.ref if isinstance(operand, Functions) else None
    if isinstance(operand, Functions):
        if operand.receiver is not None:
            operand = closures.bound_closure(body, operand, type)
        operand = escaping.escape(body, operand, escaping_types.struct_of(body.checker, type), span)
    style = style_of(target)
    arguments = _description(body, _entry(body.checker, style, type, None), _title(style, type, known), span)
    return _make(body, target, CLOSURE_HOOK, [*arguments, CallArgument(operand, None, span)], span)


def _description(body: Body, entry: Instance, title: str, span: Span) -> list[CallArgument]:
    """The entry and what is to be told about the function as arguments."""
    code = materialize_instance(body, entry, signature(body.checker, entry).type, span)
    return [CallArgument(code, None, span), text_argument(body, title, span)]


def _title(style: Style, type: FunctionType, known: FunctionRef | None) -> str:
    """The function's name; for an object that tells more, a zero character and then the signature, as Python's `inspect` reads it
    from functions that are not written in Python, and the docstring.
    """
    name = known.name if known is not None else "function"
    if not style.documented:
        return name
    from inspect import cleandoc

    declared = known.functions[0].node if known is not None else None
    named = [a.name for a in declared.signature.arguments][-len(type.arguments) :] if declared is not None and type.arguments else []
    given = [n if n.isidentifier() and not iskeyword(n) else f"a{i}" for i, n in enumerate(named or [""] * len(type.arguments))]
    listed = ", ".join([*given, "/"]) if given else ""
    document = cleandoc(declared.docstring) if declared is not None and declared.docstring else ""
    return f"{name}\0{name}({listed})\n--\n\n{document}"


def _make(body: Body, target: StructType, hook: str, arguments: list[CallArgument], span: Span) -> Operand:
    ref = members.method(body.checker, target, hook)
    assert ref is not None
    return invoke(body, Functions(NONE, span, ref), arguments, span)


def _entry(checker: Checker, style: Style, type: FunctionType, known: FunctionRef | None) -> Instance:
    """The entry of a function, or of all values of a function type."""
    home = table_of(known.functions[0]).entries if known is not None else checker.adapters
    key = (style.module, known or type, checker.checks)
    found = home.get(key)
    if found is not None and (found.epoch == checker.epoch or revalidate(checker, found)):
        return found
    scope = scope_of_style(checker, style).child(ScopeKind.BLOCK)
    for i, argument in enumerate(type.arguments):
        scope.define(ConstDef(f"A{i}", NO_SPAN, type_const(argument.type)))
    if known is not None:
        scope.define(ConstDef("function", NO_SPAN, Const(type, known)))
    scope.define(ConstDef("F", NO_SPAN, type_const(type)))
    node = _node(style, len(type.arguments), known is not None)
    function = FunctionDef("entry", node.span, node, scope, None, f"~entry{len(checker.adapters)}.{checker.epoch}", False)
    made = home[key] = instance(checker, function, None, (), None)
    checker.adapters.setdefault(("made", made), made)
    return made


def _node(style: Style, count: int, is_known: bool) -> tree.FunctionDecl:
    parts = {
        "count": count,
        "arguments": ", ".join(style.argument.format(i=i) for i in range(count)),
        "function": "pass" if is_known else "let function = _value[F](record)",
        "objects": "; ".join(style.objects.format(i=i, raw=f"a{i}" if i < 3 else f"rest.load({i - 3})") for i in range(count)) or "pass",
        "ends": "; ".join(style.end.format(i=i) for i in range(count)) or "pass",
    }
    parsed = parse(Source("function as an object", style.text.format(**parts)))
    (node,) = parsed.module.body
    assert isinstance(node, tree.FunctionDecl)
    return node
