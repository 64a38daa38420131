"""Symbols of object files, and the map from addresses to functions."""

from __future__ import annotations

import pytest
from mojo_compiler.diagnostics.core import InternalError
from mojo_compiler.jit.code_map import CodeMap, CodeRange
from mojo_compiler.jit.object_compiler import compile_object
from mojo_compiler.jit.object_file import read_object

TEXT = """
@data = global i64 5
@hidden = hidden global i64 6
@elsewhere = external global i64
declare i64 @function_elsewhere(i64)
declare extern_weak void @perhaps()
define internal i64 @local(i64 %a) noinline {
  %r = call i64 @function_elsewhere(i64 %a)
  ret i64 %r
}
define i64 @exported(i64 %a) {
  %x = load i64, ptr @elsewhere
  %y = call i64 @local(i64 %x)
  call void @perhaps()
  ret i64 %y
}
define linkonce_odr i64 @shared() {
  ret i64 1
}
define half @narrow(double %x) {
  %r = call i128 @wide_division(i128 1, i128 2)
  %h = fptrunc double %x to half
  ret half %h
}
define i128 @wide_division(i128 %a, i128 %b) {
  %q = sdiv i128 %a, %b
  ret i128 %q
}
"""


def test_symbols_of_an_object() -> None:
    compiled = compile_object(TEXT, optimise=False, name="symbols")
    assert set(compiled.defined) == {"data", "exported", "shared", "narrow", "wide_division"}
    # Calls that only code generation knows of are seen, weak references and the linker's own names are not.
    assert {"elsewhere", "function_elsewhere", "__divti3"} <= set(compiled.undefined)
    assert not {"perhaps", "_GLOBAL_OFFSET_TABLE_", ""} & set(compiled.undefined)
    symbols = {symbol.name: symbol for symbol in compiled.symbols.defines}
    assert symbols["local"].is_local and symbols["local"].is_function and symbols["local"].size > 0
    assert symbols["hidden"].is_local and not symbols["hidden"].is_function
    assert symbols["shared"].is_weak and symbols["shared"].is_exported


@pytest.mark.parametrize("image", [b"", b"\xcf\xfa\xed\xfe" + bytes(100), b"\x7fELF\x02\x01", b"\x7fELF\x02\x01" + bytes(10)])
def test_other_files_are_refused(image: bytes) -> None:
    with pytest.raises(InternalError):
        read_object(image)


def test_every_truncation_is_refused_or_read() -> None:
    image = compile_object(TEXT, optimise=False, name="symbols").image
    for length in range(0, len(image), 37):
        with pytest.raises(InternalError):
            read_object(image[:length])


def test_addresses_find_their_functions() -> None:
    code = CodeMap()
    for start, end, name in [(500, 600, "c"), (100, 200, "a"), (200, 250, "b")]:
        code.add(CodeRange(start, end, name, 1, 0, False, b""))
    found = {pc: place and (place.symbol, place.offset) for pc in (99, 100, 199, 200, 250, 599, 600) for place in [code.locate(pc)]}
    assert found == {
        99: None,
        100: ("a", 0),
        199: ("a", 99),
        200: ("b", 0),
        250: None,
        599: ("c", 99),
        600: None,
    }
