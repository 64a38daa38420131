"""Values that are larger than the screen."""

from __future__ import annotations

from mojo_repl.values import fitted, folded


def test_what_fits_is_whole() -> None:
    assert folded("one\ntwo", 10, 2) == "one\ntwo"


def test_lines_in_the_middle_are_left_out() -> None:
    assert folded("\n".join(map(str, range(100))), 40, 6).split("\n") == ["0", "1", "2", "… 95 more lines; %show shows all", "98", "99"]


def test_lines_count_as_often_as_they_wrap() -> None:
    text = "\n".join(["漢" * 10] * 5)
    assert folded(text, 10, 5).split("\n") == ["漢" * 10, "… 3 more lines; %show shows all", "漢" * 10]


def test_a_long_line_is_cut_between_elements() -> None:
    cut = folded(str(list(range(1000))), 40, 3)
    begin, end = cut.split("… (%show shows all) …")
    assert begin.startswith("[0, 1, ") and begin.endswith(", ") and end.endswith(", 998, 999]") and len(cut) <= 120


def test_a_screen_of_a_few_lines_shows_some() -> None:
    assert fitted("\n".join("abcdefgh"), "", 80, 4).count("\n") == 5
    assert fitted("text", "int8\t0", 80, 24) == "text"
