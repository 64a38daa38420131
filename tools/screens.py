"""Makes the pictures of the prompt in docs/screens/, by typing into one and drawing what is then on its screen: `make screens`."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from html import escape
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from repl.screen import Terminal  # noqa: E402 - of the tests

if TYPE_CHECKING:
    from pyte.screens import Char

FOLDER = ROOT / "docs" / "screens"

_WIDTH, _HEIGHT, _MARGIN = 8.4, 18, 14
"""Of a character, of a line, and around all."""

NO_BREAK = "\N{NO-BREAK SPACE}"
"""What stands for a blank: viewers take several blanks for one."""

_INK, _PAPER = "#d8dee9", "#1e2430"
_COLOURS = {
    "black": "#1e2430",
    "red": "#e06c75",
    "green": "#98c379",
    "brown": "#d19a66",
    "blue": "#61afef",
    "magenta": "#c678dd",
    "cyan": "#56b6c2",
    "white": "#d8dee9",
}


def enter(terminal: Terminal, text: str) -> None:
    """Type an entry and wait for the next prompt."""
    number = int(terminal.lines()[-1].partition(">")[0])
    terminal.send(text + "\r")
    terminal.until(lambda: terminal.lines()[-1] == f"{number + 1}>")


def completion(terminal: Terminal) -> None:
    """A menu of members, with the documentation of the chosen one."""
    enter(terminal, 'let greeting = String("salut")  # a comment')
    terminal.send("greeting.r")
    terminal.until("rstrip")
    terminal.send("\x1b[B")
    terminal.until("greeting.replace")
    terminal.until("All occurrences")


def error(terminal: Terminal) -> None:
    """A message of the compiler, and one of a fault."""
    enter(terminal, "fn area(width: Int, height: Int) -> Int: return width * heigth")
    enter(terminal, "var cells = DynamicVector[Int]()")
    enter(terminal, "cells.push_back(3)")
    enter(terminal, "cells[7]")


def tensor(terminal: Terminal) -> None:
    """A tensor that is larger than the screen."""
    enter(terminal, "from random import rand, seed")
    enter(terminal, "seed(7)")
    enter(terminal, "rand[DType.float32](48, 64)")


SCREENS: dict[str, Callable[[Terminal], None]] = {"completion": completion, "error": error, "tensor": tensor}


def main() -> None:
    """Make all of them."""
    FOLDER.mkdir(exist_ok=True)
    for name, play in SCREENS.items():
        with tempfile.TemporaryDirectory() as folder:
            terminal = Terminal(Path(folder), "-q", MOJO_CONFIG="off")
            play(terminal)
            (FOLDER / f"{name}.svg").write_text(picture(terminal, play.__doc__ or name), encoding="utf-8")
            terminal.close()


def picture(terminal: Terminal, title: str) -> str:
    """The screen as SVG."""
    screen = terminal.screen
    last = max(row for row in range(screen.lines) if screen.display[row].strip())
    lines = [[screen.buffer[row][column] for column in range(screen.columns)] for row in range(last + 1)]
    width, height = screen.columns * _WIDTH + 2 * _MARGIN, len(lines) * _HEIGHT + 2 * _MARGIN
    body = "\n".join(part for row, line in enumerate(lines) for part in _line(line, _MARGIN + row * _HEIGHT))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" viewBox="0 0 {width:g} {height:g}" role="img">\n'
        f"<title>{escape(title)}</title>\n"
        f'<rect width="100%" height="100%" rx="8" fill="{_PAPER}"/>\n'
        f'<g font-family="ui-monospace, Menlo, Consolas, DejaVu Sans Mono, monospace" font-size="14" xml:space="preserve">\n'
        f"{body}\n</g>\n</svg>\n"
    )


def _line(line: list[Char], top: float) -> Iterator[str]:
    """The pieces of a line that look the same: their backgrounds, then their texts."""
    start = 0
    for style, group in groupby(line, key=_style):
        text = "".join(char.data for char in group)
        ink, paper, bold, underlined = style
        left = _MARGIN + start * _WIDTH
        if paper != _PAPER:
            yield f'<rect x="{left:.1f}" y="{top}" width="{len(text) * _WIDTH:.1f}" height="{_HEIGHT}" fill="{paper}"/>'
        if shown := text.rstrip():
            more = (' font-weight="bold"' if bold else "") + (' text-decoration="underline"' if underlined else "")
            size = f'textLength="{len(shown) * _WIDTH:.1f}"'
            yield f'<text x="{left:.1f}" y="{top + 13}" {size} fill="{ink}"{more}>{escape(shown).replace(" ", NO_BREAK)}</text>'
        start += len(text)


def _style(char: Char) -> tuple[str, str, bool, bool]:
    ink, paper = _colour(char.fg, _INK), _colour(char.bg, _PAPER)
    return (paper, ink, char.bold, char.underscore) if char.reverse else (ink, paper, char.bold, char.underscore)


def _colour(name: str, default: str) -> str:
    """A colour of pyte's as one of SVG's."""
    if name == "default":
        return default
    return _COLOURS.get(name.removeprefix("bright"), f"#{name}")


if __name__ == "__main__":
    main()
