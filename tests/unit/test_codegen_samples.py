"""Hand-written IR, compiled and run, at both code generation levels."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from mojo_compiler.codegen.function_emitter import emit
from mojo_compiler.codegen.module import LlvmModule
from mojo_compiler.ir.core import Function
from mojo_compiler.jit.engine import Engine
from mojo_compiler.types.target import Target
from unit.ir_samples import Sample, samples


@dataclass
class Native:
    """A compiled function of words, and the engine that holds its code."""

    engine: Engine
    address: int

    def __call__(self, *arguments: int) -> int:
        return int(ctypes.CFUNCTYPE(ctypes.c_int64, *[ctypes.c_int64] * len(arguments))(self.address)(*arguments))


def compile_functions(functions: Sequence[Function], optimise: bool) -> Native:
    """Compile functions, the first of which takes words and returns one."""
    module = LlvmModule()
    for function in functions:
        module.add(emit(function, Target()))
    engine = Engine()
    found = engine.load(engine.compile(module.text(), optimise=optimise, name="test"))
    return Native(engine, found[functions[0].symbol])


@pytest.mark.parametrize("optimise", [False, True])
@pytest.mark.parametrize("sample", samples(), ids=lambda s: s.name)
def test_native(sample: Sample, optimise: bool) -> None:
    call = compile_functions([sample.entry, *sample.others], optimise)
    for arguments, expected in sample.cases:
        assert call(*arguments) == expected
