"""A session's machine code: compiles LLVM text, links it into the process, finds and runs it.

One `Engine` lives as long as its session; the code it linked lives as long as the process, since Python objects and signal
handlers may point into it. A name is never linked twice, so addresses stay valid and a cell costs the same however many
came before it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from mojo_compiler.diagnostics.core import InternalError
from mojo_compiler.jit import object_compiler
from mojo_compiler.jit.cache import ObjectCache
from mojo_compiler.jit.code_map import CodeMap, CodeRange, Location, source_lines
from mojo_compiler.jit.dwarf import SourceLine
from mojo_compiler.jit.guard import Outcome, make_guard
from mojo_compiler.jit.interrupts import uninterrupted
from mojo_compiler.jit.object_compiler import CompiledObject, Timings
from mojo_compiler.jit.object_file import Symbol
from mojo_compiler.jit.object_loader import make_linker
from mojo_compiler.jit.process_memory import pages_around, release_pages
from mojo_compiler.jit.process_symbols import process_address
from mojo_compiler.runtime.arguments import Arguments
from mojo_compiler.runtime.library import runtime_object
from mojo_compiler.runtime.limits import MemoryLimit
from mojo_compiler.runtime.output import Output
from mojo_compiler.runtime.zero_division import ZeroDivision
from mojo_compiler.store import SignedFolder, cache_folder

_FUNCTION_ALIGNMENT = 16
_KEPT: list[object] = []
"""The linkers and guards of all engines: what owns compiled code and what its signal handler reads."""


class UnknownSymbols(InternalError):
    """Objects need names that neither they, the engine nor the process have."""

    def __init__(self, object_name: str, names: Sequence[str]) -> None:
        super().__init__(f"'{object_name}' needs unknown symbols: {', '.join(names)}")
        self.names = names


class Engine:
    """Compiled code in this process, with the runtime already linked."""

    def __init__(self, cache: ObjectCache | None = None) -> None:
        """Start an engine; `cache` (default: the user's cache folder) keeps the compiled runtime."""
        self.cache = ObjectCache(SignedFolder(cache_folder())) if cache is None else cache
        self.timings = Timings()
        self._linker = make_linker(self.lookup)
        self._addresses: dict[str, int] = {}
        self._code = CodeMap()
        self._alone: set[str] = set()
        # What runs inside the runtime (allocation, output) is not to be cut off half-way: it stays out of the guard's table.
        self.load(runtime_object(self.cache), interruptible=lambda symbol: False)
        _KEPT.append(self._linker)
        with uninterrupted():
            self._guard = make_guard(self.address)
            _KEPT.append(self._guard)
        self.output = Output(self.address)
        self.arguments = Arguments(self.address)
        self.zero_division = ZeroDivision(self.address)
        self._memory_limit = MemoryLimit(self.address)

    def compile(self, texts: str | Sequence[str], *, optimise: bool, name: str, large: bool = False) -> CompiledObject:
        """Compile LLVM text to an object file without linking it; see `compile_object`."""
        with uninterrupted():
            compiled = object_compiler.compile_object(texts, optimise=optimise, name=name, large=large)
        self.timings.add(compiled.timings)
        return compiled

    def compile_isolated(self, text: str, *, optimise: bool, name: str, large: bool, deadline: Callable[[], float]) -> CompiledObject:
        """The same in a child process, which an interrupt ends; see `isolated_compiler.compile_isolated`."""
        from mojo_compiler.jit import isolated_compiler

        compiled = isolated_compiler.compile_isolated(text, optimise=optimise, name=name, large=large, deadline=deadline)
        self.timings.add(compiled.timings)
        return compiled

    def load(self, *objects: CompiledObject | bytes, interruptible: Callable[[str], bool] = lambda symbol: True) -> dict[str, int]:
        """Link object files, which may need each other, and return the addresses of all they export.

        Raises `InternalError`, with nothing linked, if a name is unknown to them, this engine and this process (`UnknownSymbols`),
        or is defined already. An interrupt may leave functions that are `interruptible`, told by symbol, at any instruction.
        """
        if not objects:
            return {}
        read = [CompiledObject.from_image(each) if isinstance(each, bytes) else each for each in objects]
        # LLVM's linker would resolve an unknown name to address 0 without a word, and take the newer of two definitions for some callers.
        self._check_names(read)
        with uninterrupted():
            return self._link(read, interruptible)

    def _link(self, objects: Sequence[CompiledObject], interruptible: Callable[[str], bool]) -> dict[str, int]:
        start = time.perf_counter()
        out: dict[str, int] = {}
        for compiled, fresh in zip(objects, self._linker.link(objects), strict=True):
            self._map_code(compiled, fresh, interruptible)
            self._addresses.update(fresh)
            out.update(fresh)
        if len(objects) == 1:
            self._alone.update(out)
        self.timings.link += time.perf_counter() - start
        return out

    def define(self, symbol: str, address: int) -> None:
        """Make `symbol` mean `address` for code linked from now on.

        LLVM's linker keeps such names for the whole process: two engines must not use one name for different things.
        """
        self._linker.define(symbol, address)
        self._addresses[symbol] = address

    def defines(self, symbol: str) -> bool:
        """Whether `symbol` was linked or defined here."""
        return symbol in self._addresses

    def address(self, symbol: str) -> int:
        """The address of a symbol of this engine or of the process. Raises `InternalError` if there is none."""
        found = self.lookup(symbol)
        if found is None:
            raise InternalError(f"no symbol '{symbol}' in the compiled code or in the process")
        return found

    def run(self, address: int, *, release_gil: bool = False) -> Outcome:
        """Call the compiled ``void ()`` function at `address` and say how it ended.

        With `release_gil` other Python threads run meanwhile; what the code does in Python takes the GIL back. A Python
        exception that the code let through is raised here, except `KeyboardInterrupt`, which is `Interrupted`.
        """
        return self._guard.run(address, release_gil=release_gil)

    @property
    def is_guarded(self) -> bool:
        """Whether interrupts and faults end the code that `run` calls; if not, they end the process."""
        return self.defines("mojo_make_runner")

    def interrupt(self) -> None:
        """Stop the code that `run` is executing in whichever threads; does nothing if none is."""
        self._guard.interrupt()

    def limit_memory(self, size: int, notice: str) -> None:
        """Stop code with `notice` (`FaultKind.MEMORY`) that allocates when the process would come to use more than `size` bytes."""
        self._memory_limit.set(size, notice)

    def locate(self, pc: int) -> Location | None:
        """The compiled function an instruction lies in, or None for code that is not ours."""
        return self._code.locate(pc)

    def retire(self, symbol: str) -> None:
        """Forget where a function came from that will not run again, and give the pages back that held only its code.

        The linker never frees memory, and begins a page whenever it is called: a cell would cost one for ever. The pages of objects
        that were linked together may hold what no symbol tells of.
        """
        code = self._code.forget(symbol, self._addresses[symbol])
        if code is None or symbol not in self._alone:
            return
        self._alone.remove(symbol)
        start, end = pages_around(code.start, code.end)
        if self._code.is_free(start, end):
            release_pages(start, end)

    def trace(self, pc: int, returns: Sequence[int]) -> tuple[Location, ...]:
        """The user's functions on a call stack, innermost first, given the instruction it stopped at and the return addresses."""
        # A return address may belong to the next function or line: the call ends one byte before it.
        places = [self.locate(pc), *(self.locate(address - 1) for address in returns)]
        return tuple(place for place in places if place is not None and not place.is_runtime)

    def source_trace(self, pc: int, returns: Sequence[int]) -> tuple[SourceLine, ...]:
        """The same call stack as positions in source texts, for code that has any: functions that were inlined are in it."""
        return tuple(line for place in self.trace(pc, returns) for line in source_lines(place))

    def optimised_ir(self, texts: str | Sequence[str]) -> str:
        """LLVM text after optimisation, for people to read."""
        return object_compiler.optimised_ir(texts)

    def assembly(self, texts: str | Sequence[str], *, optimise: bool) -> str:
        """Host assembly, for people to read."""
        return object_compiler.assembly(texts, optimise=optimise)

    def lookup(self, symbol: str) -> int | None:
        """The address of a symbol of this engine or of the process, None if there is none."""
        found = self._addresses.get(symbol)
        return process_address(symbol) if found is None else found

    def _check_names(self, objects: Sequence[CompiledObject]) -> None:
        together = {name for compiled in objects for name in compiled.defined}
        strong: set[str] = set()
        for compiled in objects:
            missing = [symbol for symbol in compiled.undefined if symbol not in together and self.lookup(symbol) is None]
            if missing:
                raise UnknownSymbols(compiled.name, sorted(missing))
            own = {symbol.name for symbol in compiled.symbols.defines if symbol.is_exported and not symbol.is_weak}
            if repeated := [name for name in own if name in strong or name in self._addresses]:
                raise InternalError(f"'{compiled.name}' defines again: {', '.join(sorted(repeated))}")
            strong |= own

    def _map_code(self, compiled: CompiledObject, fresh: dict[str, int], interruptible: Callable[[str], bool]) -> None:
        functions = [symbol for symbol in compiled.symbols.defines if symbol.is_function and symbol.size]
        bases = self._section_bases(functions, fresh)
        open_spans: list[tuple[int, int]] = []
        for symbol in sorted(functions, key=lambda symbol: (symbol.section, symbol.offset)):
            base = bases.get(symbol.section)
            if base is None or (symbol.is_weak and symbol.name in self._addresses):
                continue
            start, end = base + symbol.offset, base + symbol.offset + symbol.size
            is_open = interruptible(symbol.name)
            self._code.add(CodeRange(start, end, symbol.name, symbol.section, symbol.offset, not is_open, compiled.image))
            if is_open and open_spans and start - open_spans[-1][1] < _FUNCTION_ALIGNMENT:
                open_spans[-1] = (open_spans[-1][0], end)
            elif is_open:
                open_spans.append((start, end))
        for start, end in open_spans:
            self._guard.publish(start, end)

    def _section_bases(self, functions: Sequence[Symbol], fresh: dict[str, int]) -> dict[int, int]:
        """Where the code sections were put: known from any function that is certainly this object's own."""
        return {
            symbol.section: fresh[symbol.name] - symbol.offset
            for symbol in functions
            if symbol.name in fresh and symbol.name not in self._addresses
        }
