"""Programs: a file of declarations with a ``main`` (language.md G22, E8)."""

from __future__ import annotations

from pathlib import Path

from mojo_compiler.diagnostics.core import Sink
from mojo_compiler.diagnostics.names import FileScopeExpression, NoMainFunction
from mojo_compiler.names.declare import point_span
from mojo_compiler.records import replace
from mojo_compiler.session.config import SessionConfig
from mojo_compiler.session.results import CellResult
from mojo_compiler.session.session import Session
from mojo_compiler.source import Source, Span
from mojo_compiler.syntax import tree
from mojo_compiler.syntax.parser import parse

_DECLARATIONS = (
    tree.FunctionDecl,
    tree.Struct,
    tree.Trait,
    tree.AliasDecl,
    tree.Import,
    tree.ImportFrom,
    tree.VarDecl,
    tree.Pass,
)


def run_file(path: str | Path, text: str | None = None, config: SessionConfig | None = None) -> CellResult:
    """Compile a program in a session of its own and run its ``main``. Messages have the shape of E2.

    Of the session's options, its folder is the program's own; the `arguments` are the file's name unless they are given.
    """
    path = Path(path)
    source = Source(str(path), path.read_text(encoding="utf-8") if text is None else text, "file")
    parsed = parse(source)
    if parsed.diagnostics:
        return CellResult(False, parsed.diagnostics, parsed=False)
    sink = _check_file_scope(parsed.module, source)
    if sink.failed:
        return CellResult(False, tuple(sink.diagnostics))
    module = tree.Module(parsed.module.span, (*parsed.module.body, _call_of_main(parsed.module)), parsed.module.docstring)
    config = config or SessionConfig()
    arguments = config.arguments or (str(path),)
    session = Session(replace(config, directory=path.resolve().parent, program=True, arguments=arguments))
    try:
        return session.run_module(module, source)
    finally:
        session.close()


def _call_of_main(module: tree.Module) -> tree.Stmt:
    """The call that nobody wrote; it stands where the function is declared, by which messages know it."""
    span = next(point_span(s) for s in module.body if isinstance(s, tree.FunctionDecl) and s.name == "main")
    return tree.ExprStmt(span, tree.CallExpr(span, tree.Name(span, "main"), ()), semicolon=True)


def _check_file_scope(module: tree.Module, source: Source) -> Sink:
    sink = Sink()
    for statement in module.body:
        is_text = isinstance(statement, tree.ExprStmt) and isinstance(statement.value, tree.StringLiteral)
        if not isinstance(statement, _DECLARATIONS) and not is_text:
            sink.add(FileScopeExpression(span=statement.span))
    if not sink.failed and not any(isinstance(s, tree.FunctionDecl) and s.name == "main" for s in module.body):
        sink.add(NoMainFunction(span=Span(source, 0, 0)))
    return sink
