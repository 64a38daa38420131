"""What the printer writes the parser reads, and it is the same again."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import redirect_stdout

import pytest
from golden_ir import STRUCTS, structs
from mojo_compiler import Session
from mojo_compiler.instances.instance import Instance, table_of
from mojo_compiler.ir.core import Call, Function, Instruction, TryCall
from mojo_compiler.ir.literals import literal_text
from mojo_compiler.ir.parser import ParsedText, TextError, parse
from mojo_compiler.ir.printer import print_function
from mojo_compiler.ir.type_parser import TypeParser
from mojo_compiler.names.definitions import OverloadSet
from mojo_compiler.source import Source
from mojo_compiler.types.constants import NULL, bool_const, dtype_const, index_const, string_const, type_const
from mojo_compiler.types.core import (
    ATTRIBUTE,
    I1,
    INDEX,
    Array,
    Const,
    DType,
    Float,
    FunctionType,
    Pack,
    Pointer,
    Simd,
    StructType,
    Type,
    Variadic,
)
from mojo_compiler.types.printing import type_name

PROGRAM = """
struct Animal:
    var name: String
    var legs: Int
    fn __init__(inout self, name: String, legs: Int):
        self.name = name
        self.legs = legs
    fn __copyinit__(inout self, other: Self):
        self.name = other.name
        self.legs = other.legs
    fn __del__(owned self): print("bye", self.name)
fn total[width: Int](values: DynamicVector[Float32], *more: Int) raises -> Float32:
    var sum = SIMD[DType.float32, width](0)
    for i in range(len(values)):
        if values[i] < 0:
            raise Error("negative")
        sum += values[i]
    @parameter
    fn add(n: Int): sum[0] += n
    for i in range(len(more)): add(more[i])
    return sum.reduce_add()
def untyped(a, b):
    try:
        return a + b
    except e:
        return str(e)
var values = DynamicVector[Float32]()
values.push_back(1.5)
let animal = Animal("dog", 4)
print(total[4](values, 1, 2), untyped(1, 2.5), animal.name)
"""


@pytest.mark.parametrize("path", sorted(STRUCTS.parent.glob("*/*.ir")), ids=lambda path: path.stem)
def test_golden_ir(path: object) -> None:
    given, _, _ = STRUCTS.parent.joinpath(str(path)).read_text(encoding="utf-8").partition("// becomes")
    text = "".join(f"{line}\n" for line in given.split("\n") if line and not line.lstrip().startswith("//"))
    assert "".join(map(print_function, parse(Source("case", text), structs()).functions)) == text


def test_what_the_compiler_makes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MOJO_CACHE", "off")  # what is taken from the cache is not checked again
    session = Session()
    with redirect_stdout(io.StringIO()):
        assert session.run(PROGRAM).ok
    definitions = [d for d in session.program.names.names.values() if isinstance(d, OverloadSet)]
    found: set[Instance] = set()
    for declared in (function for definition in definitions for function in definition.functions):
        for instance in table_of(declared).every():
            _reach(instance, found)
    session.close()
    functions = [instance.function for instance in found if instance.function is not None]
    assert len(functions) > 100
    for function in functions:
        text = print_function(function)
        if "&frozen" in text or ":fn(" in text:  # constants that have no text
            continue
        known = ParsedText({type_name(type): type for type in _structs(function)})
        assert "".join(map(print_function, parse(Source("text", text), known).functions)) == text


def _reach(instance: Instance, found: set[Instance]) -> None:
    if instance in found:
        return
    found.add(instance)
    for callee in instance.callees:
        _reach(callee, found)


def _structs(function: Function) -> set[StructType]:
    found: set[StructType] = set()
    for type in _types(function):
        _collect(type, found)
    return found


def _types(function: Function) -> Iterator[Type]:
    yield function.type
    yield from (local.type for local in (*function.locals, *function.arguments, *function.environments))
    yield from (local.type for local in (function.error_local, function.result_local) if local is not None)
    for it in function.instructions():
        yield from _types_of(it)


def _types_of(it: Instruction) -> Iterator[Type]:
    yield from (value.type for value in (*it.operands(), *it.results()))
    for const in getattr(it, "attributes", {}).values():
        yield const.type
        if isinstance(const.value, Type):
            yield const.value
    for place, _ in it.accesses():
        yield place.type
        yield getattr(place.base, "type", place.type)
    call = it.call if isinstance(it, TryCall) else it
    if isinstance(call, Call):
        yield call.type
    for name in ("place", "target", "origin"):
        base = getattr(getattr(it, name, None), "base", None)
        yield from (each.type for each in (base, getattr(base, "pointer", None)) if each is not None and hasattr(each, "type"))


def _collect(type: Type, found: set[StructType]) -> None:
    match type:
        case StructType() if type not in found:
            found.add(type)
            for field in type.fields:
                _collect(field.type, found)
        case Pointer(element) | Variadic(element) | Array(_, element):
            _collect(element, found)
        case Pack(elements):
            for element in elements:
                _collect(element, found)
        case FunctionType():
            _collect(type.result, found)
            for argument in type.arguments:
                _collect(argument.type, found)


@pytest.mark.parametrize(
    ("const", "text"),
    [
        (index_const(-7), "-7"),
        (bool_const(True), "True"),
        (string_const(b'a "b"\n\xff'), '"a \\"b\\"\\n\\xff"'),
        (dtype_const(DType.float32), "float32"),
        (type_const(Simd(4, DType.bool)), "type !pop.simd<4, bool>"),
        (Const(Simd(1, DType.float64), (1.5,)), "1.5:!pop.scalar<f64>"),
        (Const(Simd(2, DType.bool), (True, False)), "(True, False):!pop.simd<2, bool>"),
        (Const(Float(64), 1e300), "1e+300:f64"),
        (Const(Pointer(INDEX), NULL), "null:!kgen.pointer<index>"),
        (Const(Pack((INDEX, I1)), (3, 1)), "(3, True):!kgen.pack<index, i1>"),
        (Const(Array(2, Simd(1, DType.int8)), ((1,), (2,))), "(1, 2):!pop.array<2, scalar<si8>>"),
        (Const(ATTRIBUTE, "#index<cmp_predicate slt>"), '"#index<cmp_predicate slt>":!kgen.attribute'),
    ],
)
def test_constants(const: Const, text: str) -> None:
    parser = TypeParser(Source("constant", text))
    parser.structs = {}
    assert literal_text(const) == text
    assert parser.literal() == const


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("  entry:\n    use x\n", "line 4: 'x' is not declared before '}'"),
        ("  var x: Nothing\n", "line 3: unknown type 'Nothing' before '}'"),
        ("  entry:\n    jump done\n", "line 5: no block 'done' before the end"),
        ("  entry:\n    return %1\n", "line 4: value '%1' is not defined before '}'"),
        ("  entry:\n    ?\n", "line 3: unexpected '?'"),
    ],
)
def test_what_is_no_ir(body: str, message: str) -> None:
    with pytest.raises(TextError) as caught:
        parse(Source("text", f"func @f() -> None {{\n{body}}}\n"))
    assert str(caught.value) == message
