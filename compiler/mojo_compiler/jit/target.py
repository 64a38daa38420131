"""The machine code is made for: this CPU with all its features."""

from __future__ import annotations

from functools import cache
from typing import Any

from mojo_compiler.jit.host import host
from mojo_compiler.jit.llvm import binding
from mojo_compiler.types.target import Target

STRAIGHT_LINE = 0
"""Code generation level of code that runs once: four to nine times cheaper than any other level."""

OPTIMISED = 3
"""Code generation level of functions and loops."""


@cache
def host_target() -> Target:
    """The target of this process as LLVM tells it, without a session's settings (`host_info.session_target`)."""
    known = host()
    return Target(triple=known.triple, cpu=known.cpu, features=known.features)


def target_key() -> str:
    """The host target as a string for cache keys: equal keys mean interchangeable object files."""
    known = host()
    return f"llvm {known.llvm}; {known.triple}; {known.cpu}; {known.features}; {module_header()}"


def new_machine(level: int) -> Any:
    """A fresh LLVM target machine of a code generation level, for an owner such as an engine.

    Position independent with the small code model: calls between cells are direct, and far data goes through a table
    that the linker makes. (Static relocation would abort in LLVM's run-time linker.)
    """
    host = host_target()
    target = binding().Target.from_triple(host.triple)
    return target.create_target_machine(cpu=host.cpu, features=host.features, opt=level, reloc="pic", codemodel="small")


@cache
def machine(level: int) -> Any:
    """The shared target machine of a level, for emitting objects; never hand it to an engine, which would free it."""
    return new_machine(level)


def module_header() -> str:
    """What must precede the text of a module, without a line break, so that line numbers in messages stay true.

    Without its data layout LLVM optimises for one that no machine has, in which for instance an i64 is aligned to 4 bytes.
    """
    return f'target datalayout = "{host().layout}" target triple = "{host().triple}" '
