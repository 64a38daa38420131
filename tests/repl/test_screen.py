"""What a person sees at the prompt."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from mojo_frontend.history import History
from repl.screen import Terminal


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    made = Terminal(tmp_path)
    yield made
    made.close()


def test_words_are_completed_in_a_menu_with_kinds_and_types(terminal: Terminal) -> None:
    terminal.send("struct Point:\rvar across: Int\rfn apart(self) -> Int: return 1\r\r")
    terminal.until("2>")
    terminal.send("fn f(p: Point): p.a")
    terminal.until("field  Int")
    menu = [line.split() for line in terminal.lines()[-2:]]
    assert menu == [["across", "field", "Int"], ["apart", "method", "fn", "apart(self)", "->", "Int"]]


def test_tab_takes_a_word(terminal: Terminal) -> None:
    terminal.send("let thousand = 1000\r")
    terminal.until("2>")
    terminal.send("thous\t")
    terminal.until("2> thousand")
    terminal.send("\r")
    terminal.until("1000")


def test_the_signature_of_a_call_stands_below(terminal: Terminal) -> None:
    terminal.send("fn area(width: Int, height: Int) -> Int: return width * height\r\r")
    terminal.until("2>")
    terminal.send("area(3, ")
    terminal.until("area(width: Int, height: Int)")


def test_keywords_have_a_colour(terminal: Terminal) -> None:
    terminal.send("let number = 12")
    terminal.until("number")
    assert terminal.styles_of("let") != terminal.styles_of("number")


def test_no_colours_if_nobody_wants_any(tmp_path: Path) -> None:
    plain = Terminal(tmp_path, NO_COLOR="1")
    plain.send("let number = 12")
    plain.until("number")
    assert {colour for colour, _ in plain.styles_of("let number")} == {"default"}
    plain.close()


def test_entries_of_earlier_sessions_are_recalled(tmp_path: Path) -> None:
    first = Terminal(tmp_path)
    first.send('print("recalled")\r')
    first.until("2>")
    first.send("let other = 1\r")
    first.until("3>")
    first.send("other + 1\r")
    first.until("4>")
    first.send("\x04")
    first.until(lambda: not first.child.isalive())
    kept = History(tmp_path / "mojo-playground" / "history.sqlite")
    assert kept.tail(9, output=True) == [(1, 1, ('print("recalled")', None)), (1, 2, ("let other = 1", None)), (1, 3, ("other + 1", "2"))]
    kept.close()
    second = Terminal(tmp_path)
    second.send("let o")
    second.until("let other = 1")  # suggested from the history
    second.send("\x15\x12")
    second.until("I-search")
    second.send("recal")
    second.until('print("recalled")')
    second.send("\r\r")
    second.until("2>")
    assert "recalled" in second.lines()
    second.close()


def test_a_pasted_transcript_runs(terminal: Terminal) -> None:
    terminal.send("\x1b[200~1> fn f(n: Int) -> Int:\n..     return n * 2\n2> f(21)\n42\n\x1b[201~")
    terminal.until("f(21)")
    terminal.send("\r")
    terminal.until(lambda: any(line == "42" for line in terminal.lines()))


def test_leaving(tmp_path: Path) -> None:
    for word in ("exit()", ":q"):
        terminal = Terminal(tmp_path)
        terminal.send(f"{word}\r")
        terminal.until(lambda t=terminal: not t.child.isalive())  # type: ignore[misc]
        assert terminal.child.exitstatus == 0


def test_what_is_wrong_is_underlined_and_words_are_explained(terminal: Terminal) -> None:
    terminal.send("let x = = 1")
    terminal.until("= = 1")
    terminal.until(lambda: terminal.underlined() == "=")
    terminal.send("\x15let t = String('x')\r")
    terminal.until("2>")
    terminal.send("t.upp")
    terminal.until("method")
    terminal.send("\x1b[B")
    terminal.until("2> t.upper")
    terminal.until("fn upper(self) -> String")
    terminal.until("print(String(")  # the example of the docstring, beside the menu


def test_the_keys_of_vi_and_the_users_editor(tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\nsed -i s/1/20/ "$1"\n')
    editor.chmod(0o755)
    terminal = Terminal(tmp_path, "--vi", EDITOR=str(editor))
    terminal.send("1 + 8\r")
    terminal.until("2>")
    terminal.send("%edit\r")
    terminal.until("3> 20 + 8")
    terminal.send("\x1b0x\r")  # to the first character, which goes
    terminal.until(lambda: "8" in terminal.lines())
    terminal.send("%config editing_mode=emacs\r")
    terminal.until("5>")
    terminal.send("5 + 1\x01\x0b3 + 4\r")  # to the start, cut
    terminal.until(lambda: "7" in terminal.lines())
    terminal.close()


def test_a_nested_prompt_of_python_and_long_compilations(terminal: Terminal) -> None:
    terminal.send("%python\r")
    terminal.until("2py>")
    terminal.send("for i in range(2):\rn = i * 40\rn += 2\r\r")
    terminal.until("3py>")
    terminal.send("import math\r")
    terminal.until("4py>")
    terminal.send("math.sq\t")
    terminal.until("math.sqrt")
    terminal.send("\x03\x04")
    terminal.until(lambda: terminal.lines()[-1] == "4>")
    terminal.send("n\r")
    terminal.until(lambda: "42" in terminal.lines())
    terminal.send("fn f() -> Int:\rvar s = 0\rfor i in range(1 << 40): s += i\rreturn s\r\r")
    terminal.until("6>")
    terminal.send("alias A = f()\r")
    terminal.until("compiling…")
    terminal.send("\x03")
    terminal.until(lambda: "KeyboardInterrupt" in str(terminal.lines()) and "7>" in terminal.lines()[-1])
    assert "compiling" not in str(terminal.lines())
