"""Functions that call themselves, unrolled."""

from __future__ import annotations

from mojo_compiler.codegen.emitted_function import EmittedFunction, Linkage
from mojo_compiler.codegen.module import LlvmModule
from mojo_compiler.codegen.recursion_unrolling import DEPTH, LINES, origin, unrolled
from mojo_compiler.jit.object_compiler import compile_object


def emitted(body: str, symbol: str = "f") -> EmittedFunction:
    return EmittedFunction(symbol, f"i64 @{symbol}(i64 %n) #0", body, {}, {}, {}, frozenset())


RECURSIVE = """\
entry:
  %small = icmp slt i64 %n, 2
  br i1 %small, label %end, label %more
more:
  %less = sub i64 %n, 1
  %rest = call i64 @f(i64 %less)
  ret i64 %rest
end:
  ret i64 %n
"""


def test_copies_call_each_other_in_a_ring() -> None:
    parts = unrolled(emitted(RECURSIVE))
    assert len(parts) == DEPTH + 1
    assert [p.linkage for p in parts] == [Linkage.EXTERNAL, *[Linkage.INTERNAL] * DEPTH]
    for part, following in zip(parts, [*parts[1:], parts[0]], strict=True):
        assert f"@{part.symbol}(i64 %n)" in part.head
        assert f"call i64 @{following.symbol}(" in part.body
        assert origin(part.symbol) == "f"


def test_others_stay_as_they_are() -> None:
    plain = emitted("entry:\n  ret i64 %n\n")
    assert unrolled(plain) == [plain]
    by_value = emitted("entry:\n  store ptr @f, ptr null\n  %r = call i64 @ff(i64 %n)\n  ret i64 %r\n")
    assert unrolled(by_value) == [by_value]


def test_large_functions_are_not_unrolled() -> None:
    filler = "  %x = add i64 %n, 1\n" * (LINES // 2)
    large = emitted(RECURSIVE.replace("more:\n", "more:\n" + filler))
    assert unrolled(large) == [large]


def test_a_module_with_an_unrolled_function_compiles() -> None:
    module = LlvmModule()
    module.add(emitted(RECURSIVE))
    compiled = compile_object(module.text(), optimise=True, name="f")
    assert compiled.defined == ("f",)
    assert compiled.undefined == ()
