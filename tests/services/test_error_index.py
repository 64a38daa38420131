"""The page of the documents about all errors."""

from __future__ import annotations

import importlib.util

from golden import TESTS


def test_the_page_is_current() -> None:
    """`python tools/error_index.py` writes it."""
    tool = importlib.util.spec_from_file_location("error_index", TESTS.parent / "tools" / "error_index.py")
    assert tool is not None
    assert tool.loader is not None
    module = importlib.util.module_from_spec(tool)
    tool.loader.exec_module(module)
    assert module.TARGET.read_text(encoding="utf-8") == module.document()
