"""Every elementary function keeps to its accuracy, and gives the same in vectors of any width."""

from __future__ import annotations

import numpy as np
import pytest
from math_kit import FUNCTIONS, Function, compiled, worst

SAMPLES = 1000
WIDTHS = (1, 8)


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda f: f.name)
def test_accuracy(function: Function) -> None:
    dtypes = ("float32", "float64")
    apply = compiled([(function.name, function.count)], dtypes, WIDTHS)
    for dtype in dtypes:
        arguments = function.samples(dtype, SAMPLES)
        results = apply(function.name, WIDTHS[-1], *arguments)
        for width in WIDTHS:
            np.testing.assert_array_equal(apply(function.name, width, *arguments), results)
        found, where = worst(function, arguments, results)
        assert found <= function.bound(dtype), f"{function.name}{where} of {dtype} is {found:.3f} units in the last place off"
