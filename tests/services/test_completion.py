"""Completion: which words, from where to where, and what is said about them."""

from __future__ import annotations

import pytest
from services.editing import Editor


def test_the_word_before_the_cursor_is_replaced(editor: Editor) -> None:
    found = editor.session.complete("print(poi + 1)", 9)
    assert (found.start, found.end) == (6, 9)
    assert [(c.name, c.kind, c.detail) for c in found.items] == [("point", "variable", "Point")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("prin|", ["print", "print_no_newline"]),
        ("tot|", ["total"]),
        ("let a = sq|", ["sqrt"]),
        ("Poin|", ["Point", "Pointer"]),
        ("cou|", ["count"]),
        ("fn f() -> Poin|", ["Point", "Pointer"]),
        ("struct S(Stringa|", ["Stringable"]),
        ("ret|", ["return"]),
        ("x = ret|", []),
        ("if Tr|", ["True"]),
        ("@para|", ["parameter"]),
        ("from ma|", ["math"]),
        ("import math.b|", ["bit"]),
        ("import math, pyth|", ["python"]),
        ("from math import sqr|", ["sqrt"]),
        ("from math import (sin, sqr|", ["sqrt"]),
        ("from math |", ["import"]),
    ],
)
def test_names(editor: Editor, text: str, expected: list[str]) -> None:
    assert editor.names(text) == expected


@pytest.mark.parametrize(
    "text", ["# poi|", '"poi|', '"""\npoi|', "let poi|", "fn poi|", "point poi|", "1.|", "for poi|", "fn f(poi|", "nothing.|"]
)
def test_nothing_to_say(editor: Editor, text: str) -> None:
    assert editor.names(text) == []


def test_a_function_says_its_signature(editor: Editor) -> None:
    assert editor.details("seve|") == {"seven": "fn seven() -> Int"}
    assert editor.details("tota|") == {"total": "fn total(a: Int, b: Int = 2) -> Int (+1 overloads)"}


def test_the_text_itself_declares(editor: Editor) -> None:
    text = "fn later() -> Int: return 1\nlet alpha = 1.5\nvar beta = total(1)\nlet (gamma, delta) = (1, String('x'))\n|"
    details = editor.details(text)
    expected = {"alpha": "FloatLiteral", "beta": "Int", "gamma": "Int", "delta": "String", "later": "fn later() -> Int"}
    assert {n: details[n] for n in expected} == expected
    assert list(details)[:4] == ["delta", "gamma", "beta", "alpha"]


def test_names_of_a_function_end_with_it(editor: Editor) -> None:
    text = "fn f(first: Int, second: Point):\n    let inner = second.norm()\n    |\nlet outer = 1\n"
    assert editor.names(text)[:3] == ["inner", "second", "first"]
    assert "inner" not in editor.names(text.replace("    |\n", "") + "|")
    assert "outer" not in editor.names(text)


# ---- members --------------------------------------------------------------------------------------------------

POINT = ["dimensions", "norm", "origin", "x", "y"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("point.|", POINT),
        ("point.no|", ["norm"]),
        ("point._hid|", ["_hidden"]),
        ("point.__copyi|", ["__copyinit__"]),
        ("Point.|", ["dimensions", "norm", "origin"]),
        ("Point.origin().|", POINT),
        ("many[0].|", POINT),
        ("many[total(1, 2)].|", POINT),
        ("print(total(1), (point).|", POINT),
        ("point\\\n  .|", POINT),
        ("mathematics.sqr|", ["sqrt"]),
        ("DType.float|", ["float16", "float32", "float64"]),
        ("SIMD[DType.float3|", ["float32"]),
        ("Box[Int].|", ["T", "first", "n"]),
        ("Box.|", ["T", "first", "n"]),
        ("SIMD[DType.float32, 4](1).reduce_a|", ["reduce_add", "reduce_and"]),
        ("'text'.rfin|", ["rfind"]),
        ("let p = point\np.|", POINT),
        ("p = Point.origin()\np.|", POINT),
        ("for p in range(3):\n    p.valu|", ["value"]),
        ("fn f(owned p: Point):\n    if p.|", POINT),
        ("fn f(p: Point):\n    let q = total(1,\n    p.|\n    return\n", POINT),
        ("fn f(p: Point):\n    fn g(n: Int):\n        let q = p\n        q.|\n    g(1)\n", POINT),
        ("try:\n    pass\nexcept e:\n    e.mess|", ["message"]),
        ("fn f[T: Stringable](x: T):\n    x.__st|", ["__str__"]),
        ("fn f[type: DType, n: Int](x: SIMD[type, n]):\n    x.reduce_a|", ["reduce_add", "reduce_and"]),
        ("fn f(x: SIMD):\n    x.reduce_a|", ["reduce_add", "reduce_and"]),
        ("fn f(*xs: Point):\n    xs[0].|", POINT),
        ("struct S:\n    var at: Point\n    fn f(self):\n        self.at.|\n    fn g(self): pass\n", POINT),
        ("struct S[T: AnyType, n: Int]:\n    var at: Box[T]\n    fn f(self):\n        self.at.|\n", ["T", "first", "item", "n"]),
        ("struct S[T: AnyType]:\n    var at: T\n    fn f(self, other: Self): other.|\n", ["T", "at", "f"]),
        ("struct S:\n    var at: Nonsense\n    fn f(self): self.|\n", ["at", "f"]),
    ],
)
def test_members(editor: Editor, text: str, expected: list[str]) -> None:
    assert editor.names(text) == expected


def test_members_say_their_types(editor: Editor) -> None:
    assert editor.details("many.da|") == {"data": "Pointer[Point]"}
    assert editor.details("point.nor|") == {"norm": "fn norm(self, scale: Float64 = 1.0) -> Float64"}
    assert editor.details("DType.float64|") == {"float64": "float64"}


def test_an_assignment_keeps_the_type_of_a_session_variable(editor: Editor) -> None:
    assert editor.details("ratio = 1\nrati|") == {"ratio": "Float64"}
    assert editor.details("ratio = point\nrati|") == {"ratio": "Point"}


# ---- arguments ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("total(|", ["a=", "b="]),
        ("total(1, |", ["a=", "b="]),
        ("total(a=1, |", ["b="]),
        ("print(total(|", ["a=", "b="]),
        ("point.norm(|", ["scale="]),
        ("Point(|", ["x=", "y="]),
        ("SIMD[|", ["type=", "size="]),
        ("total(1 + |", []),
        ("seven()(|", []),
    ],
)
def test_arguments_by_name(editor: Editor, text: str, expected: list[str]) -> None:
    assert [n for n in editor.names(text) if n.endswith("=")] == expected


# ---- Python ---------------------------------------------------------------------------------------------------


def test_attributes_of_living_python_objects(editor: Editor) -> None:
    session = editor.session
    assert session.run("let living = Python.import_module('os')").ok
    cell = "class Told:\n    asked = property(lambda self: 1 / 0)\n    def __init__(self): self.own = 1\ntold = Told()"
    assert session.run(f"%%python\n{cell}").ok
    assert editor.names("living.getp|") == ["getpgid", "getpgrp", "getpid", "getppid", "getpriority"]
    assert editor.names("living.path.isd|") == ["isdir"]
    assert {"own", "asked"} <= set(editor.names("told.|"))
    assert not {"own", "asked"} & set(editor.names("told.asked.|"))
    assert editor.names("%%python\ntold.ow|") == ["own"]
    assert editor.names("%%python\nprin|") == ["print"]


# ---- modules in the session's directory -----------------------------------------------------------------------


def test_modules_of_ones_own(tmp_path: object) -> None:
    from pathlib import Path

    from mojo_compiler import Session, SessionConfig

    folder = Path(str(tmp_path))
    (folder / "shapes.mojo").write_text("fn area(x: Int) -> Int: return x\nfn _own(): pass\n")
    (folder / "package").mkdir()
    (folder / "package" / "__init__.mojo").write_text("")
    (folder / "package" / "part.mojo").write_text("alias answer = 42\n")
    editor = Editor(Session(SessionConfig(directory=folder)))
    assert editor.names("import shap|") == ["shapes"]
    assert editor.names("from package import |") == ["part"]
    assert editor.names("from package.|") == ["part"]
    assert editor.names("from shapes import |") == ["area"]
    assert editor.names("from package.part import a|") == ["answer"]
    assert editor.names("import shapes\nshapes.|") == ["area"]
    assert not editor.session.program.modules.loaded
