"""Writes the documentation as Markdown to `build/docs`: what stands in `docs/`, and a page for each module of the library.

``make docs`` makes a site of it.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from mojo_compiler.documentation.library import pages
from mojo_compiler.documentation.pages import Reference

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "build" / "docs"


INDEX = """# mojo-playground

An incremental compiler for the Mojo language of 2023, with a Jupyter kernel and a REPL.

- [The library](reference/index.md): its modules, with what they declare and examples
- [Mojo and Python](python.md) in one process
- [Decisions](decisions.md) about the language
- [Security](security.md)
- [Architecture](architecture.md) of the compiler, and how to [extend](extending.md) it
"""


def main() -> None:
    """Write all pages anew."""
    shutil.rmtree(TARGET, ignore_errors=True)
    shutil.copytree(ROOT / "docs", TARGET)
    (TARGET / "index.md").write_text(INDEX, encoding="utf-8")
    reference = Reference(list(pages()))
    for page in reference.pages:
        _write(reference.file(page.module), reference.text(page))
    _write("reference/index.md", reference.index())


def _write(file: str, text: str) -> None:
    path = TARGET / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
