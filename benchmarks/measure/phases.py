"""Compiles one program in a fresh process and prints the seconds of every phase as JSON: run as a script by `compiler_speed`."""

from __future__ import annotations

import io
import json
import sys
import time
from contextlib import redirect_stdout
from pathlib import Path


def main(path: str) -> None:
    """Measure the program in a file."""
    start = time.perf_counter()
    from mojo_compiler.linking.start_cache import MODULES
    from mojo_compiler.session.session import Session

    imported = time.perf_counter()
    session = Session()
    ready = time.perf_counter()
    for number in range(MODULES):  # until LLVM is loaded and no code is kept any more for the next start
        session.run(f"{number};")
    begun, used = time.perf_counter(), time.process_time()
    timings = session.program.engine.timings
    before = (timings.parse, timings.optimise, timings.emit, timings.link)
    with redirect_stdout(io.StringIO()):
        result = session.run(Path(path).read_text(encoding="utf-8"))
    total, processor = time.perf_counter() - begun, time.process_time() - used
    if not result.ok:
        raise SystemExit("; ".join(str(d.message) for d in result.diagnostics) or str(result.error))
    after = (timings.parse, timings.optimise, timings.emit, timings.link)
    llvm = dict(zip(("LLVM parse", "LLVM optimise", "LLVM emit", "link"), (b - a for a, b in zip(before, after, strict=True)), strict=True))
    phases = {"parse": result.timings["parse"], "check": result.timings["check"], **llvm}
    phases["other"] = total - result.timings["run"] - sum(phases.values())
    print(json.dumps({"import": imported - start, "session": ready - imported, "phases": phases, "total": total, "processor": processor}))


if __name__ == "__main__":
    main(sys.argv[1])
