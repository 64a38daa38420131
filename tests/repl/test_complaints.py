"""What people wish for and complain of in terminals; complaints.md lists it. Most of it is tried in one prompt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from repl.screen import Terminal

CALLERS = ("fn g() -> Int: return 1", "fn h() -> Int: return g() * 10", "h()", "fn g() -> Int: return 2", "h()")
STRUCT = "@value\nstruct Complex:\n    var re: Int\n    var im: Int"
DEEP = "fn deep(n: Int) -> Int: return deep(n + 1) + 1\ndeep(0)"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("complaints")


@pytest.fixture(scope="module")
def prompt(folder: Path) -> Iterator[Terminal]:
    made = Terminal(folder, "-q", "-I", str(folder), MOJO_MAX_MEMORY="2G")
    made.run("var kept = 41")
    yield made
    made.close()


@pytest.fixture(autouse=True)
def state_is_kept(prompt: Terminal) -> Iterator[None]:
    yield
    assert prompt.run("kept + 1") == "42\n"


def test_callers_follow_what_they_call(prompt: Terminal) -> None:
    assert [prompt.run(text) for text in CALLERS] == ["", "", "10\n", "", "20\n"]


def test_a_struct_may_run_again(prompt: Terminal) -> None:
    for text in (STRUCT, "var c = Complex(1, 2)", STRUCT, "c = Complex(3, 4)"):
        assert prompt.run(text) == ""
    assert prompt.run("c") == "Complex(re=3, im=4)\n"
    assert "'c' still holds" in prompt.run(STRUCT + "\n    var third: Int")


def test_python_names_are_assigned_again(prompt: Terminal) -> None:
    assert [prompt.run(f"%python value = {n}") for n in (1, 2)] == ["", ""]
    assert prompt.run("value + 1") == "3\n"


def test_modules_beside_are_found_and_read_again(prompt: Terminal, folder: Path) -> None:
    (folder / "beside.mojo").write_text("fn answer() -> Int: return 1\n")
    prompt.run("from beside import answer")
    assert prompt.run("answer()") == "1\n"
    (folder / "beside.mojo").write_text("fn answer() -> Int: return 12345\n")
    assert prompt.run("answer()").endswith("12345\n")


@pytest.mark.parametrize("text", ["SIMD[", "kept.", "struct X:\n    var a: Foo[", "let 漢 = nothing.else.", "from tensor import ", "%"])
def test_completion_ends_nothing(text: str, prompt: Terminal) -> None:
    prompt.send(f"\x1b[200~{text}\x1b[201~\t\t")
    prompt.drop()


def test_wrong_entries_leave_nothing(prompt: Terminal) -> None:
    assert "error" in prompt.run("with nothing as b:\n    pass")
    assert "error" in prompt.run("struct Wrong[T: Nothing]:\n    var a: T")
    assert "error" in prompt.run("fn f(:\n")
    assert prompt.run("import sys; sys.exit(3)") == "SystemExit: 3\n"
    assert prompt.run("struct Right[T: AnyType]:\n    pass") == ""


def test_faults_name_their_line(prompt: Terminal) -> None:
    for text, words in (
        ("let p = Pointer[Int]()\np.store(1)", ("p.store(1)", ":2:")),
        ("import os\nos.abort()", ("abort", ":2:")),
        (DEEP, ("stack", ":1:")),
        ("DynamicVector[Int]()[7]", ("7", ":1:")),
        ('raise Error("own words")', ("Error: own words", ":1")),
    ):
        told = prompt.run(text)
        assert all(word in told for word in words) and "(null)" not in told, told


def test_values_are_shown_unless_nobody_wants_them(prompt: Terminal) -> None:
    assert [prompt.run(text) for text in ("1 + 1", "1 + 1;", "let one = 1", "_3 == 3;")][:3] == ["2\n", "", ""]


def test_one_enter_runs_and_an_arrow_recalls_the_whole_block(prompt: Terminal) -> None:
    prompt.run("fn whole(n: Int) -> Int:\n    let m = n * 3\n    return m")
    prompt.run("whole(5)")
    prompt.send("\x1b[A\x1b[A")
    prompt.until("let m = n * 3")
    prompt.drop()


def test_input_and_its_end(prompt: Terminal) -> None:
    prompt.send('print("got", input("say> "))\r')
    prompt.until("say> ")
    prompt.send("ten words\r")
    prompt.until("got ten words")
    prompt.send('input("more> ")\r')
    prompt.until(lambda: prompt.lines()[-1] == "more>")
    prompt.send("\x04")
    prompt.until("EOFError")


def test_errors_of_python_have_no_frames_of_ours(prompt: Terminal) -> None:
    told = prompt.run('from python import Python\nPython.import_module("nothing_there")')
    assert "No module named 'nothing_there'" in told and "%pip install nothing_there" in told
    told = prompt.run("%python 1/0")
    assert "ZeroDivisionError" in told and "site-packages" not in told and "mojo_" not in told
    assert prompt.run("let still = 1") == ""


def test_wide_vectors_and_much_memory(prompt: Terminal) -> None:
    assert prompt.run("SIMD[DType.float64, 1024](1).reduce_add()") == "1024.0\n"
    assert "MOJO_MAX_MEMORY" in prompt.run("DTypePointer[DType.int8].alloc(1 << 40)")


def test_a_loop_is_stopped(prompt: Terminal) -> None:
    prompt.run("var turns = 0")
    prompt.send("\x1b[200~print('begun')\nwhile True: turns += 1\n\x1b[201~\r")
    prompt.until(lambda: "begun" in prompt.lines())
    prompt.child.sendintr()
    prompt.until("KeyboardInterrupt")
    assert prompt.run("turns > 0") == "True\n"
    prompt.send("!echo asleep; sleep 100\r")
    prompt.until(lambda: "asleep" in prompt.lines())
    prompt.child.sendintr()
    prompt.until(lambda: prompt.lines()[-2:-1] == ["^CKeyboardInterrupt"])


def test_what_is_typed_ahead_waits(prompt: Terminal) -> None:
    prompt.run("from time import sleep")
    prompt.send('print("slow"); sleep(0.5)\r')
    prompt.until(lambda: "slow" in prompt.lines())
    prompt.send("100 + 11\r200 + 22\r")
    prompt.until(lambda: {"111", "222"} <= set(prompt.lines()))


def test_emoji_and_wide_characters_take_their_columns(prompt: Terminal) -> None:
    prompt.send("'🔥漢字' + 'e\u0301'")
    prompt.until("'🔥")
    row = prompt.screen.cursor.y
    prompt.until(lambda: "+ '" in prompt.screen.display[row])
    prompt.until(lambda: prompt.screen.cursor.x == prompt.screen.display[row].index("'") + len("'______' + 'e'"))
    prompt.send("\r")
    prompt.until(lambda: any(line.startswith("🔥") for line in prompt.lines()))


def test_the_window_may_change_its_size(prompt: Terminal) -> None:
    prompt.resize(50, 20)
    prompt.send("'" + "a" * 60 + "'")
    prompt.until(lambda: any(line.endswith("a" * 40) for line in prompt.lines()) and prompt.lines()[-1].endswith("aaa'"))
    prompt.drop()
    assert len(prompt.run("String('b') * 3000").split("\n")) < 20
    prompt.resize(100, 30)


def test_terminals_that_can_do_nothing(tmp_path: Path) -> None:
    dumb = Terminal(tmp_path, "-q", TERM="dumb")
    dumb.send("fn f() -> Int:\rreturn 6 * 7\r\r")
    dumb.until("2>")
    dumb.send("f()\r")
    dumb.until(lambda: "42" in dumb.lines())
    dumb.send("nothing\r")
    dumb.until("unknown declaration")
    dumb.send("\x04")
    dumb.until(lambda: not dumb.child.isalive())
    assert "\x1b" not in dumb.received
    dumb.close()


def test_each_complaint_has_a_test() -> None:
    here = Path(__file__).parents[1]
    named = re.findall(r"`([\w/]+\.py)` +`(test_\w+)`", (here / "repl" / "complaints.md").read_text(encoding="utf-8"))
    assert len(named) > 20
    assert [name for file, name in named if f"def {name}(" not in (here / file).read_text(encoding="utf-8")] == []
