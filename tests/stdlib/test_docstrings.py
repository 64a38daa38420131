"""Docstrings of the library: every public name has one, those that raise say when, and examples print what they say."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from docstring_examples import examples, expected, run
from mojo_compiler import Session, SessionConfig
from mojo_compiler.documentation.entries import DocumentedName, Page
from mojo_compiler.documentation.library import pages
from mojo_compiler.names.library import ROOT

PAGES = list(pages())
ENTRIES = [entry for page in PAGES for entry in page.entries]
RAISING = {(e.module, e.name) for e in ENTRIES if "Raises:" in e.docstring and e.kind in ("struct", "trait")}
"""The structs that say when their special methods raise."""

LONGEST_LINE = 120
WITH_EXAMPLES = [page for page in PAGES if examples(page.docstring) or any(examples(e.docstring) for e in page.entries)]


def has_summary(entry: DocumentedName) -> bool:
    """Whether the docstring begins with a sentence; an alias that is another name for something has that one's."""
    first = entry.docstring.split("\n\n", 1)[0].rstrip()
    return entry.is_another or ((first[:1].isalnum() or first[:1] in "`(") and first.endswith((".", ":")))


def says_when_it_raises(entry: DocumentedName) -> bool:
    """Whether a raising function's docstring says when, or for a special method the struct's."""
    return not entry.raises or "Raises:" in entry.docstring or (entry.is_special and (entry.module, entry.owner) in RAISING)


def listed(entries: Iterable[DocumentedName]) -> str:
    """Names with their places, a line each."""
    return "\n".join(f"{entry.place}: {entry.path}" for entry in entries)


def test_public_names_have_a_summary() -> None:
    assert listed(entry for entry in ENTRIES if not has_summary(entry)) == ""
    assert [page.module for page in PAGES if not page.docstring] == []


def test_what_raises_says_when() -> None:
    assert listed(entry for entry in ENTRIES if not says_when_it_raises(entry)) == ""


def test_lines_are_not_long() -> None:
    lines = ((path, n, line) for path in ROOT.rglob("*.mojo") for n, line in enumerate(path.read_text("utf-8").split("\n"), 1))
    assert [f"{path}:{n}" for path, n, line in lines if len(line) > LONGEST_LINE] == []


@pytest.mark.parametrize("page", WITH_EXAMPLES, ids=lambda page: page.module)
def test_examples(page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All examples of a module run in one session, in a folder of their own."""
    monkeypatch.chdir(tmp_path)
    session = Session(SessionConfig(directory=tmp_path))
    problems = []
    for place, docstring in [(page.module, page.docstring), *((f"{e.place}: {e.path}", e.docstring) for e in page.entries)]:
        for example in examples(docstring):
            printed = run(session, example)
            if printed != expected(example):
                problems.append(f"{place}\n{example}prints\n{printed}")
    session.close()
    if problems:
        pytest.fail("\n".join(problems), pytrace=False)


def test_examples_are_read() -> None:
    docstring = "A name.\n\n```mojo\nprint(1)  # prints 1\nprint(2, 3)\n# prints 2 3\n```\n"
    assert [expected(example) for example in examples(docstring)] == ["1\n2 3\n"]
    assert not examples("```text\n1\n```")
