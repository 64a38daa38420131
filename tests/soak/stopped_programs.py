"""Loops that never end, in many shapes, and what stops them: an interrupt, a limit, a fault.

Each shape is a way to repeat something and something to repeat: a count, and a second thing that keeps up with the count. Its
state is one that the program had at the end of some statement if `valid` holds.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import indent

SEED = 20230911

PRELUDE = """\
from algorithm import map, parallelize, vectorize
from sys.intrinsics import external_call
struct Pair:
    var x: Int
    var y: Int
    fn __init__(inout self):
        self.x = 0
        self.y = 0
let lives = Pointer[Int].alloc(65536)
for i in range(65536):
    lives[i] = 0
var twice = 0
struct Tracked:
    var number: Int
    fn __init__(inout self, number: Int):
        self.number = number
        lives[number & 65535] += 1
    fn __moveinit__(inout self, owned other: Self):
        self.number = other.number
    fn __del__(owned self):
        lives[self.number & 65535] -= 1
        if lives[self.number & 65535] < 0:
            twice += 1
"""

FRESH = """\
var a = 0
var b = 0
var pair = Pair()
var items = DynamicVector[Int]()
var text = String("")
var held = Tracked(0)
var bad = Pointer[Int].get_null()
"""

STOPS = {
    "interrupt": '_ = external_call["raise", Int32](Int32(2))',
    "fault": "bad.store(1)",
    "limit": "bad = Pointer[Int].alloc(1 << 43)",
}
"""What stops a program from within, by how it ends. An interrupt takes effect some turns later."""

BODIES = {
    "counts": ("b += 1", "a == b or a == b + 1"),
    "fields": ("pair.x = a\npair.y = 2 * a", "(pair.x == a or pair.x == a - 1) and (pair.y == 2 * pair.x or pair.y == 2 * pair.x - 2)"),
    "vector": (
        "items.push_back(a)\nif len(items) == 1000:\n    items.clear()",
        "(len(items) + 1000 - a % 1000) % 1000 < 1 or (a - len(items)) % 1000 == 1",
    ),
    "string": ('text += "ab"\nif len(text) == 200:\n    text = ""', "(2 * a - len(text)) % 200 == 0 or (2 * a - len(text)) % 200 == 2"),
    "object": ("held = Tracked(a)", "(held.number == a or held.number == a - 1) and twice == 0"),
}
"""What keeps up with the count `a`, and when it has."""

LOOPS = {
    "while": "while True:\n    BODY",
    "for": "for turn in range(1 << 40):\n    BODY",
    "short loop inside": "while True:\n    for turn in range(100):\n        BODY",
    "long loop inside": "while True:\n    for turn in range(a, a + 1000000):\n        BODY",
    "function": "fn work():\n    while True:\n        BODY\nwork()",
    "closure": "fn host():\n    @parameter\n    fn step():\n        BODY\n    while True:\n        step()\nhost()",
    "map": "fn host():\n    @parameter\n    fn step(i: Int):\n        BODY\n    map[step](1 << 40)\nhost()",
    "recursion": "fn down(depth: Int):\n    BODY\n    if depth > 0:\n        down(depth - 1)\n        down(depth - 1)\ndown(60)",
}

OTHERS = {
    "inout": (
        "fn work(inout a: Int, inout b: Int):\n    while True:\n        a += 1\n        STOP\n        b += 1\nwork(a, b)",
        "a == b or a == b + 1",
    ),
    "method": (
        "struct Counter:\n    var x: Int\n    var y: Int\n    fn __init__(inout self):\n        self.x = 0\n        self.y = 0\n"
        "    fn work(inout self):\n        while True:\n            self.x += 1\n            a += 1\n            STOP\n            self.y += 1\n"
        "var counter = Counter()\ncounter.work()",
        "(counter.x == counter.y or counter.x == counter.y + 1) and (a == counter.x or a == counter.x - 1)",
    ),
    "memory": (
        "let cells = Pointer[Int].alloc(2)\ncells[0] = 0\ncells[1] = 0\nwhile True:\n    a += 1\n    cells[0] += 1\n    STOP\n    cells[1] += 1",
        "(cells[0] == cells[1] or cells[0] == cells[1] + 1) and (a == cells[0] or a == cells[0] + 1)",
    ),
    "threads": (
        "let parts = Pointer[Int].alloc(8)\nfor i in range(8):\n    parts[i] = 0\n@parameter\nfn part(i: Int):\n    while True:\n"
        "        parts[2 * i] += 1\n        if i == 0:\n            a += 1\n            STOP\n        parts[2 * i + 1] += 1\n"
        "parallelize[part](4)",
        "(parts[0] == parts[1] or parts[0] == parts[1] + 1) and (parts[2] == parts[3] or parts[2] == parts[3] + 1) and "
        "(a == parts[0] or a == parts[0] - 1)",
    ),
}
"""Shapes that are neither. `STOP` stands where the program may be stopped from within."""


@dataclass(frozen=True)
class StoppedProgram:
    """A cell that never ends by itself. `ends` is how it ends; without `patience` from within, else by an interrupt after so many
    seconds. `valid` is an expression that holds of every state that the program goes through.
    """

    name: str
    text: str
    ends: str
    valid: str
    patience: float | None


def shapes() -> Iterator[tuple[str, str, str]]:
    """Names, texts with ``STOP`` and conditions."""
    for name, (text, valid) in OTHERS.items():
        yield name, text, valid
    for loop, around in LOOPS.items():
        for body, (keeps_up, valid) in BODIES.items():
            yield f"{loop}, {body}", _nested(around, f"a += 1\nSTOP\n{keeps_up}"), valid


def programs(count: int, seed: int) -> Iterator[StoppedProgram]:
    """Each shape in turn, stopped at random."""
    choice = random.Random(seed)
    all_shapes = list(shapes())
    for number in range(count):
        name, text, valid = all_shapes[number % len(all_shapes)]
        way = choice.choice([*STOPS, "interrupt from outside"])
        if way not in STOPS:
            yield StoppedProgram(f"{name}, {way}", _with_stop(text, "pass"), "interrupt", valid, choice.uniform(0.0005, 0.1))
            continue
        turn = int(2 ** choice.uniform(0, 18))
        yield StoppedProgram(f"{name}, {way} at {turn}", _with_stop(text, f"if a == {turn}:\n    {STOPS[way]}"), way, valid, None)


def _with_stop(text: str, stop: str) -> str:
    return _nested(text, stop, "STOP")


def _nested(text: str, block: str, hole: str = "BODY") -> str:
    """A text with lines in place of a line that is a hole."""
    lines = (indent(block, line[: -len(hole)]) if line.strip() == hole else line for line in text.split("\n"))
    return "\n".join(lines)
