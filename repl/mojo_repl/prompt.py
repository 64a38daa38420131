"""The interactive prompt: editing, history, and the value of each entry's last expression."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import mojo_compiler
from mojo_frontend.history import History, history_file
from mojo_frontend.lexer import Mojo2023Lexer
from mojo_frontend.settings.settings import Settings
from mojo_frontend.startup import run_startup
from prompt_toolkit import PromptSession
from prompt_toolkit.application import get_app
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory, ConditionalAutoSuggest
from prompt_toolkit.completion import ThreadedCompleter
from prompt_toolkit.enums import EditingMode
from prompt_toolkit.filters import Condition
from prompt_toolkit.layout.processors import HighlightMatchingBracketProcessor
from prompt_toolkit.lexers import DynamicLexer, PygmentsLexer
from prompt_toolkit.output.color_depth import ColorDepth
from prompt_toolkit.output.plain_text import PlainTextOutput
from prompt_toolkit.utils import is_dumb_terminal
from pygments.lexers.python import PythonLexer

from mojo_repl.colours import STYLE
from mojo_repl.completer import SessionCompleter, SignatureLine
from mojo_repl.editing import keys
from mojo_repl.editor import edited
from mojo_repl.entries import run_entry
from mojo_repl.figures import Figures
from mojo_repl.late_session import LateSession
from mojo_repl.looks import Documentation, UnderlinedErrors
from mojo_repl.questions import Questions
from mojo_repl.scripts import Report, Script, run_cells
from mojo_repl.shared_history import SharedHistory
from mojo_repl.values import fitted

if TYPE_CHECKING:
    from mojo_compiler import DisplayValue, Session, SessionConfig

ROWS = "text/tab-separated-values"
"""The form in which vectors and tensors come as rows of cells."""

LEAVE = ("exit", "exit()", "quit", "quit()", ":q")
"""Entries that end the prompt, as Ctrl-D does."""


class Prompt:
    """A dialogue with one session.

    Enter runs the entry if it is complete and otherwise opens a line indented as it should be; Alt-Enter always opens
    one. Tab completes. Ctrl-C drops what is typed, or stops what runs; Ctrl-D leaves.
    """

    def __init__(self, report: Report, config: SessionConfig, settings: Settings, quiet: bool = False) -> None:
        self.report = report
        self.settings = settings
        self._quiet = quiet
        self._config = config.changed(python_names={"input": input}, rows=True)
        self.count = 0
        self.history = History(history_file(settings))
        self._offered = ""
        self._figures = Figures()
        self._late = LateSession(self._new_session)
        self._questions = questions = Questions(self._late)
        completer = SessionCompleter(questions)
        signature = SignatureLine(questions)
        mojo, python = PygmentsLexer(Mojo2023Lexer), PygmentsLexer(PythonLexer)
        self.input: PromptSession[str] = PromptSession(
            message=lambda: f"{self.count + 1}{'py' if questions.is_python else ''}> ",
            prompt_continuation=lambda width, _line, _wraps: "." * (width - 1) + " ",
            history=SharedHistory(self.history),
            auto_suggest=ConditionalAutoSuggest(AutoSuggestFromHistory(), Condition(lambda: settings.is_on("suggestions"))),
            key_bindings=keys(questions.continuation, completer),
            completer=ThreadedCompleter(completer),
            complete_while_typing=Condition(lambda: settings.is_on("complete_while_typing")),
            lexer=DynamicLexer(lambda: python if questions.is_python else mojo),
            input_processors=[
                HighlightMatchingBracketProcessor(),
                UnderlinedErrors(questions, lambda: settings.is_on("underline_errors")),
            ],
            bottom_toolbar=lambda: signature(get_app().current_buffer.document) or None,
            output=PlainTextOutput(sys.stdout) if is_dumb_terminal() else None,
            style=STYLE,
            include_default_pygments_style=False,
            color_depth=ColorDepth.DEPTH_1_BIT if os.environ.get("NO_COLOR") else None,
            enable_open_in_editor=True,
            tempfile_suffix=".mojo",
            multiline=True,
        )
        Documentation(questions, lambda: settings.is_on("documentation")).add_to(self.input.layout)

    def run(self, text: Script | None = None) -> int:
        """Run a text if there is one, then read and run entries until the user leaves. Returns the exit status, 0."""
        if not self._quiet:
            print("Mojo, the language of 2023\nEnter runs, Alt-Enter opens a line, Tab completes, %help helps, Ctrl-D leaves.")
        if text is None and not self.settings.startup():
            self.input.app.after_render += lambda app: self._late.begin(app.invalidate)  # the first prompt waits for nothing
        else:
            self._late.get()
        try:
            if text is not None and run_cells(text.cells(), self.report, self) == 0 and text.is_program:
                run_entry(self, "main()", 0)
            while (entry := self._read()) is not None:
                if entry.strip():
                    self._run(entry)
        finally:
            self._late.get().close()
            self.history.close()
        return 0

    def _read(self) -> str | None:
        """The next entry; empty if it was dropped, None if the user leaves."""
        try:
            offered, self._offered = self._offered, ""
            self.input.editing_mode = EditingMode(self.settings["editing_mode"].upper())
            entry = self.input.prompt(default=offered)
        except KeyboardInterrupt:
            return ""
        except EOFError:
            entry = LEAVE[0]
        if entry.strip() not in LEAVE:
            return entry
        was_python, self._questions.is_python = self._questions.is_python, False
        return "" if was_python else None

    def _run(self, entry: str) -> None:
        self.count += 1
        cell = self._questions.cell(entry)
        self.history.store(self.count, cell)
        run_entry(self, cell, self.count)
        self._figures.show(self.settings["images"])
        sys.stdout.flush()

    def show(self, value: DisplayValue) -> None:
        """Show a value, folded to the screen."""
        size, text = self.input.output.get_size(), value.plain
        self.history.store_value(self.count, text)
        print(fitted(text, value.rich.get(ROWS, ""), size.columns, size.rows))

    def offer(self, text: str) -> None:
        """Begin the next entry with a text."""
        self._offered = text

    def edit(self, text: str) -> None:
        """Open the user's editor with a text, with which the next entry then begins."""
        self._offered = edited(text)

    def begin_python(self) -> None:
        """Take what is typed next for Python, until the user leaves that."""
        print("Python, with what Mojo cells see of it; Ctrl-D goes back to Mojo.")
        self._questions.is_python = True

    def reset(self) -> None:
        """Begin a new session."""
        self._late.renew()

    @property
    def session(self) -> Session:
        """The session that runs the entries."""
        return self._late.get()

    def _new_session(self) -> Session:
        session = mojo_compiler.Session(self._config.changed(environment=self.settings.environment()))
        session.follows_files = self.settings.is_on("autoreload")
        run_startup(session, self.settings.startup(), self.report.show, lambda message: print(message, file=sys.stderr))
        return session
