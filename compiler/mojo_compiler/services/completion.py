"""Completion: which words may stand at the cursor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mojo_compiler.names.declare import FUNCTION_DECORATORS
from mojo_compiler.services import definition_text, symbols
from mojo_compiler.services.answers import Completion, Completions
from mojo_compiler.services.cursor import Cursor
from mojo_compiler.services.lookup import Lookup
from mojo_compiler.services.scopes import public_names
from mojo_compiler.services.symbols import SymbolInfo
from mojo_compiler.syntax.advice import KEYWORDS

VALUES = ("False", "None", "True", "await", "not")
CONVENTIONS = ("borrowed", "inout", "owned")
_NAMING = ("let", "var", "alias", "fn", "def", "struct", "trait", "for", "as")
_DECORATORS = (*sorted(FUNCTION_DECORATORS), "value", "register_passable", "unroll", "nonmaterializable")


def complete(lookup: Lookup) -> Completions:
    """The completions at a lookup's cursor."""
    cursor = lookup.cursor
    items = () if cursor.silent else tuple(_fitting(lookup, _candidates(lookup, cursor)))
    return Completions(cursor.start, cursor.offset, items)


def _fitting(lookup: Lookup, candidates: Iterable[SymbolInfo]) -> Iterator[Completion]:
    """The candidates that begin like the word at the cursor, each name once; names with ``_`` are for those who ask for them."""
    prefix = lookup.cursor.prefix
    seen: set[str] = set()
    for candidate in candidates:
        name = candidate.name
        if name in seen or not name.startswith(prefix) or (name.startswith("_") and not prefix) or (name[:2] == "__" and prefix[:1] != "_"):
            continue
        seen.add(name)
        yield Completion(name, candidate.kind, definition_text.detail(lookup.probe, candidate))


def _candidates(lookup: Lookup, cursor: Cursor) -> Iterator[SymbolInfo]:
    words = cursor.words
    if words[:1] in (["import"], ["from"]):
        yield from _imports(lookup, words)
    elif words == ["@"]:
        yield from (SymbolInfo(n, "keyword") for n in _DECORATORS)
    elif cursor.before == ".":
        yield from sorted(lookup.members_before_dot().values(), key=lambda m: m.name)
    elif cursor.before in _NAMING:
        return
    elif words[:1] and words[0] in ("fn", "def", "async") and cursor.colon < 0 and cursor.before in ("(", ",") and len(cursor.open) == 1:
        yield from (SymbolInfo(n, "keyword") for n in CONVENTIONS if "(" in words)
    elif not words or not cursor.ends_operand(len(words) - 1):
        yield from _arguments(lookup, cursor)
        yield from _names(lookup, cursor)


# ---- names ----------------------------------------------------------------------------------------------------


def _names(lookup: Lookup, cursor: Cursor) -> Iterator[SymbolInfo]:
    """The names in scope: the text's own, the session's, the library's; then keywords."""
    around = lookup.around
    groups = (reversed(around.local), sorted(public_names(around.probe, around.scope)))
    for name in (n for group in groups for n in group if n.startswith(cursor.prefix)):
        yield lookup.symbol(name)
    starts = not cursor.tokens or (cursor.before == ":" and not cursor.open)
    yield from (SymbolInfo(n, "keyword") for n in (*VALUES, *(KEYWORDS if starts else ())))


def _arguments(lookup: Lookup, cursor: Cursor) -> Iterator[SymbolInfo]:
    """The names by which arguments or parameters may be given where an argument begins."""
    if not cursor.open or cursor.before not in ("(", "[", ","):
        return
    opening = cursor.open[-1]
    given = {cursor.tokens[i].text for i in range(opening + 1, len(cursor.tokens) - 1) if cursor.tokens[i + 1].text == "="}
    for name, type in lookup.keywords(opening):
        if name not in given:
            yield SymbolInfo(f"{name}=", "argument" if cursor.tokens[opening].text == "(" else "parameter", type=type)


# ---- modules --------------------------------------------------------------------------------------------------


def _imports(lookup: Lookup, words: list[str]) -> Iterator[SymbolInfo]:
    """Modules after ``import`` and ``from``, a module's names after ``from m import``."""
    if words[0] == "from" and "import" in words:
        if words[-1] in ("import", ",", "("):
            module = lookup.module(words[1 : words.index("import")])
            yield from symbols.module_members(lookup.probe, module).values() if module is not None else ()
        return
    dotted = words[1:]
    if "," in dotted:
        dotted = dotted[len(dotted) - dotted[::-1].index(",") :]
    if not dotted:
        yield from (SymbolInfo(n, "module") for n in symbols.submodules(lookup.probe, ()))
    elif dotted[-1] == ".":
        if not dotted[0].startswith("."):
            yield from (SymbolInfo(n, "module") for n in symbols.submodules(lookup.probe, tuple(w for w in dotted if w != ".")))
    elif words[0] == "from":
        yield SymbolInfo("import", "keyword")
