"""A cache of the entry functions of recent cells: a cell whose module has the same text needs no LLVM."""

from __future__ import annotations

import re

CAPACITY = 32
"""Cells whose code is kept: each takes a page of memory or two."""

_FILE = re.compile(r'!DIFile\(filename: "[^"]*"')


class EntryCache:
    """Symbols of linked entry functions by what their modules say, the names of the function and of the cell's text aside."""

    def __init__(self) -> None:
        self._symbols: dict[str, str] = {}

    @staticmethod
    def key(text: str, symbol: str) -> str:
        """What a module says that has one entry function."""
        return _FILE.sub("!DIFile(", text.replace(f"@{symbol}(", "@(").replace(f'"{symbol}"', '""'))

    def find(self, key: str) -> str | None:
        """The entry function that was kept for such a module, if there is one; it counts as the last one used."""
        symbol = self._symbols.pop(key, None)
        if symbol is not None:
            self._symbols[key] = symbol
        return symbol

    def keep(self, key: str, symbol: str) -> str | None:
        """Keep an entry function; returns the one that is not kept any more, if there are too many."""
        self._symbols[key] = symbol
        return self._symbols.pop(next(iter(self._symbols))) if len(self._symbols) > CAPACITY else None

    def __contains__(self, symbol: str) -> bool:
        return symbol in self._symbols.values()
