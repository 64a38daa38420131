"""Figures of matplotlib at the prompt: in the terminal if it shows images, else as files."""

from __future__ import annotations

import os
import sys
from io import BytesIO
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from mojo_repl.images import ENCODERS, protocol

BACKEND = "module://mojo_repl.figure_backend"
"""What matplotlib is told to draw with."""


class Figures:
    """The figures of a prompt. Files of them are left to be looked at, in a folder of this prompt's own."""

    def __init__(self) -> None:
        self._folder: Path | None = None
        self._count = 0
        os.environ.setdefault("MPLBACKEND", BACKEND)

    def show(self, images: str) -> None:
        """Show the figures that the entry left open, and close them; `images` is the setting of that name."""
        pyplot: Any = sys.modules.get("matplotlib.pyplot")
        if pyplot is None or pyplot.get_backend() != BACKEND:
            return
        how = protocol(os.environ) if images == "auto" else images
        for number in pyplot.get_fignums():
            self._show(pyplot.figure(number), how)
        pyplot.close("all")

    def _show(self, figure: Any, how: str) -> None:
        written = BytesIO()
        figure.savefig(written, format="png", bbox_inches="tight")
        if how in ENCODERS:
            print(ENCODERS[how](written.getvalue()))
            return
        if self._folder is None:
            self._folder = Path(mkdtemp(prefix="mojo-figures-"))
        self._count += 1
        file = self._folder / f"figure-{self._count}.png"
        file.write_bytes(written.getvalue())
        print(f"The figure is in {file}")
