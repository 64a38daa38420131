"""The session: cells in, results out. The only owner of mutable state (architecture: transactions, redefinition)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from threading import RLock
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar

from mojo_compiler.check.calls.session_variables import ready_symbol
from mojo_compiler.check.state.budget import deep_stack
from mojo_compiler.check.state.checker import Checker
from mojo_compiler.check.state.entry import ERROR_SYMBOL, Entry
from mojo_compiler.check.state.prelude import Prelude
from mojo_compiler.check.types.structs import library_type
from mojo_compiler.check.units.display import OBJECT, SYMBOLS, TEXT
from mojo_compiler.check.units.entry import check_entry
from mojo_compiler.check.units.rules import LanguageRules, define_builtins
from mojo_compiler.check.units.search import RESULT_SYMBOL
from mojo_compiler.comptime.environment import Environment
from mojo_compiler.comptime.evaluator import ConstantEvaluator
from mojo_compiler.comptime.interpreter import Interpreter
from mojo_compiler.diagnostics.core import Diagnostic, MojoError, Sink
from mojo_compiler.diagnostics.evaluation import CannotEvaluate
from mojo_compiler.diagnostics.faults import OutOfTime
from mojo_compiler.diagnostics.internal import CompilerBug
from mojo_compiler.instances.instance import Checked, Checking, Failed, Instance
from mojo_compiler.ir.core import Function
from mojo_compiler.jit.engine import Engine
from mojo_compiler.jit.guard import Finished
from mojo_compiler.jit.host_info import session_target
from mojo_compiler.jit.interrupts import uninterrupted
from mojo_compiler.jit.libm import call_math
from mojo_compiler.jit.process_memory import ProcessMemory
from mojo_compiler.linking.emitted_texts import EmittedTexts
from mojo_compiler.linking.linker import Linker
from mojo_compiler.linking.search_cache import CachePolicy, SearchCache, cache_policy
from mojo_compiler.names.declare import declare
from mojo_compiler.names.definitions import Definition, OverloadSet, PythonName, Scope, VariableDef
from mojo_compiler.names.finding import search_path
from mojo_compiler.names.library import load_library
from mojo_compiler.names.modules import Modules, variable_names
from mojo_compiler.passes import run as settle_ownership
from mojo_compiler.runtime.python_bridge import PythonBridge
from mojo_compiler.services.answers import Completions, Inspection, SignatureHelp
from mojo_compiler.session import python_cells
from mojo_compiler.session.limits import Limits
from mojo_compiler.session.results import CellResult, DisplayValue, RunError, Timer
from mojo_compiler.session.run_errors import interrupted_error, python_error, stopped_error
from mojo_compiler.session.transaction import Transaction
from mojo_compiler.session.undo import UndoHistory
from mojo_compiler.session.watchdog import Watchdog
from mojo_compiler.source import NO_SPAN, Source, Span
from mojo_compiler.syntax import tree
from mojo_compiler.syntax.completeness import Completeness, is_complete
from mojo_compiler.syntax.parser import parse
from mojo_compiler.types.core import I1, INDEX, Type
from mojo_compiler.types.layout import size_align
from mojo_compiler.types.printing import type_name

if TYPE_CHECKING:
    from mojo_compiler.services.service import Services
    from mojo_compiler.services.tools import Tools

PATIENCE = 0.5
"""Seconds that a question about a text waits for a compilation to end."""

T = TypeVar("T")


@dataclass(frozen=True)
class SessionConfig:
    """Options of a session. `directory` is where imports are looked for (default: the current one), then in the `search_path` and
    the folders of ``MOJO_PATH``; in a `program` an error that nobody catches is reported as compiled programs do (language.md E8);
    `rich` values come in all their forms; `display` shows what cells call ``display`` with (default: as text); `python_names` are
    objects that cells see by name unless they define the name; `limits` come from the environment unless they are given;
    `definitions` are what `sys.param_env` tells programs, `arguments` what `sys.argv` does: the program's name first."""

    directory: Path | None = None
    program: bool = False
    rich: bool = False
    display: Callable[[DisplayValue], None] | None = None
    python_names: Mapping[str, Any] = field(default_factory=dict)
    limits: Limits | None = None
    definitions: Mapping[str, str] = field(default_factory=dict)
    search_path: tuple[Path, ...] = ()
    arguments: tuple[str, ...] = ()


class Session:
    """A living program: definitions, variables and machine code that cells add to.

    `run` never raises for what a cell contains; a bug of the compiler is a diagnostic that says so.
    """

    def __init__(self, config: SessionConfig | None = None) -> None:
        self.config = config or SessionConfig()
        self.library = load_library()
        directory = (self.config.directory or Path.cwd()).resolve()
        self.modules = Modules(self.library, self._parse_module, directory, Sink(), search_path(self.config.search_path))
        define_builtins(self.library.prelude)
        self.names = Scope("session", self.library.prelude, path="~session")
        python_cells.namespace().update(self.config.python_names)
        self.library.prelude.names.update({name: PythonName(name, NO_SPAN) for name in self.config.python_names})
        limits = self.config.limits or Limits.from_environment()
        checks = limits.checks or "MOJO_ENABLE_ASSERTIONS" in self.config.definitions
        self.target = session_target(checks, self.config.definitions)
        self._environment = Environment(self.target, call_math)
        interpreter = Interpreter(self._code_of, self._environment)
        self.checker = Checker(Prelude(self.library.prelude), self.modules, ConstantEvaluator(interpreter), LanguageRules(), self.target)
        self.checker.session = self.names
        self.checker.ownership = settle_ownership
        self.checker.variable_ready = self.is_ready
        self.checker.run_now = self._run_now
        self.engine = Engine()
        self.engine.arguments.set(self.config.arguments or ("mojo",))
        self.watchdog = Watchdog(self.engine, limits)
        self.memory = ProcessMemory(self.engine.address)
        self.linker = Linker(self.checker, self.engine, self.target)
        self.search_cache = SearchCache(self.engine.cache, cache_policy(CachePolicy.ON if self.config.program else CachePolicy.OFF))
        self.transaction = Transaction(self.checker, self.names)
        self.undo_history = UndoHistory(self.names)
        self.bridge = PythonBridge(self.engine.address)
        self.bridge.set_publisher(python_cells.Publisher(self.config.display or python_cells.print_value))
        self._for_python = python_cells.MojoVariables(self._as_python, lambda: list(self.variables()))
        self._readers: dict[Definition, str] = {}
        self.compiling = RLock()
        self.counter = 0
        self.last: tuple[Source, EmittedTexts] | None = None
        """The last Mojo cell that ran, and what was made of it."""
        self.last_bug: Exception | None = None
        self._define_session_symbols()

    # -- the public face --

    def run(self, text: str, name: str | None = None, cell_id: str | None = None) -> CellResult:
        """Compile and run a cell. A cell that does not compile leaves no trace (language.md G35)."""
        self.counter += 1
        source = Source(name or f"Expression [{self.counter}]", text)
        return self.run_source(source, cell_id)

    def run_source(self, source: Source, cell_id: str | None = None) -> CellResult:
        """Compile and run a cell given as a source."""
        timer = Timer()
        return self.protected(source, timer, lambda: self._run_source(source, timer, cell_id))

    def run_module(self, module: tree.Module, source: Source, cell_id: str | None = None) -> CellResult:
        """Compile and run a parsed cell."""
        timer = Timer()
        return self.protected(source, timer, lambda: self._run(module, source, timer, cell_id))

    def _run_source(self, source: Source, timer: Timer, cell_id: str | None) -> CellResult:
        if python_cells.is_python(source.text):
            return self._run_python(source)
        with timer.phase("parse"):
            parsed = parse(source)
        if parsed.diagnostics:
            return CellResult(False, parsed.diagnostics, timings=timer.seconds)
        return self._run(parsed.module, source, timer, cell_id)

    def protected(self, source: Source, timer: Timer, work: Callable[[], CellResult]) -> CellResult:
        """Do the work of a cell; whatever stops it, the session is as it was before or as the cell's code left it."""
        try:
            with self.watchdog.cell():
                self.checker.deadline = self.watchdog.compile_deadline()
                result = work()
            warnings = self.watchdog.warnings(source)
            return replace(result, diagnostics=(*warnings, *result.diagnostics)) if warnings else result
        except (KeyboardInterrupt, OutOfTime) as stopped:
            self._roll_back()
            reason = self.watchdog.reason or str(stopped)
            return CellResult(False, error=interrupted_error(source, reason), timings=timer.seconds)
        except Exception as error:  # whatever the compiler stumbles over, the session goes on
            self.last_bug = error
            self._roll_back()
            bug = CompilerBug(span=Span(source, 0, 0), reason=f"{type(error).__name__}: {error}")
            return CellResult(False, (bug,), timings=timer.seconds)

    @cached_property
    def tools(self) -> Tools:
        """What there is beside running cells, loaded when it is first used."""
        from mojo_compiler.services.tools import Tools

        return Tools(self)

    @cached_property
    def _services(self) -> Services:
        """What answers questions about texts, loaded when the first is asked."""
        from mojo_compiler.services.service import Services

        return Services(self.checker, self._environment, self._code_of, self.live)

    def is_complete(self, text: str) -> Completeness:
        """Whether a text is a whole cell (for prompts)."""
        return is_complete(text)

    def complete(self, text: str, cursor: int) -> Completions:
        """The words that may stand at a character offset of a cell's text.

        Like `inspect` and `signature_help`, it may be called from any thread, also while a cell runs, and runs no code of the
        user's. While a cell is being compiled it waits for `PATIENCE` seconds, then knows nothing.
        """
        return self._ask(lambda: self._services.complete(text, cursor), Completions(cursor, cursor))

    def inspect(self, text: str, cursor: int) -> Inspection | None:
        """What the name at a character offset stands for; None if that is not known."""
        return self._ask(lambda: self._services.inspect(text, cursor), None)

    def signature_help(self, text: str, cursor: int) -> SignatureHelp | None:
        """The overloads of the call around a character offset; None outside of calls."""
        return self._ask(lambda: self._services.signature_help(text, cursor), None)

    def variables(self) -> dict[str, str]:
        """The session's variables and their types; those that Python cells bound among them."""
        types = {n: type_name(d.type) for n, d in self.names.names.items() if isinstance(d, VariableDef)}
        return types | {n: "PythonObject" for n, d in self.names.names.items() if isinstance(d, PythonName)}

    def interrupt(self) -> None:
        """Stop the cell under way, from another thread."""
        self.watchdog.interrupt()

    def close(self) -> None:
        """End the session: variables are destroyed."""
        with self.compiling:
            self.linker.drop([d for d in self.names.names.values() if isinstance(d, VariableDef) and self.is_ready(d)])
        self.engine.output.flush()

    # -- a cell --

    def _run(self, module: tree.Module, source: Source, timer: Timer, cell_id: str | None) -> CellResult:
        with self.compiling:
            before = self.undo_history.snapshot()
            compiled = self._compile(module, source, timer, cell_id)
            self.undo_history.record(before)
        if isinstance(compiled, CellResult):
            return compiled
        with timer.phase("run"):
            error = self.execute(compiled.code, compiled.symbols, source)
        with self.compiling:
            result = self._conclude(module, compiled, error, timer)
        self.last = source, result.emit
        return result

    def _compile(self, module: tree.Module, source: Source, timer: Timer, cell_id: str | None) -> _Compiled | CellResult:
        """Check a cell, make its machine code and its names the session's; a result if that failed."""
        sink = self.checker.sink = Sink()
        self.modules.sink = sink
        unit = Scope("unit", self.names, path=f"~cell{self.counter}")
        with timer.phase("check"), deep_stack():
            if self.config.program:
                self._be_module(Path(source.name), unit, module)
            declare(_declarations(module.body), unit, self.modules, sink)
            self.modules.load_nested(module.body, unit)
            self.transaction.install(unit, cell_id)
            self.modules.settle()
            entry = self.check(unit, module, source)
            symbols = [] if sink.failed else self.linker.gather([entry.instance])
            self.transaction.check_definitions()
        if sink.failed:
            self._roll_back()
            return CellResult(False, tuple(sink.diagnostics), timings=timer.seconds)
        with timer.phase("compile"):
            code = self.linker.link_cell(symbols, _storage_of(entry), entry.instance, entry.has_loop)
        with uninterrupted():
            self.modules.fresh.clear()
            replaced = self.transaction.commit(unit, entry.variables, self.is_ready)
        return _Compiled(entry, code, symbols, replaced, tuple(sink.diagnostics))

    def _be_module(self, file: Path, unit: Scope, program: tree.Module) -> None:
        """Let the modules that a program imports import from it."""
        scope = Scope("module", self.library.prelude, self.names.names, unit.own, path=unit.path)
        self.modules.adopt(file, scope, variable_names(program.body))

    def _conclude(self, module: tree.Module, cell: _Compiled, error: RunError | None, timer: Timer) -> CellResult:
        """End what the cell replaced, and put its result together."""
        self.linker.drop([v for v in cell.replaced if self.is_ready(v)])
        shown = self._shown(cell.entry.shown)
        emit = self.linker.emit(module, cell.symbols)
        self.linker.retire(cell.entry.instance, cell.code)
        return CellResult(error is None, cell.diagnostics, error, shown if error is None else None, timer.seconds, emit)

    def _shown(self, forms: tuple[str, ...]) -> DisplayValue | None:
        """What a cell left to be shown. A form without text, and Python's None, are nothing."""
        if OBJECT in forms:
            value = self.bridge.take_handed_over()
            return DisplayValue("", object=value) if value is not None else None
        texts = {mime: self.memory.take_text(self.engine.address(SYMBOLS[mime])) for mime in forms}
        text = texts.pop(TEXT, None)
        return DisplayValue(text, {mime: rich for mime, rich in texts.items() if rich}) if text is not None else None

    def check(self, unit: Scope, module: tree.Module, source: Source) -> Entry:
        """Check a cell's statements, leaving out its declarations. Errors go to the compiler's sink."""
        statements = tuple(s for s in module.body if not _is_declaration(s))
        self.checker.progress.assigned = set()
        span = Span(source, 0, len(source.text))
        return check_entry(self.checker, unit, statements, span, self.config.program, self.config.rich)

    def execute(self, symbol: str, symbols: list[str], source: Source) -> RunError | None:
        """Call a linked function that takes nothing and reaches the functions `symbols`; says why it ended early, if it did."""
        try:
            with self.engine.output.watched():
                outcome = self.engine.run(self.engine.address(symbol), release_gil=not self.linker.reaches_python(symbols))
        finally:
            self.engine.output.flush()
        text = self.memory.take_text(self.engine.address(ERROR_SYMBOL))
        if text is not None:
            return self._error(text)
        if not isinstance(outcome, Finished):
            return stopped_error(outcome, source, self.engine, self.linker.instances, self.watchdog.reason)
        return interrupted_error(source, cut) if (cut := self.watchdog.output_error()) else None

    def _error(self, text: str) -> RunError:
        """An error nobody caught; one that comes from Python tells where it came from."""
        exception = self.bridge.take_uncaught()
        if exception is None:
            return RunError("error", text)
        return python_error(text, exception, self.bridge.calls_to(exception), self.engine, self.linker.instances)

    # -- Python --

    def _run_python(self, source: Source) -> CellResult:
        """Run a Python cell. The names it binds replace what they meant in Mojo (language.md Y3)."""
        python_cells.namespace()["mojo_session"] = self._for_python
        result, names = python_cells.run(source, self.config.rich)
        unit = Scope("unit", self.names)
        for name in names:
            unit.define(PythonName(name, NO_SPAN))
        with self.compiling:
            before = self.undo_history.snapshot()
            replaced = [d for n in names if isinstance(d := self.names.names.get(n), VariableDef) and self.is_ready(d)]
            self.transaction.install(unit, None)
            self.transaction.commit(unit, [], self.is_ready)
            self.undo_history.record(before)
            self.linker.drop(replaced)
        self.engine.output.flush()
        return result

    def _as_python(self, name: str) -> Any:
        """A session variable or function as a Python object. Raises `KeyError` or `TypeError`."""
        definition = self.names.names.get(name)
        if isinstance(definition, PythonName):
            return python_cells.namespace()[name]
        ready = self.is_ready(definition) if isinstance(definition, VariableDef) else isinstance(definition, OverloadSet)
        if not ready or definition is None:
            raise KeyError(name)
        symbol = self._readers.get(definition)
        if symbol is None:
            with self.compiling:
                symbol = self._readers[definition] = self._reader(definition)
        self.engine.run(self.engine.address(symbol))
        return self.bridge.take_handed_over()

    def _reader(self, definition: Definition) -> str:
        """The symbol of a function that hands a variable or function over as a Python object. Raises `TypeError`."""
        module = parse(Source("mojo_session", f"_hand_over(`{definition.name}`);")).module
        self.checker.sink = Sink()
        entry = self.check(Scope("unit", self.names), module, Source("mojo_session", ""))
        if self.checker.sink.failed:
            what = type_name(definition.type) if isinstance(definition, VariableDef) else f"function {definition.name}"
            raise TypeError(f"Mojo's {what} does not convert to a Python object")
        self.linker.link(self.linker.gather([entry.instance]), [], entry.instance.symbol, False)
        return entry.instance.symbol

    # -- questions about texts --

    def _ask(self, question: Callable[[], T], otherwise: T) -> T:
        """Answer a question about a text between compilations."""
        if not self.compiling.acquire(timeout=PATIENCE):
            return otherwise
        deadline = self.checker.deadline
        try:
            self.checker.deadline = monotonic() + PATIENCE
            return question()
        except Exception as error:  # half-written texts are many; an answer is not worth a crash
            self.last_bug = error
            return otherwise
        finally:
            self.checker.deadline = deadline
            self.compiling.release()

    def live(self, definition: VariableDef | PythonName) -> Any:
        """The Python object that a session variable refers to now. Raises `KeyError` if there is none."""
        if isinstance(definition, PythonName):
            return python_cells.namespace()[definition.name]
        if not self.is_ready(definition):
            raise KeyError(definition.name)
        return self.bridge.object_at(self.engine.address(definition.symbol))

    def _roll_back(self) -> None:
        with self.compiling:
            self.modules.roll_back()
            self.transaction.roll_back()
            self.linker.roll_back()

    # -- services to the parts --

    def _code_of(self, target: Any) -> Function:
        """The IR the interpreter runs: bodies are checked when they are first needed."""
        assert isinstance(target, Instance)
        if isinstance(target.stage, Checking):
            raise MojoError(CannotEvaluate(span=NO_SPAN, reason=f"the body of '{target.name}' needs its own result"))
        self.checker.rules.require(self.checker, target)
        if not isinstance(target.stage, Checked):
            raise MojoError(*(target.stage.diagnostics if isinstance(target.stage, Failed) else ()))
        return target.stage.function

    def _run_now(self, instance: Instance, symbol: str) -> int:
        """Run a function while compiling and return the word it leaves at a session symbol (language.md P53), or what it left
        there when it ran before, if that is known (`SearchCache`). The time it takes is none that compiling takes."""
        symbols = self.linker.gather([instance])
        if self.checker.sink.failed:
            raise MojoError()
        key = self.linker.content_key(symbols, (symbol, ERROR_SYMBOL)) if self.search_cache.reads else None
        known = self.search_cache.get(key) if key is not None else None
        if known is not None:
            return known
        self.linker.link(symbols, [], instance.symbol, False)
        start = monotonic()
        error = self.execute(instance.symbol, symbols, instance.definition.span.source)
        self.checker.deadline += monotonic() - start
        if error is not None:
            raise MojoError(CannotEvaluate(span=instance.definition.span, reason=error.message))
        answer = int.from_bytes(self.memory.read(self.engine.address(symbol), 8), "little", signed=True)
        if key is not None:
            self.search_cache.put(key, answer)
        return answer

    def is_ready(self, variable: VariableDef) -> bool:
        """Whether a variable has a value."""
        symbol = ready_symbol(variable)
        return self.engine.defines(symbol) and self.memory.read(self.engine.address(symbol), 1) != b"\0"

    def _parse_module(self, source: Source) -> tree.Module:
        result = parse(source)
        if result.diagnostics:
            raise MojoError(*result.diagnostics)
        return result.module

    def _define_session_symbols(self) -> None:
        text = library_type(self.checker, "StringRef")
        self.linker.link([], [*((s, text) for s in (*SYMBOLS.values(), ERROR_SYMBOL)), (RESULT_SYMBOL, INDEX)], None, False)


@dataclass(frozen=True)
class _Compiled:
    """A cell ready to run: its entry, the symbols of its code and of its functions, the variables it replaces, what was said about it."""

    entry: Entry
    code: str
    symbols: list[str]
    replaced: list[VariableDef]
    diagnostics: tuple[Diagnostic, ...]


def _storage_of(entry: Entry) -> list[tuple[str, Type]]:
    out: list[tuple[str, Type]] = []
    for variable in (*entry.variables, *entry.module_variables):
        out.append((variable.symbol, variable.type))
        out.append((ready_symbol(variable), I1))
        size_align(variable.type)
    return out


def _is_declaration(statement: tree.Stmt) -> bool:
    return isinstance(statement, tree.Function | tree.Struct | tree.Trait | tree.AliasDecl | tree.Import | tree.ImportFrom)


def _declarations(body: tree.Body) -> list[tree.Stmt]:
    return [s for s in body if _is_declaration(s)]
