"""What stops a loop leaves the state that some of the program's statements, run one after the other, lead to; nothing ends twice.

``MOJO_SOAK=300`` runs that many programs instead of one for each shape; ``MOJO_SOAK_SEED`` stops them elsewhere.
"""

from __future__ import annotations

import os
from itertools import islice

import pytest
from mojo_compiler import Session
from mojo_compiler.jit.signal_layout import signal_layout
from soak.interrupter import Interrupter
from soak.stopped_programs import FRESH, PRELUDE, SEED, StoppedProgram, programs

pytestmark = pytest.mark.skipif(signal_layout() is None, reason="the guard is off on this platform")

_COUNT = int(os.environ.get("MOJO_SOAK", "44"))
_SEED = int(os.environ.get("MOJO_SOAK_SEED", SEED))
_BATCH = 11
"""Programs that share a session."""


def _problem(session: Session, interrupter: Interrupter, program: StoppedProgram) -> str | None:
    """What is wrong with how a program ended."""
    assert session.run(FRESH).ok
    interrupter.after(program.patience)
    result = session.run(program.text)
    interrupter.after(None)
    if result.error is None:
        return f"ended: {[d.message for d in result.diagnostics]}"
    if result.error.kind != program.ends:
        return f"ended by {result.error.kind}: {result.error.message}"
    left = session.run(program.valid)
    if program.patience is not None and left.diagnostics:
        return None  # interrupted before it was compiled
    if left.value is None or left.value.text != "True":
        return f"left what no statement left: {left.value} {[d.message for d in left.diagnostics]} {_state(session)}"
    again = session.run("held = Tracked(0)\nitems.push_back(1)\ntext += 'x'\ntwice")
    return None if again.value is not None and again.value.text == "0" else f"ended twice: {again}"


def _state(session: Session) -> str:
    return " ".join(f"{e} = {v.text}" for e in ("a", "b", "pair.x", "pair.y", "len(items)", "len(text)") if (v := session.run(e).value))


@pytest.mark.parametrize("first", range(0, _COUNT, _BATCH))
def test_stopped_programs(first: int) -> None:
    session = Session()
    interrupter = Interrupter(session)
    try:
        assert session.run(PRELUDE).ok
        batch = islice(programs(min(first + _BATCH, _COUNT), _SEED), first, None)
        found = [(program, _problem(session, interrupter, program)) for program in batch]
    finally:
        interrupter.close()
        session.close()
    if wrong := [f"{program.name} {problem}\n{program.text}" for program, problem in found if problem is not None]:
        pytest.fail("\n\n".join(wrong), pytrace=False)
