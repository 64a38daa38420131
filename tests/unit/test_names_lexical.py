"""Which names a function's text takes from outside."""

from __future__ import annotations

from mojo_compiler.names.definitions import Scope, ScopeKind
from mojo_compiler.names.lexical import free_names
from mojo_compiler.source import Source
from mojo_compiler.syntax import tree
from mojo_compiler.syntax.parser import parse


@tree.node
class Repeat(tree.Stmt):
    """A compound statement that the walk has no case for."""

    count: tree.Expr
    body: tree.Body


def function(text: str) -> tree.FunctionDecl:
    (found,) = parse(Source("<test>", text)).module.body
    assert isinstance(found, tree.FunctionDecl)
    return found


def test_a_statement_without_a_case_is_walked_with_its_blocks() -> None:
    outer = function("fn f(n: Int):\n    let x = n\n    print(x, y)")
    repeat = Repeat(outer.span, tree.Name(outer.span, "count"), outer.body)
    repeated = tree.FunctionDecl(outer.span, "f", outer.signature, (repeat,))
    assert free_names(repeated, Scope(ScopeKind.UNIT)) == ("Int", "count", "print", "y")
