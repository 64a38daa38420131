"""Inference: matching the written types of a signature against actual types (language.md P12-P17).

Types in signatures stay syntax until every parameter is bound, so unification walks expressions.
"""

from __future__ import annotations

from mojo_compiler.check.inference.parameter_values import accepts, variadic_elements
from mojo_compiler.check.inference.type_expressions import alias_unbound, type_of, unbound_of
from mojo_compiler.check.state.checker import Checker
from mojo_compiler.check.state.operands import UnboundStruct
from mojo_compiler.check.types.structs import tuple_types
from mojo_compiler.names.definitions import AliasDef, Scope, StructDef
from mojo_compiler.names.modules import follow
from mojo_compiler.records import dataclass, field
from mojo_compiler.syntax import tree
from mojo_compiler.types.constants import dtype_const, index_const, type_const
from mojo_compiler.types.core import Array, Const, FunctionType, Pointer, Simd, StructType, Type, Variadic


@dataclass
class Unifier:
    """Collects bindings for parameters that have none yet. `bound` maps names to values; the first binding wins (P14).

    `refused` maps others to what they might have been, were it of their type.
    """

    checker: Checker
    scope: Scope
    unbound: dict[str, tree.Parameter]
    bound: dict[str, Const] = field(default_factory=dict)
    owner: StructDef | None = None
    refused: dict[str, Const] = field(default_factory=dict)

    def type(self, pattern: tree.Expr, actual: Type) -> None:
        """Match a type pattern against a type."""
        match pattern:
            case tree.Name(id="Self") if self.owner is not None:
                self._self(actual)
            case tree.Name(id=name):
                self._bind(name, type_const(actual))
            case tree.Subscript() | tree.Attribute() | tree.CallExpr():
                self._struct(pattern, actual)
            case tree.Tuple(items=items):
                self._tuple(items, actual)
            case tree.FunctionTypeExpr(signature=signature) if isinstance(actual, FunctionType):
                self._function(signature, actual)
            case tree.Star(value=tree.Name(id=name)):
                self._bind(name, type_const(actual))

    def value(self, pattern: tree.Expr, actual: Const) -> None:
        """Match a parameter pattern against a parameter value."""
        if isinstance(actual.value, Type):
            self.type(pattern, actual.value)
            return
        match pattern:
            case tree.Name(id=name):
                self._bind(name, actual)
            case tree.Attribute(value=inner, name="value"):
                self._bind_field(inner, actual)

    def _bind(self, name: str, value: Const) -> None:
        parameter = self.unbound.get(name)
        if parameter is None or name in self.bound:
            return
        if parameter.type is not None and not accepts(self.checker, parameter.type, self._scope(), value):
            self.refused.setdefault(name, value)
            return
        self.bound[name] = value

    def _bind_field(self, inner: tree.Expr, actual: Const) -> None:
        """A hole written ``n.value``: n is the library's struct around the primitive value."""
        parameter = self.unbound.get(inner.id) if isinstance(inner, tree.Name) else None
        if parameter is not None and parameter.type is not None and parameter.name not in self.bound:
            type = type_of(self.checker, parameter.type, self.scope)
            if isinstance(type, StructType) and [f.type for f in type.fields] == [actual.type]:
                self.bound[parameter.name] = Const(type, (actual.value,))

    def _scope(self) -> Scope:
        return self.scope

    def _self(self, actual: Type) -> None:
        owner = self.owner
        if owner is None or not isinstance(actual, StructType) or actual.identity is not owner.identity:
            return
        for parameter, value in zip(owner.node.parameters, actual.arguments, strict=True):
            self._bind(parameter.name, value)

    def _struct(self, pattern: tree.Expr, actual: Type) -> None:
        """``Struct[p1, k=p2]`` against a type of the same struct, by position and by name."""
        if isinstance(pattern, tree.Subscript) and isinstance(pattern.value, tree.Name) and pattern.value.id == "__mlir_type":
            self._primitive(pattern, actual)
            return
        if not isinstance(pattern, tree.Subscript) or not isinstance(actual, StructType):
            return
        head = self._head(pattern.value)
        if head is None:
            return
        struct, skipped = head
        if struct.identity is not actual.identity:
            return
        names = [p.name for p in struct.node.parameters if p.name not in skipped]
        values = dict(zip([p.name for p in struct.node.parameters], actual.arguments, strict=True))
        variadic = {p.name for p in struct.node.parameters if p.variadic}
        for i, argument in enumerate(pattern.arguments):
            name = argument.keyword or (names[i] if i < len(names) else "")
            if name in variadic:
                self._variadic(pattern.arguments[i:], values[name])
                break
            if name in values:
                self.value(argument.value, values[name])

    def _variadic(self, patterns: tuple[tree.ArgumentExpr, ...], actual: Const) -> None:
        """The patterns of a variadic parameter against its elements; a lone name may stand for all of them."""
        elements = variadic_elements(self.checker, actual) or []
        if len(patterns) == 1 and isinstance(patterns[0].value, tree.Name):
            parameter = self.unbound.get(patterns[0].value.id)
            if parameter is not None and parameter.variadic:
                self.bound.setdefault(parameter.name, actual)
                return
        for pattern, element in zip(patterns, elements, strict=False):
            self.value(pattern.value, element)

    def _primitive(self, pattern: tree.Subscript, actual: Type) -> None:
        """The holes in a primitive type's spelling against what the type holds, in order."""
        holes = [a.value for a in pattern.arguments if not (isinstance(a.value, tree.Name) and a.value.span.text.startswith("`"))]
        match actual:
            case Pointer(element) | Variadic(element):
                held = [type_const(element)]
            case Simd(size, dtype):
                held = [index_const(size), dtype_const(dtype)] if len(holes) == 2 else [dtype_const(dtype)]
            case Array(size, element):
                held = [index_const(size), type_const(element)]
            case _:
                return
        for hole, value in zip(holes, held, strict=False):
            self.value(hole, value)

    def _head(self, node: tree.Expr) -> tuple[StructDef, set[str]] | None:
        """The struct that an expression names while unbound, and the parameters an alias has bound already."""
        if isinstance(node, tree.Name):
            found = self.scope.find(node.id)
            definition = follow(found[0]) if found is not None else None
            if isinstance(definition, StructDef):
                return definition, set()
            if isinstance(definition, AliasDef):
                unbound = alias_unbound(self.checker, definition)
                if isinstance(unbound, UnboundStruct):
                    return unbound.struct, {k for k, _ in unbound.bound if k is not None}
            return None
        unbound = unbound_of(self.checker, node, self.scope)
        return (unbound.struct, set()) if unbound is not None else None

    def _tuple(self, items: tuple[tree.Expr, ...], actual: Type) -> None:
        types = tuple_types(self.checker, actual)
        if types is not None and len(types) == len(items):
            for item, type in zip(items, types, strict=True):
                self.type(item, type)

    def _function(self, signature: tree.SignatureDecl, actual: FunctionType) -> None:
        for declared, argument in zip(signature.arguments, actual.arguments, strict=False):
            if declared.type is not None:
                self.type(declared.type, argument.type)
        if signature.result is not None:
            self.type(signature.result, actual.result)
