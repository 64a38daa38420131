"""Sessions of several cells: redefinition, roll-back, errors at run time."""

from __future__ import annotations

import pytest
from golden import TESTS, cases, check_case


@pytest.mark.parametrize("case", cases("cells"))
def test_cells(case: str) -> None:
    check_case(TESTS / "cells" / case)
