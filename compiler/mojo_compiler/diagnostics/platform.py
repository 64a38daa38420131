"""Messages about what the compiler cannot do on a platform."""

from __future__ import annotations

from mojo_compiler.diagnostics.core import Warning


class Unguarded(Warning):
    """Nothing is known about the signals of this platform."""

    template = "cells are not guarded on this platform: an endless loop or a bad pointer in one ends the whole session"
