"""``mojo-repl format``: files and notebooks of Mojo as they are usually written."""

from __future__ import annotations

import argparse
import codecs
import difflib
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from mojo_compiler import Formatted
from mojo_frontend.formatting import format_text
from mojo_frontend.notebooks import SUFFIX, format_notebook
from mojo_frontend.settings.settings import Settings

from mojo_repl.scripts import SUFFIXES, Script, read, render


def parser() -> argparse.ArgumentParser:
    """The options."""
    made = argparse.ArgumentParser(
        prog="mojo-repl format", description="Format files and notebooks of Mojo; what they mean stays the same."
    )
    made.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder with files, or - for standard input")
    made.add_argument("--check", action="store_true", help="change nothing; the exit status is 1 if a file would change")
    made.add_argument("--diff", action="store_true", help="change nothing; show what would change")
    made.add_argument("--line-length", metavar="N", help="columns of a line (default: the setting line_length, 100)")
    return made


def main(arguments: Sequence[str]) -> int:
    """Format files. Returns the exit status: 0, or 1 if one could not be formatted or, with ``--check``, would change."""
    options = parser().parse_args(arguments)
    settings = Settings()
    if settings.problems:
        print(*(f"mojo-repl: error: {problem}" for problem in settings.problems), sep="\n", file=sys.stderr)
        return 1
    if options.line_length is not None:
        settings.change("line_length", options.line_length)
    width = int(settings["line_length"])
    counts = {"changed": 0, "left": 0, "failed": 0}
    for name in _names(options.paths):
        counts[_format(name, width, options.check, options.diff)] += 1
    if options.paths != ["-"]:
        changes = "would change" if options.check or options.diff else "changed"
        words = f"{counts['changed']} {changes}, {counts['left']} left as they are, {counts['failed']} not formatted"
        print(f"Files: {words}", file=sys.stderr)
    return 1 if counts["failed"] or (options.check and counts["changed"]) else 0


def _names(paths: Sequence[str]) -> Iterator[str]:
    """The files; those of folders in order, without hidden ones."""
    for name in paths:
        folder = Path(name)
        if name == "-" or not folder.is_dir():
            yield name
            continue
        for path in sorted(path for suffix in (*SUFFIXES, SUFFIX) for path in folder.rglob(f"*{suffix}")):
            if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts):
                yield str(path)


def _format(name: str, width: int, checks: bool, shows: bool) -> str:
    """Format a file. Returns whether it ``changed``, was ``left`` as it is, or ``failed``, which is told."""
    script = read(name)
    if script is None:
        return "failed"
    try:
        made = _formatted(name, script.text, width)
    except ValueError as error:
        print(f"mojo-repl: error: {name}: {error}", file=sys.stderr)
        return "failed"
    for diagnostic in made.diagnostics:
        print(render(diagnostic), file=sys.stderr)
    if made.diagnostics:
        return "failed"
    if not made.safe:
        print(f"mojo-repl: error: {name}: no other way to write this was found that means the same", file=sys.stderr)
        return "failed"
    if shows:
        _show_changes(name, script.text, made.text)
    elif not checks:
        return _write(script, made.text)
    if made.text == script.text:
        return "left"
    if checks:
        print(f"would change {name}", file=sys.stderr)
    return "changed"


def _formatted(name: str, text: str, width: int) -> Formatted:
    if name.endswith(SUFFIX):
        return format_notebook(name, text, width)
    return format_text("<stdin>" if name == "-" else name, text, width, "file")


def _show_changes(name: str, before: str, after: str) -> None:
    lines = before.splitlines(keepends=True), after.splitlines(keepends=True)
    sys.stdout.writelines(line if line.endswith("\n") else f"{line}\n" for line in difflib.unified_diff(*lines, name, name))


def _write(script: Script, text: str) -> str:
    """Write what was formatted where it was read from, or on standard output."""
    if script.name == "-":
        sys.stdout.write(text)
        return "left" if text == script.text else "changed"
    if text == script.text:
        return "left"
    try:
        path = Path(script.name)
        mark = codecs.BOM_UTF8 if path.read_bytes().startswith(codecs.BOM_UTF8) else b""
        path.write_bytes(mark + text.encode("utf-8"))
    except OSError as error:
        print(f"mojo-repl: error: cannot write '{script.name}': {error.strerror}", file=sys.stderr)
        return "failed"
    print(f"changed {script.name}", file=sys.stderr)
    return "changed"
