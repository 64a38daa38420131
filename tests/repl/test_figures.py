"""Figures of matplotlib at the prompt."""

from __future__ import annotations

import os
from base64 import b64decode
from io import BytesIO
from pathlib import Path

import pytest
from mojo_repl.figures import BACKEND, Figures
from mojo_repl.images import iterm, kitty, protocol, sixel

Captured = pytest.CaptureFixture[str]


def png(width: int, height: int) -> bytes:
    from PIL import Image

    image = Image.new("RGB", (width, height), (255, 0, 0))
    image.putpixel((1, 2), (0, 0, 255))
    written = BytesIO()
    image.save(written, "png")
    return written.getvalue()


@pytest.mark.parametrize(
    ("environment", "found"),
    [
        ({"TERM": "xterm-kitty"}, "kitty"),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"}, "iterm"),
        ({"TERM": "foot"}, "sixel"),
        ({"TERM": "xterm-256color"}, "path"),
        ({"TERM": "tmux-256color", "TMUX": "1", "KITTY_WINDOW_ID": "1"}, "path"),
        ({}, "path"),
    ],
)
def test_what_a_terminal_takes(environment: dict[str, str], found: str) -> None:
    assert protocol(environment) == found


def test_images_go_to_kitty_in_pieces() -> None:
    data = bytes(range(256)) * 20
    first, second, end = kitty(data).split("\x1b\\")
    assert first.startswith("\x1b_Ga=T,f=100,m=1;") and second.startswith("\x1b_Gm=0;") and end == ""
    assert b64decode("".join(part.partition(";")[2] for part in (first, second))) == data


def test_images_go_to_iterm_as_files() -> None:
    assert iterm(b"abc") == "\x1b]1337;File=inline=1;size=3:YWJj\a"


def test_sixels() -> None:
    text = sixel(png(8, 7))
    head, *bands = text.split("-")
    assert (head.startswith('\x1bPq"1;1;8;7#0;2;') and "#0;2;100;0;0" in head) or "#1;2;100;0;0" in head
    red, blue = ("#0", "#1") if "#0;2;100;0;0" in head else ("#1", "#0")
    assert sorted(head[head.rindex(";0") :].split("$")) and f"{red}~z!6~" in head and f"{blue}?C!6?" in head
    assert bands == [f"{red}!8@", "\x1b\\"]


def test_figures_are_shown_when_the_entry_has_ended(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MPLBACKEND", "agg")
    from matplotlib import pyplot

    before = pyplot.get_backend()
    figures = Figures()
    pyplot.switch_backend(BACKEND)
    try:
        figures.show("auto")
        assert capsys.readouterr().out == ""
        pyplot.plot([1, 2])
        pyplot.show()
        figures.show("path")
        pyplot.plot([2, 1])
        figures.show("iterm")
        path, image = capsys.readouterr().out.split("\n", 1)
        file = Path(path.removeprefix("The figure is in "))
        assert file.read_bytes()[:4] == b"\x89PNG" and image.startswith("\x1b]1337;File=") and pyplot.get_fignums() == []
        os.unlink(file)
        file.parent.rmdir()
    finally:
        pyplot.switch_backend(before)
