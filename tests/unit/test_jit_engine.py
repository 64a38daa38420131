"""Compiling and linking."""

from __future__ import annotations

import ctypes
import subprocess
import sys

import pytest
from mojo_compiler.diagnostics.core import InternalError
from mojo_compiler.jit.engine import Engine
from mojo_compiler.jit.guard import Finished
from mojo_compiler.jit.target import target_key


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


def call(address: int, *arguments: int) -> int:
    signature = ctypes.CFUNCTYPE(ctypes.c_int64, *[ctypes.c_int64] * len(arguments))
    return int(signature(address)(*arguments))


def load(engine: Engine, text: str, optimise: bool = False) -> dict[str, int]:
    return engine.load(engine.compile(text, optimise=optimise, name="test"))


def test_importing_the_engine_does_not_load_llvm() -> None:
    code = "import sys, mojo_compiler.jit.engine; assert not [m for m in sys.modules if m.startswith('llvmlite')]"
    subprocess.run([sys.executable, "-c", code], check=True, env={"PYTHONPATH": ":".join(sys.path)})


@pytest.mark.parametrize("optimise", [False, True])
def test_code_and_data_of_earlier_objects(engine: Engine, optimise: bool) -> None:
    tag = f"{optimise}".lower()
    first = load(engine, f"@v.{tag} = global i64 40\ndefine i64 @f.{tag}(i64 %a) {{\n %r = add i64 %a, 1\n ret i64 %r\n}}", optimise)
    assert set(first) == {f"v.{tag}", f"f.{tag}"}
    second = load(
        engine,
        f"@v.{tag} = external global i64\ndeclare i64 @f.{tag}(i64)\ndeclare i64 @labs(i64)\n"
        f"define i64 @g.{tag}() {{\n %v = load i64, ptr @v.{tag}\n %r = call i64 @f.{tag}(i64 %v)\n"
        " %n = sub i64 0, %r\n %p = call i64 @labs(i64 %n)\n ret i64 %p\n}",
        optimise,
    )
    assert call(second[f"g.{tag}"]) == 41
    ctypes.c_int64.from_address(first[f"v.{tag}"]).value = 1
    assert call(second[f"g.{tag}"]) == 2
    assert engine.address(f"f.{tag}") == first[f"f.{tag}"]


def test_object_bytes_can_be_linked_by_another_engine() -> None:
    image = Engine().compile("define i64 @kept() {\n ret i64 7\n}", optimise=True, name="kept").image
    assert call(Engine().load(image)["kept"]) == 7


def test_unknown_symbols_are_refused_before_linking(engine: Engine) -> None:
    with pytest.raises(InternalError, match=r"no_such_data, no_such_function"):
        load(
            engine,
            "@no_such_data = external global i64\ndeclare void @no_such_function()\n"
            "define i64 @lost() {\n call void @no_such_function()\n %v = load i64, ptr @no_such_data\n ret i64 %v\n}",
        )
    assert not engine.defines("lost")
    with pytest.raises(InternalError, match="lost"):
        engine.address("lost")
    assert call(load(engine, "define i64 @lost() {\n ret i64 3\n}")["lost"]) == 3


def test_a_name_is_not_linked_twice(engine: Engine) -> None:
    text = "define i64 @once() {\n ret i64 1\n}"
    load(engine, text)
    with pytest.raises(InternalError, match="once"):
        load(engine, text)


def test_shared_definitions_may_repeat(engine: Engine) -> None:
    text = "define linkonce_odr i64 @twice.defined() noinline {\n ret i64 5\n}\ndefine i64 @user.N() {\n %r = call i64 @twice.defined()\n ret i64 %r\n}"
    first = load(engine, text.replace("N", "1"))
    second = load(engine, text.replace("N", "2"))
    assert call(first["user.1"]) == call(second["user.2"]) == 5
    for loaded, name in ((first, "user.1"), (second, "user.2")):
        place = engine.locate(loaded[name])
        assert place is not None and (place.symbol, place.offset) == (name, 0)


def test_defined_addresses(engine: Engine) -> None:
    cell = ctypes.c_int64(99)
    engine.define("test.absolute", ctypes.addressof(cell))
    text = "@test.absolute = external global i64\ndefine i64 @absolute() {\n %v = load i64, ptr @test.absolute\n ret i64 %v\n}"
    assert call(load(engine, text)["absolute"]) == 99


def test_rejected_text_names_its_module(engine: Engine) -> None:
    with pytest.raises(InternalError, match="'broken'"):
        engine.compile("define i64 @x( {", optimise=False, name="broken")
    with pytest.raises(InternalError, match="'unverified'"):
        engine.compile(
            "define i64 @x() {\n br label %a\na:\n %v = add i64 %w, 1\n %w = add i64 %v, 1\n ret i64 %w\n}",
            optimise=False,
            name="unverified",
        )


def test_merged_modules_and_python_symbols(engine: Engine) -> None:
    one = "declare i64 @inner()\ndefine i64 @outer() {\n %r = call i64 @inner()\n ret i64 %r\n}"
    two = "declare ptr @PyLong_FromLong(i64)\ndeclare i64 @PyLong_AsLong(ptr)\ndefine i64 @inner() {\n ret i64 8\n}"
    loaded = engine.load(engine.compile([one, two], optimise=True, name="merged"))
    assert call(loaded["outer"]) == 8


LOOP = """
define float @total(ptr %p, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %s = phi float [ 0.0, %entry ], [ %sum, %loop ]
  %at = getelementptr float, ptr %p, i64 %i
  %v = load float, ptr %at
  %sum = fadd reassoc float %s, %v
  %next = add i64 %i, 1
  %more = icmp slt i64 %next, %n
  br i1 %more, label %loop, label %done
done:
  ret float %sum
}
"""


def test_optimisation_vectorises_and_can_be_shown(engine: Engine) -> None:
    assert " x float>" in engine.optimised_ir(LOOP)
    assert "total:" in engine.assembly(LOOP, optimise=False)
    before = engine.timings.total
    compiled = engine.compile(LOOP, optimise=True, name="loop")
    assert compiled.timings.optimise > 0 and compiled.timings.emit > 0 and compiled.timings.parse > 0
    assert engine.timings.total > before


def test_many_small_cells(engine: Engine) -> None:
    for number in range(300):
        previous = f"call void @cell.{number - 1}()" if number else ""
        declared = f"declare void @cell.{number - 1}()\n" if number else ""
        loaded = load(engine, f"{declared}define void @cell.{number}() {{\n {previous}\n ret void\n}}")
        assert engine.run(loaded[f"cell.{number}"]) == Finished()


def test_the_target_key_says_what_matters() -> None:
    key = target_key()
    assert key.startswith("llvm ") and "datalayout" in key


def test_structures_are_laid_out_as_c_does(engine: Engine) -> None:
    text = "%s = type { i32, i64 }\ndefine i64 @offset() {\n ret i64 ptrtoint (ptr getelementptr (%s, ptr null, i64 0, i32 1) to i64)\n}"
    assert call(load(engine, text)["offset"]) == 8
