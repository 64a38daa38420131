"""Actions that build simple statements, and the lines they stand on."""

from __future__ import annotations

from mojo_compiler.diagnostics import syntax as errors
from mojo_compiler.records import replace
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.syntax.actions.core import Action, Builder, Values, docstring, document_aliases


def empty_module(b: Builder, v: Values, s: list[int], e: int) -> tree.Module:
    return tree.Module(Span(b.source, 0, len(b.source.text)), ())


def module(b: Builder, v: Values, s: list[int], e: int) -> tree.Module:
    return tree.Module(Span(b.source, 0, len(b.source.text)), tuple(document_aliases(v[-1])), docstring(v[-1]))


def first_stmt(b: Builder, v: Values, s: list[int], e: int) -> list[tree.Stmt]:
    return v[-1] if type(v[-1]) is list else [v[-1]]


def next_stmt(b: Builder, v: Values, s: list[int], e: int) -> list[tree.Stmt]:
    statements: list[tree.Stmt] = v[-2]
    if type(v[-1]) is list:
        statements += v[-1]
    else:
        statements.append(v[-1])
    return statements


def quiet_line(b: Builder, v: Values, s: list[int], e: int) -> list[tree.Stmt]:
    statements: list[tree.Stmt] = v[-3]
    if isinstance(statements[-1], tree.ExprStmt):
        statements[-1] = replace(statements[-1], semicolon=True)
    return statements


def expr_stmt(b: Builder, v: Values, s: list[int], e: int) -> tree.Stmt:
    span = Span(b.source, s[-1], e)
    return tree.Pass(span, True) if type(v[-1]) is tree.Ellipsis else tree.ExprStmt(span, v[-1])


def first_target(b: Builder, v: Values, s: list[int], e: int) -> tuple[list[tree.Expr], int]:
    _check_target(b, v[-2])
    return [v[-2]], s[-1]


def next_target(b: Builder, v: Values, s: list[int], e: int) -> tuple[list[tree.Expr], int]:
    _check_target(b, v[-2])
    v[-3][0].append(v[-2])
    targets: tuple[list[tree.Expr], int] = v[-3]
    return targets


def _check_target(b: Builder, target: tree.Expr) -> None:
    """Report the starred parts of a target; all else is for the checker to judge."""
    if isinstance(target, tree.Star):
        b.report(errors.StarredTarget(span=target.span))
    elif isinstance(target, tree.Tuple):
        for item in target.items:
            _check_target(b, item)


def assign(b: Builder, v: Values, s: list[int], e: int) -> tree.Assign:
    targets, equals = v[-2]
    return tree.Assign(Span(b.source, s[-2], e, equals), tuple(targets), v[-1])


def aug_assign(b: Builder, v: Values, s: list[int], e: int) -> tree.AugAssign:
    return tree.AugAssign(Span(b.source, s[-3], e, s[-2]), v[-3], v[-2][:-1], v[-1])


def var_decl(b: Builder, v: Values, s: list[int], e: int) -> tree.VarDecl:
    return tree.VarDecl(Span(b.source, s[-4], e, s[-3]), v[-4] == "var", v[-3], v[-2], v[-1])


def pack_type(b: Builder, v: Values, s: list[int], e: int) -> tree.Star:
    return tree.Star(Span(b.source, s[-2], e), v[-1])


def alias_decl(b: Builder, v: Values, s: list[int], e: int) -> tree.AliasDecl:
    return tree.AliasDecl(Span(b.source, s[-4], e, s[-3]), v[-3], v[-2], v[-1])


def pass_stmt(b: Builder, v: Values, s: list[int], e: int) -> tree.Pass:
    return tree.Pass(Span(b.source, s[-1], e))


def break_stmt(b: Builder, v: Values, s: list[int], e: int) -> tree.Break:
    return tree.Break(Span(b.source, s[-1], e))


def continue_stmt(b: Builder, v: Values, s: list[int], e: int) -> tree.Continue:
    return tree.Continue(Span(b.source, s[-1], e))


def return_nothing(b: Builder, v: Values, s: list[int], e: int) -> tree.ReturnStmt:
    return tree.ReturnStmt(Span(b.source, s[-1], e), None)


def return_value(b: Builder, v: Values, s: list[int], e: int) -> tree.ReturnStmt:
    return tree.ReturnStmt(Span(b.source, s[-2], e), v[-1])


def raise_again(b: Builder, v: Values, s: list[int], e: int) -> tree.RaiseStmt:
    return tree.RaiseStmt(Span(b.source, s[-1], e), None)


def raise_value(b: Builder, v: Values, s: list[int], e: int) -> tree.RaiseStmt:
    return tree.RaiseStmt(Span(b.source, s[-2], e), v[-1])


# ---- imports (G19)


def import_stmt(b: Builder, v: Values, s: list[int], e: int) -> tree.Import:
    return tree.Import(Span(b.source, s[-2], e), tuple(v[-1]))


def imported_module(b: Builder, v: Values, s: list[int], e: int) -> tree.ImportedMember:
    level, path = v[-1]
    return tree.ImportedMember(Span(b.source, s[-1], e), tuple(path), None, level)


def imported_module_as(b: Builder, v: Values, s: list[int], e: int) -> tree.ImportedMember:
    level, path = v[-3]
    return tree.ImportedMember(Span(b.source, s[-3], e), tuple(path), v[-1], level)


def imported_name(b: Builder, v: Values, s: list[int], e: int) -> tree.ImportedMember:
    return tree.ImportedMember(Span(b.source, s[-1], e), (v[-1],), None)


def imported_name_as(b: Builder, v: Values, s: list[int], e: int) -> tree.ImportedMember:
    return tree.ImportedMember(Span(b.source, s[-3], e), (v[-3],), v[-1])


def absolute_path(b: Builder, v: Values, s: list[int], e: int) -> tuple[int, list[str]]:
    return 0, v[-1]


def dots_only(b: Builder, v: Values, s: list[int], e: int) -> tuple[int, list[str]]:
    return len(v[-1]), []


def relative_path(b: Builder, v: Values, s: list[int], e: int) -> tuple[int, list[str]]:
    return len(v[-2]), v[-1]


def import_from(b: Builder, v: Values, s: list[int], e: int) -> tree.ImportFrom:
    level, path = v[-3]
    return tree.ImportFrom(Span(b.source, s[-4], e), level, tuple(path), None if v[-1] is None else tuple(v[-1]))


ACTIONS: dict[str, Action] = {
    f.__name__: f
    for f in (
        empty_module, module, first_stmt, next_stmt, quiet_line, expr_stmt, first_target, next_target, assign, aug_assign,
        var_decl, pack_type, alias_decl, pass_stmt, break_stmt, continue_stmt, return_nothing, return_value, raise_again, raise_value,
        import_stmt, imported_module, imported_module_as, imported_name, imported_name_as, absolute_path, dots_only, relative_path,
        import_from,
    )
}  # fmt: skip
