"""Compiles in a process of its own what LLVM may reject by ending the process, or may take long for.

The child is this module run by the same interpreter with the same search path. It reads a request, writes the object file to its standard
output, and tells what went wrong on its standard error.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from math import inf

from mojo_compiler.diagnostics.core import InternalError
from mojo_compiler.diagnostics.faults import OutOfTime
from mojo_compiler.jit.object_compiler import CompilationFailed, CompiledObject, NoProcess, Timings, compile_object
from mojo_compiler.jit.object_file import read_object

_PATIENCE = 0.1
"""Seconds between two looks at the deadline: in other threads than the main one nothing else ends the waiting."""
_RUN = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from mojo_compiler.jit.isolated_compiler import serve; serve()"


def compile_isolated(
    text: str, *, optimise: bool, name: str, large: bool = False, deadline: Callable[[], float] = lambda: inf
) -> CompiledObject:
    """Compile LLVM text like `compile_object`, in a child process, which an exception ends.

    `deadline` is asked now and then and is on the clock of `time.monotonic`. Raises `CompilationFailed`,
    `NoProcess` and, after the deadline, `OutOfTime`.
    """
    start = time.perf_counter()
    request = json.dumps({"optimise": optimise, "name": name, "large": large, "text": text}).encode()
    command = [sys.executable, "-I", "-S", "-c", _RUN, json.dumps([p for p in sys.path if p])]
    pipe = subprocess.PIPE
    try:
        # A session of its own: what interrupts the terminal's processes is for the parent to decide on.
        started = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, start_new_session=True)
    except OSError as error:
        raise NoProcess(f"no process for it: {error.strerror}") from error
    with started as child:
        try:
            image, errors = _answer(child, request, deadline)
        except BaseException:
            child.kill()
            raise
    if child.returncode != 0:
        raise CompilationFailed(_reason(errors.decode("utf-8", "replace"), child.returncode))
    return CompiledObject(name, image, read_object(image), Timings(emit=time.perf_counter() - start))


def _answer(child: subprocess.Popen[bytes], request: bytes, deadline: Callable[[], float]) -> tuple[bytes, bytes]:
    """What the child writes. Raises `OutOfTime`."""
    assert child.stdin is not None
    with suppress(BrokenPipeError):  # the child's end is told with what it wrote
        child.stdin.write(request)  # all of it: what `communicate` did not write before it timed out is never written
    while True:
        if time.monotonic() > deadline():
            raise OutOfTime()
        with suppress(subprocess.TimeoutExpired):
            return child.communicate(timeout=_PATIENCE)


def _reason(said: str, status: int) -> str:
    """What LLVM said, in a line: an assertion's condition, a message of the parser, or else the first line."""
    for pattern in (r"Assertion `(.*)' failed", r"<string>:\d+:\d+: error: (.*)", r"(?:LLVM ERROR: )?(.*\S)"):
        if found := re.search(pattern, said):
            return found[1].rstrip("!.")
    return f"it ended with status {status}"


def serve() -> None:
    """What the child does."""
    request = json.loads(sys.stdin.buffer.read())
    try:
        compiled = compile_object(request["text"], optimise=request["optimise"], name=request["name"], large=request["large"])
    except InternalError as error:
        sys.exit(str(error.__cause__ or error))
    sys.stdout.buffer.write(compiled.image)
