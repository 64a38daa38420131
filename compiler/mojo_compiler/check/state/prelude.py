"""The builtin library as the checker knows it by name."""

from __future__ import annotations

from mojo_compiler.diagnostics.core import InternalError
from mojo_compiler.names.definitions import Definition, Scope, StructDef
from mojo_compiler.names.modules import follow
from mojo_compiler.records import dataclass, field
from mojo_compiler.types.core import StructType, Type


@dataclass
class Prelude:
    """The library's names that are visible everywhere, and what was found out about its types.

    `library_types` tells of types whether they mean the same in every session, `materializations` what the library's
    literal types become at run time.
    """

    scope: Scope
    library_types: dict[Type, bool] = field(default_factory=dict)
    materializations: dict[StructDef, StructType] = field(default_factory=dict)

    def definition(self, name: str) -> Definition:
        """What a name of the library stands for. Raises `InternalError` if there is none."""
        found = follow(self.scope.own(name))
        if found is None:
            raise InternalError(f"the builtin library does not define {name}")
        return found

    def struct(self, name: str) -> StructDef:
        """A struct of the library. Raises `InternalError` if there is none."""
        found = self.definition(name)
        if not isinstance(found, StructDef):
            raise InternalError(f"{name} is not a struct of the builtin library")
        return found
