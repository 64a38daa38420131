"""Actions that build compound statements."""

from __future__ import annotations

from mojo_compiler.diagnostics import syntax as errors
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.syntax.actions.core import Action, Builder, Values


def elif_part(b: Builder, v: Values, s: list[int], e: int) -> list[tuple[tree.Expr, tree.Body]]:
    branches: list[tuple[tree.Expr, tree.Body]] = v[-5]
    branches.append((v[-3], tuple(v[-1])))
    return branches


def if_stmt(b: Builder, v: Values, s: list[int], e: int) -> tree.If:
    branches = ((v[-5], tuple(v[-3])), *v[-2])
    return tree.If(Span(b.source, s[-6], e), branches, tuple(v[-1]))


def while_stmt(b: Builder, v: Values, s: list[int], e: int) -> tree.While:
    return tree.While(Span(b.source, s[-5], e), v[-4], tuple(v[-2]), tuple(v[-1]))


def for_stmt(b: Builder, v: Values, s: list[int], e: int) -> tree.For:
    return tree.For(Span(b.source, s[-7], e), v[-6], v[-4], tuple(v[-2]), tuple(v[-1]))


Handler = tuple[Span, tree.Name | None, list[tree.Stmt]]


def except_any(b: Builder, v: Values, s: list[int], e: int) -> Handler:
    return Span(b.source, s[-3], s[-3] + len("except")), None, v[-1]


def except_named(b: Builder, v: Values, s: list[int], e: int) -> Handler:
    name = tree.Name(Span(b.source, s[-3], b.end_before(s[-2])), v[-3])
    return Span(b.source, s[-4], s[-4] + len("except")), name, v[-1]


def try_stmt(b: Builder, v: Values, s: list[int], e: int) -> tree.Try:
    handlers: list[Handler] = v[-3]
    if not handlers and v[-1] is None:
        b.report(errors.TryWithoutHandler(span=Span(b.source, s[-6], s[-6] + len("try"))))
    for span, _, _ in handlers[1:]:
        b.report(errors.SecondExcept(span=span))
    name, handler = handlers[0][1:] if handlers else (None, None)
    return tree.Try(
        Span(b.source, s[-6], e),
        tuple(v[-4]),
        name,
        None if handler is None else tuple(handler),
        tuple(v[-2]),
        None if v[-1] is None else tuple(v[-1]),
    )


def with_item(b: Builder, v: Values, s: list[int], e: int) -> tree.WithItem:
    return tree.WithItem(Span(b.source, s[-1], e), v[-1], None)


def with_item_as(b: Builder, v: Values, s: list[int], e: int) -> tree.WithItem:
    return tree.WithItem(Span(b.source, s[-3], e), v[-3], v[-1])


def with_stmt(b: Builder, v: Values, s: list[int], e: int) -> tree.With:
    return tree.With(Span(b.source, s[-4], e), tuple(v[-3]), tuple(v[-1]))


ACTIONS: dict[str, Action] = {
    f.__name__: f
    for f in (elif_part, if_stmt, while_stmt, for_stmt, except_any, except_named, try_stmt, with_item, with_item_as, with_stmt)
}
