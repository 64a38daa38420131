"""What compiled code calls: LLVM modules beside this file, merged and compiled once per machine and kept on disk."""

from __future__ import annotations

import re
import sys
from functools import cache
from pathlib import Path

from mojo_compiler.jit.cache import ObjectCache, cache_key
from mojo_compiler.jit.object_compiler import CompiledObject, compile_object
from mojo_compiler.jit.signal_layout import SignalLayout, signal_layout
from mojo_compiler.jit.target import target_key

_GUARDED = ("guard", "signals", "pool")
_UNGUARDED = ("unguarded", "serial")
_COMMON = ("arguments", "output", "format", "memory", "clock", "random", "half", "int128", "python", "callback", "repeat")

_DEFINITION = re.compile(r"^(define .*?)( \{)$", re.MULTILINE)


@cache
def runtime_texts(layout: SignalLayout | None) -> tuple[str, ...]:
    """The LLVM text of each runtime module, with the guard and the thread pool if the platform's signal layout is known.

    All functions keep frame pointers, so that the guard can tell who called what was stopped.
    """
    entries = _UNGUARDED if layout is None else _GUARDED
    texts = [Path(__file__).with_name(f"{name}.ll").read_text(encoding="utf-8") for name in (*entries, *_COMMON)]
    if layout is not None:
        texts[: len(_GUARDED)] = [layout.fill(text) for text in texts[: len(_GUARDED)]]
    return tuple(_DEFINITION.sub(r'\1 "frame-pointer"="all"\2', text) for text in texts)


def runtime_object(cache: ObjectCache) -> CompiledObject:
    """The runtime as one object file, from the cache if it is there. Raises `RuntimeError` on a Python without the GIL, whose
    objects look different.
    """
    if "free-threading" in sys.version:
        raise RuntimeError("Mojo needs a Python with the global interpreter lock")
    layout = signal_layout()
    key = cache_key("runtime", target_key(), repr(layout))
    found = cache.get(key)
    if found is not None:
        return CompiledObject.from_image(found.image, "runtime")
    compiled = compile_object(runtime_texts(layout), optimise=True, name="runtime")
    cache.put(key, compiled.image)
    return compiled
