"""The ownership pipeline: from checked IR with copies and moves to IR where everything that runs is a call.

copies of lent arguments -> copy elision -> definite initialisation -> copies to moves -> insertion of destructions -> lowering.
Functions without anything to destroy only have their variables' initialisation checked.
"""

from __future__ import annotations

from mojo_compiler.diagnostics.core import Sink
from mojo_compiler.ir.core import Access, Copy, Destroy, Function, Instruction, Lifecycle, Local, LocalKind, Move, Store
from mojo_compiler.passes.cached_lifecycle import CachedLifecycle
from mojo_compiler.passes.copy_elision import elide_copies
from mojo_compiler.passes.destruction import insert_destructions
from mojo_compiler.passes.effects import AnalysedBody, locals_of, read_body, track
from mojo_compiler.passes.initialisation import Reporter, check, initialised
from mojo_compiler.passes.lent_arguments import copy_lent_arguments
from mojo_compiler.passes.liveness import liveness
from mojo_compiler.passes.lower import lower
from mojo_compiler.passes.moves import resolve_copies, take_what_stays


def run(function: Function, lifecycle: Lifecycle, sink: Sink) -> None:
    """Check and settle ownership, and lower it. After an error (in `sink`) the function must not be used."""
    lifecycle = CachedLifecycle(lifecycle)
    if own(function, lifecycle, sink):
        lower(function, lifecycle)


def own(function: Function, lifecycle: Lifecycle, sink: Sink) -> bool:
    """All of it but lowering; return whether there was no error.

    A ``destroy`` of a tracked local that is there before means that its scope begins anew: it holds nothing.
    """
    reporter = Reporter(sink)
    if function.lends:
        copy_lent_arguments(function)
    body = read_body(function)
    if len(body.graph.blocks) != len(function.blocks):
        function.blocks = [block for block in function.blocks if block in body.graph.numbers]
    take_what_stays(body, lifecycle)
    doubtful = _doubtful(body)
    owning = any(not local.type.is_trivial for local in locals_of(function)) or _has_owning(body)
    if not doubtful and not owning:
        _drop_markers(body)
        return True
    if owning and elide_copies(body):
        body = read_body(function)
    track(body, doubtful)
    states = initialised(body)
    if _drop_fills(body, states):
        body = read_body(function)
        track(body, doubtful)
        states = initialised(body)
    check(body, states, reporter)
    if reporter.failed or not owning:
        _drop_markers(body)
        return not reporter.failed
    if resolve_copies(body, liveness(body, states), lifecycle, reporter) and not reporter.failed:
        body = read_body(function)
        track(body, doubtful)
        states = initialised(body)
    if not reporter.failed:
        insert_destructions(body, liveness(body, states), lifecycle, reporter)
    return not reporter.failed


def _has_owning(body: AnalysedBody) -> bool:
    return any(isinstance(t.instruction, Copy | Move) for touches in body.touches for t in touches)


def _doubtful(body: AnalysedBody) -> set[Local]:
    """Variables of trivial type that may be read before they are written, or be immutable and written twice.

    Not doubtful is what starts with its declaration, or with an assignment in the entry block; the rest is analysed.
    """
    out: set[Local] = set()
    settled: set[Local] = set()
    for number, touches in enumerate(body.touches):
        for touch in touches:
            for place, access in touch.accesses:
                base = place.base
                if not isinstance(base, Local) or base.kind is not LocalKind.VARIABLE or not base.type.is_trivial or base in out:
                    continue
                declares = bool(getattr(touch.instruction, "declares", False))
                if getattr(touch.instruction, "fills", False):
                    out.add(base)
                    continue
                if base in settled:
                    if access is Access.WRITE and not base.mutable and not declares:
                        out.add(base)
                elif access is Access.WRITE and not place.path and (declares or (base.mutable and number == 0)):
                    settled.add(base)
                else:
                    out.add(base)
    return out


def _drop_fills(body: AnalysedBody, states: list[int]) -> bool:
    """Drop what fills a place that holds a value already; return whether there was any."""
    needless: set[Instruction] = set()
    for number, effects in enumerate(body.effects):
        state = states[number]
        for effect in effects:
            it = effect.instruction
            if isinstance(it, Store | Move) and it.fills and not effect.written & ~state:
                needless.add(it)
            state = effect.after(state)
    for block in body.graph.blocks if needless else ():
        block.instructions = [it for it in block.instructions if it not in needless]
    return bool(needless)


def _drop_markers(body: AnalysedBody) -> None:
    """Remove the markers of scopes (``destroy`` of a tracked local) from a function with nothing to destroy."""
    for block, touches in zip(body.graph.blocks, body.touches, strict=True):
        if any(isinstance(t.instruction, Destroy) for t in touches):
            block.instructions = [it for it in block.instructions if not (isinstance(it, Destroy) and it.place.type.is_trivial)]
