"""Installs a cell's definitions as the session's, and rolls them back if the cell does not compile (language.md G28, G29, G35)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from mojo_compiler.check.calls.forks import forks
from mojo_compiler.check.inference.type_expressions import alias_operand
from mojo_compiler.check.state.checker import Checker
from mojo_compiler.check.state.dependencies import identity
from mojo_compiler.check.state.entry import Entry
from mojo_compiler.check.types import instances, structs, traits
from mojo_compiler.check.types.instances import has_hidden
from mojo_compiler.check.types.signatures import parameters_of
from mojo_compiler.check.units.declarations import check_function, check_struct
from mojo_compiler.check.units.generic_precheck import check_generic
from mojo_compiler.check.units.signature_checks import check_fields, check_requirements, check_signature
from mojo_compiler.diagnostics.core import Diagnostic, MojoError
from mojo_compiler.diagnostics.names import HoldsOlder, IdenticalSignature, PreviousDefinition
from mojo_compiler.instances.instance import Failed, Instance
from mojo_compiler.names.definitions import (
    AliasDef,
    Definition,
    FunctionDef,
    ImportedName,
    ModuleDef,
    OverloadSet,
    Poisoned,
    PythonName,
    Scope,
    StructDef,
    TraitDef,
    VariableDef,
)
from mojo_compiler.names.mentions import following_aliases, type_mentions
from mojo_compiler.names.modules import follow
from mojo_compiler.records import dataclass, field
from mojo_compiler.syntax import tree
from mojo_compiler.types.core import StructType

if TYPE_CHECKING:
    pass


@dataclass
class Transaction:
    """One session's transaction log: what names meant before the current cell."""

    checker: Checker
    session: Scope
    before: dict[str, Definition | None] = field(default_factory=dict)
    new: list[Definition] = field(default_factory=list)
    text: dict[int, tuple[str, dict[str, object]]] = field(default_factory=dict)
    active: bool = False
    waiting: set[str] = field(default_factory=set)
    cell_id: str | None = None
    pending: list[FunctionDef] = field(default_factory=list)
    added: dict[str, list[FunctionDef]] = field(default_factory=dict)

    # -- the transaction --

    def install(self, unit: Scope, cell_id: str | None) -> None:
        """Make a cell's definitions the session's, keeping what they replace.

        A cell that runs again (the same `cell_id`) first takes back the overloads it added, except those it adds again.
        """
        self.before, self.new, self.active = {}, [], True
        self.waiting = set(unit.names)
        changed = self._retract(unit, cell_id)
        for name, definition in list(unit.names.items()):
            previous = self.session.names.get(name)
            try:
                merged = self._merge(definition, previous)
            except MojoError as error:
                self.checker.sink.report(error.diagnostics)
                merged = Poisoned(name, definition.span)
            self.waiting.discard(name)
            if merged is not previous:
                self.new.append(merged)
                changed = changed or previous is not None or self._shadows(name)
            self.before.setdefault(name, previous)
            self.session.names[name] = merged
        unit.names.clear()
        if changed:
            names = self.session.names
            self._renew_aliases({name for name, d in self.before.items() if d is not None and names.get(name) is not d})
            self.advance()

    def renew_importers(self, modules: set[ModuleDef]) -> None:
        """Have what depends on the contents of some modules evaluated again."""
        names = self.session.names.items()
        self._renew_aliases({name for name, d in names if d in modules or (isinstance(d, ImportedName) and d.module in modules)})
        self.advance()

    def _renew_aliases(self, changed: set[str]) -> None:
        """Have aliases of earlier cells that depend on names that now mean something else evaluated again when they are used next."""
        names = self.session.names
        for alias in following_aliases(self.session, changed):
            self.before.setdefault(alias.name, alias)
            names[alias.name] = AliasDef(alias.name, alias.span, alias.node, alias.scope)

    def _retract(self, unit: Scope, cell_id: str | None) -> bool:
        if cell_id is None:
            return False
        texts = {f.node.span.text for d in unit.names.values() if isinstance(d, OverloadSet) for f in d.functions}
        stale = {f for f in self.added.get(cell_id, []) if f.node.span.text not in texts}
        for name in {f.name for f in stale}:
            current = self.session.names.get(name)
            if not isinstance(current, OverloadSet):
                continue
            self.before[name] = current
            left = tuple(f for f in current.functions if f not in stale)
            if left:
                self.session.names[name] = OverloadSet(name, current.span, left)
            else:
                del self.session.names[name]
        self.cell_id = cell_id
        self.pending = [f for d in unit.names.values() if isinstance(d, OverloadSet) for f in d.functions]
        return bool(stale)

    def roll_back(self) -> None:
        """Forget the cell: every name means what it meant before."""
        entry = self.checker.progress.entry
        if entry is not None and entry.replaced:
            self.session.names.update(entry.replaced)
            entry.replaced.clear()
            self.advance()
        if not self.active:
            return
        for name, previous in self.before.items():
            if previous is None:
                self.session.names.pop(name, None)
            else:
                self.session.names[name] = previous
        self.active = False
        self.cell_id = None
        self.advance()

    def commit(self, unit: Scope, entry: Entry | None, ready: Callable[[VariableDef], bool]) -> list[VariableDef]:
        """Add the variables of a cell's entry; returns the live ones they replace, whose values are to be destroyed."""
        replaced: list[VariableDef] = []
        variables = entry.variables if entry is not None else []
        for variable in variables:
            previous = entry.replaced.pop(variable.name, None) if entry is not None else None
            previous = previous or self.session.names.get(variable.name)
            if isinstance(previous, VariableDef) and previous is not variable and ready(previous):
                replaced.append(previous)
            if previous is not None:
                self.advance()
            self.session.names[variable.name] = variable
        for name in [v.name for v in variables]:
            unit.names.pop(name, None)
        self.active = False
        if self.cell_id is not None:
            self.added[self.cell_id] = self._installed()
            self.cell_id = None
        return replaced

    def outdated(self, ready: Callable[[VariableDef], bool]) -> list[Diagnostic]:
        """Which variables still hold values of structs that the cell redefined."""
        told: list[Diagnostic] = []
        for name, previous in self.before.items():
            now = self.session.names.get(name)
            if isinstance(previous, StructDef) and isinstance(now, StructDef) and previous.identity is not now.identity:
                told += self._holders(previous, now, ready)
        return told

    def _holders(self, old: StructDef, new: StructDef, ready: Callable[[VariableDef], bool]) -> list[Diagnostic]:
        variables = [
            d for d in self.session.names.values() if isinstance(d, VariableDef) and type_mentions(d.type, old.identity) and ready(d)
        ]
        if not variables:
            return []
        names = ", ".join(f"'{d.name}'" for d in variables)
        hold, them = ("hold", "them") if len(variables) > 1 else ("holds", "it")
        return [HoldsOlder(span=new.span, variables=names, hold=hold, name=old.name, cell=old.span.source.cell, them=them)]

    def _installed(self) -> list[FunctionDef]:
        """The functions the cell contributed, as they stand in the session (unchanged ones are the older definitions)."""
        texts = {f.node.span.text for f in self.pending}
        out: list[FunctionDef] = []
        for name in {f.name for f in self.pending}:
            current = self.session.names.get(name)
            if isinstance(current, OverloadSet):
                out.extend(f for f in current.functions if f.node.span.text in texts)
        return out

    def advance(self) -> None:
        """Forget what was concluded from what names meant."""
        self.checker.epoch += 1
        self.checker.memos.forget_session()

    def _shadows(self, name: str) -> bool:
        prelude = self.session.parent
        return prelude is not None and prelude.own(name) is not None

    # -- merging --

    def _merge(self, definition: Definition, previous: Definition | None) -> Definition:
        match definition:
            case OverloadSet():
                self._check_duplicates(definition)
                return self._merge_functions(definition, previous if isinstance(previous, OverloadSet) else None)
            case StructDef():
                for member in definition.members.values():
                    if isinstance(member, OverloadSet):
                        self._check_duplicates(member)
                return self._merge_struct(definition, previous)
            case PythonName() if isinstance(previous, PythonName):
                return previous
            case AliasDef():
                return self._merge_alias(definition, previous)
        return definition

    def _check_duplicates(self, overloads: OverloadSet) -> None:
        """Two functions of one cell with one signature (G29)."""
        seen: dict[str, FunctionDef] = {}
        for function in overloads.functions:
            key = signature_key(function)
            if key in seen and not function.decorators & seen[key].decorators & {"adaptive"}:
                note = PreviousDefinition(span=seen[key].span)
                raise MojoError(IdenticalSignature(span=function.span, name=function.name, notes=(note,)))
            seen[key] = function

    def _merge_functions(self, definition: OverloadSet, previous: OverloadSet | None) -> Definition:
        """New overloads join; one with an equal signature replaces, an adaptive set as a whole. Unchanged text that is the newest
        of the name changes nothing.
        """
        if previous is None:
            return definition
        keys = {signature_key(f) for f in definition.functions}
        kept = tuple(f for f in previous.functions if signature_key(f) not in keys)
        if _is_unchanged(previous.functions[len(kept) :], definition.functions) and previous.functions[: len(kept)] == kept:
            return previous
        return OverloadSet(definition.name, definition.span, (*kept, *definition.functions))

    def _merge_struct(self, struct: StructDef, previous: Definition | None) -> Definition:
        """Unchanged text in an unchanged world keeps the struct's identity, so that old values stay valid."""
        text, world = struct.node.span.text, self._world(struct, (AliasDef, StructDef))
        if isinstance(previous, StructDef):
            known = self.text.get(previous.identity.def_id)
            if known == (text, world):
                return previous
        self.text[struct.identity.def_id] = (text, world)
        return struct

    def _merge_alias(self, alias: AliasDef, previous: Definition | None) -> Definition:
        """Unchanged text in an unchanged world means the same, unless it computes; nobody who uses it is checked again then."""
        text, world = alias.node.span.text, self._world(alias, (AliasDef, OverloadSet, StructDef, TraitDef))
        is_open = any(isinstance(n, tree.CallExpr) or (isinstance(n, tree.Name) and n.id in self.waiting) for n in tree.walk(alias.node))
        if isinstance(previous, AliasDef) and not is_open and self.text.get(previous.def_id) == (text, world):
            return previous
        self.text[alias.def_id] = (text, world)
        return alias

    def _world(self, definition: AliasDef | StructDef, kinds: tuple[type[Definition], ...]) -> dict[str, object]:
        """What the names in a definition's text mean that stand for definitions of some kinds."""
        out: dict[str, object] = {}
        for node in tree.walk(definition.node):
            if isinstance(node, tree.Name) and node.id != definition.name:
                found = follow(self.session.names.get(node.id))
                if isinstance(found, kinds):
                    out[node.id] = identity(found)
        return out

    # -- definitions are checked where they stand --

    def check_definitions(self) -> None:
        """Check the bodies of the cell's functions and methods that have no parameters."""
        for definition in self.new:
            try:
                self._check_definition(definition)
            except MojoError as error:
                self.checker.sink.report(error.diagnostics)

    def _check_definition(self, definition: Definition) -> None:

        if isinstance(definition, OverloadSet):
            previous = self.before.get(definition.name)
            # Overloads of earlier cells are checked when they are used: what they need may have changed its meaning since.
            older = previous.functions if isinstance(previous, OverloadSet) else ()
            for function in [f for f in definition.functions if f not in older]:
                self.checker.sink.report(list(check_function(self.checker, function.node, function.scope)))
                self._check_function(function, None)
        elif isinstance(definition, StructDef):
            self.checker.structs[definition.identity.def_id] = definition
            self.checker.sink.report(list(check_struct(self.checker, definition)))
            traits.check_definition(self.checker, definition)
            type = None if definition.node.parameters else structs.instantiate(self.checker, definition, ())
            self.checker.sink.report(list(check_fields(self.checker, definition, type)))
            for member in list(definition.members.values()):
                for function in member.functions if isinstance(member, OverloadSet) else ():
                    if type is None:
                        check_generic(self.checker, function)
                    elif not function.made:
                        self._check_function(function, type)
        elif isinstance(definition, TraitDef):
            traits.parents(self.checker, definition)
            self.checker.sink.report(list(check_requirements(self.checker, definition)))
        elif isinstance(definition, AliasDef) and definition.node.value is not None:
            alias_operand(self.checker, definition, definition.span)

    def _check_function(self, function: FunctionDef, owner: object) -> None:
        type = owner if isinstance(owner, StructType) else None
        if parameters_of(function, type) or has_hidden(self.checker, function):
            check_generic(self.checker, function)
            return
        made: Instance = instances.instance(self.checker, function, type, (), None)
        if forks(self.checker, made):
            check_generic(self.checker, function)
            return
        self.checker.rules.require(self.checker, made)
        if not isinstance(made.stage, Failed):
            self.checker.sink.report(list(check_signature(self.checker, made)))


def _is_unchanged(older: tuple[FunctionDef, ...], newer: tuple[FunctionDef, ...]) -> bool:
    """Whether a cell's functions of one name are those of one earlier cell again."""
    if len(older) != len(newer) or any(f.span.source is not older[0].span.source for f in older):
        return False
    return all(a.node.span.text == b.node.span.text and a.decorators == b.decorators for a, b in zip(older, newer, strict=True))


def signature_key(function: FunctionDef) -> str:
    """What distinguishes overloads: parameter and argument types, conventions, variadics; not names, defaults, `def` (G29)."""
    signature = function.node.signature
    names = {p.name: f"${i}" for i, p in enumerate(signature.parameters)}

    def spell(node: tree.Expr | None) -> str:
        if node is None:
            return "?"
        text = node.span.text
        parts = [(n.span, names[n.id]) for n in tree.walk(node) if isinstance(n, tree.Name) and n.id in names]
        for span, new in sorted(parts, key=lambda part: -part[0].start):
            start = span.start - node.span.start
            text = text[:start] + new + text[start + span.end - span.start :]
        return "".join(text.split())

    parameters = ",".join(("*" if p.variadic else "") + spell(p.type) for p in signature.parameters)
    arguments = ",".join(
        f"{a.convention if a.convention == 'inout' else ''}{'*' if a.variadic else ''}{spell(a.type)}" for a in signature.arguments
    )
    return f"[{parameters}]({arguments}){'static' if function.is_static else ''}"
