"""What instructions do to move paths: the only place that knows instructions, for all analyses of ownership."""

from __future__ import annotations

from mojo_compiler.ir.core import (
    Access,
    AddressOf,
    Block,
    Call,
    Copy,
    Destroy,
    FrameAddress,
    Function,
    Instruction,
    Load,
    Local,
    LocalKind,
    Make,
    Move,
    Place,
    Raise,
    Return,
    Store,
    TryCall,
    Use,
    Value,
)
from mojo_compiler.ir.graph import Graph, graph
from mojo_compiler.passes.closure_flow import ClosureFlow, closure_flow, holder
from mojo_compiler.passes.move_paths import MovePaths, Path, lives_by_fields
from mojo_compiler.records import dataclass, field
from mojo_compiler.types.core import Convention, Variadic
from mojo_compiler.types.layout import holds_closure

Accesses = tuple[tuple[Place, Access], ...]

_TOUCHING = {Load, Store, Copy, Move, Destroy, Use, AddressOf, Call, TryCall, FrameAddress, Return, Raise}


@dataclass(eq=False, slots=True)
class Touch:
    """An instruction that touches places, with its position in the block (the terminator's is past the last)."""

    index: int
    instruction: Instruction
    accesses: Accesses


@dataclass(eq=False, slots=True)
class Effect:
    """An instruction's effect as sets of move paths. Reads come before writes.

    `needs` must be initialised before; `conflict` is used again after being consumed by the same instruction; `consumed`
    and `cleared` become uninitialised, the latter without having to be initialised; `written` becomes initialised (for a
    call that may raise: on the normal edge, `error` on the other), `assigned` being the part that is an assignment, not a
    declaration. For liveness: `uses` is needed before, `kills` is not; `touches` and `ends` say the same of whole units.
    """

    index: int
    instruction: Instruction
    accesses: Accesses
    needs: int = 0
    conflict: int = 0
    consumed: int = 0
    cleared: int = 0
    written: int = 0
    error: int = 0
    assigned: int = 0
    uses: int = 0
    kills: int = 0
    touches: int = 0
    ends: int = 0

    def after(self, state: int) -> int:
        """Which move paths are initialised after it (on the normal edge)."""
        return state & ~(self.consumed | self.cleared) | self.written

    def after_error(self, state: int) -> int:
        """Which move paths are initialised on the unwind edge."""
        return state & ~(self.consumed | self.cleared) | self.error


@dataclass(eq=False, slots=True)
class AnalysedBody:
    """A function with its graph, move paths and, for each block of the graph, its effects in order.

    `lent` are the places whose addresses make up a variadic value: a call with that value uses them.
    `kept` must be alive at every return, `kept_raising` at every raise; `leftover` is destroyed there (O15).
    """

    function: Function
    graph: Graph
    touches: list[list[Touch]]
    lent: dict[Value, list[Place]]
    move_paths: MovePaths = field(default_factory=MovePaths)
    effects: list[list[Effect]] = field(default_factory=list)
    kept: int = 0
    kept_raising: int = 0
    leftover: int = 0


def locals_of(function: Function) -> list[Local]:
    """All locals: arguments first, then those declared, the result's and the error's."""
    out = [a for a in function.arguments if isinstance(a, Local)]
    out += function.locals
    out += [local for local in (function.result_local, function.error_local) if local is not None]
    return list(dict.fromkeys(out))


def read_body(function: Function) -> AnalysedBody:
    """Collect the places touched by what can be reached."""
    flow = graph(function)
    body = AnalysedBody(function, flow, [_touches(block) for block in flow.blocks], _lent(flow))
    if function.frame:
        _add_captures(body)
    return body


def _add_captures(body: AnalysedBody) -> None:
    """Let calls that get a frame record, or closures as values, touch what the closures may touch, last of all they do."""
    instructions = [it for block in body.graph.blocks for it in (*block.instructions, block.terminator) if it is not None]
    records = {it.result: dict.fromkeys(it.accesses()) for it in instructions if isinstance(it, FrameAddress)}
    given_up = {place.base for block in body.touches for t in block for place, access in t.accesses if access is Access.CONSUME}
    given_up &= {place.base for captures in records.values() for place, _ in captures}
    flow = closure_flow(instructions, records) if given_up else ClosureFlow()
    for block in body.touches:
        for touch in block:
            it = touch.instruction
            call = it.call if isinstance(it, TryCall) else it
            if not isinstance(call, Call):
                continue
            found = {access: None for record in call.environments for access in records.get(record, ())}
            places = [place for place in (*call.arguments, *(place for place, _ in found)) if isinstance(place, Place)]
            held = flow.of((*call.operands(), *(holder(place) for place in places if holds_closure(place.type))))
            found |= {access: None for access in held if access[0].base in given_up}
            touch.accesses += tuple(found)


def _lent(flow: Graph) -> dict[Value, list[Place]]:
    made = [it for block in flow.blocks for it in block.instructions if it.__class__ is Make and isinstance(it.result.type, Variadic)]
    if not made:
        return {}
    addresses = {it.result: it.place for block in flow.blocks for it in block.instructions if isinstance(it, AddressOf)}
    return {it.result: [addresses[m] for m in it.members if m in addresses] for it in made}


def _touches(block: Block) -> list[Touch]:
    out = [Touch(i, it, it.accesses()) for i, it in enumerate(block.instructions) if it.__class__ in _TOUCHING]
    last = block.terminator
    if last.__class__ in _TOUCHING:
        assert last is not None
        out.append(Touch(len(block.instructions), last, last.accesses()))
    return out


def track(body: AnalysedBody, trivial: set[Local]) -> None:
    """Choose the move paths and compute all effects. Of locals of trivial type only those in `trivial` are tracked."""
    split, consumed = _split_paths(body)
    for local in locals_of(body.function):
        if local.type.is_trivial:
            if local in trivial:
                body.move_paths.add(local, split.get(local, ()))
        elif _worth_tracking(local, local in split, local in consumed):
            body.move_paths.add(local, split.get(local, ()))
    _find_kept(body)
    frame = sum(root.mask for local, root in body.move_paths.roots.items() if local in body.function.frame)
    body.effects = [[_effect(body, touch, frame) for touch in block] for block in body.touches]
    _find_leftover(body)


def _worth_tracking(local: Local, written: bool, consumed: bool) -> bool:
    """Borrowed and lent arguments never change; neither do inout ones that are neither assigned nor given up."""
    if local.kind is LocalKind.ARGUMENT and local.convention in (None, Convention.BORROWED, Convention.LENT):
        return False
    return local.convention is not Convention.INOUT or written or consumed


def _split_paths(body: AnalysedBody) -> tuple[dict[Local, list[Path]], set[Local]]:
    """The paths assigned or given up, by local, and the locals given up (whole or in part)."""
    split: dict[Local, list[Path]] = {}
    consumed: set[Local] = set()
    for block in body.touches:
        for touch in block:
            for place, access in touch.accesses:
                base = place.base
                if not isinstance(base, Local) or access in (Access.READ, Access.MUTATE, Access.CAPTURE):
                    continue
                if access is Access.CONSUME:
                    consumed.add(base)
                elif base.convention is Convention.INOUT and place.type.is_trivial:
                    continue
                split.setdefault(base, []).append(place.path)
    return split, consumed


def _find_kept(body: AnalysedBody) -> None:
    function, move_paths = body.function, body.move_paths
    for local, root in move_paths.roots.items():
        if local.convention is Convention.INOUT:
            body.kept |= root.mask
            body.kept_raising |= root.mask
        elif local.convention is Convention.INIT or local is function.result_local:
            body.kept |= root.mask
        elif local is function.error_local:
            body.kept_raising |= root.mask


def _find_leftover(body: AnalysedBody) -> None:
    """Fields of a dying ``self`` that the body never touches live to its end; the others die at their last use."""
    touched = 0
    for block in body.effects:
        for effect in block:
            touched |= effect.touches | effect.ends
    for local, root in body.move_paths.roots.items():
        if lives_by_fields(local) and local.convention is Convention.OWNED:
            body.leftover |= root.mask & ~touched
    for block in body.effects:
        if block and isinstance(block[-1].instruction, Return | Raise):
            block[-1].uses |= body.leftover
            block[-1].touches |= body.leftover


def _effect(body: AnalysedBody, touch: Touch, frame: int) -> Effect:
    it = touch.instruction
    effect = Effect(touch.index, it, touch.accesses)
    for place, access in touch.accesses:
        _add_access(body.move_paths, effect, place, access)
    if isinstance(it, TryCall):
        _add_error(body.move_paths, effect, it)
    elif isinstance(it, Return | Raise):
        effect.uses = effect.touches = body.kept if isinstance(it, Return) else body.kept_raising
    effect.uses |= effect.needs
    if effect.written & body.move_paths.fixed and not getattr(it, "declares", True):
        effect.assigned = effect.written & body.move_paths.fixed
    if isinstance(it, Use) and it.optional:
        _add_use(body, effect, it.place)
    if frame and _calls_closure(it):
        effect.uses |= frame
        effect.touches |= frame
    if body.lent:
        _add_lent(body, effect)
    return effect


def _add_use(body: AnalysedBody, effect: Effect, place: Place) -> None:
    """What a place holds, if anything, is needed up to here."""
    move_path = body.move_paths.find(place)
    if move_path is not None:
        effect.uses |= move_path.mask
        effect.touches |= move_path.unit


def _add_lent(body: AnalysedBody, effect: Effect) -> None:
    for value in effect.instruction.operands() if isinstance(effect.instruction, Call | TryCall) else ():
        for place in body.lent.get(value, ()):
            _add_use(body, effect, place)


def _add_access(move_paths: MovePaths, effect: Effect, place: Place, access: Access) -> None:
    move_path = move_paths.find(place)
    if move_path is None:
        return
    exact = len(move_path.place.path) == len(place.path)
    if access is Access.KILL:
        effect.cleared |= move_path.mask
        effect.kills |= move_path.mask
        effect.ends |= move_path.mask if move_path.mask == move_path.unit else 0
    elif access is Access.WRITE and exact:
        _add_write(move_paths, effect, move_path.mask, move_path.unit)
    else:
        effect.needs |= move_path.mask
        effect.touches |= move_path.unit
        effect.conflict |= move_path.mask & effect.consumed
        if access is Access.CONSUME and exact:
            effect.consumed |= move_path.mask


def _add_write(move_paths: MovePaths, effect: Effect, mask: int, unit: int) -> None:
    effect.written |= mask
    if mask & move_paths.shared:
        effect.touches |= unit
        return
    effect.kills |= mask
    if mask == unit:
        effect.ends |= mask
    else:
        effect.touches |= unit


def _add_error(move_paths: MovePaths, effect: Effect, it: TryCall) -> None:
    move_path = move_paths.find(it.error)
    if move_path is not None:
        effect.error = move_path.mask


def _calls_closure(it: Instruction) -> bool:
    """Whether captured locals may be used: their addresses are taken, or something that holds them is called or passed."""
    if isinstance(it, FrameAddress):
        return True
    call = it.call if isinstance(it, TryCall) else it
    return isinstance(call, Call) and (bool(call.environments) or _gets_closure(call))


def _gets_closure(call: Call) -> bool:
    """Whether a function value that captured variables is called, or is in an argument."""
    return any(holds_closure(given.type) for given in (*call.operands(), *call.arguments))
