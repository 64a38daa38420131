"""The runtime as a whole."""

from __future__ import annotations

import sys

import pytest
from mojo_compiler.jit.cache import ObjectCache
from mojo_compiler.runtime import library
from mojo_compiler.store import SignedFolder


def test_a_python_without_the_gil_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version", "3.13.1 experimental free-threading build (main)")
    with pytest.raises(RuntimeError, match="global interpreter lock"):
        library.runtime_object(ObjectCache(SignedFolder(None)))
