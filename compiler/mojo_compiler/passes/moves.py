"""Copies and transfers settled: a last use is a move, an argument given up is passed itself, the rest must be copyable.

Input: ``copy b <- a`` where `a` is not needed any more; output: ``move b <- a^``. A temporary made only for a call
takes the bits of what it was made from, or disappears: the call consumes the variable itself (language.md O3, O10,
S18-S22).
"""

from __future__ import annotations

from mojo_compiler.diagnostics.ownership import CannotCopy, NotCopyable
from mojo_compiler.ir.core import Access, Call, Copy, Destroy, Instruction, Lifecycle, Local, LocalKind, Move, Place, TryCall
from mojo_compiler.passes.cached_lifecycle import copyable, movable, takeable
from mojo_compiler.passes.effects import AnalysedBody, Effect, Touch
from mojo_compiler.passes.initialisation import Reporter
from mojo_compiler.passes.liveness import Liveness, Point
from mojo_compiler.passes.move_paths import MovePath
from mojo_compiler.records import dataclass, field
from mojo_compiler.source import NO_SPAN
from mojo_compiler.types.core import Convention, Passing
from mojo_compiler.types.printing import type_name


def take_what_stays(body: AnalysedBody, lifecycle: Lifecycle) -> None:
    """Use ``__takeinit__`` where the source's life cannot end, or where a plain copy has no other way (S20)."""
    for block, touches in zip(body.graph.blocks, body.touches, strict=True):
        for touch in touches:
            it = touch.instruction
            if isinstance(it, Copy):
                wanted = not copyable(lifecycle, it.origin.type) and _is_mutable_variable(it.origin)
            else:
                wanted = isinstance(it, Move) and it.transfer and not it.final and not _is_ours(it.origin)
            if wanted and takeable(lifecycle, it.origin.type):  # type: ignore[attr-defined]
                assert isinstance(it, Copy | Move)
                _replace(block.instructions, touch, _take(it, lifecycle))


def _is_mutable_variable(place: Place) -> bool:
    base = place.base
    if not isinstance(base, Local):
        return True
    return base.kind is not LocalKind.TEMPORARY and base.mutable and base.convention not in (Convention.BORROWED, Convention.LENT)


def _is_ours(place: Place) -> bool:
    """Whether the function may end the life of what is there."""
    base = place.base
    if not isinstance(base, Local) or base.kind is LocalKind.RESULT:
        return False
    return base.kind is not LocalKind.ARGUMENT or base.convention is Convention.OWNED


def _take(it: Copy | Move, lifecycle: Lifecycle) -> Call:
    taker = lifecycle.taker(it.origin.type)
    assert taker is not None
    return Call(None, taker, (it.target, it.origin), taker.type, span=it.span)


def _replace(instructions: list[Instruction], touch: Touch, new: Instruction) -> None:
    instructions[touch.index] = touch.instruction = new
    touch.accesses = new.accesses()


@dataclass(eq=False, slots=True)
class TemporaryUse:
    """What happens to a temporary: how often it is touched, the call that consumes it, whether it is moved elsewhere."""

    uses: int = 0
    consumed: tuple[int, Touch] | None = None
    moved: bool = False


def _temporaries(body: AnalysedBody) -> dict[Local, TemporaryUse]:
    out: dict[Local, TemporaryUse] = {}
    for number, touches in enumerate(body.touches):
        for touch in touches:
            for place, access in touch.accesses:
                base = place.base
                if not isinstance(base, Local) or base.kind is not LocalKind.TEMPORARY:
                    continue
                temporary = out.setdefault(base, TemporaryUse())
                temporary.uses += 1
                if access is Access.CONSUME:
                    if isinstance(touch.instruction, Call | TryCall) and not place.path:
                        temporary.consumed = number, touch
                    else:
                        temporary.moved = True
    return out


@dataclass(eq=False)
class CopyResolution:
    """The state of the pass: what may be forwarded, and what was removed."""

    body: AnalysedBody
    live: Liveness
    lifecycle: Lifecycle
    reporter: Reporter
    temporaries: dict[Local, TemporaryUse]
    removed: set[Instruction] = field(default_factory=set)
    changed: bool = False

    def block(self, number: int) -> None:
        """Settle the copies and transfers of a block."""
        points: list[Point] | None = None
        touches = {t.index: t for t in self.body.touches[number]}
        for position, effect in enumerate(self.body.effects[number]):
            it = effect.instruction
            if isinstance(it, Copy):
                points = points or self.live.points(number)
                self.copy(number, touches[effect.index], effect, it, points[position])
            elif isinstance(it, Move) and it.transfer:
                self.transfer(number, touches[effect.index], it)

    def copy(self, number: int, touch: Touch, effect: Effect, it: Copy, point: Point) -> None:
        """Make a copy a move if it is the last use of something of ours that could be copied."""
        temporary = _is_temporary(it.origin)
        can_copy = copyable(self.lifecycle, it.origin.type)
        if (temporary or can_copy) and self.last_use(effect, it, point):
            if self.passed_on(it.target):
                self.forward(number, touch, it)
            elif temporary:
                self.replace(number, touch, Move(it.target, it.origin, False, it.declares, span=it.span))
            elif movable(self.lifecycle, it.origin.type):
                self.replace(number, touch, Move(it.target, it.origin, True, it.declares, span=it.span))
            elif it.origin.type.passing is Passing.REGISTER:
                self.replace(number, touch, Move(it.target, it.origin, False, it.declares, span=it.span))
        elif not can_copy:
            self.cannot_copy(it)

    def last_use(self, effect: Effect, it: Copy, point: Point) -> bool:
        """Whether the origin is ours and nothing of it is needed after the copy."""
        move_path = self.body.move_paths.find(it.origin)
        if move_path is None or move_path.place.path != it.origin.path or not _is_ours(it.origin) or move_path.mask & effect.written:
            return False
        # The end of the unit around a field needs the field, even if nothing else does.
        ending = point.alive_before & ~point.alive_after if move_path.mask != move_path.unit else 0
        return not move_path.mask & (point.needed_after | ending)

    def transfer(self, number: int, touch: Touch, it: Move) -> None:
        """Choose how ``x^`` gets to its destination: itself, by ``__moveinit__``, as bits, by ``__takeinit__``, or a copy."""
        type = it.origin.type
        ours = _is_ours(it.origin)
        if ours and self.passed_on(it.target):
            self.forward(number, touch, it)
        elif type.is_trivial or (not it.final and isinstance(it.origin.base, Local) and it.origin.base.kind is LocalKind.TEMPORARY):
            self.replace(number, touch, Move(it.target, it.origin, False, it.declares, span=it.span))
        elif it.final and self.unused(it.target):
            self.replace(number, touch, Destroy(it.origin, span=it.span))
        elif movable(self.lifecycle, type):
            return
        elif it.final or type.passing is Passing.REGISTER:
            self.replace(number, touch, Move(it.target, it.origin, False, it.declares, span=it.span))
        elif takeable(self.lifecycle, type):
            self.replace(number, touch, _take(it, self.lifecycle))
        elif copyable(self.lifecycle, type):
            self.replace(number, touch, Copy(it.target, it.origin, it.declares, span=it.span))
        else:
            self.cannot_copy(it)

    def unused(self, target: Place) -> bool:
        """Whether the target is a temporary that nothing else touches."""
        found = self.temporaries.get(target.base) if isinstance(target.base, Local) and not target.path else None
        return found is not None and found.uses == 1

    def passed_on(self, target: Place) -> bool:
        """Whether the target is a temporary that calls borrow or consume, not one that is moved on to a variable."""
        base = target.base
        found = self.temporaries.get(base) if isinstance(base, Local) and not target.path else None
        return found is not None and not found.moved

    def forward(self, number: int, touch: Touch, it: Copy | Move) -> None:
        """Let the call consume the origin itself; if there is more to it, relocate the bits to the temporary."""
        base = it.target.base
        assert isinstance(base, Local)
        move_path, found = self.body.move_paths.find(it.origin), self.temporaries[base]
        assert move_path is not None
        block, end = found.consumed or (-1, touch)
        if block == number and found.uses == 2 and not self.disturbed(number, touch.index, end, move_path):
            call = end.instruction.call if isinstance(end.instruction, TryCall) else end.instruction
            assert isinstance(call, Call)
            call.arguments = tuple(it.origin if _is_base(a, base) else a for a in call.arguments)
            self.removed.add(it)
            self.body.function.locals.remove(base)
            self.changed = True
        else:
            self.replace(number, touch, Move(it.target, it.origin, False, it.declares, span=it.span))

    def disturbed(self, number: int, start: int, end: Touch, move_path: MovePath) -> bool:
        """Whether the origin's storage is touched between two instructions of a block, or written by the second."""
        for effect in self.body.effects[number]:
            if start < effect.index < end.index and move_path.mask & (effect.uses | effect.written | effect.cleared):
                return True
            if effect.index == end.index:
                return bool(move_path.mask & (effect.uses | effect.written))
        return False

    def replace(self, number: int, touch: Touch, new: Instruction) -> None:
        """Put another instruction in the place of one."""
        _replace(self.body.graph.blocks[number].instructions, touch, new)
        self.changed = True

    def cannot_copy(self, it: Copy | Move) -> None:
        """Report a value that cannot get to its destination (S18, S22)."""
        name = type_name(it.origin.type)
        local = it.origin.base if isinstance(it.origin.base, Local) and it.origin.base.name else None
        span = it.span if it.origin.span == NO_SPAN else it.origin.span
        notes = (NotCopyable(span=self.lifecycle.declared(it.origin.type) or span, type=name),)
        self.reporter.add(CannotCopy(span=span, type=name, notes=notes), local)


def _is_temporary(place: Place) -> bool:
    return isinstance(place.base, Local) and place.base.kind is LocalKind.TEMPORARY and not place.path


def _is_base(argument: object, base: Local) -> bool:
    return isinstance(argument, Place) and argument.base is base


def resolve_copies(body: AnalysedBody, live: Liveness, lifecycle: Lifecycle, reporter: Reporter) -> bool:
    """Settle all copies and transfers; return whether instructions changed (analyses are then out of date)."""
    resolution = CopyResolution(body, live, lifecycle, reporter, _temporaries(body))
    for number in range(len(body.graph.blocks)):
        resolution.block(number)
    if resolution.removed:
        for block in body.graph.blocks:
            block.instructions = [it for it in block.instructions if it not in resolution.removed]
    return resolution.changed
