"""The kernel's shells: questions are answered while a cell runs, cells of all shells run one after the other."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import Future
from typing import Any

import comm
from ipykernel.kernelbase import Kernel

ABOUT_THE_KERNEL = frozenset({"comm_info_request", "kernel_info_request"})
"""The questions that can be answered when the session is not made yet."""

QUESTIONS = ABOUT_THE_KERNEL | {"complete_request", "inspect_request", "is_complete_request", "history_request"}
"""The requests for which no cell has to be waited."""


class ShellKernel(Kernel):
    """A kernel whose shell-channel thread, which only hands requests on in others, answers questions itself.

    The main thread may be in compiled code or in somebody's Python all the while.
    """

    def __init__(self, **traits: Any) -> None:
        super().__init__(**traits)  # type: ignore[no-untyped-call]
        self._prepared: Future[None] = Future()
        self._one_cell = threading.Lock()
        self._cell_thread = threading.main_thread()
        self._ending = False
        self._status = threading.Lock()
        self._under_way: dict[str, dict[str, Any]] = {}
        self.comm_manager = comm.get_comm_manager()  # of ipykernel: widgets that Python code makes talk through it
        for kind in ("comm_open", "comm_msg", "comm_close"):
            self.shell_handlers[kind] = getattr(self.comm_manager, kind)

    def start(self) -> None:
        """Begin to serve; `prepare` runs on the main thread before the first request is served there."""
        super().start()  # type: ignore[no-untyped-call]
        self.io_loop.add_callback(self._prepare)

    def prepare(self) -> None:
        """Make what questions and cells need."""
        raise NotImplementedError

    def interrupt_cell(self) -> None:
        """Stop the cell that runs in another thread than the main one, which signals reach."""
        raise NotImplementedError

    def _prepare(self) -> None:
        try:
            self.prepare()
        except Exception:  # the first cell tries again, and its reply says what is wrong
            self.log.exception("The session was not made")
        self._prepared.set_result(None)

    # -- questions --

    async def shell_channel_thread_main(self, msg: Any) -> None:
        """Answer a question, or hand a request on to the shell it is for."""
        asked = self._question(msg)
        if asked is None:
            await super().shell_channel_thread_main(msg)  # type: ignore[no-untyped-call]
            return
        idents, parent = asked
        self._publish_status("busy", "shell", parent)
        try:
            if parent["msg_type"] not in ABOUT_THE_KERNEL:
                await asyncio.wrap_future(self._prepared)
            await self.shell_handlers[parent["msg_type"]](self.shell_stream, idents, parent)
        except Exception:  # as the base class does: a request that makes no sense gets no reply
            self.log.exception("A %s was not answered", parent["msg_type"])
        finally:
            self._publish_status("idle", "shell", parent)

    def _question(self, msg: Any) -> tuple[Any, dict[str, Any]] | None:
        """The sender and the request, if a message is a question. The base class complains of messages that are none."""
        assert self.session is not None
        idents, frames = self.session.feed_identities(msg, copy=False)
        try:
            if self.session.deserialize(frames, content=False, copy=False)["msg_type"] not in QUESTIONS:
                return None
            return idents, self.session.deserialize(frames, content=True, copy=False)
        except Exception:
            return None

    def _publish_status(self, status: str, channel: str, parent: dict[str, Any] | None = None) -> None:
        """Tell that a request is being served, or is not any more. Front ends take the last status for that of the kernel,
        so that one is repeated which is not over.
        """
        request = parent or self.get_parent(channel)
        ident = request["header"]["msg_id"] if request else ""
        with self._status:
            super()._publish_status(status, channel, request)  # type: ignore[no-untyped-call]
            if status == "busy":
                self._under_way[ident] = request
            else:
                self._under_way.pop(ident, None)
            if status == "idle" and self._under_way:
                super()._publish_status("busy", channel, next(iter(self._under_way.values())))  # type: ignore[no-untyped-call]

    # -- cells --

    async def execute_request(self, stream: Any, ident: Any, parent: dict[str, Any]) -> None:
        """Serve a request to run a cell, when the cells of other shells have ended."""
        with self._one_cell:
            if self._ending:
                self._send_abort_reply(stream, parent, ident)
                return
            self._cell_thread = threading.current_thread()
            await super().execute_request(stream, ident, parent)  # type: ignore[no-untyped-call]

    def _send_interrupt_children(self) -> None:
        """Stop the cell that runs, and the processes that cells started."""
        if self._one_cell.locked() and self._cell_thread is not threading.main_thread():
            self.interrupt_cell()
        else:
            super()._send_interrupt_children()  # type: ignore[no-untyped-call]

    def _process_children(self) -> list[Any]:
        """The processes that cells started and that run. Ended ones for which nobody waited are no reason to wait now."""
        return [process for process in super()._process_children() if _runs(process)]  # type: ignore[no-untyped-call]

    async def shutdown_request(self, stream: Any, ident: Any, parent: dict[str, Any]) -> None:
        """Serve a request to end. Only the main thread is told to: it may still answer through the others, which end after it."""
        assert self.session is not None
        content = await self.do_shutdown(parent["content"]["restart"])
        self.session.send(stream, "shutdown_reply", content, parent, ident=ident)
        self._shutdown_message = self.session.msg("shutdown_reply", content, parent)
        await self._at_shutdown()
        self.io_loop.add_callback(self.io_loop.stop)

    def stop_cells(self, patience: float) -> bool:
        """Have no cells run any more; returns whether the one that runs has stopped within so many seconds."""
        self._ending = True
        if not self._one_cell.acquire(blocking=False):
            self._send_interrupt_children()
            if not self._one_cell.acquire(timeout=patience):
                return False
        self._one_cell.release()
        return True


def _runs(process: Any) -> bool:
    try:
        return bool(process.is_running() and process.status() != "zombie")
    except Exception:  # of psutil, which need not be there: it ended meanwhile
        return False
