"""Inlining of leaves made of primitives."""

from __future__ import annotations

from mojo_compiler.ir.core import Apply, Block, Call, Callee, Extract, Function, Make, Return, Value
from mojo_compiler.ir.printer import print_function
from mojo_compiler.ir.verifier import verify
from mojo_compiler.passes.inline import inline, is_leaf
from mojo_compiler.types.core import INDEX, FunctionType, Passing, Type
from unit.ir_kit import BORROWED, Build, number, signature, struct

INT = struct("Int", {"value": INDEX}, Passing.TRIVIAL)
BINARY = signature((INT, BORROWED), (INT, BORROWED), result=INT)


def leaf(name: str, type: FunctionType) -> tuple[Build, list[Value]]:
    """Start an always inlined function; return it with its arguments."""
    f = Build(name)
    f.function.type = type
    f.function.attributes.add("always_inline")
    arguments = [Value(a.type, f"a{i}") for i, a in enumerate(type.arguments)]
    f.function.arguments.extend(arguments)
    return f, arguments


def apply(f: Build, primitive: str, type: Type, *arguments: Value) -> Value:
    result = Value(type)
    f.emit(Apply(result, primitive, {}, arguments))
    return result


def field(f: Build, aggregate: Value) -> Value:
    result = Value(INDEX)
    f.emit(Extract(result, aggregate, 0))
    return result


def addition() -> Function:
    """``fn __add__(self, rhs: Int) -> Int: return Int {value: index.add(self.value, rhs.value)}``."""
    f, (left, right) = leaf("Int.__add__", BINARY)
    total = apply(f, "index.add", INDEX, field(f, left), field(f, right))
    made = Value(INT)
    f.emit(Make(made, (total,)))
    f.ret(made)
    return f.function


def call(f: Build, callee: Function, *arguments: Value) -> Value:
    result = Value(callee.type.result)
    f.emit(Call(result, callee, arguments, callee.type))
    return result


def text(function: Function, *leaves: Function) -> list[str]:
    verify(function)

    def find(target: Callee) -> Function | None:
        return target if isinstance(target, Function) and target in leaves else None

    inline(function, find)
    verify(function)
    return [line.strip() for line in print_function(function).splitlines()[2:-1]]


def test_nested_additions_are_primitives() -> None:
    add = addition()
    assert is_leaf(add)
    f, (x, y) = leaf("f", BINARY)
    f.ret(call(f, add, call(f, add, x, y), y))
    assert text(f.function, add) == [
        "%0 = extract %a0.value",
        "%1 = extract %a1.value",
        "%2 = index.add(%0, %1)",
        "%3 = extract %a1.value",
        "%4 = index.add(%2, %3)",
        "%5 = make Int(%4)",
        "return %5",
    ]


def test_result_that_is_an_argument_or_a_literal() -> None:
    same, (x,) = leaf("same", signature((INDEX, BORROWED), result=INDEX))
    same.ret(x)
    seven, _ = leaf("seven", signature(result=INDEX))
    seven.ret(number(7))
    f, (x,) = leaf("f", signature((INDEX, BORROWED), result=INDEX))
    f.ret(apply(f, "index.add", INDEX, call(f, same.function, x), call(f, seven.function)))
    assert text(f.function, same.function, seven.function) == ["%0 = index.add(%a0, 7)", "return %0"]


def test_values_cross_blocks() -> None:
    add = addition()
    f, (x, y) = leaf("f", BINARY)
    total = call(f, add, x, y)
    done = Block("done")
    f.jump(done)
    f.start(done)
    place = f.var("v", INT)
    f.store(place, total, declares=True)
    f.block.terminator = Return(f.load(place))
    lines = text(f.function, add)
    assert lines[-5:] == ["jump done", "done:", "store v <- %3", "%4 = load v", "return %4"]
    assert not any("call" in line for line in lines)


def test_others_stay() -> None:
    add = addition()
    f, (x, y) = leaf("f", BINARY)
    f.ret(call(f, add, x, y))
    assert text(f.function) == ["%0 = call @Int.__add__(%a0, %a1)", "return %0"]
    assert not is_leaf(f.function)
    add.attributes.clear()
    assert not is_leaf(add)
