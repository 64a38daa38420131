"""Formatting cells and files that have commands in them."""

from __future__ import annotations

import pytest
from mojo_frontend.formatting import format_text

KEPT = [
    "%%python\nx  =  1",
    "%%bash\nls   -l",
    "%time  f( 1 )",
    "!ls   -l",
    "x?",
    "%cd  a\n\n\n%pwd",
]


def made(text: str, kind: str = "cell") -> str:
    """A text after formatting, twice."""
    once = format_text("<test>", text, 100, kind)
    assert not once.diagnostics
    assert once.safe
    assert format_text("<test>", once.text, 100, kind).text == once.text
    return once.text


@pytest.mark.parametrize("text", KEPT)
def test_commands_stay(text: str) -> None:
    assert made(text) == text


def test_mojo_around_commands() -> None:
    given = "let  x=1\n%time  f( x )\n\n\n\nfn f( ) : pass\n!ls   -l\n"
    assert made(given) == "let x = 1\n%time  f( x )\n\n\nfn f():\n    pass\n!ls   -l\n"


@pytest.mark.parametrize("head", ["%%time", "\n%%timeit -n 3", "%%mojo", "%%llvm f"])
def test_cells_of_mojo_below_a_command(head: str) -> None:
    assert made(f"{head}\nlet  x=1\n%who\nx") == f"{head.strip()}\nlet x = 1\n%who\nx"


def test_cells_of_a_file() -> None:
    given = "# %% first\nlet  x=1\n\n\n\n# %%\n%%python\ny  =  1\n# %%\n!ls\nprint( x )"
    assert made(given, "file") == "# %% first\nlet x = 1\n\n\n# %%\n%%python\ny  =  1\n# %%\n!ls\nprint(x)\n"


def test_a_file_without_commands_is_one_text() -> None:
    assert made('let x = """\n# %% no mark\n%%python\n"""\n', "file") == 'let x = """\n# %% no mark\n%%python\n"""\n'


def test_errors_have_the_lines_of_the_text() -> None:
    text = "# %%\n%who\nlet  x = = 1\n# %%\nlet  y = 1\n"
    wrong = format_text("<test>", text, 100, "file")
    assert wrong.text == text
    assert [d.span.position for d in wrong.diagnostics] == [(3, 10)]
