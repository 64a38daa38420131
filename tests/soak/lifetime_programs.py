"""Random programs that make, copy, move, capture and give up values in every kind of block (language.md section 6, 7.9).

Each value knows whether it lives: a program counts the values made, those ended, and the uses of values that had ended. Careful
programs keep to the rules of transfers, so that they must compile; careless ones break them, and are refused or run as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from soak.lifetime_scopes import Closure, Scopes, Variable

SEED = 20231208

PRELUDE = """
from memory.unsafe import Pointer
var made = 0
var dead = 0
var bad = 0
struct L:
    var p: Pointer[Int]
    fn __init__(inout self, id: Int):
        self.p = fresh(id)
        made += 1
    fn __copyinit__(inout self, other: Self):
        self.p = fresh(other.v())
        made += 1
    fn __moveinit__(inout self, owned other: Self):
        self.p = fresh(other.v())
        end(other.p)
    fn __del__(owned self):
        if not self.p: return
        end(self.p)
        dead += 1
    fn v(self) -> Int:
        if not self.p: return 0
        if self.p.load(0) != 23130: bad += 1
        return self.p.load(1)
    fn add(inout self, n: Int):
        if self.p: self.p.store(1, self.v() + n)
fn fresh(id: Int) -> Pointer[Int]:
    let p = Pointer[Int].alloc(2)
    p.store(0, 23130)
    p.store(1, id % 1000)
    return p
fn end(p: Pointer[Int]):
    if not p: return
    if p.load(0) != 23130: bad += 1
    p.store(0, 1)
@value
struct P:
    var a: L
    var n: Int
    var b: L
    fn v(self) -> Int: return self.a.v() + self.n + self.b.v()
    fn add(inout self, n: Int): self.a.add(n)
    fn put(inout self, owned x: L): self.b = x^
    fn first(self) -> L: return self.a
    fn taken(owned self) -> L: return self.b^
struct Ctx:
    var x: L
    fn __init__(inout self, owned x: L): self.x = x^
    fn __enter__(self) -> L: return self.x
    fn __exit__(self): pass
    fn __exit__(self, e: Error) -> Bool: return self.x.v() % 2 == 0
@value
struct Task:
    var f: fn(Int) capturing -> Int
    var x: L
    fn run(self, n: Int) -> Int: return self.f(n) + self.x.v()
fn same(owned x: L) -> L: return x^
fn eaten(owned x: L) -> Int: return x.v()
fn both(x: L, owned y: L) -> Int: return x.v() * 2 + y.v()
fn swapped(inout x: L, inout y: L):
    let kept = x
    x = y
    y = kept
fn risky(n: Int) raises -> L:
    if n % 3 == 0: raise Error("three")
    return L(n)
fn tried(owned x: L, n: Int) raises -> Int:
    if n % 3 == 1: raise Error("four")
    return x.v()
fn applied[f: fn(Int) capturing -> Int](n: Int) -> Int: return f(n)
fn repeated[f: fn(Int) capturing -> Int](n: Int) -> Int:
    var sum = 0
    for i in range(n): sum += f(i)
    return sum
fn with_value[f: fn(Int) capturing -> Int](owned x: L, n: Int) -> Int: return f(n) + x.v()
fn attempted[f: fn(Int) raises capturing -> Int](n: Int) raises -> Int: return f(n)
fn by_value(f: fn(Int) capturing -> Int, n: Int) -> Int: return f(n)
"""

Lines = list[str]


@dataclass(frozen=True)
class Program:
    """A cell that defines a function and calls it, and then prints what was made and not ended, and what was used after its end."""

    text: str
    careful: bool


def programs(count: int, seed: int = SEED) -> Iterator[Program]:
    """The first programs of a seed: careful and careless ones by turns."""
    for index in range(count):
        yield _Generator(Random(f"{seed} {index}"), index % 2 == 0).program(index)


class _Generator:
    """Writes statements that are right where they stand, and in careless programs now and then others."""

    def __init__(self, random: Random, careful: bool) -> None:
        self.random = random
        self.careful = careful
        self.scopes = Scopes()
        self.count = 0
        self.size = 0

    def program(self, index: int) -> Program:
        """A function with an argument of each convention, and its calls with several numbers."""
        for name, mutable, ours in [("a", True, True), ("b", False, False), ("c", True, False)]:
            self.scopes.declare(name, False, mutable, ours)
        lines, open = self.block(self.random.randint(4, 9), 3)
        if open:
            lines.append(f"return {self.value()}")
        text = f"fn body{index}(owned a: L, b: L, inout c: L, x: Int) raises -> L:\n" + _indented(["var sum = 0", *lines])
        calls = f"""
fn run{index}(x: Int):
    var c = L(3)
    try:
        let r = body{index}(L(1), L(2), c, x)
        c.add(r.v())
    except:
        c.add(1)
    _ = c.v()
made = 0
dead = 0
bad = 0
for i in range(6): run{index}(i)
print(made - dead, bad)"""
        return Program(text + calls, self.careful)

    # -- choices --

    def chance(self, probability: float) -> bool:
        return self.random.random() < probability

    @property
    def careless(self) -> bool:
        """Whether a rule is broken here."""
        return not self.careful and self.chance(0.12)

    def name(self, start: str) -> str:
        self.count += 1
        return f"{start}{self.count}"

    def number(self) -> str:
        return self.random.choice(["x", "x + 1", "sum % 5", str(self.random.randint(0, 9))])

    def any(self, test: Callable[[Variable], bool]) -> Variable | None:
        found = [v for v in self.scopes.variables if test(v) and (v.name in self.scopes.held or self.careless)]
        return self.random.choice(found) if found else None

    # -- expressions --

    def borrowed(self) -> str:
        """A value that is only looked at."""
        found = self.any(lambda v: True)
        if found is None:
            return f"L({self.number()})"
        return self.scopes.note(found) + (self.random.choice([".a", ".b"]) if found.pair else "")

    def value(self) -> str:
        """A value for somebody to own: made, copied, given up, out of a call."""
        given = self.any(lambda v: not v.pair and (self.scopes.is_given_up_well(v) or (v.mutable and self.careless)))
        if given is not None and self.chance(0.45):
            text = self.scopes.give_up(given)
            return f"same({text})" if self.chance(0.3) else text
        pair = self.any(lambda v: v.pair and self.scopes.is_given_up_well(v))
        if pair is not None and self.chance(0.3):
            return f"{self.scopes.note(pair)}.first()" if self.chance(0.5) else f"({self.scopes.give_up(pair)}).taken()"
        if self.scopes.may_raise and self.chance(0.2):
            return f"risky({self.number()})"
        if self.chance(0.15):
            return f"L({self.number()}) if {self.number()} > 2 else {self.borrowed()}"
        return self.borrowed() if self.chance(0.5) else f"L({self.number()})"

    def pair(self) -> str:
        """A pair of values: what one gives up the other does not name."""
        before = self.scopes.held.copy()
        left, right = self.value(), self.value()
        if any(re.search(rf"\b{name}\b", left) and re.search(rf"\b{name}\b", right) for name in before - self.scopes.held):
            left = "L(0)"
        return f"P({left}, 1, {right})"

    def sum(self) -> str:
        """A number computed from values."""
        closure = self.random.choice(self.scopes.closures) if self.scopes.closures else None
        if closure is not None and self.chance(0.6):
            return self.called(closure)
        forms: list[Callable[[], str]] = [
            lambda: f"{self.borrowed()}.v()",
            lambda: f"eaten({self.value()})",
            self.both,
            lambda: f"L({self.number()}).v()",
        ]
        if self.scopes.may_raise:
            forms.append(lambda: f"tried({self.value()}, {self.number()})")
        return self.random.choice(forms)()

    def both(self) -> str:
        """Two values in one call: what is given up is not looked at besides."""
        given = self.value()
        return f"both({self.borrowed()}, {given})"

    def called(self, closure: Closure) -> str:
        """A call of a closure, by itself or by what it is a parameter or an argument of."""
        held = all(v.name in self.scopes.held for v in closure.captured)
        if (closure.raises and not self.scopes.may_raise) or not (held or self.careless):
            return f"{self.borrowed()}.v()"
        for variable in closure.captured:
            self.scopes.note(variable)
        n = self.number()
        forms = [f"{closure.name}({n})"]
        if closure.raises:
            forms.append(f"attempted[{closure.name}]({n})")
        elif closure.parametric:
            forms += [
                f"applied[{closure.name}]({n})",
                f"repeated[{closure.name}](3)",
                f"with_value[{closure.name}]({self.borrowed()}, {n})",
            ]
        if not closure.raises:
            forms += [f"by_value({closure.name}, {n})", f"Task({closure.name}, L({n})).run(1)"]
        return self.random.choice(forms)

    # -- statements --

    def block(self, count: int, depth: int) -> tuple[Lines, bool]:
        """Statements of one scope, and whether control gets past them."""
        lines: Lines = []
        with self.scopes.block():
            for _ in range(count):
                added, open = self.statement(depth)
                lines += added
                if not open:
                    return lines, False
        return lines or ["pass"], True

    def statement(self, depth: int) -> tuple[Lines, bool]:
        """One statement, or a few that belong together."""
        self.size += 1
        plain = [
            self.declared,
            self.declared,
            self.assigned,
            self.assigned,
            self.changed,
            self.summed,
            self.summed,
            self.late,
            self.discarded,
        ]
        nested = [
            self.conditional,
            self.loop,
            self.attempt,
            self.attempt,
            self.managed,
            self.closure,
            self.closure,
            self.copying,
            self.stored,
        ]
        if self.chance(0.06):
            return self.left()
        if depth > 0 and self.size < 60 and self.chance(0.5):
            return self.random.choice(nested)(depth - 1)
        return self.random.choice(plain)(), True

    def left(self) -> tuple[Lines, bool]:
        """A way out of the block."""
        forms: list[Callable[[], str]] = []
        if self.scopes.writing:
            forms.append(lambda: f"return {self.sum()}")
        else:
            forms.append(lambda: f"return {self.value()}")
        if self.scopes.may_raise:
            forms.append(lambda: 'raise Error("left")')
        if self.scopes.loop:
            forms += [lambda: "break", lambda: "continue"]
        return [self.random.choice(forms)()], False

    def declared(self) -> Lines:
        """A variable."""
        pair, word = self.chance(0.3), self.random.choice(["let", "var", "var"])
        value = self.pair() if pair else self.value()
        variable = self.scopes.declare(self.name("v"), pair, word == "var")
        return [f"{word} {variable.name} = {value}"]

    def late(self) -> Lines:
        """A variable without a value, or with one on either way."""
        if self.chance(0.5):
            variable = self.scopes.declare(self.name("v"), False, True, held=False)
            return [f"var {variable.name}: L"]
        word = self.random.choice(["let", "var"])
        name = self.name("v")
        lines = [f"{word} {name}: L", f"if {self.number()} > 2: {name} = L({self.number()})", f"else: {name} = L({self.number()})"]
        self.scopes.declare(name, False, word == "var")
        return lines

    def assigned(self) -> Lines:
        """A variable, or a field, that gets another value."""
        scopes = self.scopes
        found = [v for v in scopes.variables if v.mutable and (v.name in scopes.held or self.assignable(v))]
        if not found:
            return self.summed()
        variable = self.random.choice(found)
        if variable.pair and variable.name in scopes.held:
            part = f"{variable.name}.{self.random.choice('ab')}"
            lines = [f"{part} = {self.value()}"]
            if variable.name in scopes.held:
                scopes.note(variable)
                if scopes.is_given_up_well(variable) and self.chance(0.4):
                    return [f"sum += eaten({part}^)", f"{part} = L({self.number()})"]
                return lines
            lines = [f"{variable.name} = P({self.value()}, 2, L(x))"]
        elif variable.pair:
            lines = [f"{variable.name} = {self.pair()}"]
        else:
            lines = [f"{variable.name} = {self.value()}"]
        scopes.note(variable)
        scopes.held.add(variable.name)
        return lines

    def assignable(self, variable: Variable) -> bool:
        """Whether a variable without a value may get one here, for all ways from here on."""
        here = len(self.scopes.writing), self.scopes.loop, self.scopes.attempt
        return here == (variable.closure, variable.loop, variable.attempt) or (variable.closure == here[0] and self.careless)

    def changed(self) -> Lines:
        """Variables that are changed where they are."""
        one = self.any(lambda v: v.mutable)
        other = self.any(lambda v: v.mutable and not v.pair and v is not one)
        if one is None:
            return self.summed()
        if other is not None and not one.pair and self.chance(0.4):
            return [f"swapped({self.scopes.note(one)}, {self.scopes.note(other)})"]
        if one.pair and self.chance(0.5):
            value = self.value()
            if one.name in self.scopes.held:
                return [f"{self.scopes.note(one)}.put({value})"]
            return [f"_ = {value}"]
        return [f"{self.scopes.note(one)}.add({self.number()})"]

    def summed(self) -> Lines:
        """A use of values."""
        target = "sum" if not self.scopes.writing else "own"
        return [f"{target} += {self.sum()}"]

    def discarded(self) -> Lines:
        """A value nobody wants."""
        return [f"_ = {self.value()}"]

    # -- blocks --

    def conditional(self, depth: int) -> tuple[Lines, bool]:
        """Two ways."""
        scopes = self.scopes
        condition = f"if {self.number()} % 3 > 0:"
        before = scopes.held.copy()
        then, first = self.block(self.random.randint(1, 3), depth)
        after, scopes.held = scopes.held, before.copy()
        other, second = self.block(self.random.randint(1, 3), depth) if self.chance(0.6) else (["pass"], True)
        ways = [held for held, open in [(after, first), (scopes.held, second)] if open]
        scopes.held = set.intersection(*ways) if ways else before
        return [condition, _indented(then), "else:", _indented(other)], bool(ways)

    def loop(self, depth: int) -> tuple[Lines, bool]:
        """A ``for`` or a ``while``."""
        scopes, counter = self.scopes, self.name("k")
        before = scopes.held.copy()
        scopes.loop += 1
        body, _ = self.block(self.random.randint(1, 4), depth)
        scopes.loop -= 1
        scopes.held &= before
        if self.chance(0.5):
            return [f"for {counter} in range({self.random.randint(0, 3)}):", _indented(body)], True
        return [f"var {counter} = 0", f"while {counter} < {self.random.randint(1, 3)}:", _indented([f"{counter} += 1", *body])], True

    def attempt(self, depth: int) -> tuple[Lines, bool]:
        """A ``try`` with a handler, with a ``finally``, or with both."""
        scopes = self.scopes
        handled, cleaned = self.random.choice([(True, False), (False, True), (True, True)])
        before, given, raising = scopes.held.copy(), scopes.given, scopes.may_raise
        scopes.given = set()
        scopes.attempt += 1
        scopes.may_raise = raising or handled
        body, open = self.block(self.random.randint(1, 4), depth)
        lines, ways = ["try:", _indented(body)], [scopes.held] if open else []
        scopes.may_raise = raising
        if handled:
            scopes.held = before - scopes.given
            handler, open = self.block(self.random.randint(1, 2), depth)
            lines += ["except:", _indented(handler)]
            ways += [scopes.held] if open else []
        after = set.intersection(*ways) if ways else before - scopes.given
        if cleaned:
            loop, scopes.loop = scopes.loop, scopes.loop + 100  # nothing outside is given up: it runs on several ways
            scopes.held = before - scopes.given
            held = scopes.held.copy()
            last = [
                line for _ in range(self.random.randint(1, 2)) for line in self.random.choice([self.assigned, self.summed, self.changed])()
            ]
            lines += ["finally:", _indented(last)]
            after |= scopes.held - held
            scopes.loop = loop
        scopes.held = after
        scopes.given |= given
        scopes.attempt -= 1
        return lines, bool(ways)

    def managed(self, depth: int) -> tuple[Lines, bool]:
        """A ``with``, whose end may swallow errors."""
        scopes, name = self.scopes, self.name("w")
        if not scopes.may_raise:
            return self.summed(), True
        head = f"with Ctx({self.value()}) as {name}:"
        before, given = scopes.held.copy(), scopes.given
        scopes.given = set()
        scopes.attempt += 1
        with scopes.block():
            scopes.declare(name, False, False, False)
            body, open = self.block(self.random.randint(1, 3), depth)
        scopes.held = (scopes.held if open else before) & (before - scopes.given)
        scopes.given |= given
        scopes.attempt -= 1
        return [head, _indented(body)], True

    def closure(self, depth: int) -> tuple[Lines, bool]:
        """A closure that captures by reference."""
        if len(self.scopes.writing) > 2:
            return self.summed(), True
        closure = Closure(self.name("f"), self.chance(0.3), True)
        with self.scopes.function(closure):
            body, open = self.block(self.random.randint(1, 4), depth)
            if open:
                body.append("return own")
        self.scopes.closures.append(closure)
        raises = " raises" if closure.raises else ""
        return ["@parameter", f"fn {closure.name}(i: Int){raises} -> Int:", _indented(["var own = i", *body])], True

    def copying(self, depth: int) -> tuple[Lines, bool]:
        """A closure that captures by copy."""
        closure = Closure(self.name("f"), False, False)
        values = [self.borrowed() for _ in range(2)]
        self.scopes.closures.append(closure)
        return [f"fn {closure.name}(i: Int) -> Int:", _indented([f"return i + {values[0]}.v() + {values[1]}.v()"])], True

    def stored(self, depth: int) -> tuple[Lines, bool]:
        """A variable that holds a closure."""
        found = [c for c in self.scopes.closures if not c.raises and all(v.name in self.scopes.held for v in c.captured)]
        if not found:
            return self.summed(), True
        closure = self.random.choice(found)
        for variable in closure.captured:
            self.scopes.note(variable)
        stored = Closure(self.name("g"), False, False, closure.captured)
        self.scopes.closures.append(stored)
        return [f"let {stored.name}: fn(Int) capturing -> Int = {closure.name}"], True


def _indented(lines: Lines) -> str:
    return "\n".join("    " + line for text in lines for line in text.split("\n"))
