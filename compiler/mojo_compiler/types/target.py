"""What code is compiled for. The checker, the interpreter and code generation are given it; none of them asks the process."""

from __future__ import annotations

from collections.abc import Mapping

from mojo_compiler.records import dataclass, field


@dataclass(frozen=True)
class Target:
    """A machine, and the settings of a session that its code depends on.

    `triple`, `cpu` and `features` are LLVM's. `properties` are the numbers that programs may ask for (`sys.info`), the setting ``checks``
    among them; `definitions` are the texts that they are told from outside, ``-D name=value`` (a name given alone has the text "").
    """

    triple: str = ""
    cpu: str = ""
    features: str = ""
    properties: Mapping[str, int] = field(default_factory=lambda: {"simd_bits": 128, "cores": 1, "checks": 0})
    definitions: Mapping[str, str] = field(default_factory=dict)

    @property
    def settings(self) -> str:
        """What two sessions on one machine may differ in, for cache keys."""
        return f"checks {self.properties['checks']}; {sorted(self.definitions.items())}"
