"""Expressions: names, literals, displays, choices. Calls, members and operators have files of their own."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from mojo_compiler.check import access, closures, displays, escaping, functions, invocation, mlir, operators, parameters, structs, toplevel
from mojo_compiler.check.body import Body
from mojo_compiler.check.convert import common_type, convert
from mojo_compiler.check.operands import (
    FunctionRef,
    Functions,
    Generic,
    Known,
    LValue,
    MagicOperand,
    MlirName,
    ModuleOperand,
    Operand,
    Temporary,
)
from mojo_compiler.check.variables import LocalVar, variable_operand
from mojo_compiler.diagnostics.core import InternalError, MojoError
from mojo_compiler.diagnostics.names import UnknownDeclaration
from mojo_compiler.diagnostics.types import CannotTransfer, MissingMethod, NoCommonType, TrivialTransfer, UnsupportedExpression
from mojo_compiler.ir.core import Local, Place, Value
from mojo_compiler.names.definitions import (
    AliasDef,
    ConstDef,
    Definition,
    Magic,
    ModuleDef,
    OverloadSet,
    Poisoned,
    PythonName,
    Scope,
    StructDef,
    TraitDef,
    VariableDef,
)
from mojo_compiler.names.modules import follow
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.constants import int_literal_const, string_const, type_const
from mojo_compiler.types.core import ANY_TYPE, I1, NONE, Const, Convention, DType, FunctionType, Simd, StructType, Type

Arm = Callable[[], Operand]


def check(body: Body, node: tree.Expr, expected: Type | None = None) -> Operand:
    """Check an expression; `expected` helps displays only. Raises `MojoError`."""
    rule = RULES.get(type(node))
    if rule is None:
        raise MojoError(UnsupportedExpression(span=node.span, what=type(node).__name__))
    try:
        operand: Operand = rule(body, node, expected) if rule in _HINTED else rule(body, node)
    except MojoError as error:
        raise error.placed(node.span) from None
    return operand


# ---- names ----------------------------------------------------------------------------------------------------


def name(body: Body, node: tree.Name) -> Operand:
    """A name: whatever its definition stands for."""
    if node.id in mlir.PREFIXES:
        return MlirName(NONE, node.span, node.id)
    found = body.scope.find(node.id)
    if found is None:
        fallback = _struct_alias(body, node)
        if fallback is not None:
            return fallback
        raise MojoError(UnknownDeclaration(span=node.span, name=node.id))
    definition, scope = found
    if scope.kind in ("session", "unit"):
        body.compiler.record(node.id, definition)
    return operand_of(body, definition, node.span)


def _struct_alias(body: Body, node: tree.Name) -> Operand | None:
    """An alias of the enclosing struct, named without ``Self.`` as the earliest programs do."""
    for scope in body.scope.chain():
        self_ = scope.names.get("Self")
        if isinstance(self_, ConstDef) and isinstance(self_.const.value, StructType):
            member = structs.member(body.compiler, self_.const.value, node.id)
            return parameters.alias_operand(body.compiler, member, node.span) if isinstance(member, AliasDef) else None
    return None


def operand_of(body: Body, definition: Definition | None, span: Span) -> Operand:
    """What a definition stands for as an operand."""
    compiler = body.compiler
    definition = follow(definition)
    match definition:
        case LocalVar():
            return variable_operand(body, definition, span)
        case VariableDef():
            return toplevel.operand(body, definition, span)
        case PythonName():
            return toplevel.python_operand(body, definition, span)
        case ConstDef(const=const):
            operand = parameters.operand_of(const, span)
            return operand
        case OverloadSet(functions=overloads):
            return Functions(NONE, span, closures.reference(body, overloads))
        case StructDef():
            return struct_operand(compiler, definition, span)
        case AliasDef():
            return parameters.alias_operand(compiler, definition, span)
        case TraitDef():
            trait = structs.trait_type(compiler, definition)
            return Known(ANY_TYPE, span, type_const(trait))
        case ModuleDef():
            return ModuleOperand(NONE, span, definition)
        case Magic(name=magic):
            return MagicOperand(NONE, span, magic)
        case Poisoned():
            raise MojoError()
    raise InternalError(f"no operand for {definition}")


def struct_operand(compiler: Any, struct: StructDef, span: Span) -> Operand:
    """A struct's name: its type, or the unbound struct if it has parameters."""
    from mojo_compiler.check.operands import UnboundStruct

    compiler.structs[struct.identity.def_id] = struct
    if struct.node.parameters:
        return Generic(ANY_TYPE, span, UnboundStruct(struct))
    return Known(ANY_TYPE, span, type_const(structs.instantiate(compiler, struct, ())))


# ---- literals -------------------------------------------------------------------------------------------------


def _literal(body: Body, struct: str, value: Any, span: Span) -> Operand:
    type_ = body.compiler.struct_type(struct)
    return Known(type_, span, Const(type_, (value,)))


def integer(body: Body, node: tree.IntegerLiteral) -> Operand:
    """An integer literal: `IntLiteral`, whatever its size (T5)."""
    return _literal(body, "IntLiteral", int_literal_const(node.value).value, node.span)


def floating(body: Body, node: tree.FloatLiteral) -> Operand:
    """A float literal: `FloatLiteral` (T6)."""
    return _literal(body, "FloatLiteral", (node.value,), node.span)


def string(body: Body, node: tree.StringLiteral) -> Operand:
    """A string literal: `StringLiteral` (T8)."""
    return _literal(body, "StringLiteral", string_const(node.value).value, node.span)


def boolean(body: Body, node: tree.BoolLiteral) -> Operand:
    """``True`` and ``False``."""
    return body.boolean(node.value, node.span)


def none(body: Body, node: tree.NoneLiteral) -> Operand:
    """``None``."""
    return body.none(node.span)


def function_type(body: Body, node: tree.FunctionTypeExpr) -> Operand:
    """A function type; one whose values may escape is a library type that owns what they captured."""
    made: Type = functions.type_of_signature(body.compiler, node.signature, body.scope)
    if node.signature.escaping and isinstance(made, FunctionType) and not made.parameters:
        made = escaping.struct_of(body.compiler, made)
    return Known(ANY_TYPE, node.span, type_const(made))


# ---- choices --------------------------------------------------------------------------------------------------


def condition(body: Body, operand: Operand, span: Span) -> Value | Known:
    """The ``i1`` that decides a branch (T17). Raises `MojoError` (`MissingMethod`)."""
    compiler = body.compiler
    operand = compiler.materialize(body, compiler.read(body, operand))
    if operand.type == Simd(1, DType.bool):
        operand = body.apply("pop.cast_to_builtin", [operand], span, {"_type": type_const(I1)})
    if isinstance(operand, Known) and not body.static and operand.type.is_trivial:
        with suppress(MojoError):
            return condition(Body(compiler, body.scope), operand, span)
    if operand.type != I1:
        for method_name in ("__bool__", "__mlir_i1__"):
            if structs.method(compiler, operand.type, "__mlir_i1__") is not None:
                break
            if structs.method(compiler, operand.type, method_name) is None:
                raise MojoError(MissingMethod(span=span, type=compiler.operand_type_name(operand), method="__bool__"))
            operand = invocation.call_method(body, operand, method_name, [], span)
        operand = invocation.call_method(body, operand, "__mlir_i1__", [], span)
    return operand if isinstance(operand, Known) else body.value(operand)


def choose(
    body: Body, test: Value | Known, then: Callable[[], Operand], otherwise: Callable[[], Operand], span: Span, what: str
) -> Operand:
    """A two-armed choice. The arms convert to a common type (T18)."""
    if isinstance(test, Known):
        return then() if test.const.value else otherwise()
    left, right, join = body.new_block("then"), body.new_block("else"), body.new_block("join")
    body.branch(test, left, right, span)
    body.block = left
    a = body.compiler.read(body, then())
    left_end = body.block
    body.block = right
    b = body.compiler.read(body, otherwise())
    right_end = body.block
    type_ = common_type(body.compiler, a, b)
    if type_ is None:
        names = body.compiler.operand_type_name(a), body.compiler.operand_type_name(b)
        raise MojoError(NoCommonType(span=span, what=what, left=names[0], right=names[1]))
    if body.compiler.is_literal_type(type_):
        type_ = body.compiler.materialization(type_) or type_
    if type_ == NONE:
        for end in (left_end, right_end):
            body.block = end
            body.start(join)
        body.block = join
        return body.none(span)
    place = body.temporary(type_, span)
    for end, arm in ((left_end, a), (right_end, b)):
        body.block = end
        body.initialise(place, convert(body, arm, type_, what), span)
        body.start(join)
    body.block = join
    return LValue(type_, span, place, False) if type_.is_trivial else Temporary(type_, span, place)


def conditional(body: Body, node: tree.Conditional) -> Operand:
    """``a if c else b``."""
    test = condition(body, body.expression(node.condition), node.condition.span)
    return choose(
        body, test, lambda: body.expression(node.then), lambda: body.expression(node.otherwise), node.span, "conditional expression"
    )


def bool_op(body: Body, node: tree.BoolOp) -> Operand:
    """``a and b``, ``a or b``: short-circuit, the value of the deciding operand (T18)."""
    left = body.compiler.read(body, body.expression(node.left))
    if not isinstance(left, Known) and not left.type.is_trivial:
        place = body.hold(left)
        left = LValue(left.type, left.span, place, False)
    test = condition(body, left, node.left.span)

    def right() -> Operand:
        return body.expression(node.right)

    if node.op == "and":
        return choose(body, test, right, lambda: left, node.span, "and")
    return choose(body, test, lambda: left, right, node.span, "or")


def negation(body: Body, operand: Operand, span: Span) -> Operand:
    """``not x``."""
    test = condition(body, operand, span)
    if isinstance(test, Known):
        return body.boolean(not test.const.value, span)
    from mojo_compiler.check.operands import RValue

    truth = invocation.construct(body, body.compiler.bool_type, [RValue(I1, span, test)], span)
    return invocation.call_method(body, truth, "__invert__", [], span)


# ---- the rest -------------------------------------------------------------------------------------------------


def walrus(body: Body, node: tree.Walrus) -> Operand:
    """``name := value``."""
    from mojo_compiler.check import assignment

    value = body.compiler.materialize(body, body.expression(node.value))
    assignment.assign(body, node.name, value, node.span)
    return body.read(node.name)


def transfer(body: Body, node: tree.Transfer) -> Operand:
    """``x^``: gives up a place (O3, O17, G32, S17)."""
    operand = body.compiler.read(body, body.expression(node.value))
    if operand.type.is_trivial:
        if isinstance(operand, LValue) and body.compiler.warns(body) and isinstance(node.value, tree.Name):
            body.compiler.sink.add(TrivialTransfer(span=node.span))
        return operand
    if isinstance(operand, LValue) and isinstance(operand.place.base, Local):
        base = operand.place.base
        if base.convention is Convention.BORROWED:
            raise MojoError(CannotTransfer(span=node.span))
        return Temporary(operand.type, node.span, operand.place, True)
    if isinstance(operand, LValue) and not _session_place(operand.place):
        if not operand.mutable:
            raise MojoError(CannotTransfer(span=node.span))
        return Temporary(operand.type, node.span, operand.place, True)
    if isinstance(operand, LValue):
        return toplevel.give_up(body, operand, node.span)
    return operand


def _session_place(place: Place) -> bool:
    from mojo_compiler.ir.core import Global

    return isinstance(place.base, Global)


def starred(body: Body, node: tree.Star) -> Operand:
    """``*x`` outside a signature."""
    raise MojoError(UnsupportedExpression(span=node.span, what="unpacking"))


def awaited(body: Body, node: tree.Await) -> Operand:
    """``await x``: coroutines have run to completion when they are made (language.md F21)."""
    operand = body.read(node.value)
    method = structs.method(body.compiler, operand.type, "__await__")
    if method is None:
        return operand
    return invocation.invoke(body, Functions(NONE, node.span, method, operand), [], node.span)


def ellipsis(body: Body, node: tree.Ellipsis) -> Operand:
    """``...`` outside a stub: Python's `Ellipsis`, which arrays take as an index."""
    return invocation.construct(body, body.compiler.struct_type("_Ellipsis"), [], node.span)


RULES: dict[type[tree.Expr], Any] = {
    tree.Name: name,
    tree.IntegerLiteral: integer,
    tree.FloatLiteral: floating,
    tree.StringLiteral: string,
    tree.BoolLiteral: boolean,
    tree.NoneLiteral: none,
    tree.FunctionTypeExpr: function_type,
    tree.Tuple: displays.tuple_display,
    tree.ListDisplay: displays.list_display,
    tree.DictDisplay: displays.dict_display,
    tree.SetDisplay: displays.dict_display,
    tree.Attribute: access.attribute,
    tree.Subscript: access.subscript,
    tree.Call: invocation.call_expression,
    tree.Init: displays.init,
    tree.Transfer: transfer,
    tree.Unary: operators.unary,
    tree.Binary: operators.binary,
    tree.BoolOp: bool_op,
    tree.Compare: operators.compare,
    tree.Conditional: conditional,
    tree.Walrus: walrus,
    tree.Await: awaited,
    tree.Star: starred,
    tree.Ellipsis: ellipsis,
    tree.Slice: displays.slice_display,
}
_HINTED: set[Any] = {displays.tuple_display}
__all__ = ["FunctionRef", "Scope", "check"]
