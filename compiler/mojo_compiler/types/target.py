"""What code is compiled for. The checker, the interpreter and code generation are given it; none of them asks the process."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum

from mojo_compiler.records import dataclass, field, replace


class Checks(IntEnum):
    """How much code looks after itself. `OFF`: not at all. `ON`: an index outside of a container of the library ends the code, and a
    division by zero is noted. `STRICT`: a division by zero ends the code too, and assertions are looked at.
    """

    OFF = 0
    ON = 1
    STRICT = 2


@dataclass(frozen=True)
class Target:
    """A machine, and the settings of a session that its code depends on.

    `triple`, `cpu` and `features` are LLVM's. `properties` are the numbers that programs may ask for (`sys.info`); `definitions` are the
    texts that they are told from outside, ``-D name=value`` (a name given alone has the text ""). `checks` are those of the function at
    hand: functions of one session may differ in them.
    """

    triple: str = ""
    cpu: str = ""
    features: str = ""
    properties: Mapping[str, int] = field(default_factory=lambda: {"simd_bits": 128, "cores": 1})
    definitions: Mapping[str, str] = field(default_factory=dict)
    checks: Checks = Checks.ON

    @property
    def settings(self) -> str:
        """What two sessions on one machine may differ in, for cache keys. Checks are part of the symbols of functions."""
        return f"{sorted(self.definitions.items())}"

    def at(self, checks: Checks) -> Target:
        """The same with other checks."""
        return self if checks == self.checks else replace(self, checks=checks)
