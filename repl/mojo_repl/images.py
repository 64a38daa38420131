"""Images in terminals that show them: by the protocols of kitty and iTerm2, or as sixels."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Mapping
from io import BytesIO
from itertools import groupby

_CHUNK = 4096
"""Characters of a message to kitty."""

_COLOURS = 255
"""Colours of an image in sixels."""

_BAND = 6
"""Lines of an image that sixels stand for."""


def protocol(environment: Mapping[str, str]) -> str:
    """How the terminal takes images: ``kitty``, ``iterm``, ``sixel``, or ``path`` if it takes none that are known."""
    terminal, program = environment.get("TERM", ""), environment.get("TERM_PROGRAM", "")
    if environment.get("TMUX") or terminal.startswith(("screen", "tmux", "dumb")):
        return "path"
    if "kitty" in terminal or environment.get("KITTY_WINDOW_ID") or "ghostty" in terminal + program:
        return "kitty"
    if program in ("iTerm.app", "WezTerm", "mintty"):
        return "iterm"
    return "sixel" if terminal.startswith(("foot", "mlterm", "contour")) else "path"


def kitty(png: bytes) -> str:
    """An image for kitty."""
    text = b64encode(png).decode()
    chunks = [text[start : start + _CHUNK] for start in range(0, len(text), _CHUNK)]
    heads = ["a=T,f=100,", *[""] * (len(chunks) - 1)]
    more = [1] * (len(chunks) - 1) + [0]
    return "".join(f"\x1b_G{head}m={goes_on};{chunk}\x1b\\" for head, goes_on, chunk in zip(heads, more, chunks, strict=True))


def iterm(png: bytes) -> str:
    """An image for iTerm2."""
    return f"\x1b]1337;File=inline=1;size={len(png)}:{b64encode(png).decode()}\a"


def sixel(png: bytes) -> str:
    """An image in sixels. Reading it needs Pillow, which matplotlib brings."""
    from PIL import Image

    image = Image.open(BytesIO(png)).convert("RGB").quantize(_COLOURS)
    width, height = image.size
    palette = image.getpalette() or []
    colours = [palette[start : start + 3] for start in range(0, len(palette), 3)]
    parts = [f'\x1bPq"1;1;{width};{height}']
    parts += [f"#{number};2;" + ";".join(str(round(part * 100 / 255)) for part in colour) for number, colour in enumerate(colours)]
    pixels = image.tobytes()
    for top in range(0, height, _BAND):
        lines = [pixels[row * width : (row + 1) * width] for row in range(top, min(top + _BAND, height))]
        parts.append("$".join(_band(lines, colour) for colour in sorted(set(b"".join(lines)))) + "-")
    return "".join([*parts, "\x1b\\"])


def _band(lines: list[bytes], colour: int) -> str:
    """The pixels of one colour in a band: six lines a character, runs of the same with their length."""
    columns = (chr(63 + sum((pixel == colour) << bit for bit, pixel in enumerate(column))) for column in zip(*lines, strict=True))
    runs = ((sign, len(list(same))) for sign, same in groupby(columns))
    return f"#{colour}" + "".join(f"!{count}{sign}" if count > 3 else sign * count for sign, count in runs)


ENCODERS: dict[str, Callable[[bytes], str]] = {"kitty": kitty, "iterm": iterm, "sixel": sixel}
"""What makes text for a terminal of an image in PNG."""
