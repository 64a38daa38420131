"""``pytest --update`` rewrites what does not hold, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from golden import run_case
from golden_update import update_case

BEFORE = """\
# A case.
fn f():
    let x: Int = "text"
    # ERROR[9]: something else
print(1)
print(2)  # CHECK: 1
# CHECK: 5
# %%
print("a")
print("b")
# CHECK: a
# CHECK: b
# CHECK: c
1 + 1
# VALUE: 3
raise Error("stop")
"""

AFTER = """\
# A case.
fn f():
    let x: Int = "text"
    # ERROR[18]: cannot implicitly convert 'StringLiteral' value to 'Int' in 'let' initializer
print(1)
print(2)
# %%
print("a")
print("b")
# CHECK: a
# CHECK: b
1 + 1
raise Error("stop")
# RUNERROR: stop
"""


def test_update(tmp_path: Path) -> None:
    path = tmp_path / "case.mojo"
    path.write_text(BEFORE)
    cells, outcomes, problems = run_case(path)
    assert problems
    update_case(path, cells, outcomes)
    assert path.read_text() == AFTER
    assert run_case(path)[2] == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("print(1)  # CHECK: 2\n", "print(1)  # CHECK: 1\n"),
        ("print()\n", "print()\n# CHECK:\n"),
        ("1\n# VALUE: 2\n", "1\n# VALUE: 1\n"),
        ("raise Error('a')\n# RUNERROR: b\n", "raise Error('a')\n# RUNERROR: a\n"),
        ("fn main():\n    print(1)\n# PROGRAM\n", "fn main():\n    print(1)\n# PROGRAM\n# CHECK: 1\n"),
    ],
)
def test_one_line(before: str, after: str, tmp_path: Path) -> None:
    path = tmp_path / "case.mojo"
    path.write_text(before)
    update_case(path, *run_case(path)[:2])
    assert path.read_text() == after
