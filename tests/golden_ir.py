"""Golden IR: what the compiler makes of cells, and what a pass makes of a function.

``tests/ir/case.mojo`` is a cell, and ``case.ir`` beside it the text that ``mojo-repl --emit ir`` prints for it, without what
symbols carry to be unique. ``tests/passes/PASS/case.ir`` holds functions, a line ``// becomes``, and what the pass makes of
them; or, below offending lines, the messages that it gives::

    // ERROR: message      the line gets this error; a case gets the errors it names and no others
    // NOTE: message       some message has this note, here

The structs that these functions name are in ``tests/passes/structs.ir``, or in the case.
"""

from __future__ import annotations

import difflib
import io
import re
from collections.abc import Callable
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from golden import TESTS, Message, Place, compare_messages, match_messages, messages
from mojo_compiler import Session
from mojo_compiler.diagnostics.core import Sink
from mojo_compiler.ir.core import Callee, Function
from mojo_compiler.ir.parser import NamedCallee, ParsedText, parse
from mojo_compiler.ir.printer import print_function
from mojo_compiler.ir.verifier import verify
from mojo_compiler.passes.inline import inline, is_leaf
from mojo_compiler.passes.lent_arguments import copy_lent_arguments
from mojo_compiler.passes.ownership import own, run
from mojo_compiler.source import Source, Span
from mojo_compiler.types.core import NONE, Convention, FunctionArgument, FunctionType, Passing, StructType, Type

STRUCTS = TESTS / "passes" / "structs.ir"
_BECOMES = "// becomes\n"
_ANNOTATION = re.compile(r"\s*// (?P<kind>ERROR|WARNING|NOTE): (?P<text>.*)")


# ---- cells ------------------------------------------------------------------------------------------------------


def plain_symbols(text: str) -> str:
    """The text without the digests of instances and the numbers of cells in its symbols."""
    return re.sub(r"@cell\d*\b(\.\d+)?", "@cell", re.sub(r"(@[\w.]+)\.[0-9a-f]{12}\b", r"\1", text))


def check_compiled(path: Path, update: bool) -> list[str]:
    """Compare the IR of a cell with the file beside it, which ``update`` writes."""
    session = Session()
    with redirect_stdout(io.StringIO()):
        result = session.run(path.read_text(encoding="utf-8"))
    session.close()
    if result.diagnostics:
        return [f"not expected: {diagnostic.message}" for diagnostic in result.diagnostics]
    text = plain_symbols(result.emit["ir"]).strip() + "\n"
    golden = path.with_suffix(".ir")
    if update:
        golden.write_text(text, encoding="utf-8")
    expected = golden.read_text(encoding="utf-8") if golden.exists() else ""
    return [] if text == expected else _difference(expected, text)


def _difference(expected: str, got: str) -> list[str]:
    return ["not as it should be (-) but this (+):", *difflib.ndiff(expected.splitlines(), got.splitlines())]


# ---- passes -----------------------------------------------------------------------------------------------------


@dataclass
class Members:
    """A `Lifecycle` that answers with what the text says of structs."""

    special: dict[StructType, set[str]] = field(default_factory=dict)

    def _find(self, type: Type, word: str, name: str, convention: Convention) -> NamedCallee | None:
        if not isinstance(type, StructType) or word not in self.special.get(type, ()):
            return None
        given = FunctionArgument(type, convention)
        if word == "destroy":
            signature = FunctionType((given,), NONE)
        elif type.passing is Passing.REGISTER:
            signature = FunctionType((given,), type)
        else:
            signature = FunctionType((FunctionArgument(type, Convention.INIT), given), NONE)
        return NamedCallee(f"{type.identity.name}.{name}", signature)

    def divisible(self, type: Type) -> bool:
        """Destructors are never made for fields."""
        return self.destructor(type) is None

    def declared(self, type: Type) -> Span | None:
        """No struct is declared anywhere."""
        return None

    def copier(self, type: Type) -> NamedCallee | None:
        """``__copyinit__`` of structs with ``copy``."""
        return self._find(type, "copy", "__copyinit__", Convention.BORROWED)

    def mover(self, type: Type) -> NamedCallee | None:
        """``__moveinit__`` of structs with ``move``."""
        return self._find(type, "move", "__moveinit__", Convention.OWNED)

    def taker(self, type: Type) -> NamedCallee | None:
        """``__takeinit__`` of structs with ``take``."""
        return self._find(type, "take", "__takeinit__", Convention.INOUT)

    def destructor(self, type: Type) -> NamedCallee | None:
        """``__del__`` of structs with ``destroy``."""
        return self._find(type, "destroy", "__del__", Convention.OWNED)


def _inline(function: Function, text: ParsedText, sink: Sink) -> None:
    known = {each.symbol: each for each in text.functions}

    def find(target: Callee) -> Function | None:
        found = known.get(target.symbol)
        return found if found is not None and is_leaf(found) else None

    inline(function, find)


PASSES: dict[str, Callable[[Function, ParsedText, Sink], object]] = {
    "inline": _inline,
    "lend": lambda function, text, sink: copy_lent_arguments(function),
    "lower": lambda function, text, sink: run(function, Members(text.special), sink),
    "own": lambda function, text, sink: own(function, Members(text.special), sink),
}
"""The passes by folder; ``lower`` is ownership with lowering."""


def is_case(path: Path) -> bool:
    """Whether a file is a case of a pass."""
    return path.suffix == ".ir" and path != STRUCTS


@cache
def structs() -> ParsedText:
    """The structs that all cases know."""
    return parse(Source(str(STRUCTS), STRUCTS.read_text(encoding="utf-8")))


def check_pass(path: Path, update: bool) -> list[str]:
    """Run the pass of a case's folder on its functions; describe what differs, or rewrite what it expects."""
    given, _, expected = path.read_text(encoding="utf-8").partition(_BECOMES)
    source = Source(str(path), given)
    text, sink = parse(source, structs()), Sink()
    for function in text.functions:
        verify(function)
        PASSES[path.parent.name](function, text, sink)
        if not sink.failed:
            verify(function)
    got = "" if sink.failed else "\n".join(map(print_function, text.functions))
    expected_messages, got_messages = _annotations(given), list(messages(sink.diagnostics, {source.name: 1}))
    problems = compare_messages([message for _, message in expected_messages], got_messages)
    if got != expected:
        problems += _difference(expected, got)
    if problems and update:
        path.write_text(_updated(given, expected_messages, got_messages) + (f"{_BECOMES}{got}" if got else ""), encoding="utf-8")
        return []
    return problems


def _annotations(text: str) -> list[tuple[int, Message]]:
    """The messages that a case expects, and the lines that say so, from 0."""
    found, code_line = [], 0
    for number, line in enumerate(text.split("\n")):
        annotation = _ANNOTATION.match(line)
        if annotation is None:
            code_line = number + 1
        else:
            found.append((number, Message(annotation["kind"].lower(), Place(1, code_line, None), annotation["text"])))
    return found


def _updated(text: str, expected: list[tuple[int, Message]], got: list[Message]) -> str:
    missing, left = match_messages([message for _, message in expected], got)
    dropped = {number for number, message in expected if any(message is other for other in missing)}
    lines: list[str] = []
    for number, line in enumerate(text.split("\n")):
        lines += [] if number in dropped else [line]
        indent = line[: len(line) - len(line.lstrip())]
        lines += [f"{indent}// {m.severity.upper()}: {m.text}" for m in left if m.place.line == number + 1]
    return "\n".join(lines)
