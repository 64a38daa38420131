"""Actions that build expressions."""

from __future__ import annotations

from mojo_compiler.records import dataclass
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.syntax.actions.core import Action, Builder, Values
from mojo_compiler.syntax.literals import number, string


def name_expr(b: Builder, v: Values, s: list[int], e: int) -> tree.Name:
    return tree.Name(Span(b.source, s[-1], e), v[-1])


def number_literal(b: Builder, v: Values, s: list[int], e: int) -> tree.Expr:
    return number(b, v[-1], Span(b.source, s[-1], e))


def first_string(b: Builder, v: Values, s: list[int], e: int) -> bytes:
    return string(b, v[-1], s[-1])


def next_string(b: Builder, v: Values, s: list[int], e: int) -> bytes:
    text: bytes = v[-2] + string(b, v[-1], s[-1])
    return text


def string_literal(b: Builder, v: Values, s: list[int], e: int) -> tree.StringLiteral:
    return tree.StringLiteral(Span(b.source, s[-1], e), v[-1])


def true_literal(b: Builder, v: Values, s: list[int], e: int) -> tree.BoolLiteral:
    return tree.BoolLiteral(Span(b.source, s[-1], e), True)


def false_literal(b: Builder, v: Values, s: list[int], e: int) -> tree.BoolLiteral:
    return tree.BoolLiteral(Span(b.source, s[-1], e), False)


def none_literal(b: Builder, v: Values, s: list[int], e: int) -> tree.NoneLiteral:
    return tree.NoneLiteral(Span(b.source, s[-1], e))


def ellipsis(b: Builder, v: Values, s: list[int], e: int) -> tree.Ellipsis:
    return tree.Ellipsis(Span(b.source, s[-1], e))


# ---- displays and tuples


def empty_tuple(b: Builder, v: Values, s: list[int], e: int) -> tree.Tuple:
    return tree.Tuple(Span(b.source, s[-2], e), ())


def tuple_expr(b: Builder, v: Values, s: list[int], e: int) -> tree.Tuple:
    return tree.Tuple(Span(b.source, s[-1], e), tuple(v[-1]))


def tuple_last(b: Builder, v: Values, s: list[int], e: int) -> tree.Tuple:
    return tree.Tuple(Span(b.source, s[-2], e), (*v[-2], v[-1]))


def tuple_parens(b: Builder, v: Values, s: list[int], e: int) -> tree.Tuple:
    return tree.Tuple(Span(b.source, s[-3], e), tuple(v[-2]))


def tuple_last_parens(b: Builder, v: Values, s: list[int], e: int) -> tree.Tuple:
    return tree.Tuple(Span(b.source, s[-4], e), (*v[-3], v[-2]))


def list_nothing(b: Builder, v: Values, s: list[int], e: int) -> tree.ListDisplay:
    return tree.ListDisplay(Span(b.source, s[-2], e), ())


def list_one(b: Builder, v: Values, s: list[int], e: int) -> tree.ListDisplay:
    return tree.ListDisplay(Span(b.source, s[-3], e), (v[-2],))


def list_comma(b: Builder, v: Values, s: list[int], e: int) -> tree.ListDisplay:
    return tree.ListDisplay(Span(b.source, s[-3], e), tuple(v[-2]))


def list_last(b: Builder, v: Values, s: list[int], e: int) -> tree.ListDisplay:
    return tree.ListDisplay(Span(b.source, s[-4], e), (*v[-3], v[-2]))


def set_one(b: Builder, v: Values, s: list[int], e: int) -> tree.SetDisplay:
    return tree.SetDisplay(Span(b.source, s[-3], e), (v[-2],))


def set_comma(b: Builder, v: Values, s: list[int], e: int) -> tree.SetDisplay:
    return tree.SetDisplay(Span(b.source, s[-3], e), tuple(v[-2]))


def set_last(b: Builder, v: Values, s: list[int], e: int) -> tree.SetDisplay:
    return tree.SetDisplay(Span(b.source, s[-4], e), (*v[-3], v[-2]))


def pair(b: Builder, v: Values, s: list[int], e: int) -> tuple[tree.Expr, tree.Expr]:
    return v[-3], v[-1]


def dict_nothing(b: Builder, v: Values, s: list[int], e: int) -> tree.DictDisplay:
    return tree.DictDisplay(Span(b.source, s[-2], e), (), ())


def dict_display(b: Builder, v: Values, s: list[int], e: int) -> tree.DictDisplay:
    keys, values = zip(*v[-2], strict=True)
    return tree.DictDisplay(Span(b.source, s[-3], e), keys, values)


def dict_comma(b: Builder, v: Values, s: list[int], e: int) -> tree.DictDisplay:
    keys, values = zip(*v[-3], strict=True)
    return tree.DictDisplay(Span(b.source, s[-4], e), keys, values)


# ---- calls, subscripts, members


def positional(b: Builder, v: Values, s: list[int], e: int) -> tree.ArgumentExpr:
    return tree.ArgumentExpr(Span(b.source, s[-1], e), v[-1])


def keyword(b: Builder, v: Values, s: list[int], e: int) -> tree.ArgumentExpr:
    return tree.ArgumentExpr(Span(b.source, s[-3], e), v[-1], v[-3])


def starred(b: Builder, v: Values, s: list[int], e: int) -> tree.ArgumentExpr:
    return tree.ArgumentExpr(Span(b.source, s[-2], e), v[-1], None, v[-2])


def call_nothing(b: Builder, v: Values, s: list[int], e: int) -> tree.CallExpr:
    return tree.CallExpr(Span(b.source, s[-3], e, s[-2]), v[-3], ())


def call(b: Builder, v: Values, s: list[int], e: int) -> tree.CallExpr:
    return tree.CallExpr(Span(b.source, s[-4], e, s[-3]), v[-4], tuple(v[-2]))


def call_comma(b: Builder, v: Values, s: list[int], e: int) -> tree.CallExpr:
    return tree.CallExpr(Span(b.source, s[-5], e, s[-4]), v[-5], tuple(v[-3]))


def subscript_nothing(b: Builder, v: Values, s: list[int], e: int) -> tree.Subscript:
    return tree.Subscript(Span(b.source, s[-3], e, s[-2]), v[-3], ())


def subscript(b: Builder, v: Values, s: list[int], e: int) -> tree.Subscript:
    arguments, results = v[-2]
    if isinstance(v[-4], tree.Attribute) and isinstance(v[-4].value, tree.Name) and v[-4].value.id == "__mlir_op":
        arguments = map(_mlir_attribute, arguments)
    return tree.Subscript(Span(b.source, s[-4], e, s[-3]), v[-4], tuple(arguments), tuple(results))


def _mlir_attribute(argument: tree.ArgumentExpr) -> tree.ArgumentExpr:
    """``[name : value]`` on an MLIR operation is the old spelling of ``[name=value]`` (G4)."""
    match argument.value:
        case tree.Slice(lower=tree.Name(id=name), upper=tree.Expr() as value, step=None):
            return tree.ArgumentExpr(argument.span, value, name)
    return argument


def sub_items(b: Builder, v: Values, s: list[int], e: int) -> tuple[list[tree.ArgumentExpr], list[tree.Name]]:
    return v[-1], []


def sub_items_comma(b: Builder, v: Values, s: list[int], e: int) -> tuple[list[tree.ArgumentExpr], list[tree.Name]]:
    return v[-2], []


def sub_items_results(b: Builder, v: Values, s: list[int], e: int) -> tuple[list[tree.ArgumentExpr], list[tree.Name]]:
    return v[-3], v[-1]


def sub_results(b: Builder, v: Values, s: list[int], e: int) -> tuple[list[tree.ArgumentExpr], list[tree.Name]]:
    return [], v[-1]


def first_name(b: Builder, v: Values, s: list[int], e: int) -> list[tree.Name]:
    return [name_expr(b, v, s, e)]


def next_name(b: Builder, v: Values, s: list[int], e: int) -> list[tree.Name]:
    names: list[tree.Name] = v[-3]
    names.append(name_expr(b, v, s, e))
    return names


def slice_expr(b: Builder, v: Values, s: list[int], e: int) -> tree.Slice:
    return tree.Slice(Span(b.source, s[-3], e), v[-3], v[-1], None)


def slice_step(b: Builder, v: Values, s: list[int], e: int) -> tree.Slice:
    return tree.Slice(Span(b.source, s[-5], e), v[-5], v[-3], v[-1])


def attribute(b: Builder, v: Values, s: list[int], e: int) -> tree.Attribute:
    return tree.Attribute(Span(b.source, s[-3], e, s[-1]), v[-3], v[-1])


def init_nothing(b: Builder, v: Values, s: list[int], e: int) -> tree.Init:
    return tree.Init(Span(b.source, s[-3], e, s[-2]), v[-3], ())


def init(b: Builder, v: Values, s: list[int], e: int) -> tree.Init:
    return tree.Init(Span(b.source, s[-4], e, s[-3]), v[-4], tuple(v[-2]))


def init_comma(b: Builder, v: Values, s: list[int], e: int) -> tree.Init:
    return tree.Init(Span(b.source, s[-5], e, s[-4]), v[-5], tuple(v[-3]))


def transfer(b: Builder, v: Values, s: list[int], e: int) -> tree.Transfer:
    return tree.Transfer(Span(b.source, s[-2], e, s[-1]), v[-2])


# ---- operators


def unary(b: Builder, v: Values, s: list[int], e: int) -> tree.Unary:
    return tree.Unary(Span(b.source, s[-2], e), v[-2], v[-1])


def binary(b: Builder, v: Values, s: list[int], e: int) -> tree.Binary:
    return tree.Binary(Span(b.source, s[-3], e, s[-2]), v[-2], v[-3], v[-1])


def bool_op(b: Builder, v: Values, s: list[int], e: int) -> tree.BoolOp:
    return tree.BoolOp(Span(b.source, s[-3], e, s[-2]), v[-2], v[-3], v[-1])


def not_in(b: Builder, v: Values, s: list[int], e: int) -> str:
    return "not in"


def is_not(b: Builder, v: Values, s: list[int], e: int) -> str:
    return "is not"


@dataclass(slots=True)
class _Comparisons:
    """A chain of comparisons that may still grow."""

    first: tree.Expr
    ops: list[str]
    operands: list[tree.Expr]
    offsets: list[int]


def first_comparison(b: Builder, v: Values, s: list[int], e: int) -> _Comparisons:
    return _Comparisons(v[-3], [v[-2]], [v[-1]], [s[-2]])


def next_comparison(b: Builder, v: Values, s: list[int], e: int) -> _Comparisons:
    chain: _Comparisons = v[-3]
    chain.ops.append(v[-2])
    chain.operands.append(v[-1])
    chain.offsets.append(s[-2])
    return chain


def compare(b: Builder, v: Values, s: list[int], e: int) -> tree.Compare:
    chain: _Comparisons = v[-1]
    span = Span(b.source, s[-1], e, chain.offsets[0])
    return tree.Compare(span, chain.first, tuple(chain.ops), tuple(chain.operands), tuple(chain.offsets))


def conditional(b: Builder, v: Values, s: list[int], e: int) -> tree.Conditional:
    return tree.Conditional(Span(b.source, s[-5], e), v[-3], v[-5], v[-1])


def walrus(b: Builder, v: Values, s: list[int], e: int) -> tree.Walrus:
    name = tree.Name(Span(b.source, s[-3], s[-3] + _length(b, v[-3], s[-3])), v[-3])
    return tree.Walrus(Span(b.source, s[-3], e), name, v[-1])


def _length(b: Builder, name: str, start: int) -> int:
    """The length of a name in the text, where backticks may surround it."""
    return len(name) + 2 * (b.source.text[start] == "`")


def await_expr(b: Builder, v: Values, s: list[int], e: int) -> tree.Await:
    return tree.Await(Span(b.source, s[-2], e), v[-1])


def star(b: Builder, v: Values, s: list[int], e: int) -> tree.Star:
    return tree.Star(Span(b.source, s[-2], e), v[-1])


ACTIONS: dict[str, Action] = {
    f.__name__: f
    for f in (
        name_expr, number_literal, first_string, next_string, string_literal, true_literal, false_literal, none_literal, ellipsis,
        empty_tuple, tuple_expr, tuple_last, tuple_parens, tuple_last_parens, list_nothing, list_one, list_comma, list_last,
        set_one, set_comma, set_last, pair, dict_nothing, dict_display, dict_comma, positional, keyword, starred,
        call_nothing, call, call_comma, subscript_nothing, subscript, sub_items, sub_items_comma, sub_items_results, sub_results,
        first_name, next_name, slice_expr, slice_step, attribute, init_nothing, init, init_comma, transfer,
        unary, binary, bool_op, not_in, is_not, first_comparison, next_comparison, compare, conditional, walrus, await_expr, star,
    )
}  # fmt: skip
