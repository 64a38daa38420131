"""The interactive prompt: history, several lines an entry, and the value of each entry's last expression."""

from __future__ import annotations

import os
from pathlib import Path

from mojo_compiler import Session, SessionConfig
from mojo_frontend.commands import introspection
from prompt_toolkit import PromptSession
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

from mojo_repl.entries import normalized, run_entry
from mojo_repl.scripts import Report, Text, run_cells

LEAVE = ("exit", "quit", ":q")
"""Entries that end the prompt, as Ctrl-D does."""


class Prompt:
    """A dialogue with one session.

    Enter runs the entry if it is complete and otherwise opens a line indented as it should be; Alt-Enter always opens
    one. Ctrl-C drops what is typed, or stops what runs; Ctrl-D leaves.
    """

    def __init__(self, report: Report, config: SessionConfig, quiet: bool = False) -> None:
        self.report = report
        self._quiet = quiet
        self._config = config.changed(python_names={"input": input})
        self.session = Session(self._config)
        self.count = 0
        self._offered = ""
        self.input: PromptSession[str] = PromptSession(
            message=lambda: f"{self.count + 1}> ",
            prompt_continuation=lambda width, _line, _wraps: "." * (width - 1) + " ",
            history=history(),
            key_bindings=self._keys(),
            multiline=True,
        )

    def run(self, text: Text | None = None) -> int:
        """Run a text if there is one, then read and run entries until the user leaves. Returns the exit status, 0."""
        if not self._quiet:
            print("Mojo (the language of 2023). Enter runs, Alt-Enter opens a line, %help lists commands, Ctrl-D leaves.")
        try:
            if text is not None and run_cells(text.cells(), self.report, self.session) == 0 and text.is_program:
                run_entry(self, "main()", "Expression [0]")
            while (entry := self._read()) is not None:
                if entry.strip():
                    self._run(entry)
        finally:
            self.session.close()
        return 0

    def _read(self) -> str | None:
        """The next entry; empty if it was dropped, None if the user leaves."""
        try:
            offered, self._offered = self._offered, ""
            entry = self.input.prompt(default=offered)
        except KeyboardInterrupt:
            return ""
        except EOFError:
            return None
        return None if entry.strip() in LEAVE else entry

    def _run(self, entry: str) -> None:
        self.count += 1
        run_entry(self, entry, f"Expression [{self.count}]")

    def offer(self, text: str) -> None:
        """Begin the next entry with a text."""
        self._offered = text

    def reset(self) -> None:
        """Begin a new session."""
        self.session.close()
        self.session = Session(self._config)

    def _keys(self) -> KeyBindings:
        keys = KeyBindings()

        @keys.add("enter")
        def enter(event: KeyPressEvent) -> None:
            buffer = event.current_buffer
            answer = introspection.is_complete(self.session, normalized(buffer.text))
            if buffer.document.is_cursor_at_the_end and answer["status"] == "incomplete":
                buffer.insert_text("\n" + answer["indent"])
            else:
                buffer.validate_and_handle()

        @keys.add("escape", "enter")
        def alt_enter(event: KeyPressEvent) -> None:
            event.current_buffer.insert_text("\n")

        return keys


def history() -> History:
    """The entries of earlier sessions, in a file that only the user can read; of this session only, where there can be none."""
    state = os.environ.get("XDG_STATE_HOME", "")
    base = Path(state) if os.path.isabs(state) else Path(os.path.expanduser("~"), ".local", "state")
    file = base / "mojo-playground" / "history"
    try:
        if not base.is_absolute():  # a user without a home
            return InMemoryHistory()
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.touch(mode=0o600)
    except OSError:
        return InMemoryHistory()
    return FileHistory(str(file))
