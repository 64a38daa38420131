"""Trees as bytes, for library modules that are parsed once and loaded in every session.

A span is stored as its offsets; the source is given again when a tree is loaded. The statements of a module are stored one
by one, so that a session loads only the declarations it names, and the bodies of functions are stored in their
declarations as bytes, which are read when somebody asks for the body.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Iterator
from functools import partial
from sys import intern
from typing import Any

from mojo_compiler.records import dataclass, fields
from mojo_compiler.source import Source, Span
from mojo_compiler.syntax import tree

OTHER = ""
"""The name under which an image lists statements that declare no name."""
STAR = "*"
"""The name under which an image lists ``from module import *``."""


@dataclass(frozen=True)
class ModuleImage:
    """A module in stored form: one blob a statement, in order, and the blobs that declare each name."""

    blobs: tuple[bytes, ...]
    index: dict[str, tuple[int, ...]]
    docstring: str | None

    def load(self, number: int, source: Source) -> tree.Stmt:
        """The statement in a blob."""
        statement = load(self.blobs[number], source)
        assert isinstance(statement, tree.Stmt)
        return statement

    def declarations(self, name: str, source: Source) -> tuple[tree.Stmt, ...]:
        """The statements that declare a name: none, one, or all overloads of a function."""
        return tuple(self.load(number, source) for number in self.index.get(name, ()))

    def module(self, source: Source) -> tree.Module:
        """The whole module."""
        body = tuple(self.load(number, source) for number in range(len(self.blobs)))
        return tree.Module(Span(source, 0, len(source.text)), body, self.docstring)


def dump_module(module: tree.Module) -> ModuleImage:
    """Store a module."""
    index: dict[str, list[int]] = {}
    for number, statement in enumerate(module.body):
        for name in declared_names(statement):
            index.setdefault(name, []).append(number)
    blobs = tuple(dump(statement) for statement in module.body)
    return ModuleImage(blobs, {name: tuple(numbers) for name, numbers in index.items()}, module.docstring)


def declared_names(statement: tree.Stmt) -> Iterator[str]:
    """The names that a statement at the top of a module declares; `STAR` or `OTHER` if they are not known or none."""
    match statement:
        case tree.FunctionDecl(name=name) | tree.Struct(name=name) | tree.Trait(name=name) | tree.AliasDecl(name=name):
            yield name
        case tree.VarDecl(target=target):
            yield from dict.fromkeys(node.id for node in tree.walk(target) if isinstance(node, tree.Name))
        case tree.Import(names=names):
            yield from (item.alias or item.path[0] for item in names)
        case tree.ImportFrom(names=None):
            yield STAR
        case tree.ImportFrom(names=tuple() as names):
            yield from (item.alias or item.path[0] for item in names)
        case _:
            yield OTHER


# ---- trees


def dump(node: tree.Node | tree.Body) -> bytes:
    """Store a tree, or the statements of a body."""
    buffer = io.BytesIO()
    _TreeWriter(buffer, protocol=5).dump(node)
    return buffer.getvalue()


def load(content: bytes, source: Source) -> Any:
    """Restore what `dump` stored, with spans in a source."""
    return _TreeReader(io.BytesIO(content), source).load()


class StoredFunction(tree.FunctionDecl):
    """A function whose body is read when it is first asked for. In all else it is a `tree.FunctionDecl`."""

    __slots__ = ("_stored",)

    _stored: tuple[bytes, Source]

    def __getattr__(self, name: str) -> Any:
        """Called for what is not set yet, which is only the body."""
        if name != "body":
            raise AttributeError(name)
        body = load(*self._stored)
        object.__setattr__(self, "body", body)
        return body


def _stored_function(source: Source, body: bytes, *values: object) -> StoredFunction:
    function = object.__new__(StoredFunction)
    object.__setattr__(function, "_stored", (body, source))
    for name, value in zip(_HEADER, values, strict=True):
        object.__setattr__(function, name, value)
    return function


_HEADER = tuple(field.name for field in fields(tree.FunctionDecl) if field.name != "body")


# ---- pickling


def span_mark() -> None:
    """Stands in stored trees where a span is made; the reader puts a function that knows the source in its place."""


def function_mark() -> None:
    """Stands in stored trees where a `StoredFunction` is made."""


class _TreeWriter(pickle.Pickler):
    """Stores a node as a call of its class, the fastest form to read back."""

    def reducer_override(self, value: object) -> Any:
        match value:
            case Span(start=start, end=end, point=point):
                return span_mark, (start, end, point)
            case tree.FunctionDecl(body=body):
                return function_mark, (dump(body), *(getattr(value, name) for name in _HEADER))
            case tree.Node():
                values = (getattr(value, field.name) for field in fields(value))
                return type(value), tuple(intern(v) if type(v) is str else v for v in values)
        return NotImplemented


class _TreeReader(pickle.Unpickler):
    """Reads trees whose spans are in one source."""

    def __init__(self, file: io.BytesIO, source: Source) -> None:
        super().__init__(file)
        self._source = source

    def find_class(self, module: str, name: str) -> Any:
        if name == span_mark.__name__:
            return partial(Span, self._source)
        if name == function_mark.__name__:
            return partial(_stored_function, self._source)
        return super().find_class(module, name)
