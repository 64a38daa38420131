"""The grammar's tables: what they are made of, and how they are kept."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from mojo_compiler.source import Source
from mojo_compiler.syntax import grammar
from mojo_compiler.syntax.actions import ACTIONS
from mojo_compiler.syntax.parser import parse


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("MOJO_CACHE_DIR", str(tmp_path))
    grammar.tables.cache_clear()
    yield tmp_path
    grammar.tables.cache_clear()


def test_rules_and_actions_fit_together() -> None:
    rules = grammar.tables().rules
    assert {rule.action for rule in rules if rule.action} == set(ACTIONS)
    assert {rule.size for rule in rules if not rule.action} == {1}


def test_tables_are_stored_and_read_back(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = grammar.tables()
    (file,) = store.glob("*.tables")
    monkeypatch.setattr(grammar, "make_tables", None)
    grammar.tables.cache_clear()
    assert grammar.tables() == made
    assert list(store.glob("*.tables")) == [file]


def test_a_damaged_store_is_mended(store: Path) -> None:
    made = grammar.tables()
    (file,) = store.glob("*.tables")
    file.write_bytes(file.read_bytes()[:1000])
    grammar.tables.cache_clear()
    assert grammar.tables() == made
    assert len(file.read_bytes()) > 1000


def test_a_store_that_cannot_be_written_does_not_matter(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (store / "file").write_text("")
    monkeypatch.setenv("MOJO_CACHE_DIR", str(store / "file" / "below"))
    assert grammar.tables().rules


def test_a_parse_with_stored_tables_needs_no_lark() -> None:
    parse(Source("<test>", "x = 1"))
    program = (
        "import sys; from mojo_compiler.source import Source; from mojo_compiler.syntax.parser import parse\n"
        "assert not parse(Source('<test>', 'let x = 1')).diagnostics\n"
        "print('lark' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
