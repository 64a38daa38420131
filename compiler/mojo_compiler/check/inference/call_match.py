"""One overload and the arguments of one call: which argument goes where, what parameters it binds, what must be converted.

A match is made by position, keyword and default first (language.md F18), then parameters are bound (P7), then conversions are found.
"""

from __future__ import annotations

from mojo_compiler.check.inference.descriptions import changed_argument, materialized_type, operand_type_name, outdated, unfit_argument
from mojo_compiler.check.inference.parameter_binding import bind_one, count_text, explicit_parameters
from mojo_compiler.check.inference.parameter_values import default_parameter, match_unbound, type_variadic, variadic_const
from mojo_compiler.check.inference.type_expressions import unbound_of, with_defaults
from mojo_compiler.check.inference.unify import Unifier
from mojo_compiler.check.state.candidates import EXACT, Conversion, NotViable, Request, Slot
from mojo_compiler.check.state.checker import Checker
from mojo_compiler.check.state.operands import CallArgument, FunctionRef, Known, Operand, RValue, UnboundStruct
from mojo_compiler.check.types.instances import bound_instance, has_hidden, instance
from mojo_compiler.check.types.signatures import has_receiver, mentions, parameters_of
from mojo_compiler.check.types.structs import scope_of, wrapper
from mojo_compiler.diagnostics.suggestions import closest, or_else
from mojo_compiler.instances.instance import Instance
from mojo_compiler.instances.signature import Argument
from mojo_compiler.ir.core import Value
from mojo_compiler.names.definitions import ConstDef, FunctionDef, Scope, ScopeKind, StructDef
from mojo_compiler.records import dataclass, field
from mojo_compiler.source import NO_SPAN
from mojo_compiler.syntax import tree
from mojo_compiler.types.constants import type_const
from mojo_compiler.types.core import Const, Convention, DType, FunctionType, Simd, StructType, Type
from mojo_compiler.types.printing import type_name

_LANES = {"FloatLiteral": DType.float64, "Int": DType.index}
"""What lanes single numbers are if they must be vectors."""


@dataclass
class CallMatch:
    """A call matched against one overload. `offset` counts the receiver in front of the arguments written.

    A receiver that the call makes, as a constructor does, is not among `formals` (`makes_receiver`).
    """

    checker: Checker
    request: Request
    function: FunctionDef
    formals: tuple[tree.ArgumentDecl, ...]
    arguments: list[CallArgument]
    offset: int = 0
    makes_receiver: bool = False
    slots: list[Slot] = field(default_factory=list)

    @classmethod
    def of(cls, checker: Checker, request: Request, function: FunctionDef) -> CallMatch:
        """Map a call's arguments to an overload's. Raises `NotViable`."""
        formals, arguments = function.node.signature.arguments, request.arguments
        takes_receiver = has_receiver(function)
        if request.receiver is not None and takes_receiver:
            arguments = [CallArgument(request.receiver, None, request.receiver.span), *arguments]
            match = cls(checker, request, function, formals, arguments, 1)
        elif request.receiver is None and takes_receiver and function.name == "__init__":
            match = cls(checker, request, function, formals[1:], arguments, makes_receiver=True)
        else:
            match = cls(checker, request, function, formals, arguments)
        match.place()
        return match

    @classmethod
    def by_type(cls, checker: Checker, ref: FunctionRef, function: FunctionDef, type: FunctionType | None) -> CallMatch:
        """Match an overload with a function type in place of arguments; without one, with nothing at all. Raises `NotViable`."""
        if type is None:
            return cls(checker, Request(ref, []), function, (), [])
        arguments = [CallArgument(RValue(a.type, NO_SPAN, Value(a.type))) for a in type.arguments]
        match = cls(checker, Request(ref, arguments), function, function.node.signature.arguments, arguments)
        match.place()
        return match

    def place(self) -> None:
        """Map arguments to formals by position, keyword and default (F18). Raises `NotViable`."""
        formals, arguments = self.formals, self.arguments
        given: list[list[int]] = [[] for _ in formals]
        position = 0
        for i, argument in enumerate(arguments):
            if argument.keyword is not None:
                continue
            if position >= len(formals):
                most = len(formals) - self.offset
                if most < 0:
                    raise NotViable("the first argument of a method is 'self', which it does not declare")
                total = sum(1 for a in arguments if a.keyword is None) - self.offset
                raise NotViable(f"expected at most {most} positional argument{'s' * (most != 1)}, got {total}", counts=True)
            given[position].append(i)
            if not formals[position].variadic:
                position += 1
        self._place_keywords(given)
        missing = [f.name for f, g in zip(formals, given, strict=True) if not g and not f.variadic and f.default is None]
        if missing:
            listed = ", ".join(f"'{n}'" for n in missing)
            raise NotViable(f"missing {len(missing)} required positional argument{'s' * (len(missing) != 1)}: {listed}", counts=True)
        self.slots = [Slot(k, tuple(g)) for k, g in enumerate(given)]

    def _place_keywords(self, given: list[list[int]]) -> None:
        first = self.function.node.signature.positional_only
        names = {f.name: k for k, f in enumerate(self.formals) if not f.variadic and k >= first}
        for i, argument in enumerate(self.arguments):
            keyword = argument.keyword
            if keyword is None:
                continue
            if keyword not in names:
                raise NotViable(f"unknown keyword argument: '{keyword}'{or_else(closest(keyword, names))}")
            if given[names[keyword]]:
                raise NotViable(f"argument passed both as positional and keyword operand: '{keyword}'")
            given[names[keyword]].append(i)

    # -- parameters --

    def bind(self) -> tuple[Instance, int]:
        """Bind all parameters: explicit ones, inferred ones, defaults (P7). Returns the instance and conversions used."""
        checker, ref, function = self.checker, self.request.ref, self.function
        if ref.fixed is not None:
            return ref.fixed, 0
        parameters = parameters_of(function, ref.owner)
        owner = ref.owner if isinstance(ref.owner, StructType) else None
        if not parameters and not ref.bound and not has_hidden(checker, function):
            return instance(checker, function, owner, (), ref.host), 0
        scope = (scope_of(checker, owner) if owner is not None else function.scope).child(ScopeKind.FUNCTION)
        struct = ref.owner if isinstance(ref.owner, StructDef) else None
        values, cost = explicit_parameters(checker, parameters, ref.bound, scope)
        unifier = Unifier(checker, scope, {p.name: p for p in parameters if p.name not in values}, owner=struct)
        self._infer(unifier)
        cost += self._finish(parameters, values, unifier)
        hidden = self._hidden(scope)
        return bound_instance(checker, function, owner, struct, parameters, values, hidden, ref.host), cost

    def _infer(self, unifier: Unifier) -> None:
        """Match the written types of the formals with those of their arguments."""
        packs: dict[str, Const] = {}
        for formal, slot in zip(self.formals, self.slots, strict=True):
            if formal.type is None:
                continue
            types = [materialized_type(self.checker, self.arguments[i].operand) for i in slot.given]
            if formal.pack:
                name = _pack_name(formal.type)
                if name in unifier.unbound:
                    packs[name] = type_variadic(self.checker, unifier.unbound[name], types, unifier.scope)
                continue
            for type in types[:1] if formal.variadic else types:
                if type is not None:
                    unifier.type(formal.type, type)
        for name, value in packs.items():
            unifier.bound.setdefault(name, value)
        if self.request.ref.owner is None and not unifier.unbound.keys() <= unifier.bound.keys():
            self._infer_lanes(unifier)

    def _infer_lanes(self, unifier: Unifier) -> None:
        """Let single numbers be vectors of one lane where nothing else says what vectors a function takes; fractions say it first."""
        placed = [(f.type, i) for f, slot in zip(self.formals, self.slots, strict=True) for i in slot.given if f.type is not None]
        for name, dtype in _LANES.items():
            for pattern, i in placed:
                type = materialized_type(self.checker, self.arguments[i].operand) if isinstance(pattern, tree.Subscript) else None
                if isinstance(type, StructType) and type.identity is self.checker.prelude.struct(name).identity:
                    lane = wrapper(self.checker, Simd(1, dtype))
                    assert lane is not None
                    unifier.type(pattern, lane)

    def _finish(self, parameters: tuple[tree.Parameter, ...], values: dict[str, Const], unifier: Unifier) -> int:
        """Fill what is still open with inferred values and defaults, in declaration order. Returns the conversions used."""
        checker, scope = self.checker, unifier.scope
        cost = 0
        for parameter in parameters:
            name = parameter.name
            if name in values:
                continue
            if name in unifier.bound and parameter.variadic:
                values[name] = unifier.bound[name]
            elif name in unifier.bound:
                values[name], extra = bind_one(checker, parameter, unifier.bound[name], scope)
                cost += extra
            elif parameter.default is not None:
                values[name] = default_parameter(checker, parameter, scope)
            elif parameter.variadic:
                values[name] = variadic_const(checker, parameter, [], scope)
            elif any(f.type is not None and mentions(f.type, {name}) for f in self.formals):
                raise _not_inferred(parameter, unifier)
            else:
                raise NotViable(count_text(len(parameters), len(self.request.ref.bound)), counts=True)
            scope.define(ConstDef(name, parameter.span, values[name]))
        return cost

    def _hidden(self, scope: Scope) -> dict[str, Const]:
        """Types of arguments declared with an unbound struct (P18), by argument name."""
        checker = self.checker
        hidden: dict[str, Const] = {}
        given = {f.name: (k, slot.given[0]) for k, (f, slot) in enumerate(zip(self.formals, self.slots, strict=False)) if slot.given}
        for formal in self.function.node.signature.arguments:
            unbound = unbound_of(checker, formal.type, scope) if formal.type is not None else None
            if unbound is None:
                continue
            k, i = given.get(formal.name, (0, None))
            type = _filled(checker, unbound, self.arguments[i].operand, k) if i is not None else None
            const = type_const(type) if type is not None else with_defaults(checker, unbound)
            if const is not None:
                hidden[formal.name] = const
                scope.define(ConstDef(formal.name, formal.span, const))
        return hidden

    # -- conversions --

    def convert(self, formals: tuple[Argument, ...]) -> tuple[Slot, ...]:
        """The slots with the conversions their arguments need. Raises `NotViable`."""
        out: list[Slot] = []
        for formal, slot in zip(formals, self.slots, strict=True):
            targets = formal.pack_types if formal.pack_types is not None else (formal.type,) * len(slot.given)
            if len(targets) != len(slot.given):
                raise NotViable(f"'*{formal.name}' takes {len(targets)} argument{'s' * (len(targets) != 1)} here, got {len(slot.given)}")
            found = (self._conversion(formal, target, i) for target, i in zip(targets, slot.given, strict=True))
            out.append(Slot(slot.formal, slot.given, tuple(found)))
        return tuple(out)

    def _conversion(self, formal: Argument, target: Type, index: int) -> Conversion:
        operand, request = self.arguments[index].operand, self.request
        is_receiver = index < self.offset
        found: Conversion | None = EXACT if operand.type == target else None
        if formal.convention in (Convention.INOUT, Convention.INIT):
            found = None if isinstance(operand, Known) and not is_receiver else found
        elif is_receiver and not request.exact:
            found = found or self.checker.rules.conversion(self.checker, operand, target, False)
        elif not request.exact:
            user = request.user or is_literal_step(self.checker, operand.type, target, request.ref)
            found = self.checker.rules.conversion(self.checker, operand, target, user)
        if found is None:
            position = index - self.offset
            a, b = operand_type_name(self.checker, operand), type_name(target)
            if formal.convention is Convention.INOUT and (a == b or isinstance(operand, Known)):
                raise NotViable(changed_argument(position, formal.name, b), position)
            reason = outdated(self.checker, operand, target) or unfit_argument(position, formal.name, a, b)
            raise NotViable(reason, position, (a, b))
        return found


def _pack_name(node: tree.Expr) -> str:
    inner = node.value if isinstance(node, tree.Star) else node
    return inner.id if isinstance(inner, tree.Name) else ""


def _not_inferred(parameter: tree.Parameter, unifier: Unifier) -> NotViable:
    refused = unifier.refused.get(parameter.name)
    if refused is not None and isinstance(refused.value, Type) and isinstance(parameter.type, tree.Name):
        given, trait = type_name(refused.value), parameter.type.id
        return NotViable(f"argument type '{given}' does not conform to trait '{trait}'", types=(given, trait))
    return NotViable(f"failed to infer parameter '{parameter.name}'")


def _filled(checker: Checker, unbound: UnboundStruct, operand: Operand, position: int) -> Type | None:
    """The struct type with which an argument fills an unbound struct; None if what is open has defaults. Raises `NotViable`."""
    type = match_unbound(checker, unbound, materialized_type(checker, operand), operand)
    if type is None and with_defaults(checker, unbound) is None:
        a = operand_type_name(checker, operand)
        raise NotViable(unfit_argument(position, "", a, unbound.struct.name), position)
    return type


def is_literal_step(checker: Checker, origin: Type, target: Type, ref: FunctionRef) -> bool:
    """Whether a number literal takes a lane type on its way into another type, which is no user's conversion."""
    if not isinstance(origin, StructType) or not isinstance(target, StructType):
        return False
    simd = checker.prelude.struct("SIMD").identity
    own = isinstance(ref.owner, StructType | StructDef) and ref.owner.identity is simd
    return not own and origin.identity.name in ("IntLiteral", "FloatLiteral") and target.identity is simd
