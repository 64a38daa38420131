"""Programs with something wrong in them leave the session as it was, whatever they do.

``MOJO_SOAK=5000`` runs that many mutants instead of the few that the suite takes time for; ``MOJO_SOAK_SEED`` chooses others.
"""

from __future__ import annotations

import os

import pytest
from soak.mutants import SEED, mutants
from soak.worker import run_all

_FEW = 300
_BATCH = 100
"""Mutants that share a session."""

_COUNT = int(os.environ.get("MOJO_SOAK", _FEW))
_SEED = int(os.environ.get("MOJO_SOAK_SEED", SEED))


@pytest.mark.parametrize("first", range(0, _COUNT, _BATCH))
def test_mutants(first: int) -> None:
    batch = list(mutants(min(first + _BATCH, _COUNT), _SEED))[first:]
    reports = list(run_all(batch))
    assert len(reports) == len(batch)
    findings = [str(finding) for report in reports for finding in report.findings]
    if findings:
        pytest.fail("\n\n".join(findings), pytrace=False)


def test_mutants_get_past_the_parser() -> None:
    """A third of them at least, so that they try the checker and not only the parser."""
    from mojo_compiler.source import Source
    from mojo_compiler.syntax.parser import parse

    texts = [mutant.text for mutant in mutants(200)]
    assert sum(not parse(Source("<test>", text)).diagnostics for text in texts) > len(texts) // 3
