"""Interrupts, restarts and the end of kernels."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from typing import Any

import pytest

LOOP = 'print("begun", flush=True)\nwhile True:\n    pass'
PYTHON = "%%python\nprint('begun', flush=True)\nwhile True:\n    pass"
CHILD = "%%python\nimport subprocess\nchild = subprocess.Popen(['sleep', '1000'])\nprint(child.pid)"


@pytest.fixture
def fresh(start: Callable[..., Any]) -> Any:
    return start()


def ends(kernel: Any) -> bool:
    """Whether the kernel's process ends of itself, and well."""
    return bool(kernel.manager.provisioner.process.wait(timeout=60) == 0)


@pytest.mark.parametrize("code", [LOOP, PYTHON], ids=["Mojo", "Python"])
@pytest.mark.parametrize("mode", ["signal", "message"])
def test_interrupt(kernel: Any, mode: str, code: str) -> None:
    kernel.run("var kept = 7")
    kernel.begin(code)
    if mode == "signal":
        os.kill(kernel.manager.provisioner.process.pid, signal.SIGINT)
    else:
        assert kernel.control("interrupt_request") == {"status": "ok"}
    reply = kernel.reply("execute_reply")["content"]
    assert (reply["status"], reply["ename"]) == ("error", "KeyboardInterrupt")
    assert kernel.run("print(kept)")[1] == [("stream", {"name": "stdout", "text": "7\n"})]


@pytest.mark.parametrize("code", [LOOP, PYTHON], ids=["Mojo", "Python"])
def test_many_interrupts_are_one(kernel: Any, code: str) -> None:
    for _ in range(5):
        kernel.begin(code)
        for _ in range(20):
            os.kill(kernel.manager.provisioner.process.pid, signal.SIGINT)
        reply = kernel.reply("execute_reply")["content"]
        assert (reply["status"], reply["ename"]) == ("error", "KeyboardInterrupt")
        assert kernel.run("print(1)")[1] == [("stream", {"name": "stdout", "text": "1\n"})]


def test_an_interrupt_of_nothing(kernel: Any) -> None:
    os.kill(kernel.manager.provisioner.process.pid, signal.SIGINT)
    assert kernel.control("interrupt_request") == {"status": "ok"}
    assert kernel.run("print(1)")[1] == [("stream", {"name": "stdout", "text": "1\n"})]


def test_shutdown(fresh: Any) -> None:
    fresh.run(
        'struct Last:\n    fn __init__(inout self):\n        pass\n    fn __del__(owned self):\n        print("bye")\nvar last = Last()'
    )
    assert fresh.control("shutdown_request", restart=False) == {"status": "ok", "restart": False}
    assert ends(fresh)


@pytest.mark.parametrize("code", [LOOP, PYTHON], ids=["Mojo", "Python"])
def test_shutdown_while_a_cell_runs(fresh: Any, code: str) -> None:
    fresh.begin(code)
    fresh.send("execute_request", code="while True: pass", silent=False)
    assert fresh.control("shutdown_request", restart=False)["status"] == "ok"
    assert ends(fresh)


def test_shutdown_while_a_cell_of_a_subshell_runs(fresh: Any) -> None:
    fresh.begin(LOOP, fresh.control("create_subshell_request")["subshell_id"])
    assert fresh.control("shutdown_request", restart=False)["status"] == "ok"
    assert ends(fresh)


def test_processes_of_cells_end_with_the_kernel(fresh: Any) -> None:
    [(_, printed)] = fresh.run(CHILD)[1]
    os.kill(int(printed["text"]), 0)
    fresh.control("shutdown_request", restart=False)
    assert ends(fresh)
    with pytest.raises(ProcessLookupError):
        os.kill(int(printed["text"]), 0)


def test_restart(fresh: Any) -> None:
    fresh.run("var gone = 1")
    fresh.manager.restart_kernel()
    fresh.client.wait_for_ready(timeout=60)
    assert fresh.run("print(gone)")[0]["evalue"] == "use of unknown declaration 'gone'"
    assert fresh.run("print(1)")[0]["execution_count"] == 2


def test_encrypted_channels(start: Callable[..., Any]) -> None:
    kernel = start(encryption="required")
    assert kernel.run("print(6 * 7)")[1] == [("stream", {"name": "stdout", "text": "42\n"})]
    assert kernel.manager.get_connection_info()["curve_publickey"]
