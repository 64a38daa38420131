"""What a cell shows of its last expression."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from mojo_compiler import DisplayValue, Session, SessionConfig

POINT = """\
struct Point:
    var x: Int
    var name: String
    fn __init__(inout self, x: Int):
        self.x = x
        self.name = "p"
"""
LINE = "struct Line:\n    var a: Point\n    var b: Pointer[Int]\n    fn __init__(inout self):\n        self.a = Point(1)\n        self.b = Pointer[Int].get_null()\n"
PAGE = "struct Page:\n    fn __init__(inout self): pass\n    fn _repr_html_(self) -> String:\n        return '<b>page</b>'\n"
LABEL = "struct Label:\n    fn __init__(inout self): pass\n    fn __str__(self) -> String:\n        return 'label'\n"


@pytest.fixture(scope="module")
def rich() -> Iterator[Session]:
    made = Session(SessionConfig(rich=True))
    for cell in (POINT, LINE, PAGE, LABEL):
        assert made.run(cell).ok
    yield made
    made.close()


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("1 + 1", "2"),
        ("Point(3)", "Point(x=3, name='p')"),
        ("Line()", "Line(a=Point(x=1, name='p'), b=<Pointer[Int]>)"),
        ("Label()", "label"),
        ('(1, 2.5, ("a", True))', "(1, 2.5, ('a', True))"),
        ("[1, 2]", "[1, 2]"),
    ],
)
def test_text(rich: Session, expression: str, text: str) -> None:
    value = rich.run(expression).value
    assert value is not None and (value.text, value.rich) == (text, {})


@pytest.mark.parametrize("expression", ["None", "Int", "print(1)", "1 + 1;", "Point(3);", "Python.none()"])
def test_nothing(rich: Session, expression: str) -> None:
    assert rich.run(expression).value is None


def test_richer_forms(rich: Session) -> None:
    value = rich.run("Page()").value
    assert value is not None and (value.text, value.rich) == ("Page()", {"text/html": "<b>page</b>"})
    value = rich.run("SIMD[DType.int32, 8](1, 2, 3, 4, 5, 6, 7, 8)").value
    assert value is not None and value.text == "[1, 2, 3, 4, 5, 6, 7, 8]"
    assert "<td>8</td>" in value.rich["text/html"]
    value = rich.run("SIMD[DType.int32, 2](1, 2)").value
    assert value is not None and value.rich == {}


def test_python_objects_come_themselves(rich: Session) -> None:
    for cell in ("PythonObject([1, 2])", "%%python\n[1, 2]"):
        value = rich.run(cell).value
        assert value is not None and value.object == [1, 2]


def test_plain_sessions_show_text_only() -> None:
    session = Session()
    assert session.run(PAGE).ok
    for expression, text in (("Page()", "Page()"), ("PythonObject([1])", "[1]")):
        value = session.run(expression).value
        assert value is not None and (value.text, value.rich, value.object) == (text, {}, None)


def test_text_that_fails_is_an_error(rich: Session) -> None:
    assert rich.run("struct Bad:\n    fn __init__(inout self): pass\n    def _repr_html_(self) -> String:\n        raise Error('no')").ok
    result = rich.run("Bad()")
    assert result.error is not None and result.error.message == "no"
    plain = Session().run("%%python\nclass Bad:\n    def __repr__(self): raise ValueError('no')\nBad()")
    assert plain.error is not None and plain.error.message == "ValueError: no"


def test_tensors_are_tables(rich: Session) -> None:
    value = rich.run("from tensor import Tensor\nvar t = Tensor[DType.int32](2, 20)\nt[21] = 7\nt").value
    assert value is not None and value.text.startswith("Tensor([[0, 0, 0, ")
    assert "<tr><th>1</th><td>0</td><td>7</td>" in (table := value.rich["text/html"])
    assert "<th>5</th><th>…</th><th>14</th>" in table and "<th>6</th>" not in table


def test_display() -> None:
    seen: list[DisplayValue] = []
    session = Session(SessionConfig(display=seen.append))
    Session(SessionConfig(display=print)).run("pass")
    assert session.run(POINT).ok and session.run(PAGE).ok
    assert session.run("fn f():\n    display(1, Point(2))\nf()\ndisplay(Page())\ndisplay(PythonObject([1]))\ndisplay(Python.none())").ok
    assert seen == [
        DisplayValue("1"),
        DisplayValue("Point(x=2, name='p')"),
        DisplayValue("Page()", {"text/html": "<b>page</b>"}),
        DisplayValue("", object=[1]),
        DisplayValue("None"),
    ]


def test_display_as_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert Session().run("print('before')\ndisplay(1, PythonObject([2]))\nprint('after')").ok
    assert capsys.readouterr().out == "before\n1\n[2]\nafter\n"


def test_rows_of_cells_for_terminals() -> None:
    session = Session(SessionConfig(rows=True))
    session.run("from tensor import Tensor\nvar t = Tensor[DType.int8](2, 2)\nfor i in range(4): t[i] = i")
    results = [session.run(text) for text in ("t", "SIMD[DType.int8, 8](7)", "3.5", "t._repr_rows_(1 << 40);")]
    assert [r.value.rich if r.value is not None else None for r in results] == [
        {"text/tab-separated-values": "int8\t2x2\n\t0\t1\n0\t0\t1\n1\t2\t3"},
        {"text/tab-separated-values": "int8\t8\n\t" + "\t".join(map(str, range(8))) + "\n0" + "\t7" * 8},
        {},
        None,
    ]
    session.close()


def test_display_refuses(rich: Session) -> None:
    [diagnostic] = rich.run("display(end=1)").diagnostics
    assert diagnostic.message == "invalid call to 'display': only positional arguments are taken"
    own = Session()
    assert own.run("fn display(x: Int):\n    print('own')").ok
    assert own.run("display(1)").ok


def test_python_names_of_front_ends() -> None:
    session = Session(SessionConfig(python_names={"of_the_front_end": [1, 2]}))
    value = session.run("of_the_front_end.__len__()").value
    assert value is not None and value.text == "2"
    assert session.tools.names() == ()
    assert session.run("var of_the_front_end = 3").ok
    value = session.run("of_the_front_end").value
    assert value is not None and value.text == "3"
