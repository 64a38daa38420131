"""What sessions and Python share: the names of ``__main__``, values that are shown, Mojo's variables as Python sees them."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from mojo_compiler.session.results import DisplayValue

_MAGIC = re.compile(r"\s*%%python[ \t]*(\n|$)")


def print_value(value: DisplayValue) -> None:
    """Show a value as text."""
    print(value.plain)


class CodeServices:
    """What the code of a session calls: it shows what ``display`` is called with, and tells where errors were raised."""

    def __init__(self, show: Callable[[DisplayValue], None], trace: Callable[[int], str]) -> None:
        self._show = show
        self.raise_trace = trace

    def publish(self, text: str, html: str, markdown: str, latex: str, svg: str) -> None:
        """Show the forms of a value; those it does not have are empty."""
        forms = {"text/html": html, "text/markdown": markdown, "text/latex": latex, "image/svg+xml": svg}
        self._show(DisplayValue(text, {mime: form for mime, form in forms.items() if form}))

    def publish_object(self, value: Any) -> None:
        """Show an object."""
        self._show(DisplayValue("", object=value) if value is not None else DisplayValue("None"))


def is_python(text: str) -> bool:
    """Whether a cell is Python: its first line is ``%%python``."""
    return _MAGIC.match(text) is not None


def python_text(text: str) -> str:
    """The Python code of a cell, with its lines at the numbers they have in the cell."""
    found = _MAGIC.match(text)
    assert found is not None
    return "\n" * text[: found.end()].count("\n") + text[found.end() :]


def namespace() -> dict[str, Any]:
    """The names of ``__main__``."""
    return vars(sys.modules["__main__"])


class MojoVariables(Mapping[str, Any]):
    """Mojo's session variables as Python objects: what ``mojo_session`` is in Python cells."""

    def __init__(self, read: Callable[[str], Any], names: Callable[[], list[str]]) -> None:
        """`read` converts a variable, raising `KeyError` or `TypeError`; `names` lists those that have a value."""
        self._read, self._names = read, names

    def __getitem__(self, name: str) -> Any:
        return self._read(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._names())

    def __len__(self) -> int:
        return len(self._names())

    def __repr__(self) -> str:
        return f"<Mojo session variables: {', '.join(self._names()) or 'none'}>"
