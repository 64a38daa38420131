"""Which lines continue the line above, and how deep each one stands in blocks (language.md L8-L14).

A `Line` comes out with the columns of the blocks it is in (`Line.stack`, outermost first); the parser turns a change of
their number into _INDENT and _DEDENT. A deeper line that can continue the line above is joined to it (L10); one that cannot
is a sloppily indented statement of the same block (L11b), as is one between two blocks' columns (L11).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mojo_compiler.syntax.tokens import Line, vocabulary

_UNFINISHED = (
    "= , + * / // % @ | & ^ ~ < << ** -> := += . and or not in is if else return raise await import from as let var alias with for while"
)
_CONTINUING = "= , + * / // % | & ^ < << ** -> := += . : ( [ { ) ] } and or not in is if else as raises import"


@cache
def unfinished() -> frozenset[int]:
    """Kinds of tokens after which the line still needs an operand or a name."""
    return frozenset(vocabulary().words[word] for word in _UNFINISHED.split())


@cache
def _continuing() -> frozenset[int]:
    """Kinds of tokens no statement begins with. A ``@`` at the start of a line is a decorator's."""
    known = vocabulary()
    return frozenset((*(known.words[word] for word in _CONTINUING.split()), known.transfer, *known.before_effect))


def can_continue(before: Line, after: Line) -> bool:
    """Whether a deeper line may go on with the statement of the line above (L11b)."""
    last, first = before.kinds[-1], after.kinds[0]
    return last in unfinished() or first in _continuing() or last == first == vocabulary().string


def arrange(lines: Iterator[Line], stack: tuple[int, ...] = ()) -> Iterator[Line]:
    """Join continuation lines and give every line its stack.

    `stack` is that of the place where the lines begin; by default they begin at top level, whose column is the first
    line's (a cell may be indented as a whole, L12).
    """
    colon = vocabulary().words[":"]
    current: Line | None = None
    for line in lines:
        if current is None:
            stack = _leave(stack, line.indent) if stack else (line.indent,)
        elif line.indent <= stack[-1]:
            stack = _leave(stack, line.indent)
        elif current.kinds[-1] == colon:
            stack = (*stack, line.indent)
        elif can_continue(current, line):
            current.join(line)
            continue
        else:
            stack = (*stack[:-1], line.indent)
        if current is not None:
            yield current
        line.stack = stack
        current = line
    if current is not None:
        yield current


def _leave(stack: tuple[int, ...], indent: int) -> tuple[int, ...]:
    """The stack at a line that is no deeper than its innermost block."""
    while len(stack) > 1 and indent <= stack[-2]:
        stack = stack[:-1]
    return (*stack[:-1], indent) if indent != stack[-1] else stack
