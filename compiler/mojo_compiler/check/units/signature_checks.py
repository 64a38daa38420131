"""What a definition says that depends on no parameters: types of arguments, results and fields, and default arguments."""

from __future__ import annotations

from collections.abc import Iterator

from mojo_compiler.check.calls.call_emission import default_argument, holds_python
from mojo_compiler.check.inference.type_expressions import type_of, unbound_of
from mojo_compiler.check.state.checker import Body, Checker
from mojo_compiler.check.types.instances import signature
from mojo_compiler.check.types.signatures import mentions
from mojo_compiler.diagnostics.core import Diagnostic, MojoError
from mojo_compiler.diagnostics.types import CannotConvert, TraitAsType
from mojo_compiler.instances.instance import Instance
from mojo_compiler.names.definitions import FunctionDef, Scope, StructDef, TraitDef
from mojo_compiler.syntax import tree
from mojo_compiler.types.core import StructType, TraitType, Type
from mojo_compiler.types.printing import type_name


def check_open_signature(checker: Checker, function: FunctionDef) -> Iterator[Diagnostic]:
    """The types and defaults of a parametric function that do not depend on its parameters, nor on those of what it is a method of."""
    node, names = function.node.signature, {p.name for p in function.node.signature.parameters}
    names |= {result.name for result in node.results} | {a.name for a in node.arguments}
    if isinstance(function.owner, StructDef):
        names |= {"Self", *function.owner.members, *(p.name for p in function.owner.node.parameters)}
    yield from _types(checker, node, function.scope, names)
    for argument in node.arguments:
        if argument.default is None or argument.type is None or mentions(argument.default, names) or mentions(argument.type, names):
            continue
        if not list(_type_errors(checker, argument.type, function.scope, names)):
            yield from _default_errors(checker, argument.default, argument.type, function.scope)


def check_requirements(checker: Checker, trait: TraitDef) -> Iterator[Diagnostic]:
    """The types in the signatures that a trait requires."""
    for statement in trait.node.body:
        if isinstance(statement, tree.FunctionDecl):
            names = {"Self", *(p.name for p in statement.signature.parameters), *(a.name for a in statement.signature.arguments)}
            yield from _types(checker, statement.signature, trait.scope, names)


def check_fields(checker: Checker, struct: StructDef, made: StructType | None) -> Iterator[Diagnostic]:
    """The types of fields: of what is made of a struct without parameters, else those that do not depend on its parameters."""
    if made is not None:
        for (_, annotation, _), field in zip(struct.fields, made.fields, strict=False):
            yield from _no_value(annotation, field.type)
        return
    names = {"Self", *struct.members, *(p.name for p in struct.node.parameters)}
    for _, annotation, _ in struct.fields:
        yield from _type_errors(checker, annotation, struct.scope, names)


def check_signature(checker: Checker, made: Instance) -> Iterator[Diagnostic]:
    """The types of arguments and results, and the defaults, of a function without parameters whose body is sound."""
    resolved, node = signature(checker, made), made.definition.node.signature
    for argument, declared in zip(resolved.arguments, node.arguments, strict=True):
        if declared.type is not None:
            yield from _no_value(declared.type, argument.type)
        if argument.default is not None and not holds_python(checker, argument.type):
            try:
                default_argument(Body(checker, made.scope), made, argument)
            except MojoError as error:
                yield from error.diagnostics
    if node.result is not None:
        yield from _no_value(node.result, resolved.result)


def _types(checker: Checker, node: tree.SignatureDecl, scope: Scope, open_names: set[str]) -> Iterator[Diagnostic]:
    for argument in node.arguments:
        if argument.type is not None and not argument.pack:
            yield from _type_errors(checker, argument.type, scope, open_names)
    if node.result is not None:
        yield from _type_errors(checker, node.result, scope, open_names)


def _default_errors(checker: Checker, default: tree.Expr, annotation: tree.Expr, scope: Scope) -> Iterator[Diagnostic]:
    body = Body(checker, scope)
    try:
        if unbound_of(checker, annotation, scope) is None:
            type = type_of(checker, annotation, scope)
            operand = body.read_as(default, type)
            if checker.rules.conversion(checker, operand, type) is None:
                origin, target = type_name(operand.type), type_name(type)
                yield CannotConvert(span=default.span, origin=origin, target=target, context="default value")
    except MojoError as error:
        yield from error.diagnostics


def _type_errors(checker: Checker, node: tree.Expr, scope: Scope, open_names: set[str]) -> Iterator[Diagnostic]:
    if mentions(node, open_names):
        return
    try:
        if not isinstance(node, tree.Name | tree.Subscript) or unbound_of(checker, node, scope) is None:
            yield from _no_value(node, type_of(checker, node, scope))
    except MojoError as error:
        yield from error.diagnostics


def _no_value(node: tree.Expr, type: Type) -> Iterator[Diagnostic]:
    """No value has a trait as its type."""
    if isinstance(type, TraitType):
        yield TraitAsType(span=node.span, name=type_name(type))
