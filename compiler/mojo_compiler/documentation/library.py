"""The modules of the library as pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mojo_compiler.documentation.entries import DocumentedName, Page, page_of
from mojo_compiler.names.library import Library, load_library, source_of
from mojo_compiler.records import replace


def pages() -> Iterator[Page]:
    """The public modules of the library."""
    library = load_library()
    for name in sorted(library.images):
        if _is_open(name):
            yield _page(library, name, _is_hidden)


def library_page(name: str) -> Page | None:
    """A module of the library with all that it offers, wherever that stands; None if there is none of this name."""
    library = load_library()
    return _page(library, name, lambda _: True) if name in library.images else None


def _page(library: Library, name: str, includes: Callable[[str], bool]) -> Page:
    """The page of a module, with what it re-exports from modules that it `includes`."""
    source = source_of(name)
    page = page_of(name, source, library.images[name].module(source))
    taken = (target for target in page.reexports if includes(target) and target in library.images)
    more = (entry for target in taken for entry in _named(_page(library, target, includes), page.reexports[target]))
    return replace(page, entries=(*page.entries, *more))


def _named(page: Page, names: tuple[str, ...]) -> Iterator[DocumentedName]:
    """The entries of a page for some names."""
    for entry in page.entries:
        if (entry.owner or entry.name) in names:
            yield entry


def _is_hidden(module: str) -> bool:
    return not _is_open(module)


def _is_open(module: str) -> bool:
    """Whether a module may be imported by users."""
    return not any(part.startswith("_") for part in module.split("."))
