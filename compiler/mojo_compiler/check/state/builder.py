"""Building the IR of one function: blocks, instructions, locals."""

from __future__ import annotations

from mojo_compiler.ir.core import (
    AddressOf,
    Base,
    Block,
    Branch,
    Call,
    Function,
    Instruction,
    Jump,
    Literal,
    Local,
    LocalKind,
    Place,
    Terminator,
    Use,
    Value,
)
from mojo_compiler.records import dataclass, field
from mojo_compiler.source import Span
from mojo_compiler.types.core import (
    Convention,
    Pointer,
    Type,
)


@dataclass(eq=False, kw_only=True)
class FunctionBuilder:
    """Writes the code of a function, block by block. Without a function nothing can be emitted.

    `targets` are the blocks that some block goes to, `mutated` what code may change, `initialisers` the calls whose normal
    edges enter a block, by the block's identity.
    """

    function: Function | None = None
    block: Block | None = None
    counter: int = 0
    initialisers: dict[int, Call] = field(default_factory=dict)
    targets: set[Block] = field(default_factory=set)
    mutated: set[Base] = field(default_factory=set)

    @property
    def static(self) -> bool:
        """Whether this is a parameter context."""
        return self.function is None

    def emit(self, instruction: Instruction) -> None:
        """Append an instruction. After a terminator, code goes to a block nobody reaches."""
        if self.block is None:
            self.block = self.new_block("dead")
        self.block.instructions.append(instruction)

    def new_block(self, name: str) -> Block:
        """Make a block, not yet reached."""
        assert self.function is not None
        self.counter += 1
        block = Block(f"{name}{self.counter}")
        self.function.blocks.append(block)
        return block

    def terminate(self, terminator: Terminator) -> None:
        """End the current block."""
        if self.block is not None and self.block.terminator is None:
            self.block.terminator = terminator
            self.targets.update(terminator.successors())
        self.block = None

    def start(self, block: Block) -> None:
        """Go on in another block, falling into it if the current one is open."""
        if self.block is not None:
            self.terminate(Jump(block))
        self.block = block

    def branch(self, condition: Value, then: Block, otherwise: Block, span: Span) -> None:
        """End the current block with a two-way branch (one-way if the condition is a constant)."""
        if isinstance(condition, Literal):
            self.terminate(Jump(then if condition.const.value else otherwise, span=span))
        else:
            self.terminate(Branch(condition, then, otherwise, span=span))

    def local(self, name: str, type: Type, kind: LocalKind, span: Span, mutable: bool = True) -> Local:
        """Make a local of the function."""
        assert self.function is not None
        local = Local(name, type, kind, span, mutable)
        self.function.locals.append(local)
        return local

    def temporary(self, type: Type, span: Span) -> Place:
        """Make a compiler temporary and return its place."""
        return Place(self.local("", type, LocalKind.TEMPORARY, span), type)

    def address(self, place: Place, span: Span, uninitialised: bool = False) -> Value:
        """The address of a place as a value."""
        result = Value(Pointer(place.type))
        self.mutated.add(place.base)
        self.emit(AddressOf(result, place, uninitialised, span=span))
        return result

    def note_call(self, block: Block, call: Call) -> None:
        """Remember the call whose normal edge enters a block."""
        self.initialisers[id(block)] = call

    def last_call(self, base: Local) -> Call | None:
        """The call that produced a temporary, if nothing was emitted since but what keeps values up to its end."""
        block = self.block
        assert block is not None
        emitted = (it for it in reversed(block.instructions) if not (isinstance(it, Use) and it.optional))
        call = next(emitted, None) or self.initialisers.get(id(block))
        if not isinstance(call, Call):
            return None
        if call.destination is not None and getattr(call.destination, "base", None) is base and not call.destination.path:
            return call
        first = call.arguments[0] if call.arguments else None
        is_init = bool(call.type.arguments) and call.type.arguments[0].convention is Convention.INIT
        return call if is_init and isinstance(first, Place) and first.base is base and not first.path else None

    def reaches(self, block: Block) -> bool:
        """Whether some block built so far goes to this one."""
        return block in self.targets


@dataclass(eq=False, slots=True)
class Handler:
    """Where control goes when something raises: an unwind block and the error's place."""

    block: Block
    error: Place


@dataclass(eq=False, slots=True)
class Loop:
    """An enclosing loop; `cleanups` is how many cleanup actions were pending at its start."""

    break_to: Block
    continue_to: Block
    cleanups: int
