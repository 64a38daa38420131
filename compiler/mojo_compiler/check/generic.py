"""What can be said of a parametric function before it has instances: names, assignments, trait requirements (S34).

Everything that depends on the parameters waits for an instance. This walk only follows scopes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mojo_compiler.check import structs
from mojo_compiler.diagnostics.core import Diagnostic
from mojo_compiler.diagnostics.names import UnknownDeclaration
from mojo_compiler.diagnostics.types import ImmutableAssignment, NoAttribute
from mojo_compiler.names.definitions import FunctionDef, TraitDef
from mojo_compiler.names.scope import Scope
from mojo_compiler.syntax import tree

if TYPE_CHECKING:
    from mojo_compiler.check.compiler import Compiler

PARAMETER, VALUE, REQUIRED = "parameter", "value", "required"
_ANYTHING = {"__mlir_op", "__mlir_type", "__mlir_attr", "_", "Self"}


@dataclass
class Walk:
    """One walk over a function. `frames` are the local scopes: name to what kind of thing it is."""

    compiler: Compiler
    scope: Scope
    is_def: bool
    frames: list[dict[str, str]] = field(default_factory=lambda: [{}])
    traits: dict[str, TraitDef] = field(default_factory=dict)
    traits_parameter: dict[str, str] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)

    def declare(self, name: str, kind: str = VALUE) -> None:
        """Declare a name in the innermost scope."""
        self.frames[-1][name] = kind

    def kind(self, name: str) -> str | None:
        """What a local name is; None if it is not local."""
        return next((frame[name] for frame in reversed(self.frames) if name in frame), None)

    def known(self, name: str) -> bool:
        """Whether a name means anything here."""
        return name in _ANYTHING or self.kind(name) is not None or self.scope.find(name) is not None

    # -- expressions --

    def expression(self, node: tree.Node | None) -> None:
        """Look at the names of an expression."""
        match node:
            case None | tree.FunctionTypeExpr():
                return
            case tree.Name(id=name):
                if not self.known(name) and not node.span.text.startswith("`"):
                    self.found.append(UnknownDeclaration(span=node.span, name=name))
            case tree.Walrus(name=target, value=value):
                self.expression(value)
                self.frames[0 if self.is_def else -1].setdefault(target.id, VALUE)
            case tree.Attribute():
                self._attribute(node)
            case tree.Subscript(value=tree.Name(id=name)) if name in _ANYTHING:
                return
            case tree.Subscript(value=tree.Attribute(value=tree.Name(id=name))) if name in _ANYTHING:
                return
            case _:
                for child in tree.children(node):
                    self.expression(child)

    def _attribute(self, node: tree.Attribute) -> None:
        if isinstance(node.value, tree.Name) and self.kind(node.value.id) == REQUIRED:
            trait = self.traits[node.value.id]
            if node.name not in _requirements(self.compiler, trait):
                parameter = self.traits_parameter[node.value.id]
                self.found.append(NoAttribute(span=node.span, type=parameter, name=node.name))
        self.expression(node.value)

    # -- statements --

    def block(self, body: Iterable[tree.Stmt]) -> None:
        """Statements in a scope of their own."""
        self.frames.append({})
        for statement in body:
            self.statement(statement)
        self.frames.pop()

    def statement(self, node: tree.Stmt) -> None:
        """One statement."""
        match node:
            case tree.VarDecl(target=target, annotation=annotation, value=value):
                self.expression(annotation)
                self.expression(value)
                self._bind(target)
            case tree.AliasDecl(name=name, annotation=annotation, value=value):
                self.expression(annotation)
                self.expression(value)
                self.declare(name)
            case tree.Assign(targets=targets, value=value):
                self.expression(value)
                for target in targets:
                    self._assign(target)
            case tree.AugAssign(target=target, value=value):
                self.expression(value)
                self.expression(target)
            case tree.If(branches=branches, orelse=orelse):
                for condition, body in branches:
                    self.expression(condition)
                    self.block(body)
                self.block(orelse)
            case tree.While(condition=condition, body=body, orelse=orelse):
                self.expression(condition)
                self.block(body)
                self.block(orelse)
            case tree.For():
                self._for(node)
            case tree.Try():
                self._try(node)
            case tree.With():
                self._with(node)
            case tree.Function():
                self.declare(node.name)
                self._nested(node)
            case tree.Import() | tree.ImportFrom():
                self._import(node)
            case _:
                for child in tree.children(node):
                    self.expression(child)

    def _bind(self, target: tree.Expr) -> None:
        for name in tree.walk(target):
            if isinstance(name, tree.Name):
                self.declare(name.id)

    def _assign(self, target: tree.Expr) -> None:
        match target:
            case tree.Tuple(items=items):
                for item in items:
                    self._assign(item)
            case tree.Name(id=name) if self.kind(name) == PARAMETER:
                self.found.append(ImmutableAssignment(span=target.span))
            case tree.Name(id=name) if self.is_def and not self.known(name):
                self.frames[0][name] = VALUE
            case _:
                self.expression(target)

    def _for(self, node: tree.For) -> None:
        self.expression(node.iterable)
        self.frames.append({})
        self._bind(node.target)
        self.block(node.body)
        self.frames.pop()
        self.block(node.orelse)

    def _try(self, node: tree.Try) -> None:
        self.block(node.body)
        self.frames.append({})
        if node.name is not None:
            self.declare(node.name.id)
        self.block(node.handler or ())
        self.frames.pop()
        self.block(node.orelse)
        self.block(node.final or ())

    def _with(self, node: tree.With) -> None:
        self.frames.append({})
        for item in node.items:
            self.expression(item.context)
            if item.target is not None:
                self._bind(item.target)
                if self.is_def and isinstance(item.target, tree.Name):
                    self.frames[0][item.target.id] = VALUE
        self.block(node.body)
        self.frames.pop()

    def _nested(self, node: tree.Function) -> None:
        self.frames.append({})
        for parameter in node.signature.parameters:
            self.declare(parameter.name, PARAMETER)
        for argument in node.signature.arguments:
            self.declare(argument.name)
        outer, self.is_def = self.is_def, node.signature.is_def
        self.block(node.body)
        self.is_def = outer
        self.frames.pop()

    def _import(self, node: tree.Import | tree.ImportFrom) -> None:
        if node_names := (node.names or ()):
            for item in node_names:
                self.declare(item.alias or item.path[0])


def check_generic(compiler: Compiler, function: FunctionDef) -> None:
    """Check what does not depend on a function's parameters; reports all that is wrong."""
    signature = function.node.signature
    walk = Walk(compiler, function.scope, signature.is_def)
    owner = function.owner
    for parameter in (*(owner.node.parameters if owner is not None and hasattr(owner.node, "parameters") else ()), *signature.parameters):
        walk.declare(parameter.name, PARAMETER)
    for output in signature.results:
        walk.declare(output.name)
    for argument in signature.arguments:
        _declare_argument(walk, function, argument)
    walk.block(function.node.body)
    compiler.report(walk.found)


def _declare_argument(walk: Walk, function: FunctionDef, argument: tree.ArgumentDecl) -> None:
    walk.declare(argument.name)
    if not isinstance(argument.type, tree.Name) or argument.variadic:
        return
    for parameter in function.node.signature.parameters:
        if parameter.name == argument.type.id and isinstance(parameter.type, tree.Name):
            found = structs.named(walk.compiler, function.scope, parameter.type.id)
            if isinstance(found, TraitDef):
                walk.declare(argument.name, REQUIRED)
                walk.traits[argument.name] = found
                walk.traits_parameter[argument.name] = parameter.name


def _requirements(compiler: Compiler, trait: TraitDef) -> set[str]:
    """The names of the functions a trait requires, its parents' included."""
    names = {s.name for s in trait.node.body if isinstance(s, tree.Function)}
    for parent in structs.parents(compiler, trait):
        names |= _requirements(compiler, parent)
    return names
