"""Compiling in a child process."""

import time

import pytest
from mojo_compiler.diagnostics.faults import OutOfTime
from mojo_compiler.jit import isolated_compiler
from mojo_compiler.jit.engine import Engine
from mojo_compiler.jit.isolated_compiler import compile_isolated
from mojo_compiler.jit.object_compiler import CompilationFailed

_PLAIN = "define i64 @isolated(i64 %a) {\n %b = add i64 %a, 2\n ret i64 %b\n}"
_WRONG_TYPE = (
    "declare double @llvm.ctpop.f64(double)\ndefine double @f(double %a) {\n %b = call double @llvm.ctpop.f64(double %a)\n ret double %b\n}"
)
_WRONG_TARGET = (
    "declare i32 @llvm.hexagon.A2.abs(i32)\ndefine i32 @f(i32 %a) {\n %b = call i32 @llvm.hexagon.A2.abs(i32 %a)\n ret i32 %b\n}"
)


@pytest.mark.parametrize("optimise", [True, False])
def test_the_object_is_that_of_this_process(optimise: bool) -> None:
    there = compile_isolated(_PLAIN, optimise=optimise, name="isolated")
    assert there.image == Engine().compile(_PLAIN, optimise=optimise, name="isolated").image
    assert there.defined == ("isolated",)


def test_rejected_code_is_told_in_words() -> None:
    with pytest.raises(CompilationFailed, match=r"^Intrinsic has incorrect return type$"):
        compile_isolated(_WRONG_TYPE, optimise=True, name="f")
    with pytest.raises(CompilationFailed, match=r"^expected type$"):
        compile_isolated("define nothing", optimise=True, name="f")


def test_the_end_of_the_child_is_told_in_words() -> None:
    with pytest.raises(CompilationFailed, match=r"^Cannot select: intrinsic %llvm\.hexagon\.A2\.abs$"):
        compile_isolated(_WRONG_TARGET, optimise=True, name="f")


def test_a_deadline_that_has_passed() -> None:
    with pytest.raises(OutOfTime):
        compile_isolated(_PLAIN, optimise=True, name="isolated", deadline=lambda: 0.0)


def test_a_text_larger_than_a_pipe_for_a_child_that_starts_slowly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolated_compiler, "_PATIENCE", 0.001)
    deadline = time.monotonic() + 20
    text = f"{_PLAIN}\n" + "; a comment\n" * 50_000
    assert compile_isolated(text, optimise=False, name="isolated", deadline=lambda: deadline).defined == ("isolated",)
