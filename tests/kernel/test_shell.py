"""Questions while a cell runs, the status meanwhile, and sub-shells."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest

BEGIN = 'print("begun", flush=True)\n'
LOOP = BEGIN + "var n = 0\nwhile True:\n    n += 1"
PYTHON_LOOP = f'from python import Python\nlet time = Python.import_module("time")\n{BEGIN}while True:\n    time.sleep(0.01)'
PYTHON_CELL = '%%python\nprint("begun", flush=True)\nwhile True: pass'


@pytest.fixture(params=[LOOP, PYTHON_LOOP, PYTHON_CELL], ids=["native", "reaches Python", "Python cell"])
def running(kernel: Any, request: pytest.FixtureRequest) -> Iterator[str]:
    """The identifier of the request of a cell that runs until the test has ended."""
    kernel.run("struct Shelf:\n    var books: Int\n    fn tidy(self):\n        pass\nvar countable = 7")
    yield kernel.begin(request.param)
    assert kernel.stop()["ename"] == "KeyboardInterrupt"
    assert kernel.run("print(countable)")[1] == [("stream", {"name": "stdout", "text": "7\n"})]


def test_questions(kernel: Any, running: str) -> None:
    assert kernel.ask("complete_request", code="countab", cursor_pos=7)["matches"] == ["countable"]
    code = "fn f(s: Shelf):\n    s."
    assert set(kernel.ask("complete_request", code=code, cursor_pos=len(code))["matches"]) == {"books", "tidy"}
    found = kernel.ask("inspect_request", code="countable", cursor_pos=3, detail_level=0)
    assert found["data"]["text/plain"].startswith("variable countable: Int")
    assert kernel.ask("is_complete_request", code="fn f():")["status"] == "incomplete"
    assert kernel.ask("kernel_info_request")["implementation"] == "mojo-playground"
    assert kernel.ask("history_request", hist_access_type="tail", output=False, raw=True, n=1)["status"] == "ok"


def test_status(kernel: Any, running: str) -> None:
    """Of whoever looks at the last status only, the cell is not forgotten."""
    ident = kernel.send("complete_request", code="countab", cursor_pos=7)
    kernel.reply("complete_reply")
    seen = [kernel.client.get_iopub_msg(timeout=60) for _ in range(3)]
    assert [(m["parent_header"]["msg_id"], m["content"]["execution_state"]) for m in seen] == [
        (ident, "busy"),
        (ident, "idle"),
        (running, "busy"),
    ]


def test_sense_is_kept_after_nonsense(kernel: Any) -> None:
    kernel.send("complete_request", text="no such field")
    assert kernel.ask("is_complete_request", code="print(1)") == {"status": "complete"}


@pytest.fixture
def subshell(kernel: Any) -> Iterator[str]:
    made = kernel.control("create_subshell_request")
    assert made["subshell_id"] in kernel.control("list_subshell_request")["subshell_id"]
    yield made["subshell_id"]
    assert kernel.control("delete_subshell_request", subshell_id=made["subshell_id"]) == {"status": "ok"}


def outputs(kernel: Any, ident: str) -> str:
    """What a request printed, once it is served."""
    texts: list[str] = []
    while True:
        message = kernel.client.get_iopub_msg(timeout=60)
        if message["parent_header"].get("msg_id") == ident:
            texts.append(message["content"].get("text", ""))
            if message["content"].get("execution_state") == "idle":
                return "".join(texts)


def test_a_subshell_shares_the_session(kernel: Any, subshell: str) -> None:
    kernel.run("var shared = 40")
    ident = kernel.send("execute_request", subshell, code="shared += 2\nprint(shared)", silent=False)
    assert kernel.reply("execute_reply")["content"]["status"] == "ok"
    assert outputs(kernel, ident) == "42\n"
    assert kernel.run("print(shared)")[1] == [("stream", {"name": "stdout", "text": "42\n"})]


def test_a_cell_of_a_subshell_waits(kernel: Any, subshell: str) -> None:
    kernel.run("var order = 0")
    first = kernel.begin(LOOP)
    second = kernel.send("execute_request", subshell, code='print("second")', silent=False)
    assert kernel.ask("is_complete_request", subshell, code="print(1)") == {"status": "complete"}
    kernel.control("interrupt_request")
    replies = [kernel.reply("execute_reply") for _ in range(2)]
    assert [(r["parent_header"]["msg_id"], r["content"]["status"]) for r in replies] == [(first, "error"), (second, "ok")]
    assert outputs(kernel, second) == "second\n"


def test_a_cell_of_a_subshell_is_interrupted(kernel: Any, subshell: str) -> None:
    kernel.begin(LOOP, subshell)
    assert kernel.stop()["ename"] == "KeyboardInterrupt"
    assert kernel.run("print(1)")[0]["status"] == "ok"


def test_an_unknown_subshell(kernel: Any) -> None:
    kernel.send("execute_request", "nobody", code="print(1)", silent=False)
    assert kernel.reply("execute_reply")["content"]["status"] == "error"


ECHO = """\
%%python
from comm import create_comm, get_comm_manager

def greet(channel, message):
    channel.on_msg(lambda message: channel.send({"echo": message["content"]["data"]["say"]}))

get_comm_manager().register_target("echo", greet)"""


def spoken(kernel: Any, kind: str) -> dict[str, Any]:
    """The content of the next message of a kind that is published."""
    while True:
        message = kernel.client.get_iopub_msg(timeout=60)
        if message["msg_type"] == kind:
            return dict(message["content"])


def test_comms_while_a_cell_runs(kernel: Any, subshell: str) -> None:
    kernel.run(ECHO)
    kernel.begin(LOOP)
    kernel.send("comm_open", subshell, comm_id="here", target_name="echo", data={})
    kernel.send("comm_msg", subshell, comm_id="here", data={"say": "hello"})
    assert spoken(kernel, "comm_msg") == {"comm_id": "here", "data": {"echo": "hello"}}
    assert kernel.ask("comm_info_request", target_name="echo")["comms"] == {"here": {"target_name": "echo"}}
    assert kernel.stop()["ename"] == "KeyboardInterrupt"
    kernel.send("comm_close", comm_id="here", data={})
    assert kernel.run("print(1)")[0]["status"] == "ok"
    assert kernel.ask("comm_info_request", target_name="echo")["comms"] == {}


def test_comms_that_cells_open(kernel: Any) -> None:
    kernel.run(
        "%%python\nfrom comm import create_comm\nheard = []\nchannel = create_comm(target_name='front', data={'a': 1}, comm_id='there')"
    )
    kernel.run("%%python\nchannel.on_msg(lambda message: heard.append(message['content']['data']))")
    kernel.send("comm_msg", comm_id="there", data={"b": 2})
    assert kernel.run("%%python\nprint(heard)")[1] == [("stream", {"name": "stdout", "text": "[{'b': 2}]\n"})]


def test_questions_all_the_time(kernel: Any) -> None:
    """Somebody else asks while cells are compiled and run; neither disturbs the other."""
    other, over = type(kernel)(kernel.manager), threading.Event()
    answers: list[str] = []

    def ask() -> None:
        while not over.is_set():
            for code in ("pri", "Box7(1).", "twice[", "SIMD[DType.", "from math import sq"):
                answers.append(other.ask("complete_request", code=code, cursor_pos=len(code))["status"])
                answers.append(other.ask("inspect_request", code=code, cursor_pos=2, detail_level=0)["status"])

    asking = threading.Thread(target=ask)
    asking.start()
    for i in range(10):
        box = (
            f"struct Box{i}:\n    var held: Int\n    fn __init__(inout self, held: Int):\n        self.held = held\nprint(Box{i}({i}).held)"
        )
        twice = f"fn twice[n: Int](x: Int) -> Int:\n    return 2 * n * x\nprint(twice[{i}](3))"
        printed = [kernel.run(code)[1] for code in (box, twice, "print(no_such_name)")]
        assert [content.get("text") for published in printed for _, content in published] == [f"{i}\n", f"{6 * i}\n", None]
    over.set()
    asking.join()
    other.client.stop_channels()
    assert answers and set(answers) == {"ok"}
