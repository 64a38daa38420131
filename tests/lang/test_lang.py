"""The language, one feature a file: every case under tests/lang."""

from __future__ import annotations

import pytest
from golden import TESTS, cases, check_case


@pytest.mark.parametrize("case", cases("lang"))
def test_lang(case: str) -> None:
    check_case(TESTS / "lang" / case)
