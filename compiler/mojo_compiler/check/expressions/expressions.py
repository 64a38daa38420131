"""Expressions: names, literals, displays, choices. Calls, members and operators have files of their own."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

from mojo_compiler.check.calls import call_expressions, closures, computed, earlier_results, mlir, session_variables
from mojo_compiler.check.calls.computed import read
from mojo_compiler.check.calls.conversion_emission import convert
from mojo_compiler.check.calls.materialization import materialize
from mojo_compiler.check.inference import parameter_values, type_expressions
from mojo_compiler.check.inference.conversions import common_type
from mojo_compiler.check.inference.descriptions import operand_type_name
from mojo_compiler.check.state.checker import Body
from mojo_compiler.check.state.dependencies import record
from mojo_compiler.check.state.operands import (
    Functions,
    Generic,
    IntrinsicOperand,
    Known,
    LValue,
    MlirName,
    ModuleOperand,
    Operand,
    RValue,
    Temporary,
    UnboundStruct,
)
from mojo_compiler.check.state.variables import LocalVar, variable_operand
from mojo_compiler.check.types import escaping_types, members, signatures, structs, traits
from mojo_compiler.check.types.lifecycle import TypeLifecycle
from mojo_compiler.check.types.literals import is_literal_type, materialization
from mojo_compiler.check.types.structs import bool_type, library_type
from mojo_compiler.diagnostics.core import InternalError, MojoError
from mojo_compiler.diagnostics.ownership import DeclaredHere, TransferOfCaptured
from mojo_compiler.diagnostics.types import CannotTransfer, MissingMethod, NoCommonType, TrivialTransfer, UnsupportedExpression
from mojo_compiler.ir.core import Function, Global, Local, Place, Value
from mojo_compiler.names.definitions import (
    AliasDef,
    ConstDef,
    Definition,
    Intrinsic,
    ModuleDef,
    OverloadSet,
    Poisoned,
    PythonName,
    ScopeKind,
    StructDef,
    TraitDef,
    VariableDef,
)
from mojo_compiler.names.modules import follow
from mojo_compiler.passes.cached_lifecycle import takeable
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.constants import bool_const, int_literal_const, string_const, type_const
from mojo_compiler.types.core import ANY_TYPE, I1, NONE, Const, Convention, DType, FunctionType, Simd, StructType, Type


def name(body: Body, node: tree.Name) -> Operand:
    """A name: whatever its definition stands for."""
    if node.id in mlir.PREFIXES:
        return MlirName(NONE, node.span, node.id)
    found = body.scope.find(node.id)
    if found is None:
        fallback = _struct_alias(body, node) or earlier_results.result(body, node)
        if fallback is not None:
            return fallback
        raise MojoError(body.checker.modules.unknown_name(node.id, body.scope, node.span))
    definition, scope = found
    if scope.kind in (ScopeKind.SESSION, ScopeKind.UNIT):
        record(body.checker, node.id, definition)
    return operand_of(body, definition, node.span)


def _struct_alias(body: Body, node: tree.Name) -> Operand | None:
    """An alias of the enclosing struct, named without ``Self.`` as the earliest programs do."""
    for scope in body.scope.chain():
        self_ = scope.names.get("Self")
        if isinstance(self_, ConstDef) and isinstance(self_.const.value, StructType):
            member = members.member(body.checker, self_.const.value, node.id)
            return type_expressions.alias_operand(body.checker, member, node.span) if isinstance(member, AliasDef) else None
    return None


def operand_of(body: Body, definition: Definition | None, span: Span) -> Operand:
    """What a definition stands for as an operand."""
    checker = body.checker
    definition = follow(definition)
    match definition:
        case LocalVar():
            return variable_operand(body, definition, span)
        case VariableDef():
            return session_variables.operand(body, definition, span)
        case PythonName():
            return computed.python_operand(body, definition, span)
        case ConstDef(const=const):
            return parameter_values.operand_of(const, span)
        case OverloadSet(functions=overloads):
            return Functions(NONE, span, closures.reference(body, overloads))
        case StructDef():
            return struct_operand(checker, definition, span)
        case AliasDef():
            return type_expressions.alias_operand(checker, definition, span)
        case TraitDef():
            trait = traits.trait_type(checker, definition)
            return Known(ANY_TYPE, span, type_const(trait))
        case ModuleDef():
            return ModuleOperand(NONE, span, definition)
        case Intrinsic(name=magic):
            return IntrinsicOperand(NONE, span, magic)
        case Poisoned():
            raise MojoError()
    raise InternalError(f"no operand for {definition}")


def struct_operand(checker: Any, struct: StructDef, span: Span) -> Operand:
    """A struct's name: its type, or the unbound struct if it has parameters."""
    checker.structs[struct.identity.def_id] = struct
    if struct.node.parameters:
        return Generic(ANY_TYPE, span, UnboundStruct(struct))
    return Known(ANY_TYPE, span, type_const(structs.instantiate(checker, struct, ())))


def _literal(body: Body, struct: str, value: Any, span: Span) -> Operand:
    type_ = library_type(body.checker, struct)
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
    made: Type = signatures.type_of_signature(body.checker, node.signature, body.scope)
    if node.signature.escaping and isinstance(made, FunctionType) and not made.parameters:
        made = escaping_types.struct_of(body.checker, made)
    return Known(ANY_TYPE, node.span, type_const(made))


def condition(body: Body, operand: Operand, span: Span) -> Value | Known:
    """The ``i1`` that decides a branch (T17). Raises `MojoError` (`MissingMethod`)."""
    checker = body.checker
    operand = materialize(body, read(body, operand))
    if operand.type == Simd(1, DType.bool):
        operand = body.apply("pop.cast_to_builtin", [operand], span, {"_type": type_const(I1)})
    if isinstance(operand, Known) and not body.static and operand.type.is_trivial:
        with suppress(MojoError):
            return condition(Body(checker, body.scope), operand, span)
    if operand.type != I1:
        for method_name in ("__bool__", "__mlir_i1__"):
            if members.method(checker, operand.type, "__mlir_i1__") is not None:
                break
            if members.method(checker, operand.type, method_name) is None:
                raise MojoError(MissingMethod(span=span, type=operand_type_name(checker, operand), method="__bool__"))
            operand = call_expressions.call_method(body, operand, method_name, [], span)
        operand = call_expressions.call_method(body, operand, "__mlir_i1__", [], span)
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
    a = read(body, then())
    left_end = body.block
    body.block = right
    b = read(body, otherwise())
    right_end = body.block
    type_ = _common_type(body, a, b, what, span)
    if is_literal_type(body.checker, type_):
        type_ = materialization(body.checker, type_) or type_
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


def _common_type(body: Body, then: Operand, otherwise: Operand, what: str, span: Span) -> Type:
    """The type both arms of a choice convert to. Raises `MojoError` (`NoCommonType`)."""
    found = common_type(body.checker, then, otherwise)
    if found is not None:
        return found
    written = (otherwise, then) if what == "and" else (then, otherwise)
    left, right = map(partial(operand_type_name, body.checker), written)
    raise MojoError(NoCommonType(span=span, what=what, left=left, right=right))


def conditional(body: Body, node: tree.Conditional) -> Operand:
    """``a if c else b``."""
    test = truth(body, node.condition)
    return choose(
        body, test, lambda: body.expression(node.then), lambda: body.expression(node.otherwise), node.span, "conditional expression"
    )


def truth(body: Body, node: tree.Expr) -> Value | Known:
    """The ``i1`` of an expression that only decides: operands of ``and``, ``or`` and ``not`` each have a truth of their own (T17)."""
    match node:
        case tree.BoolOp():
            test = truth(body, node.left)
            return _shorten(body, node, test)
        case tree.Unary(op="not"):
            truth_value = _negated(body, truth(body, node.operand), node.span)
            return condition(body, truth_value, node.span)
    return condition(body, body.expression(node), node.span)


def _shorten(body: Body, node: tree.BoolOp, test: Value | Known) -> Value | Known:
    """The truth of ``and`` and ``or``, that of the left operand being known."""
    if isinstance(test, Known):
        return truth(body, node.right) if bool(test.const.value) == (node.op == "and") else test

    def decided() -> Operand:
        return Known(I1, node.left.span, bool_const(node.op == "or"))

    def open_() -> Operand:
        right = truth(body, node.right)
        return right if isinstance(right, Known) else RValue(I1, node.right.span, right)

    arms = (open_, decided) if node.op == "and" else (decided, open_)
    return body.value(choose(body, test, *arms, node.span, node.op))


def bool_op(body: Body, node: tree.BoolOp) -> Operand:
    """``a and b``, ``a or b``: short-circuit, the value of the deciding operand (T18)."""
    left = read(body, body.expression(node.left))
    if not isinstance(left, Known) and not left.type.is_trivial:
        place = body.hold(left)
        left = LValue(left.type, left.span, place, False)
    test = condition(body, left, node.left.span)
    if isinstance(test, Known):
        return _decided(body, node, left, bool(test.const.value))

    def right() -> Operand:
        return body.expression(node.right)

    if node.op == "and":
        return choose(body, test, right, lambda: left, node.span, "and")
    return choose(body, test, lambda: left, right, node.span, "or")


def _decided(body: Body, node: tree.BoolOp, left: Operand, test: bool) -> Operand:
    """``a and b``, ``a or b`` where the truth of a is known: the operand it selects, as the type common to both."""
    selects_right = test == (node.op == "and")
    right = body.read(node.right) if selects_right else _unevaluated(body, node.right)
    arms = (right, left) if node.op == "and" else (left, right)
    type_ = _common_type(body, *arms, node.op, node.span)
    return convert(body, right if selects_right else left, type_, node.op)


def _unevaluated(body: Body, node: tree.Expr) -> Operand:
    """What an expression would be: it is checked where control never gets to."""
    if body.static:
        nowhere = Function("unevaluated", FunctionType((), NONE), span=node.span)
        return Body(body.checker, body.scope.child(ScopeKind.BLOCK), function=nowhere, may_raise=True).read(node)
    here, body.block = body.block, None
    try:
        return body.read(node)
    finally:
        body.block = here


def negation(body: Body, operand: Operand, span: Span) -> Operand:
    """``not x``."""
    return _negated(body, condition(body, operand, span), span)


def inverse(body: Body, node: tree.Unary) -> Operand:
    """The expression ``not x``."""
    return _negated(body, truth(body, node.operand), node.span)


def _negated(body: Body, test: Value | Known, span: Span) -> Operand:
    if isinstance(test, Known):
        return body.boolean(not test.const.value, span)
    bit = call_expressions.construct(body, bool_type(body.checker), [RValue(I1, span, test)], span)
    return call_expressions.call_method(body, bit, "__invert__", [], span)


def transfer(body: Body, node: tree.Transfer) -> Operand:
    """``x^``: gives up a place (O3, O17, G32, S17)."""
    operand = read(body, body.expression(node.value))
    if operand.type.is_trivial:
        known = body.instance is not None and not body.instance.parameters and not getattr(body.instance.owner, "arguments", ())
        if known and isinstance(operand, LValue) and body.wants_warnings() and isinstance(node.value, tree.Name):
            body.checker.sink.add(TrivialTransfer(span=node.span))
        return operand
    if isinstance(operand, LValue) and isinstance(operand.place.base, Local):
        base = operand.place.base
        if base.convention is Convention.BORROWED:
            raise MojoError(CannotTransfer(span=node.span))
        return Temporary(operand.type, node.span, operand.place, True)
    if isinstance(operand, LValue) and not _session_place(operand.place):
        captured = body.captured.get(operand.place.base)
        if captured is not None and not takeable(TypeLifecycle(body.checker), operand.type):
            note = DeclaredHere(span=captured.span, name=captured.name)
            raise MojoError(TransferOfCaptured(span=node.span, name=captured.name, notes=(note,)))
        if not operand.mutable:
            raise MojoError(CannotTransfer(span=node.span))
        return Temporary(operand.type, node.span, operand.place, True)
    if isinstance(operand, LValue):
        return session_variables.give_up(body, operand, node.span)
    return operand


def _session_place(place: Place) -> bool:
    return isinstance(place.base, Global)


def starred(body: Body, node: tree.Star) -> Operand:
    """``*x`` outside a signature."""
    raise MojoError(UnsupportedExpression(span=node.span, what="unpacking"))


def awaited(body: Body, node: tree.Await) -> Operand:
    """``await x``: coroutines have run to completion when they are made (language.md F21)."""
    operand = body.read(node.value)
    method = members.method(body.checker, operand.type, "__await__")
    if method is None:
        return operand
    return call_expressions.invoke(body, Functions(NONE, node.span, method, operand), [], node.span)


def ellipsis(body: Body, node: tree.Ellipsis) -> Operand:
    """``...`` outside a stub: Python's `Ellipsis`, which arrays take as an index."""
    return call_expressions.construct(body, library_type(body.checker, "_Ellipsis"), [], node.span)
