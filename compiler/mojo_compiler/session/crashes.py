"""Crashes of the compiler: the construct it was busy with, and a report with all that is needed to see one again."""

from __future__ import annotations

import os
import platform
import traceback
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from types import FrameType
from typing import Any

from mojo_compiler.diagnostics.core import InternalError
from mojo_compiler.source import NO_SPAN, Source, Span
from mojo_compiler.syntax import tree

_PACKAGES = ("mojo-playground", "llvmlite", "lark")
_LEADS = ("definition", "function")
"""Attributes by which compiler's objects lead to what has a place."""


def busy_with(error: BaseException, source: Source) -> Span:
    """The construct of the user's that the compiler was busy with when it failed: the innermost one that a function under way
    knows of. If none does, the first line of the text that says something.
    """
    if isinstance(error, InternalError) and _is_users(error.span.source, source):
        return error.span
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    for frame in reversed(frames):
        found = [span for span in _spans(frame) if _is_users(span.source, source)]
        if found:
            return min(found, key=lambda span: span.end - span.start)
    return _first_line(source)


def _spans(frame: FrameType) -> Iterator[Span]:
    for value in frame.f_locals.values():
        for holder in (value, *(_attribute(value, name) for name in _LEADS)):
            span = holder if isinstance(holder, Span) else _attribute(holder, "span")
            if isinstance(span, Span) and span is not NO_SPAN and not isinstance(holder, tree.Module) and not _is_whole(span):
                yield span


def _attribute(value: Any, name: str) -> Any:
    try:
        return getattr(value, name, None)
    except Exception:  # a property of an object that was being made
        return None


def _is_whole(span: Span) -> bool:
    """Whether a place is all of a text, which says nothing."""
    return span.start == 0 and span.end == len(span.source.text)


def _is_users(found: Source, source: Source) -> bool:
    """Whether a text is the cell's or a module's, and not one of the library's."""
    return found is source or found.importer is not None


def _first_line(source: Source) -> Span:
    start = 0
    for line in source.text.splitlines(keepends=True):
        text = line.strip()
        if text and not text.startswith(("#", '"""')):
            return Span(source, start + line.index(text), start + line.index(text) + len(text))
        start += len(line)
    return Span(source, 0, len(source.text))


def bug_report(texts: Iterable[Source], modules: Iterable[Path], error: BaseException | None) -> str:
    """A report that is a file of cells itself: run again, it does what the session did. Comments say where that was and what
    became of it.
    """
    facts = [f"{name} {_version(name)}" for name in _PACKAGES]
    facts += [f"Python {platform.python_version()}", platform.platform(), platform.machine()]
    facts += [f"{name}={value}" for name, value in sorted(os.environ.items()) if name.startswith("MOJO_")]
    lines = ["A report on the Mojo playground", *facts]
    if error is not None:
        lines += ["", "What the compiler failed with:", *"".join(traceback.format_exception(error)).splitlines()]
    for module in modules:
        lines += ["", f"The module {module}:", *_read(module)]
    cells = [text.text if text.text.endswith("\n") else text.text + "\n" for text in texts]
    marked = cells if len(cells) == 1 else [f"# %%\n{cell}" for cell in cells]
    return "".join(f"# {line}".rstrip() + "\n" for line in lines) + "\n" + "".join(marked)


def _version(name: str) -> str:
    try:
        return version(name)
    except Exception:  # it is not installed as a package
        return "?"


def _read(module: Path) -> list[str]:
    try:
        return module.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        return [str(error)]
