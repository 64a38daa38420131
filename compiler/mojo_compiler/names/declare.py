"""From statements to definitions: what a cell, a module or a struct body declares (language.md G23: in any order)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from mojo_compiler.diagnostics.core import MojoError, Sink
from mojo_compiler.diagnostics.habits import NAMES, advice
from mojo_compiler.diagnostics.names import DecoratorOrder, InvalidRedefinition, PreviousDefinition, UnknownDeclaration
from mojo_compiler.names.definitions import (
    AliasDef,
    Definition,
    FunctionDef,
    ImportedName,
    OverloadSet,
    Scope,
    ScopeKind,
    StructDef,
    TraitDef,
    fresh_id,
)
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.core import StructIdentity, TraitIdentity

ENCAPSULATED = "encapsulated"
"""In the library: a struct whose fields are changed through it alone, never through pointers to them. What its pointers point to can
then be changed without a doubt about the fields, in a loop above all."""

FUNCTION_DECORATORS = {
    "always_inline", "no_inline", "nodebug_inline", "parameter", "staticmethod", "adaptive", "noncapturing", "closure", "export",
    "unchecked",
}  # fmt: skip
STRUCT_DECORATORS = ("value", "register_passable", "nonmaterializable", "export")
LIBRARY_DECORATORS = FUNCTION_DECORATORS | {"elementwise", "in_callers_frame"}
"""In the library: a method that a type has if all elements it consists of have one of this name, and a function whose stack
allocations belong to whoever calls it."""
LIBRARY_STRUCT_DECORATORS = (*STRUCT_DECORATORS, ENCAPSULATED)


class Importer(Protocol):
    """Executes import statements into a scope."""

    def execute(self, statement: tree.Import | tree.ImportFrom, scope: Scope) -> None:
        """Bind the imported names. Raises `MojoError`."""


def point_span(node: tree.Node) -> Span:
    """The span of a declaration's name: caret and nothing else underlined."""
    return Span(node.span.source, node.span.caret, node.span.caret + 1)


def decorator_words(decorators: tuple[tree.Expr, ...]) -> dict[str, tree.Expr]:
    """The names of decorators, and the string arguments of calls (``@register_passable("trivial")`` gives both)."""
    words: dict[str, tree.Expr] = {}
    for decorator in decorators:
        callee = decorator.callee if isinstance(decorator, tree.CallExpr) else decorator
        if isinstance(callee, tree.Name):
            words[callee.id] = decorator
        if isinstance(decorator, tree.CallExpr):
            for argument in decorator.arguments:
                if isinstance(argument.value, tree.StringLiteral):
                    words[argument.value.value.decode()] = decorator
    return words


def declare(body: Iterable[tree.Stmt], scope: Scope, importer: Importer, sink: Sink) -> list[Definition]:
    """Declare what the statements of a cell or module define; returns the new definitions in order.

    Imports come last: the modules they load may import what is declared here.
    """
    new: list[Definition] = []
    for statement in sorted(body, key=lambda s: isinstance(s, tree.Import | tree.ImportFrom)):
        try:
            definition = _declare_one(statement, scope, importer)
        except MojoError as error:
            for diagnostic in error.diagnostics:
                sink.add(diagnostic)
            continue
        if definition is not None:
            new.append(definition)
    return new


def _declare_one(statement: tree.Stmt, scope: Scope, importer: Importer) -> Definition | None:
    match statement:
        case tree.FunctionDecl():
            return add_function(function_def(statement, scope, None), scope)
        case tree.Struct():
            return _add(struct_def(statement, scope), scope)
        case tree.Trait():
            path = f"{scope.path}.{statement.name}"
            identity = TraitIdentity(fresh_id(), statement.name)
            return _add(TraitDef(statement.name, point_span(statement), statement, scope, identity, path, scope.library), scope)
        case tree.AliasDecl():
            return _add(AliasDef(statement.name, point_span(statement), statement, scope), scope)
        case tree.Import() | tree.ImportFrom():
            importer.execute(statement, scope)
    return None


def _add(definition: Definition, scope: Scope) -> Definition:
    previous = scope.names.get(definition.name)
    if previous is not None and not isinstance(previous, ImportedName):
        raise redefinition(definition, previous)
    scope.define(definition)
    return definition


def redefinition(definition: Definition, previous: Definition) -> MojoError:
    """The error for a second declaration of a name in one scope."""
    note = PreviousDefinition(span=previous.span)
    return MojoError(InvalidRedefinition(span=definition.span, name=definition.name, notes=(note,)))


def add_function(function: FunctionDef, scope: Scope) -> FunctionDef:
    """Add a function to its name's overload set in a scope. Raises `MojoError` if the name means something else there."""
    previous = scope.names.get(function.name)
    if previous is None or isinstance(previous, ImportedName):
        scope.define(OverloadSet(function.name, function.span, (function,)))
    elif isinstance(previous, OverloadSet):
        scope.define(OverloadSet(function.name, function.span, (*previous.functions, function)))
    else:
        raise redefinition(function, previous)
    return function


def function_def(node: tree.FunctionDecl, scope: Scope, owner: StructDef | TraitDef | None) -> FunctionDef:
    """Make a function's definition. Raises `MojoError` for a decorator that does not exist."""
    words = decorator_words(node.decorators)
    known = LIBRARY_DECORATORS if scope.library else FUNCTION_DECORATORS
    for decorator in node.decorators:
        callee = decorator.callee if isinstance(decorator, tree.CallExpr) else decorator
        if not isinstance(callee, tree.Name) or callee.id not in known:
            name = callee.id if isinstance(callee, tree.Name) else callee.span.text
            raise MojoError(_unknown_decorator(callee.span, name, known))
    prefix = owner.path if owner is not None else scope.path
    return FunctionDef(node.name, point_span(node), node, scope, owner, f"{prefix}.{node.name}", scope.library, decorators=frozenset(words))


def _unknown_decorator(span: Span, name: str, known: Iterable[str]) -> UnknownDeclaration:
    return UnknownDeclaration(span=span, name=name, known=lambda: known, hints=lambda: advice(NAMES, name))


def struct_def(node: tree.Struct, scope: Scope) -> StructDef:
    """Make a struct's definition with its members. Raises `MojoError` for wrong decorators or duplicate members."""
    words = decorator_words(node.decorators)
    _check_struct_decorators(node, scope.library)
    path = f"{scope.path}.{node.name}"
    identity = StructIdentity(fresh_id(), node.name, path)
    struct = StructDef(node.name, point_span(node), node, scope, identity, path, scope.library, decorators=frozenset(words))
    materialized = words.get("nonmaterializable")
    if isinstance(materialized, tree.CallExpr) and materialized.arguments:
        struct.materialized = materialized.arguments[0].value
    fields: list[tuple[str, tree.Expr, Span]] = []
    table = Scope(ScopeKind.STRUCT, scope, library=scope.library, path=path)
    seen: dict[str, Span] = {}
    for statement in node.body:
        match statement:
            case tree.VarDecl(target=tree.Name(id=name) as target, annotation=annotation) if annotation is not None:
                if name in seen:
                    raise MojoError(InvalidRedefinition(span=target.span, name=name, notes=(PreviousDefinition(span=seen[name]),)))
                seen[name] = target.span
                fields.append((name, annotation, target.span))
            case tree.FunctionDecl():
                add_function(function_def(statement, scope, struct), table)
            case tree.AliasDecl():
                _add(AliasDef(statement.name, point_span(statement), statement, scope), table)
    struct.fields = tuple(fields)
    for name, member in table.names.items():
        assert isinstance(member, OverloadSet | AliasDef)
        if name in seen:
            raise MojoError(InvalidRedefinition(span=member.span, name=name, notes=(PreviousDefinition(span=seen[name]),)))
        struct.members[name] = member
    return struct


def _check_struct_decorators(node: tree.Struct, library: bool) -> None:
    body_seen = ""
    for decorator in reversed(node.decorators):
        callee = decorator.callee if isinstance(decorator, tree.CallExpr) else decorator
        name = callee.id if isinstance(callee, tree.Name) else ""
        if name == "value":
            body_seen = name
        elif name == "register_passable" and body_seen:
            raise MojoError(DecoratorOrder(span=decorator.span))
        elif name not in (known := LIBRARY_STRUCT_DECORATORS if library else STRUCT_DECORATORS) and "lldb" not in name:
            raise MojoError(_unknown_decorator(callee.span, name or callee.span.text, known))
