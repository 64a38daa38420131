"""The elementary functions keep to their accuracy on many more arguments than the suite tries.

``MOJO_SOAK=1000000`` tries that many of each; of those for which NumPy has the function in extended precision, mpmath judges the worst.
"""

from __future__ import annotations

import os

import numpy as np
import pytest
from math_kit import FUNCTIONS, Array, Function, compiled, worst

_COUNT = max(600, int(os.environ.get("MOJO_SOAK", "600")))
_JUDGED = 1000


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda f: f.name)
def test_accuracy_on_many_arguments(function: Function, dtype: str) -> None:
    apply = compiled([(function.name, function.count)], [dtype], [8])
    arguments = function.samples(dtype, _COUNT, seed=2)
    results = apply(function.name, 8, *arguments)
    chosen = _suspects(function, arguments, results)
    found, where = worst(function, [a[chosen] for a in arguments], results[chosen])
    print(f"{function.name} {dtype}: {found:.3f} at {where}")
    assert found <= function.bound(dtype)


def _suspects(function: Function, arguments: tuple[Array, ...], results: Array) -> Array:
    """The places of the results that seem worst."""
    extended = getattr(np, _NUMPY.get(function.name, function.name), None)
    if extended is None or len(results) <= _JUDGED:
        return np.arange(len(results))
    with np.errstate(all="ignore"):
        exact = extended(*(a.astype(np.longdouble) for a in arguments))
        error = np.abs(results.astype(np.longdouble) - exact) / np.spacing(np.abs(exact.astype(results.dtype)))
    unknown = np.where(results == exact.astype(results.dtype), 0, np.inf)
    return np.argsort(np.where(np.isfinite(error), error, unknown))[-_JUDGED:]


_NUMPY = {
    "asin": "arcsin",
    "acos": "arccos",
    "atan": "arctan",
    "asinh": "arcsinh",
    "acosh": "arccosh",
    "atanh": "arctanh",
    "atan2": "arctan2",
    "pow": "power",
}
