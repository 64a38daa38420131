"""Measures how long a piece of code takes (``%timeit``)."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import fmean, pstdev

from mojo_compiler.diagnostics.core import Diagnostic
from mojo_compiler.records import dataclass
from mojo_compiler.session.results import CellResult
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree

ENOUGH = 0.2
"""Seconds that a series should take at least, so that the clock does not count."""

SERIES = 7
"""How many series are taken if nothing else is asked for."""

_FUNCTION, _CONSUMER = "~timed", "_consume"
_MOST = 10**9


@dataclass(frozen=True)
class Measurement:
    """Seconds per run, one figure a series of `runs` runs; or the `failure` that kept the code from being timed.

    What the code printed was printed as often as it ran.
    """

    seconds: tuple[float, ...] = ()
    runs: int = 0
    failure: CellResult | None = None

    @property
    def text(self) -> str:
        """The figures in words."""
        mean, deviation = fmean(self.seconds), pstdev(self.seconds)
        series, runs = len(self.seconds), f"{self.runs:,}"
        shape = f"{series} series, {runs} run{'s' if self.runs != 1 else ''} each"
        return f"{duration(mean)} ± {duration(deviation)} a run (mean ± standard deviation of {shape})"


def duration(seconds: float) -> str:
    """A time in a unit that suits it."""
    for unit, size in (("s", 1.0), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds * 1e9:.3g} ns"


Compiled = Callable[[int], CellResult | None]
"""Runs code so many times; gives the result if that failed."""


def series(compiled: Compiled, count: int, runs: int, clock: Callable[[], float] = time.perf_counter) -> Measurement:
    """Time `count` series of runs; with `runs` 0, of as many as take `ENOUGH` seconds."""
    failure = compiled(1)
    while failure is None and not runs:
        runs, failure = _enough(compiled, clock)
    taken: list[float] = []
    while failure is None and len(taken) < count:
        start = clock()
        failure = compiled(runs)
        taken.append((clock() - start) / runs)
    return Measurement(tuple(taken), runs, failure)


def _enough(compiled: Compiled, clock: Callable[[], float]) -> tuple[int, CellResult | None]:
    runs = 1
    while True:
        start = clock()
        failure = compiled(runs)
        if failure is not None or clock() - start >= ENOUGH or runs >= _MOST:
            return runs, failure
        runs *= 10


def as_function(module: tree.Module) -> tuple[tree.FunctionDecl, tree.ExprStmt]:
    """The statements of a cell as the body of a function, and a call of it. The value of the last expression counts as used."""
    span = module.span
    signature = tree.SignatureDecl(span, True, False, (), (), (), 0, True, False, False, None)
    body = module.body
    if body and isinstance(last := body[-1], tree.ExprStmt) and not isinstance(last.value, tree.StringLiteral):
        body = (*body[:-1], tree.ExprStmt(last.span, _call(last.value.span, _CONSUMER, last.value), True))
    function = tree.FunctionDecl(span, _FUNCTION, signature, body or (tree.Pass(span),))
    return function, tree.ExprStmt(span, _call(span, _FUNCTION), True)


def _call(span: Span, name: str, *arguments: tree.Expr) -> tree.CallExpr:
    return tree.CallExpr(span, tree.Name(span, name), tuple(tree.ArgumentExpr(a.span, a) for a in arguments))


def failed(diagnostics: tuple[Diagnostic, ...]) -> Measurement:
    """Code that does not compile."""
    return Measurement(failure=CellResult(False, diagnostics))
