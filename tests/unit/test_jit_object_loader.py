"""Linking: sections in memory, references between objects, wherever these are."""

from __future__ import annotations

import ctypes
import mmap
from collections.abc import Iterator

import pytest
from mojo_compiler.diagnostics.core import InternalError
from mojo_compiler.jit.engine import Engine
from mojo_compiler.jit.guard import Fault, FaultKind
from mojo_compiler.jit.object_compiler import CompiledObject, compile_object
from mojo_compiler.jit.object_loader import LlvmLinker, ObjectLinker, ObjectLoader, make_linker
from mojo_compiler.jit.signal_layout import signal_layout

pytestmark = pytest.mark.skipif(
    not isinstance(make_linker(lambda name: None), ObjectLoader), reason="LLVM's linker is used on this platform"
)

PROVIDER = """
@counter = global i64 40
@table = constant [2 x ptr] [ptr @counter, ptr @step]
@zeros = global [300000 x i8] zeroinitializer
define void @step() noinline {
  %old = load i64, ptr @counter
  %new = add i64 %old, 1
  store i64 %new, ptr @counter
  ret void
}
define weak i64 @shared() noinline {
  ret i64 1
}
"""
USER = """
@counter = external global i64
@zeros = external global [300000 x i8]
@text = constant [6 x i8] c"hello\\00", align 64
@own = global [3 x i64] [i64 1, i64 2, i64 3], align 64
@_Py_NoneStruct = external global i8
declare void @step()
declare i64 @strlen(ptr)
define weak i64 @shared() noinline {
  ret i64 2
}
define i64 @sum() {
  call void @step()
  %a = load i64, ptr @counter
  %b = call i64 @strlen(ptr @text)
  %at = getelementptr i64, ptr @own, i64 2
  %c = load volatile i64, ptr %at
  %last = getelementptr i8, ptr @zeros, i64 299999
  %d = load volatile i8, ptr %last
  %e = zext i8 %d to i64
  %f = call i64 @shared()
  %x = add i64 %a, %b
  %y = add i64 %x, %c
  %z = add i64 %y, %e
  %s = add i64 %z, %f
  ret i64 %s
}
define ptr @none() {
  ret ptr @_Py_NoneStruct
}
define void @spoil() "frame-pointer"="all" {
  store volatile i8 0, ptr @text
  ret void
}
"""


def compiled(text: str, name: str = "object") -> CompiledObject:
    return compile_object(text, optimise=True, name=name)


def linker(kind: type[ObjectLinker], names: dict[str, int]) -> ObjectLinker:
    return ObjectLoader(lambda name: names.get(name, address_in_process(name))) if kind is ObjectLoader else LlvmLinker()


def address_in_process(name: str) -> int | None:
    try:
        return ctypes.addressof(ctypes.c_char.in_dll(ctypes.pythonapi, name))
    except ValueError:
        return None


def call(address: int) -> int:
    return int(ctypes.CFUNCTYPE(ctypes.c_int64)(address)())


@pytest.mark.parametrize("together", [False, True])
@pytest.mark.parametrize("kind", [ObjectLoader, LlvmLinker])
def test_objects_find_each_other(kind: type[ObjectLinker], together: bool) -> None:
    names: dict[str, int] = {}
    made = linker(kind, names)
    batches = [[PROVIDER, USER]] if together else [[PROVIDER], [USER]]
    for batch in batches:
        for found in made.link([compiled(text) for text in batch]):
            names |= {name: address for name, address in found.items() if name not in names}
    assert call(names["sum"]) == 41 + 5 + 3 + 0 + 1
    assert ctypes.CFUNCTYPE(ctypes.c_void_p)(names["none"])() == id(None)
    pointers = (ctypes.c_uint64 * 2).from_address(names["table"])
    assert list(pointers) == [names["counter"], names["step"]]
    assert names["text"] % 64 == 0 and names["own"] % 64 == 0


@pytest.fixture
def gaps() -> Iterator[list[mmap.mmap]]:
    """Stretches of memory that a program has in between."""
    held: list[mmap.mmap] = []
    yield held
    for gap in held:
        gap.close()


def test_objects_may_be_far_apart(gaps: list[mmap.mmap]) -> None:
    engine = Engine()
    large = "@room{n} = global [40000000 x i8] zeroinitializer\ndefine ptr @place{n}() {{\n  ret ptr @room{n}\n}}"
    engine.load(compiled(PROVIDER))
    distances: list[int] = []
    while len(distances) < 3 or distances[-1] <= 1 << 31:  # where there is a hole before the gap, that is filled first
        n = len(distances)
        assert n < 20
        gaps.append(mmap.mmap(-1, 3 << 30, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | getattr(mmap, "MAP_NORESERVE", 0x4000)))
        room = engine.load(compiled(large.format(n=n)))
        assert call(room[f"place{n}"]) == room[f"room{n}"]
        distances.append(abs(room[f"place{n}"] - engine.address("step")))
    found = engine.load(compiled(USER))
    assert call(found["sum"]) == 50


@pytest.mark.skipif(signal_layout() is None, reason="the guard is off on this platform")
def test_constants_are_not_written() -> None:
    engine = Engine()
    engine.load(compiled(PROVIDER))
    fault = engine.run(engine.load(compiled(USER))["spoil"])
    assert isinstance(fault, Fault) and fault.kind is FaultKind.SEGMENTATION and fault.address == engine.address("text")


def test_code_that_ran_for_the_last_time_takes_its_page_along_but_no_constant() -> None:
    engine = Engine()
    text = '@kept{n} = private constant [5 x i8] c"kept{n}"\ndefine ptr @run{n}() {{\n  ret ptr @kept{n}\n}}'
    kept: list[int] = []
    for n in range(5):
        address = engine.load(compiled(text.format(n=n)))[f"run{n}"]
        kept.append(ctypes.CFUNCTYPE(ctypes.c_void_p)(address)())
        assert ctypes.string_at(address, 4) != b"\0\0\0\0"
        engine.retire(f"run{n}")
        assert ctypes.string_at(address, 4) == b"\0\0\0\0"
    assert [ctypes.string_at(address, 5) for address in kept] == [b"kept%d" % n for n in range(5)]


def test_aligned_data_has_room_of_its_own() -> None:
    placer = ObjectLoader(lambda name: None)
    text = "@v{n} = global [3 x i64] [i64 {n}, i64 {n}, i64 {n}], align {alignment}\n@bytes{n} = global [{n} x i8] zeroinitializer"
    found: dict[int, int] = {}
    for n, alignment in enumerate([8, 128, 8, 4096, 64, 1024, 8, 2048, 8], 1):
        names = placer.link([compiled(text.format(n=n, alignment=alignment))])[0]
        found[n] = names[f"v{n}"]
        assert found[n] % alignment == 0
        ctypes.memset(names[f"bytes{n}"], 255, n)
    assert {n: list((ctypes.c_int64 * 3).from_address(address)) for n, address in found.items()} == {n: [n, n, n] for n in found}


def test_what_need_not_exist_is_null() -> None:
    text = "declare extern_weak void @perhaps()\ndefine i64 @place() {\n  %a = ptrtoint ptr @perhaps to i64\n  ret i64 %a\n}"
    assert call(ObjectLoader(lambda name: None).link([compiled(text)])[0]["place"]) == 0
    assert call(ObjectLoader({"perhaps": 77}.get).link([compiled(text)])[0]["place"]) == 77


def test_what_is_not_understood_is_refused() -> None:
    with pytest.raises(InternalError, match="relocation"):
        ObjectLoader(lambda name: None).link(
            [compiled("@t = thread_local global i64 5\ndefine i64 @f() {\n  %v = load i64, ptr @t\n  ret i64 %v\n}")]
        )
