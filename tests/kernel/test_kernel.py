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
    assert info["supported_features"] == ["kernel subshells"]


def test_a_cell_that_fails_while_it_runs_has_its_warnings(client: BlockingKernelClient) -> None:
    reply, published = run(client, "fn again(n: Int) -> Int:\n    return again(n + 1)\nprint(again(0))")
    assert (reply["status"], reply["ename"]) == ("error", "Fault")
    assert [kind for kind, _ in published] == ["stream", "error"]
    assert "function cannot return without recursing" in published[0][1]["text"]


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
    assert ask("print?")["status"] == "complete"


def test_interrupt(client: BlockingKernelClient, manager: KernelManager) -> None:
    client.execute("while True:\n    pass", stop_on_error=False)
    while client.get_iopub_msg(timeout=WAIT)["msg_type"] != "execute_input":
        pass
    client.control_channel.send(client.session.msg("interrupt_request", {}))
    assert client.get_shell_msg(timeout=WAIT)["content"]["ename"] == "KeyboardInterrupt"
    assert run(client, "print(1)")[0]["status"] == "ok"


def complete(client: BlockingKernelClient, code: str, cursor: int | None = None) -> dict[str, Any]:
    content: dict[str, Any] = client.complete(code, cursor, reply=True, timeout=WAIT)["content"]
    return content


def test_completion_of_names_and_members(client: BlockingKernelClient) -> None:
    run(client, "var countable = 7\nstruct Shelf:\n    var books: Int\n    fn tidy(self):\n        pass")
    reply = complete(client, "print(countab + 1)", 13)
    assert (reply["status"], reply["matches"], reply["cursor_start"], reply["cursor_end"]) == ("ok", ["countable"], 6, 13)
    assert reply["metadata"]["_jupyter_types_experimental"] == [
        {"start": 6, "end": 13, "text": "countable", "type": "variable", "signature": "Int"}
    ]
    reply = complete(client, "fn f(s: Shelf):\n    s.")
    assert {t["text"]: t["type"] for t in reply["metadata"]["_jupyter_types_experimental"]} == {"books": "field", "tidy": "method"}


def test_cursors_count_code_points(client: BlockingKernelClient) -> None:
    run(client, "var countable = 7")
    code = 'print("😀é", countab)'
    reply = complete(client, code, code.index(")"))
    assert (reply["matches"], reply["cursor_start"], reply["cursor_end"]) == (["countable"], 12, 19)
    assert client.inspect(code.replace("countab", "countable"), 14, reply=True, timeout=WAIT)["content"]["found"]


def test_nothing_to_complete(client: BlockingKernelClient) -> None:
    reply = complete(client, "no_such_na")
    assert (reply["status"], reply["matches"]) == ("ok", [])


def test_inspection(client: BlockingKernelClient) -> None:
    run(client, 'fn area(width: Int, height: Int) -> Int:\n    """How much <fits>."""\n    return width * height')
    content = client.inspect("area(1, 2)", 2, reply=True, timeout=WAIT)["content"]
    assert (content["status"], content["found"]) == ("ok", True)
    assert content["data"]["text/plain"].startswith("fn area(width: Int, height: Int) -> Int\n\nHow much <fits>.")
    assert "How much &lt;fits&gt;." in content["data"]["text/html"]


def test_inspection_of_the_unknown(client: BlockingKernelClient) -> None:
    content = client.inspect("no_such_name", 3, reply=True, timeout=WAIT)["content"]
    assert content == {"status": "ok", "found": False, "data": {}, "metadata": {}}


@pytest.mark.parametrize("question", ["paged?", "?paged", "  paged ?\n"])
def test_question(client: BlockingKernelClient, question: str) -> None:
    reply, published = run(client, f"fn paged(a: Int) -> Int:\n    return a\nprint(1)\n{question}")
    assert reply["status"] == "ok"
    [page] = reply["payload"]
    assert page["source"] == "page"
    assert page["data"]["text/plain"].startswith("fn paged(a: Int) -> Int")
    assert published == [("stream", {"name": "stdout", "text": "1\n"})]


def test_question_for_the_unknown(client: BlockingKernelClient) -> None:
    reply, published = run(client, "no_such_name?")
    assert (reply["status"], reply["payload"]) == ("ok", [])
    assert published == [("stream", {"name": "stdout", "text": "'no_such_name' is not known.\n"})]
