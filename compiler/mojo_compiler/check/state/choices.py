"""The choices of one elaboration at the forks of adaptive compilation (language.md P43-P47)."""

from __future__ import annotations

from mojo_compiler.check.state.operands import FunctionRef
from mojo_compiler.diagnostics.core import Diagnostic
from mojo_compiler.instances.instance import Instance, host_of
from mojo_compiler.names.definitions import FunctionDef
from mojo_compiler.records import dataclass, field


class Pruned(Exception):
    """The path of choices being elaborated has no variant."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__()
        self.diagnostics = diagnostics


@dataclass
class Trail:
    """The choices of one variant's elaboration: those to follow, then the first of each further fork.

    `arities` counts the ways at each; `sites` are the choices made at forks of closures, each of which is one fork however often
    the closure is instantiated.
    """

    variant: Instance
    choices: list[int] = field(default_factory=list)
    arities: list[int] = field(default_factory=list)
    sites: dict[tuple[FunctionDef, int, int], int] = field(default_factory=dict)

    def restart(self, variant: Instance) -> None:
        """Begin the elaboration of a variant."""
        self.variant = variant
        self.arities.clear()
        self.sites.clear()

    def take(self, ways: int) -> int:
        """The choice at the next fork."""
        position = len(self.arities)
        if position == len(self.choices):
            self.choices.append(0)
        self.arities.append(ways)
        return self.choices[position]

    def advance(self) -> bool:
        """Go on to the next path in textual order; False after the last."""
        del self.choices[len(self.arities) :]
        while self.choices and self.choices[-1] + 1 >= self.arities[len(self.choices) - 1]:
            self.choices.pop()
        if not self.choices:
            return False
        self.choices[-1] += 1
        return True


def reference(instance: Instance) -> FunctionRef:
    """An instance, and no other, as a parameter value."""
    bound = tuple((None, value) for value in instance.parameters)
    return FunctionRef((instance.definition,), instance.owner, bound, host_of(instance.definition), instance)
