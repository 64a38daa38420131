"""Which lines of a cell are magics, and what is asked about cells that have some."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from mojo_compiler import Session
from mojo_frontend.commands import introspection
from mojo_frontend.commands.parsing import Part, split, without_commands


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    made = Session()
    assert made.run("var countable = 7").ok
    yield made
    made.close()


def kinds(code: str) -> list[tuple[str, str]]:
    """The kinds of a cell's pieces, with names, or the texts of those that have none."""
    return [(part.kind, part.name or part.text.strip()) for part in split(code)]


def test_pieces_in_order() -> None:
    code = "%cd x y\nlet a = 1\n\n!ls -l\nprint(a)\nprint?\n?a\n%who\n"
    assert kinds(code) == [
        ("line", "cd"),
        ("mojo", "let a = 1"),
        ("shell", "ls -l"),
        ("mojo", "print(a)"),
        ("question", "print"),
        ("question", "a"),
        ("line", "who"),
    ]
    assert split(code)[0].argument == "x y"


def test_lines_keep_their_numbers() -> None:
    parts = [part for part in split("%who\nlet a = 1\n%who\n\nnope") if part.kind == "mojo"]
    assert [part.text for part in parts] == ["\nlet a = 1", "\n\n\n\nnope"]
    assert split("\n%%time  -x\n\nlet a = 1") == [Part("cell", "\n\n\nlet a = 1", "time", "-x", 2)]


@pytest.mark.parametrize(
    "code",
    [
        "let a = (7\n% 3)",
        'let text = """\n%who\n!ls\nname?\n"""',
        "let a = 7 \\\n% 3",
        "let list = [  # (\n%x\n]",
        "print('(') # [\n    %who",
        "let a = b'''\n%who '''",
        "",
        "\n\n",
    ],
)
def test_what_is_no_magic(code: str) -> None:
    assert [kind for kind, _ in kinds(code)] == (["mojo"] if code.strip() else [])
    assert without_commands(code) == code


@pytest.mark.parametrize(
    "before", ["print('(')", 'let s = "[" # {', "let t = '''a'''", "f(1)  # it's", "let `a(` = 1", "let s = 'it\\'s ('"]
)
def test_magics_after_brackets_in_texts(before: str) -> None:
    assert kinds(f"{before}\n%who")[-1] == ("line", "who")


def test_blanked_texts_are_as_long() -> None:
    code = "let a = 1\n%time f(1)\nprint(a)"
    assert without_commands(code) == "let a = 1\n          \nprint(a)"


@pytest.mark.parametrize(
    ("code", "status"),
    [
        ("%who", "complete"),
        ("let a = 1\n%time a", "complete"),
        ("%who\nfn f():", "incomplete"),
        ("%%time", "incomplete"),
        ("%%time\n\n", "complete"),
        ("%%time\nprint(1)", "complete"),
        ("%%time\nfn f():", "incomplete"),
        ("%%mojo\nlet = 3", "invalid"),
        ("%%python\nprint(1)", "complete"),
        ("%%python\ndef f():", "incomplete"),
        ("%%python\nprint(1))", "invalid"),
        ("%%asm f\nprint(1", "incomplete"),
        ("print?", "complete"),
    ],
)
def test_completeness(session: Session, code: str, status: str) -> None:
    assert introspection.is_complete(session, code)["status"] == status


def test_indent_of_incomplete_python(session: Session) -> None:
    assert introspection.is_complete(session, "%%python\nif 1:\n    if 2:") == {"status": "incomplete", "indent": "        "}


@pytest.mark.parametrize(
    ("code", "matches", "start"),
    [
        ("%wh", ["%who", "%whos"], 0),
        ("let a = 1\n%%ti", ["%%time", "%%timeit"], 10),
        ("%time countab", ["countable"], 6),
        ("%timeit -n 5 countab", ["countable"], 13),
        ("%%time\ncountab", ["countable"], 7),
        ("%who\ncountab", ["countable"], 5),
        ("%%python\nprin", ["print"], 9),
    ],
)
def test_completion(session: Session, code: str, matches: list[str], start: int) -> None:
    reply = introspection.complete(session, code, len(code))
    assert (reply["matches"], reply["cursor_start"], reply["cursor_end"]) == (matches, start, len(code))
    assert all(t["start"] == start for t in reply["metadata"]["_jupyter_types_experimental"])


@pytest.mark.parametrize("code", ["%time countable", "%who\ncountable", "%%time\ncountable"])
def test_inspection(session: Session, code: str) -> None:
    assert "countable: Int" in introspection.inspect(session, code, len(code) - 2)["data"]["text/plain"]


def test_inspection_of_magics(session: Session) -> None:
    assert introspection.inspect(session, "%timeit f(1)", 3)["data"]["text/plain"].startswith("%timeit [-n runs]")
    assert not introspection.inspect(session, "%nothing", 3)["found"]
