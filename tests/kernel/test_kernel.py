"""The kernel through the Jupyter protocol, started as its kernelspec says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

SPECS = Path(__file__).parents[2] / "share" / "jupyter" / "kernels"
WAIT = 60
"""Seconds that an answer may take on a busy machine."""


@pytest.fixture(scope="module")
def manager() -> Iterator[KernelManager]:
    specs = KernelSpecManager(kernel_dirs=[str(SPECS)])
    manager = KernelManager(kernel_name="mojo-jupyter-kernel", kernel_spec_manager=specs)
    manager.start_kernel()
    yield manager
    manager.shutdown_kernel(now=True)


@pytest.fixture(scope="module")
def client(manager: KernelManager) -> Iterator[BlockingKernelClient]:
    client = manager.blocking_client()
    client.start_channels()
    client.wait_for_ready(timeout=WAIT)
    yield client
    client.stop_channels()


def run(client: BlockingKernelClient, code: str) -> tuple[dict[str, Any], list[tuple[str, dict[str, Any]]]]:
    """Execute a cell; return the reply's content and what was published meanwhile, as (type, content)."""
    published: list[tuple[str, dict[str, Any]]] = []
    reply = client.execute_interactive(
        code, timeout=WAIT, stop_on_error=False, output_hook=lambda m: published.append((m["msg_type"], m["content"]))
    )
    own = [(kind, content) for kind, content in published if kind not in ("status", "execute_input")]
    return reply["content"], own


def test_info(client: BlockingKernelClient) -> None:
    info = client.kernel_info(reply=True, timeout=WAIT)["content"]
    assert info["implementation"] == "mojo-playground"
    assert info["language_info"]["name"] == "mojo"
    assert info["supported_features"] == []


def test_output_and_value(client: BlockingKernelClient) -> None:
    reply, published = run(client, 'var x = 40\nprint("hello, world")\nx + 2')
    assert reply["status"] == "ok"
    assert published[0] == ("stream", {"name": "stdout", "text": "hello, world\n"})
    kind, content = published[1]
    assert (kind, content["data"]) == ("execute_result", {"text/plain": "42"})


def test_state_persists(client: BlockingKernelClient) -> None:
    run(client, "var kept = 7")
    assert run(client, "print(kept)")[1] == [("stream", {"name": "stdout", "text": "7\n"})]


def test_compile_error(client: BlockingKernelClient) -> None:
    reply, published = run(client, "print(no_such_name)")
    assert (reply["status"], reply["ename"]) == ("error", "CompileError")
    assert reply["evalue"] == "use of unknown declaration 'no_such_name'"
    assert [kind for kind, _ in published] == ["error"]
    assert ":1:7" in published[0][1]["traceback"][0]


def test_run_time_error(client: BlockingKernelClient) -> None:
    reply, published = run(client, 'raise Error("stop")')
    assert (reply["status"], reply["ename"], reply["evalue"]) == ("error", "Error", "stop")
    assert published[-1][0] == "error"


def test_is_complete(client: BlockingKernelClient) -> None:
    def ask(code: str) -> dict[str, Any]:
        client.is_complete(code)
        content: dict[str, Any] = client.get_shell_msg(timeout=WAIT)["content"]
        return content

    assert ask("print(1)")["status"] == "complete"
    assert ask("fn f():") == {"status": "incomplete", "indent": "    "}
    assert ask("let = 3")["status"] == "invalid"


def test_interrupt(client: BlockingKernelClient, manager: KernelManager) -> None:
    client.execute("while True:\n    pass")
    while client.get_iopub_msg(timeout=WAIT)["msg_type"] != "execute_input":
        pass
    client.control_channel.send(client.session.msg("interrupt_request", {}))
    assert client.get_shell_msg(timeout=WAIT)["content"]["ename"] == "KeyboardInterrupt"
    assert run(client, "print(1)")[0]["status"] == "ok"
