"""Hand-written IR, compiled and run, at both code generation levels."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from typing import Any

import pytest
from mojo_compiler.codegen.function import emit
from mojo_compiler.codegen.module import Module
from mojo_compiler.ir.core import Function
from mojo_compiler.jit.engine import Engine
from unit.ir_samples import Sample, samples


def compile_functions(functions: Sequence[Function], optimise: bool) -> Any:
    """Compile functions, the first of which takes words and returns one, and return that as a Python callable."""
    module = Module()
    for function in functions:
        module.add(emit(function))
    engine, entry = Engine(), functions[0]
    found = engine.load(engine.compile(module.text(), optimise=optimise, name="test"))
    call = ctypes.CFUNCTYPE(ctypes.c_int64, *[ctypes.c_int64] * len(entry.type.arguments))(found[entry.symbol])
    call.engine = engine
    return call


@pytest.mark.parametrize("optimise", [False, True])
@pytest.mark.parametrize("sample", samples(), ids=lambda s: s.name)
def test_native(sample: Sample, optimise: bool) -> None:
    call = compile_functions([sample.entry, *sample.others], optimise)
    for arguments, expected in sample.cases:
        assert call(*arguments) == expected
