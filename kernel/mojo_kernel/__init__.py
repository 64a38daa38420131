"""The Jupyter kernel; in IPython, an extension: ``%load_ext mojo_kernel``.

Nothing is imported here: `__main__` first sees to it that no file of the working folder stands for a module.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell


def load_ipython_extension(shell: "InteractiveShell") -> None:
    """Give a shell of IPython the ``%%mojo`` cell magic."""
    from mojo_kernel.extension import load

    load(shell)


def unload_ipython_extension(shell: "InteractiveShell") -> None:
    """Take the ``%%mojo`` cell magic away again; the variables of its session are destroyed."""
    from mojo_kernel.extension import unload

    unload(shell)
