"""Compiles one cell, commits its definitions and builds its result; a cell that does not compile leaves no trace (language.md G35)."""

from __future__ import annotations

from pathlib import Path

from mojo_compiler.check.calls.session_variables import ready_symbol
from mojo_compiler.check.state.budget import deep_stack
from mojo_compiler.check.state.entry import Entry
from mojo_compiler.check.units.display import OBJECT, SYMBOLS, TEXT
from mojo_compiler.diagnostics.core import Diagnostic
from mojo_compiler.jit.interrupts import uninterrupted
from mojo_compiler.names.declare import declare
from mojo_compiler.names.definitions import Scope, ScopeKind, VariableDef
from mojo_compiler.names.modules import variable_names
from mojo_compiler.records import dataclass
from mojo_compiler.session.live_program import LiveProgram, is_declaration
from mojo_compiler.session.results import CellResult, DisplayValue, RunError, Timer
from mojo_compiler.session.run_errors import zero_division
from mojo_compiler.source import Source
from mojo_compiler.syntax import tree
from mojo_compiler.types.core import I1, Type
from mojo_compiler.types.layout import size_align


@dataclass(frozen=True)
class CompiledCell:
    """A cell ready to run: its entry, the symbols of its code and of its functions, the variables it replaces, what was said about it."""

    entry: Entry
    code: str
    symbols: list[str]
    replaced: list[VariableDef]
    diagnostics: tuple[Diagnostic, ...]


def compile_cell(
    program: LiveProgram, module: tree.Module, source: Source, timer: Timer, path: str, cell_id: str | None, keep: str
) -> CompiledCell | CellResult:
    """Check a cell, make its machine code, and make its names the session's; returns a result if it does not compile.

    `path` is that of its scope, `keep` the name that its value is kept under, if it is to be.
    """
    sink = program.fresh_sink()
    unit = Scope(ScopeKind.UNIT, program.names, path=path)
    with timer.phase("check"), deep_stack():
        if program.config.program:
            _register_as_module(program, Path(source.name), unit, module)
        declare(_declarations(module.body), unit, program.modules, sink)
        program.modules.load_nested(module.body, unit)
        program.transaction.install(unit, cell_id)
        program.modules.settle()
        entry = program.check(unit, module, source, keep)
        symbols = [] if sink.failed else program.linker.gather([entry.instance])
        program.transaction.check_definitions()
    if sink.failed:
        program.roll_back()
        return CellResult(False, tuple(sink.diagnostics), timings=timer.seconds)
    with timer.phase("compile"):
        code = program.linker.link_cell(symbols, _storage_of(entry), entry.instance, entry.has_loop)
    with uninterrupted():
        program.modules.fresh.clear()
        replaced = program.transaction.commit(unit, entry, program.is_ready)
    told = program.transaction.outdated(program.is_ready)
    return CompiledCell(entry, code, symbols, replaced, (*sink.diagnostics, *told))


def _register_as_module(program: LiveProgram, file: Path, unit: Scope, module: tree.Module) -> None:
    """Register a program's file as a module, so that the modules it imports can import from it."""
    scope = Scope(ScopeKind.MODULE, program.library.prelude, program.names.names, unit.own, path=unit.path)
    program.modules.adopt(file, scope, variable_names(module.body))


def conclude(
    program: LiveProgram, module: tree.Module, cell: CompiledCell, error: RunError | None, timer: Timer, source: Source, keep: str
) -> CellResult:
    """Destroy the values of replaced variables, retire the entry function, keep the value as `keep`, and build the cell's result."""
    noted = zero_division(source, program.engine, program.linker.instances)
    program.linker.drop([v for v in cell.replaced if program.is_ready(v)])
    shown = _shown(program, cell.entry.shown)
    if keep and error is None and cell.entry.kept is not None:
        program.keep_result(keep, cell.entry.kept)
    emit = program.linker.emit(module, cell.symbols)
    program.linker.retire(cell.entry.instance, cell.code)
    return CellResult(error is None, (*cell.diagnostics, *noted), error, shown if error is None else None, timer.seconds, emit)


def _shown(program: LiveProgram, forms: tuple[str, ...]) -> DisplayValue | None:
    """What a cell left to be shown. A form without text, and Python's None, are nothing."""
    if OBJECT in forms:
        value = program.bridge.take_handed_over()
        return DisplayValue("", object=value) if value is not None else None
    texts = {mime: program.memory.take_text(program.engine.address(SYMBOLS[mime])) for mime in forms}
    text = texts.pop(TEXT, None)
    return DisplayValue(text, {mime: rich for mime, rich in texts.items() if rich}) if text is not None else None


def _storage_of(entry: Entry) -> list[tuple[str, Type]]:
    out: list[tuple[str, Type]] = []
    for variable in (*entry.variables, *entry.module_variables):
        out.append((variable.symbol, variable.type))
        out.append((ready_symbol(variable), I1))
        size_align(variable.type)
    return out


def _declarations(body: tree.Body) -> list[tree.Stmt]:
    return [s for s in body if is_declaration(s)]
