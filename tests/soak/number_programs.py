"""Random functions over numbers and mixed conditions, with what they give: the model computes as the language does.

Each program is a function of some arguments, the arguments, and the text of its result. Integers wrap, `//` and `%` round
down and give 0 for a zero divisor, `and` and `or` select an operand where a value is needed and decide in conditions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

SEED = 20231204

INTEGERS = {"Int": (64, True), **{f"{u}Int{bits}": (bits, not u) for u in ("", "U") for bits in (8, 16, 32, 64)}}
TYPES = [*INTEGERS, "Float64", "Bool"]
_DEPTH = 3

Number = Any
Part = tuple[str, Number]
"""The text of an expression and its value."""


@dataclass(frozen=True)
class Program:
    """A function's text, the call of it, and what the call prints; `{}` in the call stands for what an argument passes through."""

    text: str
    call: str
    expected: str


def wrap(value: int, type: str) -> int:
    """Reduce to an integer type."""
    bits, signed = INTEGERS[type]
    value &= (1 << bits) - 1
    return value - (1 << bits) if signed and value >> bits - 1 else value


def shown(value: Number) -> str:
    """A number as `print` writes it."""
    if isinstance(value, float):
        text = f"{value:.17g}"
        return text if any(c in text for c in ".en") else text + ".0"
    return str(value)


def programs(count: int, seed: int = SEED) -> Iterator[Program]:
    """The first programs of a seed."""
    for index in range(count):
        yield _Generator(Random(f"{seed} {index}"), index).program()


class _Generator:
    """Builds one program; every expression is made together with its value."""

    def __init__(self, random: Random, index: int) -> None:
        self.random = random
        self.index = index
        self.arguments = {f"{t.lower()}_{i}": (t, self.literal(t)[1]) for i, t in enumerate(random.choices(TYPES, k=4))}

    def program(self) -> Program:
        """A function that computes one value on one of two ways."""
        type = self.random.choice(TYPES)
        test, taken = self.condition(_DEPTH)
        (first, a), (second, b) = self.value(type, _DEPTH), self.value(type, _DEPTH)
        declared = ", ".join(f"{name}: {t}" for name, (t, _) in self.arguments.items())
        body = f"    if {test}:\n        return {first}\n    return {second}\n"
        passed = ", ".join(f"{{}}({t}({_spelled(v)}))" for t, v in self.arguments.values())
        name = f"p{self.index}"
        return Program(f"fn {name}({declared}) -> {type}:\n{body}", f"{name}({passed})", shown(a if taken else b))

    def literal(self, type: str) -> Part:
        """A literal that is a value of a type."""
        if type == "Bool":
            value = self.random.random() < 0.5
            return str(value), value
        if type == "Float64":
            number = self.random.randint(-40, 40) / 4
            return f"({number})", number
        bits, signed = INTEGERS[type]
        least, most = (-(1 << bits - 1), (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)
        integer = self.random.choice([0, 1, 2, 3, least, most, self.random.randint(least, most), self.random.randint(0, 100)])
        return f"({integer})", integer

    def value(self, type: str, depth: int) -> Part:
        """An expression of a type."""
        known = [(name, value) for name, (t, value) in self.arguments.items() if t == type]
        if depth == 0 or self.random.random() < 0.15:
            return self.random.choice(known) if known and self.random.random() < 0.8 else self.constant(type)
        rules = [self.choice, self.selection, self.selection]
        rules += [self.truth] * 3 if type == "Bool" else [self.arithmetic] * 5
        rules += [self.conversion, self.bits, self.division] if type in INTEGERS else []
        rule: Callable[[str, int], Part] = self.random.choice(rules)
        return rule(type, depth - 1)

    def constant(self, type: str) -> Part:
        """A literal with its type written."""
        text, value = self.literal(type)
        if type in INTEGERS and self.random.random() < 0.3 and abs(value) < 1 << 50:
            text = f"({float(value)})" if type != "Int" else text
        return f"{type}{text}" if type != "Bool" else text, value

    def choice(self, type: str, depth: int) -> Part:
        """``a if c else b``."""
        test, taken = self.condition(depth)
        (a, x), (b, y) = self.value(type, depth), self.value(type, depth)
        return f"({a} if {test} else {b})", x if taken else y

    def selection(self, type: str, depth: int) -> Part:
        """``a and b``, ``a or b`` of one type."""
        (a, x), (b, y) = self.value(type, depth), self.value(type, depth)
        return (f"({a} and {b})", y if x else x) if self.random.random() < 0.5 else (f"({a} or {b})", x if x else y)

    def arithmetic(self, type: str, depth: int) -> Part:
        """Sums, differences and products, also with a bare literal."""
        (a, x), (b, y) = self.value(type, depth), self.value(type, depth)
        if self.random.random() < 0.4:
            b, y = self.literal(type)
        op = self.random.choice("+-*")
        result = {"+": x + y, "-": x - y, "*": x * y}[op]
        return f"({a} {op} {b})", wrap(result, type) if type in INTEGERS else result

    def bits(self, type: str, depth: int) -> Part:
        """Bit operators and shifts by fewer places than there are."""
        a, x = self.value(type, depth)
        op = self.random.choice(["&", "|", "^", "<<", ">>"])
        if op in "&|^":
            b, y = self.value(type, depth)
        else:
            y = self.random.randrange(INTEGERS[type][0])
            b = str(y)
        result = {"&": x & y, "|": x | y, "^": x ^ y, "<<": x << (y & 63), ">>": x >> (y & 63)}[op]
        return f"({a} {op} {b})", wrap(result, type)

    def division(self, type: str, depth: int) -> Part:
        """Quotients and remainders rounded down, 0 for a zero divisor."""
        (a, x), (b, y) = self.value(type, depth), self.value(type, depth)
        if self.random.random() < 0.5:
            return f"({a} // {b})", wrap(x // y, type) if y else 0
        return f"({a} % {b})", wrap(x % y, type) if y else 0

    def conversion(self, type: str, depth: int) -> Part:
        """From another integer type, keeping the low bits."""
        other = self.random.choice([t for t in INTEGERS if t != type])
        a, x = self.value(other, depth)
        if type == "Int":
            return f"({a}).to_int()", wrap(x, type)
        return f"{type}({a})" if other == "Int" else f"({a}).cast[{type}.element_type]()", wrap(x, type)

    def truth(self, type: str, depth: int) -> Part:
        """A truth value from a comparison or from ``not``."""
        if self.random.random() < 0.3:
            test, holds = self.condition(depth)
            return f"(not {test})", not holds
        text, holds = self.comparison(depth)
        return f"Bool({text})", holds

    def comparison(self, depth: int) -> Part:
        """A comparison of two values of one type."""
        type = self.random.choice([*INTEGERS, "Float64"])
        (a, x), (b, y) = self.value(type, depth), self.value(type, depth)
        op = self.random.choice(["<", "<=", "==", "!=", ">", ">="])
        holds = {"<": x < y, "<=": x <= y, "==": x == y, "!=": x != y, ">": x > y, ">=": x >= y}[op]
        return f"({a} {op} {b})", holds

    def condition(self, depth: int) -> Part:
        """An expression that decides, of operands of any types."""
        if depth == 0 or self.random.random() < 0.3:
            text, value = self.value(self.random.choice(TYPES), max(depth - 1, 0))
            return text, bool(value)
        kind = self.random.choice(["and", "or", "not", "compare"])
        if kind == "compare":
            return self.comparison(depth - 1)
        (a, x), (b, y) = self.condition(depth - 1), self.condition(depth - 1)
        if kind == "not":
            return f"(not {a})", not x
        return f"({a} {kind} {b})", (x and y) if kind == "and" else (x or y)


def _spelled(value: Number) -> str:
    return str(value)


@dataclass(frozen=True)
class Literal:
    """A literal, the type it should become, and what that prints; None if it is refused."""

    text: str
    type: str
    expected: str | None


def literals(count: int, seed: int = SEED) -> Iterator[Literal]:
    """Literals near the limits of integer types, with and without a fraction."""
    for index in range(count):
        random = Random(f"literal {seed} {index}")
        type = random.choice(list(INTEGERS))
        bits, signed = INTEGERS[type]
        least, most = -(1 << bits - 1), (1 << bits - signed) - 1
        value: int = random.choice([0, least, most, random.randint(least, most)]) + random.choice([0, 0, 0, 1, -1, 7, 1 << bits])
        text = str(value)
        fits = least <= value <= most
        if type != "Int" and abs(value) < 1 << 52 and random.random() < 0.5:
            fraction = random.choice([0, 0, 0.5, 0.25])
            text, fits = str(value + fraction), fits and not fraction
        elif random.random() < 0.3:
            text = f"({value} << 70) >> 70"
        yield Literal(text, type, shown(wrap(value, type)) if fits else None)
