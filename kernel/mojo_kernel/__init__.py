"""The Jupyter kernel; in IPython, an extension: ``%load_ext mojo_kernel``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell


def load_ipython_extension(shell: InteractiveShell) -> None:
    """Give a shell of IPython the ``%%mojo`` cell magic."""
    from mojo_kernel.extension import load

    load(shell)


def unload_ipython_extension(shell: InteractiveShell) -> None:
    """Take the ``%%mojo`` cell magic away again; the variables of its session are destroyed."""
    from mojo_kernel.extension import unload

    unload(shell)
