"""What code that runs at compile time sees of the world."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from mojo_compiler.records import dataclass, field
from mojo_compiler.types.core import DType
from mojo_compiler.types.target import Target


@dataclass(frozen=True)
class Environment:
    """The target that the program is compiled for. `mathematics`, where it may be called, calls a C function of floats of one type by
    its symbol.
    """

    target: Target = field(default_factory=Target)
    mathematics: Callable[[str, DType, Sequence[float]], float] | None = None
