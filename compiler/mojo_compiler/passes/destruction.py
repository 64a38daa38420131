"""ASAP destruction: every value ends right after its last use, on every path (language.md O6-O12, O15).

Input: what is initialised and what is needed around each instruction. A value is present where it is both; where it is
present before an instruction or an edge and not after, and was not consumed, ``destroy`` is inserted. Storage that is
overwritten while its old value is still present (``x = f(x)``, an inout argument) is written through a temporary.
"""

from __future__ import annotations

from mojo_compiler.diagnostics.ownership import PartiallyDestroyed
from mojo_compiler.ir.core import (
    Access,
    Block,
    Branch,
    Destroy,
    Instruction,
    Jump,
    Lifecycle,
    Local,
    LocalKind,
    Move,
    Place,
    Terminator,
    TryCall,
)
from mojo_compiler.passes.cached_lifecycle import destructible, movable
from mojo_compiler.passes.effects import AnalysedBody, Effect
from mojo_compiler.passes.initialisation import Reporter
from mojo_compiler.passes.liveness import Liveness, Point
from mojo_compiler.passes.move_paths import MovePath
from mojo_compiler.passes.substitution import redirect
from mojo_compiler.records import dataclass, field
from mojo_compiler.source import Span
from mojo_compiler.types.core import Convention


@dataclass(eq=False)
class Destruction:
    """The state of the pass: new instructions by block (numbers of the graph), and blocks made for edges."""

    body: AnalysedBody
    live: Liveness
    lifecycle: Lifecycle
    reporter: Reporter
    front: dict[int, list[Instruction]] = field(default_factory=dict)
    edges: list[Block] = field(default_factory=list)
    owned: int = 0

    def run(self) -> None:
        """Insert everything."""
        self.owned = (1 << len(self.body.move_paths.owners)) - 1 & ~self.body.move_paths.shared
        start = self.body.move_paths.start & self.owned & ~self.live.needed[0]
        if start:
            self.front[0] = self.ends(start, self.body.function.span)
        for number in range(len(self.body.graph.blocks)):
            self.block(number)
        for number, added in self.front.items():
            self.body.graph.blocks[number].instructions[:0] = added
        self.body.function.blocks.extend(self.edges)

    # -- within a block --

    def block(self, number: int) -> None:
        """Insert what ends within a block and on its edges out."""
        block, points, ready = self.body.graph.blocks[number], self.live.points(number), self.live.ready[number]
        after: dict[int, list[Instruction]] = {}
        last = len(block.instructions)
        for effect, point, state in zip(self.body.effects[number], points, ready, strict=False):
            present = state & point.needed_before
            if effect.index < last:
                present = self.end_before(effect, present, after)
                added = self.instruction(effect, point, state, present)
                if added or effect.cleared:
                    after[effect.index] = added
            elif isinstance(effect.instruction, TryCall):
                self.call_edges(number, effect, point, state, present)
            elif self.body.leftover & present:
                after[last - 1] = after.get(last - 1, []) + self.ends(self.body.leftover & present, effect.instruction.span)
        if not isinstance(block.terminator, TryCall):
            self.plain_edges(number, after)
        _splice(block, after)

    def end_before(self, effect: Effect, present: int, after: dict[int, list[Instruction]]) -> int:
        """End what an assignment of a temporary replaces before it. Returns what is still present."""
        it = effect.instruction
        replaced = present & effect.written & ~effect.consumed if isinstance(it, Move) and it.final else 0
        if replaced:
            after.setdefault(effect.index - 1, []).extend(self.ends(replaced, it.span))
        return present & ~replaced

    def instruction(self, effect: Effect, point: Point, state: int, present: int) -> list[Instruction]:
        """What follows an instruction: the end of what it replaces, of what it used last, of what nobody needs."""
        replaced = present & effect.written & ~effect.consumed
        added = self.replace(effect.instruction, effect, replaced) if replaced else []
        gone = (present & ~effect.consumed | effect.written) & effect.after(state) & ~point.needed_after & self.owned
        return added + self.ends(gone, effect.instruction.span) if gone else added

    def replace(self, it: Instruction, effect: Effect, replaced: int) -> list[Instruction]:
        """Let an instruction write to temporaries; the old values end, and the new ones take their places."""
        added: list[Instruction] = []
        for place, access in effect.accesses:
            move_path = self.body.move_paths.find(place)
            if access is not Access.WRITE or move_path is None or not destructible(self.lifecycle, place.type):
                continue
            old = self.ends(move_path.mask & replaced, it.span)
            if old:
                local = Local("", place.type, LocalKind.TEMPORARY, it.span)
                self.body.function.locals.append(local)
                redirect(it, place, Place(local, place.type))
                added += [*old, Move(place, Place(local, place.type), movable(self.lifecycle, place.type), span=it.span)]
        return added

    # -- the end of values --

    def ends(self, gone: int, span: Span) -> list[Instruction]:
        """Destroy a set of move paths, whole units where all of one ends."""
        out: list[Instruction] = []
        for root in self.body.move_paths.roots_of(gone):
            self.end(root, gone, span, out)
        return out

    def end(self, move_path: MovePath, gone: int, span: Span, out: list[Instruction]) -> None:
        """Destroy what is gone of a move path."""
        if move_path.whole and not move_path.mask & ~gone:
            if destructible(self.lifecycle, move_path.place.type):
                out.append(Destroy(move_path.place, span=span))
        elif move_path.whole & gone and not self.divisible(move_path):
            self.partial(move_path, gone, span)
        else:
            for member in move_path.members:
                if member.mask & gone:
                    self.end(member, gone, span, out)

    def divisible(self, move_path: MovePath) -> bool:
        """Whether what is left of a value may end field by field: that of a temporary, which the compiler itself takes apart
        (``let (a, b) = f()``), and that of an owned argument without a destructor of its own (``return self.a^``).
        """
        base = move_path.place.base
        assert isinstance(base, Local)
        owned = base.convention is Convention.OWNED and self.lifecycle.divisible(move_path.place.type)
        return owned or base.kind is LocalKind.TEMPORARY

    def partial(self, move_path: MovePath, gone: int, span: Span) -> None:
        """A value made as a whole ends without one of its fields (O12): report where that was given up."""
        while move_path.members and move_path.whole & gone:
            move_path = next(m for m in move_path.members if m.mask & ~gone)
        for effects in self.body.effects:
            for effect in effects:
                if effect.consumed & move_path.mask and move_path.unit & ~effect.consumed:
                    self.report_partial(move_path, effect.instruction.span)
                    return
        self.report_partial(move_path, span)

    def report_partial(self, move_path: MovePath, span: Span) -> None:
        """Report a field given up."""
        assert isinstance(move_path.place.base, Local)
        self.reporter.add(PartiallyDestroyed(span=span, name=move_path.name), move_path.place.base)

    # -- edges --

    def call_edges(self, number: int, effect: Effect, point: Point, state: int, present: int) -> None:
        """What ends on the edges of a call that may raise."""
        it, graph = effect.instruction, self.body.graph
        assert isinstance(it, TryCall)
        kept = present & ~effect.consumed
        normal, unwind = graph.numbers[it.normal], graph.numbers[it.unwind]
        added = self.replace(it.call, effect, kept & effect.written) if kept & effect.written else []
        added += self.ends((kept | effect.written) & self.absent(normal), it.span)
        self.edge(number, normal, added)
        self.edge(number, unwind, self.ends((kept | effect.error) & self.absent(unwind), it.span))

    def plain_edges(self, number: int, after: dict[int, list[Instruction]]) -> None:
        """What ends on the edges of a jump or branch."""
        graph, block = self.body.graph, self.body.graph.blocks[number]
        state = self.live.ready[number][-1]
        alive = 0
        for s in graph.successors[number]:
            alive |= self.live.alive[s]
        needed = 0
        for s in graph.successors[number]:
            needed |= self.live.edge(s, alive, state)
        assert block.terminator is not None
        for s in graph.successors[number]:
            gone = state & needed & self.absent(s)
            if gone:
                self.edge(number, s, self.ends(gone, block.terminator.span), after)

    def absent(self, number: int) -> int:
        """Cells that must not hold a value at the start of a block: not needed, or without one on another way there."""
        initialised = self.live.initialised[number]
        return ~(initialised & self.live.needed[number]) & (self.owned | ~initialised)

    def edge(self, number: int, target: int, added: list[Instruction], after: dict[int, list[Instruction]] | None = None) -> None:
        """Put instructions on an edge: at the start of the target, at the end of the block, or in a new block between."""
        if not added:
            return
        graph = self.body.graph
        block, end = graph.blocks[number], graph.blocks[target]
        if len(graph.predecessors[target]) == 1 and target != 0:
            self.front.setdefault(target, []).extend(added)
        elif after is not None and len(graph.successors[number]) == 1:
            after.setdefault(len(block.instructions) - 1, []).extend(added)
        else:
            between = Block(f"{block.name}.{end.name}", list(added), Jump(end, span=added[0].span))
            self.edges.append(between)
            assert block.terminator is not None
            _retarget(block.terminator, end, between)


def _splice(block: Block, after: dict[int, list[Instruction]]) -> None:
    """Insert instructions after given positions (-1: at the start), dropping markers of scopes."""
    if not after:
        return
    out: list[Instruction] = list(after.get(-1, ()))
    for index, it in enumerate(block.instructions):
        if not (isinstance(it, Destroy) and isinstance(it.place.base, Local) and index in after):
            out.append(it)
        out += after.get(index, ())
    block.instructions = out


def _retarget(terminator: Terminator, old: Block, new: Block) -> None:
    """Make a terminator go to another block."""
    match terminator:
        case Jump():
            terminator.target = new
        case Branch():
            terminator.then = new if terminator.then is old else terminator.then
            terminator.otherwise = new if terminator.otherwise is old else terminator.otherwise
        case TryCall():
            if terminator.normal is old:
                terminator.normal = new
            else:
                terminator.unwind = new


def insert_destructions(body: AnalysedBody, live: Liveness, lifecycle: Lifecycle, reporter: Reporter) -> None:
    """Insert ``destroy`` everywhere it is due; reports values that cannot end because a field was given up."""
    Destruction(body, live, lifecycle, reporter).run()
