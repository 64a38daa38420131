"""What the compiler made of a cell or a function, with the source lines it was made of, for people to read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mojo_compiler.linking.emitted_texts import EmittedTexts
from mojo_compiler.source import Source

_UNIQUE = re.compile(r"(?<=\w)\.[0-9a-f]{12}\b")
_IR_PLACE = re.compile(r"^(?P<code>.*?)\s*// (?P<line>\d+):\d+$")
_LLVM_PLACE = re.compile(r", !dbg !(\d+)")
_LLVM_NODE = re.compile(r"^!(\d+) = (?:distinct )?!(\w+)\((.*)\)$")
_LLVM_FIELD = re.compile(r'(\w+): (?:"((?:[^"\\]|\\.)*)"|!?(\d+))')
_LLVM_NOISE = re.compile(r"^(?:; |source_filename|target |attributes #|declare |!)")
_LLVM_ATTRIBUTES = re.compile(r" local_unnamed_addr| #\d+| !dbg !\d+|\s*; preds = .*$")
_ASM_FILE = re.compile(r'\s*\.file\s+(\d+) "([^"]*)"')
_ASM_PLACE = re.compile(r"\s*\.loc\s+(\d+) (\d+)")
_ASM_DATA = re.compile(r"\s*\.(?:byte|short|long|quad|octa|zero|ascii|asciz)\b")
_ASM_LABEL = re.compile(r"^(?!\.L(?:tmp|func_|cu_|debug|info|line))[\w.$\"]+:")


class SourceLines:
    """Comments that quote source lines: one whenever the line is another one than before."""

    def __init__(self, sources: Iterable[Source], opening: str) -> None:
        """`opening` is how a comment begins."""
        self._sources = {source.name: source for source in sources}
        self._opening = opening
        self._last: tuple[str, int] | None = None

    def comment(self, name: str, number: int) -> Iterator[str]:
        """The comment that comes before code of a line, if it comes."""
        source = self._sources.get(name)
        if source is None or not number or self._last == (name, number):
            return
        self._last = name, number
        yield f"{self._opening} {name}:{number}  {source.line(number).strip()}"

    def start(self) -> None:
        """Another function begins."""
        self._last = None


def readable(kind: str, emit: EmittedTexts, sources: Iterable[Source]) -> str:
    """A form of what `emit` holds, with the lines of `sources` as comments; names are without what makes them unique.

    `kind` is ``ir`` for our own representation, ``llvm`` for LLVM's after optimisation, or ``asm`` for assembly.
    """
    match kind:
        case "ir":
            lines = _ir(emit, SourceLines(sources, "    //"))
        case "llvm":
            lines = _llvm(emit["llvm"], SourceLines(sources, "  ;"))
        case _:
            lines = _assembly(emit["asm"], SourceLines(sources, "\t#"))
    return _UNIQUE.sub("", "\n".join(lines)).strip("\n")


def _ir(emit: EmittedTexts, lines: SourceLines) -> Iterator[str]:
    for name, text in emit.functions():
        lines.start()
        for line in text.splitlines():
            found = _IR_PLACE.match(line)
            if found is not None:
                yield from lines.comment(name, int(found["line"]))
            yield found["code"] if found is not None else line
        yield ""


def _llvm(text: str, lines: SourceLines) -> Iterator[str]:
    nodes = {m[1]: (m[2], {f[1]: f[2] if f[2] is not None else f[3] for f in _LLVM_FIELD.finditer(m[3])}) for m in _nodes(text)}
    inside = False
    for line in text.splitlines():
        if line.startswith("define "):
            inside = True
            lines.start()
        elif not inside and (not line or _LLVM_NOISE.match(line)):
            continue
        if (found := _LLVM_PLACE.search(line)) is not None:
            yield from lines.comment(*_llvm_place(nodes, found[1]))
        yield _LLVM_ATTRIBUTES.sub("", _LLVM_PLACE.sub("", line))
        if line == "}":
            inside = False
            yield ""


def _nodes(text: str) -> Iterator[re.Match[str]]:
    return (found for line in text.splitlines() if (found := _LLVM_NODE.match(line)) is not None)


def _llvm_place(nodes: dict[str, tuple[str, dict[str, str]]], number: str) -> tuple[str, int]:
    """The file and the line that a location of LLVM stands for."""
    _, location = nodes.get(number, ("", {}))
    _, scope = nodes.get(location.get("scope", ""), ("", {}))
    _, file = nodes.get(scope.get("file", ""), ("", {}))
    return file.get("filename", ""), int(location.get("line", 0))


def _assembly(text: str, lines: SourceLines) -> Iterator[str]:
    files: dict[str, str] = {}
    described = False
    for line in text.splitlines():
        directive = line.strip()
        if directive.startswith((".section", ".text", ".data")):
            described = ".debug" in directive or "note.GNU" in directive
        elif (file := _ASM_FILE.match(line)) is not None:
            files[file[1]] = file[2]
        elif (place := _ASM_PLACE.match(line)) is not None:
            yield from lines.comment(files.get(place[1], ""), int(place[2]))
        elif described:
            continue
        elif _ASM_LABEL.match(line):
            if not line.startswith(".L"):
                lines.start()
                yield ""
            yield line
        elif _ASM_DATA.match(line) or (directive and not directive.startswith(".")):
            yield line
