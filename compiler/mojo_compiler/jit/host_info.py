"""Facts about the host that programs may ask for (`sys.info`)."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from mojo_compiler.jit.processor import ARM64, X86_64, machine
from mojo_compiler.jit.target import host_target
from mojo_compiler.records import replace
from mojo_compiler.types.target import Checks, Target

_FEATURES = {
    "sse4": "sse4.2",
    "avx": "avx",
    "avx2": "avx2",
    "avx512f": "avx512f",
    "avx512vnni": "avx512vnni",
    "amx": "amx-tile",
    "neon": "neon",
}
"""Names of facts and of LLVM's processor features."""


def host_properties() -> dict[str, int]:
    """The facts by name: 0 or 1, the bits of a vector register, the number of processors the process may use."""
    features = set(host_target().features.split(","))
    facts = {name: int(f"+{feature}" in features) for name, feature in _FEATURES.items()}
    architecture = machine()
    facts["x86"] = int(architecture in X86_64)
    facts["neon"] |= int(architecture in ARM64)
    facts["apple_silicon"] = int(sys.platform == "darwin" and architecture == "arm64")
    facts["linux"] = int(sys.platform == "linux")
    facts["macos"] = int(sys.platform == "darwin")
    facts["windows"] = int(sys.platform == "win32")
    facts["simd_bits"] = 512 if facts["avx512f"] else 256 if facts["avx"] else 128
    facts["cores"] = usable_cores()
    return facts


def usable_cores(quota: Path = Path("/sys/fs/cgroup/cpu.max")) -> int:
    """The processors this process may run on, and no more than its control group gets time of (as in ``pool.ll``)."""
    places = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    try:
        share, period = map(int, quota.read_text().split())
    except (OSError, ValueError):  # there is no such file, or it says "max"
        return places
    return min(places, -(-share // period))


def session_target(checks: Checks, definitions: Mapping[str, str]) -> Target:
    """This host as the target of a session with these checks that tells programs these definitions."""
    return replace(host_target(), properties=host_properties(), definitions=dict(definitions), checks=checks)
