"""What the statements around the cursor declare, read from a text that need not be right.

The statement at the cursor is replaced by ``pass``, so that the parser finds the blocks around it; what a block binds is
listed as `Binding`s, whose types nobody has asked for yet.
"""

from __future__ import annotations

from collections.abc import Iterator

from mojo_compiler.check.state.variables import VariableKind
from mojo_compiler.records import dataclass
from mojo_compiler.services.cursor import Cursor
from mojo_compiler.source import Source, Span
from mojo_compiler.syntax import tree
from mojo_compiler.syntax.parser import parse

HEADERS = ("fn", "def", "struct", "trait", "async")
_CLOSERS = {"(": ")", "[": "]", "{": "}"}


@dataclass(frozen=True)
class Outline:
    """A text's statements, and the offset in them where the cursor's own one stood."""

    module: tree.Module
    at: int


@dataclass(frozen=True, eq=False)
class Binding:
    """A name that a statement binds, known from `end` on to what follows.

    Its type is that of `annotation` or `value`, or what the methods `through` make of that, then that of the tuple elements at
    `path`; `declares` tells ``let`` and the like
    from an assignment, which binds only names that nothing bound before. `definition` is set for aliases, functions and imports.
    """

    name: str
    span: Span
    start: int
    end: int
    value: tree.Expr | None = None
    annotation: tree.Expr | None = None
    path: tuple[int, ...] = ()
    through: tuple[str, ...] = ()
    kind: VariableKind = VariableKind.VAR
    declares: bool = True
    definition: tree.Stmt | None = None


def skeleton(cursor: Cursor) -> tuple[str, int]:
    """The text with ``pass`` for the statement at the cursor (for the body of a header there), and where that stands."""
    stand_in, rest = "pass", cursor.text[cursor.statement_end() :]
    colon = cursor.colon
    if cursor.before and cursor.tokens[0].text in HEADERS and colon >= 0:
        stand_in = f"{cursor.text[cursor.statement : colon]} pass"
    elif cursor.before and cursor.tokens[0].text in HEADERS:
        bounds = cursor.operand(len(cursor.tokens) - 2) if cursor.before == "." else None
        header = cursor.text[cursor.statement : bounds[0] if bounds is not None else cursor.start]
        closers = "".join(_CLOSERS[cursor.tokens[i].text] for i in reversed(cursor.open))
        stand_in = f"{header}_{closers}: pass"
    text = cursor.text[: cursor.statement] + stand_in
    return text + rest, len(text) - len("pass")


def read(text: str, at: int) -> Outline:
    """Read as much of a text as makes sense."""
    return Outline(parse(Source("this cell", text)).module, at)


def contains(node: tree.Node, at: int) -> bool:
    """Whether an offset is inside a node."""
    return node.span.start <= at < node.span.end


def around(body: tree.Body, at: int) -> Iterator[tree.Stmt]:
    """The statements that an offset is in, outermost first, down to the next function or struct."""
    for statement in body:
        if contains(statement, at):
            yield statement
            if not isinstance(statement, tree.FunctionDecl | tree.Struct | tree.Trait):
                for inner in blocks(statement):
                    yield from around(inner, at)


def blocks(statement: tree.Stmt) -> list[tree.Body]:
    """The blocks of a statement; those of a declaration are not its own."""
    return [] if isinstance(statement, tree.FunctionDecl | tree.Struct | tree.Trait) else list(tree.blocks(statement))


def bindings(body: tree.Body, at: int) -> list[Binding]:
    """What is bound at an offset by the statements of a block and of the blocks in it that the offset is in."""
    out: list[Binding] = []
    for statement in body:
        if statement.span.start > at:
            break
        inside = contains(statement, at)
        if not blocks(statement):
            out += _simple(statement)
            continue
        if inside:
            out += _header(statement, at)
        for block in blocks(statement):
            if inside and block and block[0].span.start <= at < block[-1].span.end:
                out += bindings(block, at)
            else:
                out += [b for b in bindings(block, at) if not b.declares]
    return out


def _simple(statement: tree.Stmt) -> Iterator[Binding]:
    span = statement.span
    match statement:
        case tree.VarDecl(mutable=mutable, target=target, annotation=annotation, value=value):
            yield from _pattern(target, value, annotation, span.start, span.end, VariableKind.VAR if mutable else VariableKind.LET)
        case tree.Assign(targets=targets, value=value):
            for target in targets:
                yield from _pattern(target, value, None, span.start, span.end, VariableKind.VAR, False)
        case tree.AliasDecl(name=name) | tree.FunctionDecl(name=name):
            yield Binding(name, span, span.start, span.end, definition=statement)
        case tree.Import(names=names):
            for item in names:
                yield Binding(item.alias or item.path[0], span, span.start, span.end, definition=statement)
        case tree.ImportFrom(names=tuple() as names):
            for item in names:
                yield Binding(item.alias or item.path[0], span, span.start, span.end, definition=statement)


def _header(statement: tree.Stmt, at: int) -> Iterator[Binding]:
    """What a compound statement binds in its block."""
    start = statement.span.start
    match statement:
        case tree.For(target=target, iterable=iterable):
            yield from _pattern(target, iterable, None, start, target.span.end, VariableKind.LET, through=("__iter__", "__next__"))
        case tree.With(items=items):
            for item in items:
                if item.target is not None:
                    yield from _pattern(
                        item.target, item.context, None, start, item.target.span.end, VariableKind.LET, through=("__enter__",)
                    )
        case tree.Try(name=tree.Name() as name, handler=handler) if handler and handler[0].span.start <= at < handler[-1].span.end:
            yield Binding(name.id, name.span, start, name.span.end, annotation=tree.Name(name.span, "Error"), kind=VariableKind.LET)


def _pattern(  # noqa: PLR0913, PLR0917 - the parts of a Binding
    target: tree.Expr,
    value: tree.Expr | None,
    annotation: tree.Expr | None,
    start: int,
    end: int,
    kind: VariableKind,
    declares: bool = True,
    path: tuple[int, ...] = (),
    through: tuple[str, ...] = (),
) -> Iterator[Binding]:
    match target:
        case tree.Name(id=name):
            yield Binding(name, target.span, start, end, value, annotation, path, through, kind, declares)
        case tree.Tuple(items=items):
            for i, item in enumerate(items):
                yield from _pattern(item, value, annotation, start, end, kind, declares, (*path, i), through)
