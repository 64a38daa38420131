"""The backend of matplotlib at the prompt: figures are shown when the entry that made them has ended (`figures`)."""

from __future__ import annotations

from typing import Any

from matplotlib.backend_bases import FigureManagerBase
from matplotlib.backends.backend_agg import FigureCanvasAgg


class FigureManager(FigureManagerBase):
    """What pyplot asks to show its figures, which are shown anyway."""

    @classmethod
    def pyplot_show(cls, **_: Any) -> None:
        """Leave it to the end of the entry."""


class FigureCanvas(FigureCanvasAgg):
    """What figures are drawn on."""

    manager_class = FigureManager
