"""Cells through the Jupyter protocol: what they show, in which order, and what comes back."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import nbformat
import pytest
from kernel.conftest import SPECS, WAIT, Talk
from mojo_frontend.cells import split_cells
from nbclient import NotebookClient
from seeds.test_seeds import check_output

Published = list[tuple[str, dict[str, Any]]]
SEEDS = Path(__file__).parents[1] / "seeds"


def stdout(published: Published) -> str:
    """All that was printed."""
    return "".join(content["text"] for kind, content in published if kind == "stream" and content["name"] == "stdout")


def kinds(published: Published) -> list[str]:
    """The types of the messages in order; neighbouring streams count once."""
    found = [kind for kind, _ in published]
    return [kind for i, kind in enumerate(found) if kind != "stream" or found[i - 1 : i] != ["stream"]]


def data(published: Published, kind: str) -> dict[str, Any]:
    """The bundle of the one message of a type."""
    [found] = [content for each, content in published if each == kind]
    return dict(found["data"])


def test_values_of_mojo(kernel: Talk) -> None:
    point = "struct Point:\n    var x: Int\n    fn __init__(inout self, x: Int):\n        self.x = x\nPoint(3)"
    assert data(kernel.run(point)[1], "execute_result") == {"text/plain": "Point(x=3)"}
    bundle = data(kernel.run("SIMD[DType.int32, 8](1, 2, 3, 4, 5, 6, 7, 8)")[1], "execute_result")
    assert bundle["text/plain"] == "[1, 2, 3, 4, 5, 6, 7, 8]" and "<td>8</td>" in bundle["text/html"]
    assert kernel.run("1 + 1;")[1] == []


def test_values_of_python(kernel: Talk) -> None:
    kernel.run(
        "%%python\nclass Rich:\n    def __repr__(self): return 'rich'\n    def _repr_html_(self): return '<i>rich</i>'\nrich = Rich()"
    )
    for cell in ("%%python\nrich", "rich"):
        assert data(kernel.run(cell)[1], "execute_result") == {"text/plain": "rich", "text/html": "<i>rich</i>"}
    assert kernel.run("%%python\nrich;")[1] == kernel.run("Python.none()")[1] == []


def test_values_that_display_themselves(kernel: Talk) -> None:
    kernel.run("%%python\nclass Own:\n    def _ipython_display_(self): print('own way')\nown = Own()")
    assert kernel.run("own")[1] == [("stream", {"name": "stdout", "text": "own way\n"})]


def test_a_representation_that_fails_is_told(kernel: Talk) -> None:
    reply, published = kernel.run("%%python\nclass Bad:\n    def __repr__(self): raise ValueError('no text')\nBad()")
    assert reply["status"] == "ok"
    assert "ValueError: no text" in "".join(content["text"] for kind, content in published if kind == "stream")


def test_display(kernel: Talk) -> None:
    reply, published = kernel.run('print("a")\ndisplay(1)\ndisplay(HTML("<b>b</b>"))\nprint("c")')
    assert kinds(published) == ["stream", "display_data", "display_data", "stream"]
    assert [content["data"].get("text/html") for kind, content in published if kind == "display_data"] == [None, "<b>b</b>"]
    assert stdout(published) == "a\nc\n" and reply["status"] == "ok"


def test_changing_what_is_displayed(kernel: Talk) -> None:
    _, published = kernel.run("%%python\nh = display('x', display_id=True)\nh.update('y')\nclear_output(wait=True)")
    assert kinds(published) == ["display_data", "update_display_data", "clear_output"]
    first, second, third = (content for _, content in published)
    assert first["transient"] == second["transient"] and third == {"wait": True}


def test_output_of_all_kinds_comes_in_order(kernel: Talk) -> None:
    kernel.run("let os = Python.import_module('os')\nlet builtins = Python.import_module('builtins')")
    cell = "for i in range(3):\n    print('m', i)\n    _ = os.write(1, builtins.bytes('d\\n', 'ascii'))\n    builtins.print('p', i)\n_ = os.system('echo s')"
    assert stdout(kernel.run(cell)[1]) == "m 0\nd\np 0\nm 1\nd\np 1\nm 2\nd\np 2\ns\n"


def test_characters_are_not_torn(kernel: Talk) -> None:
    cell = "%%python\nimport os\nfor byte in 'é€😀'.encode(): os.write(1, bytes([byte]))\nprint('!')"
    assert stdout(kernel.run(cell)[1]) == "é€😀!\n"


def test_many_lines_are_complete_and_in_order(kernel: Talk) -> None:
    assert stdout(kernel.run("for i in range(100000):\n    print(i)")[1]) == "".join(f"{i}\n" for i in range(100000))


def test_output_is_shown_while_a_cell_runs_on(kernel: Talk) -> None:
    kernel.begin("var n = 0\nprint('begun')\nwhile n != -1:\n    n += 2")
    assert kernel.stop()["ename"] == "KeyboardInterrupt"


@pytest.mark.parametrize(
    "cell",
    [
        "!echo begun; sleep 1000",
        "%%python\nprint('begun')\nwhile True: pass",
        "print('begun')\n%timeit -n 1000000000000 1 + 1",
        "%time print('begun'); Python.import_module('time').sleep(1000)",
        "while True:\n    print('begun')",
    ],
)
def test_interrupts(kernel: Talk, cell: str) -> None:
    kernel.begin(cell)
    assert kernel.stop()["ename"] == "KeyboardInterrupt"
    assert stdout(kernel.run("print('next')")[1]) == "next\n"


def test_an_interrupt_while_a_cell_asks(kernel: Talk) -> None:
    ident = kernel.send("execute_request", code="input()", silent=False, allow_stdin=True, stop_on_error=False)
    assert kernel.client.get_stdin_msg(timeout=WAIT)["parent_header"]["msg_id"] == ident
    assert kernel.stop()["ename"] == "KeyboardInterrupt"


def test_standard_error(kernel: Talk) -> None:
    _, published = kernel.run("%%python\nimport sys\nprint('wrong', file=sys.stderr)")
    assert published == [("stream", {"name": "stderr", "text": "wrong\n"})]
    _, published = kernel.run("fn unused():\n    1 + 1\nprint(1)")
    assert sorted(content["name"] for _, content in published) == ["stderr", "stdout"] and stdout(published) == "1\n"


@pytest.mark.parametrize(
    ("cell", "name", "value"),
    [
        ('print(1)\nraise Error("stop")', "Error", "stop"),
        ("%%python\nprint(1)\n{}['key']", "KeyError", "'key'"),
        ("print(1)\nlet p = Pointer[Int].get_null()\nprint(p.load())", "Fault", "null pointer access"),
        ("print(1)\n%nothing", "UsageError", "Line magic function `%nothing` not found."),
        ("%%python\nprint(1)\nexit(3)", "SystemExit", "3"),
        ("from sys import exit\nprint(1)\nexit(3)", "SystemExit", "3"),
    ],
)
def test_errors_are_told_once(kernel: Talk, cell: str, name: str, value: str) -> None:
    reply, published = kernel.run(cell)
    assert (reply["status"], reply["ename"]) == ("error", name) and reply["evalue"].startswith(value)
    assert kinds(published) == ["stream", "error"] and stdout(published) == "1\n"
    shown = "".join("\n".join(content["traceback"]) for kind, content in published if kind == "error")
    assert shown.count(value) <= 2 and "mojo_kernel" not in shown


def test_errors_have_carets_and_colours(kernel: Talk) -> None:
    _, [(_, content)] = kernel.run("let fine = 1\nprint(no_such_name)")
    first = content["traceback"][0]
    assert "\x1b[1;38;5;196merror\x1b[0m" in first and "]:2:7" in first and "^~~~" in first


def test_the_first_error_tells_of_explanations(kernel: Talk) -> None:
    kernel.run("%reset")
    last = [published[0][1]["traceback"][-1] for published in (kernel.run(f"no_such_{i}")[1] for i in range(2))]
    assert ["%explain" in line for line in last] == [True, False]


def test_input(kernel: Talk) -> None:
    def ask(cell: str, answer: str) -> tuple[dict[str, Any], Published, list[dict[str, Any]]]:
        asked: list[dict[str, Any]] = []

        def answered(message: dict[str, Any]) -> None:
            asked.append(message["content"])
            kernel.client.input(answer)

        return *kernel.run(cell, allow_stdin=True, stdin_hook=answered), asked

    _, published, asked = ask("print('first')\nlet name = input('name? ')\nprint('hello', name)", "mojo")
    assert stdout(published) == "first\nhello mojo\n" and asked == [{"prompt": "name? ", "password": False}]
    _, published, asked = ask("%%python\nimport getpass\nprint(input(), getpass.getpass('secret'))", "x")
    assert stdout(published) == "x x\n" and [content["password"] for content in asked] == [False, True]
    reply, _, _ = ask("input()", "\x04")
    assert reply["status"] == "error" and "EOFError" in "".join(reply["traceback"])


def test_input_where_nobody_answers(kernel: Talk) -> None:
    for cell in ("input()", "%%python\ninput()"):
        reply, _ = kernel.run(cell, allow_stdin=False)
        assert "raw_input was called, but this frontend does not support input requests." in reply["evalue"]


def test_silent_cells(kernel: Talk) -> None:
    before = kernel.run("1")[0]["execution_count"]
    reply, published = kernel.run("var quiet = 7\n8", silent=True)
    assert (reply["status"], published) == ("ok", [])
    reply, published = kernel.run("quiet", store_history=False)
    assert data(published, "execute_result") == {"text/plain": "7"} and reply["execution_count"] == before + 1
    assert kernel.run("1")[0]["execution_count"] == before + 1
    reply, published = kernel.run("nope", silent=True)
    assert (reply["status"], published) == ("error", [])


def test_expressions_of_front_ends(kernel: Talk) -> None:
    reply, published = kernel.run("var wanted = 41", user_expressions={"good": "wanted + 1", "bad": "no_such_name"})
    good, bad = reply["user_expressions"]["good"], reply["user_expressions"]["bad"]
    assert good == {"status": "ok", "data": {"text/plain": "42"}, "metadata": {}}
    assert (bad["status"], bad["ename"]) == ("error", "CompileError") and published == []
    assert kernel.run("nope", user_expressions={"good": "wanted"})[0]["user_expressions"] == {}


def test_an_error_ends_what_waits_unless_it_must_not(kernel: Talk) -> None:
    for stops, expected in ((True, "aborted"), (False, "ok")):
        first = kernel.client.execute("_ = input()\nraise Error('first')", allow_stdin=True, stop_on_error=stops)
        kernel.client.get_stdin_msg(timeout=WAIT)
        second = kernel.client.execute("var after = 1")
        kernel.client.input("go on")
        replies: dict[str, str] = {}
        while {first, second} - replies.keys():
            message = kernel.client.get_shell_msg(timeout=WAIT)
            replies[message["parent_header"]["msg_id"]] = message["content"]["status"]
        assert (replies[first], replies[second]) == ("error", expected)
        kernel.run("print('calm again')", store_history=False)


def test_figures(kernel: Talk) -> None:
    reply, published = kernel.run("%%python\nimport matplotlib.pyplot as plt\nplt.figure(figsize=(1, 1))\nplt.plot([1, 2]);\nprint('text')")
    assert reply["status"] == "ok" and kinds(published) == ["stream", "display_data"]
    assert data(published, "display_data")["image/png"].startswith("iVBORw0KGgo")
    assert kernel.run("print('no figure is left')")[1] == [("stream", {"name": "stdout", "text": "no figure is left\n"})]
    _, published = kernel.run("let pyplot = Python.import_module('matplotlib.pyplot')\n_ = pyplot.plot([1, 2, 3])")
    assert "image/png" in data(published, "display_data")
    kernel.run("%matplotlib svg")
    _, published = kernel.run("_ = pyplot.plot([1, 2, 3])\n_ = pyplot.show()\nprint('after')")
    assert kinds(published) == ["display_data", "stream"] and "<svg" in data(published, "display_data")["image/svg+xml"]


def test_a_figure_of_a_cell_that_fails_is_shown(kernel: Talk) -> None:
    reply, published = kernel.run("%%python\nimport matplotlib.pyplot as plt\nplt.plot([1, 2])\n1/0")
    assert reply["status"] == "error" and sorted(kinds(published)) == ["display_data", "error"]


def test_comms(kernel: Talk) -> None:
    _, published = kernel.run("%%python\nimport comm\nc = comm.create_comm(target_name='t', data={'a': 1})\nc.close()")
    assert kinds(published) == ["comm_open", "comm_close"]


def test_seed_cells_as_a_notebook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JUPYTER_PATH", str(SPECS.parent))
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path))
    cells = [(seed, [cell for _, cell in split_cells(seed.read_text(encoding="utf-8"))]) for seed in sorted(SEEDS.glob("*.mojo"))]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(text) for _, texts in cells for text in texts])
    notebook.metadata["kernelspec"] = {"name": "mojo-jupyter-kernel", "display_name": "Mojo", "language": "mojo"}
    NotebookClient(notebook, timeout=WAIT, resources={"metadata": {"path": str(tmp_path)}}).execute()
    executed = iter(notebook.cells)
    for seed, texts in cells:
        output = io.StringIO()
        for _ in texts:
            for part in next(executed).outputs:
                assert part.output_type in ("stream", "execute_result"), part
                output.write(part.text if part.output_type == "stream" else "")
        check_output(output.getvalue(), seed)
