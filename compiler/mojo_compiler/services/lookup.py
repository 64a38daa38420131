"""A query about one position in a text: what completion, inspection and signature help have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

from mojo_compiler.check.state.operands import Functions, Generic, Operand
from mojo_compiler.names.definitions import FunctionDef, ModuleDef, PythonName, VariableDef
from mojo_compiler.records import dataclass
from mojo_compiler.services import definition_text, python_objects, symbols
from mojo_compiler.services.cursor import Cursor
from mojo_compiler.services.probe import Probe
from mojo_compiler.services.scopes import Surroundings
from mojo_compiler.services.symbols import SymbolInfo
from mojo_compiler.source import NO_SPAN, Source
from mojo_compiler.syntax.parser import parse_expression
from mojo_compiler.types.core import StructType

Live = Callable[[VariableDef | PythonName], Any]
"""Gives the Python object that a session variable refers to. Raises if there is none."""


@dataclass
class Lookup:
    """A cursor with what is around it."""

    cursor: Cursor
    around: Surroundings
    live: Live

    @property
    def probe(self) -> Probe:
        """The compiler to ask."""
        return self.around.probe

    def symbol(self, name: str) -> SymbolInfo:
        """What a name means at the cursor."""
        found = self.probe.attempt(lambda: self.around.scope.find(name))
        return symbols.symbol_of(self.probe, name, found[0] if found is not None else None)

    # -- members --

    def members_before_dot(self) -> dict[str, SymbolInfo]:
        """The members of what stands before the dot before the cursor's word."""
        bounds = self.cursor.operand(len(self.cursor.tokens) - 2)
        if bounds is None:
            return {}
        text = self.cursor.text[slice(*bounds)]
        operand = self.probe.expression(text, self.around.scope)
        if operand is None:
            owner = self.around.owner if text == "self" else None
            return symbols.struct_members(self.probe, owner, True) if owner is not None else {}
        found = self.probe.attempt(lambda: symbols.members(self.probe, operand)) or {}
        if self._is_python(operand):
            attributes = self.probe.attempt(lambda: python_objects.attributes(self._live_value(text))) or {}
            found = {n: SymbolInfo(n, kind) for n, kind in attributes.items()} | found
        return found

    def _is_python(self, operand: Operand) -> bool:
        return isinstance(operand.type, StructType) and operand.type.identity is self._python_object

    @cached_property
    def _python_object(self) -> Any:
        return self.probe.prelude.struct("PythonObject").identity

    def _live_value(self, text: str) -> Any:
        node = parse_expression(Source("<input>", text)).expression
        if node is None:
            raise KeyError(text)
        return python_objects.value_of(node, self._live_name)

    def _live_name(self, name: str) -> Any:
        found = self.around.scope.find(name)
        if found is None or not isinstance(found[0], PythonName | VariableDef):
            raise KeyError(name)
        return self.live(found[0])

    # -- calls --

    def called(self, opening: int) -> Operand | None:
        """What stands before a bracket: a function, a struct, a value."""
        bounds = self.cursor.operand(opening - 1) if opening > 0 else None
        return self.probe.expression(self.cursor.text[slice(*bounds)], self.around.scope) if bounds is not None else None

    def functions(self, opening: int) -> tuple[tuple[FunctionDef, ...], bool]:
        """The functions that a call may mean, and whether their receiver is given."""
        operand = self.called(opening)
        found = self.probe.attempt(lambda: symbols.callees(self.probe, operand)) if operand is not None else None
        return found or ((), False)

    def keywords(self, opening: int) -> Iterator[tuple[str, str]]:
        """The names, and the types as written, by which something may be given in a bracket: arguments, or parameters."""
        if self.cursor.tokens[opening].text == "[":
            operand = self.called(opening)
            declared = operand.unbound.struct.node.parameters if isinstance(operand, Generic) else ()
            for function in operand.ref.functions if isinstance(operand, Functions) else ():
                declared += function.node.signature.parameters
            yield from ((p.name, definition_text.parameter_text(p)) for p in declared if not p.variadic)
            return
        functions, bound = self.functions(opening)
        for function in functions:
            positional = function.node.signature.arguments[: function.node.signature.positional_only]
            for argument in definition_text.passed(function, bound):
                if not argument.variadic and argument not in positional:
                    yield argument.name, definition_text.argument_text(argument)

    # -- modules --

    def module(self, words: list[str]) -> ModuleDef | None:
        """The module that the words of a path name, which may begin with dots."""
        level = next((i for i, w in enumerate(words) if w.strip(".")), len(words))
        path = tuple(w for w in words[level:] if w != ".")
        dots = sum(map(len, words[:level]))
        return self.probe.attempt(lambda: self.probe.modules.require(path, dots, self.around.unit, NO_SPAN))
