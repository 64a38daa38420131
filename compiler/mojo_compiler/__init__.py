"""An incremental compiler for the 2023 dialect of Mojo. The names below are its whole public face."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mojo_compiler.diagnostics.core import Diagnostic as Diagnostic
    from mojo_compiler.diagnostics.render import render as render
    from mojo_compiler.programs import run_file as run_file
    from mojo_compiler.results import CellResult as CellResult
    from mojo_compiler.results import RunError as RunError
    from mojo_compiler.session import Session as Session
    from mojo_compiler.session import SessionConfig as SessionConfig

_HOMES = {
    "CellResult": "results",
    "Diagnostic": "diagnostics.core",
    "RunError": "results",
    "Session": "session",
    "SessionConfig": "session",
    "render": "diagnostics.render",
    "run_file": "programs",
}

__all__ = ["CellResult", "Diagnostic", "RunError", "Session", "SessionConfig", "render", "run_file"]


def __getattr__(name: str) -> Any:
    """Load a public name when it is first used: importing the package costs nothing."""
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"mojo_compiler.{_HOMES[name]}"), name)
