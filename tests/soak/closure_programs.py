"""Random programs of nested functions, with what they give: captures by reference and by copy, names of their own (language.md 7.9)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

SEED = 20231207

PRELUDE = """
fn applied[f: fn(Int) capturing -> Int](x: Int) -> Int: return f(x)
fn repeated[f: fn(Int) capturing -> Int](n: Int) -> Int:
    var sum = 0
    for i in range(n): sum += f(i)
    return sum
"""

_NAMES = ("a", "b", "c")


@dataclass(frozen=True)
class Program:
    """A function, and a call of it with what it gives."""

    text: str
    call: str
    expected: int


def programs(count: int, seed: int = SEED) -> Iterator[Program]:
    """The first programs of a seed."""
    for index in range(count):
        yield _Generator(Random(f"{seed} {index}")).program(index)


class _Generator:
    """Writes nested functions and does to the model what their calls do."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.x = random.randint(-5, 5)
        self.values = {name: random.randint(-9, 9) for name in _NAMES}
        self.sum = 0

    def program(self, index: int) -> Program:
        """A function of one number, for the number it is called with."""
        lines = [f"var {name} = {value} + x" for name, value in self.values.items()]
        self.values = {name: value + self.x for name, value in self.values.items()}
        for k in range(self.random.randint(2, 5)):
            lines += self.by_reference(k) if self.random.random() < 0.6 else self.by_copy(k)
        body = "\n    ".join(["var sum = 0", *lines, "return sum + a * 3 + b * 5 + c * 7"])
        total = self.sum + self.values["a"] * 3 + self.values["b"] * 5 + self.values["c"] * 7
        return Program(f"fn closures{index}(x: Int) -> Int:\n    {body}", f"closures{index}({{}}({self.x}))", total)

    def by_reference(self, k: int) -> list[str]:
        """A parametric closure: it sees and changes what it captures; what it declares is its own."""
        read, written = self.random.choice(_NAMES), self.random.choice(_NAMES)
        own = self.random.choice([name for name in _NAMES if name not in (read, written)])
        word, n = self.random.choice(["let", "var"]), self.random.randint(-9, 9)
        lines = [
            "@parameter",
            f"fn f{k}(i: Int) -> Int:",
            f"    {word} {own} = i * 2 + {n}",
            f"    {written} += {own}",
            f"    return {read} + {own} + x",
        ]
        if self.random.random() < 0.5:
            argument = self.random.randint(-3, 3)
            self.sum += self.call(read, written, n, argument)
            return [*lines, f"sum += applied[f{k}]({argument})"]
        times = self.random.randint(0, 4)
        self.sum += sum(self.call(read, written, n, i) for i in range(times))
        return [*lines, f"sum += repeated[f{k}]({times})"]

    def call(self, read: str, written: str, n: int, i: int) -> int:
        """What a call of the closure does and gives."""
        own = i * 2 + n
        self.values[written] += own
        return self.values[read] + own + self.x

    def by_copy(self, k: int) -> list[str]:
        """A run-time closure: it has what its captures held when it was made; arguments and loop variables are its own."""
        read, changed = self.random.choice(_NAMES), self.random.choice(_NAMES)
        own = self.random.choice([name for name in _NAMES if name != read])
        n = self.random.randint(-9, 9)
        held = self.values[read]
        self.values[changed] += n
        self.sum += held * 2 + sum(range(3)) + n
        lines = [
            f"fn f{k}({own}: Int) -> Int:",
            "    var all = 0",
            f"    for {own} in range(3): all += {own}",
            f"    return {read} * 2 + all + {own}",
        ]
        return [*lines, f"{changed} += {n}", f"sum += f{k}({n})"]
