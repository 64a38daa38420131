"""The names at a place in a text: scopes like the checker's, whose variables are looked into when somebody asks for them."""

from __future__ import annotations

from collections.abc import Iterable

from mojo_compiler.check.calls.call_expressions import call_method
from mojo_compiler.check.calls.computed import read
from mojo_compiler.check.calls.materialization import materialize
from mojo_compiler.check.inference.conversions import conversion
from mojo_compiler.check.state.variables import VariableKind
from mojo_compiler.check.types import structs
from mojo_compiler.check.types.literals import materialization
from mojo_compiler.names.declare import declare, function_def
from mojo_compiler.names.definitions import AliasDef, Definition, OverloadSet, Poisoned, Scope, ScopeKind, StructDef, VariableDef
from mojo_compiler.records import dataclass, field
from mojo_compiler.services.outline import Binding, Outline, around, bindings
from mojo_compiler.services.probe import PATH, Probe
from mojo_compiler.syntax import tree
from mojo_compiler.types.core import Type

_DECLARATIONS = tree.FunctionDecl | tree.Struct | tree.Trait | tree.AliasDecl | tree.Import | tree.ImportFrom


@dataclass(eq=False)
class BindingBlock:
    """The names that statements bind, each from its statement on."""

    probe: Probe
    outer: Scope
    bindings: list[Binding]
    in_session: bool = False
    busy: set[Binding] = field(default_factory=set)

    def scope(self, limit: int) -> Scope:
        """The names as they are seen at an offset."""
        scope = self.outer.child(ScopeKind.BLOCK)
        scope.loader = lambda name: self._find(name, limit)
        return scope

    def _find(self, name: str, limit: int) -> Definition | None:
        known = [b for b in self.bindings if b.name == name and b.end <= limit and b not in self.busy]
        last = known[-1] if self.in_session and known else next((b for b in reversed(known) if b.declares), next(iter(known), None))
        if last is None:
            return None
        self.busy.add(last)
        try:
            made = self.probe.attempt(lambda: self._make(last))
        finally:
            self.busy.discard(last)
        return made or Poisoned(name, last.span)

    def _make(self, binding: Binding) -> Definition | None:
        scope = self.scope(binding.start)
        match binding.definition:
            case tree.AliasDecl() as node:
                return AliasDef(binding.name, binding.span, node, scope)
            case tree.FunctionDecl() as node:
                return OverloadSet(binding.name, node.span, (function_def(node, scope, None),))
            case tree.Import() | tree.ImportFrom() as node:
                self.probe.modules.execute(node, scope)
                return scope.names[binding.name]
        type = self._type(binding, scope)
        if type is None:
            return None
        for index in binding.path:
            elements = structs.tuple_types(self.probe, type)
            assert elements is not None
            type = materialization(self.probe, elements[index]) or elements[index]
        return self.probe.variable(binding.name, binding.span, type, binding.kind)

    def _type(self, binding: Binding, scope: Scope) -> Type | None:
        if binding.annotation is not None:
            return self.probe.type_at(binding.annotation, scope)
        if binding.value is None:
            return None
        value = read(self.probe.body, self.probe.checked(binding.value, scope))
        for method in binding.through:
            type = materialize(self.probe.body, value).type
            held = self.probe.variable("", binding.span, type, VariableKind.VAR).operand
            value = call_method(self.probe.body, held, method, [], binding.span)
        previous = scope.find(binding.name) if self.in_session and not binding.declares else None
        if previous is not None and isinstance(previous[0], VariableDef) and conversion(self.probe, value, previous[0].type) is not None:
            return previous[0].type  # an assignment to a variable of the session (language.md G28)
        return materialize(self.probe.body, value).type


@dataclass(eq=False)
class Surroundings:
    """What is around a place: `scope` finds all names there, `local` lists those of the text, innermost last."""

    probe: Probe
    outline: Outline
    local: list[str] = field(default_factory=list)
    owner: StructDef | None = None
    scope: Scope = field(init=False)

    def __post_init__(self) -> None:
        self.unit = Scope(ScopeKind.UNIT, self.probe.session, path=PATH)
        body = self.outline.module.body
        declare([s for s in body if isinstance(s, _DECLARATIONS)], self.unit, self.probe.modules, self.probe.sink)
        self.local += self.unit.names
        self.scope = self.unit
        self._enter_block([b for b in bindings(body, self.outline.at) if not isinstance(b.definition, _DECLARATIONS)], True)
        self._descend(body)

    def _enter_block(self, found: list[Binding], in_session: bool = False) -> None:
        self.local += [b.name for b in found]
        self.scope = BindingBlock(self.probe, self.scope, found, in_session).scope(self.outline.at)

    def _descend(self, body: tree.Body) -> None:
        """Enter the function or struct that the place is in, if it is in one."""
        for statement in around(body, self.outline.at):
            match statement:
                case tree.Struct():
                    self._enter_struct(statement)
                case tree.FunctionDecl():
                    self._enter_function(statement)

    def _enter_struct(self, node: tree.Struct) -> None:
        found = self.unit.names.get(node.name)
        if not isinstance(found, StructDef) or found.node is not node:
            return
        self.owner = found
        type = self.probe.some_type(found)
        self.scope = structs.scope_of(self.probe, type) if type is not None else self.scope.child(ScopeKind.STRUCT)
        if type is None:
            self.probe.bind_stand_ins(node.parameters, self.scope)
        self.local += [*(p.name for p in node.parameters), "Self"]
        self._descend(node.body)

    def _enter_function(self, node: tree.FunctionDecl) -> None:
        scope = self.scope.child(ScopeKind.FUNCTION)
        signature = node.signature
        self.probe.bind_stand_ins((*signature.parameters, *signature.results), scope)
        self.local += [p.name for p in (*signature.parameters, *signature.results)]
        self.scope = scope
        self._enter_block([self._argument(a, i) for i, a in enumerate(signature.arguments)])
        self._enter_block(bindings(node.body, self.outline.at))
        self._descend(node.body)

    def _argument(self, declared: tree.ArgumentDecl, index: int) -> Binding:
        span, annotation = declared.span, declared.type
        if annotation is None:
            annotation = tree.Name(span, "Self" if self.owner is not None and index == 0 else "object")
        if declared.variadic and not declared.pack:
            annotation = tree.Subscript(span, tree.Name(span, "VariadicList"), (tree.ArgumentExpr(span, annotation),))
        return Binding(declared.name, span, -1, -1, annotation=annotation, kind=VariableKind.ARGUMENT)


def public_names(probe: Probe, scope: Scope) -> Iterable[str]:
    """The names of the scopes around a text: the session's, then the prelude's."""
    library = probe.modules.library
    yield from (n for s in scope.chain() if s.kind is ScopeKind.SESSION for n in s.names)
    yield from (n for n in (*library.index, *library.prelude.names) if n.isidentifier() and not n.startswith("_"))
