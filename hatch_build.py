"""The build hook of the wheel: puts the digest of the compiler into it (see `mojo_compiler/digest.py`)."""

from __future__ import annotations

import tempfile
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class DigestHook(BuildHookInterface[Any]):
    """Writes the digest outside of the checkout, in which it would go stale, and has the wheel include it."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called before the build; an editable install (`version`) is a checkout, which has no stored digest."""
        if version == "editable":
            return
        package = Path(self.root, "compiler", "mojo_compiler")
        digest = _load(package / "digest.py")
        self._folder = tempfile.TemporaryDirectory()
        file = Path(self._folder.name, digest.STORED)
        file.write_text(digest.content_digest(package), encoding="ascii")
        build_data["force_include"][str(file)] = f"mojo_compiler/{file.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Called after the build."""
        if version != "editable":
            self._folder.cleanup()


def _load(path: Path) -> ModuleType:
    """A module without its package, whose dependencies are not there during a build."""
    spec = spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
