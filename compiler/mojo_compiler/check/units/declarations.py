"""What is wrong with a declaration whatever its body does: duplicate names, the order of defaults, missing types."""

from __future__ import annotations

from collections.abc import Iterator

from mojo_compiler.check.inference.type_expressions import type_of
from mojo_compiler.check.state.checker import Checker
from mojo_compiler.check.types.signatures import mentions
from mojo_compiler.diagnostics.core import Diagnostic, MojoError
from mojo_compiler.diagnostics.declarations import (
    FieldWithoutType,
    InoutDefault,
    LifecycleOnTrivial,
    MoveOnRegister,
    RequiredAfterDefault,
)
from mojo_compiler.diagnostics.names import InvalidRedefinition, PreviousDefinition
from mojo_compiler.names.definitions import OverloadSet, Scope, StructDef
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree

_OF_TRIVIAL = ("__copyinit__", "__moveinit__", "__del__")


def check_function(checker: Checker, node: tree.FunctionDecl, scope: Scope) -> Iterator[Diagnostic]:
    """What is wrong with a function's signature (language.md F17, P1, P2)."""
    signature = node.signature
    yield from _duplicates([(a.name, a.span) for a in signature.arguments if a.name])
    yield from check_parameters(checker, signature.parameters, scope)
    optional = False
    for argument in signature.arguments:
        if argument.default is not None and argument.convention == "inout":
            yield InoutDefault(span=argument.span)
        if argument.default is None and optional and not argument.variadic:
            yield RequiredAfterDefault(span=argument.span, what="positional argument")
        optional = optional or argument.default is not None


def check_parameters(checker: Checker, parameters: tuple[tree.Parameter, ...], scope: Scope) -> Iterator[Diagnostic]:
    """What is wrong with a list of parameters. Types that depend on other parameters wait for an instance."""
    yield from _duplicates([(p.name, p.span) for p in parameters])
    names = {p.name for p in parameters}
    optional = False
    for parameter in parameters:
        if parameter.type is not None and not mentions(parameter.type, names):
            yield from _type_errors(checker, parameter.type, scope)
        if parameter.default is None and optional and not parameter.variadic:
            yield RequiredAfterDefault(span=parameter.span, what="parameter")
        optional = optional or parameter.default is not None


def _type_errors(checker: Checker, node: tree.Expr, scope: Scope) -> Iterator[Diagnostic]:
    try:
        type_of(checker, node, scope)
    except MojoError as error:
        yield from error.diagnostics


def _duplicates(names: list[tuple[str, Span]]) -> Iterator[Diagnostic]:
    seen: dict[str, Span] = {}
    for name, span in names:
        if name in seen and name != "_":
            yield InvalidRedefinition(span=span, name=name, notes=(PreviousDefinition(span=seen[name]),))
        seen.setdefault(name, span)


def check_struct(checker: Checker, struct: StructDef) -> Iterator[Diagnostic]:
    """What is wrong with a struct's parameters, fields and special members (language.md S1, S15, S16)."""
    yield from check_parameters(checker, struct.node.parameters, struct.scope)
    for statement in struct.node.body:
        if isinstance(statement, tree.VarDecl) and statement.annotation is None:
            yield FieldWithoutType(span=statement.target.span)
    for name in _OF_TRIVIAL:
        found = struct.members.get(name)
        written = [f for f in found.functions if not f.made] if isinstance(found, OverloadSet) else []
        for function in written:
            if "trivial" in struct.decorators:
                yield LifecycleOnTrivial(span=function.span, name=name)
            elif "register_passable" in struct.decorators and name == "__moveinit__":
                yield MoveOnRegister(span=function.span)
