"""Modules and packages: loading and importing them (language.md 2.5)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from importlib.machinery import PathFinder
from importlib.util import find_spec
from pathlib import Path

from mojo_compiler.diagnostics.core import Diagnostic, MojoError, Sink
from mojo_compiler.diagnostics.habits import NAMES, advice
from mojo_compiler.diagnostics.names import (
    CircularReference,
    DeclareVariable,
    FolderWithoutInit,
    HidesLibrary,
    InModule,
    ModuleElsewhere,
    PythonModule,
    StandsFor,
    UnknownDeclaration,
    UnknownMember,
    UnknownModule,
)
from mojo_compiler.names.declare import declare
from mojo_compiler.names.definitions import Definition, ImportedName, ModuleDef, Poisoned, Scope, ScopeKind
from mojo_compiler.names.finding import SUFFIXES, bare_folder, enclosing, file_of, folder_above, is_file_name, is_package, stems
from mojo_compiler.names.library import ROOT, Library
from mojo_compiler.records import dataclass, field
from mojo_compiler.source import NO_SPAN, Source, Span
from mojo_compiler.syntax import tree
from mojo_compiler.syntax.advice import KEYWORDS

Stamp = tuple[int, int]
"""What tells a file from an earlier version of it: when it was changed, in nanoseconds, and its size in bytes."""


def stamp_of(file: Path) -> Stamp:
    """The stamp of a file."""
    found = file.stat()
    return found.st_mtime_ns, found.st_size


@dataclass
class Modules:
    """The loaded modules. `prelude` is the parent scope of every module; `parse` gives a user module's tree.

    `directory` is the folder of the program or notebook, `folders` are those of the search path after it. Modules may import each
    other in a ring: what an import binds is looked up when it is used. What modules that are still `loading` export is not known
    yet, so that what is imported from them waits among the `unsettled`.
    """

    library: Library
    parse: Callable[[Source], tree.Module]
    directory: Path
    sink: Sink
    folders: tuple[Path, ...] = ()
    loaded: dict[Path, ModuleDef] = field(default_factory=dict)
    stems: dict[str, Path] = field(default_factory=dict)
    """Where modules stand, by the paths of their scopes: the package's folder, or the file without its suffix."""
    renames: dict[str, str] = field(default_factory=dict)
    fresh: list[ModuleDef] = field(default_factory=list)
    """Modules loaded since the last cell, those they import first; their variables wait for their initialisers to run (G22)."""
    files: dict[Path, None] = field(default_factory=dict)
    """All files that were ever read, in order."""
    stamps: dict[Path, Stamp] = field(default_factory=dict)
    """What the files of modules were like when they were read, by the modules' paths."""
    broken: set[Path] = field(default_factory=set)
    """Modules whose texts do not parse, which has been said."""
    program: Path | None = None
    """The file of the program whose cell imports, without its suffix."""
    loading: set[ModuleDef] = field(default_factory=set)
    unsettled: list[Callable[[], bool]] = field(default_factory=list)
    """Imports from modules under way; each is asked until none binds anything more."""

    def __post_init__(self) -> None:
        self.library.importer = self
        for line in (ROOT / "renames.txt").read_text(encoding="utf-8").splitlines():
            old, _, new = line.partition(" ")
            self.renames[old] = new

    # -- statements --

    def execute(self, statement: tree.Import | tree.ImportFrom, scope: Scope) -> None:
        """Bind what an import statement names, to nothing where that fails. Raises `MojoError`."""
        try:
            if isinstance(statement, tree.Import):
                self._import(statement, scope)
            else:
                self._import_from(statement, scope)
        except MojoError:
            _poison(statement, scope)
            raise

    def _import(self, statement: tree.Import, scope: Scope) -> None:
        for item in statement.names:
            chain = self._require(item.path, item.level, scope, item.span)
            if item.alias is not None:
                _bind(scope, item.alias, chain[-1])
            else:
                _bind(scope, item.path[0], chain[0])

    def _import_from(self, statement: tree.ImportFrom, scope: Scope) -> None:
        module = self.require(statement.path, statement.level, scope, statement.span)
        if not statement.level and not scope.library:
            keeper = scope.parent if scope.kind is ScopeKind.UNIT and scope.parent is not None else scope  # cells after this one see it too
            keeper.origins[statement.path[0]] = partial(self.require, statement.path[:1], 0, scope, statement.span)
        if statement.names is None:
            self._import_all(module, scope, statement.span)
            return
        unknown: list[Diagnostic] = []
        for item in statement.names:
            name = item.path[0]
            if module.scope is scope and scope.loader is not None and (submodule := scope.loader(name)) is not None:
                _bind(scope, item.alias or name, submodule)  # a package takes what it does not declare from its folder
                continue
            imported = ImportedName(item.alias or name, item.span, module, name)
            if module in self.loading:
                self.unsettled.append(partial(self._settle, imported, scope))
            elif not self._has(module, name):
                unknown.append(self.unknown_member(module, name, item.span))
                continue
            _bind(scope, imported.name, imported)
        if unknown:
            raise MojoError(*unknown)

    def _import_all(self, module: ModuleDef, scope: Scope, span: Span) -> None:
        self._bind_public(module, scope, span)
        scope.incomplete = scope.incomplete or module.scope.incomplete
        if module in self.loading:
            self.unsettled.append(partial(self._bind_public, module, scope, span))

    def _bind_public(self, module: ModuleDef, scope: Scope, span: Span) -> bool:
        """Bind a module's public names; tells whether any was new."""
        names = [name for name in self.public_names(module) if name not in scope.names]
        for name in names:
            scope.names[name] = ImportedName(name, span, module, name)
        return bool(names)

    def public_names(self, module: ModuleDef) -> list[str]:
        """The names that ``from module import *`` binds."""
        if module.scope.library:
            return self.library.public_names(".".join(module.path))
        return [name for name in dict.fromkeys((*module.scope.names, *sorted(module.variables))) if not name.startswith("_")]

    def _has(self, module: ModuleDef, name: str) -> bool:
        return name in module.variables or module.scope.member(name) is not None

    def unknown_member(self, module: ModuleDef, name: str, span: Span) -> UnknownMember:
        """The error for a name that a module does not have."""
        dotted = ".".join(module.path)
        hidden = None if module.scope.library else self._library_module(module.path)
        notes = (
            (HidesLibrary(span=NO_SPAN, name=dotted, file=self._shown(module)),) if hidden is not None and self._has(hidden, name) else ()
        )
        return UnknownMember(span=span, module=dotted, name=name, notes=notes, known=partial(self.public_names, module))

    def unknown_name(self, name: str, scope: Scope, span: Span, local: Iterable[str] = ()) -> UnknownDeclaration:
        """The error for a name that means nothing in a scope, nor among `local` names inside it."""
        known = partial(self._visible, scope, tuple(local), _begins_line(span))
        return UnknownDeclaration(span=span, name=name, hints=partial(self._name_hints, name), known=known)

    def unknown_target(self, name: str, scope: Scope, span: Span) -> UnknownDeclaration:
        """The error for a name that is assigned to where only a declaration makes variables."""
        notes = (DeclareVariable(span=NO_SPAN, name=name),)
        return UnknownDeclaration(span=span, name=name, notes=notes, known=partial(self._visible, scope, begins=True))

    def _name_hints(self, name: str) -> list[Diagnostic]:
        """What helps with a name that nothing here has: where it is, or what stands for it in this language."""
        module = self.library.home_of(name)
        return [InModule(span=NO_SPAN, module=module, name=name)] if module is not None else list(advice(NAMES, name))

    def _visible(self, scope: Scope, local: tuple[str, ...] = (), begins: bool = False) -> Iterator[str]:
        """The names that mean something in a scope, innermost first, and where a statement `begins` the words for that."""
        yield from local
        for around in scope.chain():
            yield from around.names
        yield from self.library.index
        if begins:
            yield from KEYWORDS

    def _shown(self, module: ModuleDef) -> str:
        stem = self.stems.get(module.scope.path)
        return str((file_of(stem) if stem is not None else None) or stem)

    # -- rings of modules --

    def adopt(self, file: Path, scope: Scope, variables: Iterable[str]) -> None:
        """Make a program's own names a module that those it imports can import: it is `loading` until `settle`."""
        self.program = stem = file.resolve().with_suffix("")
        if not is_package(stem):
            module = self._enter(stem, (stem.name,), scope)
            module.variables = frozenset(variables)

    def settle(self) -> None:
        """Decide what waited for modules that are loaded now."""
        self.loading.clear()
        while any([settle() for settle in self.unsettled]):  # noqa: C419 - each of them has its turn
            pass
        self.unsettled.clear()

    def _settle(self, imported: ImportedName, scope: Scope) -> bool:
        """Check that an imported name is there, and not in a ring of imports; nothing is bound."""
        ring = _ring(imported)
        if ring:
            notes = tuple(StandsFor(span=i.span, name=i.name, other=f"{i.module.name}.{i.member}") for i in ring)
            self.sink.add(CircularReference(span=imported.span, name=imported.name, notes=notes))
        elif not self._has(imported.module, imported.member):
            self.sink.add(self.unknown_member(imported.module, imported.member, imported.span))
        else:
            return False
        if scope.names.get(imported.name) is imported:
            scope.names[imported.name] = Poisoned(imported.name, imported.span)
        return False

    # -- lookup --

    def require(self, path: tuple[str, ...], level: int, scope: Scope, span: Span) -> ModuleDef:
        """Return a module. Raises `MojoError` (`UnknownModule`) if there is none."""
        return self._require(path, level, scope, span)[-1]

    def _require(self, path: tuple[str, ...], level: int, scope: Scope, span: Span) -> list[ModuleDef]:
        """A module and the packages on the way to it, outermost first."""
        found = self._relative(path, level, scope, span) if level else self._absolute(path, scope, span)
        if found is None:
            hints = partial(self._hints, path, level, scope, span)
            raise MojoError(UnknownModule(span=span, name="." * level + ".".join(path), hints=hints, known=self._known_modules))
        return found

    def _absolute(self, path: tuple[str, ...], scope: Scope, span: Span) -> list[ModuleDef] | None:
        own = self._own_stem(scope)
        for root in () if scope.library else self._roots(scope):
            found = stems(root, path)
            if found is not None and (found[-1] != own or is_package(own)):
                return self._load_chain(root, path, span)
        return self._library_chain(path)

    def _roots(self, scope: Scope) -> Iterable[Path]:
        """The folders to look into for what a scope's code imports."""
        return dict.fromkeys((*enclosing(self._home(scope)), self.directory, *self.folders))

    def _own_stem(self, scope: Scope) -> Path | None:
        """Where the module stands that a scope belongs to; None for what is no module of the user's."""
        named = next((s.path for s in scope.chain() if s.kind is ScopeKind.MODULE), None)
        return self.stems.get(named) if named is not None else self.program

    def _home(self, scope: Scope) -> Path:
        """The folder that a scope's code looks into first: its package, or where its file stands."""
        stem = self._own_stem(scope)
        if stem is None or stem == self.program:
            return self.directory
        return stem if is_package(stem) else stem.parent

    def _library_module(self, path: tuple[str, ...]) -> ModuleDef | None:
        dotted = ".".join(path)
        return self.library.module(self.renames.get(dotted, dotted))

    def _library_chain(self, path: tuple[str, ...]) -> list[ModuleDef] | None:
        last = self._library_module(path)
        outer = [self._library_module(path[: count + 1]) for count in range(len(path) - 1)]
        return [*(m for m in outer if m is not None), last] if last is not None else None

    def _relative(self, path: tuple[str, ...], level: int, scope: Scope, span: Span) -> list[ModuleDef] | None:
        if scope.library:
            found = self._relative_library(path, level, scope)
            return [found] if found is not None else None
        home = self._home(scope)
        for _ in range(level - 1):
            home = home.parent
        if path:
            return self._load_chain(home, path, span) if stems(home, path) else None
        return [self._load(home, self._name(home.parent, (home.name,)), span) if is_package(home) else self._folder(home, level, span)]

    def _relative_library(self, path: tuple[str, ...], level: int, scope: Scope) -> ModuleDef | None:
        own = next(s.path for s in scope.chain() if s.kind is ScopeKind.MODULE).split(".")
        is_package = any(name.startswith(".".join(own) + ".") for name in self.library.images)
        base = own if is_package else own[:-1]
        base = base[: len(base) - (level - 1)]
        return self.library.module(".".join((*base, *path)))

    def _hints(self, path: tuple[str, ...], level: int, scope: Scope, span: Span) -> Iterator[Diagnostic]:
        """What may help a user whose module is not found."""
        if not level and _python_has(path):
            yield PythonModule(span=span, name=".".join(path))
        bare = bare_folder([self._home(scope)] if level else self._roots(scope), path)
        above = folder_above(self.directory, path) if not level else None
        if bare is not None:
            yield FolderWithoutInit(span=NO_SPAN, folder=str(bare))
        elif above is not None:
            yield ModuleElsewhere(span=NO_SPAN, name=".".join(path), folder=str(above))

    def _known_modules(self) -> Iterator[str]:
        """The library's modules and those beside the program."""
        yield from (name for name in self.library.images if "._" not in f".{name}")
        yield from (file.stem for file in self.directory.iterdir() if is_package(file) or file.suffix in SUFFIXES)

    # -- loading --

    def _load_chain(self, root: Path, path: tuple[str, ...], span: Span) -> list[ModuleDef]:
        return [self._load(root.joinpath(*path[: n + 1]), self._name(root, path[: n + 1]), span) for n in range(len(path))]

    def _name(self, root: Path, path: tuple[str, ...]) -> tuple[str, ...]:
        """The full name of a module: with the packages that its root is in."""
        outer = [folder.name for folder in enclosing(root)][:-1]
        return (*reversed(outer), *path)

    def _folder(self, folder: Path, level: int, span: Span) -> ModuleDef:
        """A folder that is no package, of which ``from . import m`` imports a module."""
        scope = Scope(ScopeKind.MODULE, self.library.prelude, path=f"~@{folder}/")
        scope.loader = lambda member: self._load_member(folder, (member,), span)
        return ModuleDef("." * level, NO_SPAN, ("." * level,), scope)

    def _load_member(self, folder: Path, path: tuple[str, ...], span: Span) -> ModuleDef | None:
        stem = folder / path[-1]
        return self._load(stem, path, span) if is_file_name(path[-1]) and file_of(stem) is not None else None

    def _load(self, stem: Path, path: tuple[str, ...], span: Span) -> ModuleDef:
        """Load the package or module at a path without suffix, which the code at `span` asks for."""
        if stem in self.loaded:
            return self.loaded[stem]
        if stem in self.broken:
            raise MojoError()
        scope = Scope(ScopeKind.MODULE, self.library.prelude, path=f"~{'.'.join(path)}@{stem}")
        if is_package(stem):
            scope.loader = lambda member: self._load_member(stem, (*path, member), span)
        module = self._enter(stem, path, scope)
        try:
            body = self.read(stem, span)
        except MojoError:
            self._forget({module})
            self.broken.add(stem)
            raise
        self._fill(module, body)
        return module

    def read(self, stem: Path, span: Span) -> tree.Body:
        """The statements of the module at a path without suffix. Raises `MojoError` if its text does not parse."""
        file = file_of(stem)
        assert file is not None
        self.files[file] = None
        self.stamps[stem] = stamp_of(file)
        return self.parse(Source(str(file), file.read_text(encoding="utf-8"), "file", span)).body

    def replace(self, module: ModuleDef, body: tree.Body) -> None:
        """Give a loaded module other definitions; those who import it find them by their names."""
        module.scope.names.clear()
        module.scope.incomplete = False
        self.loading.add(module)
        self._fill(module, body)

    def _fill(self, module: ModuleDef, body: tree.Body) -> None:
        module.initialisers = tuple(s for s in body if isinstance(s, tree.VarDecl))
        module.variables = variable_names(body)
        declare(body, module.scope, self, self.sink)
        self.load_nested(body, module.scope)
        self.fresh.append(module)
        self.loading.discard(module)
        if not self.loading:
            self.settle()

    def load_nested(self, body: Iterable[tree.Stmt], scope: Scope) -> None:
        """Load what functions import, so that its variables are initialised before any code runs."""
        for path, level, span in _nested_imports(body):
            try:
                self.require(path, level, scope, span)
            except MojoError as error:
                for diagnostic in error.diagnostics:
                    self.sink.add(diagnostic)

    def _enter(self, stem: Path, path: tuple[str, ...], scope: Scope) -> ModuleDef:
        module = self.loaded[stem] = ModuleDef(path[-1], NO_SPAN, path, scope)
        self.stems[scope.path] = stem
        self.loading.add(module)
        return module

    def roll_back(self) -> None:
        """Load modules anew when they are imported again: the cell that did it failed."""
        self._forget({*self.fresh, *self.loading})
        self.fresh.clear()
        self.unsettled.clear()
        self.broken.clear()

    def _forget(self, gone: set[ModuleDef]) -> None:
        self.loaded = {path: m for path, m in self.loaded.items() if m not in gone}
        for module in self.loaded.values():
            names = module.scope.names
            for name in [n for n, d in names.items() if isinstance(d, ModuleDef) and d in gone]:
                del names[name]
        self.loading -= gone


def variable_names(body: Iterable[tree.Stmt]) -> frozenset[str]:
    """The variables that a file declares."""
    targets = (s.target for s in body if isinstance(s, tree.VarDecl))
    return frozenset(n.id for target in targets for n in tree.walk(target) if isinstance(n, tree.Name))


def _nested_imports(body: Iterable[tree.Stmt]) -> Iterator[tuple[tuple[str, ...], int, Span]]:
    """What the import statements inside of functions name: paths, leading dots, places."""
    for statement in body:
        if isinstance(statement, tree.Import | tree.ImportFrom) or "import" not in statement.span.text:
            continue
        for node in tree.walk(statement):
            if isinstance(node, tree.ImportFrom):
                yield node.path, node.level, node.span
            elif isinstance(node, tree.Import):
                yield from ((item.path, item.level, item.span) for item in node.names)


def _bind(scope: Scope, name: str, definition: Definition) -> None:
    """Give an imported name its meaning, unless the scope itself declares it (language.md R10)."""
    if isinstance(scope.names.get(name), ImportedName | ModuleDef | Poisoned | None):
        scope.names[name] = definition


def _poison(statement: tree.Import | tree.ImportFrom, scope: Scope) -> None:
    """Keep uses of the names of a failed import silent."""
    scope.incomplete = scope.incomplete or statement.names is None
    for item in statement.names or ():
        name = item.alias or item.path[0]
        if isinstance(statement, tree.Import) or name not in scope.names:
            _bind(scope, name, Poisoned(name, statement.span))


def _ring(imported: ImportedName) -> list[ImportedName]:
    """The imports that lead from an imported name back to itself; empty if it stands for something."""
    chain: list[ImportedName] = []
    current: Definition | None = imported
    while isinstance(current, ImportedName):
        if current in chain:
            return chain if current is imported else []
        chain.append(current)
        current = current.module.scope.own(current.member)
    return []


def _python_has(path: tuple[str, ...]) -> bool:
    """Whether Python finds a module. Nothing is imported to find out."""
    if not all(map(str.isidentifier, path)):
        return False
    try:
        spec = find_spec(path[0])
    except ValueError:  # a module that was not imported, such as a script's ``__main__``
        return False
    for count in range(2, len(path) + 1):
        name = ".".join(path[:count])
        if spec is None or name in sys.modules:
            spec = spec and sys.modules[name].__spec__
            continue
        spec = PathFinder.find_spec(name, spec.submodule_search_locations or [])
    return spec is not None


def follow(definition: Definition | None) -> Definition | None:
    """Follow imported names to what they stand for."""
    while isinstance(definition, ImportedName):
        definition = definition.module.scope.member(definition.member)
    return definition


def _begins_line(span: Span) -> bool:
    """Whether nothing stands before a place on its line."""
    return not span.source.text[: span.start].rpartition("\n")[2].strip()
