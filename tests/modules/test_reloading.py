"""Modules follow their files: an edited one is read again at the next cell."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO
from itertools import count
from pathlib import Path

import pytest
from mojo_compiler import CellResult, Session, SessionConfig

SHAPES = """\
var scale = 10
alias SIDES = 4
struct Box:
    var width: Int
    fn __init__(inout self, width: Int): self.width = width
    fn area(self) -> Int: return self.width * self.width
fn helper(n: Int) -> Int: return n
fn twice(n: Int) -> Int: return helper(n) * 2
"""
CELL = """\
from shapes import twice, Box, SIDES, scale
import shapes
from user import four
var box = Box(3)
alias CORNERS = SIDES
fn show(): print(box.area(), twice(5), shapes.twice(6), four(1), CORNERS, scale)
"""
READ_AGAIN = "module 'shapes' was read again: {} has changed"
BROKEN = "module 'shapes' has changed and does not compile: its earlier definitions stay"
_ticks = count(1)


class Notebook:
    """A session in a folder with modules."""

    def __init__(self, folder: Path) -> None:
        self.shapes = folder / "shapes.mojo"
        self.write(SHAPES)
        (folder / "user.mojo").write_text("from shapes import twice\nfn four(n: Int) -> Int: return twice(twice(n))\n")
        self.session = Session(SessionConfig(directory=folder))

    def write(self, text: str) -> None:
        """Edit the module, at a time of its own."""
        self.shapes.write_text(text)
        os.utime(self.shapes, (next(_ticks), next(_ticks)))

    def change(self, old: str, new: str) -> None:
        """Edit a part of the module."""
        text = self.shapes.read_text()
        assert old in text
        self.write(text.replace(old, new))

    def run(self, text: str) -> tuple[str, list[str], CellResult]:
        """Run a cell: what it prints, and what is told."""
        with redirect_stdout(StringIO()) as output:
            result = self.session.run(text)
        return output.getvalue(), [d.message for d in result.diagnostics], result

    def shown(self) -> list[str]:
        """What the notebook's own function prints."""
        output, _, result = self.run("show()")
        assert result.ok
        return output.split()


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    made = Notebook(tmp_path)
    assert made.run(CELL)[2].ok
    assert made.shown() == ["9", "10", "12", "4", "4", "10"]
    yield made
    made.session.close()


def test_all_that_uses_a_module_follows(notebook: Notebook) -> None:
    notebook.change("return n\n", "return n + 1\n")
    notebook.change("self.width * self.width", "self.width + 100")
    notebook.change("SIDES = 4", "SIDES = 40")
    notebook.change("scale = 10", "scale = 20")
    output, told, _ = notebook.run("show()")
    assert (output.split(), told) == (["103", "12", "14", "10", "40", "20"], [READ_AGAIN.format(notebook.shapes)])
    assert notebook.run("show()")[1] == []


def test_an_unchanged_file_keeps_the_values(notebook: Notebook) -> None:
    assert notebook.run("scale = 11")[2].ok
    assert notebook.shown()[-1] == "11"


def test_a_module_that_does_not_parse_stays(notebook: Notebook) -> None:
    notebook.change("fn helper(n: Int)", "fn helper(n Int)")
    output, told, result = notebook.run("show()")
    assert result.ok and output.split()[0] == "9" and told == [BROKEN]
    assert notebook.run("show()")[1] == []
    notebook.change("fn helper(n Int)", "fn helper(n: Int)")
    assert notebook.run("show()")[1] == [READ_AGAIN.format(notebook.shapes)]


def test_a_module_whose_variables_do_not_compile_stays(notebook: Notebook) -> None:
    notebook.change("var scale = 10", "var scale = unknown")
    output, told, result = notebook.run("show()")
    assert result.ok and output.split() == ["9", "10", "12", "4", "4", "10"] and told == [BROKEN]
    assert [note.message for note in result.diagnostics[0].notes] == ["use of unknown declaration 'unknown'"]
    notebook.change("unknown", "12")
    assert notebook.shown()[-1] == "12"


def test_values_of_a_struct_with_other_fields_keep_their_methods(notebook: Notebook) -> None:
    notebook.change("var width: Int", "var width: Int\n    var height: Int")
    notebook.change("self.width = width", "self.width = width; self.height = 2")
    notebook.change("self.width * self.width", "self.width * self.height")
    assert notebook.shown()[0] == "9"
    notebook.run("var box = Box(4)")
    assert notebook.shown()[0] == "8"


def test_new_names_are_there(notebook: Notebook) -> None:
    notebook.change("alias SIDES", "fn thrice(n: Int) -> Int: return n * 3\nalias SIDES")
    assert notebook.run("from shapes import thrice\nprint(thrice(2))")[0] == "6\n"


def test_a_file_that_is_gone_changes_nothing(notebook: Notebook) -> None:
    notebook.shapes.unlink()
    assert notebook.shown()[0] == "9"


def test_no_module_is_read_again_if_nobody_wants_it(notebook: Notebook) -> None:
    notebook.session.follows_files = False
    notebook.change("return n\n", "return n + 1\n")
    assert notebook.shown()[1] == "10"
    notebook.session.follows_files = True
    assert notebook.shown()[1] == "12"
