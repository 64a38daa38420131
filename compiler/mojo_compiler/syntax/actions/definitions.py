"""Actions that build functions, structs, traits and what decorators change."""

from __future__ import annotations

from mojo_compiler.diagnostics import syntax as errors
from mojo_compiler.records import replace
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.syntax.actions.core import Action, Builder, Values, docstring, document_aliases
from mojo_compiler.syntax.actions.signatures import input_parameters, signature


def funcdef(b: Builder, v: Values, s: list[int], e: int) -> tree.FunctionDecl:
    values = [*v[-11:-9], *v[-8:-2]]
    header = signature(b, values, s[-8], b.end_before(s[-2]))
    _expect_types(b, (*header.parameters, *header.results))
    body: list[tree.Stmt] = v[-1]
    return tree.FunctionDecl(Span(b.source, s[-11], e, s[-9]), v[-9], header, tuple(body), (), docstring(body))


def structdef(b: Builder, v: Values, s: list[int], e: int) -> tree.Struct:
    body: list[tree.Stmt] = v[-1]
    inputs, results = v[-4]
    parameters = input_parameters(b, inputs)
    _expect_types(b, parameters)
    for result in results:
        b.report(errors.StructResults(span=result.span))
    span = Span(b.source, s[-6], e, s[-5])
    return tree.Struct(span, v[-5], parameters, tuple(v[-3]), _members(b, body), (), docstring(body))


def traitdef(b: Builder, v: Values, s: list[int], e: int) -> tree.Trait:
    body: list[tree.Stmt] = v[-1]
    span = Span(b.source, s[-5], e, s[-4])
    return tree.Trait(span, v[-4], tuple(v[-3]), _requirements(b, body), docstring(body))


def _expect_types(b: Builder, parameters: tuple[tree.Parameter, ...]) -> None:
    """Report declared parameters without a type (P2); only those of function types may have none."""
    for parameter in parameters:
        if parameter.type is None:
            b.report(errors.ParameterWithoutType(span=parameter.span))


def _members(b: Builder, body: list[tree.Stmt]) -> tree.Body:
    """The members of a struct (S1); what else stands in its body is reported, doc comments are dropped (L3)."""
    members: list[tree.Stmt] = []
    for statement in document_aliases(body):
        match statement:
            case tree.VarDecl(mutable=mutable, value=value):
                if not mutable:
                    b.report(errors.FieldKeyword(span=statement.span.at(statement.span.start)))
                if value is not None:
                    b.report(errors.FieldInitializer(span=value.span))
                members.append(statement)
            case tree.FunctionDecl() | tree.AliasDecl() | tree.Pass():
                members.append(statement)
            case tree.ExprStmt(value=tree.StringLiteral()):
                pass
            case _:
                b.report(errors.StructMember(span=statement.span.at(statement.span.start)))
    return tuple(members)


def _requirements(b: Builder, body: list[tree.Stmt]) -> tree.Body:
    """The functions of a trait (S32); bodies and other members are reported."""
    members: list[tree.Stmt] = []
    for statement in body:
        match statement:
            case tree.FunctionDecl(body=stub):
                if not all(_is_stub(part) for part in stub):
                    b.report(errors.TraitFunctionBody(span=statement.span))
                members.append(statement)
            case tree.Pass():
                members.append(statement)
            case tree.ExprStmt(value=tree.StringLiteral()):
                pass
            case _:
                b.report(errors.TraitMember(span=statement.span.at(statement.span.start)))
    return tuple(members)


def _is_stub(statement: tree.Stmt) -> bool:
    match statement:
        case tree.Pass(stub=stub):
            return stub
        case tree.ExprStmt(value=tree.StringLiteral()):
            return True
    return False


# ---- decorators (language.md 2.4)


def decorated(b: Builder, v: Values, s: list[int], e: int) -> tree.Stmt | list[tree.Stmt]:
    decorators: tuple[tree.Expr, ...] = tuple(v[-2])
    subject: tree.Stmt | list[tree.Stmt] = v[-1]
    if isinstance(subject, list):
        return _decorated_line(b, decorators, subject)
    span = Span(b.source, s[-2], e, subject.span.caret)
    match subject:
        case tree.FunctionDecl() | tree.Struct() | tree.For() | tree.While():
            return replace(subject, span=span, decorators=decorators)
        case tree.If():
            for decorator in decorators:
                if not _is_named(decorator, "parameter"):
                    b.report(errors.UnsupportedDecorator(span=decorator.span, what="an 'if' statement"))
            return replace(subject, span=span, parameter=True)
    for decorator in decorators:
        b.report(errors.UnsupportedDecorator(span=decorator.span, what="a trait"))
    return subject


def _decorated_line(b: Builder, decorators: tuple[tree.Expr, ...], statements: list[tree.Stmt]) -> list[tree.Stmt]:
    """Only a variable may be decorated, and only by ``@export``, which changes nothing (G6)."""
    for decorator in decorators:
        if not (_is_named(decorator, "export") and isinstance(statements[0], tree.VarDecl)):
            b.report(errors.UnsupportedDecorator(span=decorator.span, what="a simple statement"))
    return statements


def _is_named(decorator: tree.Expr, name: str) -> bool:
    callee = decorator.callee if isinstance(decorator, tree.CallExpr) else decorator
    return isinstance(callee, tree.Name) and callee.id == name


ACTIONS: dict[str, Action] = {f.__name__: f for f in (funcdef, structdef, traitdef, decorated)}
