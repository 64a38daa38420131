"""Syntax errors: their texts, their positions, and how parsing goes on (language.md 9.2, 12, G6, E3)."""

from __future__ import annotations

import pytest
from mojo_compiler.source import Source
from mojo_compiler.syntax import tree
from mojo_compiler.syntax.parser import parse, parse_expression

Found = list[tuple[int, int, str]]


def errors(text: str) -> Found:
    return [(*d.span.position, d.message) for d in parse(Source("<test>", text)).diagnostics]


UNEXPECTED = "unexpected token in expression"
START = "statements must start at the beginning of a line"


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        # what 2023's language does not have (12)
        ("class A: pass", 1, "classes are not supported yet"),
        ("f = lambda x: x", 5, UNEXPECTED),
        ("[x for x in y]", 4, "expected ']' in list expression"),
        ("f(x for x in y)", 5, "expected ')' in call argument list"),
        ("(x for x in y)", 4, "expected ')' in parenthesized expression"),
        ("{x for x in y}", 4, "expected '}' in set expression"),
        ("{x: 1 for x in y}", 7, "expected '}' in dictionary expression"),
        ("yield x", 1, UNEXPECTED),
        ("async for x in y: pass", 7, UNEXPECTED),
        ("global x", 1, UNEXPECTED),
        ("nonlocal x", 1, UNEXPECTED),
        ("del x", 1, UNEXPECTED),
        ("assert x", 1, UNEXPECTED),
        ("match x:\n    case 1: pass", 1, UNEXPECTED),
        ("print(f'{x}')", 7, UNEXPECTED),
        ("x = b'a'", 5, UNEXPECTED),
        ("fn f(*, x: Int): pass", 6, "keyword-only arguments are not supported"),
        ("fn f(**kw: Int): pass", 6, "variadic keyword arguments are not supported"),
        ("fn f[*, x: Int](): pass", 6, "keyword-only parameters are not supported"),
        ("fn f[**kw: Int](): pass", 6, "variadic keyword parameters are not supported"),
        ("alias f[x: Int] = 3", 8, "expected '=' in alias declaration"),
        ("x: Int = 1", 1, "expected declaration keyword"),
        ("a, *b = c", 4, "starred assignment targets are not supported"),
        ("let ref = 1", 5, "'ref' is a reserved word and cannot be used as a name"),
        ("mutref = 1", 1, "'mutref' is a reserved word and cannot be used as a name"),
        ("let fn = 1", 5, "'fn' is a reserved word and cannot be used as a name"),
        ("x.if", 3, "'if' is a reserved word and cannot be used as a name"),
        # missing tokens
        ("if x print(x)", 6, "expected ':' in if statement"),
        ("if x", 5, "expected ':' in if statement"),
        ("if x = 3: pass", 6, "expected ':' in if statement"),
        ("if a: b\nelif c d", None, "expected ':' in elif clause"),
        ("while y", 8, "expected ':' in while statement"),
        ("for i range(3): pass", 7, "expected 'in' in for statement"),
        ("for i in range(3)", 18, "expected ':' in for statement"),
        ("with a as b c: pass", 13, "expected ':' in with statement"),
        ("struct A B: pass", 10, "expected ':' in struct definition"),
        ("fn f() Int: pass", 8, "expected ':' in function definition"),
        ("fn f x: pass", 6, "expected '(' in function definition"),
        ("fn f(x y): pass", 8, "expected ')' in argument list"),
        ("fn f[x y](): pass", 8, "expected ']' in parameter list"),
        ("let x: fn(Int y) = 1", 15, "expected ')' in function type"),
        ("x[1 2]", 5, "expected ']' in subscript"),
        ("S {a: 1 b: 2}", 9, "expected '}' in initializer list"),
        ("struct B(C D): pass", 12, "expected ')' in trait list"),
        ("x = a if b", 11, "expected 'else' in conditional expression"),
        ("(x if y)", 8, "expected 'else' in conditional expression"),
        ("{1: 2, 3}", 9, "expected ':' in dictionary expression"),
        ("from a", 7, "expected 'import' in import statement"),
        ("import a.", 10, "expected name in import statement"),
        ("struct 3: pass", 8, "expected name in struct definition"),
        ("fn f(x: Int, 3): pass", 14, "expected name in argument list"),
        ("let 3 = x", 5, "expected name in variable declaration"),
        # tokens out of place
        ("print x", 7, START),
        ("a b", 3, START),
        ("x = 1 2", 7, START),
        ("return 1 return 2", 10, START),
        ("let x = 1 let y = 2", 11, START),
        ("x = ", 4, UNEXPECTED),
        ("x = 1 +  # why", 8, UNEXPECTED),
        ("f(1, , 2)", 6, UNEXPECTED),
        ("return )", 8, UNEXPECTED),
        ("print(1))", 9, UNEXPECTED),
        ("x++", 4, UNEXPECTED),
        ("a <> b", 4, UNEXPECTED),
        ("a && b", 4, UNEXPECTED),
        ("f(x=)", 5, UNEXPECTED),
        ("if : pass", 4, UNEXPECTED),
        ("else: pass", 1, "'else' clause without a statement it belongs to"),
        ("except: pass", 1, "'except' clause without a statement it belongs to"),
        # tokens that are none
        ("a ? b : c", 3, "unexpected character"),
        ("x = $", 5, "unexpected character"),
        ("a\u00a0= 1", 2, "unexpected character"),
        ("a \\ b", 3, "unexpected character"),
        ("x = \0", 5, "unexpected character"),
        ("x = '\ud800'", 6, "unexpected character"),
        ("x = 'abc", 5, "unterminated string literal"),
        ('x = """abc\nd', 5, "unterminated string literal"),
        ("x = `abc", 5, "unterminated backtick identifier"),
        ("x = 12abc", 5, "invalid number literal"),
        ("x = 0x", 5, "invalid number literal"),
        ("x = 1__0", 5, "invalid number literal"),
        ("x = 1_", 5, "invalid number literal"),
        ("x = '\\n\\xZ'", 8, "invalid escape sequence in string literal"),
        ("x = '\\ud800'", 6, "invalid escape sequence in string literal"),
        ("x = " + "1" * 5000, 5, "integer literal has more than 4000 digits"),
        # decorators
        ("@foo\nif x: pass", 2, "unsupported decorator on an 'if' statement"),
        ("@value\nx = 1", 2, "unsupported decorator on a simple statement"),
        ("@value\ntrait T: pass", 2, "unsupported decorator on a trait"),
        ("@value struct A: pass", 8, START),
        ("@value", 7, "expected a declaration or statement after decorator"),
    ],
)
def test_one_error(text: str, column: int | None, message: str) -> None:
    ((line, found, text_found),) = errors(text)
    assert text_found == message
    assert column is None or (line, found) == (1, column)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("fn f():\ng()", [(2, 1, "expected indented block")]),
        ("fn f():", [(1, 8, "expected indented block")]),
        ("if a:\n    if b:\nc", [(3, 1, "expected indented block")]),
        ("if a:\nelse:\n    b", [(2, 1, "expected indented block")]),
        ("try:\n    a\nexcept T as e:\n    b\nfinally:\n    c", [(3, 10, "expected ':' in except clause")]),
        ("try:\n    a\nexcept b:\n    c\nexcept d:\n    e", [(5, 1, "only one 'except' clause is supported")]),
        ("try:\n    a\nb", [(1, 1, "expected 'except' or 'finally' clause in try statement")]),
        ("@a\n@b\nelse: c", [(3, 1, "expected a declaration or statement after decorator")]),
        ("struct S:\n    let x: Int", [(2, 5, "struct fields must be declared with 'var'")]),
        ("struct S:\n    x: Int", [(2, 5, "struct fields must be declared with 'var'")]),
        ("struct S:\n    var x: Int = 3", [(2, 18, "default initializers for struct fields are not yet supported")]),
        ("struct S:\n    x = 3", [(2, 5, "struct bodies may only contain fields, functions and aliases")]),
        ("struct S[n: Int -> r: Int]: pass", [(1, 20, "structs cannot have output parameters")]),
        ("trait T:\n    fn f(self): return", [(2, 8, "function bodies in a trait must be '...'")]),
        ("trait T:\n    var x: Int", [(2, 5, "trait bodies may only contain function declarations")]),
        ("let x = f(1, 2\nlet y = 3", [(1, 15, "expected ')' in call argument list")]),
        ("f(1, 2", [(1, 7, "expected ')' in call argument list")]),
        ("f(1,\n  2 3)", [(2, 5, "expected ')' in call argument list")]),
        ("x = 3\n    ]", [(2, 5, UNEXPECTED)]),
    ],
)
def test_errors_over_several_lines(text: str, expected: Found) -> None:
    assert errors(text) == expected


def test_notes() -> None:
    (error,) = parse(Source("<test>", "f(1,\n  2 3)")).diagnostics
    assert [(note.span.position, note.message) for note in error.notes] == [((1, 2), "to match this '('")]
    (error,) = parse(Source("<test>", "x = lambda: 1")).diagnostics
    assert [note.message for note in error.notes] == [
        "lambda expressions are not supported",
        "declare a function inside the function: 'fn name(x: Int) -> Int: ...'",
    ]


# ---- going on after an error


def test_independent_errors_are_reported_together() -> None:
    text = """\
class A:
    x = yield
let ok = 1
fn f():
    print 1
    let fine = 2
    if a b:
        skipped skipped
    return ]
x = (1, 2
let y = 4 5
struct S:
    let a: Int
    fn g(self): return 1 2
print(ok)
"""
    assert errors(text) == [
        (1, 1, "classes are not supported yet"),
        (5, 11, START),
        (7, 10, "expected ':' in if statement"),
        (9, 12, UNEXPECTED),
        (10, 10, "expected ')' in parenthesized expression"),
        (11, 11, START),
        (13, 5, "struct fields must be declared with 'var'"),
        (14, 26, START),
    ]


def test_what_is_right_stays_in_the_tree() -> None:
    result = parse(Source("<test>", "a = 1\nb b\nfn f():\n    c c\n    d\n    if e e:\n        x\n    else:\n        y\n    g\nh\n"))
    assert len(result.diagnostics) == 3
    (a, function, h) = result.module.body
    assert isinstance(function, tree.FunctionDecl)
    assert [statement.span.text for statement in (a, *function.body, h)] == ["a = 1", "d", "g", "h"]


def test_clauses_of_a_dropped_statement_are_dropped_silently() -> None:
    assert len(errors("if a b:\n    c\nelif d:\n    e\nelse:\n    f\n")) == 1
    assert len(errors("try x:\n    a\nexcept:\n    b\nfinally:\n    c\n")) == 1


def test_a_clause_belongs_to_its_statement_though_the_body_is_wrong() -> None:
    result = parse(Source("<test>", "while a:\n    b b\nelse:\n    c\n"))
    assert len(result.diagnostics) == 1
    (loop,) = result.module.body
    assert isinstance(loop, tree.While)
    assert len(loop.orelse) == 1


def test_an_unclosed_bracket_does_not_swallow_the_rest() -> None:
    text = "fn f():\n    print(1\n    let x = 3\nfn g():\n    return 1 2\n"
    assert errors(text) == [(2, 12, "expected ')' in call argument list"), (5, 14, START)]


def test_long_strings_are_not_taken_apart_after_an_error() -> None:
    assert errors('f(1 2, """\nx y\n""",\n)\nz') == [(1, 5, "expected ')' in call argument list")]
    assert errors('f(1 2, """\nx y\n""",\nz') == [(1, 5, "expected ')' in call argument list")]


def test_every_error_once() -> None:
    assert errors("let x = 1__0 + 1__0") == [(1, 9, "invalid number literal"), (1, 16, "invalid number literal")]


def test_expressions_alone() -> None:
    result = parse_expression(Source("<test>", "a +\n"))
    assert result.expression is None
    assert [(d.span.position, d.message) for d in result.diagnostics] == [((1, 4), UNEXPECTED)]
    assert [d.message for d in parse_expression(Source("<test>", "let x = 1")).diagnostics] == [UNEXPECTED]
    assert [d.message for d in parse_expression(Source("<test>", "a\nb")).diagnostics] == [UNEXPECTED]
    assert parse_expression(Source("<test>", "")).diagnostics
