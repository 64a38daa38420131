"""Mojo and Python in one process: objects, conversions, errors, Python cells."""

from __future__ import annotations

import pytest
from golden import TESTS, cases, check_case


@pytest.mark.parametrize("case", cases("python"))
def test_python(case: str) -> None:
    check_case(TESTS / "python" / case)
