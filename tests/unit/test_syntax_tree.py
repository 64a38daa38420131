"""The trees of all constructs, and where their spans and points are (language.md 2)."""

from __future__ import annotations

from pathlib import Path

import mojo_compiler
import pytest
from mojo_compiler.records import fields
from mojo_compiler.source import Source
from mojo_compiler.syntax import tree
from mojo_compiler.syntax.parser import parse, parse_expression


def body(text: str) -> tree.Body:
    result = parse(Source("<test>", text))
    assert not result.diagnostics, [(d.span.position, d.message) for d in result.diagnostics]
    return result.module.body


def expression(text: str) -> tree.Expr:
    result = parse_expression(Source("<test>", text))
    assert not result.diagnostics, [(d.span.position, d.message) for d in result.diagnostics]
    assert result.expression is not None
    return result.expression


def brief(value: object) -> str:
    """A tree as text: names bare, operators in place, other nodes as calls without their default fields."""
    match value:
        case tree.Name(id=name):
            return name
        case tree.IntegerLiteral(value=number) | tree.FloatLiteral(value=number):
            return str(number)
        case tree.StringLiteral(value=content):
            return repr(content.decode())
        case tree.Binary(op=op, left=left, right=right) | tree.BoolOp(op=op, left=left, right=right):
            return f"({brief(left)} {op} {brief(right)})"
        case tree.Unary(op=op, operand=operand):
            return f"({op} {brief(operand)})"
        case tree.Node():
            inner = [
                brief(v) for v in (getattr(value, f.name) for f in fields(value) if f.name != "span") if v not in (None, (), "", False, 0)
            ]
            return f"{type(value).__name__}({', '.join(inner)})"
        case tuple():
            return f"[{', '.join(brief(item) for item in value)}]"
    return str(value)


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("a + b * c - d", "((a + (b * c)) - d)"),
        ("a | b ^ c & d << e + f", "(a | (b ^ (c & (d << (e + f)))))"),
        ("a // b % c @ d / e", "((((a // b) % c) @ d) / e)"),
        ("-a**-b", "(- (a ** (- b)))"),
        ("a ** b ** c", "(a ** (b ** c))"),
        ("not a and b or c", "(((not a) and b) or c)"),
        ("(a + b) * c", "((a + b) * c)"),
        ("~-+a", "(~ (- (+ a)))"),
        ("a < b <= c", "Compare(a, [<, <=], [b, c], [2, 6])"),
        ("a not in b is not c in d is e", "Compare(a, [not in, is not, in, is], [b, c, d, e], [2, 11, 20, 25])"),
        ("a if b else c if d else e", "Conditional(b, a, Conditional(d, c, e))"),
        ("(n := 1)", "Walrus(n, 1)"),
        ("await f(x)", "Await(CallExpr(f, [ArgumentExpr(x)]))"),
        ("f(a, b=1, *c, **d)", "CallExpr(f, [ArgumentExpr(a), ArgumentExpr(1, b), ArgumentExpr(c, *), ArgumentExpr(d, **)])"),
        ("f(a,)", "CallExpr(f, [ArgumentExpr(a)])"),
        ("x[]", "Subscript(x)"),
        ("x[1, n=2, *p]", "Subscript(x, [ArgumentExpr(1), ArgumentExpr(2, n), ArgumentExpr(p, *)])"),
        ("x[4 -> r, s]", "Subscript(x, [ArgumentExpr(4)], [r, s])"),
        ("x[-> r]", "Subscript(x, [r])"),
        (
            "x[a:b, :, ::c, 1:]",
            "Subscript(x, [ArgumentExpr(Slice(a, b)), ArgumentExpr(Slice()), ArgumentExpr(Slice(c)), ArgumentExpr(Slice(1))])",
        ),
        ("a.b.c^", "Transfer(Attribute(Attribute(a, b), c))"),
        ("Self {x: 1, y: b,}", "Init(Self, [ArgumentExpr(1, x), ArgumentExpr(b, y)])"),
        ("Self {}", "Init(Self)"),
        ("()", "Tuple()"),
        ("(a)", "a"),
        ("(a,)", "Tuple([a])"),
        ("(a, (b, c))", "Tuple([a, Tuple([b, c])])"),
        ("a, *b", "Tuple([a, Star(b)])"),
        ("[]", "ListDisplay()"),
        ("[(a, b)]", "ListDisplay([Tuple([a, b])])"),
        ("[a, b,]", "ListDisplay([a, b])"),
        ("[(a, b), c]", "ListDisplay([Tuple([a, b]), c])"),
        ("{}", "DictDisplay()"),
        ("{a: 1, b: 2,}", "DictDisplay([a, b], [1, 2])"),
        ("{a}", "SetDisplay([a])"),
        ("{a, b}", "SetDisplay([a, b])"),
        ("fn(Int) -> None", "FunctionTypeExpr(SignatureDecl([ArgumentDecl(Int)], NoneLiteral()))"),
        ("fn[n: Int](owned T, *U, x: V) raises capturing", None),
        (
            "__mlir_op.`a.b`[x : 1, _type=T](y)",
            "CallExpr(Subscript(Attribute(__mlir_op, a.b), [ArgumentExpr(1, x), ArgumentExpr(T, _type)]), [ArgumentExpr(y)])",
        ),
        ("__mlir_type[`!pop.simd<`, n, `>`]", "Subscript(__mlir_type, [ArgumentExpr(!pop.simd<), ArgumentExpr(n), ArgumentExpr(>)])"),
    ],
)
def test_expressions(text: str, shape: str | None) -> None:
    node = expression(text)
    assert shape is None or brief(node) == shape
    assert parse(Source("<test>", text)).diagnostics == ()


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("a = b = c", "Assign([a, b], c)"),
        ("a, b = b, a", "Assign([Tuple([a, b])], Tuple([b, a]))"),
        ("x[0] **= 2", "AugAssign(Subscript(x, [ArgumentExpr(0)]), **, 2)"),
        ("x //= y", "AugAssign(x, //, y)"),
        ("let x = 1", "VarDecl(x, 1)"),
        ("var x: Int", "VarDecl(True, x, Int)"),
        ("let a, (b, c) = f()", "VarDecl(Tuple([a, Tuple([b, c])]), CallExpr(f))"),
        ("let (a, b) = t", "VarDecl(Tuple([a, b]), t)"),
        ("var s: *Ts", "VarDecl(True, s, Star(Ts))"),
        ("alias N: Int = 4", "AliasDecl(N, Int, 4)"),
        ("alias r: Int", "AliasDecl(r, Int)"),
        ("return", "ReturnStmt()"),
        ("return a, b", "ReturnStmt(Tuple([a, b]))"),
        ("raise Error('x')", "RaiseStmt(CallExpr(Error, [ArgumentExpr('x')]))"),
        ("import a.b as c, d", "Import([ImportedMember([a, b], c), ImportedMember([d])])"),
        ("from a.b import c as d, e", "ImportFrom([a, b], [ImportedMember([c], d), ImportedMember([e])])"),
        ("from a import (b, c,)", "ImportFrom([a], [ImportedMember([b]), ImportedMember([c])])"),
        ("from a import *", "ImportFrom([a])"),
        ("from . import m", "ImportFrom(1, [ImportedMember([m])])"),
        ("from ...p.q import y", "ImportFrom(3, [p, q], [ImportedMember([y])])"),
        ("...", "Pass(True)"),
        ("if (n := f()) and a: b", "If([[(Walrus(n, CallExpr(f)) and a), [ExprStmt(b)]]])"),
        ("if a: b\nelif c: d\nelse: e", "If([[a, [ExprStmt(b)]], [c, [ExprStmt(d)]]], [ExprStmt(e)])"),
        ("@parameter\nif a: b", "If([[a, [ExprStmt(b)]]], True)"),
        ("while a: break\nelse: continue", "While(a, [Break()], [Continue()])"),
        ("@unroll(4)\nfor i, j in x: pass", "For(Tuple([i, j]), x, [Pass()], [CallExpr(unroll, [ArgumentExpr(4)])])"),
        ("try: a\nexcept e: b\nelse: c\nfinally: d", "Try([ExprStmt(a)], e, [ExprStmt(b)], [ExprStmt(c)], [ExprStmt(d)])"),
        ("try: a\nexcept: b", "Try([ExprStmt(a)], [ExprStmt(b)])"),
        ("with a as b, c: d", "With([WithItem(a, b), WithItem(c)], [ExprStmt(d)])"),
        ("@export\nvar x = 1", "VarDecl(True, x, 1)"),
        ("trait T(A, B): pass", "Trait(T, [A, B], [Pass()])"),
        ("struct S[T: AnyType, n: Int = 4](): pass", "Struct(S, [Parameter(T, AnyType), Parameter(n, Int, 4)], [Pass()])"),
    ],
)
def test_statements(text: str, shape: str) -> None:
    (statement,) = body(text)
    assert brief(statement) == shape


def test_signatures() -> None:
    (function,) = body(
        "async def f[*Ts: AnyType, n: Int = 2, // -> r: Int, s: T](inout self, a: Int, /, b=1, *args: *Ts) raises escaping -> (Int, T): ..."
    )
    assert isinstance(function, tree.FunctionDecl)
    signature = function.signature
    assert (signature.is_def, signature.is_async, signature.raises, signature.capturing, signature.escaping) == (
        True,
        True,
        True,
        False,
        True,
    )
    assert brief(signature.parameters) == "[Parameter(Ts, AnyType, True), Parameter(n, Int, 2)]"
    assert brief(signature.results) == "[Parameter(r, Int), Parameter(s, T)]"
    assert brief(signature.arguments) == (
        "[ArgumentDecl(self, inout), ArgumentDecl(a, Int), ArgumentDecl(b, 1), ArgumentDecl(args, Ts, True, True)]"
    )
    assert signature.positional_only == 2
    assert brief(signature.result) == "Tuple([Int, T])"
    assert signature.span.text.startswith("[*Ts")
    assert signature.span.text.endswith("(Int, T)")


def test_output_parameters_alone() -> None:
    (function,) = body("fn f[() -> r: Int](): pass")
    assert isinstance(function, tree.FunctionDecl)
    assert (function.signature.parameters, brief(function.signature.results)) == ((), "[Parameter(r, Int)]")


def test_function_types_share_the_signature_form() -> None:
    node = expression("fn[n: Int](owned T, *U, x: V, /) raises capturing")
    assert isinstance(node, tree.FunctionTypeExpr)
    assert brief(node.signature.arguments) == "[ArgumentDecl(owned, T), ArgumentDecl(U, True), ArgumentDecl(x, V)]"
    assert (node.signature.raises, node.signature.capturing, node.signature.positional_only) == (True, True, 3)


def test_docstrings() -> None:
    result = parse(
        Source("<test>", '"""M"""\nstruct S:\n    "S"\n    var x: Int\n    "about x"\n    fn f(self):\n        """F"""\ntrait T:\n  "T"\n')
    )
    assert result.diagnostics == ()
    struct, trait = result.module.body[1:]
    assert result.module.docstring == "M"
    assert isinstance(struct, tree.Struct)
    assert struct.docstring == "S"
    assert [type(member) for member in struct.body] == [tree.VarDecl, tree.FunctionDecl]
    assert isinstance(struct.body[1], tree.FunctionDecl)
    assert struct.body[1].docstring == "F"
    assert isinstance(trait, tree.Trait)
    assert trait.docstring == "T"


@pytest.mark.parametrize(
    ("text", "kind", "covered", "point"),
    [
        ("x = ab.cd", tree.Attribute, "ab.cd", 7),
        ("x = ab[0]", tree.Subscript, "ab[0]", 6),
        ("x = ab(0)", tree.CallExpr, "ab(0)", 6),
        ("x = ab {c: 0}", tree.Init, "ab {c: 0}", 7),
        ("x = ab^", tree.Transfer, "ab^", 6),
        ("x = (a) + (b)", tree.Binary, "(a) + (b)", 8),
        ("x = a or b", tree.BoolOp, "a or b", 6),
        ("x = a not in b", tree.Compare, "a not in b", 6),
        ("ab = c = 1", tree.Assign, "ab = c = 1", 3),
        ("ab += 1", tree.AugAssign, "ab += 1", 3),
        ("let ab = 1", tree.VarDecl, "let ab = 1", 4),
        ("alias ab = 1", tree.AliasDecl, "alias ab = 1", 6),
        ("fn ab(): pass", tree.FunctionDecl, "fn ab(): pass", 3),
        ("async fn ab(): pass", tree.FunctionDecl, "async fn ab(): pass", 9),
        ("@a\nfn ab(): pass", tree.FunctionDecl, "@a\nfn ab(): pass", 6),
        ("struct ab:\n  pass\n\n# c\n", tree.Struct, "struct ab:\n  pass", 7),
        ("trait ab: pass", tree.Trait, "trait ab: pass", 6),
        ("fn f(inout ab: T): pass", tree.ArgumentDecl, "inout ab: T", 11),
        ("fn f(*ab: T): pass", tree.ArgumentDecl, "*ab: T", 6),
        ("fn f[*ab: T](): pass", tree.Parameter, "*ab: T", 6),
        ("x = (a, b)", tree.Tuple, "(a, b)", 4),
        ("a, b,", tree.Tuple, "a, b,", 0),
        ("x = 'a' 'b'", tree.StringLiteral, "'a' 'b'", 4),
        ("x = `a b`", tree.Name, "x", 0),
        ("if a:\n    b\nelse:\n    c\n\nd", tree.If, "if a:\n    b\nelse:\n    c", 0),
    ],
)
def test_spans(text: str, kind: type[tree.Node], covered: str, point: int) -> None:
    nodes = [node for node in tree.walk(parse(Source("<test>", text)).module) if type(node) is kind]
    assert (nodes[0].span.text, nodes[0].span.caret) == (covered, point)


def test_spans_count_characters() -> None:
    (statement,) = body("    # 🔥\n    x = 'é🔥' + yy")
    names = [node for node in tree.walk(statement) if isinstance(node, tree.Name)]
    assert [name.span.text for name in names] == ["x", "yy"]
    assert names[1].span.position == (2, 16)


def library() -> list[Path]:
    return sorted((Path(mojo_compiler.__path__[0]) / "stdlib").rglob("*.mojo"))


def test_the_library_parses_and_its_spans_nest() -> None:
    for path in library():
        source = Source(str(path), path.read_text(encoding="utf-8"), "file")
        result = parse(source)
        assert result.diagnostics == (), path
        for node in tree.walk(result.module):
            assert 0 <= node.span.start <= node.span.caret <= node.span.end <= len(source.text)
            for child in tree.children(node):
                assert node.span.start <= child.span.start <= child.span.end <= node.span.end, (node.span.text, child.span.text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("if a: b\nelif c: d\nelse: e", ["b", "d", "e"]),
        ("while a: b\nelse: c", ["b", "c"]),
        ("for a in b: c", ["c"]),
        ("try: a\nexcept e: b\nelse: c\nfinally: d", ["a", "b", "c", "d"]),
        ("with a as b: c", ["c"]),
        ("fn f(): a", ["a"]),
        ("a, b = c", []),
        ("pass", []),
    ],
)
def test_blocks(text: str, names: list[str]) -> None:
    (statement,) = body(text)
    assert [[node.id for node in tree.walk(inner[0]) if isinstance(node, tree.Name)] for inner in tree.blocks(statement)] == [
        [n] for n in names
    ]
