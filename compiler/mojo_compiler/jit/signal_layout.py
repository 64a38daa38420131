"""Numbers of the operating system's binary interface that the guard needs, all in this one place.

Where none are known the guard is off: compiled code is called plainly, and a fault or an endless loop in it takes the
process along.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from string import Template

from mojo_compiler.jit.processor import machine
from mojo_compiler.records import dataclass


@dataclass(frozen=True)
class SignalLayout:
    """Sizes and offsets (bytes) of C structures, numbers of signals, flags and system calls. `runtime/guard.ll` and
    `runtime/pool.ll` have holes ``$name`` for them.
    """

    setjmp: str
    jump_buffer: int
    sigaction: int
    sigaction_mask: int
    sigaction_flags: int
    signal_set: int
    info_code: int
    info_address: int
    context_pc: int
    context_stack: int
    context_frame: int
    interrupt: int
    illegal: int
    abort: int
    bus: int
    arithmetic: int
    segment: int
    handler_flags: int
    unblock: int
    gettid: int
    timer_create: int
    timer_settime: int
    timer_delete: int
    turn: int
    turn_flags: int
    processor_clock: int
    system_call_instruction: int
    futex: int
    stack_mapping: int

    def fill(self, template: str) -> str:
        """The template with its holes filled."""
        return Template(template).substitute(vars(self))


X86_64_GLIBC = SignalLayout(
    setjmp="__sigsetjmp",
    jump_buffer=200,
    sigaction=152,
    sigaction_mask=8,
    sigaction_flags=136,
    signal_set=128,
    info_code=8,
    info_address=16,
    context_pc=168,
    context_stack=160,
    context_frame=120,
    interrupt=2,
    illegal=4,
    abort=6,
    bus=7,
    arithmetic=8,
    segment=11,
    handler_flags=0x08000004,
    unblock=1,
    gettid=186,
    timer_create=222,
    timer_settime=223,
    timer_delete=226,
    turn=62,
    turn_flags=0x58000004,
    processor_clock=3,
    system_call_instruction=0x050F,
    futex=202,
    stack_mapping=0x24022,
)


LAYOUTS = {("linux", "glibc", "x86_64"): X86_64_GLIBC}
"""The layouts that are known, by system, C library and processor. For another processor, `follows_call` in `runtime/guard.ll` must
also learn what its calls look like."""


@cache
def signal_layout() -> SignalLayout | None:
    """The layout of this process, or None where the guard is not supported."""
    wide = sys.maxsize > 1 << 32
    library = "glibc" if "CS_GNU_LIBC_VERSION" in getattr(os, "confstr_names", {}) else ""
    return LAYOUTS.get((sys.platform, library, machine())) if wide else None
