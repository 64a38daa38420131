"""Random programs end what they make, once, and use nothing after its end; what would do otherwise is refused.

``MOJO_SOAK=3000`` runs that many programs instead of the few that the suite takes time for; ``MOJO_SOAK_SEED`` chooses others.
"""

from __future__ import annotations

import io
import os
from contextlib import redirect_stdout
from itertools import islice

import pytest
from mojo_compiler import CellResult, Session
from mojo_compiler.diagnostics.ownership import TransferOfCaptured, UninitializedAtReturn, UseOfUninitialized
from soak.lifetime_programs import PRELUDE, SEED, Program, programs

_COUNT = int(os.environ.get("MOJO_SOAK", "60"))
_SEED = int(os.environ.get("MOJO_SOAK_SEED", SEED))
_BATCH = 20
"""Programs that share a session."""

_REFUSALS = (UseOfUninitialized, TransferOfCaptured, UninitializedAtReturn)


def _run(session: Session, text: str) -> tuple[CellResult, str]:
    with redirect_stdout(io.StringIO()) as out:
        return session.run(text), out.getvalue()


def _problem(session: Session, program: Program) -> str | None:
    """What is wrong with how a program went."""
    result, printed = _run(session, program.text)
    errors = [d for d in result.diagnostics if d.severity.value == "error"]
    if errors:
        refused = not program.careful and all(isinstance(e, _REFUSALS) for e in errors)
        return None if refused else "\n".join(f"{e.span.position[0]}: {e.message}" for e in errors)
    if result.error is not None:
        return result.error.message
    return None if printed == "0 0\n" else f"values left, uses after an end: {printed}"


@pytest.mark.parametrize("first", range(0, _COUNT, _BATCH))
def test_lifetimes(first: int) -> None:
    session = Session()
    try:
        assert _run(session, PRELUDE)[0].ok
        batch = islice(programs(min(first + _BATCH, _COUNT), _SEED), first, None)
        found = [(program, _problem(session, program)) for program in batch]
    finally:
        session.close()
    wrong = [f"{problem}\n{program.text}" for program, problem in found if problem is not None]
    if wrong:
        pytest.fail("\n\n".join(wrong), pytrace=False)
