"""Call expressions: functions, methods, constructors, callable values, magic functions."""

from __future__ import annotations

from collections.abc import Sequence

from mojo_compiler.check.calls import closure_code, mlir, tuples
from mojo_compiler.check.calls.call_emission import call, emit_call, mutable_operand
from mojo_compiler.check.calls.closures import take_results
from mojo_compiler.check.calls.computed import read
from mojo_compiler.check.calls.element_changes import Changes
from mojo_compiler.check.inference import type_expressions
from mojo_compiler.check.inference.conversions import conversion
from mojo_compiler.check.inference.descriptions import operand_type_name, unfit_argument
from mojo_compiler.check.inference.overloads import attempt, resolve
from mojo_compiler.check.inference.parameter_values import operand_of
from mojo_compiler.check.state.candidates import Candidate, ConversionKind, Request
from mojo_compiler.check.state.checker import Body, may_change
from mojo_compiler.check.state.operands import (
    CallArgument,
    Computed,
    FunctionRef,
    Functions,
    Generic,
    IntrinsicOperand,
    Known,
    MlirName,
    ModuleOperand,
    Operand,
    UnboundStruct,
    not_a_value,
)
from mojo_compiler.check.types import escaping_types, members, structs, synthesis
from mojo_compiler.check.types.members import constructors
from mojo_compiler.check.types.signatures import may_raise
from mojo_compiler.check.types.structs import bool_type, library_type
from mojo_compiler.diagnostics.calls import InvalidCall, NotCallable
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.diagnostics.types import MissingMethod, NoInitializer, UnsupportedExpression
from mojo_compiler.names.definitions import OverloadSet
from mojo_compiler.records import replace
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.constants import type_const
from mojo_compiler.types.core import Const, Convention, FunctionType, NoneType, StructType, Type
from mojo_compiler.types.printing import type_name


def call_expression(body: Body, node: tree.CallExpr) -> Operand:
    """``callee(arguments)``."""
    callee = body.expression(node.callee)
    if isinstance(callee, MlirName):
        return mlir.operation(body, callee, [body.read(a.value) for a in node.arguments], node.span)
    if isinstance(callee, IntrinsicOperand):
        return body.checker.rules.intrinsic(body, callee, node)
    arguments = check_arguments(body, node.arguments)
    return invoke(body, callee, arguments, node.span)


def check_arguments(body: Body, nodes: Sequence[tree.ArgumentExpr]) -> list[CallArgument]:
    """Check the arguments of a call, left to right, without reading computed ones."""
    out: list[CallArgument] = []
    changing = next((k for k in reversed(range(len(nodes))) if may_change(nodes[k].value)), 0)
    for k, node in enumerate(nodes):
        if node.star:
            raise MojoError(UnsupportedExpression(span=node.span, what="unpacking arguments in a call"))
        operand = body.expression(node.value)
        if isinstance(operand, IntrinsicOperand | MlirName):
            raise MojoError(UnsupportedExpression(span=node.span, what=f"'{operand.name}' as a value"))
        early = body.early(operand) if k < changing else None
        out.append(CallArgument(operand, node.keyword, node.value.span, node.value, early))
    return out


def invoke(body: Body, callee: Operand, arguments: list[CallArgument], span: Span) -> Operand:
    """Call whatever an expression gave."""
    checker = body.checker
    match callee:
        case Known(const=const) if isinstance(const.value, FunctionRef):
            return invoke(body, operand_of(const, callee.span), arguments, span)
        case Functions(ref=ref, receiver=receiver):
            candidate = _chosen(body, Request(ref, arguments, receiver, span=span))
            if callee.results:
                take_results(body, candidate.instance, callee.results, span)
            result = call(body, candidate, arguments, receiver, span)
            if candidate.instance.type.is_async:
                coroutine = library_type(checker, "Coroutine", type_const(candidate.instance.type.result))
                return construct_with(body, coroutine, [CallArgument(result, None, span)], span)
            return result
        case Generic(unbound=unbound):
            made = None if unbound.bound else tuples.constructed(body, unbound.struct, None, arguments, span)
            return made or _construct_unbound(body, unbound, arguments, span)
        case Known(const=const) if isinstance(const.value, StructType):
            struct, values = structs.definition(checker, const.value), const.value.arguments
            made = tuples.constructed(body, struct, values[0].value, arguments, span) if values else None
            return made or construct_with(body, const.value, arguments, span)
        case Known(const=const) if isinstance(const.value, Type):
            return _convert_to_plain(body, const.value, arguments, span)
    dynamic = _dynamic_call(body, callee, arguments, span)
    if dynamic is not None:
        return dynamic
    callee = read(body, callee)
    kept = len(body.kept)
    if escaping_types.escaping_type(callee.type) is not None:
        callee = closure_code.code(body, callee)
    if isinstance(callee.type, FunctionType):
        result = _indirect(body, callee, callee.type, arguments, span)
        closure_code.keep(body, kept, span)
        return result
    if isinstance(callee, ModuleOperand):
        raise not_a_value(callee)
    caller = members.method(checker, callee.type, "__call__")
    if caller is None:
        raise MojoError(NotCallable(span=span, type=operand_type_name(checker, callee)))
    candidate = _chosen(body, Request(caller, arguments, callee, span=span))
    return call(body, candidate, arguments, callee, span)


def _chosen(body: Body, request: Request) -> Candidate:
    """The overload that a call means. Where no error can be raised, one that raises gives way to one that fits and does not."""
    found = resolve(body.checker, request)
    if body.may_raise or body.static or not found.instance.type.raises:
        return found
    others = tuple(f for f in request.ref.functions if not may_raise(f))
    if not others:
        return found
    other = attempt(body.checker, replace(request, ref=replace(request.ref, functions=others), reasons=[]))
    return other if isinstance(other, Candidate) else found


def _dynamic_call(body: Body, callee: Operand, arguments: list[CallArgument], span: Span) -> Operand | None:
    """A call with keywords of a value whose functions are known at run time only, or of its attribute; None for others.

    Such a value has ``__dynamic_call__(self, attribute, keywords, *arguments)``: the attribute's name, "" for the value
    itself, the keywords separated by commas, and the arguments, those with keywords last.
    """
    checker = body.checker
    keywords = [a.keyword for a in arguments if a.keyword is not None]
    receiver, attribute = callee, text_argument(body, "", span)
    ref = members.method(checker, receiver.type, "__dynamic_call__") if keywords else None
    if isinstance(callee, Computed) and callee.getter == "__getattr__":
        of_base = members.method(checker, callee.base.type, "__dynamic_call__")
        if of_base is not None:
            ref, receiver, attribute = of_base, callee.base, callee.arguments[0]
    if ref is None:
        return None
    positional = [CallArgument(a.operand, None, a.span, a.node) for a in arguments]
    passed = [attribute, text_argument(body, ",".join(keywords), span), *positional]
    receiver = read(body, receiver)
    found = attempt(checker, Request(ref, passed, receiver, span=span))
    if isinstance(found, Candidate):
        return call(body, found, passed, receiver, span)
    caller = members.method(checker, receiver.type, "__call__")
    assert caller is not None
    resolve(checker, Request(caller, positional, receiver, span=span))  # raises the message about the arguments
    return None


def text_argument(body: Body, text: str, span: Span) -> CallArgument:
    """A `StringLiteral` as an argument."""
    type = library_type(body.checker, "StringLiteral")
    return CallArgument(Known(type, span, Const(type, (text.encode(),))), None, span)


def _construct_unbound(body: Body, unbound: object, arguments: list[CallArgument], span: Span) -> Operand:
    """``Struct(args)`` with parameters inferred from the arguments (language.md P16), or all defaulted."""
    assert isinstance(unbound, UnboundStruct)
    struct = unbound.struct
    checker = body.checker

    synthesis.add_members(struct)
    found = struct.members.get("__init__")
    if not isinstance(found, OverloadSet):
        raise MojoError(NoInitializer(span=span, type=struct.name))
    if not arguments:
        const = type_expressions.as_type_const(checker, Generic(bool_type(checker), span, unbound))
        if const is not None:
            return construct_with(body, const.value, arguments, span)
    ref = FunctionRef(found.functions, struct, unbound.bound)
    candidate = _chosen(body, Request(ref, arguments, span=span))
    return call(body, candidate, arguments, None, span)


def construct_with(body: Body, type: StructType, arguments: list[CallArgument], span: Span) -> Operand:
    """``T(arguments)`` by overload resolution among the initialisers (language.md S10)."""
    checker = body.checker
    structs.complete_soon(checker, type)
    ref = constructors(checker, type)
    if ref is None:
        raise MojoError(NoInitializer(span=span, type=type_name(type)))
    if len(arguments) == 1 and arguments[0].keyword is None and arguments[0].operand.type == type:
        copied = _reconstruct(body, ref, type, arguments, span)
        if copied is not None:
            return copied
    given = arguments[0].operand.type if len(arguments) == 1 else None
    if isinstance(given, FunctionType | NoneType) or (given is not None and escaping_types.escaping_type(given) is not None):
        found = conversion(checker, arguments[0].operand, type)
        if found is not None and found.kind is ConversionKind.OBJECT:
            return body.checker.rules.apply(body, arguments[0].operand, found, type)
    candidate = _chosen(body, Request(ref, arguments, span=span))
    return call(body, candidate, arguments, None, span)


def _reconstruct(body: Body, ref: FunctionRef, type: StructType, arguments: list[CallArgument], span: Span) -> Operand | None:
    """``T(x)`` of an x that is a T already: the value itself, unless an initialiser takes exactly that."""
    found = attempt(body.checker, Request(ref, arguments, span=span))
    if isinstance(found, Candidate) and found.rank[0] == 0:
        return None
    return read(body, arguments[0].operand)


def _convert_to_plain(body: Body, type: Type, arguments: list[CallArgument], span: Span) -> Operand:
    """``T(x)`` for a primitive type: x itself if it has the type."""
    if len(arguments) == 1:
        operand = read(body, arguments[0].operand)
        found = conversion(body.checker, operand, type)
        if found is not None:
            return body.checker.rules.apply(body, operand, found, type)
    raise MojoError(MissingMethod(span=span, type=type_name(type), method="__init__"))


def construct(body: Body, type: StructType, operands: Sequence[Operand], span: Span) -> Operand:
    """Construct a library type from checked operands."""
    return construct_with(body, type, [CallArgument(o, None, o.span) for o in operands], span)


def call_method(body: Body, receiver: Operand, name: str, operands: Sequence[Operand], span: Span) -> Operand:
    """Call a method by name. Raises `MojoError` (`MissingMethod`)."""
    checker = body.checker
    ref = members.method(checker, receiver.type, name)
    if ref is None:
        raise MojoError(MissingMethod(span=span, type=operand_type_name(checker, receiver), method=name))
    arguments = [CallArgument(o, None, o.span) for o in operands]
    candidate = _chosen(body, Request(ref, arguments, receiver, span=span))
    return call(body, candidate, arguments, receiver, span)


def _indirect(body: Body, callee: Operand, type: FunctionType, arguments: list[CallArgument], span: Span) -> Operand:
    """Call a run-time function value."""
    checker = body.checker
    if len(arguments) != len(type.arguments):
        most = len(type.arguments)
        reason = f"expected at most {most} positional argument{'s' * (most != 1)}, got {len(arguments)}"
        if len(arguments) < most:
            reason = f"missing {most - len(arguments)} required positional argument{'s' * (most - len(arguments) != 1)}"
        raise MojoError(InvalidCall(span=span, name="function value", reason=reason))
    operands: list[Operand] = []
    changes = Changes(body, arguments)
    for i, (argument, formal) in enumerate(zip(arguments, type.arguments, strict=True)):
        if formal.convention is Convention.INOUT:
            operands.append(mutable_operand(body, argument.operand, changes))
            continue
        operand = read(body, argument.operand)
        found = conversion(checker, operand, formal.type)
        if found is None:
            a, b = operand_type_name(checker, operand), type_name(formal.type)
            reason = unfit_argument(i, "", a, b)
            raise MojoError(InvalidCall(span=span, name="function value", reason=reason))
        operands.append(body.checker.rules.apply(body, operand, found, formal.type))
    result = emit_call(body, body.value(callee), type, operands, span)
    changes.close()
    return result
