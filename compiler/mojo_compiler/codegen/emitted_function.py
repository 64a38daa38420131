"""The LLVM text of one function, kept apart from modules so that it is made once and used in many."""

from __future__ import annotations

from enum import Enum

from mojo_compiler.codegen.debug import Positions
from mojo_compiler.records import dataclass

_LINES_A_LOOP = 100
_LINES_A_BLOCK = 10


class Linkage(Enum):
    """How a function takes part in a module; the value is LLVM's word."""

    EXTERNAL = ""
    INTERNAL = "internal"
    AVAILABLE_EXTERNALLY = "available_externally"


FIRST_LOOK = "first.look"
"""The block with which a function begins that calls itself, as a loop may (see `polls`)."""


ALL_TURNS = (1 << 63) - 1
"""The number of turns of a loop that does not look."""


@dataclass(frozen=True, slots=True)
class CountedLoop:
    """A loop that counts its turns (see `polls`): `hole` stands in the body for their number. A turn runs at most `steps` lines and
    what they call, `calls`.
    """

    hole: str
    steps: int
    calls: frozenset[str]


@dataclass(frozen=True, slots=True)
class EmittedFunction:
    """A function's text and everything it needs around it.

    `head` is the definition's first line after the linkage, without its brace; `body` the lines between the braces.
    `callees` maps symbols of called or referenced functions to their declarations, `variables` the symbols of session
    variables to theirs; `globals` maps names of private constants (made from their content) to their definitions.
    `declares` are declarations of intrinsics and outside functions. `linkage` is what suits the function. `positions` is None for
    code whose instructions carry no source positions. `loops` are the loops whose turns are counted, `steps` is how many lines run in
    a call at most, without those of other functions, None if that is not known, and `poll_lines` how many lines look for interrupts.
    `loop_count` and `block_count` are how many loops and blocks there are.
    """

    symbol: str
    head: str
    body: str
    callees: dict[str, str]
    variables: dict[str, str]
    globals: dict[str, str]
    declares: frozenset[str]
    linkage: Linkage = Linkage.EXTERNAL
    positions: Positions | None = None
    loops: tuple[CountedLoop, ...] = ()
    steps: int | None = None
    poll_lines: int = 0
    loop_count: int = 0
    block_count: int = 0

    @property
    def size(self) -> int:
        """Number of lines of the body, without those of looks: a measure of how well it suits inlining."""
        return self.body.count("\n") - self.poll_lines

    @property
    def weight(self) -> int:
        """What it costs to optimise: lines, of which loops and blocks count for many."""
        return self.size + _LINES_A_LOOP * self.loop_count + _LINES_A_BLOCK * self.block_count
