"""The special members of types as passes need them: instances to call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mojo_compiler.check import structs, synthesis
from mojo_compiler.check.signature import is_value_constructor
from mojo_compiler.instances import Instance
from mojo_compiler.source import Span
from mojo_compiler.types.core import StructType, Type

if TYPE_CHECKING:
    from mojo_compiler.check.compiler import Compiler


class TypeLifecycle:
    """Implements `ir.core.Lifecycle` over the checker's tables."""

    def __init__(self, compiler: Compiler) -> None:
        self.compiler = compiler

    def copier(self, type: Type) -> Instance | None:
        """``__copyinit__``, or None."""
        return self._member(type, "__copyinit__")

    def mover(self, type: Type) -> Instance | None:
        """``__moveinit__``, or None."""
        return self._member(type, "__moveinit__")

    def taker(self, type: Type) -> Instance | None:
        """``__takeinit__``, or None."""
        return self._member(type, "__takeinit__")

    def destructor(self, type: Type) -> Instance | None:
        """``__del__``, the user's or the one made for the fields, or None."""
        return self._member(type, "__del__")

    def declared(self, type: Type) -> Span | None:
        """Where a struct type is declared."""
        return structs.definition(self.compiler, type).span if isinstance(type, StructType) else None

    def _member(self, type: Type, name: str) -> Instance | None:
        if type.is_trivial or not isinstance(type, StructType):
            return None
        if name == "__del__" and not synthesis.needs_destruction(self.compiler, type):
            return None
        ref = structs.method(self.compiler, type, name)
        if ref is None:
            return None
        wanted = {"__copyinit__": 2, "__moveinit__": 2, "__takeinit__": 2, "__del__": 1}[name]
        for function in ref.functions:
            count = len(function.node.signature.arguments) + (1 if is_value_constructor(function) else 0)
            if count == wanted and not function.node.signature.parameters:
                instance = self.compiler.instance(function, type, (), None)
                self.compiler.signature(instance)
                self.compiler.note_member(instance)
                return instance
        return None
