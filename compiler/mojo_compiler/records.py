"""Dataclasses whose methods are made when they are first called.

The standard decorator writes up to eight methods for each class and compiles them when the class is made: for hundreds of classes,
most of whose methods no session calls, that was the larger part of a start. Here comparison, hash and text are the same functions
for all classes, and a constructor is compiled when the first instance is made. The parameters that exist mean what they mean in
`dataclasses`, to whose names the type checker holds the users of these; that a class is frozen only the type checker sees to.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import attrgetter
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any

_FIELDS = "__record_fields__"
_MISSING: Any = object()


class _Field:
    """What a class has declared about a field."""

    __slots__ = ("compare", "default", "default_factory", "init", "kw_only", "name", "repr")

    def __init__(self, default: Any, default_factory: Any, init: bool, repr: bool, compare: bool) -> None:
        self.name = ""
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.compare = compare
        self.kw_only = False


def _field(
    *, default: Any = _MISSING, default_factory: Any = _MISSING, init: bool = True, repr: bool = True, compare: bool = True
) -> _Field:
    return _Field(default, default_factory, init, repr, compare)


def _fields(record: Any) -> tuple[_Field, ...]:
    """The fields of a class or an instance in the order of the constructor's arguments."""
    return tuple(getattr(record, _FIELDS).values())


def _replace(record: Any, **changes: Any) -> Any:
    """A new instance with other values of some fields."""
    return type(record)(**{f.name: getattr(record, f.name) for f in _fields(record) if f.init} | changes)


def _dataclass(
    kind: type | None = None,
    /,
    *,
    frozen: bool = False,
    eq: bool = True,
    repr: bool = True,
    slots: bool = False,
    kw_only: bool = False,
) -> Any:
    def made(kind: type) -> type:
        own = _declared(kind, kw_only)
        known: dict[str, _Field] = {}
        for base in kind.__mro__[:0:-1]:
            known |= base.__dict__.get(_FIELDS, {})
        if slots:
            kind = _slotted(kind, [name for name in own if name not in known])
        _add_methods(kind, known | own, eq=eq, frozen=frozen, repr=repr)
        return kind

    return made if kind is None else made(kind)


def _declared(kind: type, kw_only: bool) -> dict[str, _Field]:
    """The fields that a class declares itself. In the class stay their defaults."""
    own: dict[str, _Field] = {}
    for name, annotation in kind.__annotations__.items():
        if annotation.startswith("ClassVar"):
            continue
        declared = kind.__dict__.get(name, _MISSING)
        if not isinstance(declared, _Field):
            declared = _field(default=declared)
        elif declared.default is _MISSING:
            delattr(kind, name)
        else:
            setattr(kind, name, declared.default)
        declared.name = name
        declared.kw_only = kw_only
        own[name] = declared
    return own


def _slotted(kind: type, names: list[str]) -> type:
    """The same class with slots for these names: a class cannot be given any later."""
    content = {name: value for name, value in kind.__dict__.items() if name not in names and name not in ("__dict__", "__weakref__")}
    return type(kind)(kind.__name__, kind.__bases__, content | {"__slots__": tuple(names), "__qualname__": kind.__qualname__})


def _add_methods(kind: Any, fields: Mapping[str, _Field], *, eq: bool, frozen: bool, repr: bool) -> None:
    setattr(kind, _FIELDS, fields)
    own = kind.__dict__
    kind.__match_args__ = tuple(f.name for f in fields.values() if f.init and not f.kw_only)  # type: ignore[misc]
    if "__init__" not in own:
        kind.__init__ = _constructor(kind)
    if repr and "__repr__" not in own:
        kind.__repr__ = _text
    if eq:
        key = _key([f.name for f in fields.values() if f.compare])
        if "__hash__" not in own or own["__hash__"] is None:
            kind.__hash__ = _hash(key) if frozen else None
        if "__eq__" not in own:
            kind.__eq__ = _equality(key)


# ---- what the classes get ---------------------------------------------------------------------------------------


def _key(names: list[str]) -> Callable[[Any], object]:
    return attrgetter(*names) if names else lambda record: ()


def _equality(key: Callable[[Any], object]) -> Callable[[Any, Any], bool]:
    def __eq__(self: Any, other: Any) -> bool:
        return key(self) == key(other) if other.__class__ is self.__class__ else NotImplemented

    return __eq__


def _hash(key: Callable[[Any], object]) -> Callable[[Any], int]:
    def __hash__(self: Any) -> int:
        return hash(key(self))

    return __hash__


@recursive_repr()
def _text(self: Any) -> str:
    return f"{type(self).__qualname__}({', '.join(f'{f.name}={getattr(self, f.name)!r}' for f in _fields(self) if f.repr)})"


def _constructor(kind: Any) -> Callable[..., None]:
    """A constructor that puts the compiled one in its place when it is first called."""

    def __init__(self: Any, *arguments: Any, **named: Any) -> None:
        kind.__init__ = _compiled_constructor(kind)
        kind.__init__(self, *arguments, **named)

    return __init__


def _compiled_constructor(kind: Any) -> Any:
    names: dict[str, Any] = {"_missing": _MISSING}
    positional, keyword, body = ["self"], list[str](), list[str]()
    for f in _fields(kind):
        value = f.name
        if f.default_factory is not _MISSING:
            names[f"_make_{f.name}"] = f.default_factory
            value = f"_make_{f.name}() if {f.name} is _missing else {f.name}" if f.init else f"_make_{f.name}()"
        if f.init:
            (keyword if f.kw_only else positional).append(_parameter(f, names))
        if f.init or value != f.name:
            body.append(f" self.{f.name} = {value}")
    if hasattr(kind, "__post_init__"):
        body.append(" self.__post_init__()")
    parameters = ", ".join([*positional, "*", *keyword] if keyword else positional)
    exec(f"def __init__({parameters}):\n" + "\n".join(body or [" pass"]), names)
    return names["__init__"]


def _parameter(f: _Field, names: dict[str, Any]) -> str:
    if f.default is not _MISSING:
        names[f"_default_{f.name}"] = f.default
        return f"{f.name}=_default_{f.name}"
    return f"{f.name}=_missing" if f.default_factory is not _MISSING else f.name


if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
    from dataclasses import field as field
    from dataclasses import fields as fields
    from dataclasses import replace as replace
else:
    dataclass, field, fields, replace = _dataclass, _field, _fields, _replace
