"""Hand-written IR, interpreted; the same functions as those that are compiled, with the same results."""

from __future__ import annotations

from typing import Any

import pytest
from mojo_compiler.comptime.environment import Environment
from mojo_compiler.comptime.interpreter import Interpreter
from mojo_compiler.ir.core import Function
from mojo_compiler.types.constants import index_const
from unit.ir_samples import Sample, samples


def interpreter(sample: Sample) -> Interpreter:
    """An interpreter that knows a sample's functions."""
    functions = {f.symbol: f for f in (sample.entry, *sample.others)}

    def resolve(target: Any) -> Function:
        return functions[target.symbol]

    return Interpreter(resolve, Environment())


@pytest.mark.parametrize("sample", samples(), ids=lambda s: s.name)
def test_interpreted(sample: Sample) -> None:
    machine = interpreter(sample)
    for arguments, expected in sample.cases:
        assert machine.call(sample.entry, [index_const(a) for a in arguments]).value == expected
