"""Parameter values: as operands, converted to the types of the parameters they are bound to (language.md section 7)."""

from __future__ import annotations

from collections.abc import Sequence

from mojo_compiler.check.inference import descriptions
from mojo_compiler.check.inference.descriptions import const_type_name, unfit_argument
from mojo_compiler.check.state.candidates import NotViable
from mojo_compiler.check.state.checker import Body, Checker
from mojo_compiler.check.state.operands import FunctionRef, Functions, Generic, Known, ModuleOperand, Operand, UnboundStruct
from mojo_compiler.check.state.variables import is_runtime_closure
from mojo_compiler.check.types import escaping_types
from mojo_compiler.check.types.structs import library_type
from mojo_compiler.check.types.traits import conforms
from mojo_compiler.diagnostics.calls import DynamicParameter
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.diagnostics.names import ModuleAsValue
from mojo_compiler.diagnostics.types import CannotConvert
from mojo_compiler.names.definitions import Scope
from mojo_compiler.source import NO_SPAN, Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.constants import type_const
from mojo_compiler.types.core import ANY_TYPE, Const, MetaType, StructType, TraitType, Type, Variadic
from mojo_compiler.types.printing import type_name


def dynamic_error(checker: Checker, operands: Sequence[Operand], span: Span) -> MojoError:
    """The message for a run-time value where only compile-time ones are allowed (language.md P9)."""
    culprit = next((o for o in operands if not isinstance(o, Known)), None)
    return MojoError(DynamicParameter(span=culprit.span if culprit is not None else span, context="call parameter"))


def as_const(checker: Checker, operand: Operand, span: Span, context: str = "call parameter") -> Const:
    """The operand's constant. Raises `MojoError` if it is a run-time value or no value."""
    match operand:
        case Known(const=const):
            return const
        case Functions(ref=ref, receiver=None) if not any(map(is_runtime_closure, ref.functions)):
            return descriptions.function_const(checker, ref)
        case Generic():
            type = checker.rules.as_type_const(checker, operand)
            return type if type is not None else Const(ANY_TYPE, operand.unbound)
        case ModuleOperand(module=module):
            raise MojoError(ModuleAsValue(span=span, name=".".join(module.path)))
    raise MojoError(DynamicParameter(span=span, context=context))


def match_unbound(checker: Checker, unbound: UnboundStruct, type: Type | None, operand: Operand) -> StructType | None:
    """The struct type with which an operand fills an unbound struct: its own if the bound parameters agree."""
    if not isinstance(type, StructType) or type.identity is not unbound.struct.identity:
        return None
    names = [p.name for p in unbound.struct.node.parameters]
    values = dict(zip(names, type.arguments, strict=True))
    for keyword, const in unbound.bound:
        if keyword is None:
            continue
        parameter = unbound.struct.node.parameters[names.index(keyword)]
        converted = convert_parameter(checker, parameter, const, unbound.struct.scope)
        if converted is None or converted[0] != values[keyword]:
            return None
    return type


def accepts(checker: Checker, type: tree.Expr, scope: Scope, value: Const) -> bool:
    """Whether inference may bind a parameter of this written type to a value."""
    if isinstance(type, tree.Name) and type.id in ("AnyType", "AnyRegType"):
        return isinstance(value.value, Type)
    if isinstance(type, tree.FunctionTypeExpr):
        return isinstance(value.value, FunctionRef)
    if isinstance(value.value, Type):
        try:
            target = checker.rules.type_of(checker, type, scope)
        except MojoError:
            return True
        if isinstance(target, TraitType):
            return conforms(checker, value.value, target)
        return isinstance(target, MetaType)
    return True


def convert_parameter(checker: Checker, parameter: tree.Parameter, const: Const, scope: Scope) -> tuple[Const, int] | None:
    """Convert a value to a parameter's type: the value and the number of conversions, None if impossible."""
    assert parameter.type is not None
    target = checker.rules.type_of(checker, parameter.type, scope)
    target = escaping_types.escaping_type(target) or target  # a parameter never outlives anything
    operand = operand_of(const)
    if not isinstance(operand, Functions | Generic) and const.type == target:
        return const, 0
    found = checker.rules.conversion(checker, operand, target)
    if found is None:
        return None
    converted = checker.rules.apply(Body(checker, scope), operand, found, target)
    return as_const(checker, converted, parameter.span), found.cost


def operand_of(const: Const, span: Span = NO_SPAN) -> Operand:
    """A parameter value as an operand."""
    if isinstance(const.value, FunctionRef):
        return Functions(const.type, span, const.value)
    if isinstance(const.value, UnboundStruct):
        return Generic(ANY_TYPE, span, const.value)
    return Known(const.type, span, const)


def parameter_type_name(checker: Checker, parameter: tree.Parameter, scope: Scope) -> str:
    """A parameter's type as messages spell it."""
    assert parameter.type is not None
    try:
        return type_name(checker.rules.type_of(checker, parameter.type, scope))
    except MojoError:
        return parameter.type.span.text


def variadic_const(checker: Checker, parameter: tree.Parameter, values: list[Const], scope: Scope) -> Const:
    """The value of a variadic parameter: a `VariadicList`, or a pack of types."""
    assert parameter.type is not None
    target = checker.rules.type_of(checker, parameter.type, scope)
    payload = tuple(v.value for v in values)
    if isinstance(target, MetaType | TraitType):
        return Const(Variadic(ANY_TYPE), payload)
    return Const(library_type(checker, "VariadicList", type_const(target)), (payload,))


def variadic_elements(checker: Checker, const: Const) -> list[Const] | None:
    """The elements of a variadic parameter that is passed on as a whole; None for other values."""
    if isinstance(const.type, Variadic):
        return [type_const(v) if isinstance(v, Type) else Const(const.type.element, v) for v in const.value]
    if isinstance(const.type, StructType) and const.type.identity is checker.prelude.struct("VariadicList").identity:
        element = const.type.arguments[0].value
        return [Const(element, v) for v in const.value[0]]
    return None


def type_variadic(checker: Checker, parameter: tree.Parameter, types: Sequence[Type | None], scope: Scope) -> Const:
    """The value of a type pack parameter. Raises `NotViable` if a type lacks the required trait."""
    assert parameter.type is not None
    target = checker.rules.type_of(checker, parameter.type, scope)
    out: list[Type] = []
    for i, type in enumerate(types):
        if type is None or (isinstance(target, TraitType) and not conforms(checker, type, target)):
            name = type_name(type) if type is not None else "function"
            raise NotViable(unfit_argument(i, "", name, type_name(target)), i, (name, type_name(target)))
        out.append(type)
    return Const(Variadic(ANY_TYPE), tuple(out))


def default_parameter(checker: Checker, parameter: tree.Parameter, scope: Scope) -> Const:
    """Evaluate a parameter's default in the scope of the parameters before it."""
    assert parameter.default is not None and parameter.type is not None
    with checker.progress.budget.nesting(parameter.span):
        expected = checker.rules.type_of(checker, parameter.type, scope)
        value = checker.rules.evaluate(checker, parameter.default, scope)
    converted = convert_parameter(checker, parameter, value, scope)
    if converted is None:
        origin, target = const_type_name(checker, value), type_name(expected)
        raise MojoError(CannotConvert(span=parameter.default.span, origin=origin, target=target, context="default value"))
    return converted[0]
