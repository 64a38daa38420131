"""An incremental compiler for the 2023 dialect of Mojo. The names below are its whole public face."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mojo_compiler.diagnostics.core import Diagnostic as Diagnostic
    from mojo_compiler.diagnostics.platform import WrongSetting as WrongSetting
    from mojo_compiler.diagnostics.render import COLOURS as COLOURS
    from mojo_compiler.diagnostics.render import render as render
    from mojo_compiler.documentation.documents import Document as Document
    from mojo_compiler.documentation.documents import document as document
    from mojo_compiler.documentation.documents import document_library as document_library
    from mojo_compiler.formatting.formatter import WIDTH as WIDTH
    from mojo_compiler.formatting.formatter import Formatted as Formatted
    from mojo_compiler.formatting.formatter import format_source as format_source
    from mojo_compiler.services.answers import Completion as Completion
    from mojo_compiler.services.answers import Completions as Completions
    from mojo_compiler.services.answers import Inspection as Inspection
    from mojo_compiler.services.answers import SignatureHelp as SignatureHelp
    from mojo_compiler.services.answers import SignatureInformation as SignatureInformation
    from mojo_compiler.services.explanations import explain as explain
    from mojo_compiler.services.explanations import explained as explained
    from mojo_compiler.services.timing import Measurement as Measurement
    from mojo_compiler.services.tools import NameInfo as NameInfo
    from mojo_compiler.services.tools import Tools as Tools
    from mojo_compiler.services.tools import names_table as names_table
    from mojo_compiler.session.config import SessionConfig as SessionConfig
    from mojo_compiler.session.environment import check_setting as check_setting
    from mojo_compiler.session.programs import run_file as run_file
    from mojo_compiler.session.results import CellResult as CellResult
    from mojo_compiler.session.results import DisplayValue as DisplayValue
    from mojo_compiler.session.results import RunError as RunError
    from mojo_compiler.session.results import phases as phases
    from mojo_compiler.session.session import Session as Session
    from mojo_compiler.session.undo import Undone as Undone
    from mojo_compiler.source import Source as Source
    from mojo_compiler.store import cache_folder as cache_folder

_HOMES = {
    "COLOURS": "diagnostics.render",
    "CellResult": "session.results",
    "Completion": "services.answers",
    "Completions": "services.answers",
    "Diagnostic": "diagnostics.core",
    "Document": "documentation.documents",
    "Formatted": "formatting.formatter",
    "Inspection": "services.answers",
    "DisplayValue": "session.results",
    "Measurement": "services.timing",
    "NameInfo": "services.tools",
    "RunError": "session.results",
    "Session": "session.session",
    "SessionConfig": "session.config",
    "SignatureHelp": "services.answers",
    "SignatureInformation": "services.answers",
    "Source": "source",
    "Tools": "services.tools",
    "Undone": "session.undo",
    "cache_folder": "store",
    "check_setting": "session.environment",
    "document": "documentation.documents",
    "document_library": "documentation.documents",
    "explain": "services.explanations",
    "explained": "services.explanations",
    "WIDTH": "formatting.formatter",
    "WrongSetting": "diagnostics.platform",
    "format_source": "formatting.formatter",
    "names_table": "services.tools",
    "phases": "session.results",
    "render": "diagnostics.render",
    "run_file": "session.programs",
}

__all__ = [
    "COLOURS",
    "WIDTH",
    "CellResult",
    "Completion",
    "Completions",
    "Diagnostic",
    "DisplayValue",
    "Document",
    "Formatted",
    "Inspection",
    "Measurement",
    "NameInfo",
    "RunError",
    "Session",
    "SessionConfig",
    "SignatureHelp",
    "SignatureInformation",
    "Source",
    "Tools",
    "Undone",
    "WrongSetting",
    "cache_folder",
    "check_setting",
    "document",
    "document_library",
    "explain",
    "explained",
    "format_source",
    "names_table",
    "phases",
    "render",
    "run_file",
]


def __getattr__(name: str) -> Any:
    """Load a public name when it is first used: importing the package costs nothing."""
    import gc
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(name)
    collects = gc.isenabled()
    gc.disable()  # nothing that is loaded is garbage
    try:
        return getattr(import_module(f"mojo_compiler.{_HOMES[name]}"), name)
    finally:
        if collects:
            gc.enable()
