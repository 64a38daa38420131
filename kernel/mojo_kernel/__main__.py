"""Start the kernel. No file beside a notebook stands for a module of ours: the kernelspec passes ``-P``, and without it the
working folder, where ``-m`` looks first, is taken from the path before anything else is imported.
"""

import sys

if not sys.flags.safe_path:
    del sys.path[0]

import gc
import os


def main() -> None:
    """Serve the connection named on the command line. Python modules of the notebook's folder are found last."""
    gc.disable()  # until the kernel is ready: of what a start makes nothing becomes garbage, and looking for it takes long
    from mojo_kernel.app import KernelApp
    from mojo_kernel.kernel import MojoKernel

    sys.path.append(os.getcwd())
    os.environ.setdefault("MPLBACKEND", "module://matplotlib_inline.backend_inline")
    KernelApp.launch_instance(kernel_class=MojoKernel, outstream_class="mojo_kernel.streams.OrderedStream")


main()
