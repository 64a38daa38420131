"""Rows of cells, as a session hands vectors and tensors over, as a table of text in columns."""

from __future__ import annotations

from collections.abc import Sequence

GAP = "…"
"""What stands where something is left out."""

_DIGITS = 6
"""Digits of a number on a screen that is not for all of them."""


def table(text: str, columns: int = 0, rows: int = 0) -> str:
    """A table of at most so many columns of the screen and rows (0: of any size, with all digits), its middle left out, below a line with
    type and shape; "" if there are no rows, or other ones. `text` has what stdlib/builtin/tables.mojo makes.
    """
    head, *lines = (line.split("\t") for line in text.split("\n"))
    if len(lines) < 2 or len(head) != 2 or not all(map(str.isdecimal, head[1].split("x"))):
        return ""
    dtype, shape = head
    lines = _without_middle(_labelled(lines, shape), rows - 1 if rows else 0)
    laid_out = _fitting(lines, columns)
    return "\n".join((f"{dtype}, {shape.replace('x', ' x ')}", *(line.rstrip() for line in laid_out)))


def _labelled(lines: list[list[str]], shape: str) -> list[list[str]]:
    """Lines whose rows are headed by an index for each dimension but the last."""
    sizes = [int(size) for size in shape.split("x")[1:-1]]
    return [lines[0], *([_index(line[0], sizes), *line[1:]] for line in lines[1:])] if sizes else lines


def _index(label: str, sizes: Sequence[int]) -> str:
    if not label.isdecimal():
        return label
    number, parts = int(label), []
    for size in reversed(sizes):
        number, part = divmod(number, size)
        parts.append(part)
    return ",".join(map(str, (number, *reversed(parts))))


def _without_middle(lines: list[list[str]], most: int) -> list[list[str]]:
    """The lines below the first, at most so many (0: all)."""
    head, *body = lines
    if not most or len(body) <= most:
        return lines
    kept = max(most - 1, 2)
    return [head, *body[: kept - kept // 2], [GAP], *(line for line in body[len(body) - kept // 2 :] if line != [GAP])]


def _fitting(lines: list[list[str]], columns: int) -> list[str]:
    """The lines laid out, as many columns of them as fit on the screen."""
    count = max(map(len, lines))
    whole = [[*line, *[GAP if line == [GAP] else ""] * (count - len(line))] for line in lines]
    shorten = _rounded if columns else str
    cells = [_aligned([shorten(line[index]) for line in whole]) for index in range(count)]
    order = list(range(count))
    if columns and _width(cells, order) > columns:
        order = _chosen(cells, columns)
    shown = [cells[index] if index >= 0 else [GAP] * len(lines) for index in order]
    return ["  ".join(column[i] for column in shown) for i in range(len(lines))]


def _chosen(cells: list[list[str]], columns: int) -> list[int]:
    """The columns that fit behind the rows' labels, from both ends, with a gap (-1) in between."""
    numbers = [index for index in range(1, len(cells)) if cells[index][0].strip() != GAP]
    for count in range(len(numbers) - 1, 1, -1):
        order = [0, *numbers[: count - count // 2], -1, *numbers[len(numbers) - count // 2 :]]
        if _width(cells, order) <= columns:
            return order
    return [0, *numbers[:1], -1]


def _width(cells: list[list[str]], order: Sequence[int]) -> int:
    return sum(len(cells[index][0]) + 2 if index >= 0 else 3 for index in order) - 2


def _aligned(column: list[str]) -> list[str]:
    """The cells of a column with their points below each other, in one width."""
    fractions = [len(_fraction(cell)) for cell in column]
    most = max(fractions)
    padded = [cell + " " * (most - own) * (cell.lstrip("-")[:1].isdigit()) for cell, own in zip(column, fractions, strict=True)]
    width = max(map(len, padded))
    return [cell.rjust(width) for cell in (column[0], *padded[1:])]


def _rounded(cell: str) -> str:
    """A number with the digits that are looked at; any other cell as it is."""
    return f"{float(cell):.{_DIGITS}g}" if len(cell) > _DIGITS + 2 and _fraction(cell) else cell


def _fraction(cell: str) -> str:
    """The point of a number and what follows it."""
    whole, point, rest = cell.partition(".")
    return point + rest if whole.lstrip("-").isdigit() else ""
