"""Inspection and signature help."""

from __future__ import annotations

import pytest
from mojo_compiler import Inspection, SignatureHelp
from services.editing import Editor


def inspect(editor: Editor, text: str) -> Inspection:
    cursor = text.index("|")
    found = editor.session.inspect(text.replace("|", "", 1), cursor)
    assert found is not None
    return found


def test_a_function_with_overloads(editor: Editor) -> None:
    found = inspect(editor, "print(tot|al(1))")
    assert (found.kind, found.name, found.docstring) == ("function", "total", "Adds.")
    assert found.signatures == ("fn total(a: Int, b: Int = 2) -> Int", "fn total(a: String, *rest: Int) raises -> String")
    assert (found.source, found.line) == ("Expression [1]:30", "fn total(a: Int, b: Int = 2) -> Int:")
    assert found.text.splitlines() == [
        "fn total(a: Int, b: Int = 2) -> Int",
        "fn total(a: String, *rest: Int) raises -> String",
        "",
        "Adds.",
        "",
        "Defined in Expression [1]:30",
        "    fn total(a: Int, b: Int = 2) -> Int:",
    ]


def test_a_struct(editor: Editor) -> None:
    found = inspect(editor, "Point|")
    assert found.signatures == ("struct Point", "fn __init__(inout self, owned x: Float64, owned y: Float64)")
    assert found.docstring == "A point in the plane.\n\nIt does not move."
    assert "<p>A point in the plane.</p><p>It does not move.</p>" in found.html
    assert inspect(editor, "Box|").signatures[0] == "struct Box[T: AnyType, n: Int = 3]"


@pytest.mark.parametrize(
    ("text", "heading", "source"),
    [
        ("point|", "variable point: Point", "Expression [1]:39"),
        ("coun|t", "alias count: IntLiteral = 4", "Expression [1]:38"),
        ("let here = total(1)\nhere|", "variable here: Int", "this cell:1"),
        ("fn f(given: Point):\n    given|", "argument given: Point", "this cell:1"),
        ("point.x|", "field x: Float64", "Expression [1]:10"),
        ("point.norm|(1)", "fn norm(self, scale: Float64 = 1.0) -> Float64", "Expression [1]:14"),
        ("Point.dimensions|", "alias dimensions: IntLiteral = 2", "Expression [1]:12"),
        ("SIMD[DType.int8, 2].size|", "parameter size: Int = 2", "stdlib/builtin/simd.mojo:"),
        ("DType.float32|", "alias float32: DType = float32", "stdlib/builtin/dtype.mojo:"),
        ("import math|", "module math", ""),
        ("from math import sqrt|", "fn sqrt(x: Int) -> Int", "stdlib/math/"),
        ("alias half = count // 2\nhalf|", "alias half: IntLiteral = 2", "this cell:1"),
        ("alias seventh = seven()\nseventh|", "alias seventh = seven()", "this cell:1"),
        ("total(1, |", "fn total(a: Int, b: Int = 2) -> Int", "Expression [1]:30"),
    ],
)
def test_headings(editor: Editor, text: str, heading: str, source: str) -> None:
    found = inspect(editor, text)
    assert found.heading[0] == heading
    assert found.source.startswith(source)


@pytest.mark.parametrize("text", ["unknown", "point.unknown", "1 + ", "# point", "'point", "if"])
def test_nothing_known(editor: Editor, text: str) -> None:
    assert editor.session.inspect(text, len(text)) is None


def test_html_is_escaped(editor: Editor) -> None:
    assert "&lt;b&gt;" in Inspection("alias", "a", value="<b>").html


# ---- signature help -------------------------------------------------------------------------------------------


def help_at(editor: Editor, text: str) -> SignatureHelp:
    found = editor.session.signature_help(text, len(text))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "label", "parameter"),
    [
        ("total(", "fn total(a: Int, b: Int = 2) -> Int", "a: Int"),
        ("total(1, ", "fn total(a: Int, b: Int = 2) -> Int", "b: Int = 2"),
        ("total(1, [2, 3], ", "fn total(a: String, *rest: Int) raises -> String", "*rest: Int"),
        ("total(b=", "fn total(a: Int, b: Int = 2) -> Int", "b: Int = 2"),
        ("point.norm(", "fn norm(self, scale: Float64 = 1.0) -> Float64", "scale: Float64 = 1.0"),
        ("print(Point(1, ", "fn __init__(inout self, owned x: Float64, owned y: Float64)", "owned y: Float64"),
        ("Box[Int, ", "struct Box[T: AnyType, n: Int = 3]", "n: Int = 3"),
    ],
)
def test_signature_help(editor: Editor, text: str, label: str, parameter: str) -> None:
    found = help_at(editor, text)
    active = found.signatures[found.active_signature]
    assert (active.label, active.parameters[found.active_parameter]) == (label, parameter)


def test_no_signature_help_outside_of_calls(editor: Editor) -> None:
    assert editor.session.signature_help("total", 5) is None
    assert editor.session.signature_help("(1, ", 4) is None


def test_examples_are_code(editor: Editor) -> None:
    found = inspect(editor, "ord|")
    assert "```mojo" in found.docstring
    assert "<p>" in found.html and "<pre><code>print(ord(" in found.html and "```" not in found.html


def test_an_alias_has_the_string_that_follows(editor: Editor) -> None:
    text = 'alias cents = 100\n"""What a euro has."""\ncents'
    assert editor.session.run(text).ok
    assert inspect(editor, "cents|").docstring == "What a euro has."
    assert inspect(editor, "DType.int8|").docstring == "Signed integers of 8 bits."
