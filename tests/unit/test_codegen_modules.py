"""Modules put together from functions that were written once."""

from __future__ import annotations

import ctypes
import pickle

import pytest
from mojo_compiler.codegen.abi import declaration, signature, symbol_text
from mojo_compiler.codegen.emitted_function import EmittedFunction, Linkage
from mojo_compiler.codegen.function_emitter import emit
from mojo_compiler.codegen.module import LlvmModule
from mojo_compiler.ir.core import Function, Global, Load, Place, Pointee, Value, literal
from mojo_compiler.jit.engine import Engine
from mojo_compiler.types.constants import Address, Image, string_const
from mojo_compiler.types.core import INDEX, NONE, Const, FunctionArgument, FunctionType, Pointer
from mojo_compiler.types.target import Target
from unit.ir_samples import BORROWED, BOX, FLAGGED, INIT, INOUT, INT, OWNED, Builder, function_type, index, loop_sum, words


def load(engine: Engine, module: LlvmModule, optimise: bool = False) -> dict[str, int]:
    return engine.load(engine.compile(module.text(), optimise=optimise, name="test"))


def run(address: int, *arguments: int) -> int:
    return int(ctypes.CFUNCTYPE(ctypes.c_int64, *[ctypes.c_int64] * len(arguments))(address)(*arguments))


def calls(symbol: str, callee: Function) -> Function:
    b = Builder(symbol, function_type(words(1), INDEX))
    b.ret(b.add(b.call(callee, b.value(0)), index(1)))
    return b.function


def test_functions_of_earlier_modules_are_called_or_inlined() -> None:
    engine, sample = Engine(), loop_sum().entry
    # What a disk cache keeps serves as well as what was just made.
    emitted: EmittedFunction = pickle.loads(pickle.dumps(emit(sample, Target())))
    first = LlvmModule()
    first.add(emitted)
    assert first.defines == ("loop_sum",)
    load(engine, first)
    second = LlvmModule()
    second.add(emit(calls("outside", sample), Target()))
    assert run(load(engine, second)["outside"], 10) == 46
    third = LlvmModule()
    third.add(emit(calls("inside", sample), Target()))
    third.add(emitted, Linkage.AVAILABLE_EXTERNALLY)
    assert third.defines == ("inside",)
    compiled = engine.compile(third.text(), optimise=True, name="third")
    assert compiled.undefined == ()
    assert run(engine.load(compiled)["inside"], 10) == 46


def test_adding_again_makes_nothing_weaker() -> None:
    emitted = emit(loop_sum().entry, Target())
    module = LlvmModule()
    module.add(emitted)
    module.add(emitted, Linkage.AVAILABLE_EXTERNALLY)
    assert module.defines == ("loop_sum",)
    assert "loop_sum" in module
    assert module.text().count("@loop_sum(") == 1


def test_session_variables_live_across_modules() -> None:
    engine = Engine()
    variable = Place(Global("x", "x$1", INT), INT)
    b = Builder("bump", function_type(words(1), INDEX))
    value = Value(INDEX)
    b.block.instructions.append(Load(value, variable.member(0, INDEX)))
    b.store(b.add(value, b.value(0)), variable.member(0, INDEX))
    b.ret(b.load(variable.member(0, INDEX)))
    emitted = emit(b.function, Target())
    first = LlvmModule()
    first.add_variable("x$1", INT)
    first.add(emitted)
    assert [run(load(engine, first)["bump"], 5)] == [5]
    b = Builder("read", function_type([], INDEX))
    b.ret(b.load(variable.member(0, INDEX)))
    second = LlvmModule()
    second.add(emit(b.function, Target()))
    assert run(load(engine, second)["read"]) == 5


def test_attributes() -> None:
    def head(*words: str) -> EmittedFunction:
        function = loop_sum().entry
        function.attributes = set(words)
        return emit(function, Target())

    assert head("always_inline").head == "i64 @loop_sum(i64 %a0) alwaysinline #0"
    assert head("no_inline").head == "i64 @loop_sum(i64 %a0) noinline #0"
    assert head("closure").linkage is Linkage.INTERNAL
    module = LlvmModule()
    module.add(head("closure"), Linkage.AVAILABLE_EXTERNALLY)
    assert "define internal i64 @loop_sum(i64 %a0) alwaysinline #0 {" in module.text()


@pytest.mark.parametrize(
    ("type", "environments", "text"),
    [
        (function_type([]), 0, "void @f()"),
        (function_type([], raises=True), 0, "i1 @f(P)"),
        (
            function_type([(INT, BORROWED), (FLAGGED, OWNED)], FLAGGED, raises=True),
            0,
            "{ { i1, i64, i1 }, i1 } @f(i64, { i1, i64, i1 }, P)",
        ),
        (function_type([(INT, INOUT), (BOX, BORROWED), (BOX, INIT)], BOX, raises=True), 1, "i1 @f(P, P, P, P, P, ptr noundef)"),
        (FunctionType((FunctionArgument(BOX, variadic=True),), NONE), 2, "void @f({ ptr, i64 }, ptr noundef, ptr noundef)"),
    ],
)
def test_calling_convention(type: FunctionType, environments: int, text: str) -> None:
    assert declaration("f", type, environments) == f"declare {text.replace('P', 'ptr noundef nonnull')} nounwind"
    assert signature(type).raises == type.raises


def test_odd_symbols_are_quoted() -> None:
    assert symbol_text("f$1.a-b") == "@f$1.a-b"
    assert symbol_text('1 "é') == '@"1 \\22\\C3\\A9"'


def test_frozen_memory_and_function_pointers_become_globals() -> None:
    words_image = Image(b"".join(i.to_bytes(8, "little") for i in (10, 20, 30)))
    pointer_type = Pointer(INDEX)
    sample = loop_sum().entry
    table = Image(bytes(24), ((8, Address(words_image, 8)), (16, sample)))
    b = Builder("reads", function_type(words(1), INDEX))
    cell = Place(Pointee(literal(Const(Pointer(pointer_type), Address(table, 8)))), pointer_type)
    data = b.load(cell)
    shape = sample.type
    code = b.load(Place(Pointee(literal(Const(Pointer(shape), Address(table, 16)))), shape))
    total = b.add(b.load(Place(Pointee(data), INDEX)), b.call(code, b.value(0), type=shape))
    b.ret(b.add(total, b.apply("pop.string.size", INDEX, literal(string_const(b"four")))))
    module = LlvmModule()
    module.add(emit(b.function, Target()))
    module.add(emit(sample, Target()))
    assert run(load(Engine(), module)["reads"], 3) == 20 + 3 + 4
    text = module.text()
    assert text.count("= private unnamed_addr constant") == len(emit(b.function, Target()).globals) == 3
