"""Tables of vectors and tensors."""

from __future__ import annotations

from mojo_frontend.tables import table


def rows(count: int, columns: int) -> str:
    lines = ["\t".join([str(row), *(f"{row * columns + column}.5" for column in range(columns))]) for row in range(count)]
    return "\n".join([f"float32\t{count}x{columns}", "\t".join(["", *map(str, range(columns))]), *lines])


def test_numbers_stand_below_each_other() -> None:
    text = "float64\t2x2\n\t0\t1\n0\t1.5\t-10.25\n1\t12.125\tnan"
    assert table(text).split("\n") == [
        "float64, 2 x 2",
        "        0       1",
        "0   1.5    -10.25",
        "1  12.125     nan",
    ]


def test_the_middle_is_left_out() -> None:
    shown = table(rows(9, 9), columns=24, rows=6).split("\n")
    assert shown == [
        "float32, 9 x 9",
        "      0     1  …     8",
        "0   0.5   1.5  …   8.5",
        "1   9.5  10.5  …  17.5",
        "…     …     …  …     …",
        "7  63.5  64.5  …  71.5",
        "8  72.5  73.5  …  80.5",
    ]
    assert len(table(rows(9, 9)).split("\n")) == 11


def test_many_digits_are_rounded_on_a_screen() -> None:
    text = "float64\t1x1\n\t0\n0\t0.12345678901"
    assert table(text, columns=80).endswith("0  0.123457") and table(text).endswith("0  0.12345678901")


def test_rows_of_more_dimensions_have_an_index_for_each() -> None:
    text = "int32\t2x2x1\n\t0\n0\t1\n1\t2\n…\n3\t4"
    assert table(text).split("\n")[2:] == ["0,0  1", "0,1  2", "  …  …", "1,1  4"]


def test_rows_may_end_early() -> None:
    assert table("int8\t3\n\t0\t1\n0\t7\t8\n2\t9").split("\n")[1:] == ["   0  1", "0  7  8", "2  9"]


def test_no_rows() -> None:
    assert table("int8\t0") == table("") == table("a\nb\nc") == table("int8\tlarge\n\t0\n0\t1") == ""
    assert table("int8\t2x2x2\n\t0\nx\t1\n\n0\t1\t2\t3", columns=9)
