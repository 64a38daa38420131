"""Scopes: a chain of name tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from mojo_compiler.names.definitions import Definition

KINDS = ("builtin", "module", "session", "unit", "struct", "function", "block")


@dataclass(eq=False, slots=True)
class Scope:
    """One table of names. `loader` finds a name that is not in the table yet (lazy library modules)."""

    kind: str
    parent: Scope | None = None
    names: dict[str, Definition] = field(default_factory=dict)
    loader: Callable[[str], Definition | None] | None = None
    library: bool = False
    path: str = ""

    def own(self, name: str) -> Definition | None:
        """Look a name up in this table alone."""
        found = self.names.get(name)
        if found is None and self.loader is not None:
            found = self.loader(name)
            if found is not None:
                self.names[name] = found
        return found

    def find(self, name: str) -> tuple[Definition, Scope] | None:
        """Look a name up here and outwards; return the definition and the scope that has it."""
        scope: Scope | None = self
        while scope is not None:
            found = scope.own(name)
            if found is not None:
                return found, scope
            scope = scope.parent
        return None

    def chain(self) -> Iterator[Scope]:
        """This scope and all around it, inside out."""
        scope: Scope | None = self
        while scope is not None:
            yield scope
            scope = scope.parent

    def child(self, kind: str) -> Scope:
        """A new, empty scope inside this one."""
        return Scope(kind, self, library=self.library, path=self.path)

    def snapshot(self) -> Scope:
        """This scope as it is now: names that the function around it declares later are not in it."""
        if self.kind not in ("function", "block") or self.parent is None:
            return self
        return Scope(self.kind, self.parent.snapshot(), dict(self.names), None, self.library, self.path)

    def define(self, definition: Definition) -> None:
        """Put a definition into the table under its name."""
        self.names[definition.name] = definition
