"""The LALR tables of ``mojo.lark``: made by lark once, then kept on disk; reading them back needs no lark.

`tables()` gives plain dictionaries and tuples of integers, which is all that the parser's loop touches. They are stored
under a name that contains the digest of the compiler; a missing, damaged or unwritable store only costs the time to make
the tables again (0.3 s).
"""

from __future__ import annotations

import pickle
from collections import deque
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from mojo_compiler.digest import compiler_digest
from mojo_compiler.records import dataclass
from mojo_compiler.store import SignedFolder, cache_folder

STARTS = ("module", "expression")


@dataclass(frozen=True)
class Rule:
    """A grammar rule: it replaces `size` symbols by the nonterminal `target`; `action` is empty if it passes its symbol on."""

    target: int
    size: int
    action: str


@dataclass(frozen=True)
class Tables:
    """An LALR(1) automaton. Terminals and nonterminals are numbered apart; a state is an index.

    `moves[state][terminal]` is the state to shift to, or ``~rule`` to reduce by a rule; `gotos[state][nonterminal]` is the
    state after a reduction. `symbols[state]` is the name of the symbol that leads into a state. `starts` maps a start
    symbol to its first and its accepting state. `literals` maps spellings such as ``if`` or ``->`` to terminals.
    """

    terminals: tuple[str, ...]
    nonterminals: tuple[str, ...]
    literals: dict[str, int]
    moves: tuple[dict[int, int], ...]
    gotos: tuple[dict[int, int], ...]
    symbols: tuple[str, ...]
    rules: tuple[Rule, ...]
    starts: dict[str, tuple[int, int]]


@cache
def tables() -> Tables:
    """The tables of the grammar, from the store if they are there."""
    name, store = f"grammar-{compiler_digest()}.tables", SignedFolder(cache_folder())
    stored = store.read(name)
    if stored is not None:
        known: Tables = pickle.loads(stored)
        return known
    made = make_tables(Path(__file__).with_name("mojo.lark").read_text(encoding="utf-8"))
    store.write(name, pickle.dumps(made, protocol=5))
    return made


def _numbered(states: dict[Any, dict[Any, tuple[object, Any]]], starts: list[Any]) -> dict[Any, int]:
    """Number states in an order that does not depend on hashes: breadth first, by the names of the symbols."""
    numbers: dict[Any, int] = {}
    queue = deque(starts)
    while queue:
        state = queue.popleft()
        if state not in numbers:
            numbers[state] = len(numbers)
            row = states[state]
            queue.extend(row[name][1] for name in sorted(row) if row[name][1] in states)
    return numbers


def make_tables(text: str) -> Tables:
    """Run lark's LALR analysis on a grammar and number what it found."""
    from lark import Lark
    from lark.lexer import Lexer, PatternStr
    from lark.parsers.lalr_analysis import Shift

    class NoLexer(Lexer):
        """Stands where lark wants a lexer: tokens.py is ours."""

        def __init__(self, conf: object) -> None: ...

        def lex(self, *_: object) -> Iterator[object]:  # type: ignore[override]
            return iter(())

    made = Lark(text, parser="lalr", lexer=NoLexer, start=list(STARTS))
    table = made.parser.parser.parser.parse_table
    numbers = _numbered(table.states, [table.start_states[start] for start in STARTS])
    rules = {rule: i for i, rule in enumerate(made.rules)}
    nonterminals = {name: i for i, name in enumerate(dict.fromkeys(str(r.origin.name) for r in made.rules))}
    used = {str(name) for row in table.states.values() for name in row} - nonterminals.keys()
    terminals = {name: i for i, name in enumerate(sorted(used))}
    moves: list[dict[int, int]] = [{} for _ in numbers]
    gotos: list[dict[int, int]] = [{} for _ in numbers]
    symbols = [""] * len(numbers)
    for state, row in table.states.items():
        for name, (kind, target) in row.items():
            if kind is not Shift:
                moves[numbers[state]][terminals[name]] = ~rules[target]
                continue
            symbols[numbers[target]] = str(name)
            if name in nonterminals:
                gotos[numbers[state]][nonterminals[name]] = numbers[target]
            else:
                moves[numbers[state]][terminals[name]] = numbers[target]
    return Tables(
        terminals=tuple(terminals),
        nonterminals=tuple(nonterminals),
        literals={str(t.pattern.value): terminals[t.name] for t in made.terminals if isinstance(t.pattern, PatternStr)},
        moves=tuple(moves),
        gotos=tuple(gotos),
        symbols=tuple(symbols),
        rules=tuple(Rule(nonterminals[r.origin.name], len(r.expansion), str(r.alias or "")) for r in made.rules),
        starts={s: (numbers[table.start_states[s]], numbers[table.end_states[s]]) for s in STARTS},
    )
