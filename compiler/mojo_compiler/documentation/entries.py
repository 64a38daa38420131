"""The public names of a module with what their docstrings say."""

from __future__ import annotations

from collections.abc import Iterator
from inspect import cleandoc

from mojo_compiler.names.declare import function_def
from mojo_compiler.names.definitions import Scope, ScopeKind
from mojo_compiler.records import dataclass
from mojo_compiler.services.definition_text import header, signature
from mojo_compiler.source import Source
from mojo_compiler.syntax import tree

Declared = tree.FunctionDecl | tree.Struct | tree.Trait | tree.AliasDecl


@dataclass(frozen=True)
class DocumentedName:
    """A declaration: `kind` is one of ``struct trait function method alias``, `owner` the struct's name or ""."""

    kind: str
    module: str
    owner: str
    node: Declared
    signature: str

    @property
    def name(self) -> str:
        """The name that is declared."""
        return self.node.name

    @property
    def docstring(self) -> str:
        """What the declaration says about itself."""
        return cleandoc(self.node.docstring or "")

    @property
    def path(self) -> str:
        """The name within the module."""
        return f"{self.owner}.{self.name}" if self.owner else self.name

    @property
    def raises(self) -> bool:
        """Whether it is a function that may raise."""
        return isinstance(self.node, tree.FunctionDecl) and self.node.signature.raises

    @property
    def is_another(self) -> bool:
        """Whether an alias is only another spelling of a name."""
        return isinstance(self.node, tree.AliasDecl) and isinstance(self.node.value, tree.Name | tree.Attribute)

    @property
    def is_special(self) -> bool:
        """Whether operators and the like call it."""
        return self.name.startswith("__")

    @property
    def line(self) -> int:
        """The line in which it begins."""
        return self.node.span.position[0]

    @property
    def place(self) -> str:
        """Where it stands, for messages."""
        return f"{self.node.span.source.name}:{self.line}"


@dataclass(frozen=True)
class Page:
    """A module: its docstring, what it re-exports by module, what it declares."""

    module: str
    docstring: str
    reexports: dict[str, tuple[str, ...]]
    entries: tuple[DocumentedName, ...]


def page_of(name: str, source: Source, module: tree.Module) -> Page:
    """The page of a module. A package re-exports what it imports, and so does a module that declares nothing."""
    entries = tuple(_entries(name, module.body, ""))
    is_package = source.name.rpartition("/")[2].startswith("__init__.")
    imports = [s for s in module.body if isinstance(s, tree.ImportFrom)] if is_package or not entries else []
    reexports = {_target(name, is_package, s): tuple(item.alias or item.path[-1] for item in s.names or ()) for s in imports}
    return Page(name, cleandoc(module.docstring or ""), reexports, entries)


def _target(name: str, is_package: bool, statement: tree.ImportFrom) -> str:
    """The module that an import names."""
    parts = name.split(".")
    package = parts if is_package else parts[:-1]
    base = package[: len(package) - statement.level + 1] if statement.level else []
    return ".".join((*base, *statement.path))


def _entries(module: str, body: tree.Body, owner: str) -> Iterator[DocumentedName]:
    """The public declarations of a module, or the public members of a struct; each struct is followed by its members."""
    for node in body:
        match node:
            case tree.FunctionDecl(name=name) if is_public(name):
                yield DocumentedName("method" if owner else "function", module, owner, node, _signature(module, node))
            case tree.Struct(name=name, body=members) if is_public(name):
                yield DocumentedName("struct", module, owner, node, header(node))
                yield from _entries(module, members, name)
            case tree.Trait(name=name, body=members) if is_public(name):
                yield DocumentedName("trait", module, owner, node, f"trait {name}")
                yield from _entries(module, members, name)
            case tree.AliasDecl(name=name) if is_public(name):
                yield DocumentedName("alias", module, owner, node, " ".join(node.span.text.split()))


def is_public(name: str) -> bool:
    """Whether a name is for others than its module."""
    return not name.startswith("_") or name.startswith("__")


def _signature(module: str, node: tree.FunctionDecl) -> str:
    return signature(function_def(node, Scope(ScopeKind.MODULE, library=True, path=module), None))
