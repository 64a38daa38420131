"""Searches in text give what Python's give, whatever the lengths: blocks, what is left behind them, overlaps, nothing."""

from __future__ import annotations

import io
from contextlib import redirect_stdout
from random import Random

from mojo_compiler import Session

_SHOW = """
fn show(text: String, pattern: String, start: Int) raises:
    print(text.find(pattern, start), text.rfind(pattern), text.count(pattern))
    print(text.replace(pattern, "<>"))
    if len(pattern) > 0:
        let pieces = text.split(pattern)
        print(len(pieces), String("|").join(pieces[0], pieces[len(pieces) - 1]))
"""


def _cases() -> list[tuple[str, str, int]]:
    random = Random(7)
    cases = [("", "", 0), ("", "a", 0), ("a", "a", 0), ("a", "", 1), ("aaa", "aa", 1), ("ab" * 64, "ba", 63), ("b" * 63 + "ab", "ab", 0)]
    for _ in range(160):
        text = "".join(random.choices("ab" if random.random() < 0.7 else "aaab", k=random.choice((5, 63, 64, 65, 66, 130, 200))))
        pattern = "".join(random.choices("ab", k=random.choice((1, 2, 3, 7, 8))))
        cases.append((text, pattern, random.randint(0, len(text))))
    return cases


def _expected(text: str, pattern: str, start: int) -> list[str]:
    lines = [f"{text.find(pattern, start)} {text.rfind(pattern)} {text.count(pattern)}"]
    if not pattern:
        return [*lines, "".join("<>" + c for c in text)]
    pieces = text.split(pattern)
    return [*lines, text.replace(pattern, "<>"), f"{len(pieces)} {pieces[0]}|{pieces[-1]}"]


def test_searches_in_random_texts() -> None:
    cases = _cases()
    shown = "\n".join(f'show("{text}", "{pattern}", {start})' for text, pattern, start in cases)
    output = io.StringIO()
    with redirect_stdout(output):
        result = Session().run(_SHOW + shown)
    assert result.ok, result.diagnostics
    expected = [line for case in cases for line in _expected(*case)]
    assert output.getvalue().splitlines() == expected
