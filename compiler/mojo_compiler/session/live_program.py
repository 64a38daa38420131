"""The living program of a session: its definitions, variables and machine code, with what compiles and runs them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import Any
from weakref import ref

from mojo_compiler.check.calls.session_variables import ready_symbol
from mojo_compiler.check.state.checker import Checker
from mojo_compiler.check.state.entry import ERROR_SYMBOL, Entry
from mojo_compiler.check.state.prelude import Prelude
from mojo_compiler.check.types.structs import library_type
from mojo_compiler.check.units.display import FOR_NOTEBOOKS, FOR_TERMINALS, SYMBOLS
from mojo_compiler.check.units.entry import check_entry
from mojo_compiler.check.units.rules import LanguageRules, define_builtins
from mojo_compiler.check.units.search import RESULT_SYMBOL
from mojo_compiler.comptime.environment import Environment
from mojo_compiler.comptime.evaluator import ConstantEvaluator
from mojo_compiler.comptime.interpreter import Interpreter
from mojo_compiler.diagnostics.core import Diagnostic, MojoError, Sink
from mojo_compiler.diagnostics.evaluation import CannotEvaluate
from mojo_compiler.dialects.core import text_attribute
from mojo_compiler.instances.instance import Checked, Checking, Failed, Instance
from mojo_compiler.ir.core import Apply, Function
from mojo_compiler.jit.engine import Engine
from mojo_compiler.jit.guard import Exited, Finished
from mojo_compiler.jit.host_info import session_target
from mojo_compiler.jit.libm import call_math
from mojo_compiler.jit.process_memory import ProcessMemory
from mojo_compiler.linking.intrinsic_trials import IntrinsicTrials
from mojo_compiler.linking.linker import Linker
from mojo_compiler.linking.search_cache import CachePolicy, SearchCache, cache_policy
from mojo_compiler.names.definitions import PythonName, Scope, ScopeKind, StructDef, VariableDef
from mojo_compiler.names.finding import search_path
from mojo_compiler.names.library import load_library
from mojo_compiler.names.modules import Modules
from mojo_compiler.names.reloading import Reading, read_changed
from mojo_compiler.passes import run as settle_ownership
from mojo_compiler.runtime.output import told
from mojo_compiler.runtime.python_bridge import PythonBridge
from mojo_compiler.runtime.raise_trace import RaiseTrace
from mojo_compiler.session import python_scope
from mojo_compiler.session.config import SessionConfig
from mojo_compiler.session.limits import Limits
from mojo_compiler.session.results import RunError
from mojo_compiler.session.run_errors import exited, interrupted_error, python_error, raised_error, stopped_error, trace_text
from mojo_compiler.session.transaction import Transaction
from mojo_compiler.session.watchdog import Watchdog
from mojo_compiler.source import NO_SPAN, Source, Span, shown
from mojo_compiler.syntax import tree
from mojo_compiler.syntax.parser import parse
from mojo_compiler.types.core import INDEX

_RESULTS = 1000
"""Values that cells showed and that are kept for later cells."""

_OUTDATED = ""
"""A name that nothing has: what depends on it is checked anew."""


class LiveProgram:
    """The state that the cells of a session add to. It checks, links and runs what it is given, and rolls back what does not compile.

    Only one thread may compile at a time; code runs without that.
    """

    def __init__(self, config: SessionConfig) -> None:
        self.config = config
        self.library = load_library()
        directory = (self.config.directory or Path.cwd()).resolve()
        self.modules = Modules(
            self.library, _parse_module, directory, Sink(), search_path(self.config.search_path, self.config.environment)
        )
        define_builtins(self.library.prelude)
        self.names = Scope(ScopeKind.SESSION, self.library.prelude, path="~session")
        python_scope.namespace().update(self.config.python_names)
        self.library.prelude.names.update({name: PythonName(name, NO_SPAN) for name in self.config.python_names})
        limits = self._limits = self.config.limits or Limits.from_environment(self.config.environment)
        self.target = session_target(limits.checks, self.config.definitions)
        self.environment = Environment(self.target, call_math)
        interpreter = Interpreter(self.code_of, self.environment)
        self.checker = Checker(Prelude(self.library.prelude), self.modules, ConstantEvaluator(interpreter), LanguageRules(), self.target)
        self.checker.session = self.names
        self.checker.checks = limits.checks
        self.checker.ownership = settle_ownership
        self.checker.variable_ready = self.is_ready
        self.checker.run_now = self._run_now
        self.checker.try_out = self._try_out
        self.engine = Engine()
        self.engine.arguments.set(self.config.arguments or ("mojo",))
        self.watchdog = Watchdog(self.engine, limits, self._stop_compiling)
        self.memory = ProcessMemory(self.engine.address)
        self.linker = Linker(self.checker, self.engine, self.target)
        self.intrinsic_trials = IntrinsicTrials(self.engine, self.target)
        self.search_cache = self._make_search_cache()
        self.transaction = Transaction(self.checker, self.names)
        self.bridge = PythonBridge(self.engine.address)
        self.raise_trace = RaiseTrace(self.engine.address)
        own = ref(self)  # code lives longer than its session, and what it calls with it
        services = python_scope.CodeServices(self.config.display or python_scope.print_value, lambda number: _raise_trace(own(), number))
        self.bridge.set_publisher(services)
        self._define_session_symbols()

    def _make_search_cache(self) -> SearchCache:
        default = CachePolicy.ON if self.config.program else CachePolicy.OFF
        return SearchCache(self.engine.cache, cache_policy(default, self.config.environment))

    def change_environment(self, environment: Mapping[str, str]) -> None:
        """Look settings up in another environment from the next cell on. Raises `WrongSetting`."""
        limits = Limits.from_environment(environment)
        self.config = self.config.changed(environment=environment)
        self.search_cache = self._make_search_cache()
        self.modules.folders = search_path(self.config.search_path, environment)
        self.watchdog.limit(limits)
        if limits.checks is not self._limits.checks:  # otherwise they are what a command may have made them
            self.checker.checks = limits.checks
        self._limits = limits

    # -- compiling --

    def read_changed_modules(self) -> Reading:
        """Read modules again whose files have changed. All code of the user's is checked anew when it is used next."""
        reading = read_changed(self.modules)
        if reading.before:
            self._renew_modules(reading)
        return reading

    def take_back(self, reading: Reading, reasons: tuple[Diagnostic, ...]) -> None:
        """Let modules that were read again, and do not compile, be what they were."""
        reading.take_back(self.modules, reasons)
        self._renew_modules(reading)

    def _renew_modules(self, reading: Reading) -> None:
        modules = {module for module, *_ in reading.before.values()}
        for instance in self.linker.instances.values():
            if not instance.definition.library:
                instance.dependencies[_OUTDATED] = 0
        for definition in (d for module in modules for d in module.scope.names.values()):
            if isinstance(definition, StructDef):
                self.checker.structs[definition.identity.def_id] = definition
        self.transaction.renew_importers(modules)

    def fresh_sink(self) -> Sink:
        """A new sink, to which errors are reported from now on."""
        sink = self.checker.sink = self.modules.sink = Sink()
        return sink

    @contextmanager
    def cell(self) -> Iterator[None]:
        """While a cell is compiled and run: its limits apply."""
        with self.watchdog.cell():
            self.checker.deadline = self.watchdog.compile_deadline()
            yield

    def _stop_compiling(self) -> None:
        self.checker.deadline = 0

    @contextmanager
    def time_limit(self, seconds: float) -> Iterator[None]:
        """While something is compiled that must end within some seconds; raises `OutOfTime` inside if it does not."""
        before, self.checker.deadline = self.checker.deadline, monotonic() + seconds
        try:
            yield
        finally:
            self.checker.deadline = before

    def check(self, unit: Scope, module: tree.Module, source: Source, keep: str = "") -> Entry:
        """Check a cell's statements, leaving out its declarations. Errors go to the compiler's sink."""
        statements = tuple(s for s in module.body if not is_declaration(s))
        self.checker.progress.assigned, self.checker.progress.keep = set(), keep
        span = Span(source, 0, len(source.text))
        wanted = (FOR_NOTEBOOKS if self.config.rich else ()) + (FOR_TERMINALS if self.config.rows else ())
        return check_entry(self.checker, unit, statements, span, self.config.program, wanted)

    def code_of(self, target: Any) -> Function:
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
        there when it ran before, if that is known (`SearchCache`). The time it takes is none that compiling takes.
        """
        symbols = self.linker.gather([instance])
        if self.checker.sink.failed:
            raise MojoError()
        key = self.linker.content_key(symbols, (symbol, ERROR_SYMBOL)) if self.search_cache.reads else None
        known = self.search_cache.get(key) if key is not None else None
        if known is not None:
            return known
        self.linker.link(symbols, [], instance.symbol, False)
        start = monotonic()
        self._tell("run")
        error = self.execute(instance.symbol, symbols, instance.definition.span.source)
        self._tell("check")
        self.checker.deadline += monotonic() - start
        if error is not None:
            raise MojoError(CannotEvaluate(span=instance.definition.span, reason=error.message))
        answer = int.from_bytes(self.memory.read(self.engine.address(symbol), 8), "little", signed=True)
        if key is not None:
            self.search_cache.put(key, answer)
        return answer

    def _tell(self, phase: str) -> None:
        if self.config.progress is not None:
            self.config.progress(phase)

    def _try_out(self, operation: Apply) -> str:
        """What LLVM has against an operation on these types, "" if nothing."""
        name = text_attribute(operation.attributes, "intrin")
        problem = self.intrinsic_trials.problem(operation, lambda: self.checker.deadline)
        return f"'{name}': {problem}" if problem else ""

    def roll_back(self) -> None:
        """Forget what was defined and compiled for a cell that did not compile."""
        self.modules.roll_back()
        self.transaction.roll_back()
        self.linker.roll_back()

    # -- running --

    def execute(self, symbol: str, symbols: list[str], source: Source) -> RunError | None:
        """Call a linked function that takes nothing and reaches the functions `symbols`; says why it ended early, if it did."""
        try:
            with self.engine.output.watched(), told():
                outcome = self.engine.run(self.engine.address(symbol), release_gil=not self.linker.reaches_python(symbols))
        finally:
            self.engine.output.flush()
        text = self.memory.take_text(self.engine.address(ERROR_SYMBOL))
        if text is not None:
            return self._error(text)
        if isinstance(outcome, Exited):
            return exited(outcome.status)
        if not isinstance(outcome, Finished):
            return stopped_error(outcome, source, self.engine, self.linker.instances, self.watchdog.reason)
        return interrupted_error(source, cut) if (cut := self.watchdog.output_error()) else None

    def _error(self, text: str) -> RunError:
        """An error nobody caught; one that comes from Python tells where it came from."""
        exception = self.bridge.take_uncaught()
        if exception is None:
            return raised_error(shown(text), self.raise_trace.uncaught(), self.engine, self.linker.instances)
        return python_error(text, exception, self.bridge.calls_to(exception), self.engine, self.linker.instances)

    # -- variables --

    def is_ready(self, variable: VariableDef) -> bool:
        """Whether a variable has a value."""
        symbol = ready_symbol(variable)
        return self.engine.defines(symbol) and self.memory.read(self.engine.address(symbol), 1) != b"\0"

    def live(self, definition: VariableDef | PythonName) -> Any:
        """The Python object that a session variable refers to now. Raises `KeyError` if there is none."""
        if isinstance(definition, PythonName):
            return python_scope.namespace()[definition.name]
        if not self.is_ready(definition):
            raise KeyError(definition.name)
        return self.bridge.object_at(self.engine.address(definition.symbol))

    def keep_result(self, name: str, result: VariableDef | PythonName) -> None:
        """Let a name stand for what a cell showed. Values of long ago are destroyed."""
        results = self.checker.results
        results.pop(name, None)
        results[name] = result
        self.forget_results(_RESULTS)

    def forget_results(self, but: int = 0) -> None:
        """Destroy the values that cells showed, but for so many of the latest."""
        results = self.checker.results
        while len(results) > but:
            oldest = results.pop(next(iter(results)))
            if not isinstance(oldest, VariableDef) or self.names.names.get(oldest.name) is oldest:
                continue
            if self.is_ready(oldest):
                self.linker.drop([oldest])

    def drop_variables(self) -> None:
        """Destroy the values of all variables."""
        variables = dict.fromkeys((*self.names.names.values(), *self.checker.results.values()))
        self.linker.drop([d for d in variables if isinstance(d, VariableDef) and self.is_ready(d)])

    def _define_session_symbols(self) -> None:
        text = library_type(self.checker, "StringRef")
        self.linker.link([], [*((s, text) for s in (*SYMBOLS.values(), ERROR_SYMBOL)), (RESULT_SYMBOL, INDEX)], None, False)


def _raise_trace(program: LiveProgram | None, number: int) -> str:
    """Where an error was raised, by the number of its notes, as text; "" if its session is gone."""
    return trace_text(program.raise_trace.notes(number), program.engine, program.linker.instances) if program is not None else ""


def is_declaration(statement: tree.Stmt) -> bool:
    """Whether a statement defines names before the cell runs."""
    return isinstance(statement, tree.FunctionDecl | tree.Struct | tree.Trait | tree.AliasDecl | tree.Import | tree.ImportFrom)


def _parse_module(source: Source) -> tree.Module:
    result = parse(source)
    if result.diagnostics:
        raise MojoError(*result.diagnostics)
    return result.module
