"""Evaluating expressions in the parameter domain: values, types, aliases, unbound structs (language.md section 7)."""

from __future__ import annotations

from mojo_compiler.check.inference import parameter_binding
from mojo_compiler.check.inference.descriptions import operand_type_name
from mojo_compiler.check.inference.parameter_values import as_const
from mojo_compiler.check.state.candidates import NotViable
from mojo_compiler.check.state.checker import Body, Checker
from mojo_compiler.check.state.operands import (
    FunctionRef,
    Functions,
    Generic,
    IntrinsicOperand,
    Known,
    ModuleOperand,
    Operand,
    UnboundStruct,
)
from mojo_compiler.check.types import structs
from mojo_compiler.check.types.structs import int_type
from mojo_compiler.diagnostics.core import InternalError, MojoError
from mojo_compiler.diagnostics.evaluation import CannotEvaluate, UnboundAlias
from mojo_compiler.diagnostics.names import CircularReference, StandsFor
from mojo_compiler.diagnostics.types import CannotConvert, NotAType, UnsupportedExpression
from mojo_compiler.names.definitions import AliasDef, Attachment, Intrinsic, ModuleDef, Scope, StructDef
from mojo_compiler.names.modules import follow
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.constants import type_const
from mojo_compiler.types.core import ANY_TYPE, NONE, Const, StructType, Type, Variadic
from mojo_compiler.types.printing import type_name


def evaluate(checker: Checker, node: tree.Expr, scope: Scope, expected: Type | None = None) -> Const:
    """Evaluate a parameter expression, converted to `expected` if given. Raises `MojoError`."""
    body = Body(checker, scope)
    operand = body.read(node) if expected is None else body.read_as(node, expected)
    if expected is not None and operand.type != expected:
        found = checker.rules.conversion(checker, operand, expected)
        if found is None:
            origin, target = operand_type_name(checker, operand), type_name(expected)
            raise MojoError(CannotConvert(span=node.span, origin=origin, target=target, context="parameter expression"))
        operand = body.checker.rules.apply(body, operand, found, expected)
    return as_const(checker, operand, node.span)


def type_of(checker: Checker, node: tree.Expr, scope: Scope) -> Type:
    """Evaluate a type expression. Raises `MojoError` (`NotAType`)."""
    match node:
        case tree.NoneLiteral():
            return NONE
        case tree.Tuple(items=items):
            elements = tuple(type_of(checker, i, scope) for i in items)
            try:
                return structs.tuple_type(checker, elements)
            except MojoError as error:
                raise error.placed(node.span) from None
    body = Body(checker, scope, parameter_context="type parameter")
    const = as_type_const(checker, body.read(node))
    if const is None:
        raise MojoError(NotAType(span=node.span))
    type: Type = const.value
    if isinstance(type, StructType):
        structs.complete_soon(checker, type)
    return type


def type_pack(checker: Checker, node: tree.Expr, scope: Scope) -> tuple[Type, ...]:
    """The types of a pack expression ``*Ts``."""
    inner = node.value if isinstance(node, tree.Star) else node
    const = evaluate(checker, inner, scope)
    if not isinstance(const.type, Variadic):
        raise MojoError(NotAType(span=node.span))
    return tuple(const.value)


def as_type_const(checker: Checker, operand: Operand) -> Const | None:
    """The operand as a type constant, if it names a type (unbound structs take their defaults)."""
    match operand:
        case Known(const=const) if isinstance(const.value, Type):
            return const
        case Known(const=const) if const.type == NONE:
            return type_const(NONE)
        case Known(const=const) if isinstance(const.value, UnboundStruct):
            return with_defaults(checker, const.value)
        case Known(const=const) if structs.tuple_types(checker, const.type) is not None:
            items = const.value[0]
            if all(isinstance(i, Type) for i in items):
                return type_const(structs.tuple_type(checker, tuple(items)))
        case Generic(unbound=unbound):
            return with_defaults(checker, unbound)
    return None


def with_defaults(checker: Checker, unbound: UnboundStruct) -> Const | None:
    """The type an unbound struct is when what is open takes its default; None if a parameter has none."""
    try:
        return type_const(parameter_binding.bind(checker, unbound.struct, unbound.bound))
    except NotViable:
        return None


def unbound_of(checker: Checker, node: tree.Expr, scope: Scope) -> UnboundStruct | None:
    """The unbound struct an expression names in a scope, if it does (language.md P18); a bare name leaves defaults open too."""
    match node:
        case tree.Name(id=name):
            found = scope.find(name)
            definition = follow(found[0]) if found is not None else None
            if isinstance(definition, StructDef):
                return UnboundStruct(definition) if definition.node.parameters else None
            return alias_unbound(checker, definition) if isinstance(definition, AliasDef) else None
        case tree.Subscript(value=tree.Name(id=name), arguments=arguments):
            found = scope.find(name)
            definition = follow(found[0]) if found is not None else None
            if not isinstance(definition, StructDef):
                return None
            return _partial(checker, definition, arguments, scope)
    return None


def _partial(checker: Checker, struct: StructDef, arguments: tuple[tree.ArgumentExpr, ...], scope: Scope) -> UnboundStruct | None:
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
            with checker.progress.budget.nesting(argument.span):
                given.append((name, evaluate(checker, argument.value, scope)))
    if not open_ and all(name in covered for name in required):
        return None
    return UnboundStruct(struct, tuple(given))


def _has_unknown(node: tree.Expr, scope: Scope) -> bool:
    return any(isinstance(n, tree.Name) and scope.find(n.id) is None for n in tree.walk(node))


def alias_operand(checker: Checker, alias: AliasDef, span: Span) -> Operand:
    """What an alias stands for, evaluated on first use (language.md P23). Raises `MojoError`."""
    if alias.value is None and alias.bound is None:
        with checker.progress.budget.settling(alias), checker.progress.budget.nesting(alias.span):
            _evaluate_alias(checker, alias, span)
    if alias.bound is not None:
        return _meaning(alias.bound, span)
    assert alias.value is not None
    value = alias.value
    if isinstance(value.value, FunctionRef):
        return Functions(value.type, span, value.value)
    return Known(value.type, span, value)


def _meaning(bound: Attachment | ModuleDef | Intrinsic, span: Span) -> Operand:
    match bound:
        case UnboundStruct():
            return Generic(ANY_TYPE, span, bound)
        case ModuleDef():
            return ModuleOperand(NONE, span, bound)
        case Intrinsic(name=name):
            return IntrinsicOperand(NONE, span, name)
    raise InternalError(f"an alias cannot stand for {bound!r}")


def _evaluate_alias(checker: Checker, alias: AliasDef, span: Span) -> None:
    if alias in checker.progress.evaluating:
        raise _ring(checker.progress.evaluating[checker.progress.evaluating.index(alias) :])
    node = alias.node
    if node.value is None:
        raise MojoError(UnboundAlias(span=span, name=alias.name))
    checker.progress.evaluating.append(alias)
    try:
        body = Body(checker, alias.scope)
        if node.annotation is not None:
            expected = type_of(checker, node.annotation, alias.scope)
            operand = body.checker.rules.convert(body, body.read_as(node.value, expected), expected, "alias initializer", node.value.span)
        elif isinstance(node.value, tree.Tuple | tree.NoneLiteral | tree.FunctionTypeExpr):
            operand = _type_or_value(checker, body, node.value)
        else:
            operand = body.read(node.value)
        if isinstance(operand, Generic):
            alias.bound = operand.unbound
        elif isinstance(operand, ModuleOperand):
            alias.bound = operand.module
        elif isinstance(operand, IntrinsicOperand):
            alias.bound = Intrinsic(operand.name, alias.span)
        else:
            alias.value = as_const(checker, operand, node.value.span)
    finally:
        checker.progress.evaluating.pop()


def _ring(aliases: list[AliasDef]) -> MojoError:
    """The error for aliases each of which needs the next one, and the last the first."""
    following = [*aliases[1:], aliases[0]]
    steps = [StandsFor(span=a.span, name=a.name, other=b.name) for a, b in zip(aliases, following, strict=True)]
    notes = tuple(steps) if len(steps) > 1 else ()
    return MojoError(CircularReference(span=aliases[0].span, name=aliases[0].name, notes=notes))


def _type_or_value(checker: Checker, body: object, node: tree.Expr) -> Operand:
    assert isinstance(body, Body)
    if isinstance(node, tree.NoneLiteral | tree.FunctionTypeExpr):
        return body.read(node)
    operand = body.read(node)
    const = as_type_const(checker, operand)
    return Known(const.type, node.span, const) if const is not None else operand


def alias_unbound(checker: Checker, alias: AliasDef) -> UnboundStruct | None:
    """The unbound struct an alias stands for, if it does."""
    try:
        operand = alias_operand(checker, alias, alias.span)
    except MojoError:
        return None
    return operand.unbound if isinstance(operand, Generic) else None


def parameter_range(checker: Checker, node: tree.Expr, scope: Scope) -> range:
    """The values of a ``@parameter for``'s iterable, which must be a ``range(...)`` of known numbers. Raises `MojoError`."""
    is_range = isinstance(node, tree.CallExpr) and isinstance(node.callee, tree.Name) and node.callee.id == "range"
    plain = isinstance(node, tree.CallExpr) and not any(a.keyword or a.star for a in node.arguments)
    if not isinstance(node, tree.CallExpr) or not is_range or not plain or not 1 <= len(node.arguments) <= 3:
        raise MojoError(UnsupportedExpression(span=node.span, what="'@parameter for' over anything but range()"))
    bounds = [int(evaluate(checker, a.value, scope, int_type(checker)).value[0]) for a in node.arguments]
    if bounds[2:] == [0]:
        raise MojoError(CannotEvaluate(span=node.span, reason="a range with step 0 has no end"))
    return range(*bounds)
