"""What the guard adds to a call of compiled code: microseconds of processor time, the best of several rounds.

``python benchmarks/guard_cost.py`` compares an empty function called plainly and behind the guard, without and with the GIL.
A cell is one such call. Compiled code itself is the same with and without a guard, so that loops cost nothing more.
"""

from __future__ import annotations

import ctypes
import time
from collections.abc import Callable

from mojo_compiler.jit.engine import Engine

CALLS, ROUNDS = 2000, 30


def main() -> None:
    """Measure and print."""
    engine = Engine()
    address = engine.load(engine.compile("define void @empty() {\n  ret void\n}", optimise=True, name="empty"))["empty"]
    plain = best(ctypes.PYFUNCTYPE(None)(address))
    print(f"plain             {plain:6.2f}")
    print(f"guarded           {best(lambda: engine.run(address, release_gil=True)) - plain:6.2f} more")
    print(f"guarded, with GIL {best(lambda: engine.run(address)) - plain:6.2f} more")


def best(call: Callable[[], object]) -> float:
    """Microseconds of a call."""
    times: list[float] = []
    for _ in range(ROUNDS):
        start = time.process_time()
        for _ in range(CALLS):
            call()
        times.append((time.process_time() - start) / CALLS)
    return min(times) * 1e6


if __name__ == "__main__":
    main()
