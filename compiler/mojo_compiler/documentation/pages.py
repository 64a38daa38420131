"""Modules as pages of Markdown, with links from names in docstrings to where these are described."""

from __future__ import annotations

import re
from collections.abc import Iterator
from inspect import cleandoc
from itertools import groupby
from posixpath import dirname, relpath

from mojo_compiler.documentation.docstrings import FENCED, ITEM, LISTS, SECTION
from mojo_compiler.documentation.entries import DocumentedName, Page

_QUOTED = re.compile(r"(`[^`]+`)")
_MARKUP = re.compile(r"([\\*_<\[\]#|])")


class Reference:
    """All pages, and where each name is described. A page that is for itself has no links."""

    def __init__(self, pages: list[Page], has_links: bool = True) -> None:
        self._has_links = has_links
        self.pages = [page for page in pages if page.entries or page.reexports]
        self._packages = {page.module.rpartition(".")[0] for page in self.pages}
        self._homes: dict[str, list[str]] = {}
        for page in self.pages:
            for path in dict.fromkeys(entry.path for entry in page.entries if not entry.is_special):
                self._homes.setdefault(path, []).append(page.module)

    def file(self, module: str) -> str:
        """The path of a module's page."""
        path = module.replace(".", "/")
        return f"reference/{path}/index.md" if module in self._packages else f"reference/{path}.md"

    def text(self, page: Page) -> str:
        """A module's page."""
        lines = [f"# {page.module}", self._markdown(page.docstring, page, "")]
        for target, names in page.reexports.items():
            lines.append(f"From {self._to_module(target, page)}: {', '.join(self._to_name(name, target, page) for name in names)}.")
        lines += self._modules_inside(page)
        for (owner, name), group in groupby(page.entries, key=lambda entry: (entry.owner, entry.name)):
            lines += self._described(page, owner, name, list(group))
        return "\n\n".join(line for line in lines if line) + "\n"

    def index(self) -> str:
        """The page that lists the packages."""
        lines = ["# The library"]
        for page in self.pages:
            if "." not in page.module:
                summary = page.docstring.split("\n\n", 1)[0].replace("\n", " ")
                lines.append(f"- [`{page.module}`]({self._file_from_index(page.module)}): {_escaped(summary)}")
        return lines[0] + "\n\n" + "\n".join(lines[1:]) + "\n"

    def _file_from_index(self, module: str) -> str:
        return relpath(self.file(module), "reference")

    def _modules_inside(self, page: Page) -> Iterator[str]:
        inside = [p.module for p in self.pages if p.module.rpartition(".")[0] == page.module]
        if inside:
            yield "Modules: " + ", ".join(self._to_module(module, page) for module in inside) + "."

    def _described(self, page: Page, owner: str, name: str, overloads: list[DocumentedName]) -> Iterator[str]:
        """All overloads of a name: their signatures and docstrings; special methods without a heading of their own."""
        path = overloads[0].path
        if not overloads[0].is_special:
            yield f"{'###' if owner else '##'} {_escaped(path)}" + (f" {{ #{path} }}" if self._has_links else "")
        for docstring, same in groupby(overloads, key=lambda entry: entry.docstring):
            signatures = "\n".join(entry.signature for entry in same)
            yield f"```mojo\n{signatures}\n```"
            yield self._markdown(docstring, page, owner)

    def _markdown(self, docstring: str, page: Page, owner: str) -> str:
        """A docstring as Markdown."""
        parts = FENCED.split(docstring)
        return "".join(cleandoc(part) if number % 2 else self._prose(part, page, owner) for number, part in enumerate(parts)).strip()

    def _prose(self, text: str, page: Page, owner: str) -> str:
        return SECTION.sub(lambda found: self._section(found[1], cleandoc(found[2]), page, owner), self._linked(text, page, owner))

    def _section(self, name: str, text: str, page: Page, owner: str) -> str:
        """``Args:`` and the like: a list of what is named, or a paragraph."""
        if name in LISTS:
            return f"**{name}**\n\n" + ITEM.sub(r"- `\1`: ", text) + "\n"
        return f"**{name}:** {text}\n"

    def _linked(self, text: str, page: Page, owner: str) -> str:
        """A text whose names in back quotes are links, and that means nothing to Markdown beside them."""
        pieces = _QUOTED.split(text)
        return "".join(self._quoted(piece, page, owner) if number % 2 else _escaped(piece) for number, piece in enumerate(pieces))

    def _quoted(self, quoted: str, page: Page, owner: str) -> str:
        name = quoted.strip("`")
        if not self._has_links:
            return quoted
        for path in (f"{owner}.{name}", name):
            homes = self._homes.get(path, [])
            home = page.module if page.module in homes else homes[0] if len(homes) == 1 else None
            if home is not None:
                return f"[{quoted}]({self._link(home, page)}#{path})"
        return quoted

    def _to_module(self, module: str, page: Page) -> str:
        known = self._has_links and any(p.module == module for p in self.pages)
        return f"[`{module}`]({self._link(module, page)})" if known else f"`{module}`"

    def _to_name(self, name: str, module: str, page: Page) -> str:
        if not self._has_links:
            return f"`{name}`"
        home = module if module in self._homes.get(name, []) else page.module if page.module in self._homes.get(name, []) else None
        return f"[`{name}`]({self._link(home, page)}#{name})" if home is not None else f"`{name}`"

    def _link(self, module: str, page: Page) -> str:
        return relpath(self.file(module), dirname(self.file(page.module)))


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\1", text)
