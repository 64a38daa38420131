"""Calls that are measured by turns, so that what disturbs one disturbs all."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any


def by_turns(calls: list[Callable[[], Any] | None], repeats: int) -> list[float | None]:
    """The least time of each, all of them in every round."""
    best: list[float | None] = [None] * len(calls)
    for _ in range(repeats + 1):
        for i, call in enumerate(calls):
            if call is not None:
                start = time.thread_time()
                call()
                taken = time.thread_time() - start
                best[i] = min(taken, best[i] or taken)
    return best
