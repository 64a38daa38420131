"""What front ends offer beside running cells: listings, measurements, tables of names, taking cells back."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from pathlib import Path

from mojo_compiler.check.types import instances, structs
from mojo_compiler.check.types.instances import has_hidden
from mojo_compiler.check.types.signatures import parameters_of
from mojo_compiler.diagnostics.core import Sink
from mojo_compiler.instances.instance import Instance
from mojo_compiler.linking.emitted_texts import EmittedTexts
from mojo_compiler.names.declare import declare
from mojo_compiler.names.definitions import (
    AliasDef,
    Definition,
    FunctionDef,
    OverloadSet,
    PythonName,
    Scope,
    ScopeKind,
    StructDef,
    TraitDef,
    VariableDef,
)
from mojo_compiler.records import dataclass
from mojo_compiler.runtime.timing_loop import SYMBOL, TimingLoop
from mojo_compiler.services import listings, timing
from mojo_compiler.services.session_view import SessionView
from mojo_compiler.services.timing import Measurement
from mojo_compiler.session.results import CellResult, Timer
from mojo_compiler.session.undo import Undone
from mojo_compiler.source import NO_SPAN, Source
from mojo_compiler.syntax import tree
from mojo_compiler.syntax.parser import parse
from mojo_compiler.types.core import StructType, Type
from mojo_compiler.types.layout import size_align
from mojo_compiler.types.printing import type_name
from mojo_compiler.types.target import Checks

_KINDS: dict[type[Definition], str] = {OverloadSet: "function", StructDef: "struct", TraitDef: "trait", AliasDef: "alias"}
_NUMBER = re.compile(r"\[(\d+)\]$")


@dataclass(frozen=True)
class NameInfo:
    """A name of a session. `kind` is ``variable``, ``function``, ``struct``, ``trait`` or ``alias``; `type` is "" for what has none.

    `size` are the bytes a variable itself takes, or Python's count for a Python object; `cell` is where it was defined: a
    number, or the name of a text; "" for what Python defined.
    """

    name: str
    kind: str
    type: str = ""
    size: int | None = None
    cell: str = ""


_HEADINGS = ("Name", "Type", "Bytes", "Cell")


def names_table(names: Iterable[NameInfo]) -> str:
    """Names with their types, sizes and cells, as text."""
    rows = [_HEADINGS, *((n.name, n.type or n.kind, "" if n.size is None else str(n.size), n.cell) for n in names)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(_HEADINGS))]
    lines = ["   ".join(f"{text:<{width}}" for text, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join([lines[0], "   ".join("-" * width for width in widths), *lines[1:]])


_CHECKS = {
    Checks.OFF: "Checks are off: an index outside of a container does what the memory there makes of it.",
    Checks.ON: "Checks are on: an index outside of a container ends the cell, and a division by zero is told.",
    Checks.STRICT: "Checks are strict: an index outside of a container, a division by zero and a failed assertion end the cell.",
}


def _is_of_cell(type: StructType) -> bool:
    return type.identity.path.startswith("~cell")


class Tools:
    """The tools of one session. To be used between cells."""

    def __init__(self, session: SessionView) -> None:
        self._session, self._program = session, session.program
        self._repeat = TimingLoop(self._program.engine.address)

    def checks(self, word: str) -> str:
        """What code checks from now on: ``on``, ``off`` or ``strict``; nothing changes without a word. Says what that is.

        Functions of earlier cells change with it when they are called next. Raises `LookupError` for any other word.
        """
        if word:
            if word.upper() not in Checks.__members__:
                raise LookupError(f"checks are on, off or strict, not '{word}'")
            self._program.checker.checks = Checks[word.upper()]
        return _CHECKS[self._program.checker.checks]

    # -- names --

    def names(self) -> tuple[NameInfo, ...]:
        """What cells defined, in order; of variables those that have a value."""
        found = (self._info(definition) for definition in self._program.names.names.values())
        return tuple(info for info in found if info is not None)

    def _info(self, definition: Definition) -> NameInfo | None:
        if isinstance(definition, PythonName):
            value = self._program.live(definition)
            return NameInfo(definition.name, "variable", _python_type(value), sys.getsizeof(value))
        source = definition.span.source.name
        cell = found[1] if (found := _NUMBER.search(source)) is not None else source
        if not isinstance(definition, VariableDef):
            kind = _KINDS.get(type(definition))
            return NameInfo(definition.name, kind, cell=cell) if kind is not None else None
        if not self._program.is_ready(definition):
            return None
        name = type_name(definition.type)
        if name == "PythonObject":
            value = self._program.live(definition)
            return NameInfo(definition.name, "variable", _python_type(value), sys.getsizeof(value), cell)
        older = " (redefined)" if self._is_outdated(definition.type) else ""
        return NameInfo(definition.name, "variable", name + older, size_align(definition.type)[0], cell)

    def _is_outdated(self, type: Type) -> bool:
        """Whether a type is a struct whose name now stands for another one."""
        now = self._program.names.names.get(type.identity.name) if isinstance(type, StructType) else None
        return isinstance(now, StructDef) and isinstance(type, StructType) and now.identity is not type.identity and _is_of_cell(type)

    def undo(self) -> Undone | None:
        """Take back the names of the last cell that changed any; None if nothing is remembered. What cells printed, and what
        they changed in place, stays.
        """
        with self._session.compiling:
            found = self._session.undo_history.undo(self._program.is_ready)
            if found is None:
                return None
            undone, dropped = found
            self._program.transaction.advance()
            self._program.linker.drop(dropped)
        return undone

    def change_directory(self, path: str) -> Path:
        """Make a folder the current one, where imports are looked for. Raises `OSError`."""
        os.chdir(Path(path).expanduser())
        self._program.modules.directory = Path.cwd()
        return self._program.modules.directory

    # -- listings --

    def listing(self, kind: str, name: str = "") -> str:
        """The last cell, or a function or method by name, as ``ir``, ``llvm`` or ``asm``, with source lines; the library is left out.

        Raises `LookupError` with the reason if there is no such thing.
        """
        cell: list[Source] = []
        if name:
            with self._session.compiling:
                emit = self._function(name)
        elif self._session.last is None:
            raise LookupError("no cell has run yet")
        else:
            source, emit = self._session.last
            cell = [source]
        instances = self._program.linker.instances.values()
        sources = [i.function.span.source for i in instances if i.function is not None and not i.definition.library]
        return listings.readable(kind, emit, sources + cell)

    def _function(self, name: str) -> EmittedTexts:
        functions = self._named(name)
        linker = self._program.linker
        found = [i for i in linker.instances.values() if i.definition in functions and i.symbol in linker.emitted]
        found += [i for f in functions if not any(i.definition is f for i in found) and (i := self._plain(f)) is not None]
        if not found:
            raise LookupError(f"'{name}' was not compiled for any parameters yet: call it first")
        return linker.emit(tree.Module(NO_SPAN, ()), [i.symbol for i in found])

    def _named(self, name: str) -> tuple[FunctionDef, ...]:
        first, _, member = name.partition(".")
        found: object = self._program.names.names.get(first)
        if isinstance(found, StructDef) and member:
            found = found.members.get(member)
        if not isinstance(found, OverloadSet):
            raise LookupError(f"no function is called '{name}'")
        return found.functions

    def _plain(self, function: FunctionDef) -> Instance | None:
        """The instance of a function or method that has no parameters, made now."""
        checker, owner = self._program.checker, function.owner
        if isinstance(owner, TraitDef) or (owner is not None and owner.node.parameters):
            return None
        type = structs.instantiate(checker, owner, ()) if owner is not None else None
        if parameters_of(function, type) or has_hidden(checker, function):
            return None
        checker.sink = Sink()
        made = instances.instance(checker, function, type, (), None)
        self._program.linker.gather([made])
        return made if not checker.sink.failed else None

    # -- measurements --

    def measure(self, text: str, name: str = "timeit", series: int = timing.SERIES, runs: int = 0) -> Measurement:
        """Time a piece of code: several series of `runs` runs, or of as many as take long enough. What it assigns is its own."""
        source, found = Source(name, text), Measurement()

        def work() -> CellResult:
            nonlocal found
            found = self._measure(source, series, runs)
            return found.failure or CellResult(True)

        result = self._session.protected(source, Timer(), work)
        return found if result.ok else Measurement(failure=result)

    def _measure(self, source: Source, series: int, runs: int) -> Measurement:
        parsed = parse(source)
        if parsed.diagnostics:
            return timing.failed(parsed.diagnostics)
        program = self._program
        with self._session.compiling:
            sink = program.fresh_sink()
            function, call = timing.as_function(parsed.module)
            unit = Scope(ScopeKind.UNIT, program.names, path="~timed")
            declare([function], unit, program.modules, sink)
            entry = program.check(unit, tree.Module(parsed.module.span, (call,)), source)
            symbols = [] if sink.failed else program.linker.gather([entry.instance])
            if sink.failed:
                program.linker.roll_back()
                program.modules.roll_back()
                return timing.failed(tuple(sink.diagnostics))
            program.linker.link(symbols, [], entry.instance.symbol, True)
        try:
            return timing.series(self._compiled(entry.instance.symbol, symbols, source), series, runs)
        finally:
            program.linker.retire(entry.instance)

    def _compiled(self, symbol: str, symbols: list[str], source: Source) -> timing.Compiled:
        address = self._program.engine.address(symbol)

        def run(runs: int) -> CellResult | None:
            self._repeat.choose(address, runs)
            error = self._program.execute(SYMBOL, symbols, source)
            return CellResult(False, error=error) if error is not None else None

        return run


def _python_type(value: object) -> str:
    return f"PythonObject ({type(value).__name__})"
