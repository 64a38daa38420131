"""How long the kernel takes to answer SIGINT: from the signal to the error reply, in cells that would never end.

``python benchmarks/interrupt_latency.py [runs]`` (default 200) starts a kernel as Jupyter does and prints the times.
"""

from __future__ import annotations

import os
import random
import signal
import statistics
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

SPECS = Path(__file__).parents[1] / "share" / "jupyter" / "kernels"
WAIT = 60
SEED = 7

CELLS = {
    "arithmetic": "var a = 1\nwhile a != 0:\n    a = a * 3 + 2\n    if a == 0:\n        a = 1",
    "allocation": "var s = String()\nwhile True:\n    s = s + 'x'\n    if len(s) > 100:\n        s = String()",
    "vector": "from utils.vector import DynamicVector\nvar v = DynamicVector[Int]()\nwhile True:\n    v.push_back(1)\n"
    "    if len(v) > 100000:\n        v = DynamicVector[Int]()",
    "sleep": "from time import sleep\nsleep(1000.0)",
    "printing": "while True:\n    print('a line of text')",
    "threads": "from algorithm import parallelize\nfn all():\n    @parameter\n    fn work(i: Int):\n        var x = i\n"
    "        while x != -1:\n            x = (x * 3 + 1) % 1000003\n    parallelize[work](8)\nall()",
    "python": "from python import Python\nlet never = Python.evaluate('[0 for _ in iter(lambda: 0, 1)]')",
    "input": "from python import Python\nlet answer = Python.import_module('builtins').input('? ')",
    "reading": "from sys.intrinsics import external_call\nlet pair = Pointer[Int32].alloc(2)\n_ = external_call['pipe', Int32](pair)\n"
    "let nothing = external_call['read', Int](pair.load(0), pair, 1)",
    "compiling": "fn long(n: Int) -> Int:\n    var sum = 0\n    for i in range(n):\n        sum += i * i\n    return sum\n"
    "alias never = long(1000000000)\nprint(never)",
}


@dataclass(frozen=True)
class Times:
    """Seconds from the signal to the reply, in one kind of cell."""

    kind: str
    seconds: list[float]

    def row(self) -> str:
        """One line of the table."""
        ordered = sorted(self.seconds)
        late = ordered[int(0.95 * (len(ordered) - 1))]
        return f"{self.kind:12} {len(ordered):5} {statistics.median(ordered) * 1e3:9.1f} {late * 1e3:9.1f} {ordered[-1] * 1e3:9.1f}"


def main() -> None:
    """Measure and print."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    manager = KernelManager(kernel_name="mojo-jupyter-kernel", kernel_spec_manager=KernelSpecManager(kernel_dirs=[str(SPECS)]))
    manager.start_kernel()
    try:
        measured = measure(manager, runs)
    finally:
        manager.shutdown_kernel(now=True)
    print(f"{'cell':12} {'runs':>5} {'median ms':>9} {'95 % ms':>9} {'max ms':>9}")
    for times in [*measured, Times("all", [s for t in measured for s in t.seconds])]:
        print(times.row())


def measure(manager: KernelManager, runs: int) -> list[Times]:
    """Interrupt each kind of cell in turn, at moments that a seed decides."""
    choice = random.Random(SEED)
    client = manager.blocking_client()
    client.start_channels()
    client.wait_for_ready(timeout=WAIT)
    kinds = list(CELLS)
    found = {kind: Times(kind, []) for kind in kinds}
    for kind in kinds:
        interrupted(client, manager, CELLS[kind], 1.0)  # the first time the library is compiled
    for run in range(runs):
        kind = kinds[run % len(kinds)]
        found[kind].seconds.append(interrupted(client, manager, CELLS[kind], choice.uniform(0.05, 0.15)))
    client.stop_channels()
    return list(found.values())


def interrupted(client: BlockingKernelClient, manager: KernelManager, code: str, after: float) -> float:
    """Run a cell, interrupt it some seconds later; returns the seconds until the reply. Raises `RuntimeError` if it is no interrupt."""
    process = getattr(manager.provisioner, "pid", None)
    assert isinstance(process, int)
    request = client.execute(code, stop_on_error=False)
    while client.get_iopub_msg(timeout=WAIT)["msg_type"] != "execute_input":
        pass
    time.sleep(after)
    start = time.perf_counter()
    os.kill(process, signal.SIGINT)
    while (reply := client.get_shell_msg(timeout=WAIT))["parent_header"].get("msg_id") != request:
        pass
    seconds = time.perf_counter() - start
    if reply["content"].get("ename") != "KeyboardInterrupt":
        raise RuntimeError(f"the cell ended otherwise: {reply['content']}\n{code}")
    return seconds


if __name__ == "__main__":
    main()
