"""Hand-written IR, compiled and run, at both code generation levels."""

from __future__ import annotations

import ctypes
from typing import Any

import llvmlite.binding as llvm
import pytest
from mojo_compiler.codegen.function import emit
from mojo_compiler.codegen.module import Module
from unit.ir_samples import Sample, samples


def native(sample: Sample, level: int) -> Any:
    """Compile a sample and return its entry as a Python callable."""
    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    module = Module()
    for function in (sample.entry, *sample.others):
        module.add(emit(function))
    parsed = llvm.parse_assembly(module.text())
    parsed.verify()
    machine = llvm.Target.from_default_triple().create_target_machine(opt=level)
    if level:
        builder = llvm.create_pass_builder(machine, llvm.create_pipeline_tuning_options(level))
        builder.getModulePassManager().run(parsed, builder)
    engine = llvm.create_mcjit_compiler(parsed, machine)
    engine.finalize_object()
    prototype = ctypes.CFUNCTYPE(ctypes.c_int64, *[ctypes.c_int64] * len(sample.entry.type.arguments))
    call = prototype(engine.get_function_address(sample.entry.symbol))
    call.engine = engine
    return call


@pytest.mark.parametrize("level", [0, 3])
@pytest.mark.parametrize("sample", samples(), ids=lambda s: s.name)
def test_native(sample: Sample, level: int) -> None:
    call = native(sample, level)
    for arguments, expected in sample.cases:
        assert call(*arguments) == expected
