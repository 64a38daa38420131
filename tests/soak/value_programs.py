"""Random programs that make, copy, move and give up values, with what they give (language.md section 6).

Each value counts itself: a program's result tells its sum, and how many values were made and not ended, which is none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

SEED = 20231206

PRELUDE = """
struct Counted:
    var n: Int
    var live: Pointer[Int]
    fn __init__(inout self, n: Int, live: Pointer[Int]):
        self.n = n
        self.live = live
        live.store(live.load() + 1)
    fn __copyinit__(inout self, other: Self):
        self.n = other.n
        self.live = other.live
        self.live.store(self.live.load() + 1)
    fn __moveinit__(inout self, owned other: Self):
        self.n = other.n
        self.live = other.live
    fn __del__(owned self): self.live.store(self.live.load() - 1)
struct Pair:
    var a: Counted
    var b: Counted
    fn __init__(inout self, owned a: Counted, owned b: Counted):
        self.a = a^
        self.b = b^
    fn __copyinit__(inout self, other: Self):
        self.a = other.a
        self.b = other.b
    fn __moveinit__(inout self, owned other: Self):
        self.a = other.a^
        self.b = other.b^
    fn first(owned self) -> Counted: return self.a^
    fn second(owned self) -> Counted: return self.b^
fn eaten(owned c: Counted) -> Int: return c.n
fn read(c: Counted) -> Int: return c.n
fn made(n: Int, live: Pointer[Int]) raises -> Counted:
    if n < 0: raise Error("negative")
    return Counted(n, live)
fn at(p: Pointer[Int], n: Int) -> Int: return p.load() * 0 + n
"""


@dataclass(frozen=True)
class Program:
    """A function, and a call of it with what it gives: a sum, then the values that are left over."""

    text: str
    call: str
    expected: str


def programs(count: int, seed: int = SEED) -> Iterator[Program]:
    """The first programs of a seed."""
    for index in range(count):
        yield _Generator(Random(f"{seed} {index}")).program(index)


class _Generator:
    """Writes statements and does to the model what they do: variables and what they hold."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.held: dict[str, int] = {}
        self.sum = 0
        self.count = 0
        self.x = random.randint(-4, 4)

    def program(self, index: int) -> Program:
        """A function of one number, for the number it is called with."""
        lines = [line for _ in range(self.random.randint(3, 9)) for line in self.statement()]
        body = ["var sum = 0", *lines, "return sum"]
        text = "\n    ".join([f"fn body{index}(x: Int, live: Pointer[Int]) -> Int:", *body])
        wrapper = f"""
fn values{index}(x: Int) -> String:
    let live = Pointer[Int].alloc(1)
    live.store(0)
    let sum = body{index}(x, live)
    let left = live.load()
    live.free()
    return String(sum) + " " + String(left)"""
        return Program(text + wrapper, f"values{index}({{}}({self.x}))", f"{self.sum} 0")

    def name(self) -> str:
        """A new variable."""
        self.count += 1
        return f"v{self.count}"

    def statement(self) -> list[str]:
        """A statement or a few that belong together."""
        n = self.random.randint(-3, 9)
        makers: list[Callable[[], list[str]]] = [
            lambda: self.declared(n),
            lambda: self.conditional(n),
            lambda: self.attempted(n),
            lambda: self.by_fields(n),
            lambda: self.in_a_loop(n),
            lambda: self.paired(n),
        ]
        users: list[Callable[[str], list[str]]] = [self.used, self.copied, self.given, self.replaced, self.discarded, self.tupled]
        if self.held and self.random.random() < 0.55:
            return self.random.choice(users)(self.random.choice(list(self.held)))
        return self.random.choice(makers)()

    def declared(self, n: int) -> list[str]:
        """A variable with its value."""
        name = self.name()
        self.held[name] = n + self.x
        return [f"var {name} = Counted({n} + x, live)"]

    def conditional(self, n: int) -> list[str]:
        """A variable that gets its value on one of two ways."""
        name = self.name()
        self.held[name] = n if self.x > 0 else -n
        return [f"var {name}: Counted", f"if x > 0: {name} = Counted({n}, live)", f"else: {name} = Counted(-{n}, live)".replace("--", "")]

    def attempted(self, n: int) -> list[str]:
        """A variable that gets its value in a ``try`` or in its handler."""
        name = self.name()
        self.held[name] = n + self.x if n + self.x >= 0 else 5
        return [
            f"var {name}: Counted",
            "try:",
            f"    {name} = made({n} + x, live)",
            "except:",
            f"    {name} = Counted(5, live)",
        ]

    def by_fields(self, n: int) -> list[str]:
        """A pair that is made field by field."""
        name = self.name()
        self.sum += n * 2 + self.x
        return [
            f"let {name}: Pair",
            f"{name}.a = Counted({n}, live)",
            f"{name}.b = Counted({n} + x, live)",
            f"sum += {name}.a.n + read({name}.b)",
        ]

    def in_a_loop(self, n: int) -> list[str]:
        """A constant that gets a value each time around."""
        name = self.name()
        times = abs(n) % 4
        self.sum += sum(i + self.x for i in range(times))
        return [f"let {name}: Counted", f"for i in range({times}):", f"    {name} = Counted(i + x, live)", f"    sum += eaten({name}^)"]

    def paired(self, n: int) -> list[str]:
        """A part of a pair that is given away."""
        name, part = self.name(), self.random.choice(["first", "second"])
        self.held[name] = n if part == "first" else self.x
        return [f"var {name} = Pair(Counted({n}, live), Counted(x, live)).{part}()"]

    def used(self, name: str) -> list[str]:
        """A use that takes nothing away, by value, by reference or by a pointer into it."""
        self.sum += self.held[name]
        forms = [f"sum += read({name})", f"sum += {name}.n", f"sum += at({name}.live, {name}.n)"]
        return [self.random.choice(forms)]

    def copied(self, name: str) -> list[str]:
        """A copy, which changes alone."""
        other = self.name()
        self.held[other] = self.held[name] + 1
        return [f"var {other} = {name}", f"{other}.n += 1"]

    def given(self, name: str) -> list[str]:
        """A variable that is given up."""
        self.sum += self.held.pop(name)
        return [f"sum += eaten({name}^)"]

    def replaced(self, name: str) -> list[str]:
        """A variable that gets another value, of its own old one or not."""
        n = self.random.randint(0, 9)
        old = self.random.random() < 0.5
        self.held[name] = n + (self.held[name] if old else 0)
        return [f"{name} = Counted({n}{f' + {name}.n' if old else ''}, live)"]

    def discarded(self, name: str) -> list[str]:
        """A tuple of what is kept alive and what is given up."""
        rest = [other for other in self.held if other != name]
        other = self.random.choice(rest) if rest else name
        if other == name or self.random.random() < 0.5:
            return [f"_ = ({name}, {other})"]
        self.held.pop(name)
        return [f"_ = ({name}^, {other})"]

    def tupled(self, name: str) -> list[str]:
        """A tuple that is taken apart again."""
        a, b = self.name(), self.name()
        self.held[a] = self.held.pop(name)
        self.sum += 3
        return [f"var ({a}, {b}) = ({name}^, 3)", f"sum += {b}"]
