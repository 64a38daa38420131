"""The IPython extension: ``%load_ext mojo_kernel`` gives Python notebooks a ``%%mojo`` cell magic."""

from __future__ import annotations

from IPython.core.error import UsageError
from IPython.core.interactiveshell import InteractiveShell
from IPython.display import display
from mojo_compiler import DisplayValue, Session, SessionConfig

from mojo_kernel.failures import raise_for_result


class MojoMagic:
    """``%%mojo`` of one shell. Its cells share a session, made when the first of them needs it."""

    def __init__(self, shell: InteractiveShell) -> None:
        self._shell = shell
        self._session: Session | None = None

    def __call__(self, line: str, cell: str) -> None:
        """Run a cell of Mojo; display its value. Raises `CellFailed` if it fails, so that the notebook stops there."""
        if line.strip():
            raise UsageError("%%mojo takes no arguments")
        if self._session is None:
            self._session = Session(SessionConfig(rich=True, display=_show))
        result = self._session.run(cell, f"Expression [{self._shell.execution_count}]")
        raise_for_result(result)
        if result.value is not None:
            _show(result.value)

    def close(self) -> None:
        """End the session: its variables are destroyed."""
        if self._session is not None:
            self._session.close()
            self._session = None


def _show(value: DisplayValue) -> None:
    """Display a value as IPython displays others."""
    if value.object is not None:
        display(value.object)  # type: ignore[no-untyped-call]
    else:
        display({"text/plain": value.text, **value.rich}, raw=True)  # type: ignore[no-untyped-call]


def load(shell: InteractiveShell) -> None:
    """Give a shell the magic."""
    shell.magics_manager.register_function(MojoMagic(shell), "cell", "mojo")


def unload(shell: InteractiveShell) -> None:
    """Take the magic away and end its session."""
    magic = shell.magics_manager.magics["cell"].pop("mojo", None)
    if isinstance(magic, MojoMagic):
        magic.close()
