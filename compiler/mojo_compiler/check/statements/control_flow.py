"""Loops, exception handling and context managers (language.md G13, G15, G16, 5.7)."""

from __future__ import annotations

from mojo_compiler.check.calls.call_expressions import call_method
from mojo_compiler.check.calls.materialization import materialize
from mojo_compiler.check.expressions import operators
from mojo_compiler.check.expressions.expressions import condition, integer, truth
from mojo_compiler.check.inference.descriptions import operand_type_name
from mojo_compiler.check.inference.type_expressions import parameter_range
from mojo_compiler.check.state.builder import Handler, Loop
from mojo_compiler.check.state.checker import Body
from mojo_compiler.check.state.operands import Known, LValue, Operand, RValue, Temporary
from mojo_compiler.check.state.variables import LocalVar, VariableKind
from mojo_compiler.check.statements import assignment, unset
from mojo_compiler.check.types import members
from mojo_compiler.check.types.structs import int_type, library_type
from mojo_compiler.diagnostics.core import MojoError, Severity
from mojo_compiler.diagnostics.types import MissingMethod, UnsupportedExpression
from mojo_compiler.ir.core import Block, Branch, Jump, Local, LocalKind, Place, Use, Value
from mojo_compiler.names.definitions import AliasDef, ConstDef
from mojo_compiler.names.modules import follow
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.core import NONE, Const, StructType, Type

COUNTED = frozenset({"_ZeroStartingRange", "_SequentialRange", "_StridedRange"})
"""Iterators of the library that have as many elements left as they say."""


def run_cleanups(body: Body, down_to: int) -> None:
    """Run pending cleanups, innermost first, as control leaves through them."""
    saved, handler = body.cleanups, body.handler
    while len(body.cleanups) > down_to:
        body.cleanups, action = body.cleanups[:-1], body.cleanups[-1]
        action()
    body.cleanups, body.handler = saved, handler


def while_(body: Body, node: tree.While) -> None:
    """``while``."""
    head, inside, exhausted, after = (body.new_block(n) for n in ("while", "body", "exhausted", "after"))
    body.start(head)
    test = truth(body, node.condition)
    if isinstance(test, Known) and test.const.value:
        body.terminate(Jump(inside))
    else:
        value = body.value(test) if isinstance(test, Known) else test
        body.terminate(Branch(value, inside, exhausted, span=node.condition.span))
    body.block = inside
    _loop_body(body, node.body, Loop(after, head, len(body.cleanups)))
    body.start(head)
    _finish_loop(body, exhausted, after, node.orelse)


def _loop_body(body: Body, statements: tree.Body, loop: Loop) -> None:
    body.loops.append(loop)
    with body.nested():
        body.statements(statements)
    body.loops.pop()


def _finish_loop(body: Body, exhausted: Block, after: Block, orelse: tree.Body) -> None:
    body.block = exhausted if body.reaches(exhausted) else None
    if body.block is not None:
        with body.nested():
            body.statements(orelse)
    if body.block is not None:
        body.start(after)
    body.block = after if body.reaches(after) else None


def for_(body: Body, node: tree.For) -> None:
    """``for``: the iterator protocol of 2023, ``__len__`` and ``__next__``; unrolled with ``@parameter``."""
    if any(isinstance(d, tree.Name) and d.id == "parameter" for d in node.decorators):
        _unrolled(body, node)
        return

    checker, span = body.checker, node.iterable.span
    iterable = materialize(body, body.expression(node.iterable))
    if members.method(checker, iterable.type, "__iter__") is None:
        raise MojoError(MissingMethod(span=span, type=operand_type_name(checker, iterable), method="__iter__"))
    held: Place | None = None
    kept: list[Place] = []  # an iterator may point into what it goes over
    if isinstance(iterable, Temporary | LValue) and not iterable.type.is_trivial:
        held = body.hold(iterable)
        iterable = LValue(iterable.type, span, held, isinstance(iterable, LValue) and iterable.mutable)
        kept = [held] if isinstance(held.base, Local) else []
    iterator = call_method(body, iterable, "__iter__", [], span)
    if isinstance(iterator, RValue):
        kept += [lent for lent in body.borrowed.get(iterator.value, ()) if lent not in kept]
    place = Place(body.local("", iterator.type, LocalKind.VARIABLE, span), iterator.type)
    body.initialise(place, iterator, span)
    state = LValue(iterator.type, span, place, True)
    head, inside, exhausted, after = (body.new_block(n) for n in ("for", "body", "exhausted", "after"))
    head.turns = _known_turns(body, node.iterable)
    body.start(head)
    left = call_method(body, state, "__len__", [], span)
    if isinstance(left, RValue) and isinstance(iterator.type, StructType) and iterator.type.identity.name in COUNTED:
        head.remaining = left.value
    body.branch(_is_positive(body, left, span), inside, exhausted, span)
    body.block = inside
    with body.nested():
        item = call_method(body, state, _next_method(body, node, iterator.type), [], span)
        _bind_target(body, node.target, item)
        _loop_body(body, node.body, Loop(after, head, len(body.cleanups)))
    body.start(head)
    _finish_loop(body, exhausted, after, node.orelse)
    if body.block is not None:
        for lent in kept:
            body.emit(Use(lent, lent is not held, span=span))


def _known_turns(body: Body, iterable: tree.Expr) -> int | None:
    """How often a loop over a ``range`` of numbers known now runs at most."""
    names = {n.id for n in tree.walk(iterable) if isinstance(n, tree.Name)} - {"range"}
    found = [body.scope.find(name) for name in names]
    if not all(entry is not None and isinstance(follow(entry[0]), ConstDef | AliasDef) for entry in found):
        return None
    try:
        return len(parameter_range(body.checker, iterable, body.scope))
    except (MojoError, OverflowError):
        return None


def _next_method(body: Body, node: tree.For, iterator: Type) -> str:
    """What gives the next element: a reference to it where the loop says ``x[]`` and the iterator has them, else its value."""
    if members.method(body.checker, iterator, "__refnext__") is None or not isinstance(node.target, tree.Name):
        return "__next__"
    name = node.target.id
    inside = (n for statement in node.body for n in tree.walk(statement) if isinstance(n, tree.Subscript) and not n.arguments)
    return "__refnext__" if any(isinstance(n.value, tree.Name) and n.value.id == name for n in inside) else "__next__"


def _is_positive(body: Body, left: Operand, span: Span) -> Value:
    zero = integer(body, tree.IntegerLiteral(span, 0))
    more = operators.dispatch(body, left, "__gt__", zero, "__lt__", span)
    test = condition(body, more, span)
    return body.value(test) if isinstance(test, Known) else test


def _bind_target(body: Body, target: tree.Expr, item: Operand) -> None:
    """The loop variable: immutable in `fn`, mutable in `def` (F7), always the loop's own (F10)."""
    assignment.bind_pattern(body, target, item, VariableKind.LOOP if body.is_def else VariableKind.LET, local=True)


def _unrolled(body: Body, node: tree.For) -> None:
    """``@parameter for``: the body once for each value, the target being a parameter."""
    checker = body.checker
    if not isinstance(node.target, tree.Name):
        raise MojoError(UnsupportedExpression(span=node.target.span, what="a '@parameter for' target that is not a name"))
    values = parameter_range(checker, node.iterable, body.scope)
    checker.progress.budget.count_repetitions(values, node.iterable.span)
    before = len(checker.sink.reported)
    if not values:
        body.left_out += node.body
    for number in values:
        if body.block is None or any(d.severity is Severity.ERROR for d in checker.sink.reported[before:]):
            return
        value = Const(int_type(checker), (number,))
        with body.nested():
            body.scope.define(ConstDef(node.target.id, node.target.span, value))
            body.statements(node.body)


def try_(body: Body, node: tree.Try) -> None:
    """``try``/``except``/``else``/``finally``. The final part is a cleanup on every way out."""
    if node.final is None:
        _try_except(body, node)
        return
    final = node.final
    outer_handler = body.handler

    def run_final() -> None:
        body.handler = outer_handler
        with body.nested():
            body.statements(final)

    guard = body.new_block("finally")
    error_type = library_type(body.checker, "Error")
    error = Place(body.local("", error_type, LocalKind.VARIABLE, node.span), error_type)
    body.cleanups.append(run_final)
    body.handler = Handler(guard, error)
    if node.handler is not None:
        _try_except(body, node)
    else:
        with body.nested():
            body.statements(node.body)
        if body.block is not None:
            body.statements(node.orelse)
    body.cleanups.pop()
    body.handler = outer_handler
    open_end = body.block
    if open_end is not None:
        run_final()
    end = body.block
    if body.reaches(guard):
        body.block = guard
        run_final()
        if body.block is not None:
            _reraise(body, error, node.span)
    else:
        assert body.function is not None
        body.function.blocks.remove(guard)
    body.block = end


def _reraise(body: Body, error: Place, span: Span) -> None:
    handler = body.unwind()
    body.initialise(handler.error, Temporary(error.type, span, error), span)
    body.terminate(Jump(handler.block, span=span))


def _try_except(body: Body, node: tree.Try) -> None:
    assert node.handler is not None
    outer = body.handler, body.may_raise, body.caught
    landing, after = body.new_block("except"), body.new_block("after")
    error_type = library_type(body.checker, "Error")
    name = node.name.id if node.name is not None else ""
    local = body.local(name, error_type, LocalKind.VARIABLE, node.name.span if node.name is not None else node.span)
    error = Place(local, error_type)
    body.handler, body.may_raise = Handler(landing, error), True
    assigned = unset.Assigned(body)
    with body.nested():
        body.statements(node.body)
    body.handler, body.may_raise, _ = outer
    left_unset = assigned.places()
    if body.block is not None:
        with body.nested():
            body.statements(node.orelse)
    if body.block is not None:
        body.start(after)
    body.block = landing if body.reaches(landing) else body.new_block("dead")
    body.caught = error
    with body.nested():
        if node.name is not None:
            operand = LValue(error_type, node.name.span, error, body.is_def, name)
            body.scope.define(LocalVar(name, node.name.span, operand, body, VariableKind.EXCEPT))
        body.statements(node.handler)
    if body.block is not None:
        unset.fill(body, left_unset, node.span)
    body.caught = outer[2]
    if body.block is not None:
        body.start(after)
    body.block = after if body.reaches(after) else None


def with_(body: Body, node: tree.With) -> None:
    """``with``: ``__enter__``, the body, ``__exit__`` on every way out (G16)."""
    _with_items(body, node.items, node.body, node.span)


def _with_items(body: Body, items: tuple[tree.WithItem, ...], statements: tree.Body, span: Span) -> None:
    if not items:
        with body.nested():
            body.statements(statements)
        return
    item, rest = items[0], items[1:]

    checker = body.checker
    manager = materialize(body, body.expression(item.context))
    where = item.context.span
    if members.method(checker, manager.type, "__enter__") is None:
        raise MojoError(MissingMethod(span=where, type=operand_type_name(checker, manager), method="__enter__"))
    has_exit = members.method(checker, manager.type, "__exit__") is not None
    if has_exit or manager.type.is_trivial:
        place = Place(body.local("", manager.type, LocalKind.VARIABLE, where), manager.type)
        body.initialise(place, manager, where)
        manager = LValue(manager.type, where, place, True)
    with body.nested():
        value = call_method(body, manager, "__enter__", [], where)
        kept = _bind_with_target(body, item, value)
        if not has_exit:
            _with_items(body, rest, statements, span)
        else:
            assert isinstance(manager, LValue)
            _managed(body, manager, rest, statements, where)
        if kept is not None and body.block is not None:
            body.emit(Use(kept, span=where))


def _bind_with_target(body: Body, item: tree.WithItem, value: Operand) -> Place | None:
    if item.target is None:
        assignment.discard(body, value, item.span)
        return None
    if body.is_def and isinstance(item.target, tree.Name):
        place = assignment.local_variable(body, item.target.id, value.type, item.target.span, VariableKind.WITH, body.function_scope)
        body.initialise(place, value, item.span)
        return place
    assert isinstance(item.target, tree.Name)
    if value.type == NONE:
        return None
    place = assignment.local_variable(body, item.target.id, value.type, item.target.span, VariableKind.LET)
    body.initialise(place, value, item.span)
    return place


def _managed(body: Body, manager: LValue, rest: tuple[tree.WithItem, ...], statements: tree.Body, span: Span) -> None:
    outer, outer_raise = body.handler, body.may_raise
    landing, after = body.new_block("unwinding"), body.new_block("after")
    error_type = library_type(body.checker, "Error")
    error = Place(body.local("", error_type, LocalKind.VARIABLE, span), error_type)

    def leave() -> None:
        body.handler, body.may_raise = outer, outer_raise
        call_method(body, manager, "__exit__", [], span)

    swallows = _takes_error(body, manager)
    body.cleanups.append(leave)
    body.handler, body.may_raise = Handler(landing, error), outer_raise or swallows
    _with_items(body, rest, statements, span)
    body.cleanups.pop()
    body.handler, body.may_raise = outer, outer_raise
    if body.block is not None:
        leave()
        body.start(after)
    if body.reaches(landing):
        body.block = landing
        _unwind_manager(body, manager, error, after, swallows, span)
    else:
        assert body.function is not None
        body.function.blocks.remove(landing)
    body.block = after if body.reaches(after) else None


def _takes_error(body: Body, manager: LValue) -> bool:
    ref = members.method(body.checker, manager.type, "__exit__")
    return ref is not None and any(len(f.node.signature.arguments) == 2 for f in ref.functions)


def _unwind_manager(body: Body, manager: LValue, error: Place, after: Block, swallows: bool, span: Span) -> None:
    if not swallows:
        call_method(body, manager, "__exit__", [], span)
        _reraise(body, error, span)
        return
    handled = call_method(body, manager, "__exit__", [LValue(error.type, span, error, False)], span)
    test = condition(body, handled, span)
    if not body.may_raise:
        body.start(after)
        return
    again = body.new_block("reraise")
    body.branch(body.value(test) if isinstance(test, Known) else test, after, again, span)
    body.block = again
    _reraise(body, error, span)
