"""Reads modules again whose files have changed, as a redefining cell would replace their definitions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from mojo_compiler.diagnostics.core import Diagnostic, MojoError
from mojo_compiler.diagnostics.names import ModuleBroken, ModuleReadAgain
from mojo_compiler.names.definitions import Definition, ImportedName, ModuleDef, StructDef, TraitDef
from mojo_compiler.names.finding import file_of
from mojo_compiler.names.modules import Modules, stamp_of
from mojo_compiler.records import dataclass, field
from mojo_compiler.source import NO_SPAN
from mojo_compiler.syntax import tree


@dataclass
class Reading:
    """Modules that were read again: what there is to `tell`, and what the modules were `before`."""

    told: list[Diagnostic]
    before: dict[Path, tuple[ModuleDef, dict[str, Definition], tuple[tree.VarDecl, ...], frozenset[str]]] = field(default_factory=dict)

    def take_back(self, modules: Modules, reasons: tuple[Diagnostic, ...]) -> None:
        """Let the modules be what they were, since what they are now does not compile."""
        for stem, (module, names, initialisers, variables) in self.before.items():
            modules.loaded[stem] = module
            module.scope.names.clear()
            module.scope.names.update(names)
            module.initialisers, module.variables = initialisers, variables
        broken = sorted(d.name for d in self.told if isinstance(d, ModuleReadAgain))
        self.told = [ModuleBroken(span=NO_SPAN, name="', '".join(broken), notes=reasons)]


def read_changed(modules: Modules) -> Reading:
    """Read the modules again whose files have changed since, and those that import them; says which. One that does not parse stays as
    it was.
    """
    changed, told = _parsed(modules, _changed(modules))
    importers, complaints = _parsed(modules, [stem for stem in _importers(modules, set(changed)) if stem not in changed])
    reading = Reading([])
    for stem in (*changed, *importers):
        module = modules.loaded[stem]
        reading.before[stem] = module, dict(module.scope.names), module.initialisers, module.variables
    for stem, body in (*changed.items(), *importers.items()):
        modules.replace(modules.loaded[stem], body)
    for module, names, _, _ in reading.before.values():
        _keep_identities(names, module.scope.names)
    told += [ModuleReadAgain(span=NO_SPAN, name=".".join(modules.loaded[stem].path), file=str(file_of(stem))) for stem in changed]
    reading.told = told + complaints
    return reading


def _changed(modules: Modules) -> list[Path]:
    """The modules whose files are not as they were when they were read; one whose file is gone stays."""
    files = ((stem, file_of(stem)) for stem in modules.loaded)
    return [stem for stem, file in files if file is not None and modules.stamps.get(stem) != stamp_of(file)]


def _parsed(modules: Modules, stems: Iterable[Path]) -> tuple[dict[Path, tree.Body], list[Diagnostic]]:
    """The trees of modules, and what is wrong with those that do not parse."""
    bodies: dict[Path, tree.Body] = {}
    told: list[Diagnostic] = []
    for stem in stems:
        try:
            bodies[stem] = modules.read(stem, NO_SPAN)
        except MojoError as error:
            told.append(ModuleBroken(span=NO_SPAN, name=".".join(modules.loaded[stem].path), notes=error.diagnostics))
    return bodies, told


def _importers(modules: Modules, stems: set[Path]) -> list[Path]:
    """The modules that import some modules, also through others, and these."""
    while True:
        wanted = {modules.loaded[stem] for stem in stems}
        more = {stem for stem, module in modules.loaded.items() if stem not in stems and wanted & set(_imported(module))}
        if not more:
            return [stem for stem in modules.loaded if stem in stems]
        stems |= more


def _imported(module: ModuleDef) -> Iterator[ModuleDef]:
    for definition in module.scope.names.values():
        if isinstance(definition, ImportedName):
            yield definition.module
        elif isinstance(definition, ModuleDef):
            yield definition


def _keep_identities(before: dict[str, Definition], now: dict[str, Definition]) -> None:
    """Structs whose fields are what they were, and traits, stay the types they were: values of variables remain valid."""
    for name, new in now.items():
        match before.get(name), new:
            case StructDef() as old, StructDef() if _shape(old) == _shape(new):
                new.identity = old.identity
            case TraitDef() as old, TraitDef() if old.node.span.text == new.node.span.text:
                new.identity = old.identity


def _shape(struct: StructDef) -> tuple[object, ...]:
    """What decides how values of a struct look in memory, as text."""
    fields = tuple((name, annotation.span.text) for name, annotation, _ in struct.fields)
    return fields, tuple(parameter.span.text for parameter in struct.node.parameters), struct.decorators
