"""Random expressions over function values as data, with what they give (language.md T28).

Functions travel through arguments, results, tuples, fields, arrays, lists and memory before they are called.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

SEED = 20231205

PRELUDE = """
alias F = fn(Int) -> Int
fn dbl(x: Int) -> Int: return x * 2
fn inc(x: Int) -> Int: return x + 1
fn neg(x: Int) -> Int: return -x
fn sqr(x: Int) -> Int: return x * x
fn mul[n: Int](x: Int) -> Int: return x * n
struct Named:
    @staticmethod
    fn third(x: Int) -> Int: return x // 3
@value
@register_passable("trivial")
struct Op:
    var f: F
    var n: Int
    fn run(self) -> Int: return self.f(self.n)
@value
struct Step:
    var name: String
    var f: F
    fn run(self, x: Int) -> Int: return self.f(x) + len(self.name)
fn app(f: F, x: Int) -> Int: return f(x)
fn twice(f: F, x: Int) -> Int: return f(f(x))
fn pick(flag: Int, f: F, g: F) -> F:
    if flag: return f
    return g
fn total(x: Int, *fs: F) -> Int:
    var s = 0
    for i in range(len(fs)): s += fs[i](x + i)
    return s
fn stored(f: F, g: F, i: Int) -> F:
    let p = Pointer[F].alloc(2)
    p.store(0, f)
    p.store(1, g)
    let r = p.load(i)
    p.free()
    return r
fn by_default(x: Int, f: F = sqr, g: F = mul[7]) -> Int: return f(x) - g(x)
fn use[f: F](x: Int) -> Int: return f(x) + 1
"""

_NAMED: dict[str, Callable[[int], int]] = {
    "dbl": lambda x: x * 2,
    "inc": lambda x: x + 1,
    "neg": lambda x: -x,
    "sqr": lambda x: x * x,
    "mul[3]": lambda x: x * 3,
    "mul[-2]": lambda x: x * -2,
    "Named.third": lambda x: x // 3,
}

Function = tuple[str, Callable[[int], int]]
Value = tuple[str, int]


@dataclass(frozen=True)
class Program:
    """An expression and its value; `{}` stands for what a number passes through."""

    text: str
    expected: int


def programs(count: int, seed: int = SEED) -> Iterator[Program]:
    """The first programs of a seed."""
    for index in range(count):
        yield Program(*_Generator(Random(f"{seed} {index}")).value(4))


class _Generator:
    """Builds one expression together with its value."""

    def __init__(self, random: Random) -> None:
        self.random = random

    def number(self) -> Value:
        """A number that is known at compile time only in one of the two executions."""
        n = self.random.randint(-9, 9)
        return f"{{}}({n})", n

    def value(self, depth: int) -> Value:
        """An expression that calls functions."""
        if depth == 0:
            return self.number()
        x, n = self.value(depth - 1) if self.random.random() < 0.5 else self.number()
        n = _wrapped(n)
        (f, call), (g, other) = self.function(depth - 1), self.function(depth - 1)
        (c, fixed), (d, bound) = self.static(depth - 1), self.static(depth - 1)
        forms: list[Callable[[], Value]] = [
            lambda: (f"app({f}, {x})", call(n)),
            lambda: (f"twice({f}, {x})", call(_wrapped(call(n)))),
            lambda: (f"Op({f}, {x}).run()", call(n)),
            lambda: (f'Step("abc", {f}).run({x})', call(n) + 3),
            lambda: (f"total({x}, {f}, {g}, {f})", call(n) + other(_wrapped(n + 1)) + call(_wrapped(n + 2))),
            lambda: (f"by_default({x})", n * n - n * 7),
            lambda: (f"by_default({x}, {f})", call(n) - n * 7),
            lambda: (f"by_default({x}, g={g})", n * n - other(n)),
            lambda: (f"use[{c}]({x})", fixed(n) + 1),
            lambda: (f"app({d}, {x}) + app({f}, {x})", bound(n) + call(n)),
        ]
        text, result = self.random.choice(forms)()
        return text, _wrapped(result)

    def static(self, depth: int) -> Function:
        """A function known at compile time in both executions."""
        text, call = self.function(depth)
        return text.replace("{}", ""), call

    def function(self, depth: int) -> Function:
        """An expression whose value is a function."""
        if depth <= 0 or self.random.random() < 0.3:
            return self.random.choice(list(_NAMED.items()))
        (f, a), (g, b) = self.function(depth - 1), self.function(depth - 1)
        k = self.random.randrange(2)
        chosen = b if k else a
        forms = [
            (f"pick({{}}({1 - k}), {f}, {g})", chosen),
            (f"({f}, {g}).get[{k}, F]()", chosen),
            (f"Tuple[F, F]({f}, {g}).get[{k}, F]()", chosen),
            (f"[{f}, {g}].get[{k}, F]()", chosen),
            (f"StaticTuple[2, F]({f}, {g})[{k}]", chosen),
            (f"Op({f}, 0).f", a),
            (f"stored({f}, {g}, {{}}({k}))", chosen),
            (f"({f} if {{}}({1 - k}) else {g})", chosen),
        ]
        return self.random.choice(forms)


def _wrapped(value: int) -> int:
    value &= (1 << 64) - 1
    return value - (1 << 64) if value >> 63 else value
