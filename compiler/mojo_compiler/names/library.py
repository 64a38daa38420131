"""The standard library as stored trees: declarations are loaded one by one, when a name is first looked up."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from functools import partial
from pathlib import Path

from mojo_compiler.diagnostics.core import InternalError, Sink
from mojo_compiler.digest import compiler_digest
from mojo_compiler.names.declare import Importer, declare
from mojo_compiler.names.definitions import Definition, ModuleDef, OverloadSet, Scope, ScopeKind
from mojo_compiler.records import dataclass, field
from mojo_compiler.source import NO_SPAN, Source
from mojo_compiler.store import SignedFolder, cache_folder
from mojo_compiler.syntax import tree
from mojo_compiler.syntax.parser import parse
from mojo_compiler.syntax.tree_image import STAR, ModuleImage, dump_module

ROOT = Path(__file__).parent.parent / "stdlib"
PRELUDE = "builtin"


@dataclass
class Library:
    """All library modules."""

    images: dict[str, ModuleImage]
    importer: Importer | None = None
    modules: dict[str, ModuleDef] = field(default_factory=dict)
    prelude: Scope = field(default_factory=lambda: Scope(ScopeKind.BUILTIN, library=True, path=PRELUDE))
    index: dict[str, tuple[str, ...]] = field(default_factory=dict)
    sink: Sink = field(default_factory=Sink)

    def __post_init__(self) -> None:
        for name, image in self.images.items():
            if name == PRELUDE or name.startswith(f"{PRELUDE}."):
                for declared in image.index:
                    self.index[declared] = (*self.index.get(declared, ()), name)
        self.prelude.loader = self._from_prelude
        self.prelude.origins = {name: partial(self._package, name) for name in self.images if "." not in name}

    def _package(self, name: str) -> ModuleDef:
        """A package that is named without an import (language.md G24)."""
        found = self.module(name)
        assert found is not None
        return found

    def module(self, name: str) -> ModuleDef | None:
        """A module or package by its dotted name, empty until its names are looked up."""
        found = self.modules.get(name)
        if found is not None or name not in self.images:
            return found
        parts = tuple(name.split("."))
        scope = Scope(ScopeKind.MODULE, self.prelude, library=True, path=name)
        scope.loader = self._loader(name, scope)
        made = self.modules[name] = ModuleDef(parts[-1], NO_SPAN, parts, scope)
        for statement in self._statements(name, STAR):
            assert self.importer is not None and isinstance(statement, tree.ImportFrom)
            self.importer.execute(statement, scope)
        return made

    def public_names(self, name: str) -> list[str]:
        """The names that ``from module import *`` binds."""
        return [n for n in self.images[name].index if n and n != STAR and not n.startswith("_")]

    def home_of(self, name: str) -> str | None:
        """The public module that declares a name, the one nearest to the top if there are several."""
        homes = [module for module, image in self.images.items() if name in image.index and "._" not in f".{module}"]
        return min(homes, key=lambda module: (module.count("."), module), default=None) if name and not name.startswith("_") else None

    def _source(self, name: str) -> Source:
        return source_of(name)

    def _statements(self, module: str, name: str) -> tuple[tree.Stmt, ...]:
        image = self.images[module]
        return image.declarations(name, self._source(module)) if name in image.index else ()

    def _loader(self, module: str, scope: Scope) -> Callable[[str], Definition | None]:
        def load(name: str) -> Definition | None:
            statements = self._statements(module, name)
            if statements:
                assert self.importer is not None
                scope.loader = None
                try:
                    declare(statements, scope, self.importer, self.sink)
                finally:
                    scope.loader = load
                if self.sink.failed:
                    raise InternalError(f"library module {module}: {self.sink.diagnostics[0].message}")
                return scope.names.get(name)
            found = self._from_prelude(name) if module == PRELUDE else None
            return found or self.module(f"{module}.{name}")

        return load

    def _from_prelude(self, name: str) -> Definition | None:
        """A name of the prelude: from the one module that declares it, or functions merged from several."""
        found: Definition | None = None
        for module_name in self.index.get(name, ()):
            module = self.module(module_name)
            definition = module.scope.own(name) if module is not None else None
            if isinstance(found, OverloadSet) and isinstance(definition, OverloadSet):
                found = OverloadSet(name, found.span, (*found.functions, *definition.functions))
            elif found is None:
                found = definition
        return found


_SOURCES: dict[str, Source] = {}


def source_of(name: str) -> Source:
    """A library module's text; the same object each time, so that spans compare."""
    if name not in _SOURCES:
        path = _file(name)
        _SOURCES[name] = Source(str(path), path.read_text(encoding="utf-8"), "file")
    return _SOURCES[name]


def _file(name: str) -> Path:
    stem = ROOT.joinpath(*name.split("."))
    package = stem / "__init__.mojo"
    return package if package.is_file() else stem.with_name(stem.name + ".mojo")


def _module_names() -> list[str]:
    """The dotted names of the library's modules."""
    paths = (path.relative_to(ROOT).with_suffix("").parts for path in sorted(ROOT.rglob("*.mojo")))
    names = (".".join(parts[:-1] if parts[-1] == "__init__" else parts) for parts in paths)
    return [name for name in names if name]


def load_library() -> Library:
    """Open the library: from the stored trees if they are there, else by parsing everything once."""
    name, store = f"library-{compiler_digest()}.trees", SignedFolder(cache_folder())
    stored = store.read(name)
    if stored is not None:
        return Library({n: ModuleImage(*parts) for n, parts in pickle.loads(stored).items()})
    images = _parse_all()
    store.write(name, pickle.dumps({n: (i.blobs, i.index, i.docstring) for n, i in images.items()}, protocol=5))
    return Library(images)


def _parse_all() -> dict[str, ModuleImage]:
    images: dict[str, ModuleImage] = {}
    for name in _module_names():
        result = parse(source_of(name))
        if result.diagnostics:
            first = result.diagnostics[0]
            raise InternalError(f"library module {name}:{first.span.position}: {first.message}")
        images[name] = dump_module(result.module)
    return images
