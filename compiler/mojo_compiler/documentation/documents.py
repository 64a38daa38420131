"""What is known of a module, for users: from its text, or from the library."""

from __future__ import annotations

from mojo_compiler.diagnostics.core import Diagnostic
from mojo_compiler.documentation.data import Data, page_data
from mojo_compiler.documentation.entries import Page, page_of
from mojo_compiler.documentation.library import library_page
from mojo_compiler.documentation.pages import Reference
from mojo_compiler.records import dataclass
from mojo_compiler.source import Source
from mojo_compiler.syntax.parser import parse


@dataclass(frozen=True)
class Document:
    """A module's declarations and docstrings. What its `diagnostics` are about may be missing."""

    page: Page
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def markdown(self) -> str:
        """The text."""
        return Reference([self.page], has_links=False).text(self.page)

    @property
    def data(self) -> Data:
        """The same for programs."""
        return page_data(self.page)


def document(source: Source, module: str) -> Document:
    """What the text of a module says; `module` is its name."""
    result = parse(source)
    return Document(page_of(module, source, result.module), result.diagnostics)


def document_library(module: str) -> Document | None:
    """What a module of the library says; None if there is none of this name."""
    page = library_page(module)
    return Document(page) if page is not None else None
