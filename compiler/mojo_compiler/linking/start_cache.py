"""The objects of the first modules of a session, on disk by their texts: a session that begins as an earlier one did needs no LLVM,
which takes longer to load than to compile a small cell.
"""

from __future__ import annotations

from collections.abc import Callable

from mojo_compiler.jit.cache import ObjectCache, cache_key
from mojo_compiler.jit.object_compiler import CompiledObject
from mojo_compiler.jit.target import target_key

MODULES = 8
"""How many modules of a session are looked up and kept: the variables of all sessions and the code of the first cells."""


class StartCache:
    """What one session looks up and keeps."""

    def __init__(self, cache: ObjectCache) -> None:
        self._cache = cache
        self._left = MODULES

    def compiled(self, text: str, optimise: bool, name: str, compile: Callable[[], CompiledObject]) -> CompiledObject:
        """The object of a module: the kept one of the same text, else what `compile` makes."""
        if not self._left:
            return compile()
        self._left -= 1
        key = cache_key("module", target_key(), str(optimise), text)
        known = self._cache.get(key)
        if known is not None:
            return CompiledObject.from_image(known.image, name)
        made = compile()
        self._cache.put(key, made.image)
        return made
