"""The special members of types as passes need them: instances to call."""

from __future__ import annotations

from mojo_compiler.check.state.checker import Checker
from mojo_compiler.check.types import instances, members, structs
from mojo_compiler.check.types.instances import signature
from mojo_compiler.check.types.signatures import is_value_constructor
from mojo_compiler.instances.instance import Instance
from mojo_compiler.source import Span
from mojo_compiler.types.core import StructType, Type


class TypeLifecycle:
    """Implements `ir.core.Lifecycle` over the checker's tables."""

    def __init__(self, checker: Checker) -> None:
        self.checker = checker

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

    def divisible(self, type: Type) -> bool:
        """Whether ``__del__`` is made for the fields, if there is one."""
        ref = members.method(self.checker, type, "__del__")
        return ref is None or all(f.made for f in ref.functions)

    def declared(self, type: Type) -> Span | None:
        """Where a struct type is declared."""
        return structs.definition(self.checker, type).span if isinstance(type, StructType) else None

    def _member(self, type: Type, name: str) -> Instance | None:
        if type.is_trivial or not isinstance(type, StructType):
            return None
        if name == "__del__" and not members.needs_destruction(self.checker, type):
            return None
        ref = members.method(self.checker, type, name)
        if ref is None:
            return None
        wanted = {"__copyinit__": 2, "__moveinit__": 2, "__takeinit__": 2, "__del__": 1}[name]
        for function in ref.functions:
            count = len(function.node.signature.arguments) + (1 if is_value_constructor(function) else 0)
            if count == wanted and not function.node.signature.parameters:
                instance = instances.instance(self.checker, function, type, (), None)
                signature(self.checker, instance)
                note_member(self.checker, instance)
                return instance
        return None


def note_member(checker: Checker, instance: Instance) -> None:
    """Note that the code being settled may call a special member."""
    if checker.progress.settling:
        checker.progress.settling[-1].callees.setdefault(instance)
