"""Actions that build parameters, arguments and function types (language.md L21, L22)."""

from __future__ import annotations

from mojo_compiler.diagnostics import syntax as errors
from mojo_compiler.records import dataclass, replace
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.syntax.actions.core import Action, Builder, Values


@dataclass(frozen=True, slots=True)
class Marker:
    """A bare ``*``, ``/`` or ``//`` in a list of parameters or arguments."""

    span: Span
    text: str


Parameters = tuple[list[tree.Parameter | Marker | None], list[tree.Parameter]]
"""Inputs and outputs; None stands for an item that was reported."""


def marker(b: Builder, v: Values, s: list[int], e: int) -> Marker:
    return Marker(Span(b.source, s[-1], e), v[-1])


def param(b: Builder, v: Values, s: list[int], e: int) -> tree.Parameter:
    return tree.Parameter(Span(b.source, s[-3], e), v[-3], v[-2], v[-1])


def variadic_param(b: Builder, v: Values, s: list[int], e: int) -> tree.Parameter:
    return tree.Parameter(Span(b.source, s[-3], e, s[-2]), v[-2], v[-1], None, True)


def keyword_variadic_param(b: Builder, v: Values, s: list[int], e: int) -> None:
    b.report(errors.KeywordVariadic(span=Span(b.source, s[-3], e), what="parameters"))


def no_parameters(b: Builder, v: Values, s: list[int], e: int) -> Parameters:
    return [], []


def inputs(b: Builder, v: Values, s: list[int], e: int) -> Parameters:
    return v[-1], []


def inputs_comma(b: Builder, v: Values, s: list[int], e: int) -> Parameters:
    return v[-2], []


def inputs_results(b: Builder, v: Values, s: list[int], e: int) -> Parameters:
    return v[-3], v[-1]


def results_only(b: Builder, v: Values, s: list[int], e: int) -> Parameters:
    return [], v[-1]


def input_parameters(b: Builder, items: list[tree.Parameter | Marker | None]) -> tuple[tree.Parameter, ...]:
    """The parameters of a list; ``/`` and ``//`` are ignored, keyword-only ones reported (P6)."""
    for item in items:
        if isinstance(item, Marker) and item.text == "*":
            b.report(errors.KeywordOnly(span=item.span, what="parameters"))
    return tuple(item for item in items if isinstance(item, tree.Parameter))


# ---- arguments


def arg(b: Builder, v: Values, s: list[int], e: int) -> tree.ArgumentDecl:
    return tree.ArgumentDecl(Span(b.source, s[-3], e), v[-3], "", v[-2], v[-1])


def convention_arg(b: Builder, v: Values, s: list[int], e: int) -> tree.ArgumentDecl:
    return tree.ArgumentDecl(Span(b.source, s[-4], e, s[-3]), v[-3], v[-4], v[-2], v[-1])


def variadic_arg(b: Builder, v: Values, s: list[int], e: int) -> tree.ArgumentDecl:
    return _variadic(Span(b.source, s[-3], e, s[-2]), "", v[-2], v[-1])


def convention_variadic_arg(b: Builder, v: Values, s: list[int], e: int) -> tree.ArgumentDecl:
    return _variadic(Span(b.source, s[-4], e, s[-2]), v[-4], v[-2], v[-1])


def _variadic(span: Span, convention: str, name: str, type_: tree.Expr | None) -> tree.ArgumentDecl:
    if isinstance(type_, tree.Star):
        return tree.ArgumentDecl(span, name, convention, type_.value, None, True, True)
    return tree.ArgumentDecl(span, name, convention, type_, None, True)


def keyword_variadic_arg(b: Builder, v: Values, s: list[int], e: int) -> None:
    b.report(errors.KeywordVariadic(span=Span(b.source, s[-3], e), what="arguments"))


def unnamed_type_arg(b: Builder, v: Values, s: list[int], e: int) -> tree.ArgumentDecl:
    return tree.ArgumentDecl(Span(b.source, s[-1], e), "", "", v[-1])


def named_type_arg(b: Builder, v: Values, s: list[int], e: int) -> tree.ArgumentDecl:
    return tree.ArgumentDecl(Span(b.source, s[-3], e), v[-3], "", v[-1])


def convention_type_arg(b: Builder, v: Values, s: list[int], e: int) -> tree.ArgumentDecl:
    base: tree.ArgumentDecl = v[-1]
    return replace(base, span=Span(b.source, s[-2], e, s[-1]), convention=v[-2])


def variadic_type_arg(b: Builder, v: Values, s: list[int], e: int) -> tree.ArgumentDecl:
    base: tree.ArgumentDecl = v[-1]
    return replace(base, span=Span(b.source, s[-2], e, s[-1]), variadic=True)


def convention_variadic_type_arg(b: Builder, v: Values, s: list[int], e: int) -> tree.ArgumentDecl:
    base: tree.ArgumentDecl = v[-1]
    return replace(base, span=Span(b.source, s[-3], e, s[-1]), convention=v[-3], variadic=True)


def declared_arguments(b: Builder, items: list[tree.ArgumentDecl | Marker | None]) -> tuple[tuple[tree.ArgumentDecl, ...], int]:
    """The arguments of a list and the number of positional-only ones; keyword-only ones are reported (L22)."""
    arguments: list[tree.ArgumentDecl] = []
    positional_only = 0
    for item in items:
        if isinstance(item, tree.ArgumentDecl):
            arguments.append(item)
        elif isinstance(item, Marker) and item.text == "*":
            b.report(errors.KeywordOnly(span=item.span, what="arguments"))
        elif isinstance(item, Marker):
            positional_only = len(arguments)
    return tuple(arguments), positional_only


def signature(b: Builder, v: Values, start: int, end: int) -> tree.SignatureDecl:
    """The signature in the values ``async_opt fn_kw params_opt ( args ) effects result`` that spans two offsets."""
    is_async, keyword, (inputs_, results), _, items, _, effects, result = v
    arguments, positional_only = declared_arguments(b, items)
    return tree.SignatureDecl(
        Span(b.source, start, end),
        is_def=keyword == "def",
        is_async=is_async is not None,
        parameters=input_parameters(b, inputs_),
        results=tuple(results),
        arguments=arguments,
        positional_only=positional_only,
        raises="raises" in effects,
        capturing="capturing" in effects,
        escaping="escaping" in effects,
        result=result,
    )


def fn_type(b: Builder, v: Values, s: list[int], e: int) -> tree.FunctionTypeExpr:
    return tree.FunctionTypeExpr(Span(b.source, s[-8], e), signature(b, v[-8:], s[-6], e))


ACTIONS: dict[str, Action] = {
    f.__name__: f
    for f in (
        marker, param, variadic_param, keyword_variadic_param, no_parameters, inputs, inputs_comma, inputs_results, results_only,
        arg, convention_arg, variadic_arg, convention_variadic_arg, keyword_variadic_arg,
        unnamed_type_arg, named_type_arg, convention_type_arg, variadic_type_arg, convention_variadic_type_arg, fn_type,
    )
}  # fmt: skip
