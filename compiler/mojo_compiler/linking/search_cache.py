"""A disk cache of the results of `search` (language.md P53), beside the object files, so that a program need not measure again.

An answer is kept under the content of everything the search runs: the code of the candidates, of the evaluator and of all
they call, with the version of the compiler and the processor. What depends on a session's variables or on Python is not kept.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from enum import Enum

from mojo_compiler.codegen.abi import symbol_text
from mojo_compiler.codegen.emitted_function import EmittedFunction
from mojo_compiler.diagnostics.platform import WrongSetting
from mojo_compiler.jit.cache import ObjectCache

_NAME = re.compile(r'@("[^"]*"|[-a-zA-Z$._0-9]+)')
_POSITION = re.compile(r", !dbg !@\d+")


class CachePolicy(Enum):
    """Whether results are read from the cache and written to it; the value is what ``MOJO_AUTOTUNE_CACHE`` says."""

    OFF = "off"
    READ = "read"
    ON = "on"


def cache_policy(default: CachePolicy, environment: Mapping[str, str] = os.environ) -> CachePolicy:
    """What ``MOJO_AUTOTUNE_CACHE`` asks for. Raises `WrongSetting` for what is none of its words."""
    word = environment.get("MOJO_AUTOTUNE_CACHE", "").strip().lower()
    if not word:
        return default
    try:
        return CachePolicy(word)
    except ValueError:
        raise WrongSetting("MOJO_AUTOTUNE_CACHE", word, "which is none of off, read and on") from None


class SearchCache:
    """Results of searches by the content of the code that was run."""

    def __init__(self, cache: ObjectCache, policy: CachePolicy) -> None:
        self._cache = cache
        self._policy = policy

    @property
    def reads(self) -> bool:
        """Whether answers of earlier searches are wanted."""
        return self._policy is not CachePolicy.OFF

    def get(self, key: str) -> int | None:
        """The index that an earlier search gave, None if there was none."""
        found = self._cache.get(key) if self.reads else None
        index = found.metadata.get("index") if found is not None else None
        return index if isinstance(index, int) else None

    def put(self, key: str, index: int) -> None:
        """Keep the index that a search gave."""
        if self._policy is CachePolicy.ON:
            self._cache.put(key, b"", {"index": index})


def portable_text(functions: Iterable[EmittedFunction], results: Iterable[str]) -> str | None:
    """What some functions do, as text that does not depend on how a session numbered its functions, nor on where in a text
    they stand. None if they use a session's variables other than `results`, where answers go.
    """
    given = list(functions)
    if any(f.variables.keys() - set(results) for f in given):
        return None
    numbers = {symbol_text(f.symbol): f"@{i}" for i, f in enumerate(given)}
    texts = (f"{f.head}\n{f.body}\n{''.join(f.globals.values())}" for f in given)
    return _NAME.sub(lambda name: numbers.get(name[0], name[0]), _POSITION.sub("", "\n".join(texts)))
