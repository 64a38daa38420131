"""Lines and indentation: language.md L8-L14."""

from __future__ import annotations

import pytest
from mojo_compiler.source import Source
from mojo_compiler.syntax import tree
from mojo_compiler.syntax.layout import arrange
from mojo_compiler.syntax.parser import parse
from mojo_compiler.syntax.tokens import scan


def arranged(text: str) -> list[tuple[int, str]]:
    """Each logical line: how many blocks it is in, and its tokens."""
    return [(len(line.stack) - 1, " ".join(line.texts)) for line in arrange(scan(text + "\n\n", 0))]


def body(text: str) -> tree.Body:
    result = parse(Source("<test>", text))
    assert not result.diagnostics, [d.message for d in result.diagnostics]
    return result.module.body


def test_blocks() -> None:
    assert arranged("if a:\n  b\n  while c:\n      d\ne") == [(0, "if a :"), (1, "b"), (1, "while c :"), (2, "d"), (0, "e")]


def test_tabs_count_to_the_next_multiple_of_eight() -> None:
    assert arranged("if a:\n\tb\n        c\n  \td") == [(0, "if a :"), (1, "b"), (1, "c"), (1, "d")]


def test_blank_and_comment_lines_never_matter() -> None:
    assert arranged("if a:\n# x\n    b\n\n        # y\n    c\n#") == [(0, "if a :"), (1, "b"), (1, "c")]


def test_brackets_and_backslashes_join_lines() -> None:
    assert arranged("f(a,\nb)\nx = 1 \\\n+ 2") == [(0, "f ( a , b )"), (0, "x = 1 + 2")]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("return a or\n       b", "return a or b"),
        ("x = f()\n     .g()", "x = f ( ) . g ( )"),
        ("x = 'a'\n    'b'", "x = 'a' 'b'"),
        ("fn f(x: Int)\n    -> Int: return x", "fn f ( x : Int ) -> Int : return x"),
        ("fn f()\n    raises -> Int: return x", "fn f ( ) raises -> Int : return x"),
        ("fn f()\n    capturing -> Int: return x", "fn f ( ) capturing -> Int : return x"),
        ("x =\n    1", "x = 1"),
        ("x = 1\n  + 2\n    + 3", "x = 1 + 2 + 3"),
        ("x = a\n    if b else\n  c", "x = a if b else c"),
        ("x = a\n    [0]", "x = a [ 0 ]"),
        ("from a import\n    b", "from a import b"),
        ("assert_equal\n   (a)", "assert_equal ( a )"),
        ("y = x^\n  .foo", "y = x ^ . foo"),
    ],
)
def test_a_deeper_line_continues_a_statement(text: str, joined: str) -> None:
    assert arranged(text) == [(0, joined)]


def test_the_examples_of_clause_10() -> None:
    statements = body(
        """\
fn smaller(self, o: Pt) -> Bool:
    return self.x < o.x or
           (self.x == o.x and self.y < o.y)     # continues the return
def show():
    msg = String(", ")
          .join("a", "b")                       # leading-dot continuation
    txt = "one long "
          "string"                              # implicit concatenation across lines
fn f[n: Int](v: SIMD[DType.int8, n])
       -> Int:                                  # signature may continue too
    return n
"""
    )
    assert [type(statement) for statement in statements] == [tree.FunctionDecl] * 3
    show = statements[1]
    assert isinstance(show, tree.FunctionDecl)
    assert [type(statement) for statement in show.body] == [tree.Assign, tree.Assign]


@pytest.mark.parametrize("second", ["b", "1", "let y = 1", "var y: Int", "return", "for i in x: pass", "pass", "'s'", "True", "@foo"])
def test_a_deeper_line_that_cannot_continue_is_a_statement_of_the_block(second: str) -> None:
    lines = arranged(f"fn f():\n    x = a\n        {second}\n        z\n    w\nv")
    assert [depth for depth, _ in lines] == [0, 1, 1, 1, 1, 0]


def test_a_dedent_between_two_blocks_goes_on_with_the_inner_one() -> None:
    (struct, after) = body("struct P:\n    var x: Int\n    var y: Int\n\n  fn f(self):\n    pass\n  fn g(self): pass\nx = 1\n")
    assert isinstance(struct, tree.Struct)
    assert [type(member) for member in struct.body] == [tree.VarDecl, tree.VarDecl, tree.FunctionDecl, tree.FunctionDecl]
    assert isinstance(after, tree.Assign)


def test_a_cell_may_be_indented_as_a_whole() -> None:
    statements = body("\n    if a:\n        b\n    c\n")
    assert [statement.span.start for statement in statements] == [5, 25]


def test_suites_on_the_line_of_their_header() -> None:
    (function, choice) = body("fn g(self): ...\nif a: f(); g()\nelse: h()\n")
    assert isinstance(function, tree.FunctionDecl)
    assert isinstance(function.body[0], tree.Pass)
    assert function.body[0].stub
    assert isinstance(choice, tree.If)
    assert len(choice.branches[0][1]) == 2
    assert len(choice.orelse) == 1


def test_semicolons() -> None:
    (a, b, c, d) = body("a; b;\nc\nd;")
    assert [isinstance(x, tree.ExprStmt) and x.semicolon for x in (a, b, c, d)] == [False, True, False, True]


def test_line_ends_of_other_systems() -> None:
    assert arranged("if a:\r\n  b\r\n\r\nc\r\n") == [(0, "if a :"), (1, "b"), (0, "c")]


def test_a_byte_order_mark_is_no_token() -> None:
    assert len(body("\ufeffx = 1")) == 1
