"""The services of one session. They answer between compilations, also while a cell's machine code runs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mojo_compiler.check.state.checker import Checker
from mojo_compiler.comptime.environment import Environment
from mojo_compiler.comptime.evaluator import ConstantEvaluator
from mojo_compiler.comptime.interpreter import EvaluationBudget, Interpreter
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.ir.core import Function
from mojo_compiler.names.definitions import Definition
from mojo_compiler.services import completion, definition_text, inspection, outline, python_objects, symbols
from mojo_compiler.services.answers import Completions, Inspection, SignatureHelp
from mojo_compiler.services.cursor import locate
from mojo_compiler.services.lookup import Live, Lookup
from mojo_compiler.services.probe import Probe
from mojo_compiler.services.scopes import Surroundings
from mojo_compiler.session import python_scope

_STEPS = 200_000
"""Instructions that the library may run at compile time to tell a type."""


class Services:
    """Completion, inspection and signature help. Nobody may compile meanwhile."""

    def __init__(self, checker: Checker, environment: Environment, code_of: Callable[[Any], Function], live: Live) -> None:
        """`environment` is that of compile-time code, `code_of` gives the IR of an instance, `live` the object of a Python variable."""
        self._checker, self._code_of, self._live = checker, code_of, live
        self._evaluator = ConstantEvaluator(Interpreter(self._library_code, environment, EvaluationBudget(steps=_STEPS)))
        self._last: tuple[tuple[str, int, int], dict[str, Definition], Surroundings] | None = None

    def complete(self, text: str, offset: int) -> Completions:
        """The words that may stand at an offset of a cell's text."""
        if python_scope.is_python(text):
            return python_objects.complete(text, offset, python_scope.namespace())
        return completion.complete(self._lookup(text, offset))

    def inspect(self, text: str, offset: int) -> Inspection | None:
        """What stands at an offset of a cell's text."""
        return None if python_scope.is_python(text) else inspection.inspect(self._lookup(text, offset, True))

    def signature_help(self, text: str, offset: int) -> SignatureHelp | None:
        """The signatures of the call around an offset of a cell's text."""
        return None if python_scope.is_python(text) else inspection.signature_help(self._lookup(text, offset))

    def type_of(self, text: str) -> str | None:
        """The type of an expression among a session's names, without running it; None if it has none that can be told."""
        around = self._lookup("", 0).around
        operand = around.probe.expression(text, around.scope)
        if operand is None:
            return None
        return symbols.described_type(around.probe, operand)

    def module(self, path: str) -> dict[str, str] | None:
        """The public names of a module, each with its kind or signature; None if there is no such module."""
        lookup = self._lookup("", 0)
        found = lookup.module(path.split("."))
        if found is None:
            return None
        members = symbols.module_members(lookup.probe, found)
        return {name: definition_text.detail(lookup.probe, info) or info.kind for name, info in members.items()}

    def _lookup(self, text: str, offset: int, whole_word: bool = False) -> Lookup:
        cursor = locate(text, max(0, min(offset, len(text))), whole_word)
        assert self._checker.session is not None
        key = (*outline.skeleton(cursor), self._checker.epoch)
        names = self._checker.session.names
        if self._last is None or self._last[:2] != (key, names):
            around = Surroundings(Probe.of(self._checker, self._evaluator), outline.read(*key[:2]))
            self._last = key, dict(names), around
        return Lookup(cursor, self._last[2], self._live)

    def _library_code(self, target: Any) -> Function:
        """What may run at compile time to answer: the library, nothing of the user's."""
        if not target.definition.library:
            raise MojoError()
        return self._code_of(target)
