"""``mojo-repl doc``: what a module declares, and what its docstrings say."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import mojo_compiler
from mojo_compiler import Document, SessionConfig, Source

from mojo_repl.scripts import SUFFIXES, find_module, read, render


def parser() -> argparse.ArgumentParser:
    """The options."""
    made = argparse.ArgumentParser(prog="mojo-repl doc", description="Show what a module declares, and what its docstrings say.")
    about = "a file, or the name of a module: of the working folder, of MOJO_PATH or of the library"
    made.add_argument("module", metavar="FILE|MODULE", help=about)
    made.add_argument("--format", choices=("markdown", "json"), default="markdown", help="how to show it (default: markdown)")
    return made


def main(arguments: Sequence[str]) -> int:
    """Show a module's documentation. Returns the exit status: 0, or 1 if there is no such module or its text has errors."""
    options = parser().parse_args(arguments)
    found = _document(options.module)
    if found is None:
        return 1
    sys.stdout.write(found.markdown if options.format == "markdown" else json.dumps(found.data, indent=2, ensure_ascii=False) + "\n")
    for diagnostic in found.diagnostics:
        print(render(diagnostic), file=sys.stderr)
    return 1 if found.diagnostics else 0


def _document(name: str) -> Document | None:
    """The document of a file or module; None if there is none, which is told."""
    if name.endswith(SUFFIXES):
        return _of_file(name, Path(name).stem)
    file = find_module(name, SessionConfig(), "__init__")
    if file is not None:
        return _of_file(str(file), name)
    found = mojo_compiler.document_library(name)
    if found is None:
        print(f"mojo-repl: error: no module named '{name}'", file=sys.stderr)
    return found


def _of_file(file: str, module: str) -> Document | None:
    script = read(file)
    if module == "__init__":
        module = Path(file).absolute().parent.name
    return mojo_compiler.document(Source(file, script.text, "file"), module) if script is not None else None
