"""Start the kernel. The kernelspec passes ``-P``, so that no file beside a notebook shadows a module of ours."""

from __future__ import annotations

import gc
import os
import sys


def main() -> None:
    """Serve the connection named on the command line. Python modules of the notebook's folder are found last."""
    gc.disable()  # until the kernel is ready: of what a start makes nothing becomes garbage, and looking for it takes long
    from mojo_kernel.app import KernelApp
    from mojo_kernel.kernel import MojoKernel

    sys.path.append(os.getcwd())
    os.environ.setdefault("MPLBACKEND", "module://matplotlib_inline.backend_inline")
    KernelApp.launch_instance(kernel_class=MojoKernel, outstream_class="mojo_kernel.streams.OrderedStream")


main()
