"""Cells of Python: they run in ``__main__``, and what they bind there Mojo cells see by name (language.md G33, Y3)."""

from __future__ import annotations

import ast
import importlib.util
import linecache
import symtable
import traceback
from types import CodeType

from mojo_compiler.session.python_scope import namespace, python_text
from mojo_compiler.session.results import CellResult, DisplayValue, RunError, RunErrorKind, Timer
from mojo_compiler.source import Source


def run(source: Source, rich: bool = False, keep: str = "") -> tuple[CellResult, set[str]]:
    """Run a cell; returns its result and the names it bound. A `rich` value comes as the object, otherwise as text; it is kept under
    a name if one is given, and as ``_``.

    Lets `SystemExit` through.
    """
    timer = Timer()
    before = dict(namespace())
    bound: set[str] = set()
    error: RunError | None = None
    value: object = None
    shown: DisplayValue | None = None
    try:
        with timer.phase("compile"):
            body, last, bound = _compile(source)
        with timer.phase("run"):
            exec(body, namespace())
            value = eval(last, namespace()) if last is not None else None
            if value is not None:
                shown = DisplayValue("", object=value) if rich else DisplayValue(repr(value))
    except (Exception, KeyboardInterrupt) as exception:
        error = failure(exception)
    names = {n for n, v in namespace().items() if n in bound or n not in before or before[n] is not v}
    if keep and shown is not None:
        namespace().update({keep: value, "_": value})
    return CellResult(error is None, (), error, shown, timer.seconds), {n for n in names if not n.startswith("__")}


def _compile(source: Source) -> tuple[CodeType, CodeType | None, set[str]]:
    """The statements, the last expression if it is to be shown, and the names that are bound at the top."""
    before = "\n" * (source.first_line - 1)
    text = before + python_text(source.text)
    linecache.cache[source.name] = (len(text), None, (before + source.text).splitlines(keepends=True), source.name)
    module = compile(text, source.name, "exec", ast.PyCF_ONLY_AST, dont_inherit=True)
    assert isinstance(module, ast.Module)
    bound = _bound(symtable.symtable(text, source.name, "exec"))
    shown = module.body and isinstance(module.body[-1], ast.Expr) and not text.rstrip().endswith(";")
    last = module.body.pop() if shown else None
    body = compile(module, source.name, "exec", dont_inherit=True)
    if not isinstance(last, ast.Expr):
        return body, None, bound
    return body, compile(ast.Expression(last.value), source.name, "eval", dont_inherit=True), bound


def _bound(table: symtable.SymbolTable) -> set[str]:
    return {s.get_name() for s in table.get_symbols() if s.is_assigned() or s.is_imported() or s.is_namespace()}


def failure(exception: BaseException) -> RunError:
    """Describe an exception that ended a Python cell."""
    kind = RunErrorKind.INTERRUPT if isinstance(exception, KeyboardInterrupt) else RunErrorKind.ERROR
    lines = traceback_lines(exception)
    message = "KeyboardInterrupt" if kind is RunErrorKind.INTERRUPT else lines[-1].strip()
    if missing := missing_package(exception):
        lines.append(f"If a package is missing: %pip install {missing}\n")
    return RunError(kind, message, traceback="".join(lines))


def is_foreign(exception: BaseException) -> bool:
    """Whether an exception comes from a function that Python ran in between, as a handler of signals: from code of the user's."""
    frames = [frame for frame, _ in traceback.walk_tb(exception.__traceback__)]
    return bool(frames) and frames[-1].f_globals is namespace()


def missing_package(exception: BaseException) -> str | None:
    """The package whose absence may be behind an exception: a module of that name was not found."""
    if not isinstance(exception, ModuleNotFoundError) or not exception.name:
        return None
    package = exception.name.partition(".")[0]
    try:
        return None if package.startswith("_") or importlib.util.find_spec(package) else package
    except ValueError:  # a module that runs and has no specification
        return None


def traceback_lines(exception: BaseException) -> list[str]:
    """A traceback as Python prints it, without the compiler's own frames and those of the import system."""
    shown = traceback.TracebackException.from_exception(exception)
    chain: list[traceback.TracebackException] = [shown]
    while chain:
        current = chain.pop()
        kept = [f for f in current.stack if not _is_hidden(f)]
        current.stack = traceback.StackSummary.from_list(kept)
        chain.extend(c for c in (current.__cause__, current.__context__, *(current.exceptions or ())) if c is not None)
    return list(shown.format())


_HOME = __file__.rpartition("session")[0]


def _is_hidden(frame: traceback.FrameSummary) -> bool:
    return frame.filename.startswith((_HOME, "<frozen importlib."))
