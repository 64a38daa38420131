"""Checks texts with the library of ``preludes/mini.mojo`` alone: no machine code, no engine, no session."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from golden_ir import plain_symbols
from mojo_compiler.check.state.checker import Checker
from mojo_compiler.check.state.prelude import Prelude
from mojo_compiler.check.units.rules import LanguageRules, define_builtins
from mojo_compiler.comptime.environment import Environment
from mojo_compiler.comptime.evaluator import ConstantEvaluator
from mojo_compiler.comptime.interpreter import Interpreter
from mojo_compiler.diagnostics.core import Sink
from mojo_compiler.instances.instance import Instance, table_of
from mojo_compiler.ir.core import Callee, Function
from mojo_compiler.ir.printer import print_function
from mojo_compiler.names.declare import declare
from mojo_compiler.names.definitions import OverloadSet, Scope, ScopeKind
from mojo_compiler.names.library import PRELUDE, Library
from mojo_compiler.names.modules import Modules
from mojo_compiler.passes import run as settle_ownership
from mojo_compiler.session.transaction import Transaction
from mojo_compiler.source import Source
from mojo_compiler.syntax import tree
from mojo_compiler.syntax.parser import parse
from mojo_compiler.syntax.tree_image import ModuleImage, dump_module
from mojo_compiler.types.target import Target

MINI = Path(__file__).parents[1] / "preludes" / "mini.mojo"


@cache
def mini() -> tuple[Source, ModuleImage]:
    """The small library, parsed."""
    source = Source(str(MINI), MINI.read_text(encoding="utf-8"), "file")
    return source, dump_module(_tree(source))


class MiniLibrary(Library):
    """A library of one module."""

    def _source(self, name: str) -> Source:
        return mini()[0]


@dataclass(frozen=True)
class Checked:
    """What became of a text: its messages as ``line: text``, and the functions in its scope."""

    messages: list[str]
    scope: Scope

    def ir(self, name: str) -> str:
        """The lines of a function that was checked, without its head, as one text."""
        definition = self.scope.own(name)
        assert isinstance(definition, OverloadSet)
        made = [i.function for i in table_of(definition.functions[0]).every() if i.function is not None]
        return "".join(line.strip() + "\n" for line in plain_symbols(print_function(made[0])).splitlines()[1:-1])


def check(text: str) -> Checked:
    """Declare what a text declares and check the bodies of its functions that have no parameters."""
    library = MiniLibrary({PRELUDE: mini()[1]})
    define_builtins(library.prelude)
    sink = Sink()
    modules = Modules(library, _tree, Path(), sink)
    target = Target()

    def code_of(callee: Callee) -> Function:
        assert isinstance(callee, Instance)
        checker.rules.require(checker, callee)
        assert callee.function is not None
        return callee.function

    evaluator = ConstantEvaluator(Interpreter(code_of, Environment(target)))
    names = Scope(ScopeKind.SESSION, library.prelude, path="~session")
    checker = Checker(
        Prelude(library.prelude), modules, evaluator, LanguageRules(), target, sink, session=names, ownership=settle_ownership
    )
    unit = Scope(ScopeKind.UNIT, names, path="~cell1")
    declare(_tree(Source("text", text)).body, unit, modules, sink)
    transaction = Transaction(checker, names)
    transaction.install(unit, None)
    transaction.check_definitions()
    return Checked([f"{d.span.position[0]}: {d.message}" for d in sink.diagnostics], names)


def _tree(source: Source) -> tree.Module:
    result = parse(source)
    assert not result.diagnostics, result.diagnostics
    return result.module
