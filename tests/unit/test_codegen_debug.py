"""Source positions in the text of functions."""

from __future__ import annotations

from mojo_compiler.codegen.debug import PositionTable, metadata, numbered, reference
from mojo_compiler.source import Source, Span

TEXT = Source("Expression [1]", "a = 1\nbb = 2\n")
OTHER = Source("library", "x\n")


def test_positions_are_numbered_once() -> None:
    table = PositionTable(Span(TEXT, 0, 5))
    first = table.mark(Span(TEXT, 0, 1))
    assert first == ", !dbg !@00001" == table.mark(Span(TEXT, 0, 5))
    assert table.mark(Span(TEXT, 6, 8)) == ", !dbg !@00002"
    assert table.mark(Span(OTHER, 0, 1)) == ""
    assert table.positions().places == ((1, 1), (2, 1)) and table.positions().line == 1


def test_texts_of_functions_compose() -> None:
    table = PositionTable(Span(TEXT, 0, 5))
    body = f"  ret void{table.mark(Span(TEXT, 6, 8))}\n"
    assert numbered(body, 7) == "  ret void, !dbg !700001\n"
    assert reference(7) == " !dbg !700000"
    lines = metadata([(7, "f", table.positions()), (12, 'g"', table.positions())])
    assert lines[0] == "!llvm.dbg.cu = !{!1}"
    assert '!10 = !DIFile(filename: "Expression [1]", directory: "")' in lines
    assert "!1200001 = !DILocation(line: 2, column: 1, scope: !1200000)" in lines
    assert any(line.startswith('!1200000 = distinct !DISubprogram(name: "g\\22"') for line in lines)
    assert metadata([]) == []
