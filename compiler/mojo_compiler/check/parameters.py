"""The parameter domain: evaluating types, parameter values and aliases (language.md section 7)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mojo_compiler.check import escaping, functions, structs
from mojo_compiler.check.convert import apply, conversion
from mojo_compiler.check.operands import FunctionRef, Functions, Generic, Known, MagicOperand, ModuleOperand, Operand, UnboundStruct
from mojo_compiler.check.variables import is_runtime_closure
from mojo_compiler.diagnostics.calls import DynamicParameter
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.diagnostics.evaluation import CannotEvaluate, UnboundAlias
from mojo_compiler.diagnostics.names import CircularReference, ModuleAsValue, StandsFor
from mojo_compiler.diagnostics.types import CannotConvert, NotAType, UnsupportedExpression
from mojo_compiler.names.definitions import AliasDef, Scope, StructDef
from mojo_compiler.names.modules import follow
from mojo_compiler.source import NO_SPAN, Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.constants import type_const
from mojo_compiler.types.core import ANY_TYPE, NONE, Const, FunctionType, MetaType, StructType, TraitType, Type, Variadic

if TYPE_CHECKING:
    from mojo_compiler.check.compiler import Compiler


def dynamic_error(compiler: Compiler, operands: Sequence[Operand], span: Span) -> MojoError:
    """The message for a run-time value where only compile-time ones are allowed (language.md P9)."""
    culprit = next((o for o in operands if not isinstance(o, Known)), None)
    return MojoError(DynamicParameter(span=culprit.span if culprit is not None else span, context="call parameter"))


def evaluate(compiler: Compiler, node: tree.Expr, scope: Scope, expected: Type | None = None) -> Const:
    """Evaluate a parameter expression, converted to `expected` if given. Raises `MojoError`."""
    from mojo_compiler.check.body import Body

    body = Body(compiler, scope)
    operand = body.read(node) if expected is None else body.read_as(node, expected)
    if expected is not None and operand.type != expected:
        found = conversion(compiler, operand, expected)
        if found is None:
            origin, target = compiler.operand_type_name(operand), compiler.type_name(expected)
            raise MojoError(CannotConvert(span=node.span, origin=origin, target=target, context="parameter expression"))
        operand = apply(body, operand, found, expected)
    return as_const(compiler, operand, node.span)


def as_const(compiler: Compiler, operand: Operand, span: Span, context: str = "call parameter") -> Const:
    """The operand's constant. Raises `MojoError` if it is a run-time value or no value."""
    match operand:
        case Known(const=const):
            return const
        case Functions(ref=ref, receiver=None) if not any(map(is_runtime_closure, ref.functions)):
            return functions.as_const(compiler, ref)
        case Generic():
            type = as_type_const(compiler, operand)
            return type if type is not None else Const(ANY_TYPE, operand.unbound)
        case ModuleOperand(module=module):
            raise MojoError(ModuleAsValue(span=span, name=".".join(module.path)))
    raise MojoError(DynamicParameter(span=span, context=context))


# ---- types ----------------------------------------------------------------------------------------------------


def type_of(compiler: Compiler, node: tree.Expr, scope: Scope) -> Type:
    """Evaluate a type expression. Raises `MojoError` (`NotAType`)."""
    from mojo_compiler.check.body import Body

    match node:
        case tree.NoneLiteral():
            return NONE
        case tree.Tuple(items=items):
            elements = tuple(type_of(compiler, i, scope) for i in items)
            try:
                return structs.tuple_type(compiler, elements)
            except MojoError as error:
                raise error.placed(node.span) from None
    body = Body(compiler, scope, parameter_context="type parameter")
    const = as_type_const(compiler, body.read(node))
    if const is None:
        raise MojoError(NotAType(span=node.span))
    type: Type = const.value
    if isinstance(type, StructType):
        structs.complete_soon(compiler, type)
    return type


def type_pack(compiler: Compiler, node: tree.Expr, scope: Scope) -> tuple[Type, ...]:
    """The types of a pack expression ``*Ts``."""
    inner = node.value if isinstance(node, tree.Star) else node
    const = evaluate(compiler, inner, scope)
    if not isinstance(const.type, Variadic):
        raise MojoError(NotAType(span=node.span))
    return tuple(const.value)


def as_type_const(compiler: Compiler, operand: Operand) -> Const | None:
    """The operand as a type constant, if it names a type (unbound structs take their defaults)."""
    match operand:
        case Known(const=const) if isinstance(const.value, Type):
            return const
        case Known(const=const) if const.type == NONE:
            return type_const(NONE)
        case Known(const=const) if isinstance(const.value, UnboundStruct):
            return _with_defaults(compiler, const.value)
        case Known(const=const) if structs.tuple_types(compiler, const.type) is not None:
            items = const.value[0]
            if all(isinstance(i, Type) for i in items):
                return type_const(structs.tuple_type(compiler, tuple(items)))
        case Generic(unbound=unbound):
            return _with_defaults(compiler, unbound)
    return None


def _with_defaults(compiler: Compiler, unbound: UnboundStruct) -> Const | None:
    from mojo_compiler.check.resolve import NotViable

    try:
        return type_const(structs.bind(compiler, unbound.struct, unbound.bound))
    except NotViable:
        return None


def unbound_of(compiler: Compiler, node: tree.Expr, scope: Scope) -> UnboundStruct | None:
    """The unbound struct an expression names in a scope, if it does (language.md P18)."""
    match node:
        case tree.Name(id=name):
            found = scope.find(name)
            definition = follow(found[0]) if found is not None else None
            if isinstance(definition, StructDef):
                open_ = any(p.default is None and not p.variadic for p in definition.node.parameters)
                return UnboundStruct(definition) if open_ else None
            return alias_unbound(compiler, definition) if isinstance(definition, AliasDef) else None
        case tree.Subscript(value=tree.Name(id=name), arguments=arguments):
            found = scope.find(name)
            definition = follow(found[0]) if found is not None else None
            if not isinstance(definition, StructDef):
                return None
            return _partial(compiler, definition, arguments, scope)
    return None


def _partial(compiler: Compiler, struct: StructDef, arguments: tuple[tree.Argument, ...], scope: Scope) -> UnboundStruct | None:
    required = [p.name for p in struct.node.parameters if p.default is None and not p.variadic]
    names = [p.name for p in struct.node.parameters]
    given: list[tuple[str | None, Const]] = []
    open_ = False
    covered = set()
    for i, argument in enumerate(arguments):
        name = argument.keyword or (names[i] if i < len(names) else "")
        covered.add(name)
        if isinstance(argument.value, tree.Name) and argument.value.id == "_":
            open_ = True
        elif not _has_unknown(argument.value, scope):
            with compiler.budget.nesting(argument.span):
                given.append((name, evaluate(compiler, argument.value, scope)))
    if not open_ and all(name in covered for name in required):
        return None
    return UnboundStruct(struct, tuple(given))


def _has_unknown(node: tree.Expr, scope: Scope) -> bool:
    return any(isinstance(n, tree.Name) and scope.find(n.id) is None for n in tree.walk(node))


def match_unbound(compiler: Compiler, unbound: UnboundStruct, type: Type | None, operand: Operand) -> StructType | None:
    """The struct type with which an operand fills an unbound struct: its own if the bound parameters agree."""
    if not isinstance(type, StructType) or type.identity is not unbound.struct.identity:
        return None
    names = [p.name for p in unbound.struct.node.parameters]
    values = dict(zip(names, type.arguments, strict=True))
    for keyword, const in unbound.bound:
        if keyword is None:
            continue
        parameter = unbound.struct.node.parameters[names.index(keyword)]
        converted = convert_parameter(compiler, parameter, const, unbound.struct.scope)
        if converted is None or converted[0] != values[keyword]:
            return None
    return type


# ---- aliases --------------------------------------------------------------------------------------------------


def alias_operand(compiler: Compiler, alias: AliasDef, span: Span) -> Operand:
    """What an alias stands for, evaluated on first use (language.md P23). Raises `MojoError`."""
    if alias.value is None and alias.bound is None:
        with compiler.budget.settling(alias), compiler.budget.nesting(alias.span):
            _evaluate_alias(compiler, alias, span)
    if alias.bound is not None:
        bound = alias.bound
        return Generic(ANY_TYPE, span, bound) if isinstance(bound, UnboundStruct) else bound(span)
    assert alias.value is not None
    value = alias.value
    if isinstance(value.value, FunctionRef):
        return Functions(value.type, span, value.value)
    return Known(value.type, span, value)


def _evaluate_alias(compiler: Compiler, alias: AliasDef, span: Span) -> None:
    from mojo_compiler.check.body import Body
    from mojo_compiler.check.convert import convert

    if alias in compiler.evaluating:
        raise _ring(compiler.evaluating[compiler.evaluating.index(alias) :])
    node = alias.node
    if node.value is None:
        raise MojoError(UnboundAlias(span=span, name=alias.name))
    compiler.evaluating.append(alias)
    try:
        body = Body(compiler, alias.scope)
        if node.annotation is not None:
            expected = type_of(compiler, node.annotation, alias.scope)
            operand = convert(body, body.read_as(node.value, expected), expected, "alias initializer", node.value.span)
        elif isinstance(node.value, tree.Tuple | tree.NoneLiteral | tree.FunctionTypeExpr):
            operand = _type_or_value(compiler, body, node.value)
        else:
            operand = body.read(node.value)
        if isinstance(operand, Generic):
            alias.bound = operand.unbound
        elif isinstance(operand, ModuleOperand):
            module = operand.module
            alias.bound = lambda s: ModuleOperand(NONE, s, module)
        elif isinstance(operand, MagicOperand):
            name = operand.name
            alias.bound = lambda s: MagicOperand(NONE, s, name)
        else:
            alias.value = as_const(compiler, operand, node.value.span)
    finally:
        compiler.evaluating.pop()


def _ring(aliases: list[AliasDef]) -> MojoError:
    """The error for aliases each of which needs the next one, and the last the first."""
    following = [*aliases[1:], aliases[0]]
    steps = [StandsFor(span=a.span, name=a.name, other=b.name) for a, b in zip(aliases, following, strict=True)]
    notes = tuple(steps) if len(steps) > 1 else ()
    return MojoError(CircularReference(span=aliases[0].span, name=aliases[0].name, notes=notes))


def _type_or_value(compiler: Compiler, body: object, node: tree.Expr) -> Operand:
    from mojo_compiler.check.body import Body

    assert isinstance(body, Body)
    if isinstance(node, tree.NoneLiteral | tree.FunctionTypeExpr):
        return body.read(node)
    operand = body.read(node)
    const = as_type_const(compiler, operand)
    return Known(const.type, node.span, const) if const is not None else operand


def alias_unbound(compiler: Compiler, alias: AliasDef) -> UnboundStruct | None:
    """The unbound struct an alias stands for, if it does."""
    try:
        operand = alias_operand(compiler, alias, alias.span)
    except MojoError:
        return None
    return operand.unbound if isinstance(operand, Generic) else None


# ---- parameters -----------------------------------------------------------------------------------------------


def accepts(compiler: Compiler, type: tree.Expr, scope: Scope, value: Const) -> bool:
    """Whether inference may bind a parameter of this written type to a value."""
    if isinstance(type, tree.Name) and type.id in ("AnyType", "AnyRegType"):
        return isinstance(value.value, Type)
    if isinstance(type, tree.FunctionTypeExpr):
        return isinstance(value.value, FunctionRef)
    if isinstance(value.value, Type):
        try:
            target = type_of(compiler, type, scope)
        except MojoError:
            return True
        if isinstance(target, TraitType):
            return compiler.conforms(value.value, target)
        return isinstance(target, MetaType)
    return True


def convert_parameter(compiler: Compiler, parameter: tree.Parameter, const: Const, scope: Scope) -> tuple[Const, int] | None:
    """Convert a value to a parameter's type: the value and the number of conversions, None if impossible."""
    from mojo_compiler.check.body import Body

    assert parameter.type is not None
    target = type_of(compiler, parameter.type, scope)
    target = escaping.function_type(target) or target  # a parameter never outlives anything
    operand = operand_of(const)
    if not isinstance(operand, Functions | Generic) and const.type == target:
        return const, 0
    found = conversion(compiler, operand, target)
    if found is None:
        return None
    converted = apply(Body(compiler, scope), operand, found, target)
    return as_const(compiler, converted, parameter.span), found.cost


def operand_of(const: Const, span: Span = NO_SPAN) -> Operand:
    """A parameter value as an operand."""
    if isinstance(const.value, FunctionRef):
        return Functions(const.type, span, const.value)
    if isinstance(const.value, UnboundStruct):
        return Generic(ANY_TYPE, span, const.value)
    return Known(const.type, span, const)


def parameter_type_name(compiler: Compiler, parameter: tree.Parameter, scope: Scope) -> str:
    """A parameter's type as messages spell it."""
    assert parameter.type is not None
    try:
        return compiler.type_name(type_of(compiler, parameter.type, scope))
    except MojoError:
        return parameter.type.span.text


def variadic_const(compiler: Compiler, parameter: tree.Parameter, values: list[Const], scope: Scope) -> Const:
    """The value of a variadic parameter: a `VariadicList`, or a pack of types."""
    assert parameter.type is not None
    target = type_of(compiler, parameter.type, scope)
    payload = tuple(v.value for v in values)
    if isinstance(target, MetaType | TraitType):
        return Const(Variadic(ANY_TYPE), payload)
    return Const(compiler.struct_type("VariadicList", type_const(target)), (payload,))


def variadic_elements(compiler: Compiler, const: Const) -> list[Const] | None:
    """The elements of a variadic parameter that is passed on as a whole; None for other values."""
    if isinstance(const.type, Variadic):
        return [type_const(v) if isinstance(v, Type) else Const(const.type.element, v) for v in const.value]
    if isinstance(const.type, StructType) and const.type.identity is compiler.struct_def("VariadicList").identity:
        element = const.type.arguments[0].value
        return [Const(element, v) for v in const.value[0]]
    return None


def type_variadic(compiler: Compiler, parameter: tree.Parameter, types: Sequence[Type | None], scope: Scope) -> Const:
    """The value of a type pack parameter. Raises `NotViable` if a type lacks the required trait."""
    from mojo_compiler.check.resolve import NotViable

    assert parameter.type is not None
    target = type_of(compiler, parameter.type, scope)
    out: list[Type] = []
    for i, type in enumerate(types):
        if type is None or (isinstance(target, TraitType) and not compiler.conforms(type, target)):
            name = compiler.type_name(type) if type is not None else "function"
            raise NotViable(f"argument #{i} cannot be converted from '{name}' to '{compiler.type_name(target)}'", i)
        out.append(type)
    return Const(Variadic(ANY_TYPE), tuple(out))


def default_parameter(compiler: Compiler, parameter: tree.Parameter, scope: Scope) -> Const:
    """Evaluate a parameter's default in the scope of the parameters before it."""
    assert parameter.default is not None and parameter.type is not None
    with compiler.budget.nesting(parameter.span):
        expected = type_of(compiler, parameter.type, scope)
        value = evaluate(compiler, parameter.default, scope)
    converted = convert_parameter(compiler, parameter, value, scope)
    if converted is None:
        origin, target = compiler.const_type_name(value), compiler.type_name(expected)
        raise MojoError(CannotConvert(span=parameter.default.span, origin=origin, target=target, context="default value"))
    return converted[0]


def function_type_of(compiler: Compiler, signature: tree.Signature, scope: Scope) -> FunctionType:
    """The type a function type expression names (language.md T27)."""
    return functions.type_of_signature(compiler, signature, scope)


def parameter_range(compiler: Compiler, node: tree.Expr, scope: Scope) -> range:
    """The values of a ``@parameter for``'s iterable, which must be a ``range(...)`` of known numbers. Raises `MojoError`."""
    is_range = isinstance(node, tree.Call) and isinstance(node.callee, tree.Name) and node.callee.id == "range"
    plain = isinstance(node, tree.Call) and not any(a.keyword or a.star for a in node.arguments)
    if not isinstance(node, tree.Call) or not is_range or not plain or not 1 <= len(node.arguments) <= 3:
        raise MojoError(UnsupportedExpression(span=node.span, what="'@parameter for' over anything but range()"))
    bounds = [int(evaluate(compiler, a.value, scope, compiler.int_type).value[0]) for a in node.arguments]
    if bounds[2:] == [0]:
        raise MojoError(CannotEvaluate(span=node.span, reason="a range with step 0 has no end"))
    return range(*bounds)
