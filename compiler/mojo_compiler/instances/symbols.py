"""The names of instances in object code."""

from __future__ import annotations

import re
from hashlib import sha256

from mojo_compiler.instances.instance import is_shared
from mojo_compiler.names.definitions import FunctionDef
from mojo_compiler.types.core import Const, StructType
from mojo_compiler.types.mangling import const_key, type_key
from mojo_compiler.types.target import Checks


def function_key(function: FunctionDef) -> str:
    """Deterministic text of a definition: library code by path and position, session code by number."""
    if is_shared(function):
        return f"{function.path}@{function.span.start}" + (f"!{function.made}" if function.made else "")
    return f"{function.path}#{function.def_id}"


_UNSAFE = re.compile(r"[^A-Za-z0-9_.]")


def make_symbol(function: FunctionDef, owner: StructType | None, parameters: tuple[Const, ...], checks: Checks, version: int) -> str:
    """A name for object code, deterministic for library instances and never used twice for others."""
    readable = _UNSAFE.sub(lambda m: f"${ord(m.group()):x}", function.path.removeprefix("~"))
    key = function_key(function) + "|" + (type_key(owner) if owner is not None else "") + "|" + ",".join(map(const_key, parameters))
    suffix = sha256(key.encode()).hexdigest()[:12]
    level = "" if checks is Checks.ON else f".{checks.name.lower()}"
    return f"{readable}.{suffix}{level}" + (f".{version}" if version else "")
