"""LLVM text to object files: parse, verify, optimise, emit."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import ExitStack
from typing import Any

from mojo_compiler.diagnostics.core import InternalError
from mojo_compiler.jit import loop_versions
from mojo_compiler.jit.llvm import binding
from mojo_compiler.jit.object_file import ObjectFile, read_object
from mojo_compiler.jit.target import OPTIMISED, STRAIGHT_LINE, machine, module_header
from mojo_compiler.records import dataclass, field

_SPEED_LEVEL = 3
_INLINING_THRESHOLD = 225


class CompilationFailed(InternalError):
    """LLVM ended, or rejected the code, in a process of its own; the text is what it said."""


class NoProcess(CompilationFailed):
    """The system gives no process; the text has its reason."""


@dataclass
class Timings:
    """Seconds spent in each phase. Parsing includes verification."""

    parse: float = 0.0
    optimise: float = 0.0
    emit: float = 0.0
    link: float = 0.0

    def add(self, other: Timings) -> None:
        """Add the other's seconds to these."""
        self.parse += other.parse
        self.optimise += other.optimise
        self.emit += other.emit
        self.link += other.link

    @property
    def total(self) -> float:
        """The sum of all phases."""
        return self.parse + self.optimise + self.emit + self.link


@dataclass(frozen=True)
class CompiledObject:
    """An object file with its symbols; `timings` is zero for one that came from a cache."""

    name: str
    image: bytes
    symbols: ObjectFile
    timings: Timings = field(default_factory=Timings, compare=False)

    @classmethod
    def from_image(cls, image: bytes, name: str = "object") -> CompiledObject:
        """Read the symbols of object bytes, such as those a cache kept."""
        return cls(name, image, read_object(image))

    @property
    def defined(self) -> tuple[str, ...]:
        """The names this object gives to others."""
        return tuple(symbol.name for symbol in self.symbols.defines if symbol.is_exported)

    @property
    def undefined(self) -> tuple[str, ...]:
        """The names this object expects from others."""
        return self.symbols.needs


def compile_object(texts: str | Sequence[str], *, optimise: bool, name: str, large: bool = False) -> CompiledObject:
    """Compile LLVM text (several modules are merged first) for the host.

    Without `optimise` only calls that must be inlined are, and code generation is the cheapest there is: right for code
    that runs once. What is `large` is optimised only as far as that takes time in proportion to the size of a function.
    Raises `InternalError` if LLVM rejects the text.
    """
    timings = Timings()
    start = time.perf_counter()
    with ExitStack() as stack:
        module = stack.enter_context(_parse(texts, name))
        parsed = time.perf_counter()
        module = _processed(module, optimise, stack, large)
        optimised = time.perf_counter()
        image = bytes(machine(_level(optimise and not large)).emit_object(module))
    timings.parse, timings.optimise, timings.emit = parsed - start, optimised - parsed, time.perf_counter() - optimised
    return CompiledObject(name, image, read_object(image), timings)


def optimised_ir(texts: str | Sequence[str]) -> str:
    """The LLVM text after the optimisation that `compile_object` would run."""
    with ExitStack() as stack:
        return str(_processed(stack.enter_context(_parse(texts, "module")), True, stack))


def assembly(texts: str | Sequence[str], *, optimise: bool) -> str:
    """The host assembly that `compile_object` would put in the object file."""
    with ExitStack() as stack:
        module = _processed(stack.enter_context(_parse(texts, "module")), optimise, stack)
        return str(machine(_level(optimise)).emit_assembly(module))


def _level(optimise: bool) -> int:
    return OPTIMISED if optimise else STRAIGHT_LINE


def _parse(texts: str | Sequence[str], name: str) -> Any:
    """A verified module, to be closed after use. Verification is about a hundredth of the work and turns compiler bugs into exceptions.

    The module has a context of its own, with which goes all that LLVM keeps for one: types, constants, debug locations. In a
    common context that would be 30 KB a cell, for ever.
    """
    llvm = binding()
    context = llvm.create_context()
    first, *others = [texts] if isinstance(texts, str) else texts
    try:
        module = llvm.parse_assembly(module_header() + first, context)
        try:
            module.name = name
            for text in others:
                module.link_in(llvm.parse_assembly(module_header() + text, context))
            module.verify()
        except RuntimeError:
            module.close()
            raise
    except RuntimeError as error:
        raise InternalError(f"LLVM rejects the code of '{name}': {error}") from error
    return module


def _processed(module: Any, optimise: bool, stack: ExitStack, large: bool = False) -> Any:
    """The module after the passes of a level. Loops that are left with checks of indices go through them a second time, prepared; the
    module is another one then, which `stack` closes.
    """
    if not optimise:
        _inline_always(module)
        return module
    if large:
        _simplify(module)
        return module
    _optimise(module)
    text = str(module) if _mentions(module, loop_versions.FUNCTION) else ""
    prepared = loop_versions.versioned(text) if text else None
    if prepared is None:
        return module
    name = module.name
    again = stack.enter_context(_parse(prepared, name))
    _optimise(again)
    return again


def _mentions(module: Any, name: str) -> bool:
    try:
        module.get_function(name)
    except NameError:
        return False
    return True


def _inline_always(module: Any) -> None:
    llvm = binding()
    manager = llvm.create_new_module_pass_manager()
    manager.add_always_inliner_pass()
    _run(manager, module, llvm.create_pass_builder(machine(STRAIGHT_LINE), llvm.create_pipeline_tuning_options(speed_level=0)))


def _simplify(module: Any) -> None:
    """Run passes that are linear in the size of a function, unlike those that look at loops, jumps or chains of instructions."""
    llvm = binding()
    manager = llvm.create_new_module_pass_manager()
    manager.add_always_inliner_pass()
    manager.add_sroa_pass()
    manager.add_simplify_cfg_pass()
    manager.add_instruction_combine_pass()
    manager.add_simplify_cfg_pass()
    _run(manager, module, llvm.create_pass_builder(machine(STRAIGHT_LINE), llvm.create_pipeline_tuning_options(speed_level=1)))


def _optimise(module: Any) -> None:
    llvm = binding()
    tuning = llvm.create_pipeline_tuning_options(speed_level=_SPEED_LEVEL)
    tuning.loop_vectorization = tuning.slp_vectorization = True
    tuning.loop_interleaving = tuning.loop_unrolling = True
    tuning.inlining_threshold = _INLINING_THRESHOLD
    builder = llvm.create_pass_builder(machine(OPTIMISED), tuning)
    _run(builder.getModulePassManager(), module, builder)


def _run(manager: Any, module: Any, builder: Any) -> None:
    """Run a pass manager and free it. It is spent by its first run: running it again aborts the process."""
    manager.run(module, builder)
    # llvmlite's own class of pass managers inherits a `_dispose` that does nothing: 60 KB a module would never be freed.
    binding().newpassmanagers.NewPassManager._dispose(manager)
    manager.detach()
