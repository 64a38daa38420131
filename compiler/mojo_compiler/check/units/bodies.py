"""Checking the body of an instance: from its tree to IR."""

from __future__ import annotations

from time import monotonic

from mojo_compiler.check.state.checker import Body, Checker
from mojo_compiler.check.state.dependencies import recording
from mojo_compiler.check.state.instantiation_trace import explain, root_of
from mojo_compiler.check.state.operands import LValue, Operand, PackOperand, RValue
from mojo_compiler.check.state.variables import LocalVar, VariableKind
from mojo_compiler.check.statements.statements import gives_none, leave_with_none
from mojo_compiler.check.types import instances, structs
from mojo_compiler.check.types.lifecycle import TypeLifecycle
from mojo_compiler.check.types.signatures import LIFECYCLE, has_receiver
from mojo_compiler.check.types.structs import library_type
from mojo_compiler.diagnostics.core import MojoError, Severity
from mojo_compiler.diagnostics.faults import OutOfTime
from mojo_compiler.diagnostics.types import EndlessRecursion, NeverMutated, RecursiveCall, ReturnExpected
from mojo_compiler.instances.instance import Checked, Checking, Declared, Failed, Instance
from mojo_compiler.instances.signature import Argument
from mojo_compiler.ir.core import Access, Block, Callee, Function, Local, LocalKind, Place, Store, Unreachable, Value
from mojo_compiler.ir.graph import endless_recursion, reached, remove_unreached
from mojo_compiler.names.declare import ENCAPSULATED
from mojo_compiler.names.definitions import ScopeKind, StructDef
from mojo_compiler.passes.inline import inline, is_leaf
from mojo_compiler.passes.stack_slots import mark_fresh
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.constants import type_const
from mojo_compiler.types.core import NONE, Convention, Pointer, StructType, Type, Variadic

IN_CALLERS_FRAME = "in_callers_frame"
"""The decorator of functions whose stack allocations belong to whoever calls them."""

INLINE_WORDS = {"always_inline": "always_inline", "nodebug_inline": "always_inline", "no_inline": "no_inline", "export": "export"}


def check_body(checker: Checker, instance: Instance) -> None:
    """Check an instance's body and leave its IR (ownership settled) in it; failures are reported and remembered."""
    instance.stage = Checking()
    before = len(checker.sink.reported)
    checker.progress.checking.append((instance, instance.definition.span))
    try:
        if instance.parameters or (instance.owner is not None and instance.owner.arguments):
            checker.progress.budget.count_body(root_of(instance))
        with recording(checker, instance), checker.progress.budget.nesting(root_of(instance)):
            body = _check(checker, instance)
        failed = any(d.severity is Severity.ERROR for d in checker.sink.reported[before:])
        if not failed and body.function is not None:
            checker.rules.settle(checker, instance, body.function)
            failed = any(d.severity is Severity.ERROR for d in checker.sink.reported[before:])
        if not failed and body.wants_warnings():
            _warn_never_mutated(body)
    except MojoError as error:
        checker.sink.report(explain(checker, None, error))
        failed = True
    except BaseException:
        instance.stage = Declared()  # neither an interrupt nor a bug says anything about the program
        raise
    finally:
        checker.progress.checking.pop()
    if failed or body.function is None:
        instance.stage = Failed(checker.sink.since(before))
    else:
        instance.stage = Checked(body.function)


def _check(checker: Checker, instance: Instance) -> Body:
    node = instance.definition.node
    signature = instances.signature(checker, instance)
    function = Function(instance.symbol, signature.type, span=node.span)
    function.attributes = {INLINE_WORDS[w] for w in instance.definition.decorators if w in INLINE_WORDS}
    owner = instance.definition.owner
    if isinstance(owner, StructDef) and ENCAPSULATED in owner.decorators and has_receiver(instance.definition):
        function.attributes.add("encapsulated")
    if instance.definition.host is not None and "parameter" in instance.definition.decorators:
        function.attributes.add("closure")
    body = Body(checker, instance.scope.child(ScopeKind.BLOCK), function=function, instance=instance, result=signature.result)
    body.is_def = node.signature.is_def
    body.may_raise = signature.raises
    body.block = body.new_block("entry")
    function.environments = [Value(Pointer(NONE), f"env{i}") for i, _ in enumerate(instance.environments)]
    if not signature.result.is_trivial:
        function.result_local = Local("result", signature.result, LocalKind.RESULT, instance.definition.span)
    for index, argument in enumerate(signature.arguments):
        _bind_argument(body, instance, argument, index)
    if not instance.definition.library:
        function.containers = frozenset(a.type for a in signature.arguments if _is_encapsulated(checker, a.type))
    body.scope = body.scope.child(ScopeKind.BLOCK)
    body.function_scope = body.scope
    body.statements(_guarded(node) if instance.name == "__del__" else node.body)
    _finish(body, instance.definition.span)
    endless = endless_recursion(function) if instance in instance.callees else None
    if endless is not None:
        function.attributes.add("endless")
    if endless is not None and body.wants_warnings():
        checker.sink.add(EndlessRecursion(span=instance.definition.span, notes=(RecursiveCall(span=endless.span),)))
    return body


def _is_encapsulated(checker: Checker, type: Type) -> bool:
    return isinstance(type, StructType) and ENCAPSULATED in structs.definition(checker, type).decorators


def _guarded(node: tree.FunctionDecl) -> tree.Body:
    """The body of a destructor: nobody is there to be told of what it raises, so its own end is all that an error ends."""
    if not (node.signature.raises or node.signature.is_def):
        return node.body
    return (tree.Try(node.span, node.body, None, (tree.Pass(node.span),), (), None),)


def _bind_argument(body: Body, instance: Instance, argument: Argument, index: int) -> None:
    """Give an argument its name: a value, or storage; a `def`'s own copy is a variable."""
    assert body.function is not None
    if argument.pack_types is not None:
        items = tuple(_argument_operand(body, argument, t, f"{argument.name}{i}") for i, t in enumerate(argument.pack_types))
        operand: Operand = PackOperand(NONE, argument.span, items)
    elif argument.variadic:
        changed = argument.convention is Convention.INOUT
        value = Value(Variadic(Pointer(argument.type) if changed else argument.type), argument.name)
        body.function.arguments.append(value)
        operand = _variadic_list(body, argument, value)
    else:
        partial = index == 0 and instance.name in LIFECYCLE and has_receiver(instance.definition)
        partial = partial or (instance.name == "__moveinit__" and index == 1)
        operand = _argument_operand(body, argument, argument.type, argument.name, partial)
    body.scope.define(LocalVar(argument.name, argument.span, operand, body, VariableKind.ARGUMENT))


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
    """The `VariadicList` (or the like) that an argument ``*xs`` is inside its function (F19)."""
    name = "VariadicList" if argument.type.is_trivial else "VariadicListMem"
    if argument.convention is Convention.INOUT:
        name = "VariadicListInout"
    type = library_type(body.checker, name, type_const(argument.type))
    return body.make(type, [RValue(value.type, argument.span, value)], argument.span)


def _finish(body: Body, span: Span) -> None:
    """End an open body: return None, or report that a value was expected (G12)."""
    function = body.function
    assert function is not None
    if body.block is not None:
        if body.result is None or body.result == NONE or (_is_open(function, body.block) and gives_none(body)):
            leave_with_none(body, span)
        elif not body.failed and _is_open(function, body.block):
            body.checker.sink.add(ReturnExpected(span=span))
    for block in function.blocks:
        if block.terminator is None:
            block.terminator = Unreachable()
    remove_unreached(function)


def _is_open(function: Function, block: Block) -> bool:
    """Whether control can get to the end of the body."""
    return block in reached(function)


def _warn_never_mutated(body: Body) -> None:
    """Warn of variables that could be constants. Ownership is settled: it may call ``__takeinit__`` for a copy."""
    variables = [v for v in body.declared if isinstance(v, LocalVar) and v.kind is VariableKind.VAR]
    found = {v: v.operand.place.base for v in variables if isinstance(v.operand, LValue) and v.operand.place.base not in body.mutated}
    if not found:
        return
    assert body.function is not None
    elsewhere = {n.id for statement in body.left_out for n in tree.walk(statement) if isinstance(n, tree.Name)}
    mutated = {p.base for it in body.function.instructions() for p, access in it.accesses() if access is Access.MUTATE}
    for variable, base in found.items():
        if variable.name not in elsewhere and base not in mutated:
            body.checker.sink.add(NeverMutated(span=variable.span, name=variable.name))


def require(checker: Checker, instance: Instance) -> None:
    """Check an instance's body if that has not been done. Raises `OutOfTime` past the deadline, on the clock of `time.monotonic`."""
    if not isinstance(instance.stage, Declared):
        return
    if monotonic() > checker.deadline:
        raise OutOfTime()
    if instance.build is None:
        check_body(checker, instance)
    else:
        instance.stage = Checked(instance.build())


def settle(checker: Checker, instance: Instance, function: Function) -> None:
    """Settle ownership in a checked function. The special members it calls become callees."""
    checker.progress.settling.append(instance)
    try:
        checker.ownership(function, TypeLifecycle(checker), checker.sink)
    except MojoError as error:  # a special member whose signature is wrong
        checker.sink.report(explain(checker, None, error))
        return
    finally:
        checker.progress.settling.pop()
    _settle_stack(checker, instance, function)


def _settle_stack(checker: Checker, instance: Instance, function: Function) -> None:
    """Splice functions whose stack allocations belong to their callers; what such functions call themselves is spliced into them."""

    def leaf(callee: Callee) -> Function | None:
        if not isinstance(callee, Instance) or not (spliced or callee in framed):
            return None
        checker.rules.require(checker, callee)
        return callee.function if callee.function is not None and is_leaf(callee.function) else None

    spliced = IN_CALLERS_FRAME in instance.definition.decorators
    framed = {callee for callee in instance.callees if IN_CALLERS_FRAME in callee.definition.decorators}
    if spliced or framed:
        inline(function, leaf)
        mark_fresh(function)
