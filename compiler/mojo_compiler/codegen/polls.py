"""Where loops can be stopped: before its next turn a loop looks at a word that an interrupt sets, and leaves the code if it is set.

The way out is an exit of the loop for LLVM, in front of a call that does not return and may read all memory. So whatever LLVM
keeps in registers during the loop, it writes back on that way: memory is there as the program's last finished turn left it.

A look at the word in each turn would keep LLVM from vectorising. An innermost loop counts its turns down instead, in a register,
and looks once for many turns::

    b1.enter: count = <turns>          the loop that looks
    b1: test; to the body or out
    ...                                the body; to b1.again
    b1.again: count -= 1; to b1.next, or b1.look when it is zero
    b1.next: test; to the body or out  as b1
    b1.look: to b1.enter, or b1.stop if the word is set

A test at the beginning is written twice, as LLVM's own rotation of loops would do if its last block did not leave the loop: what
is invariant in the body can be moved out then, since the body runs at least once.

A loop over a range knows how many turns are left. It counts through a part of them, and the test is that of the count alone: LLVM
sees a loop with one end, as the loop was when nobody looked. The last part ends the loop without a look.

How many turns there are between two looks is settled when a module is put together (`poll_intervals`): one where a turn may take long,
since it calls what loops or what is not known; LLVM makes of that a look in each turn. `ALL_TURNS` makes LLVM drop the looks: so it is
with innermost loops that check indices, which must be one loop for the checks to be taken out of them (jit/loop_versions.py).
"""

from __future__ import annotations

from collections.abc import Mapping

from mojo_compiler.codegen.emitted_function import ALL_TURNS, FIRST_LOOK, CountedLoop
from mojo_compiler.codegen.loops import NaturalLoop
from mojo_compiler.codegen.module import BRANCH_WEIGHTS
from mojo_compiler.codegen.text_emitter import TextEmitter
from mojo_compiler.ir.core import Block

_WORD = "@mojo_stop"
_LEAVE = "@mojo_stop_here"
_DECLARATIONS = (f"{_WORD} = external global i32", f"declare void {_LEAVE}() noreturn cold nomerge")


class PollWriter:
    """Writes into the text of a function, whose blocks have `labels`, what its `loops` do to be stopped."""

    def __init__(self, out: TextEmitter, labels: Mapping[Block, str], loops: Mapping[Block, NaturalLoop]) -> None:
        self.loops = loops
        self.counted: list[CountedLoop] = []
        self._out, self._labels = out, labels

    def way(self, target: Block, origin: Block | None) -> str:
        """The label by which control goes from one block, or from outside, to another."""
        label, loop = self._labels[target], self.loops.get(target)
        if loop is not None:
            return f"{label}.again" if origin in loop.blocks else f"{label}.enter"
        first = self.loops.get(origin) if origin is not None else None
        return f"{self._labels[first.header]}.count" if first is not None and first.counts_to is target else label

    def write(self, loop: NaturalLoop, remaining: str | None, steps: int, calls: frozenset[str]) -> str:
        """Write the ways into a loop and back to its beginning. A turn has at most so many steps, besides those of the functions it
        calls. Returns the label at which the header must be written again, "" if it need not be.
        """
        label = self._labels[loop.header]
        following = f"{label}.next" if loop.tested_first and loop.counts_to is None else ""
        if loop.innermost:
            hole = f"${label}.turns"
            self.counted.append(CountedLoop(hole, steps, calls))
            if loop.counts_to is not None and remaining is not None:
                self._count_remaining(loop, label, remaining, hole)
            else:
                self._count_turns(label, following or label, hole)
        else:
            self._jump(f"{label}.enter", label)
            self._look(f"{label}.again", label, following or label)
        self._stop(label)
        return following

    def write_first(self, start: str) -> str:
        """Write a look in front of all else, for a function that calls itself; returns its label."""
        self._look(FIRST_LOOK, "first", start)
        self._stop("first")
        return FIRST_LOOK

    def _count_remaining(self, loop: NaturalLoop, label: str, remaining: str, hole: str) -> None:
        assert loop.counts_to is not None and loop.otherwise is not None
        out, body = self._out, self._labels[loop.counts_to]
        self._jump(f"{label}.enter", label)
        out.start(f"{label}.count")
        out.declare("declare i64 @llvm.smin.i64(i64, i64)")
        part = out.assign(f"call i64 @llvm.smin.i64(i64 {remaining}, i64 {hole})")
        count = self._set_count(part, body)
        done = out.assign(f"icmp eq i64 {self._decrement(label, count)}, 0")
        out.line(f"br i1 {done}, label %{label}.done, label %{body}")
        out.start(f"{label}.done")
        more = out.assign(f"icmp sgt i64 {remaining}, {hole}")
        out.line(f"br i1 {more}, label %{label}.look, label %{self._labels[loop.otherwise]}")
        self._look(f"{label}.look", label, f"{label}.enter")

    def _count_turns(self, label: str, following: str, hole: str) -> None:
        self._out.start(f"{label}.enter")
        left = self._decrement(label, self._set_count(hole, label))
        over = self._out.assign(f"icmp eq i64 {left}, 0")
        due = self._out.assign(f"and i1 {over}, {self._out.assign(f'icmp ne i64 {hole}, {ALL_TURNS}')}")
        self._out.line(f"br i1 {due}, label %{label}.look, label %{following}, !prof {BRANCH_WEIGHTS}")
        self._look(f"{label}.look", label, f"{label}.enter")

    def _set_count(self, turns: str, target: str) -> str:
        """Begin to count down, and go on; returns where the count is."""
        count = self._out.allocate("i64", 8)
        self._out.line(f"store i64 {turns}, ptr {count}, align 8")
        self._out.line(f"br label %{target}")
        return count

    def _decrement(self, label: str, count: str) -> str:
        """Count a turn; returns what is left."""
        self._out.start(f"{label}.again")
        before = self._out.assign(f"load i64, ptr {count}, align 8")
        left = self._out.assign(f"add i64 {before}, -1")
        self._out.line(f"store i64 {left}, ptr {count}, align 8")
        return left

    def _jump(self, label: str, target: str) -> None:
        self._out.start(label)
        self._out.line(f"br label %{target}")

    def _look(self, at: str, label: str, following: str) -> None:
        for declaration in _DECLARATIONS:
            self._out.declare(declaration)
        self._out.start(at)
        word = self._out.assign(f"load volatile i32, ptr {_WORD}, align 4")
        stop = self._out.assign(f"icmp ugt i32 {word}, 1")
        self._out.line(f"br i1 {stop}, label %{label}.stop, label %{following}, !prof {BRANCH_WEIGHTS}")

    def _stop(self, label: str) -> None:
        self._out.start(f"{label}.stop")
        self._out.line(f"call void {_LEAVE}()")
        self._out.line("unreachable")
