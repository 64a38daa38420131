"""The loop of the LALR parser: shifts and reduces by the tables, calling an action for every reduction.

Two things make it fast. Start offsets live on a stack of their own, so nodes get their spans without token objects. And the
long chains of rules that only pass an expression on (``?or_test: and_test`` and so on down to the atoms) are walked once
for each place and next token, then remembered: an atom that is an argument costs one dictionary access, not fifteen.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from mojo_compiler.records import dataclass
from mojo_compiler.syntax.actions import ACTIONS, Action, Builder
from mojo_compiler.syntax.grammar import Tables, tables
from mojo_compiler.syntax.tokens import Line, vocabulary

_WIDTH = 256
"""More than the number of kinds of tokens, the negative ones included."""
_SHIFT = 16
"""Added to a kind to make it positive."""


@dataclass(frozen=True)
class ParserTables:
    """The tables in the form the loop wants. `landing[state]` maps a nonterminal and a next token to the state where a
    reduction to the nonterminal ends up, beyond all passing rules; it fills as parsing goes on.
    """

    tables: Tables
    actions: tuple[Action | None, ...]
    extra: tuple[int, ...]
    keys: tuple[int, ...]
    landing: tuple[dict[int, int], ...]
    statement: int
    statements: int


@cache
def parser_tables() -> ParserTables:
    """The machine of the grammar."""
    made = tables()
    return ParserTables(
        tables=made,
        actions=tuple(_actions(made, ACTIONS)),
        extra=tuple(rule.size - 1 for rule in made.rules),
        keys=tuple(rule.target * _WIDTH + _SHIFT for rule in made.rules),
        landing=tuple({} for _ in made.moves),
        statement=made.nonterminals.index("stmt"),
        statements=made.nonterminals.index("stmts"),
    )


def _actions(made: Tables, known: Mapping[str, Action]) -> list[Action | None]:
    return [known[rule.action] if rule.action else None for rule in made.rules]


class Automaton:
    """One parse: the stacks, and the offset where the last token ended."""

    def __init__(self, builder: Builder, start: str) -> None:
        self.builder = builder
        self.machine = parser_tables()
        first, self.accepting = self.machine.tables.starts[start]
        self.states = [first]
        self.values: list[Any] = [None]
        self.starts = [0]
        self.end = 0

    def feed(self, line: Line, index: int) -> int:
        """Take the tokens of a line from an index on. Return the index of the one that does not fit, or -1."""
        m = self.machine
        moves, gotos, rules = m.tables.moves, m.tables.gotos, m.tables.rules
        actions, extras, keys, landing = m.actions, m.extra, m.keys, m.landing
        states, values, starts, builder, last_end = self.states, self.values, self.starts, self.builder, self.end
        state = states[-1]
        kinds, texts, offsets, ends = line.kinds, line.texts, line.starts, line.ends
        for index in range(index, len(kinds)):  # noqa: B020, PLR1704 - goes on from the argument
            kind = kinds[index]
            while True:
                move = moves[state].get(kind)
                if move is None:
                    self.end = last_end
                    return index
                if move >= 0:
                    states.append(move)
                    values.append(texts[index])
                    starts.append(offsets[index])
                    state = move
                    last_end = ends[index]
                    break
                rule = ~move
                action = actions[rule]
                extra = extras[rule]
                if extra < 0:  # an empty rule: make room for its value
                    states.append(state)
                    values.append(None)
                    starts.append(offsets[index])
                if action is not None:
                    value = action(builder, values, starts, last_end)
                    if extra > 0:
                        del states[-extra:], values[-extra:], starts[-extra:]
                    values[-1] = value
                below = states[-2]
                key = keys[rule] + kind
                state = landing[below].get(key, -1)
                if state < 0:
                    state = self._land(below, gotos[below][rules[rule].target], kind)
                    landing[below][key] = state
                states[-1] = state
        self.end = last_end
        return -1

    def _land(self, below: int, state: int, kind: int) -> int:
        """The state that a run of passing rules leads to from a state, with a token next."""
        made = self.machine.tables
        while True:
            move = made.moves[state].get(kind)
            if move is None or move >= 0 or self.machine.actions[~move] is not None:
                return state
            state = made.gotos[below][made.rules[~move].target]

    @property
    def result(self) -> Any:
        """The value of the start symbol after the end of the text; None if the text was not complete."""
        return self.values[-1] if self.states[-1] == self.accepting else None

    def accepted(self, kind: int) -> bool:
        """Whether a token that does not fit is the end of a complete text."""
        return kind == vocabulary().end and self.states[-1] == self.accepting

    def open_blocks(self) -> int:
        """The number of blocks around the next statement, the module included."""
        symbols = self.machine.tables.symbols
        return 1 + sum(symbols[state] == "_INDENT" for state in self.states)

    def drop_statement(self) -> bool:
        """Forget the statement that was begun in the innermost open block. Tell whether there was one."""
        m = self.machine
        gotos = m.tables.gotos
        height = len(self.states)
        while m.statement not in gotos[self.states[height - 1]]:
            height -= 1
        dropped = height < len(self.states)
        del self.states[height:], self.values[height:], self.starts[height:]
        if m.statements in gotos[self.states[-1]]:  # no statement of this block was read so far
            self.states.append(gotos[self.states[-1]][m.statements])
            self.values.append([])
            self.starts.append(self.end)
        return dropped


class GrammarProbe:
    """Asks what the grammar would accept after a prefix: parses states only, without values."""

    def __init__(self, states: list[int], kinds: list[int]) -> None:
        self._tables = tables()
        self._states = list(states)
        for kind in kinds:
            taken = self._take(self._states, kind)
            assert taken, "a prefix that was parsed once can be parsed again"

    def _take(self, states: list[int], kind: int) -> bool:
        """Change the states as one more token does; False if it does not fit."""
        made = self._tables
        while (move := made.moves[states[-1]].get(kind)) is not None:
            if move >= 0:
                states.append(move)
                return True
            rule = made.rules[~move]
            if rule.size:
                del states[-rule.size :]
            states.append(made.gotos[states[-1]][rule.target])
        return False

    def accepts(self, *kinds: int) -> bool:
        """Whether any of the kinds may come next."""
        return any(self._take(list(self._states), kind) for kind in kinds)

    def begins_statement(self, kind: int) -> bool:
        """Whether a statement may begin with a token."""
        block = self._states[: self._height()]
        return bool(block) and self._take(block, kind)

    @property
    def statement(self) -> list[str]:
        """The names of the symbols of the statement that was begun in the innermost open block."""
        return self._symbols(self._height())

    @property
    def block(self) -> list[str]:
        """The names of the symbols below that statement: what the block belongs to comes last but for its opening."""
        return self._symbols(0)[: self._height()]

    def _height(self) -> int:
        made = self._tables
        statement = made.nonterminals.index("stmt")
        inner = (i + 1 for i, state in reversed(list(enumerate(self._states))) if statement in made.gotos[state])
        return next(inner, 0)

    def _symbols(self, height: int) -> list[str]:
        return [self._tables.symbols[state] for state in self._states[height:]]
