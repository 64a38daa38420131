"""The colours of messages are legible on light and dark backgrounds, and on those that JupyterLab gives to errors."""

from __future__ import annotations

import pytest
from mojo_compiler import COLOURS

BACKGROUNDS = {"white": (255, 255, 255), "black": (0, 0, 0), "light error": (255, 221, 221), "dark error": (75, 30, 30)}


def luminance(colour: tuple[int, int, int]) -> float:
    """The relative luminance of a colour, as the accessibility guidelines of the web define it."""
    linear = [c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a: tuple[int, int, int], b: tuple[int, int, int]) -> float:
    """The contrast of two colours; bold text needs 3."""
    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def of_cube(attributes: str) -> tuple[int, int, int]:
    """A colour of the cube of 216, by its attributes."""
    number = int(attributes.removeprefix("1;38;5;")) - 16
    red, green, blue = ((0, 95, 135, 175, 215, 255)[number // step % 6] for step in (36, 6, 1))
    return red, green, blue


@pytest.mark.parametrize("background", BACKGROUNDS)
@pytest.mark.parametrize("part", [part for part, attributes in COLOURS.items() if attributes != "1"])
def test_legible(part: str, background: str) -> None:
    assert contrast(of_cube(COLOURS[part]), BACKGROUNDS[background]) >= 3
