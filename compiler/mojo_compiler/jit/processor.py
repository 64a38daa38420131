"""What the process runs on, asked of the system: the module `platform` reads the interpreter's file to tell."""

from __future__ import annotations

import os
import sys

X86_64 = frozenset({"x86_64", "AMD64"})
ARM64 = frozenset({"aarch64", "arm64"})


def machine() -> str:
    """The name of the processor's architecture, as the system spells it."""
    return os.uname().machine if sys.platform != "win32" else os.environ.get("PROCESSOR_ARCHITECTURE", "")
