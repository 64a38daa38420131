"""Operators: forward, reflected, comparison chains (language.md 5.7, S27, S28)."""

from __future__ import annotations

from collections.abc import Iterator

from mojo_compiler.check.calls.call_emission import call
from mojo_compiler.check.calls.call_expressions import call_method
from mojo_compiler.check.calls.computed import pinned
from mojo_compiler.check.calls.materialization import materialize
from mojo_compiler.check.expressions.expressions import choose, condition, inverse, negation
from mojo_compiler.check.inference.descriptions import operand_type_name
from mojo_compiler.check.inference.overloads import attempt, resolve
from mojo_compiler.check.inference.type_expressions import as_type_const
from mojo_compiler.check.state.candidates import Candidate, Request
from mojo_compiler.check.state.checker import Body, may_change
from mojo_compiler.check.state.operands import CallArgument, Known, LValue, Operand
from mojo_compiler.check.types import members
from mojo_compiler.check.types.literals import is_literal_type
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.diagnostics.types import MissingMethod
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree

NAMES = {
    "+": "add", "-": "sub", "*": "mul", "/": "truediv", "//": "floordiv", "%": "mod", "**": "pow", "@": "matmul",
    "<<": "lshift", ">>": "rshift", "&": "and", "|": "or", "^": "xor",
}  # fmt: skip

COMPARISONS = {"<": ("__lt__", "__gt__"), "<=": ("__le__", "__ge__"), ">": ("__gt__", "__lt__"), ">=": ("__ge__", "__le__"),
               "==": ("__eq__", "__eq__"), "!=": ("__ne__", "__ne__")}  # fmt: skip

UNARY = {"-": "__neg__", "+": "__pos__", "~": "__invert__"}


def unary(body: Body, node: tree.Unary) -> Operand:
    """``-x``, ``+x``, ``~x``, ``not x``."""
    if node.op == "not":
        return inverse(body, node)
    operand = body.read(node.operand)
    return call_method(body, operand, UNARY[node.op], [], node.span)


def binary(body: Body, node: tree.Binary) -> Operand:
    """Arithmetic and bit operators."""
    left = body.read(node.left)
    left = (body.early(left) if may_change(node.right) else None) or left
    right = body.read(node.right)
    return apply(body, node.op, left, right, node.span)


def apply(body: Body, op: str, left: Operand, right: Operand, span: Span) -> Operand:
    """``left op right``: the left operand's method, else the right's reflected one."""
    name = NAMES[op]
    return dispatch(body, left, f"__{name}__", right, f"__r{name}__", span)


def dispatch(body: Body, left: Operand, forward: str, right: Operand, reflected: str, span: Span) -> Operand:
    """Call the left operand's method, else the right's reflected one. Raises `MojoError`."""
    checker = body.checker
    for receiver, method, argument in _attempts(body, left, forward, right, reflected):
        ref = members.method(checker, receiver.type, method)
        if ref is None:
            continue
        arguments = [CallArgument(argument, None, argument.span)]
        found = attempt(checker, Request(ref, arguments, receiver, span=span))
        if isinstance(found, Candidate):
            return call(body, found, arguments, receiver, span)
    left = materialize(body, left)
    ref = members.method(checker, left.type, forward)
    if ref is None:
        raise MojoError(MissingMethod(span=span, type=operand_type_name(checker, left), method=forward))
    resolve(checker, Request(ref, [CallArgument(right, None, right.span)], left, span=span))
    raise MojoError(MissingMethod(span=span, type=operand_type_name(checker, left), method=forward))


def _attempts(body: Body, left: Operand, forward: str, right: Operand, reflected: str) -> Iterator[tuple[Operand, str, Operand]]:
    """Receivers to try in order: literals as they are only among themselves, else what they materialize to (S27)."""
    checker = body.checker
    if is_literal_type(checker, left.type) and is_literal_type(checker, right.type):
        yield left, forward, right
    left = materialize(body, left) if is_literal_type(checker, left.type) else left
    yield left, forward, right
    yield materialize(body, right) if is_literal_type(checker, right.type) else right, reflected, left


def compare(body: Body, node: tree.Compare) -> Operand:
    """A comparison, or a chain of them with each operand evaluated once."""
    left = body.read(node.first)
    return _chain(body, node, 0, left)


def _chain(body: Body, node: tree.Compare, i: int, left: Operand) -> Operand:
    left = (body.early(left) if may_change(node.operands[i]) else None) or left
    right = body.read(node.operands[i])
    last = i == len(node.ops) - 1
    if not last:
        right = pinned(body, right)
    result = _compare_one(body, node.ops[i], left, right, _op_span(node, i))
    if last:
        return result
    test = condition(body, result, node.span)
    if not isinstance(test, Known):
        kept = result
        if not result.type.is_trivial:
            kept = LValue(result.type, result.span, body.hold(result), False)
        return choose(body, test, lambda: _chain(body, node, i + 1, right), lambda: kept, node.span, "comparison chain")
    return _chain(body, node, i + 1, right) if test.const.value else result


def _op_span(node: tree.Compare, i: int) -> Span:
    start = node.first.span.start if i == 0 else node.operands[i - 1].span.start
    return Span(node.span.source, start, node.operands[i].span.end, node.op_offsets[i])


def _compare_one(body: Body, op: str, left: Operand, right: Operand, span: Span) -> Operand:
    if op in COMPARISONS:
        forward, reflected = COMPARISONS[op]
        equal = _compare_static(body, op, left, right, span)
        return equal if equal is not None else dispatch(body, left, forward, right, reflected, span)
    if op in ("in", "not in"):
        found = call_method(body, right, "__contains__", [left], span)
        return negation(body, found, span) if op == "not in" else found
    same = call_method(body, left, "__is__", [right], span)
    return negation(body, same, span) if op == "is not" else same


def _compare_static(body: Body, op: str, left: Operand, right: Operand, span: Span) -> Operand | None:
    """Equality of types in the parameter domain."""
    a, b = as_type_const(body.checker, left), as_type_const(body.checker, right)
    if op not in ("==", "!=") or a is None or b is None or left.type == body.none().type:
        return None
    return body.boolean((a.value == b.value) == (op == "=="), span)
