"""What LLVM says of the host, kept on disk: to ask LLVM is to load it, which takes longer than a cell whose code is kept."""

from __future__ import annotations

import os
from functools import cache
from importlib.util import find_spec
from itertools import takewhile
from pathlib import Path

from mojo_compiler.jit.cache import cache_key
from mojo_compiler.jit.llvm import binding, llvm_version
from mojo_compiler.records import dataclass, fields
from mojo_compiler.store import SignedFolder, cache_folder

_PROCESSORS = Path("/proc/cpuinfo")
_MEASURED = ("cpu mhz", "bogomips")


@dataclass(frozen=True)
class Host:
    """LLVM's words for this machine, and the version of the LLVM that they are of."""

    llvm: str
    triple: str
    cpu: str
    features: str
    layout: str


@cache
def host() -> Host:
    """The host of this process. LLVM is asked once for a processor and an installation of it, without a cache once a process."""
    identity = _identity()
    if identity is None:
        return _ask()
    store, name = SignedFolder(cache_folder()), f"{cache_key('host', identity)}.host"
    known = store.read(name)
    if known is not None:
        return Host(*bytes(known).decode().split("\n"))
    asked = _ask()
    store.write(name, "\n".join(getattr(asked, f.name) for f in fields(asked)).encode())
    return asked


def _ask() -> Host:
    llvm = binding()
    triple, cpu = llvm.get_process_triple(), llvm.get_host_cpu_name()
    layout = str(llvm.Target.from_triple(triple).create_target_machine().target_data)
    return Host(llvm_version(), triple, cpu, llvm.get_host_cpu_features().flatten(), layout)


def _identity() -> str | None:
    """What the answers depend on: the processor as the system describes it, and the installation of LLVM. None where the system does
    not tell.
    """
    found = find_spec("llvmlite")
    if found is None or found.origin is None:
        return None
    try:
        file, processor = os.stat(found.origin), first_processor(_PROCESSORS)
    except OSError:
        return None
    return f"{found.origin}; {file.st_size}; {file.st_mtime_ns}; {processor}"


def first_processor(description: Path) -> str:
    """The lines about the first processor, without what is measured and may differ the next time."""
    with description.open(encoding="utf-8", errors="replace") as file:
        return "".join(line for line in takewhile(str.strip, file) if not line.lower().startswith(_MEASURED))
