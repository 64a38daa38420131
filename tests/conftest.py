"""What every test relies on."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from collecting import case_file

# A process started in the background by a shell ignores SIGINT, and Python leaves it so. Tests interrupt cells, and the
# processes they start inherit what is set here.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# Kernels that tests start keep nothing in the history of whoever runs the tests.
os.environ["MOJO_HISTORY"] = "off"
os.environ["MOJO_CONFIG"] = "off"  # nor do settings of theirs count


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--update``."""
    parser.addoption("--update", action="store_true", help="rewrite what golden cases expect to what they give")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """A golden case is a test."""
    return case_file(file_path, parent)
