"""Values built where they are wanted: no temporary between what makes a value and the variable that gets it.

Input: ``$0 <- call f()`` followed by ``move x <- $0``; output: ``x <- call f()``. The same for copies and transfers, and
across the normal edge of a call that may raise. `x` must be storage that the maker does not touch: of our own, or what a
pointer points to that holds nothing.
"""

from __future__ import annotations

from mojo_compiler.ir.core import Call, Copy, Instruction, Local, LocalKind, Move, Place, TryCall, Use
from mojo_compiler.passes.effects import AnalysedBody
from mojo_compiler.passes.substitution import redirect
from mojo_compiler.types.core import Convention


def elide_copies(body: AnalysedBody) -> bool:
    """Drop temporaries that are made and at once moved from; return whether there were any."""
    uses = _uses_of_temporaries(body)
    changed = False
    for number, block in enumerate(body.graph.blocks):
        kept: list[Instruction] = []
        for it in block.instructions:
            if isinstance(it, Move) and (it.final or not it.transfer) and _is_passing(it.origin, uses):
                maker = next((made for made in reversed(kept) if not isinstance(made, Use)), None) or _raising_maker(body, number)
                if maker is not None and _redirected(maker, it):
                    assert isinstance(it.origin.base, Local)
                    body.function.locals.remove(it.origin.base)
                    changed = True
                    continue
            kept.append(it)
        block.instructions = kept
    return changed


def _uses_of_temporaries(body: AnalysedBody) -> dict[Local, int]:
    uses: dict[Local, int] = {}
    for touches in body.touches:
        for touch in touches:
            for place, _ in touch.accesses:
                if isinstance(place.base, Local) and place.base.kind is LocalKind.TEMPORARY:
                    uses[place.base] = uses.get(place.base, 0) + 1
    return uses


def _is_passing(place: Place, uses: dict[Local, int]) -> bool:
    """Whether this is a temporary that is made and moved from, nothing else."""
    return isinstance(place.base, Local) and not place.path and uses.get(place.base) == 2


def _raising_maker(body: AnalysedBody, number: int) -> TryCall | None:
    """The call that may raise whose normal edge is the only way to a block."""
    before = body.graph.predecessors[number]
    last = body.graph.blocks[before[0]].terminator if len(before) == 1 else None
    return last if isinstance(last, TryCall) and last.normal is body.graph.blocks[number] else None


def _holds_nothing(target: Place) -> bool:
    """Whether a value may be built at the target of a move: a variable of our own, or other storage, which was destroyed before."""
    if isinstance(target.base, Local):
        return target.base.convention is not Convention.INOUT
    return not target.type.is_trivial


def _redirected(maker: Instruction, it: Move) -> bool:
    """Let the maker write to where its value is moved, if it can."""
    target, base = it.target, it.target.base
    call = maker.call if isinstance(maker, TryCall) else maker
    if not isinstance(call, Call | Copy | Move) or not _holds_nothing(target):
        return False
    if isinstance(maker, TryCall) and maker.error.base is base:
        return False
    touched = {place.base: place.path for place, _ in call.accesses()}
    if touched.get(it.origin.base) != () or base in touched:
        return False  # not what made the temporary, or made only a part of it
    if isinstance(call, Call):
        if isinstance(base, Local) and not (it.declares or base.mutable):
            return False  # an assignment to an immutable variable, to be checked as one
    else:
        call.declares = it.declares
    redirect(call, it.origin, target)
    return True
