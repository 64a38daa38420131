"""Two sessions in two threads: what one is told, checks and displays is its own."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from mojo_compiler import CellResult, DisplayValue, Session, SessionConfig
from mojo_compiler.session.limits import Limits
from mojo_compiler.types.target import Checks

CELLS = 200

SETUP = """\
from sys.param_env import env_get_int, env_get_string, is_defined
from math import hypot
alias who = env_get_string["who"]()
@value
struct Named{number}:
    var n: Int
fn told() -> Int:
    return env_get_int["number"]()
"""
CELL = """\
@value
struct Both{i}[T: AnyType]:
    var first: T
    var named: Named{number}
alias root = hypot(Float64(3), Float64(4))
display(who, told() + {i}, env_get_int["number"](), is_defined["second"](), Both{i}[Int]({i}, Named{number}(1)).named.n, root)
debug_assert(False, "checked")
"""


@dataclass
class Teller:
    """A session with definitions of its own, and what it displays."""

    number: int
    checks: Checks
    shown: list[str] = field(default_factory=list)
    results: list[CellResult] = field(default_factory=list)

    def work(self, barrier: threading.Barrier) -> None:
        definitions = {"who": f"session {self.number}", "number": str(self.number)} | ({"second": ""} if self.number == 2 else {})
        session = Session(SessionConfig(display=self._show, definitions=definitions, limits=Limits(checks=self.checks)))
        self.results.append(session.run(SETUP.replace("{number}", str(self.number))))
        barrier.wait(timeout=60)
        for i in range(CELLS):
            self.results.append(session.run(CELL.replace("{number}", str(self.number)).replace("{i}", str(i))))
        session.close()

    def _show(self, value: DisplayValue) -> None:
        self.shown.append(value.plain)

    def expected(self) -> list[str]:
        return [
            text
            for i in range(CELLS)
            for text in (f"session {self.number}", str(self.number + i), str(self.number), str(self.number == 2), "1", "5.0")
        ]


def test_two_sessions_in_two_threads() -> None:
    tellers = [Teller(1, checks=Checks.ON), Teller(2, checks=Checks.STRICT)]
    barrier = threading.Barrier(2)
    threads = [threading.Thread(target=teller.work, args=(barrier,)) for teller in tellers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for teller in tellers:
        first, *cells = teller.results
        assert first.ok and len(cells) == CELLS
        assert not [d.message for cell in cells for d in cell.diagnostics if d.severity.value == "error"]
        assert teller.shown == teller.expected()
        assert [cell.error is not None for cell in cells] == [teller.checks is Checks.STRICT] * CELLS
