"""A kernel started as its kernelspec says, and somebody who talks to it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

SPECS = Path(__file__).parents[2] / "share" / "jupyter" / "kernels"
WAIT = 60
"""Seconds that an answer may take on a busy machine."""


class Talk:
    """A running kernel and its client."""

    def __init__(self, manager: KernelManager) -> None:
        self.manager = manager
        self.client: BlockingKernelClient = manager.blocking_client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=WAIT)

    def run(self, code: str, **options: Any) -> tuple[dict[str, Any], list[tuple[str, dict[str, Any]]]]:
        """Execute a cell; return the reply's content and what was published meanwhile, as (type, content)."""
        published: list[tuple[str, dict[str, Any]]] = []
        reply = self.client.execute_interactive(
            code, timeout=WAIT, stop_on_error=False, output_hook=lambda m: published.append((m["msg_type"], m["content"])), **options
        )
        return reply["content"], [(kind, content) for kind, content in published if kind not in ("status", "execute_input")]

    def send(self, kind: str, subshell: str | None = None, **content: Any) -> str:
        """Send a request on the shell channel; return its identifier."""
        message = self.client.session.msg(kind, content)
        if subshell is not None:
            message["header"]["subshell_id"] = subshell
        self.client.shell_channel.send(message)
        return str(message["header"]["msg_id"])

    def ask(self, kind: str, subshell: str | None = None, **content: Any) -> dict[str, Any]:
        """Send a request on the shell channel; return its reply's content, which has to be the next."""
        ident = self.send(kind, subshell, **content)
        reply = self.reply(kind.replace("request", "reply"))
        assert reply["parent_header"]["msg_id"] == ident
        return dict(reply["content"])

    def reply(self, kind: str) -> dict[str, Any]:
        """The next reply on the shell channel. Those to greetings that crossed the first answer are passed over."""
        while True:
            reply: dict[str, Any] = self.client.get_shell_msg(timeout=WAIT)
            if reply["msg_type"] == kind or reply["msg_type"] != "kernel_info_reply":
                return reply

    def control(self, kind: str, **content: Any) -> dict[str, Any]:
        """Send a request on the control channel; return its reply's content."""
        self.client.control_channel.send(self.client.session.msg(kind, content))
        return dict(self.client.get_control_msg(timeout=WAIT)["content"])

    def begin(self, code: str, subshell: str | None = None) -> str:
        """Have a cell executed and wait until it has printed something; return the request's identifier."""
        ident = self.send("execute_request", subshell, code=code, silent=False, allow_stdin=False, stop_on_error=False)
        while True:
            message = self.client.get_iopub_msg(timeout=WAIT)
            if message["msg_type"] == "stream" and message["parent_header"].get("msg_id") == ident:
                return ident

    def stop(self) -> dict[str, Any]:
        """Interrupt the cell that runs; return the content of the reply to it."""
        assert self.control("interrupt_request") == {"status": "ok"}
        return dict(self.reply("execute_reply")["content"])

    def close(self) -> None:
        """End the kernel."""
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Talk]]:
    """Starts kernels, with variables of the environment and a policy of encryption; they end with the module."""
    talks: list[Talk] = []

    def start(encryption: str = "disabled", **environment: str) -> Talk:
        specs = KernelSpecManager(kernel_dirs=[str(SPECS)])
        manager = KernelManager(kernel_name="mojo-jupyter-kernel", kernel_spec_manager=specs, transport_encryption=encryption)
        inherited = {name: value for name, value in os.environ.items() if name != "PYTEST_CURRENT_TEST"}  # which ipykernel looks at
        manager.start_kernel(env={**inherited, "JUPYTER_DATA_DIR": str(tmp_path_factory.mktemp("data")), **environment})
        talks.append(Talk(manager))
        return talks[-1]

    yield start
    for talk in talks:
        talk.close()


@pytest.fixture(scope="module")
def kernel(start: Callable[..., Talk]) -> Talk:
    """A kernel that the tests of a module share."""
    return start()
