"""The abstract syntax tree: frozen nodes that know their span and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar, dataclass_transform

from mojo_compiler.records import dataclass, fields
from mojo_compiler.source import Span

T = TypeVar("T")


@dataclass_transform(frozen_default=True, eq_default=False)
def node(kind: type[T]) -> type[T]:
    """Make a class of nodes: a frozen dataclass with slots. That it is frozen is checked by the type checker only, so that classes and
    nodes are made quickly.
    """
    return dataclass(slots=True, eq=False, repr=False)(kind)


@node
class Node:
    """Base of all nodes. `span.point` is where a message about the node puts its caret."""

    span: Span

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in _field_names(type(self)))})"


class Expr(Node):
    """Base of expressions."""

    __slots__ = ()


class Stmt(Node):
    """Base of statements."""

    __slots__ = ()


# ---- expressions ----------------------------------------------------------------------------------------------


@node
class Name(Expr):
    """An identifier; backticks are stripped from `id`. ``Self`` is a Name too."""

    id: str


@node
class IntegerLiteral(Expr):
    """An integer literal of any size."""

    value: int


@node
class FloatLiteral(Expr):
    """A binary64 literal."""

    value: float


@node
class StringLiteral(Expr):
    """One or more adjacent string literals, unescaped and joined; `value` is the UTF-8 text."""

    value: bytes


@node
class BoolLiteral(Expr):
    """``True`` or ``False``."""

    value: bool


@node
class NoneLiteral(Expr):
    """``None``: the value and the type."""


@node
class Ellipsis(Expr):
    """``...`` as an expression (stub bodies are `Pass` statements with this expression)."""


@node
class Tuple(Expr):
    """``(a, b)``, ``a, b``, ``(a,)`` or ``()``. A parenthesised single expression is just that expression."""

    items: tuple[Expr, ...]


@node
class ListDisplay(Expr):
    """``[a, b]`` at atom position."""

    items: tuple[Expr, ...]


@node
class DictDisplay(Expr):
    """``{k: v}`` at atom position; ``{}`` too."""

    keys: tuple[Expr, ...]
    values: tuple[Expr, ...]


@node
class SetDisplay(Expr):
    """``{a, b}`` at atom position."""

    items: tuple[Expr, ...]


@node
class Attribute(Expr):
    """``value.name``; the span's point is the name's first character."""

    value: Expr
    name: str


@node
class ArgumentExpr(Node):
    """One item of a call or a subscript: ``value``, ``keyword=value``, ``*value``, ``**value``."""

    value: Expr
    keyword: str | None = None
    star: str = ""


@node
class Subscript(Expr):
    """``value[arguments -> results]``; slices are `Slice` values; ``x[]`` has no arguments. Point: the ``[``."""

    value: Expr
    arguments: tuple[ArgumentExpr, ...]
    results: tuple[Name, ...] = ()


@node
class Slice(Expr):
    """``lower:upper:step`` inside a subscript."""

    lower: Expr | None
    upper: Expr | None
    step: Expr | None


@node
class CallExpr(Expr):
    """``callee(arguments)``. Point: the ``(``."""

    callee: Expr
    arguments: tuple[ArgumentExpr, ...]


@node
class Init(Expr):
    """``type {name: value, ...}`` (language.md S9). Point: the ``{``."""

    type: Expr
    fields: tuple[ArgumentExpr, ...]


@node
class Transfer(Expr):
    """Postfix ``value^``. Point: the ``^``."""

    value: Expr


@node
class Unary(Expr):
    """``-x``, ``+x``, ``~x``, ``not x``: `op` is ``-``, ``+``, ``~`` or ``not``."""

    op: str
    operand: Expr


@node
class Binary(Expr):
    """Arithmetic and bit operators. Point: the operator."""

    op: str
    left: Expr
    right: Expr


@node
class BoolOp(Expr):
    """``left and right`` or ``left or right``. Point: the operator."""

    op: str
    left: Expr
    right: Expr


@node
class Compare(Expr):
    """A chain ``first op0 operands[0] op1 operands[1] ...``; ops include ``in``, ``not in``, ``is``, ``is not``.

    `op_offsets` are the operators' offsets. Point: the first operator.
    """

    first: Expr
    ops: tuple[str, ...]
    operands: tuple[Expr, ...]
    op_offsets: tuple[int, ...]


@node
class Conditional(Expr):
    """``then if condition else otherwise``."""

    condition: Expr
    then: Expr
    otherwise: Expr


@node
class Walrus(Expr):
    """``name := value``."""

    name: Name
    value: Expr


@node
class Await(Expr):
    """``await value``."""

    value: Expr


@node
class Star(Expr):
    """``*value`` in an expression list or a pack type."""

    value: Expr


# ---- signatures -----------------------------------------------------------------------------------------------


@node
class Parameter(Node):
    """A compile-time parameter ``[*]name: type = default``. A function type may leave out the name, then `name` is the type's."""

    name: str
    type: Expr | None
    default: Expr | None = None
    variadic: bool = False


@node
class ArgumentDecl(Node):
    """A run-time argument ``[convention] [*]name: type = default``.

    `convention` is ``""``, ``"borrowed"``, ``"inout"`` or ``"owned"``; `pack` marks ``*args: *Ts``.
    """

    name: str
    convention: str
    type: Expr | None
    default: Expr | None = None
    variadic: bool = False
    pack: bool = False


@node
class SignatureDecl(Node):
    """What `fn`/`def` declarations and function types share.

    `results` are output parameters (after ``->`` inside the brackets). `positional_only` is the number of arguments
    before a bare ``/`` (0 if none). In a function type an unnamed argument has the name ``""``.
    """

    is_def: bool
    is_async: bool
    parameters: tuple[Parameter, ...]
    results: tuple[Parameter, ...]
    arguments: tuple[ArgumentDecl, ...]
    positional_only: int
    raises: bool
    capturing: bool
    escaping: bool
    result: Expr | None


@node
class FunctionTypeExpr(Expr):
    """``fn[params](args) effects -> result`` as an expression."""

    signature: SignatureDecl


# ---- statements -----------------------------------------------------------------------------------------------


@node
class ExprStmt(Stmt):
    """An expression evaluated for its effects. `semicolon` tells that ``;`` followed it (suppresses display)."""

    value: Expr
    semicolon: bool = False


@node
class Assign(Stmt):
    """``targets[0] = targets[1] = ... = value``. Point: the first ``=``."""

    targets: tuple[Expr, ...]
    value: Expr


@node
class AugAssign(Stmt):
    """``target op= value``; `op` without the ``=``. Point: the operator."""

    target: Expr
    op: str
    value: Expr


@node
class VarDecl(Stmt):
    """``let``/``var`` with a pattern: a `Name`, or a `Tuple` of names (nested). Point: the pattern."""

    mutable: bool
    target: Expr
    annotation: Expr | None
    value: Expr | None


@node
class AliasDecl(Stmt):
    """``alias name: annotation = value``; without a value a forward-declared result (P26). Point: the name.

    `docstring` is the string statement that follows, at the top of a module or in a struct.
    """

    name: str
    annotation: Expr | None
    value: Expr | None
    docstring: str | None = None


@node
class Pass(Stmt):
    """``pass`` or a stub body ``...`` (`stub` true)."""

    stub: bool = False


@node
class Break(Stmt):
    """``break``."""


@node
class Continue(Stmt):
    """``continue``."""


@node
class ReturnStmt(Stmt):
    """``return [value]``."""

    value: Expr | None


@node
class RaiseStmt(Stmt):
    """``raise [value]``."""

    value: Expr | None


@node
class ImportedMember(Node):
    """``..path as alias`` or, in a ``from`` import, ``name as alias``; `level` counts leading dots."""

    path: tuple[str, ...]
    alias: str | None
    level: int = 0


@node
class Import(Stmt):
    """``import a.b as c, d``."""

    names: tuple[ImportedMember, ...]


@node
class ImportFrom(Stmt):
    """``from ..path import names``; `names` is None for ``*``; `level` counts leading dots."""

    level: int
    path: tuple[str, ...]
    names: tuple[ImportedMember, ...] | None


Body = tuple[Stmt, ...]


@node
class If(Stmt):
    """``if``/``elif``/``else``; `branches` are (condition, body). `parameter` tells ``@parameter``."""

    branches: tuple[tuple[Expr, Body], ...]
    orelse: Body
    parameter: bool = False


@node
class While(Stmt):
    """``while condition: body else: orelse``."""

    condition: Expr
    body: Body
    orelse: Body
    decorators: tuple[Expr, ...] = ()


@node
class For(Stmt):
    """``for target in iterable: body else: orelse``."""

    target: Expr
    iterable: Expr
    body: Body
    orelse: Body
    decorators: tuple[Expr, ...] = ()


@node
class Try(Stmt):
    """``try``; `handler` is None without ``except``; `name` is the bound error name if any."""

    body: Body
    name: Name | None
    handler: Body | None
    orelse: Body
    final: Body | None


@node
class WithItem(Node):
    """``context as target``."""

    context: Expr
    target: Expr | None


@node
class With(Stmt):
    """``with items: body``."""

    items: tuple[WithItem, ...]
    body: Body


@node
class FunctionDecl(Stmt):
    """A `fn` or `def` declaration. Point: the name. `docstring` is the first string statement of the body."""

    name: str
    signature: SignatureDecl
    body: Body
    decorators: tuple[Expr, ...] = ()
    docstring: str | None = None


@node
class Struct(Stmt):
    """A struct: its body holds `VarDecl` fields, `Function`s, `AliasDecl`s, `Pass`es. Point: the name."""

    name: str
    parameters: tuple[Parameter, ...]
    traits: tuple[Expr, ...]
    body: Body
    decorators: tuple[Expr, ...] = ()
    docstring: str | None = None


@node
class Trait(Stmt):
    """A trait: its body holds `Function`s whose bodies are stubs. Point: the name."""

    name: str
    parents: tuple[Expr, ...]
    body: Body
    docstring: str | None = None


@node
class Module(Node):
    """A parsed cell or file."""

    body: Body
    docstring: str | None = None


def children(node: Node) -> Iterator[Node]:
    """Yield the direct child nodes in source order of the fields."""
    for name in _field_names(node.__class__):
        value = getattr(node, name)
        if isinstance(value, Node):
            yield value
        elif isinstance(value, tuple):
            yield from _nodes_in(value)


_POSITIONS = ("span", "op_offsets")

_FIELD_NAMES: dict[type[Node], tuple[str, ...]] = {}


def _field_names(kind: type[Node]) -> tuple[str, ...]:
    found = _FIELD_NAMES.get(kind)
    if found is None:
        found = _FIELD_NAMES[kind] = tuple(f.name for f in fields(kind))
    return found


def _nodes_in(values: tuple[object, ...]) -> Iterator[Node]:
    for value in values:
        if isinstance(value, Node):
            yield value
        elif isinstance(value, tuple):
            yield from _nodes_in(value)


def blocks(statement: Stmt) -> Iterator[Body]:
    """Yield the blocks of a statement that are not empty, in source order."""
    for name in _field_names(statement.__class__):
        yield from _blocks_in(getattr(statement, name))


def _blocks_in(value: object) -> Iterator[Body]:
    if isinstance(value, tuple) and value:
        if isinstance(value[0], Stmt):
            yield value
        else:
            for item in value:
                yield from _blocks_in(item)


def walk(node: Node) -> Iterator[Node]:
    """Yield the node and all below it, parents first."""
    yield node
    for child in children(node):
        yield from walk(child)


def same(a: Node, b: Node) -> bool:
    """Whether two trees, of any depth, say the same: all but where it stands."""
    pairs: list[tuple[object, object]] = [(a, b)]
    while pairs:
        left, right = pairs.pop()
        if left.__class__ is not right.__class__:
            return False
        if isinstance(left, Node):
            pairs += ((getattr(left, name), getattr(right, name)) for name in _field_names(left.__class__) if name not in _POSITIONS)
        elif isinstance(left, tuple) and isinstance(right, tuple):
            if len(left) != len(right):
                return False
            pairs += zip(left, right, strict=True)
        elif left != right:
            return False
    return True


def dump_tree(node: Node, depth: int = 0) -> str:
    """A tree as indented text, without spans."""
    pad = "  " * depth
    parts: list[str] = []
    for name in _field_names(node.__class__):
        value = getattr(node, name)
        if name == "span" or value is None or value == () or value is False or value == "":
            continue
        parts.append(_dump_field(name, value, depth + 1))
    return pad + type(node).__name__ + "".join("\n" + part for part in parts)


def _dump_field(name: str, value: object, depth: int) -> str:
    pad = "  " * depth
    if isinstance(value, Node):
        return f"{pad}{name}:\n{dump_tree(value, depth + 1)}"
    if isinstance(value, tuple):
        items = [dump_tree(v, depth + 1) if isinstance(v, Node) else _dump_field("", v, depth + 1) for v in value]
        return f"{pad}{name}:" + "".join("\n" + item for item in items)
    return f"{pad}{name}: {value!r}" if name else f"{pad}{value!r}"
