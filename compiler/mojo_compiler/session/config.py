"""Options of a session."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from mojo_compiler.records import dataclass, field, replace
from mojo_compiler.session.limits import Limits
from mojo_compiler.session.results import DisplayValue


@dataclass(frozen=True)
class SessionConfig:
    """Options of a session. `directory` is where imports are looked for (default: the current one), then in the `search_path` and
    the folders of ``MOJO_PATH``; in a `program` an error that nobody catches is reported as compiled programs do (language.md E8);
    `rich` values come in all their forms, with `rows` vectors and tensors come as lines of cells too; `display` shows what cells call
    ``display`` with (default: as text); `python_names` are objects that cells see by name unless they define the name;
    `limits` come from the `environment` unless they are given;
    `definitions` are what `sys.param_env` tells programs, `arguments` what `sys.argv` does: the program's name first;
    `bug_report` is a file that a report on the session goes to when it ends; `progress` is told of each phase of a cell that begins
    (``parse``, ``check``, ``compile``, ``run``), and "" when the cell has ended.
    """

    directory: Path | None = None
    program: bool = False
    rich: bool = False
    rows: bool = False
    display: Callable[[DisplayValue], None] | None = None
    python_names: Mapping[str, Any] = field(default_factory=dict)
    limits: Limits | None = None
    definitions: Mapping[str, str] = field(default_factory=dict)
    search_path: tuple[Path, ...] = ()
    arguments: tuple[str, ...] = ()
    bug_report: Path | None = None
    progress: Callable[[str], None] | None = None
    environment: Mapping[str, str] = os.environ

    def changed(self, **settings: Any) -> SessionConfig:
        """The same options but for some."""
        return replace(self, **settings)
