"""A walk over a function's text that knows which names are the function's own (language.md F10-F12).

It follows scopes as the checker does, statement by statement, but needs no types: a name is looked up where it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from mojo_compiler.names.definitions import AliasDef, ConstDef, LocalDef, PythonName, Scope, VariableDef
from mojo_compiler.names.modules import follow
from mojo_compiler.records import dataclass, field
from mojo_compiler.syntax import tree

PARAMETER, VALUE = "parameter", "value"
SPECIAL = {"__mlir_op", "__mlir_type", "__mlir_attr", "_", "Self"}


@dataclass
class ScopeWalk:
    """One walk. `frames` are the local scopes, inside out from the end: name to what kind of thing it is; those from
    `own` on belong to the function at hand, the first of which holds the names that a `def` assigns.
    """

    scope: Scope
    is_def: bool = False
    frames: list[dict[str, str]] = field(default_factory=lambda: [{}])
    own: int = 0

    def mention(self, node: tree.Name) -> None:
        """A name is used that no local scope has."""

    def assign_parameter(self, node: tree.Name) -> None:
        """A parameter is assigned to."""

    def attribute(self, node: tree.Attribute) -> None:
        """An attribute of a value is used."""
        self.expression(node.value)

    def declare(self, name: str, kind: str = VALUE) -> None:
        """Declare a name in the innermost scope."""
        self.frames[-1][name] = kind

    def kind(self, name: str) -> str | None:
        """What a local name is; None if it is not local."""
        return next((frame[name] for frame in reversed(self.frames) if name in frame), None)

    # -- expressions --

    def expression(self, node: tree.Node | None) -> None:
        """Look at the names of an expression."""
        match node:
            case None | tree.FunctionTypeExpr():
                return
            case tree.Name(id=name):
                if name not in SPECIAL and self.kind(name) is None and not node.span.text.startswith("`"):
                    self.mention(node)
            case tree.Walrus(name=target, value=value):
                self.expression(value)
                self._assign(target)
            case tree.Attribute():
                self.attribute(node)
            case tree.Subscript(value=tree.Name(id=name)) if name in SPECIAL:
                return
            case tree.Subscript(value=tree.Attribute(value=tree.Name(id=name))) if name in SPECIAL:
                return
            case _:
                for child in tree.children(node):
                    self.expression(child)

    # -- statements --

    def block(self, body: Iterable[tree.Stmt]) -> None:
        """Statements in a scope of their own."""
        with self._nested():
            for statement in body:
                self.statement(statement)

    @contextmanager
    def _nested(self) -> Iterator[None]:
        self.frames.append({})
        yield
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
            case tree.FunctionDecl():
                self.declare(node.name)
                self.function(node)
            case tree.Import() | tree.ImportFrom():
                for item in node.names or ():
                    self.declare(item.alias or item.path[0])
            case _:
                self._expressions_and_blocks(node)

    def _expressions_and_blocks(self, node: tree.Stmt) -> None:
        for child in tree.children(node):
            if not isinstance(child, tree.Stmt):
                self.expression(child)
        for block in tree.blocks(node):
            self.block(block)

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
                self.assign_parameter(target)
            case tree.Name(id=name) if self.is_def and self.kind(name) is None and not self._is_assignable(name):
                self.frames[self.own].setdefault(name, VALUE)
            case _:
                self.expression(target)

    def _is_assignable(self, name: str) -> bool:
        """Whether an assignment to a name that is not local means something outside (F11)."""
        found = self.scope.find(name)
        return found is not None and isinstance(follow(found[0]), LocalDef | VariableDef | PythonName | ConstDef | AliasDef)

    def _for(self, node: tree.For) -> None:
        self.expression(node.iterable)
        with self._nested():
            self._bind(node.target)
            self.block(node.body)
        self.block(node.orelse)

    def _try(self, node: tree.Try) -> None:
        self.block(node.body)
        with self._nested():
            if node.name is not None:
                self.declare(node.name.id)
            self.block(node.handler or ())
        self.block(node.orelse)
        self.block(node.final or ())

    def _with(self, node: tree.With) -> None:
        with self._nested():
            for item in node.items:
                self.expression(item.context)
                if item.target is not None:
                    self._bind(item.target)
                    if self.is_def and isinstance(item.target, tree.Name):
                        self.frames[self.own][item.target.id] = VALUE
            self.block(node.body)

    def function(self, node: tree.FunctionDecl) -> None:
        """A function inside the one at hand, or that one itself: its signature, then its body."""
        outer = self.is_def, self.own
        with self._nested():
            for parameter in (*node.signature.parameters, *node.signature.results):
                self.expression(parameter.type)
                self.expression(parameter.default)
                self.declare(parameter.name, PARAMETER)
            for argument in node.signature.arguments:
                self.expression(argument.type)
                self.expression(argument.default)
                self.declare(argument.name)
            self.expression(node.signature.result)
            self.is_def, self.own = node.signature.is_def, len(self.frames)
            self.block(node.body)
        self.is_def, self.own = outer


@dataclass
class _FreeNames(ScopeWalk):
    found: dict[str, None] = field(default_factory=dict)

    def mention(self, node: tree.Name) -> None:
        """Note a name."""
        self.found.setdefault(node.id)


def free_names(node: tree.FunctionDecl, scope: Scope) -> tuple[str, ...]:
    """The names in a function's text that something outside of it must give a meaning, in order; `scope` is what is around it."""
    walk = _FreeNames(scope)
    walk.function(node)
    return tuple(walk.found)
