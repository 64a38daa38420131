"""Examples in docstrings: fenced blocks of Mojo, which say in comments what they print.

``# prints text`` behind a line of code, or on a line of its own, is the next line of the output.
"""

from __future__ import annotations

import io
import re
from contextlib import redirect_stdout
from textwrap import dedent

from mojo_compiler import Session, render

_FENCED = re.compile(r"^ *```mojo\n(.*?)^ *```$", re.DOTALL | re.MULTILINE)
_PRINTS = re.compile(r"# prints(?: (.*))?$", re.MULTILINE)


def examples(docstring: str) -> list[str]:
    """The code of a docstring's examples."""
    return [dedent(code) for code in _FENCED.findall(docstring)]


def expected(example: str) -> str:
    """What an example says that it prints."""
    return "".join(f"{line}\n" for line in _PRINTS.findall(example))


def run(session: Session, example: str) -> str:
    """What an example prints, its messages and how it ended if it failed, in a session."""
    with redirect_stdout(io.StringIO()) as output:
        result = session.run(example)
    messages = [render(diagnostic) for diagnostic in result.diagnostics]
    return output.getvalue() + "".join([*messages, result.error.message if result.error is not None else ""])
