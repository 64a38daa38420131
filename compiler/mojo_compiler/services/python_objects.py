"""Python's objects as the services see them: without asking them, since an object that is asked runs code."""

from __future__ import annotations

import builtins
import re
from collections.abc import Callable, Mapping
from inspect import getattr_static
from keyword import kwlist
from types import BuiltinFunctionType, FunctionType, GetSetDescriptorType, MemberDescriptorType, MethodDescriptorType, ModuleType
from typing import Any

from mojo_compiler.services.answers import Completion, Completions
from mojo_compiler.syntax import tree

_CHAIN = re.compile(r"((?:[^\W\d]\w*\s*\.\s*)*)([^\W\d]\w*)?$")
_FUNCTIONS = (FunctionType, BuiltinFunctionType, MethodDescriptorType, staticmethod, classmethod)


def value_of(node: tree.Expr, lookup: Callable[[str], Any]) -> Any:
    """The live object that a name or a chain of attributes means. Raises `KeyError` or `AttributeError` if there is none."""
    if isinstance(node, tree.Attribute):
        return attribute(value_of(node.value, lookup), node.name)
    if isinstance(node, tree.Name):
        return lookup(node.id)
    raise KeyError(node)


def attribute(value: Any, name: str) -> Any:
    """An attribute that is simply there. Raises `AttributeError` for one that code would have to compute."""
    found = getattr_static(value, name)
    if isinstance(found, property):
        raise AttributeError(name)
    return found.__func__ if isinstance(found, staticmethod | classmethod) else found


def attributes(value: Any) -> dict[str, str]:
    """The attributes of an object and their kinds."""
    out: dict[str, str] = {}
    own = getattr_static(value, "__dict__", None)
    spaces = [own.__get__(value)] if isinstance(own, GetSetDescriptorType | MemberDescriptorType) else []
    spaces += [vars(base) for base in type.mro(value)] if type(value) is type else []
    for space in (*spaces, *(vars(base) for base in type(value).__mro__)):
        for name, found in space.items():
            out.setdefault(name, kind(found))
    return out


def kind(value: Any) -> str:
    """What kind of thing an object is."""
    if isinstance(value, _FUNCTIONS):
        return "function"
    return "module" if isinstance(value, ModuleType) else "struct" if issubclass(type(value), type) else "field"


def complete(text: str, offset: int, names: Mapping[str, Any]) -> Completions:
    """Completions in a cell of Python: of names and of the attributes of living objects."""
    found = _CHAIN.search(text, text.rfind("\n", 0, offset) + 1, offset)
    assert found is not None
    prefix = found[2] or ""
    try:
        parts = [part.strip() for part in found[1].split(".")[:-1]]
        known = _names(names) if not parts else attributes(_walk(parts, names))
    except (KeyError, AttributeError):
        known = {}
    hidden = not prefix.startswith("_")
    items = (Completion(n, k) for n, k in sorted(known.items()) if n.startswith(prefix) and not (hidden and n.startswith("_")))
    return Completions(offset - len(prefix), offset, tuple(items))


def _names(names: Mapping[str, Any]) -> dict[str, str]:
    return dict.fromkeys(kwlist, "keyword") | {n: kind(v) for n, v in (*vars(builtins).items(), *names.items())}


def _walk(parts: list[str], names: Mapping[str, Any]) -> Any:
    value = names[parts[0]] if parts[0] in names else vars(builtins)[parts[0]]
    for part in parts[1:]:
        value = attribute(value, part)
    return value
