"""Modules and packages: finding, loading and importing them (language.md 2.5)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from mojo_compiler.diagnostics.core import MojoError, Sink
from mojo_compiler.diagnostics.names import PythonModule, UnknownMember, UnknownModule
from mojo_compiler.names.declare import declare
from mojo_compiler.names.definitions import Definition, ImportedName, ModuleDef, Poisoned, Scope
from mojo_compiler.names.library import ROOT, Library
from mojo_compiler.source import NO_SPAN, Source, Span
from mojo_compiler.syntax import tree

SUFFIXES = (".mojo", ".🔥")


@dataclass
class Modules:
    """The loaded modules. `prelude` is the parent scope of every module; `parse` gives a user module's tree.

    Library modules are found first, then those below `directory` of the importing scope (language.md G21).
    """

    library: Library
    parse: Callable[[Source], tree.Module]
    directory: Path
    sink: Sink
    loaded: dict[Path, ModuleDef] = field(default_factory=dict)
    homes: dict[str, Path] = field(default_factory=dict)
    renames: dict[str, str] = field(default_factory=dict)
    pending: list[tuple[ModuleDef, tuple[tree.VarDecl, ...]]] = field(default_factory=list)
    """Modules loaded since the last cell whose variables wait for their initialisers to run (G22)."""

    def __post_init__(self) -> None:
        self.library.importer = self
        for line in (ROOT / "renames.txt").read_text(encoding="utf-8").splitlines():
            old, _, new = line.partition(" ")
            self.renames[old] = new

    # -- statements --

    def execute(self, statement: tree.Import | tree.ImportFrom, scope: Scope) -> None:
        """Bind what an import statement names, to nothing where that fails. Raises `MojoError`."""
        try:
            self._execute(statement, scope)
        except MojoError:
            for name in _bound_names(statement):
                scope.names.setdefault(name, Poisoned(name, statement.span))
            raise

    def _execute(self, statement: tree.Import | tree.ImportFrom, scope: Scope) -> None:
        if isinstance(statement, tree.Import):
            for item in statement.names:
                module = self.require(item.path, 0, scope, item.span)
                if item.alias is not None:
                    scope.names[item.alias] = module
                else:
                    scope.names[item.path[0]] = self.require(item.path[:1], 0, scope, item.span)
            return
        self._import_from(statement, scope)

    def _import_from(self, statement: tree.ImportFrom, scope: Scope) -> None:
        module = self.require(statement.path, statement.level, scope, statement.span)
        if statement.names is None:
            for name in self._public_names(module):
                scope.names[name] = ImportedName(name, statement.span, module, name)
            return
        for item in statement.names:
            name = item.path[0]
            if module.scope.own(name) is None and not self._will_have(module, name):
                raise MojoError(UnknownMember(span=item.span, module=".".join(module.path), name=name))
            bound = item.alias or name
            if not isinstance(scope.names.get(bound), ImportedName | None):
                continue  # what the module itself declares comes first
            scope.names[bound] = ImportedName(bound, item.span, module, name)

    def _will_have(self, module: ModuleDef, name: str) -> bool:
        """Whether a name is one of a fresh module's variables."""
        statements = next((body for m, body in self.pending if m is module), ())
        return any(isinstance(n, tree.Name) and n.id == name for s in statements for n in tree.walk(s.target))

    def _public_names(self, module: ModuleDef) -> list[str]:
        if module.scope.library:
            return self.library.public_names(".".join(module.path))
        return [n for n in module.scope.names if not n.startswith("_")]

    # -- lookup --

    def require(self, path: tuple[str, ...], level: int, scope: Scope, span: Span) -> ModuleDef:
        """Return a module. Raises `MojoError` (`UnknownModule`) if there is none."""
        found = self._relative(path, level, scope, span) if level else self._absolute(path, scope, span)
        if found is None:
            notes = (PythonModule(span=span, name=".".join(path)),) if not level and _python_has(path[0]) else ()
            raise MojoError(UnknownModule(span=span, name="." * level + ".".join(path), notes=notes))
        return found

    def _absolute(self, path: tuple[str, ...], scope: Scope, span: Span) -> ModuleDef | None:
        dotted = ".".join(path)
        found = self.library.module(self.renames.get(dotted, dotted))
        return found or self._below(self._home(scope), path, span)

    def _home(self, scope: Scope) -> Path:
        for s in scope.chain():
            if s.kind == "module" and s.path in self.homes:
                return self.homes[s.path]
        return self.directory

    def _relative(self, path: tuple[str, ...], level: int, scope: Scope, span: Span) -> ModuleDef | None:
        if scope.library:
            return self._relative_library(path, level, scope)
        home = self._home(scope)
        for _ in range(level - 1):
            home = home.parent
        return self._below(home, path, span) if path else self._load(home, span)

    def _relative_library(self, path: tuple[str, ...], level: int, scope: Scope) -> ModuleDef | None:
        own = next(s.path for s in scope.chain() if s.kind == "module").split(".")
        is_package = any(name.startswith(".".join(own) + ".") for name in self.library.images)
        base = own if is_package else own[:-1]
        base = base[: len(base) - (level - 1)]
        return self.library.module(".".join((*base, *path)))

    def _below(self, folder: Path, path: tuple[str, ...], span: Span) -> ModuleDef | None:
        found: ModuleDef | None = None
        for part in path:
            found = self._load(folder / part, span)
            if found is None:
                return None
            folder = folder / part
        return found

    def _load(self, stem: Path, span: Span) -> ModuleDef | None:
        """Load the package or module at a path without suffix, which the code at `span` asks for."""
        if stem in self.loaded:
            return self.loaded[stem]
        for suffix in SUFFIXES:
            for file in (stem / f"__init__{suffix}", stem.with_name(stem.name + suffix)):
                if file.is_file():
                    return self._load_file(stem, file, span)
        return None

    def _load_file(self, stem: Path, file: Path, span: Span) -> ModuleDef:
        parts = stem.relative_to(self.directory).parts if self.directory in stem.parents else (stem.name,)
        scope = Scope("module", self.library.prelude, path=f"~{'.'.join(parts)}@{stem}")
        is_package = file.stem == "__init__"
        self.homes[scope.path] = stem if is_package else stem.parent
        module = ModuleDef(parts[-1], NO_SPAN, parts, scope)
        self.loaded[stem] = module
        if is_package:
            scope.loader = lambda member: self._load(stem / member, span)
        source = Source(str(file), file.read_text(encoding="utf-8"), "file", span)
        try:
            body = self.parse(source).body
        except MojoError:
            self.forget(module)
            raise
        declare(body, scope, self, self.sink)
        variables = tuple(s for s in body if isinstance(s, tree.VarDecl))
        if variables:
            self.pending.append((module, variables))
        return module

    def forget(self, module: ModuleDef) -> None:
        """Load a module anew when it is imported again: its variables were not initialised."""
        self.loaded = {path: m for path, m in self.loaded.items() if m is not module}


def _python_has(name: str) -> bool:
    try:
        return find_spec(name) is not None
    except ValueError:  # a module that was not imported, such as a script's ``__main__``
        return False


def _bound_names(statement: tree.Import | tree.ImportFrom) -> list[str]:
    return [item.alias or item.path[0] for item in statement.names or ()]


def follow(definition: Definition | None) -> Definition | None:
    """Follow imported names to what they stand for."""
    while isinstance(definition, ImportedName):
        definition = definition.module.scope.own(definition.member)
    return definition
