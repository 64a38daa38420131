"""Sessions: cells in, results out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from threading import RLock
from typing import TYPE_CHECKING, TypeVar

from mojo_compiler.diagnostics.core import Diagnostic, MojoError, Severity
from mojo_compiler.diagnostics.faults import OutOfTime, OutputFailed
from mojo_compiler.diagnostics.internal import CompilerBug, HowToReport
from mojo_compiler.diagnostics.platform import SystemRefused
from mojo_compiler.linking.emitted_texts import EmittedTexts
from mojo_compiler.names.definitions import PythonName, Scope, ScopeKind, VariableDef
from mojo_compiler.records import replace
from mojo_compiler.services.answers import Completions, Inspection, SignatureHelp
from mojo_compiler.session import python_scope
from mojo_compiler.session.cells import compile_cell, conclude
from mojo_compiler.session.config import SessionConfig
from mojo_compiler.session.live_program import LiveProgram
from mojo_compiler.session.python_values import PythonValues
from mojo_compiler.session.results import CellResult, Timer
from mojo_compiler.session.run_errors import interrupted_error, output_error
from mojo_compiler.session.undo import UndoHistory
from mojo_compiler.source import NO_SPAN, Source, Span
from mojo_compiler.syntax import tree
from mojo_compiler.syntax.certain_errors import certain_errors
from mojo_compiler.syntax.completeness import Completeness, is_complete
from mojo_compiler.syntax.parser import parse
from mojo_compiler.types.printing import type_name

if TYPE_CHECKING:
    from mojo_compiler.services.service import Services
    from mojo_compiler.services.tools import Tools

PATIENCE = 0.5
"""Seconds that a question about a text waits for a compilation to end."""

T = TypeVar("T")


class Session:
    """Runs cells one after the other; each adds to the living program. What front ends use.

    `run` never raises for what a cell contains; a bug of the compiler is a diagnostic that says so.
    """

    def __init__(self, config: SessionConfig | None = None) -> None:
        self.config = config or SessionConfig()
        self.program = LiveProgram(self.config)
        self.undo_history = UndoHistory(self.program.names)
        self.compiling = RLock()
        self._for_python = python_scope.MojoVariables(PythonValues(self.program, self.compiling).read, lambda: list(self.variables()))
        self.counter = 0
        self.last: tuple[Source, EmittedTexts] | None = None
        """The last Mojo cell that ran, and what was made of it."""
        self.last_bug: Exception | None = None
        self.follows_files = not self.config.program
        """Whether modules are read again when their files have changed."""
        self.failed: tuple[Diagnostic, ...] = ()
        """The errors of the last cell that did not compile."""
        self.texts: list[Source] = []
        """All that was asked to run, for reports."""

    # -- the public face --

    def run(self, text: str, name: str | None = None, cell_id: str | None = None, keep: str = "") -> CellResult:
        """Compile and run a cell. A cell that does not compile leaves no trace (language.md G35). Later cells find its value under
        the name `keep`, if there is one, and that of the last cells as ``_``, ``__`` and ``___``.
        """
        self.counter += 1
        source = Source(name or f"Expression [{self.counter}]", text)
        return self.run_source(source, cell_id, keep)

    def run_source(self, source: Source, cell_id: str | None = None, keep: str = "") -> CellResult:
        """Compile and run a cell given as a source."""
        timer = Timer(self.config.progress)
        result = self.protected(source, timer, lambda: self._run_source(source, timer, cell_id, keep))
        self.failed = tuple(d for d in result.diagnostics if d.severity is Severity.ERROR) or self.failed
        return result

    def run_module(self, module: tree.Module, source: Source, cell_id: str | None = None) -> CellResult:
        """Compile and run a parsed cell."""
        timer = Timer(self.config.progress)
        return self.protected(source, timer, lambda: self._run(module, source, timer, cell_id))

    def _run_source(self, source: Source, timer: Timer, cell_id: str | None, keep: str) -> CellResult:
        if python_scope.is_python(source.text):
            return self._run_python(source, keep)
        with timer.phase("parse"):
            parsed = parse(source)
        if parsed.diagnostics:
            return CellResult(False, parsed.diagnostics, timings=timer.seconds, parsed=False)
        told = self._follow_files(source)
        result = self._run(parsed.module, source, timer, cell_id, keep)
        return replace(result, diagnostics=(*told, *result.diagnostics)) if told else result

    def _follow_files(self, source: Source) -> tuple[Diagnostic, ...]:
        """Read modules again whose files have changed, and run what gives their variables values; says what became of them."""
        if not self.follows_files:
            return ()
        with self.compiling:
            sink = self.program.fresh_sink()
            reading = self.program.read_changed_modules()
        if reading.before:
            nothing = tree.Module(Span(source, 0, 0), ())
            result = self._run(nothing, source, Timer(), None) if not sink.failed else CellResult(False, tuple(sink.diagnostics))
            if not result.ok:
                with self.compiling:
                    self._roll_back()
                    self.program.take_back(reading, result.diagnostics)
        return tuple(reading.told)

    def protected(self, source: Source, timer: Timer, work: Callable[[], CellResult]) -> CellResult:
        """Do the work of a cell; whatever stops it, the session is as it was before or as the cell's code left it."""
        self.texts.append(source)
        try:
            with self.program.cell():
                result = work()
            warnings = self.program.watchdog.warnings(source)
            return replace(result, diagnostics=(*warnings, *result.diagnostics)) if warnings else result
        except (KeyboardInterrupt, OutOfTime) as stopped:
            self._roll_back()
            watchdog = self.program.watchdog
            reason = watchdog.reason if watchdog.interrupted else str(stopped)
            return CellResult(False, error=interrupted_error(source, reason), timings=timer.seconds)
        except OutputFailed as failure:
            self._roll_back()
            return CellResult(False, error=output_error(source, str(failure)), timings=timer.seconds)
        except BrokenPipeError:  # nobody reads any more: that is no matter of the cell
            self._roll_back()
            raise
        except MojoError as error:  # what is found out while linking
            self._roll_back()
            return CellResult(False, error.placed(Span(source, 0, 0)).diagnostics, timings=timer.seconds)
        except OSError as error:
            self._roll_back()
            refused = SystemRefused(span=Span(source, 0, 0), reason=error.strerror or str(error))
            return CellResult(False, (refused,), timings=timer.seconds)
        except Exception as error:  # whatever the compiler stumbles over, the session goes on
            self._roll_back()
            from mojo_compiler.session import python_cells

            if python_cells.is_foreign(error):
                return CellResult(False, error=python_cells.failure(error), timings=timer.seconds)
            self.last_bug = error
            from mojo_compiler.session.crashes import busy_with

            how = HowToReport(span=NO_SPAN)
            bug = CompilerBug(span=busy_with(error, source), reason=f"{type(error).__name__}: {error}", notes=(how,))
            return CellResult(False, (bug,), timings=timer.seconds)
        finally:
            if self.config.progress is not None:
                self.config.progress("")

    def bug_report(self) -> str:
        """A file of cells with all that ran in this session, the modules it imported and the last failure of the compiler."""
        from mojo_compiler.session.crashes import bug_report

        return bug_report(self.texts, self.program.modules.files, self.last_bug)

    @cached_property
    def tools(self) -> Tools:
        """What there is beside running cells, loaded when it is first used."""
        from mojo_compiler.services.tools import Tools

        return Tools(self)

    @cached_property
    def _services(self) -> Services:
        """What answers questions about texts, loaded when the first is asked."""
        from mojo_compiler.services.service import Services

        return Services(self.program.checker, self.program.environment, self.program.code_of, self.program.live)

    def is_complete(self, text: str) -> Completeness:
        """Whether a text is a whole cell (for prompts)."""
        return is_complete(text)

    def certain_errors(self, text: str, cursor: int) -> tuple[tuple[int, int], ...]:
        """Where a text is wrong that is being typed, as offsets: its syntax errors that nothing typed at the cursor can mend."""
        return certain_errors(text, cursor)

    def complete(self, text: str, cursor: int) -> Completions:
        """The words that may stand at a character offset of a cell's text.

        Like `inspect` and `signature_help`, it may be called from any thread, also while a cell runs, and runs no code of the
        user's. While a cell is being compiled it waits for `PATIENCE` seconds, then knows nothing.
        """
        return self._ask(lambda: self._services.complete(text, cursor), Completions(cursor, cursor))

    def type_of(self, text: str) -> str | None:
        """The type of an expression, which is not run; None if it has none that can be told. Waits as `complete` does."""
        return self._ask(lambda: self._services.type_of(text), None)

    def module_names(self, path: str) -> dict[str, str] | None:
        """The public names of a module with their signatures or kinds; None if there is no such module. Waits as `complete` does."""
        return self._ask(lambda: self._services.module(path), None)

    def inspect(self, text: str, cursor: int) -> Inspection | None:
        """What the name at a character offset stands for; None if that is not known."""
        return self._ask(lambda: self._services.inspect(text, cursor), None)

    def signature_help(self, text: str, cursor: int) -> SignatureHelp | None:
        """The overloads of the call around a character offset; None outside of calls."""
        return self._ask(lambda: self._services.signature_help(text, cursor), None)

    def variables(self) -> dict[str, str]:
        """The session's variables and their types; those that Python cells bound among them."""
        types = {n: type_name(d.type) for n, d in self.program.names.names.items() if isinstance(d, VariableDef)}
        return types | {n: "PythonObject" for n, d in self.program.names.names.items() if isinstance(d, PythonName)}

    def interrupt(self) -> None:
        """Stop the cell under way, from another thread."""
        self.program.watchdog.interrupt()

    def change_environment(self, environment: Mapping[str, str]) -> None:
        """Look settings up in another environment from the next cell on. Raises `WrongSetting`."""
        self.program.change_environment(environment)
        self.config = self.program.config

    def forget_results(self) -> None:
        """Destroy the values that were kept for later cells."""
        with self.compiling:
            self.program.forget_results()
        self.program.engine.output.flush()

    def close(self) -> None:
        """End the session: variables are destroyed."""
        with self.compiling:
            self.program.drop_variables()
        self.program.engine.output.flush()
        if self.config.bug_report is not None:
            self.config.bug_report.write_text(self.bug_report(), encoding="utf-8")

    # -- a cell --

    def _run(self, module: tree.Module, source: Source, timer: Timer, cell_id: str | None, keep: str = "") -> CellResult:
        with self.compiling:
            before = self.undo_history.snapshot()
            compiled = compile_cell(self.program, module, source, timer, f"~cell{self.counter}", cell_id, keep)
            self.undo_history.record(before)
        if isinstance(compiled, CellResult):
            return compiled
        with timer.phase("run"):
            error = self.program.execute(compiled.code, compiled.symbols, source)
        with self.compiling:
            result = conclude(self.program, module, compiled, error, timer, source, keep)
        self.last = source, result.emit
        return result

    def _run_python(self, source: Source, keep: str) -> CellResult:
        """Run a Python cell. The names it binds replace what they meant in Mojo (language.md Y3)."""
        python_scope.namespace()["mojo_session"] = self._for_python
        from mojo_compiler.session import python_cells

        result, names = python_cells.run(source, self.config.rich, keep)
        unit = Scope(ScopeKind.UNIT, self.program.names)
        for name in names:
            unit.define(PythonName(name, NO_SPAN))
        with self.compiling:
            before = self.undo_history.snapshot()
            replaced = [d for n in names if isinstance(d := self.program.names.names.get(n), VariableDef) and self.program.is_ready(d)]
            self.program.transaction.install(unit, None)
            self.program.transaction.commit(unit, None, self.program.is_ready)
            self.undo_history.record(before)
            self.program.linker.drop(replaced)
            if keep and result.value is not None:
                self.program.keep_result(keep, PythonName(keep, NO_SPAN))
        self.program.engine.output.flush()
        return result

    def _ask(self, question: Callable[[], T], otherwise: T) -> T:
        """Answer a question about a text between compilations."""
        if not self.compiling.acquire(timeout=PATIENCE):
            return otherwise
        try:
            with self.program.time_limit(PATIENCE):
                return question()
        except Exception as error:  # half-written texts are many; an answer is not worth a crash
            self.last_bug = error
            return otherwise
        finally:
            self.compiling.release()

    def _roll_back(self) -> None:
        with self.compiling:
            self.program.roll_back()
