"""The IR after all passes, as ``mojo-repl --emit ir`` prints it, for cells where a pass matters.

``case.ir`` beside ``case.mojo`` holds the text; what symbols carry to be unique is left out. A case without its ``.ir`` file
fails and shows the text: read it, and save it if it is right.
"""

from __future__ import annotations

import io
import re
from contextlib import redirect_stdout

import pytest
from golden import TESTS, cases
from mojo_compiler import Session

FOLDER = TESTS / "ir"


def plain_symbols(text: str) -> str:
    """The text without the digests of instances and the numbers of cells in its symbols."""
    return re.sub(r"@cell\d*\b(\.\d+)?", "@cell", re.sub(r"(@[\w.]+)\.[0-9a-f]{12}\b", r"\1", text))


@pytest.mark.parametrize("case", cases("ir"))
def test_ir(case: str) -> None:
    path = FOLDER / case
    session = Session()
    with redirect_stdout(io.StringIO()):
        result = session.run(path.read_text(encoding="utf-8"))
    text = plain_symbols(result.emit["ir"]).strip()
    session.close()
    golden = path.with_suffix(".ir")
    expected = golden.read_text(encoding="utf-8").strip() if golden.exists() else ""
    assert text == expected, f"{golden}:\n{text}"
