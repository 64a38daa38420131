"""The runtime as a whole."""

from __future__ import annotations

import sysconfig
from typing import Any

import pytest
from mojo_compiler.jit.cache import ObjectCache
from mojo_compiler.runtime import library
from mojo_compiler.store import SignedFolder


def test_a_python_without_the_gil_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    known: Any = sysconfig.get_config_var
    monkeypatch.setattr(sysconfig, "get_config_var", lambda name: 1 if name == "Py_GIL_DISABLED" else known(name))
    with pytest.raises(RuntimeError, match="global interpreter lock"):
        library.runtime_object(ObjectCache(SignedFolder(None)))
