"""What cells showed, as variables of later cells."""

from __future__ import annotations

import pytest
from mojo_compiler import Session

CELLS = {
    "1 + 1": "2",
    "_ * 2": "4",
    "_1 + _ + __": "8",
    "'abc'": "abc",
    "_ + 'd'": "abcd",
    "print(3)": None,
    "_": "abcd",
    "%%python\n[1, 2]": "[1, 2]",
    "_[0]": "1",
    "struct S:\n    var x: Int\n    fn __init__(inout self): self.x = 3": None,
    "S()": "S(x=3)",  # cannot be copied
    "from tensor import Tensor\nvar t = Tensor[DType.float32](2)": None,
    "t": "Tensor([[0.0, 0.0]], dtype=float32, shape=2)",
    "t[0] = 7": None,
    "_[0] + 1": "8.0",
    "for _ in range(2): print(_3)": None,
    "_1 + _1": "4",
}


def test_values_are_kept_under_their_numbers() -> None:
    session = Session()
    shown = {}
    for number, cell in enumerate(CELLS, 1):
        result = session.run(cell, keep=f"_{number}")
        assert result.ok, result.diagnostics
        shown[cell] = result.value.text if result.value is not None else None
    assert shown == CELLS
    assert session.type_of("_") == session.type_of("_1") == "Int"
    assert [info.name for info in session.tools.names()] == ["S", "t"]
    undone = session.tools.undo()
    assert undone is not None and undone.gone == ("Tensor", "t")
    session.close()


@pytest.mark.parametrize("cell", ["_11", "_5", "fn f() -> Int: return _", "fn f() -> Int: return _1"])
def test_names_of_no_result(cell: str) -> None:
    session = Session()
    for text in ("1", "nothing", "print(2)"):
        session.run(text, keep="_1")
    result = session.run(cell)
    assert result.diagnostics[0].message.startswith("use of unknown declaration '_")
    session.close()


def test_values_that_are_not_kept_end_with_their_cell(capfd: pytest.CaptureFixture[str]) -> None:
    loud = "@value\nstruct L:\n    var n: Int\n    fn __del__(owned self): print('end', self.n)"
    session = Session()
    session.run(loud)
    session.run("L(1)")
    session.run("L(2)", keep="_3")
    session.run("var l = L(3)")
    session.run("l", keep="_4")
    session.run("var other = L(30)")
    session.run("other", keep="_4b")
    session.run("var other = 1")  # ends what is shown there
    assert session.run("_").diagnostics[0].message == "use of uninitialized value 'other'"
    session.run("L(4)", keep="_5")
    assert capfd.readouterr().out == "end 1\nend 30\n"
    session.forget_results()
    assert capfd.readouterr().out == "end 2\nend 4\n"
    session.run("L(5)", keep="_6")
    session.close()
    assert capfd.readouterr().out == "end 3\nend 5\n"
