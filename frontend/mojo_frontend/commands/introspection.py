"""Completeness, completion and inspection of cells that may have magics in them."""

from __future__ import annotations

import codeop
import re
from _ast import PyCF_ONLY_AST
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any

from mojo_frontend import answers
from mojo_frontend.commands import arguments, parsing, registry

if TYPE_CHECKING:
    from mojo_compiler import Session

_WITH_CODE = ("mojo", "capture", "time", "timeit", "ir", "llvm", "asm")
_TYPED = re.compile(r"%{1,2}\w*$")
_CODE_LINE = re.compile(r"%time(?:it)?[ \t]+(?:-[nr][ \t]*\d+[ \t]+)*")


def is_complete(session: Session, code: str) -> dict[str, str]:
    """The content of an ``is_complete_reply``."""
    first = next(iter(parsing.split(code)), None)
    if first is None or first.kind != "cell":
        return _of_mojo(session, parsing.without_commands(code))
    if not first.text.strip():
        return {"status": "complete" if code.endswith("\n\n") else "incomplete", "indent": ""}
    if first.name == "python":
        return _of_python(first.text)
    return _of_mojo(session, parsing.without_commands(first.text)) if first.name in _WITH_CODE else {"status": "complete"}


def _of_mojo(session: Session, text: str) -> dict[str, str]:
    answer = session.is_complete(text)
    return {"status": answer.status, "indent": answer.indent} if answer.status == "incomplete" else {"status": answer.status}


def _of_python(text: str) -> dict[str, str]:
    try:
        whole = codeop.compile_command(text, symbol="exec")
    except (SyntaxError, ValueError, OverflowError):
        return {"status": "invalid"}
    last = text.rstrip("\n").rpartition("\n")[2] if whole is None else text.rpartition("\n")[2]
    if whole is not None and not (last.strip() and last[0].isspace() and _ends_in_block(text)):
        return {"status": "complete"}
    indent = last[: len(last) - len(last.lstrip())] + ("    " if last.rstrip().endswith(":") else "")
    return {"status": "incomplete", "indent": indent}


def _ends_in_block(text: str) -> bool:
    """Whether the last statement has a block, which goes on until a blank line."""
    module: Any = compile(text, "", "exec", PyCF_ONLY_AST)
    return hasattr(module.body[-1], "body")


def certain_errors(session: Session, code: str, cursor: int) -> tuple[tuple[int, int], ...]:
    """Where the Mojo of a text is wrong that is being typed, whatever is typed at the cursor: offsets of starts and ends."""
    first = next(iter(parsing.split(code)), None)
    if first is not None and first.kind == "cell" and first.name not in _WITH_CODE:
        return ()
    return session.certain_errors(_readable(code), cursor)


def complete(session: Session, code: str, cursor: int) -> dict[str, Any]:
    """The content of a ``complete_reply``; `cursor` counts code points."""
    begin = code.rfind("\n", 0, cursor) + 1
    line = code[begin:cursor]
    if _TYPED.match(line):
        return _reply([(name, "magic") for name in registry.names() if name.startswith(line)], begin, cursor)
    if (known := arguments.words(line)) is not None:
        return _reply(known[0], begin + known[1], cursor)
    if (found := _CODE_LINE.match(line)) is not None:
        start = begin + found.end()
        return _moved(answers.completions(session, code[start:].partition("\n")[0], cursor - start), start)
    return answers.completions(session, _readable(code), cursor)


def inspect(session: Session, code: str, cursor: int, omitted: Collection[str] = ()) -> dict[str, Any]:
    """The content of an ``inspect_reply``, without the mime types in `omitted`; `cursor` counts code points."""
    begin = code.rfind("\n", 0, cursor) + 1
    line = code[begin:].partition("\n")[0]
    name = re.match(r"%{1,2}\w+", line)
    if name is not None and cursor <= begin + name.end() and (text := registry.help_text(name[0])) is not None:
        return {"status": "ok", "found": True, "data": {"text/plain": text}, "metadata": {}}
    if (found := _CODE_LINE.match(line)) is not None and cursor >= begin + found.end():
        start = begin + found.end()
        return answers.inspection(session, line[found.end() :], cursor - start, omitted)
    return answers.inspection(session, _readable(code), cursor, omitted)


def _readable(code: str) -> str:
    """The text to ask the session about: as long as the cell, without what is not Mojo; a cell of Python as it is."""
    first = next(iter(parsing.split(code)), None)
    if first is None or first.kind != "cell":
        return parsing.without_commands(code)
    if first.name == "python":
        return code
    head = len(code) - len(first.text.lstrip("\n")) if first.text.strip() else len(code)
    blank = "".join(c if c == "\n" else " " for c in code[:head])
    return blank + parsing.without_commands(code[head:])


def _reply(found: Sequence[tuple[str, str]], start: int, end: int) -> dict[str, Any]:
    """A reply with words and their kinds."""
    types = [{"start": start, "end": end, "text": word, "type": kind, "signature": ""} for word, kind in found]
    return {
        "status": "ok",
        "matches": [word for word, _ in found],
        "cursor_start": start,
        "cursor_end": end,
        "metadata": {"_jupyter_types_experimental": types},
    }


def _moved(reply: dict[str, Any], by: int) -> dict[str, Any]:
    """A reply about a part of a cell, in the offsets of the cell."""
    for item in reply["metadata"]["_jupyter_types_experimental"]:
        item["start"] += by
        item["end"] += by
    return {**reply, "cursor_start": reply["cursor_start"] + by, "cursor_end": reply["cursor_end"] + by}
