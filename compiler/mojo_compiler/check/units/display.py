"""What a cell shows of its last expression: its text, richer forms of it, or a Python object (decisions.md, 8)."""

from __future__ import annotations

from collections.abc import Iterator

from mojo_compiler.check.calls import earlier_results
from mojo_compiler.check.calls.call_emission import call
from mojo_compiler.check.inference.descriptions import operand_type_name
from mojo_compiler.check.inference.overloads import attempt, resolve
from mojo_compiler.check.inference.type_expressions import as_type_const
from mojo_compiler.check.state.candidates import Candidate, Request
from mojo_compiler.check.state.checker import Body
from mojo_compiler.check.state.operands import (
    CallArgument,
    FunctionRef,
    Functions,
    Generic,
    IntrinsicOperand,
    Known,
    LValue,
    ModuleOperand,
    Operand,
    Temporary,
)
from mojo_compiler.check.statements.statements import is_always_none
from mojo_compiler.check.types import members, structs
from mojo_compiler.check.types.structs import library_type
from mojo_compiler.diagnostics.calls import InvalidCall
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.ir.core import Global, Place, Store
from mojo_compiler.names.definitions import OverloadSet
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.core import NONE, Const, Pack, StructType
from mojo_compiler.types.printing import type_name

TEXT, OBJECT, ROWS = "text/plain", "object", "text/tab-separated-values"

SYMBOLS = {
    TEXT: "session.display",
    "text/html": "session.display.html",
    "text/markdown": "session.display.markdown",
    "text/latex": "session.display.latex",
    "image/svg+xml": "session.display.svg",
    ROWS: "session.display.rows",
}
"""Where a cell leaves the forms of its last value, by mime type."""

_METHODS = {
    "text/html": "_repr_html_",
    "text/markdown": "_repr_markdown_",
    "text/latex": "_repr_latex_",
    "image/svg+xml": "_repr_svg_",
}
"""The methods that give them, named as in Python."""

_ROWS_METHOD = "_repr_rows_"

FOR_NOTEBOOKS = (OBJECT, *_METHODS)
FOR_TERMINALS = (ROWS,)
"""The forms beside text that may be wanted."""

_DEEPEST, _MOST_FIELDS = 4, 24


def show(body: Body, node: tree.ExprStmt, wanted: tuple[str, ...]) -> tuple[str, ...]:
    """Evaluate an expression and leave what is to be shown of it in session symbols: text, and of other forms those `wanted`.

    Returns the forms: mime types, or `OBJECT` if a Python object was handed over; () if there is nothing to show.
    """
    checker = body.checker
    operand = body.read(node.value)
    if isinstance(operand, Functions | Generic | ModuleOperand) or operand.type == NONE:
        return ()
    if isinstance(operand, Known) and as_type_const(checker, operand) is not None:
        return ()
    if is_always_none(body, operand):
        return ()
    if checker.progress.keep:
        operand = earlier_results.keep(body, operand, checker.progress.keep, node.span)
    if isinstance(operand, Temporary):
        operand = LValue(operand.type, operand.span, body.hold(operand), False)
    if OBJECT in wanted and operand.type == library_type(checker, "PythonObject"):
        _call(body, "_hand_over", [operand], node.span)
        return (OBJECT,)
    methods = {**_METHODS, ROWS: _ROWS_METHOD}
    forms = [mime for mime in wanted if mime != OBJECT and _keep_form(body, operand, methods[mime], mime, node.span)]
    if _keep_own(body, operand, node.span) or keep_text(body, "_display", operand, SYMBOLS[TEXT], node.span):
        return (TEXT, *forms)
    if isinstance(operand.type, StructType):
        keep_text(body, "_display", _fields(body, operand, node.span), SYMBOLS[TEXT], node.span)
        return (TEXT, *forms)
    return tuple(forms)


def display_call(body: Body, callee: IntrinsicOperand, node: tree.CallExpr) -> Operand:
    """``display(value, ...)``: give values, in all the forms they have, to whoever shows them while the cell runs."""
    for argument in node.arguments:
        if argument.keyword is not None or argument.star:
            raise MojoError(InvalidCall(span=argument.span, name="display", reason="only positional arguments are taken"))
        operand = body.read(argument.value)
        if isinstance(operand, Temporary):
            operand = LValue(operand.type, operand.span, body.hold(operand), False)
        if operand.type == library_type(body.checker, "PythonObject"):
            _call(body, "_publish_object", [operand], node.span)
        else:
            _call(body, "_publish", _all_forms(body, operand, argument.span), node.span)
    return body.none(node.span)


def _all_forms(body: Body, operand: Operand, span: Span) -> list[Operand]:
    """The text of a value and its richer forms, in the order of `_METHODS`; empty texts for those it does not have."""
    text = _call(body, "_text", [operand], span)
    if text is None and not isinstance(operand.type, StructType):
        reason = f"a value of type '{operand_type_name(body.checker, operand)}' has no text"
        raise MojoError(InvalidCall(span=span, name="display", reason=reason))
    forms = [text or _fields(body, operand, span)]
    for method in _METHODS.values():
        form = _call_method(body, operand, method, span)
        shown = _call(body, "_text", [form], span) if form is not None else None
        forms.append(shown or _literal(body, "", span))
    return forms


def keep_text(body: Body, function: str, operand: Operand, symbol: str, span: Span) -> bool:
    """Call a library function that makes text of a value and leave the text in a session symbol; False if it takes no such value."""
    text = _call(body, function, [operand], span)
    if text is not None:
        _store(body, text, symbol, span)
    return text is not None


def _keep_own(body: Body, operand: Operand, span: Span) -> bool:
    """Leave the text that a library type makes for the session, if it does."""
    text = _call_method(body, operand, "__display__", span)
    if text is not None:
        _store(body, text, SYMBOLS[TEXT], span)
    return text is not None


def _keep_form(body: Body, operand: Operand, method: str, mime: str, span: Span) -> bool:
    """Leave what a method of a value gives, if there is one, in the session symbol of a mime type."""
    text = _call_method(body, operand, method, span)
    return text is not None and keep_text(body, "_display", text, SYMBOLS[mime], span)


def _store(body: Body, text: Operand, symbol: str, span: Span) -> None:
    body.emit(Store(body.value(text), Place(Global(symbol, symbol, text.type), text.type), True, span=span))


def _call_method(body: Body, operand: Operand, name: str, span: Span) -> Operand | None:
    method = members.method(body.checker, operand.type, name)
    if method is None:
        return None
    return call(body, resolve(body.checker, Request(method, [], operand, span=span)), [], operand, span)


def _call(body: Body, function: str, operands: list[Operand], span: Span) -> Operand | None:
    """Call a library function, if it takes these."""
    found = body.checker.prelude.definition(function)
    assert isinstance(found, OverloadSet)
    arguments = [CallArgument(operand, None, span) for operand in operands]
    candidate = attempt(body.checker, Request(FunctionRef(found.functions), arguments, span=span))
    return call(body, candidate, arguments, None, span) if isinstance(candidate, Candidate) else None


def _fields(body: Body, operand: Operand, span: Span) -> Operand:
    """The text of a struct: its name, and the names and values of its fields."""
    text: Operand = _literal(body, "", span)
    for piece in _pieces(body, operand, span, 1):
        more = _literal(body, piece, span) if isinstance(piece, str) else piece
        longer = _call(body, "_extended", [text, more], span)
        assert longer is not None
        text = longer
    return text


def _pieces(body: Body, operand: Operand, span: Span, depth: int) -> Iterator[str | Operand]:
    type = operand.type
    assert isinstance(type, StructType)
    structs.complete_soon(body.checker, type)
    if len(type.fields) == 1 and isinstance(pack := type.fields[0].type, Pack):
        first, last = ("[", "]") if type.identity.name.startswith("List") else ("(", ")")
        operand, names = body.member(operand, 0, span), [""] * len(pack.elements)
    else:
        first, last = f"{type_name(type)}(", ")"
        names = [f"{field.name}=" for field in type.fields]
    yield first
    for index, name in enumerate(names[:_MOST_FIELDS]):
        yield f", {name}" if index else name
        yield from _value(body, body.member(operand, index, span), span, depth)
    yield f", ...{last}" if len(names) > _MOST_FIELDS else last


def _value(body: Body, operand: Operand, span: Span, depth: int) -> Iterator[str | Operand]:
    checker, type = body.checker, operand.type
    if any(type == library_type(checker, name) for name in ("String", "StringRef", "StringLiteral")):
        yield from ("'", operand, "'")
    elif (text := _call(body, "_text", [operand], span)) is not None:
        yield text
    elif isinstance(type, StructType) and depth < _DEEPEST and not _is_opaque(body, type):
        yield from _pieces(body, operand, span, depth + 1)
    else:
        yield f"<{type_name(type)}>"


def _is_opaque(body: Body, type: StructType) -> bool:
    """Whether the fields of a struct say nothing to a user: those of the library's, but for tuples and lists."""
    is_pack = len(type.fields) == 1 and isinstance(type.fields[0].type, Pack)
    return structs.definition(body.checker, type).library and not is_pack


def _literal(body: Body, text: str, span: Span) -> Known:
    type = library_type(body.checker, "StringLiteral")
    return Known(type, span, Const(type, (text.encode(),)))
