"""Checking the body of an instance: from its tree to IR."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mojo_compiler.check.body import Body
from mojo_compiler.check.chains import root_of
from mojo_compiler.check.operands import LValue, Operand, Pack, RValue
from mojo_compiler.check.signature import LIFECYCLE, Argument, has_receiver
from mojo_compiler.check.statements import gives_none, leave_with_none
from mojo_compiler.check.variables import LocalVar
from mojo_compiler.diagnostics.core import MojoError, Severity
from mojo_compiler.diagnostics.types import EndlessRecursion, NeverMutated, RecursiveCall, ReturnExpected
from mojo_compiler.instances import Instance, State
from mojo_compiler.ir.core import Access, Block, Function, Local, LocalKind, Place, Store, Unreachable, Value
from mojo_compiler.ir.graph import endless_recursion
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.core import NONE, Convention, Pointer, Type, Variadic

if TYPE_CHECKING:
    from mojo_compiler.check.compiler import Compiler

INLINE_WORDS = {"always_inline": "always_inline", "nodebug_inline": "always_inline", "no_inline": "no_inline", "export": "export"}


def check_body(compiler: Compiler, instance: Instance) -> None:
    """Check an instance's body and leave its IR (ownership settled) in it; failures are reported and remembered."""
    instance.state = State.CHECKING
    before = len(compiler.sink.reported)
    compiler.checking.append((instance, instance.definition.span))
    try:
        if instance.parameters or (instance.owner is not None and instance.owner.arguments):
            compiler.budget.count_body(root_of(instance))
        with compiler.recording(instance), compiler.budget.nesting(root_of(instance)):
            body = _check(compiler, instance)
        failed = any(d.severity is Severity.ERROR for d in compiler.sink.reported[before:])
        if not failed and body.function is not None:
            compiler.settle(instance)
            failed = any(d.severity is Severity.ERROR for d in compiler.sink.reported[before:])
        if not failed and compiler.warns(body):
            _warn_never_mutated(body)
    except MojoError as error:
        compiler.report(compiler.explain(None, error))
        failed = True
    except BaseException:
        instance.state = State.NEW  # neither an interrupt nor a bug says anything about the program
        raise
    finally:
        compiler.checking.pop()
    instance.state = State.FAILED if failed else State.CHECKED
    if failed:
        instance.failure = compiler.sink.since(before)


def _check(compiler: Compiler, instance: Instance) -> Body:
    node = instance.definition.node
    signature = compiler.signature(instance)
    function = Function(instance.symbol, signature.type, span=node.span)
    function.attributes = {INLINE_WORDS[w] for w in instance.definition.decorators if w in INLINE_WORDS}
    if instance.definition.host is not None and "parameter" in instance.definition.decorators:
        function.attributes.add("closure")
    body = Body(compiler, instance.scope.child("block"), function, instance, result=signature.result)
    body.is_def = node.signature.is_def
    body.may_raise = signature.raises
    instance.function, instance.body = function, body
    body.block = body.new_block("entry")
    function.environments = [Value(Pointer(NONE), f"env{i}") for i, _ in enumerate(instance.environments)]
    if not signature.result.is_trivial:
        function.result_local = Local("result", signature.result, LocalKind.RESULT, instance.definition.span)
    for index, argument in enumerate(signature.arguments):
        _bind_argument(body, instance, argument, index)
    body.scope = body.scope.child("block")
    body.function_scope = body.scope
    body.statements(node.body)
    _finish(body, instance.definition.span)
    endless = endless_recursion(function) if instance in instance.callees else None
    if endless is not None:
        function.attributes.add("endless")
    if endless is not None and compiler.warns(body):
        compiler.sink.add(EndlessRecursion(span=instance.definition.span, notes=(RecursiveCall(span=endless.span),)))
    return body


def _bind_argument(body: Body, instance: Instance, argument: Argument, index: int) -> None:
    """Give an argument its name: a value, or storage; a `def`'s own copy is a variable."""
    assert body.function is not None
    if argument.pack_types is not None:
        items = tuple(_argument_operand(body, argument, t, f"{argument.name}{i}") for i, t in enumerate(argument.pack_types))
        operand: Operand = Pack(NONE, argument.span, items)
    elif argument.variadic:
        value = Value(Variadic(argument.type), argument.name)
        body.function.arguments.append(value)
        operand = _variadic_list(body, argument, value)
    else:
        partial = index == 0 and instance.name in LIFECYCLE and has_receiver(instance.definition)
        partial = partial or (instance.name == "__moveinit__" and index == 1)
        operand = _argument_operand(body, argument, argument.type, argument.name, partial)
    body.scope.define(LocalVar(argument.name, argument.span, operand, body, "argument"))


def _argument_operand(body: Body, argument: Argument, type: Type, name: str, partial: bool = False) -> Operand:
    function = body.function
    assert function is not None
    by_value = type.is_trivial and argument.convention in (Convention.BORROWED, Convention.OWNED)
    mutable = argument.convention is not Convention.BORROWED
    if not by_value:
        local = Local(name, type, LocalKind.ARGUMENT, argument.span, mutable, argument.convention, partial)
        function.lends = function.lends or argument.convention is Convention.LENT
        function.arguments.append(local)
        return LValue(type, argument.span, Place(local, type), mutable, name)
    value = Value(type, name)
    function.arguments.append(value)
    if not mutable:
        return RValue(type, argument.span, value)
    local = body.local(name, type, LocalKind.VARIABLE, argument.span)
    body.emit(Store(value, Place(local, type), True, span=argument.span))
    return LValue(type, argument.span, Place(local, type), True, name)


def _variadic_list(body: Body, argument: Argument, value: Value) -> Operand:
    """The `VariadicList` (or `VariadicListMem`) an argument ``*xs`` is inside its function (F19)."""
    from mojo_compiler.types.constants import type_const

    name = "VariadicList" if argument.type.is_trivial else "VariadicListMem"
    type = body.compiler.struct_type(name, type_const(argument.type))
    return body.make(type, [RValue(value.type, argument.span, value)], argument.span)


def _finish(body: Body, span: Span) -> None:
    """End an open body: return None, or report that a value was expected (G12)."""
    function = body.function
    assert function is not None
    if body.block is not None:
        if body.result is None or body.result == NONE or (_is_open(function, body.block) and gives_none(body)):
            leave_with_none(body, span)
        elif not body.failed and _is_open(function, body.block):
            body.compiler.sink.add(ReturnExpected(span=span))
    for block in function.blocks:
        if block.terminator is None:
            block.terminator = Unreachable()
    remove_unreached(function)


def _is_open(function: Function, block: Block) -> bool:
    """Whether control can get to the end of the body."""
    return block in reached(function)


def reached(function: Function) -> set[Block]:
    """The blocks control can get to."""
    seen: set[Block] = set()
    todo = [function.blocks[0]]
    while todo:
        block = todo.pop()
        if block in seen:
            continue
        seen.add(block)
        if block.terminator is not None:
            todo.extend(block.terminator.successors())
    return seen


def remove_unreached(function: Function) -> None:
    """Drop the blocks nothing leads to."""
    live = reached(function)
    function.blocks = [b for b in function.blocks if b in live]


def _warn_never_mutated(body: Body) -> None:
    """Warn of variables that could be constants. Ownership is settled: it may call ``__takeinit__`` for a copy."""
    found = [v for v in body.declared if v.kind == "var" and isinstance(v.operand, LValue) and v.operand.place.base not in body.mutated]
    if not found:
        return
    assert body.function is not None
    elsewhere = {n.id for statement in body.left_out for n in tree.walk(statement) if isinstance(n, tree.Name)}
    mutated = {p.base for it in body.function.instructions() for p, access in it.accesses() if access is Access.MUTATE}
    for variable in found:
        if variable.name not in elsewhere and variable.operand.place.base not in mutated:
            body.compiler.sink.add(NeverMutated(span=variable.span, name=variable.name))
