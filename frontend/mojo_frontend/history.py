"""The history of cells, in a database that the kernels of a user share.

The setting `history_file` names the file, else it is in the user's state folder; with ``history = "off"``, or where no file can be
written, a kernel remembers its own cells only.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mojo_frontend.settings.settings import Settings

Entry = tuple[int, int, str] | tuple[int, int, tuple[str, str | None]]
"""A session's number, a cell's number in it, its text; or that and the text of its value."""

_TABLES = """
CREATE TABLE IF NOT EXISTS sessions (session INTEGER PRIMARY KEY AUTOINCREMENT, started TEXT DEFAULT CURRENT_TIMESTAMP);
CREATE TABLE IF NOT EXISTS cells (session INTEGER, line INTEGER, source TEXT, value TEXT, PRIMARY KEY (session, line));
"""
_COLUMNS = "session, line, source, value"
_WAIT = 0.5
"""Seconds to wait for another kernel that is writing."""


class History:
    """The cells of this kernel, which is a session with a number of its own, and of those before it."""

    def __init__(self, file: Path | None) -> None:
        """Open the database; None keeps the history in memory."""
        self._lock = threading.Lock()
        try:
            self._open(str(file) if file is not None else ":memory:")
        except (sqlite3.Error, OSError):
            self._open(":memory:")

    def _open(self, name: str) -> None:
        if name != ":memory:":
            Path(name).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            Path(name).touch(mode=0o600)
        self._database = sqlite3.connect(name, timeout=_WAIT, check_same_thread=False, isolation_level=None)
        # A cell is not worth waiting for the disk; only a machine that loses power may lose what was written.
        self._database.executescript(f"PRAGMA synchronous = OFF; PRAGMA journal_mode = TRUNCATE; {_TABLES}")
        self.session = self._database.execute("INSERT INTO sessions DEFAULT VALUES").lastrowid or 0

    def store(self, line: int, source: str) -> None:
        """Keep a cell."""
        self._write("INSERT OR REPLACE INTO cells VALUES (?, ?, ?, NULL)", self.session, line, source)

    def store_value(self, line: int, value: str) -> None:
        """Keep the text of the value of a cell."""
        self._write("UPDATE cells SET value = ? WHERE session = ? AND line = ?", value, self.session, line)

    def _write(self, statement: str, *values: int | str) -> None:
        with self._lock:
            try:
                self._database.execute(statement, values)
            except (sqlite3.Error, UnicodeError):  # the disk is full, another kernel does not let go of the file, half a character
                return

    def tail(self, n: int, output: bool = False) -> list[Entry]:
        """The last cells, oldest first."""
        statement = f"SELECT * FROM (SELECT {_COLUMNS} FROM cells ORDER BY session DESC, line DESC LIMIT ?) ORDER BY session, line"
        return self._read(statement, output, max(n, 0))

    def range(self, session: int = 0, start: int = 1, stop: int | None = None, output: bool = False) -> list[Entry]:
        """The cells of a session from `start` to before `stop`. Session 0 is this one, -1 that before it."""
        number = session if session > 0 else self.session + session
        statement = f"SELECT {_COLUMNS} FROM cells WHERE session = ? AND line >= ? AND line < ? ORDER BY line"
        return self._read(statement, output, number, start, stop if stop is not None else 1 << 62)

    def search(self, pattern: str = "*", n: int | None = None, unique: bool = False, output: bool = False) -> list[Entry]:
        """The last `n` cells (None: all) whose whole text matches a pattern with ``*``, ``?`` and ``[...]``, oldest first;
        if `unique`, each text once, where it was used last.
        """
        if unique:  # the other columns are those of the row with the maximum
            found = f"SELECT {_COLUMNS}, MAX(rowid) FROM cells WHERE source GLOB ? GROUP BY source"
        else:
            found = f"SELECT {_COLUMNS} FROM cells WHERE source GLOB ?"
        statement = f"SELECT {_COLUMNS} FROM ({found} ORDER BY session DESC, line DESC LIMIT ?) ORDER BY session, line"
        return self._read(statement, output, pattern, -1 if n is None else max(n, 0))

    def _read(self, statement: str, output: bool, *values: int | str) -> list[Entry]:
        with self._lock:
            try:
                rows = self._database.execute(statement, values).fetchall()
            except sqlite3.Error:
                return []
        return [(session, line, (source, value) if output else source) for session, line, source, value in rows]

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._database.close()


def history_file(settings: Settings) -> Path | None:
    """Where the history is kept, None if it is not to be kept."""
    if not settings.is_on("history"):
        return None
    if settings["history_file"]:
        return Path(settings["history_file"])
    state = os.environ.get("XDG_STATE_HOME", "")
    base = state if os.path.isabs(state) else os.path.join(os.path.expanduser("~"), ".local", "state")
    return Path(base, "mojo-playground", "history.sqlite") if os.path.isabs(base) else None  # None: a user without a home
