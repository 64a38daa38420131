"""What the documents name exists: files and folders in back quotes, those that links lead to, headings within documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("*/README.md")]

EXAMPLES = {"build/site", "kernel.py", "tensor.mojo", "name.mojo", "name.c", "name.py", "config.toml", "startup.mojo"}
"""Files of a user's, or yet to be written or made."""

_QUOTED = re.compile(r"`([\w.*<>-]+(?:/[\w.*<>-]*)*)`")
_SUFFIX = re.compile(r"\w\.(?:c|ir|js|json|lark|ll|md|mojo|py|toml|txt)$")
_CODE = re.compile(r"^```.*?^```|`+[^`].*?`+", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)#:]*)(?:#([\w-]+))?\)")
_LISTED = re.compile(r"^(?:tests/[^\s,]+(?:, )?)+", re.MULTILINE)


def bases(document: Path) -> Iterator[Path]:
    """The folders where the paths of a document may start."""
    yield from (ROOT, document.parent, ROOT / "compiler" / "mojo_compiler")
    yield from document.parent.glob("mojo_*")


def paths(text: str) -> Iterator[str]:
    """The files and folders that a text names: what has a slash or the suffix of a file. Words such as ``<topic>`` stand for any."""
    quoted = (word for word in _QUOTED.findall(text) if ("/" in word or _SUFFIX.search(word)) and word not in EXAMPLES)
    listed = (word for line in _LISTED.findall(text) for word in line.split(", ") if word)
    for word in (*quoted, *listed):
        yield re.sub(r"<\w+>", "*", word).rstrip("/")


def is_there(path: str, document: Path) -> bool:
    """Whether a path, which may be a pattern, leads to something."""
    return any(any(base.glob(path)) for base in bases(document))


def headings(document: Path) -> set[str]:
    """The anchors of a document's headings."""
    found = re.findall(r"^#+ (.*)$", document.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in found}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_paths_and_links_lead_somewhere(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    assert [path for path in paths(text) if not is_there(path, document)] == []
    for target, anchor in _LINK.findall(_CODE.sub("", text)):
        file = document.parent / target if target else document
        assert file.exists(), target
        assert not anchor or anchor in headings(file), anchor


def test_a_path_that_leads_nowhere_is_seen() -> None:
    text = "`check/rules.py`, `check/units/rules.py`, `rules.py`, `a.b`, `and/or`, `tests/<topic>/`\ntests/lang/, tests/long/<topic>/x.ir\n"
    assert [path for path in paths(text) if not is_there(path, ROOT / "docs" / "architecture.md")] == [
        "check/rules.py",
        "rules.py",
        "and/or",
        "tests/long/*/x.ir",
    ]
