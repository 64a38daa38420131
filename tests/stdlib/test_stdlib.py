"""The library, one subject a file."""

from __future__ import annotations

import pytest
from golden import TESTS, cases, check_case


@pytest.mark.parametrize("case", cases("stdlib"))
def test_stdlib(case: str) -> None:
    check_case(TESTS / "stdlib" / case)
