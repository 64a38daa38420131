"""The public names of the standard library with what their docstrings say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from inspect import cleandoc

from mojo_compiler.names.declare import function_def
from mojo_compiler.names.definitions import Scope, ScopeKind
from mojo_compiler.names.library import Library, load_library, source_of
from mojo_compiler.services.definition_text import header, signature
from mojo_compiler.syntax import tree


@dataclass(frozen=True)
class Entry:
    """A declaration: `kind` is one of ``struct trait function method alias``, `owner` the struct's name or ""."""

    kind: str
    module: str
    owner: str
    name: str
    signature: str
    docstring: str
    raises: bool
    line: int
    is_another: bool
    """Whether an alias is only another spelling of a name."""

    @property
    def path(self) -> str:
        """The name within the module."""
        return f"{self.owner}.{self.name}" if self.owner else self.name

    @property
    def is_special(self) -> bool:
        """Whether operators and the like call it."""
        return self.name.startswith("__")

    @property
    def place(self) -> str:
        """Where it stands, for messages."""
        return f"{source_of(self.module).name}:{self.line}"


@dataclass(frozen=True)
class Page:
    """A module: its docstring, what it re-exports by module, what it declares."""

    module: str
    docstring: str
    reexports: dict[str, tuple[str, ...]]
    entries: tuple[Entry, ...]


def pages() -> Iterator[Page]:
    """The public modules of the library."""
    library = load_library()
    for name in sorted(library.images):
        if _is_open(name):
            yield _page(library, name)


def _page(library: Library, name: str) -> Page:
    source = source_of(name)
    module = library.images[name].module(source)
    entries = tuple(_entries(name, module.body, ""))
    offers = source.name.endswith("__init__.mojo") or not entries
    imports = [s for s in module.body if isinstance(s, tree.ImportFrom)] if offers else []
    reexports = {_target(name, source.name, s): tuple(item.alias or item.path[-1] for item in s.names or ()) for s in imports}
    hidden = (entry for target, names in reexports.items() if not _is_open(target) for entry in _named(library, target, names))
    return Page(name, cleandoc(module.docstring or ""), reexports, (*entries, *hidden))


def _named(library: Library, module: str, names: tuple[str, ...]) -> Iterator[Entry]:
    """The entries of a private module that a public one offers."""
    for entry in _page(library, module).entries:
        if (entry.owner or entry.name) in names:
            yield entry


def _is_open(module: str) -> bool:
    """Whether a module may be imported by users."""
    return not any(part.startswith("_") for part in module.split("."))


def _target(name: str, file: str, statement: tree.ImportFrom) -> str:
    """The module that an import names."""
    parts = name.split(".")
    package = parts if file.endswith("__init__.mojo") else parts[:-1]
    base = package[: len(package) - statement.level + 1] if statement.level else []
    return ".".join((*base, *statement.path))


def _entries(module: str, body: tree.Body, owner: str) -> Iterator[Entry]:
    """The public declarations of a module, or the public members of a struct; each struct is followed by its members."""
    for node in body:
        match node:
            case tree.FunctionDecl(name=name) if _is_public(name):
                kind = "method" if owner else "function"
                yield _entry(kind, module, owner, node, _signature(module, node), node.signature.raises)
            case tree.Struct(name=name, body=members) if _is_public(name):
                yield _entry("struct", module, owner, node, header(node), False)
                yield from _entries(module, members, name)
            case tree.Trait(name=name, body=members) if _is_public(name):
                yield _entry("trait", module, owner, node, f"trait {name}", False)
                yield from _entries(module, members, name)
            case tree.AliasDecl(name=name) if _is_public(name):
                yield _entry("alias", module, owner, node, " ".join(node.span.text.split()), False)


def _is_public(name: str) -> bool:
    return not name.startswith("_") or name.startswith("__")


def _signature(module: str, node: tree.FunctionDecl) -> str:
    return signature(function_def(node, Scope(ScopeKind.MODULE, library=True, path=module), None))


def _entry(
    kind: str, module: str, owner: str, node: tree.FunctionDecl | tree.Struct | tree.Trait | tree.AliasDecl, text: str, raises: bool
) -> Entry:
    is_another = isinstance(node, tree.AliasDecl) and isinstance(node.value, tree.Name | tree.Attribute)
    return Entry(kind, module, owner, node.name, text, cleandoc(node.docstring or ""), raises, node.span.position[0], is_another)
