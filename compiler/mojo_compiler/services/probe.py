"""A checker without side effects: it checks expressions of a text that never runs, and changes nothing that a cell can see.

It shares the session's definitions and the library with the session's own compiler. Its memos are copies, its types of the
text's own structs are forgotten with it, it emits instructions nobody uses, and it refuses to run what a user wrote.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from functools import partial
from typing import TypeVar

from mojo_compiler.check.calls.computed import read
from mojo_compiler.check.inference import type_expressions
from mojo_compiler.check.inference.parameter_values import variadic_const
from mojo_compiler.check.state.checker import Body, Checker
from mojo_compiler.check.state.operands import LValue, Operand
from mojo_compiler.check.state.protocols import CompileTimeEvaluator
from mojo_compiler.check.state.variables import LocalVar, VariableKind
from mojo_compiler.check.types import structs, traits
from mojo_compiler.check.types.instances import signature
from mojo_compiler.check.units.rules import LanguageRules
from mojo_compiler.diagnostics.core import MojoError, Sink
from mojo_compiler.instances.instance import Instance
from mojo_compiler.ir.core import Function, LocalKind, Place
from mojo_compiler.names.declare import struct_def
from mojo_compiler.names.definitions import ConstDef, Definition, Scope, ScopeKind, StructDef, TraitDef
from mojo_compiler.source import Source, Span
from mojo_compiler.syntax import tree
from mojo_compiler.syntax.parser import parse_expression
from mojo_compiler.types.constants import type_const
from mojo_compiler.types.core import NONE, FunctionType, MetaType, StructType, TraitType, Type
from mojo_compiler.types.printing import type_name

PATH = "~probe"
"""The path of scopes whose definitions nobody else knows."""

_STAND_INS = tuple(parse_expression(Source("<stand-in>", text)).expression for text in ("1", "True", "DType.float32", '""'))

T = TypeVar("T")


class _Structs(dict[int, StructDef]):
    """The known structs: those of the text itself stay here, all others become known to the session's compiler too."""

    def __init__(self, shared: dict[int, StructDef]) -> None:
        super().__init__(shared)
        self._shared = shared

    def __setitem__(self, key: int, struct: StructDef) -> None:
        super().__setitem__(key, struct)
        if not struct.path.startswith(PATH):
            self._shared[key] = struct


class _ProbeRules(LanguageRules):
    """The rules of the language, but that calls are not compiled and bodies are not checked."""

    @staticmethod
    def request(checker: Checker, body: Body, instance: Instance, span: Span) -> None:
        """Resolve a callee's signature and no more."""
        signature(checker, instance)

    @staticmethod
    def require(checker: Checker, instance: Instance) -> None:
        """Refuse: a body takes time, and may run what a user wrote."""
        raise MojoError()


_RULES = _ProbeRules()


class Probe(Checker):
    """See above. `stands_in` tells that values were made up for parameters, so that types in the text are not exactly known."""

    stands_in = False

    @classmethod
    def of(cls, checker: Checker, evaluator: CompileTimeEvaluator) -> Probe:
        """A probe beside a compiler that is idle."""
        modules = copy(checker.modules)
        modules.loaded, modules.stems, modules.sink = dict(modules.loaded), dict(modules.stems), Sink()
        modules.fresh, modules.loading, modules.unsettled, modules.broken = [], set(), [], set()
        probe = cls(
            checker.prelude,
            modules,
            evaluator,
            _RULES,
            checker.target,
            memos=checker.memos.copy(),
            structs=_Structs(checker.structs),
            traits=checker.traits,
            adapters=checker.adapters,
            session=checker.session,
            results=checker.results,
            epoch=checker.epoch,
            checks=checker.checks,
            deadline=checker.deadline,
            ownership=checker.ownership,
            run_now=_refuse,
        )
        function = Function("probe", FunctionType((), NONE))
        scope = Scope(ScopeKind.UNIT, checker.session, path=PATH)
        probe.body = Body(probe, scope, function=function, may_raise=True, is_def=True, function_scope=scope.child(ScopeKind.BLOCK))
        probe.body.block = probe.body.new_block("entry")
        return probe

    body: Body

    def attempt(self, question: Callable[[], T]) -> T | None:
        """The answer to a question about half-written code, None if it has none: such code may lead the checker anywhere."""
        try:
            return question()
        except Exception:
            return None

    def expression(self, text: str, scope: Scope) -> Operand | None:
        """What an expression is in a scope."""
        node = parse_expression(Source("<input>", text)).expression
        return self.attempt(lambda: read(self.body, self.checked(node, scope))) if node is not None else None

    def checked(self, node: tree.Expr, scope: Scope) -> Operand:
        """Check an expression in a scope. Raises `MojoError`, or anything if the text is wrong enough."""
        if any(isinstance(n, tree.Walrus) or (isinstance(n, tree.Subscript) and n.results) for n in tree.walk(node)):
            raise MojoError()  # these declare or bind names
        outer, self.body.scope = self.body.scope, scope
        try:
            return self.body.expression(node)
        finally:
            self.body.scope = outer

    def type_at(self, node: tree.Expr, scope: Scope) -> Type:
        """The type an annotation names; one that leaves parameters open gets stand-ins for them. Raises `MojoError`."""
        unbound = type_expressions.unbound_of(self, node, scope)
        if unbound is None:
            return type_expressions.type_of(self, node, scope)
        type = self.some_type(unbound.struct)
        if type is None:
            raise MojoError()
        return type

    def variable(self, name: str, span: Span, type: Type, kind: VariableKind) -> LocalVar:
        """A variable of the text."""
        place = Place(self.body.local(name, type, LocalKind.VARIABLE, span), type)
        return LocalVar(name, span, LValue(type, span, place, kind is not VariableKind.LET, name), self.body, kind)

    def type_text(self, type: Type) -> str:
        """A type as the user is told, without arguments that stand-ins may have gone into."""
        if self.stands_in and isinstance(type, StructType) and any(not isinstance(a.value, Type) for a in type.arguments):
            return f"{type.identity.name}[...]"
        return type_name(type)

    # -- stand-ins for parameters --

    def some_type(self, struct: StructDef) -> StructType | None:
        """A struct with stand-ins for its parameters, None if there are none."""
        scope = struct.scope.child(ScopeKind.FUNCTION)
        values = self.bind_stand_ins(struct.node.parameters, scope)
        consts = [v.const for v in values if isinstance(v, ConstDef)]
        return self.attempt(lambda: structs.instantiate(self, struct, tuple(consts))) if len(consts) == len(values) else None

    def bind_stand_ins(self, declared: tuple[tree.Parameter, ...], scope: Scope) -> list[Definition | None]:
        """Give parameters a meaning in a scope: types with the members their traits require, plausible values, variables."""
        out: list[Definition | None] = []
        for parameter in declared:
            made = self.attempt(partial(self._stand_in, parameter, scope))
            if made is not None:
                scope.define(made)
            out.append(made)
        return out

    def _stand_in(self, parameter: tree.Parameter, scope: Scope) -> Definition:
        assert parameter.type is not None
        type = type_expressions.type_of(self, parameter.type, scope)
        if parameter.variadic:
            const = variadic_const(self, parameter, [], scope)
            return ConstDef(parameter.name, parameter.span, const)
        if isinstance(type, MetaType | TraitType):
            made = self._opaque(parameter, self.traits[type.trait.def_id] if isinstance(type, TraitType) else None)
            return ConstDef(parameter.name, parameter.span, type_const(made))
        self.stands_in = True
        for node in (parameter.default, *_STAND_INS):
            value = self.attempt(partial(type_expressions.evaluate, self, node, scope, type)) if node is not None else None
            if value is not None:
                return ConstDef(parameter.name, parameter.span, value)
        return self.variable(parameter.name, parameter.span, type, VariableKind.LET)

    def _opaque(self, parameter: tree.Parameter, trait: TraitDef | None) -> StructType:
        """A type of which only a trait is known: a struct with the functions that the trait requires."""
        functions: list[tree.Stmt] = []
        todo = [trait] if trait is not None else []
        for current in todo:
            functions += [s for s in current.node.body if isinstance(s, tree.FunctionDecl)]
            todo += traits.parents(self, current)
        scope = Scope(ScopeKind.UNIT, trait.scope if trait is not None else self.prelude.scope, path=PATH)
        struct = struct_def(tree.Struct(parameter.span, parameter.name, (), (), tuple(functions)), scope)
        return structs.instantiate(self, struct, ())


def _refuse(instance: Instance, symbol: str) -> int:
    raise MojoError()
