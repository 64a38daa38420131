"""The process around the kernel."""

from __future__ import annotations

from ipykernel.kernelapp import IPKernelApp


class KernelApp(IPKernelApp):
    """Jupyter's application for kernels. Its threads end before what they publish through does."""

    def start(self) -> None:
        """Serve until the main thread is told to end; then end the others."""
        super().start()  # type: ignore[no-untyped-call]
        for thread in (self.control_thread, self.shell_channel_thread):
            if thread is not None and thread.is_alive():
                thread.stop()
                thread.join()
