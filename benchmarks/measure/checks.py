"""What checks of indices and divisors cost: programs that index containers, with checks and without."""

from __future__ import annotations

from mojo_compiler.session.config import SessionConfig
from mojo_compiler.session.limits import Limits
from mojo_compiler.types.target import Checks

from measure.generated import take_turns
from measure.programs import Program
from measure.runners import MojoRunner
from measure.tables import milliseconds, ratio, table

_PROGRAMS = (
    Program("containers/vector_sum", "sum of a vector", 20_000, 2_000, 3),
    Program("containers/vector_scale", "vector scaled in place", 20_000, 2_000, 3),
    Program("containers/vector_add", "sum of two vectors", 20_000, 2_000, 3),
    Program("containers/sieve_vector", "sieve in a vector of Bool", 4_000_000, 400_000, 3),
    Program("containers/insertion_sort", "insertion sort", 10_000, 2_000, 3),
    Program("containers/binary_search", "binary search", 400_000, 40_000, 3),
    Program("containers/histogram", "histogram, random indices", 8_000_000, 800_000, 3),
    Program("containers/tensor_matmul", "matmul of tensors", 512, 128, 3),
    Program("containers/tensor_stencil", "stencil over a tensor", 300, 30, 3),
    Program("containers/buffer_dot", "dot and saxpy of buffers", 10_000, 1_000, 3),
    Program("containers/ndbuffer_transpose", "transpose of NDBuffers", 600, 60, 3),
    Program("containers/static_tuple", "StaticTuple by index", 3_000_000, 300_000, 3),
    Program("containers/lanes", "lanes by index", 3_000_000, 300_000, 3),
    Program("containers/text_bytes", "bytes of a text", 1_500, 150, 3),
    Program("containers/gcd", "gcd, integer remainders", 800_000, 80_000, 3),
)


def checks(repeats: int, quick: bool) -> str:
    """Measure and return the table."""
    rows = [_row(program, repeats, quick) for program in _PROGRAMS]
    return table(f"Checks: best processor time of {repeats} alternating runs", ("program", "off ms", "on ms", "on/off"), rows)


def _row(program: Program, repeats: int, quick: bool) -> tuple[str, ...]:
    runners = [MojoRunner(program, SessionConfig(limits=Limits(checks=level))) for level in (Checks.OFF, Checks.ON)]
    off, on = take_turns(runners, program.quick if quick else program.size, repeats)
    agree = len({run.answer for run in (*off, *on)}) == 1
    without, with_checks = (min(run.seconds for run in runs) for runs in (off, on))
    title = program.title if agree else f"{program.title}: answers differ"
    return title, milliseconds(without), milliseconds(with_checks), ratio(with_checks / without)
