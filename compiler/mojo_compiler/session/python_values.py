"""Mojo's variables and functions as Python objects."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Any

from mojo_compiler.names.definitions import Definition, OverloadSet, PythonName, Scope, ScopeKind, VariableDef
from mojo_compiler.session import python_scope
from mojo_compiler.session.live_program import LiveProgram
from mojo_compiler.source import Source
from mojo_compiler.syntax.parser import parse
from mojo_compiler.types.printing import type_name


class PythonValues:
    """Hands the variables and functions of a program over to Python; the code that does it is compiled when one is first wanted."""

    def __init__(self, program: LiveProgram, compiling: AbstractContextManager[bool]) -> None:
        """`compiling` is held while code is compiled."""
        self._program, self._compiling = program, compiling
        self._readers: dict[Definition, str] = {}

    def read(self, name: str) -> Any:
        """A session variable or function as a Python object. Raises `KeyError` or `TypeError`."""
        definition = self._program.names.names.get(name)
        if isinstance(definition, PythonName):
            return python_scope.namespace()[name]
        ready = self._program.is_ready(definition) if isinstance(definition, VariableDef) else isinstance(definition, OverloadSet)
        if not ready or definition is None:
            raise KeyError(name)
        symbol = self._readers.get(definition)
        if symbol is None:
            with self._compiling:
                symbol = self._readers[definition] = self._reader(definition)
        self._program.engine.run(self._program.engine.address(symbol))
        return self._program.bridge.take_handed_over()

    def _reader(self, definition: Definition) -> str:
        """The symbol of a function that hands a variable or function over as a Python object. Raises `TypeError`."""
        module = parse(Source("mojo_session", f"_hand_over(`{definition.name}`);")).module
        sink = self._program.fresh_sink()
        entry = self._program.check(Scope(ScopeKind.UNIT, self._program.names), module, Source("mojo_session", ""))
        if sink.failed:
            what = type_name(definition.type) if isinstance(definition, VariableDef) else f"function {definition.name}"
            raise TypeError(f"Mojo's {what} does not convert to a Python object")
        self._program.linker.link(self._program.linker.gather([entry.instance]), [], entry.instance.symbol, False)
        return entry.instance.symbol
