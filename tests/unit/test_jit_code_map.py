"""From addresses of instructions to source lines."""

from __future__ import annotations

import pytest
from mojo_compiler.jit.dwarf import DebugInfo, SourceLine, line_rows, range_list
from mojo_compiler.jit.engine import Engine
from mojo_compiler.jit.guard import Fault
from mojo_compiler.jit.signal_layout import signal_layout

TEXT = """
@zero = global i64 0
declare void @mojo_sleep(double)
define internal i64 @deep(ptr %p) alwaysinline #0 !dbg !300 {
  %v = load volatile i64, ptr %p, !dbg !301
  ret i64 %v, !dbg !302
}
define internal i64 @library(ptr %p) alwaysinline #0 {
  %v = load volatile i64, ptr %p
  ret i64 %v
}
define i64 @middle(ptr %p) noinline #0 !dbg !200 {
  %v = call i64 @deep(ptr %p), !dbg !201
  %w = call i64 @library(ptr %p), !dbg !202
  %s = add i64 %v, %w, !dbg !202
  ret i64 %s, !dbg !202
}
define void @entry() #0 !dbg !100 {
  %n = load volatile i64, ptr @zero, !dbg !101
  %p = inttoptr i64 %n to ptr, !dbg !101
  %v = call i64 @middle(ptr %p), !dbg !102
  store volatile i64 %v, ptr @zero, !dbg !103
  ret void, !dbg !103
}
define void @bare() #0 {
  store volatile i64 1, ptr @zero
  ret void
}
attributes #0 = { "frame-pointer"="all" }
!llvm.dbg.cu = !{!1}
!llvm.module.flags = !{!2, !3}
!1 = distinct !DICompileUnit(language: DW_LANG_C, file: !5, emissionKind: LineTablesOnly)
!2 = !{i32 7, !"Dwarf Version", i32 4}
!3 = !{i32 2, !"Debug Info Version", i32 3}
!4 = !DISubroutineType(types: !{})
!5 = !DIFile(filename: "a", directory: "")
!100 = distinct !DISubprogram(name: "entry", scope: !5, file: !5, line: 1, type: !4, unit: !1, spFlags: DISPFlagDefinition)
!101 = !DILocation(line: 2, column: 3, scope: !100)
!102 = !DILocation(line: 70000, column: 5, scope: !100)
!103 = !DILocation(line: 4, column: 3, scope: !100)
!200 = distinct !DISubprogram(name: "middle", scope: !5, file: !5, line: 10, type: !4, unit: !1, spFlags: DISPFlagDefinition)
!201 = !DILocation(line: 11, column: 7, scope: !200)
!202 = !DILocation(line: 12, column: 9, scope: !200)
!300 = distinct !DISubprogram(name: "deep", scope: !5, file: !5, line: 20, type: !4, unit: !1, spFlags: DISPFlagDefinition)
!301 = !DILocation(line: 21, column: 200, scope: !300)
!302 = !DILocation(line: 22, column: 1, scope: !300)
"""

DEEP = SourceLine("deep", 21, 200)
MIDDLE = SourceLine("middle", 11, 7)
ENTRY = SourceLine("entry", 70000, 5)


@pytest.fixture(scope="module", params=[False, True], ids=["straight", "optimised"])
def code(request: pytest.FixtureRequest) -> tuple[Engine, dict[str, int]]:
    engine = Engine()
    return engine, engine.load(engine.compile(TEXT, optimise=request.param, name="lines"))


@pytest.mark.skipif(signal_layout() is None, reason="the guard is off on this platform")
def test_a_fault_knows_its_line_and_its_callers(code: tuple[Engine, dict[str, int]]) -> None:
    engine, addresses = code
    fault = engine.run(addresses["entry"])
    assert isinstance(fault, Fault)
    assert engine.source_trace(fault.pc, fault.backtrace) == (DEEP, MIDDLE, ENTRY)


def test_every_instruction_has_a_line_or_none(code: tuple[Engine, dict[str, int]]) -> None:
    engine, addresses = code
    seen: set[SourceLine] = set()
    for symbol in ("entry", "middle"):
        address = addresses[symbol]
        while (place := engine.locate(address)) is not None and place.symbol == symbol:
            chain = engine.source_trace(address, ())
            assert chain and chain[-1].symbol == symbol
            seen.update(chain)
            address += 1
    assert {DEEP, MIDDLE, ENTRY, SourceLine("middle", 12, 9)} <= seen
    assert {line.symbol for line in seen} == {"deep", "middle", "entry"}
    assert engine.source_trace(addresses["bare"], ()) == ()


def test_an_object_without_lines_knows_nothing() -> None:
    engine = Engine()
    image = engine.compile("define void @f() {\n ret void\n}", optimise=False, name="bare").image
    assert DebugInfo(image).lines_at("f", 0, 100, 0) == ()


def header(*program: int) -> bytes:
    """A line number program as LLVM begins it: version 4, lines from -5 in steps of 14, instructions of their own from 13."""
    fields = bytes([1, 1, 1, 256 - 5, 14, 13, 0, 1, 1, 1, 1, 0, 0, 0, 1, 0, 0, 1, 0, 0])
    body = b"\4\0" + len(fields).to_bytes(4, "little") + fields + bytes(program)
    return len(body).to_bytes(4, "little") + body


def far(address: int) -> tuple[int, ...]:
    return 0, 9, 2, *address.to_bytes(8, "little")


END = (0, 1, 1)


@pytest.mark.parametrize(
    ("program", "rows"),
    [
        ((*far(64), 3, 9, 5, 7, 1, 2, 4, *END), [(64, 10, 7, False), (68, 10, 7, True)]),
        ((3, 0x7F, 1, *END), [(0, 0, 0, False), (0, 0, 0, True)]),  # a line backwards
        ((3, 0xF0, 0xA2, 4, 5, 0xC8, 1, 1, *END), [(0, 70001, 200, False), (0, 70001, 200, True)]),  # large numbers
        ((13 + 14 * 3 + 7, *END), [(3, 3, 0, False), (3, 3, 0, True)]),  # one instruction moves both
        ((8, 9, 0x34, 0x12, 1, *END), [(17 + 0x1234, 1, 0, False), (17 + 0x1234, 1, 0, True)]),
        ((4, 1, 6, 7, 10, 11, 12, 1, 0, 2, 4, 9, 1, *END), [(0, 1, 0, False), (0, 1, 0, True)]),  # what does not matter here
        ((*END, 1, *END), [(0, 1, 0, True), (0, 1, 0, False), (0, 1, 0, True)]),  # each sequence begins anew
    ],
)
def test_line_programs(program: tuple[int, ...], rows: list[tuple[int, int, int, bool]]) -> None:
    assert line_rows(b"ab" + header(*program), 2) == rows


def test_ranges() -> None:
    def words(*numbers: int) -> bytes:
        return b"".join(number.to_bytes(8, "little") for number in numbers)

    data = words(1, 2) + words(16, 32, 48, 64, (1 << 64) - 1, 4096, 1, 2, 0, 0, 5, 6)
    assert list(range_list(data, 16, 0)) == [(16, 32), (48, 64), (4097, 4098)]
    assert list(range_list(words(1, 2, 0, 0), 0, 4096)) == [(4097, 4098)]


def test_a_call_that_was_inlined_into_several_places() -> None:
    engine = Engine()
    text = TEXT.replace("%w = call i64 @library(ptr %p)", "%w = call i64 @deep(ptr %p)")
    image = engine.compile(text, optimise=False, name="twice").image
    addresses = engine.load(image)
    found: set[tuple[SourceLine, ...]] = set()
    for pc in range(addresses["middle"], addresses["middle"] + 200):
        if (place := engine.locate(pc)) is not None and place.symbol == "middle":
            found.add(engine.source_trace(pc, ()))
    assert {(DEEP, MIDDLE), (DEEP, SourceLine("middle", 12, 9))} <= found
