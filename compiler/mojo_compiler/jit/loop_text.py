"""The loops of a function, found in its LLVM text: enough of its structure to change a loop without LLVM's help."""

from __future__ import annotations

import re
from functools import cached_property

from mojo_compiler.records import dataclass, field

_LABEL = re.compile(r'^("[^"]*"|[-\w.$]+):')
_TARGET = re.compile(r'label (%(?:"[^"]*"|[-\w.$]+))')
_RESULT = re.compile(r'^  (%(?:"[^"]*"|[-\w.$]+)) = (.*)$')
LARGEST = 1000
"""Blocks of a function from which on it is left alone."""


@dataclass(eq=False)
class TextBlock:
    """A block: its name with the ``%``, its lines without the label's; the last ones are its terminator."""

    name: str
    head: str
    lines: list[str] = field(default_factory=list)
    successors: tuple[str, ...] = ()


@dataclass(eq=False)
class TextLoop:
    """An innermost loop that is entered from one block and repeated from one."""

    header: str
    body: frozenset[str]
    entry: str
    latch: str


@dataclass(eq=False)
class TextFunction:
    """A function's blocks by name, in order."""

    blocks: dict[str, TextBlock]

    @classmethod
    def parse(cls, lines: list[str]) -> TextFunction:
        """Read the lines between a definition's braces."""
        blocks: dict[str, TextBlock] = {}
        block = TextBlock("%entry", "")
        for line in lines:
            found = _LABEL.match(line)
            if found is not None:
                block = TextBlock(f"%{found[1]}", line)
                blocks[block.name] = block
            elif line:
                block.lines.append(line)
        for block in blocks.values():
            block.successors = tuple(_TARGET.findall("\n".join(_terminator(block.lines))))
        return cls(blocks)

    def text(self) -> list[str]:
        """The lines again."""
        return [line for block in self.blocks.values() for line in (block.head, *block.lines)]

    @cached_property
    def definitions(self) -> dict[str, tuple[str, str]]:
        """The block and the operation of every value that an instruction gives."""
        found: dict[str, tuple[str, str]] = {}
        for block in self.blocks.values():
            for line in block.lines:
                if (match := _RESULT.match(line)) is not None:
                    found[match[1]] = block.name, match[2]
        return found

    @cached_property
    def predecessors(self) -> dict[str, list[str]]:
        """Where control comes from."""
        found: dict[str, list[str]] = {name: [] for name in self.blocks}
        for block in self.blocks.values():
            for name in dict.fromkeys(block.successors):
                found[name].append(block.name)
        return found

    def innermost_loops(self) -> list[TextLoop]:
        """The loops without loops inside. Control that comes from a block later in the text closes a loop if nothing else enters it."""
        order = {name: number for number, name in enumerate(self._order())}
        bodies: dict[str, frozenset[str]] = {}
        for name, number in order.items():
            for header in self.blocks[name].successors:
                if order[header] <= number and (body := self._natural(header, name)) is not None:
                    bodies[header] = bodies.get(header, frozenset()) | body
        inner = {h: body for h, body in bodies.items() if not any(other != h and other in body for other in bodies)}
        return [loop for header, body in inner.items() if (loop := self._loop(header, body)) is not None]

    def _order(self) -> list[str]:
        """The blocks that control gets to, each before those that it alone leads to (reverse postorder)."""
        done: dict[str, None] = {}
        first = next(iter(self.blocks))
        stack = [(first, iter(self.blocks[first].successors))]
        seen = {first}
        while stack:
            name, left = stack[-1]
            following = next((s for s in left if s not in seen), None)
            if following is None:
                done[name] = None
                stack.pop()
            else:
                seen.add(following)
                stack.append((following, iter(self.blocks[following].successors)))
        return list(reversed(done))

    def _natural(self, header: str, latch: str) -> frozenset[str] | None:
        """The blocks between a header and what jumps back to it; None if one of them is entered otherwise."""
        body, todo = {header, latch}, [latch] if latch != header else []
        first = next(iter(self.blocks))
        while todo:
            name = todo.pop()
            if name == first:
                return None
            for before in self.predecessors[name]:
                if before not in body:
                    body.add(before)
                    todo.append(before)
        return frozenset(body)

    def _loop(self, header: str, body: frozenset[str]) -> TextLoop | None:
        outside = [p for p in self.predecessors[header] if p not in body]
        inside = [p for p in self.predecessors[header] if p in body]
        if len(outside) != 1 or len(inside) != 1 or self.blocks[outside[0]].successors.count(header) != 1:
            return None
        return TextLoop(header, body, outside[0], inside[0])


def _terminator(lines: list[str]) -> list[str]:
    """A block's last instruction, which may take several lines."""
    for number in range(len(lines) - 1, -1, -1):
        if lines[number].startswith(("  br ", "  switch ", "  ret", "  unreachable", "  indirectbr", "  invoke", "  callbr", "  resume")):
            return lines[number:]
    return []
