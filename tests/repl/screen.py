"""A terminal that the prompt runs in: what is typed, and what stands on its screen."""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pexpect
import pyte

WAIT = 30
"""Seconds that an answer may take on a busy machine."""

COLUMNS, ROWS = 100, 30


_OUTPUT = re.compile(r"\x1b\[\?2004l(.*?)\x1b\[\?2004h", re.DOTALL)
"""What is written between two prompts, which ask for bracketed paste while one types."""

_STYLES = re.compile(r"(?:compiling… \d+ s)|\x1b\[[\d;?]*[a-zA-Z]")


class Terminal:
    """The prompt in a terminal of its own, with a state folder that several may share."""

    def __init__(self, state: Path, *arguments: str, **environment: str) -> None:
        variables = dict(os.environ, XDG_STATE_HOME=str(state), TERM="xterm-256color", PROMPT_TOOLKIT_NO_CPR="1")
        for name in ("NO_COLOR", "MOJO_HISTORY", "MOJO_HISTORY_FILE"):
            variables.pop(name, None)
        self.child = pexpect.spawn(
            sys.executable, ["-m", "mojo_repl", *arguments], env=variables | environment, encoding="utf-8", dimensions=(ROWS, COLUMNS)
        )
        self.screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.Stream(self.screen)
        self.received = ""
        self.until("1>")

    def send(self, text: str) -> None:
        """Type."""
        self.child.send(text)

    def run(self, text: str) -> str:
        """Paste an entry, run it, and wait until the next prompt is there. Returns what was shown in between, without styles."""
        return self._between_prompts(f"\x1b[200~{text}\n\x1b[201~\r")

    def drop(self) -> str:
        """Drop what is typed, or stop what runs, and wait until the next prompt is there. Returns what was shown in between."""
        return self._between_prompts("\x03")

    def _between_prompts(self, keys: str) -> str:
        before = len(self.received)
        self.send(keys)
        self.until(lambda: _OUTPUT.search(self.received, before) is not None)
        found = _OUTPUT.search(self.received, before)
        assert found is not None
        return _STYLES.sub("", found[1]).replace("\r", "")

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the terminal, and wait until the prompt is painted anew."""
        self.screen.resize(rows, columns)
        before = len(self.received)
        self.child.setwinsize(rows, columns)
        self.until(lambda: _OUTPUT.search(self.received, before) is not None)

    def lines(self) -> list[str]:
        """The lines of the screen that are not empty."""
        return [line.rstrip() for line in self.screen.display if line.strip()]

    def until(self, wanted: str | Callable[[], bool]) -> None:
        """Wait until a text stands on the screen, or something is true."""
        end = time.monotonic() + WAIT
        while not (any(wanted in line for line in self.lines()) if isinstance(wanted, str) else wanted()):
            if time.monotonic() > end:
                raise AssertionError(f"{wanted!r} is not on the screen:\n" + "\n".join(self.lines()))
            self._read()

    def _read(self) -> None:
        try:
            text = self.child.read_nonblocking(4096, timeout=0.2)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return
        self.received += text
        self._stream.feed(text)

    def styles_of(self, word: str) -> set[tuple[str, bool]]:
        """The colours, and whether bold, of a word on the screen, where it stands last."""
        row = next(i for i in reversed(range(ROWS)) if word in self.screen.display[i])
        start = self.screen.display[row].rindex(word)
        cells = (self.screen.buffer[row][start + i] for i in range(len(word)))
        return {(cell.fg, cell.bold) for cell in cells}

    def underlined(self) -> str:
        """The characters that are underlined, one line after the other."""
        return "".join(
            self.screen.buffer[row][i].data for row in range(ROWS) for i in range(COLUMNS) if self.screen.buffer[row][i].underscore
        )

    def close(self) -> None:
        """End the prompt."""
        self.child.close(force=True)
