"""Random programs that change elements of elements in place, with what they give (language.md 5.7, O2)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random

SEED = 20231204

PRELUDE = """
from utils.static_tuple import StaticTuple
@register_passable("trivial")
struct Spot:
    var x: Int
    var y: Int
    fn __init__() -> Self: return Self {x: 0, y: 0}
    fn move(inout self, d: Int) -> Int:
        self.x += d
        self.y -= d
        return self.x
@value
struct Row:
    var cells: DynamicVector[Int]
    var spots: StaticTuple[2, Spot]
    var lanes: SIMD[DType.int64, 4]
    fn __init__(inout self):
        self.cells = DynamicVector[Int]()
        self.spots = StaticTuple[2, Spot](Spot(), Spot())
        self.lanes = 0
        for i in range(3): self.cells.push_back(i)
    fn __getitem__(self, i: Int) -> Int: return self.cells[i]
    fn __setitem__(inout self, i: Int, n: Int): self.cells[i] = n
    fn turn(inout self):
        let first = self.cells[0]
        for i in range(2): self.cells[i] = self.cells[i + 1]
        self.cells[2] = first
@value
struct Grid:
    var rows: DynamicVector[Row]
    var writes: Int
    fn __init__(inout self):
        self.rows = DynamicVector[Row]()
        self.writes = 0
        for i in range(3): self.rows.push_back(Row())
    fn __getitem__(self, i: Int) -> Row: return self.rows[i]
    fn __setitem__(inout self, i: Int, row: Row):
        self.rows[i] = row
        self.writes += 1
fn bump(inout n: Int, by: Int): n += by
fn swapped(inout a: Int, inout b: Int):
    let kept = a
    a = b
    b = kept
fn at(inout calls: Int, i: Int) -> Int:
    calls += 1
    return i
fn checksum(g: Grid, calls: Int) -> Int:
    var sum = g.writes * 7 + calls * 13
    for i in range(3):
        for j in range(3): sum = sum * 3 + g[i][j]
        for j in range(2): sum = sum * 3 + g[i].spots[j].x * 5 + g[i].spots[j].y
        for j in range(4): sum = sum * 3 + g[i].lanes[j].to_int()
    return sum
"""


@dataclass(frozen=True)
class Program:
    """A function, and calls of it with what they give."""

    text: str
    call: str
    expected: int


@dataclass
class _Row:
    cells: list[int] = field(default_factory=lambda: [0, 1, 2])
    spots: list[list[int]] = field(default_factory=lambda: [[0, 0], [0, 0]])
    lanes: list[int] = field(default_factory=lambda: [0, 0, 0, 0])


def programs(count: int, seed: int = SEED) -> Iterator[Program]:
    """The first programs of a seed."""
    for index in range(count):
        yield _Generator(Random(f"{seed} {index}")).program(index)


class _Generator:
    """Writes statements and does to the model what they do."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.rows = [_Row() for _ in range(3)]
        self.writes = self.calls = 0

    def program(self, index: int) -> Program:
        """A function of one number, for the number it is called with."""
        x = self.random.randint(-5, 5)
        lines = [self.statement(x) for _ in range(self.random.randint(3, 10))]
        body = "\n    ".join(["var g = Grid()", "var calls = 0", *lines, "return checksum(g, calls)"])
        return Program(f"fn places{index}(x: Int) -> Int:\n    {body}", f"places{index}({{}}({x}))", self.checksum())

    def checksum(self) -> int:
        """What `checksum` of the prelude gives."""
        total = self.writes * 7 + self.calls * 13
        for row in self.rows:
            parts = [*row.cells, *(spot[0] * 5 + spot[1] for spot in row.spots), *row.lanes]
            for part in parts:
                total = total * 3 + part
        total &= (1 << 64) - 1
        return total - (1 << 64) if total >> 63 else total

    def index(self, limit: int) -> tuple[str, int]:
        """An index, sometimes one whose evaluations are counted."""
        i = self.random.randrange(limit)
        if self.random.random() < 0.6:
            return str(i), i
        self.calls += 1
        return f"at(calls, {i})", i

    def statement(self, x: int) -> str:
        """One statement; each changes one row and writes it back once."""
        (r, i), n = self.index(3), self.random.randint(-9, 9)
        row = self.rows[i]
        self.writes += 1
        forms: list[Callable[[], str]] = [
            lambda: self.cell(r, row, n, x),
            lambda: self.spot(r, row, n, x),
            lambda: self.lane(r, row, n),
            lambda: self.whole(r, row),
            lambda: self.two(r, i, row),
        ]
        return self.random.choice(forms)()

    def cell(self, r: str, row: _Row, n: int, x: int) -> str:
        """A number in a row, by its own subscript or by the vector in it."""
        c, j = self.index(3)
        target = self.random.choice([f"g[{r}][{c}]", f"g[{r}].cells[{c}]"])
        match self.random.randrange(4):
            case 0:
                row.cells[j] = n + x
                return f"{target} = {n} + x"
            case 1:
                row.cells[j] += n
                return f"{target} += {n}"
            case 2:
                row.cells[j] -= x
                return f"{target} -= x"
        row.cells[j] += n
        return f"bump({target}, {n})"

    def spot(self, r: str, row: _Row, n: int, x: int) -> str:
        """A field or method of an element of an element."""
        s, j = self.index(2)
        spot = row.spots[j]
        match self.random.randrange(3):
            case 0:
                spot[0] += x
                spot[1] -= x
                return f"_ = g[{r}].spots[{s}].move(x)"
            case 1:
                spot[1] = n
                return f"g[{r}].spots[{s}].y = {n}"
        spot[0] *= n
        return f"g[{r}].spots[{s}].x *= {n}"

    def lane(self, r: str, row: _Row, n: int) -> str:
        """A lane of a vector."""
        s, j = self.index(4)
        if self.random.random() < 0.5:
            row.lanes[j] = n
            return f"g[{r}].lanes[{s}] = {n}"
        row.lanes[j] += n
        return f"g[{r}].lanes[{s}] += {n}"

    def whole(self, r: str, row: _Row) -> str:
        """A method of a row."""
        row.cells = [*row.cells[1:], row.cells[0]]
        return f"g[{r}].turn()"

    def two(self, r: str, i: int, row: _Row) -> str:
        """Two elements in one call: both are written back."""
        j, k = self.random.sample(range(3), 2)
        row.cells[j], row.cells[k] = row.cells[k], row.cells[j]
        self.writes += 1
        return f"swapped(g[{r}][{j}], g[{i}][{k}])"
