"""Results, failures and limits of compile-time evaluation."""

from __future__ import annotations

import pytest
from mojo_compiler.comptime.environment import Environment
from mojo_compiler.comptime.evaluator import ConstantEvaluator
from mojo_compiler.comptime.interpreter import ComptimeError, EvaluationBudget, Interpreter
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.dialects.core import EvaluationError, find
from mojo_compiler.ir.core import Function, Global, Load, Place, Pointee, Value, literal
from mojo_compiler.source import NO_SPAN, Source, Span
from mojo_compiler.types.constants import NONE_CONST, Address, Image, index_const, string_const
from mojo_compiler.types.core import INDEX, NONE, STRING, Const, Pointer
from unit.ir_samples import BORROWED, BOX, ERROR, INIT, INOUT, INT, OWNED, Builder, function_type, index, loop_sum, words

SOURCE = Source("Expression [1]", "one\ntwo\nthree\n")


def spot(start: int) -> Span:
    return Span(SOURCE, start, start + 1)


def interpreter(budget: EvaluationBudget | None = None) -> Interpreter:
    def resolve(target: object) -> Function:
        raise AssertionError(f"{target} is a function already")

    return Interpreter(resolve, Environment(), budget)


def allocate(b: Builder, count: int) -> Value:
    return b.apply("pop.aligned_alloc", Pointer(INDEX), index(8), index(8 * count), _type=Const(NONE, INDEX))


def test_heap_memory_is_frozen_with_the_result() -> None:
    b = Builder("make", function_type(words(1), BOX))
    data = allocate(b, 2)
    b.store(b.value(0), Place(Pointee(data), INDEX))
    b.store(data, b.result.member(0, Pointer(INDEX)))
    b.store(index(2), b.result.member(1, INDEX))
    b.ret()
    made = interpreter().call(b.function, [index_const(5)])
    assert made == Const(BOX, (Address(Image((5).to_bytes(8, "little") + bytes(8))), 2))
    take = Builder("take", function_type([(BOX, OWNED), (BOX, BORROWED)], INDEX))
    mine, other = (take.load(take.place(i).member(0, Pointer(INDEX))) for i in range(2))
    take.apply("pop.aligned_free", None, mine)
    take.ret(take.load(Place(Pointee(other), INDEX)))
    assert interpreter().call(take.function, [made, made]) == index_const(5)


def test_constructing() -> None:
    init = Builder("__init__", function_type([(INT, INIT), (INDEX, BORROWED)]))
    init.store(init.value(1), init.place(0).member(0, INDEX))
    init.ret()
    assert interpreter().construct(init.function, [index_const(9)]) == Const(INT, (9,))
    assert ConstantEvaluator(interpreter()).construct(init.function, [index_const(9)], NO_SPAN) == Const(INT, (9,))


def test_functions_without_a_result() -> None:
    b = Builder("nothing", function_type([(INDEX, INOUT)]))
    b.store(index(1), b.place(0))
    b.ret()
    assert interpreter().call(b.function, [index_const(0)]) == NONE_CONST


def test_expressions_and_single_operations() -> None:
    sample = loop_sum()
    b = Builder("expression", function_type([], INDEX))
    b.ret(b.call(sample.entry, index(5)))
    assert interpreter().evaluate(b.function) == index_const(10)
    row = find("pop.string.concat")
    assert row is not None
    texts = [string_const(b"a"), string_const(b"b")]
    assert ConstantEvaluator(interpreter()).primitive(row, {}, texts, STRING) == string_const(b"ab")
    divide = find("index.divs")
    assert divide is not None
    with pytest.raises(EvaluationError, match="division by zero"):
        interpreter().primitive(divide, {}, [index_const(1), index_const(0)], INDEX)


def test_constants_of_memory_types_have_an_address() -> None:
    address = ConstantEvaluator(interpreter()).address_of(Const(BOX, (Address(None), 4)))
    b = Builder("size", function_type([], INDEX))
    b.ret(b.load(Place(Pointee(literal(Const(Pointer(BOX), address))), BOX).member(1, INDEX)))
    assert interpreter().evaluate(b.function) == index_const(4)


def test_errors_that_escape() -> None:
    b = Builder("fails", function_type([], INDEX, raises=True))
    b.store(literal(string_const(b"no luck")), b.error.member(0, STRING))
    b.throw()
    with pytest.raises(ComptimeError, match="an error was raised: no luck") as caught:
        interpreter().call(b.function, [])
    assert caught.value.error == Const(ERROR, (b"no luck",))


def test_failures_tell_where_and_through_which_calls() -> None:
    inner = Builder("inner", function_type(words(1), INDEX))
    result = inner.apply("index.divs", INDEX, index(1), inner.value(0))
    inner.block.instructions[-1].span = spot(8)
    inner.ret(result)
    outer = Builder("outer", function_type([], INDEX))
    result = outer.call(inner.function, index(0))
    outer.block.instructions[-1].span = spot(4)
    outer.ret(result)
    with pytest.raises(ComptimeError, match="division by zero") as caught:
        interpreter().call(outer.function, [])
    assert [(site.symbol, site.span) for site in caught.value.stack] == [("inner", spot(8)), ("outer", spot(4))]
    with pytest.raises(MojoError) as reported:
        ConstantEvaluator(interpreter()).call(outer.function, [], spot(0))
    (diagnostic,) = reported.value.diagnostics
    assert diagnostic.message == "cannot evaluate at compile time: division by zero"
    assert diagnostic.span == spot(0)
    assert [(n.message, n.span) for n in diagnostic.notes] == [("evaluation failed here", spot(8)), ("called from here", spot(4))]


def test_endless_loops_and_recursion_end() -> None:
    b = Builder("loop", function_type([], INDEX))
    b.jump(b.function.blocks[0])
    with pytest.raises(ComptimeError, match="takes too long"):
        interpreter(EvaluationBudget(steps=1000)).call(b.function, [])
    b = Builder("recursive", function_type([], INDEX))
    b.ret(b.call(b.function))
    with pytest.raises(ComptimeError, match="too many nested calls") as caught:
        interpreter().call(b.function, [])
    assert len(caught.value.stack) == 512


def test_variables_cannot_be_read() -> None:
    b = Builder("reads", function_type([], INDEX))
    value = Value(INDEX)
    b.block.instructions.append(Load(value, Place(Global("x", "x$1", INDEX), INDEX), span=spot(4)))
    b.ret(value)
    with pytest.raises(ComptimeError, match="'x' is a variable") as caught:
        interpreter().call(b.function, [])
    assert caught.value.span == spot(4)


def test_dangling_locals_are_noticed() -> None:
    b = Builder("dangling", function_type([], Pointer(INDEX)))
    local = b.local(INDEX)
    b.store(index(1), local)
    address = b.address_of(local)
    b.ret(address)
    with pytest.raises(ComptimeError, match="accessed memory that was freed"):
        interpreter().call(b.function, [])
