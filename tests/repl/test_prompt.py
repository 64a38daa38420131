"""The prompt in a real terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

WAIT = 30
"""Seconds that an answer may take on a busy machine."""

NEW_PROMPT = r"\x1b\[\?2004h[^>]*1>"
"""The first prompt again, not the line under it painted anew: it begins by asking for bracketed paste."""


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[pexpect.spawn[str]]:
    environment = dict(os.environ, XDG_STATE_HOME=str(tmp_path), TERM="xterm", NO_COLOR="1", PROMPT_TOOLKIT_NO_CPR="1")
    child = pexpect.spawn(sys.executable, ["-m", "mojo_repl"], env=environment, encoding="utf-8", timeout=WAIT, dimensions=(40, 120))
    child.expect("1>")
    yield child
    child.close(force=True)


def test_interrupt_drops_what_is_typed_and_end_leaves(terminal: pexpect.spawn[str]) -> None:
    terminal.send("var half = ")
    terminal.expect("half")
    terminal.sendintr()
    terminal.expect(NEW_PROMPT)
    terminal.sendeof()
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 0


def test_the_prompt_after_a_file(tmp_path: Path) -> None:
    program = tmp_path / "program.mojo"
    program.write_text("fn twice(n: Int) -> Int:\n    return n * 2\nfn main():\n    print(twice(4))\n")
    environment = dict(os.environ, XDG_STATE_HOME=str(tmp_path), TERM="xterm", NO_COLOR="1", PROMPT_TOOLKIT_NO_CPR="1")
    arguments = ["-m", "mojo_repl", "-q", "-i", str(program)]
    child = pexpect.spawn(sys.executable, arguments, env=environment, encoding="utf-8", timeout=WAIT, dimensions=(40, 120))
    child.expect(r"(?<!\d)8\r\n")
    child.expect("1>")
    child.send("twice(21)\r")
    child.expect(r"(?<!\d)42\r\n")
    child.close(force=True)
