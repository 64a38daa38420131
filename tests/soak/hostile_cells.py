"""Cells that do what they can to end a session, in an order that a seed decides."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from soak.faulting_programs import programs

_HEAP_WRECKERS = ("freed_twice", "freed_in_the_middle")
"""Programs after which the C library's own tables may be wrong: nobody can promise anything then."""

_LEAKING = ("growing_without_end", "recursion_with_strings")
"""Programs that are stopped while functions that never return own much memory, which nobody gives back."""


@dataclass(frozen=True)
class HostileCell:
    """A cell; `kinds` are the ways it may end: those of `RunError`, ``compile`` for messages, ``ok``.

    `patience` is after how many seconds it is to be interrupted; None if it ends by itself.
    """

    text: str
    kinds: tuple[str, ...]
    patience: float | None = None


ENDLESS = (
    "var endless_{n} = 1\nwhile endless_{n} != 0:\n    endless_{n} = endless_{n} * 3 + 2\n    if endless_{n} == 0:\n        endless_{n} = 1",
    "fn spin_{n}() -> Int:\n    var x = 1\n    while True:\n        x = x * 5 + 1\n        if x == 0:\n            return x\nprint(spin_{n}())",
    "var text_{n} = String()\nwhile True:\n    text_{n} = text_{n} + 'x'\n    if len(text_{n}) > 100:\n        text_{n} = String()",
    "from utils.vector import DynamicVector\nvar vector_{n} = DynamicVector[Int]()\nwhile True:\n    vector_{n}.push_back(len(vector_{n}))\n"
    "    if len(vector_{n}) > 10000:\n        vector_{n} = DynamicVector[Int]()",
    "fn churn_{n}():\n    while True:\n        let s = String({n})\n        print_no_newline(len(s) - len(s), '')\nchurn_{n}()",
    "from time import sleep\nsleep(1000.0)",
    "from time import sleep\nwhile True:\n    sleep(0.0001)",
    "while True:\n    print('hostile', {n})",
    "from algorithm import parallelize\nfn all_{n}():\n    @parameter\n    fn work(i: Int):\n        var x = i\n        while x != -1:\n"
    "            x = (x * 3 + 1) % 1000003\n    parallelize[work](4)\nall_{n}()",
    "from python import Python\nlet forever_{n} = Python.evaluate('[0 for _ in iter(lambda: 0, 1)]')",
)

RAISING = (
    "raise Error('hostile {n}')",
    "fn fail_{n}(x: Int) raises -> Int:\n    if x < 1000:\n        raise Error('deep')\n    return x\nprint(fail_{n}({n} % 1000))",
    "from python import Python\nlet nothing_{n} = Python.evaluate('1 / 0')",
    "from python import Python\nlet missing_{n} = Python.import_module('no_such_module_{n}')",
)

WRONG = (
    "print(no_such_name_{n})",
    "let number_{n}: Int = 'text'",
    "fn twice_{n}(x: Int) -> Int:\n    return x + missing\nprint(twice_{n}(1))",
    "early = 'of another type'.and_no_such_method()",
    "struct Bad_{n}:\n    var x: NoSuchType\n",
    "fn early_function() -> Nothing:\n    pass",
    "alias huge_{n} = endless_alias_{n}()",
    "fn loop_{n}[k: Int]() -> Int:\n    return loop_{n}[k + 1]()\nprint(loop_{n}[0]())",
    "import no_such_module_{n}",
)

BROKEN = ("print((", "fn f(", "if True", "\tx = 1\n  y", "let = 3", "struct :", "'unclosed", "a b c d", "@", "for i in", "x = [1, 2", "\0")


def cells(seed: int, count: int) -> Iterator[HostileCell]:
    """`count` cells; the same ones for the same seed."""
    choice = random.Random(seed)
    kinds: tuple[tuple[float, Callable[[random.Random, int], HostileCell]], ...] = (
        (0.30, _endless),
        (0.25, _faulting),
        (0.15, _wild),
        (0.12, _raising),
        (0.10, _wrong),
        (0.08, _broken),
    )
    makers, weights = [make for _, make in kinds], [weight for weight, _ in kinds]
    for n in range(count):
        yield choice.choices(makers, weights)[0](choice, n)


def _endless(choice: random.Random, n: int) -> HostileCell:
    return HostileCell(choice.choice(ENDLESS).replace("{n}", str(n)), ("interrupt", "limit"), choice.uniform(0.0005, 0.03))


def _faulting(choice: random.Random, n: int) -> HostileCell:
    program = choice.choice([p for p in programs() if p.name not in _HEAP_WRECKERS + _LEAKING])
    return HostileCell(program.text, ("fault", "limit"))


def _wild(choice: random.Random, n: int) -> HostileCell:
    """A random address: any may be read, but only those where nothing can be are written to."""
    if choice.random() < 0.5:
        address = choice.randrange(1 << 48, 1 << 63) if choice.random() < 0.7 else choice.randrange(4096)
        action = "store(0, 1)"
    else:
        address, action = choice.randrange(1 << 47), "load(0)"
    text = f"let wild_{n} = Pointer[Int].get_null().offset({address // 8})\n"
    body = f"wild_{n}.{action}"
    return HostileCell(text + (body if "store" in body else f"print({body})"), ("fault", "ok"))


def _raising(choice: random.Random, n: int) -> HostileCell:
    return HostileCell(choice.choice(RAISING).replace("{n}", str(n)), ("error",))


def _wrong(choice: random.Random, n: int) -> HostileCell:
    return HostileCell(choice.choice(WRONG).replace("{n}", str(n)), ("compile",))


def _broken(choice: random.Random, n: int) -> HostileCell:
    if choice.random() < 0.5:
        return HostileCell(choice.choice(BROKEN), ("compile",))
    whole = choice.choice(programs()).text
    junk = choice.choice(("(", "\n  )", " = = ", "\n\tlet", "'"))
    return HostileCell(whole[: choice.randrange(1, len(whole))] + junk, ("compile", "ok", "fault", "limit"))
