"""The library's loops, one subject a file."""

from __future__ import annotations

import pytest
from golden import TESTS, cases, check_case


@pytest.mark.parametrize("case", cases("algorithm"))
def test_algorithm(case: str) -> None:
    check_case(TESTS / "algorithm" / case)
