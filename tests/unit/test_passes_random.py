"""Random functions: whatever ownership accepts must, on every path taken, destroy each value exactly once."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

import pytest
from mojo_compiler.diagnostics.core import Sink
from mojo_compiler.ir.core import (
    Access,
    Block,
    Branch,
    Destroy,
    Function,
    Instruction,
    Jump,
    Local,
    LocalKind,
    Place,
    Relocate,
    Return,
    TryCall,
)
from mojo_compiler.ir.printer import print_function
from mojo_compiler.ir.verifier import verify
from mojo_compiler.passes.ownership import own
from mojo_compiler.types.core import Convention
from mojo_compiler.types.layout import members
from unit.ir_kit import BORROWED, ERROR, INIT, INOUT, LIFE, OWNED, TEXT, TWO, Build


class Generator:
    """Writes a random structured function."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.build = Build(raises=True)
        self.flag = self.build.flag()
        self.budget = 14
        convention = self.random.choice([OWNED, INOUT, INIT, None])
        self.places: list[Place] = []
        if convention is not None:
            partial = convention is INIT or (convention is OWNED and self.random.random() < 0.5)
            self.add(self.build.argument("self", TWO, convention, partial))
        self.error = self.build.error(ERROR)
        self.add(self.build.var("x", TEXT))
        self.add(self.build.var("t", TWO))
        self.add(self.build.var("u", TWO))
        if self.random.random() < 0.3:
            self.build.function.frame.append(self.places[-1].base)  # type: ignore[arg-type]
        for place in self.places if self.random.random() < 0.8 else ():
            if not place.path and isinstance(place.base, Local) and place.base.convention in (None, INIT):
                self.build.make(place)
        self.sequence()
        self.build.ret()

    def add(self, place: Place) -> None:
        self.places.append(place)
        self.places += [place.member(i, t) for i, t in enumerate(members(place.type)) if place.type is TWO]

    def any(self, like: Place | None = None) -> Place:
        return self.random.choice([p for p in self.places if like is None or p.type is like.type])

    def sequence(self) -> None:
        for _ in range(self.random.randint(1, 5)):
            if self.budget > 0:
                self.budget -= 1
                self.random.choices([self.plain, self.branch, self.loop, self.attempt, self.pass_on, self.assign], [8, 2, 1, 2, 2, 3])[0]()

    def plain(self) -> None:
        f, place = self.build, self.any()
        match self.random.randint(0, 8):
            case 0 | 1 | 2:
                f.make(place)
            case 3:
                f.copy(place, self.any(place))
            case 4:
                f.move(place, self.any(place))
            case 5:
                f.call("eat", (place, OWNED))
            case 6:
                f.call("change", (place, BORROWED), into=self.any())
            case _:
                f.call("print", (place, self.random.choice([BORROWED, INOUT])))
        if self.random.random() < 0.1:
            call = f.made_call("closure")
            call.environments = (self.flag,)
            f.emit(call)

    def pass_on(self) -> None:
        place = self.any()
        t = self.build.temporary(place.type)
        self.build.copy(t, place)
        if self.random.random() < 0.3:
            self.plain()
        self.build.call("eat", (t, OWNED), into=self.any() if self.random.random() < 0.3 else None)

    def assign(self) -> None:
        """Through a temporary, as assignments are checked; or take one apart."""
        f, place = self.build, self.any()
        t = f.temporary(place.type)
        match self.random.randint(0, 3):
            case 0:
                f.make(t)
            case 1:
                f.copy(t, self.any(place))
            case 2:
                f.move(t, self.any(place))
            case _:
                f.call("change", (self.any(), BORROWED), into=t)
        if self.random.random() < 0.2:
            f.call("print", (t, BORROWED))
        if place.type is TEXT or self.random.random() < 0.7:
            f.move(place, t, transfer=False, declares=False)
        else:
            f.move(self.places[0] if self.places[0].type is TEXT else self.places[1], t.member(0, TEXT))

    def branch(self) -> None:
        f = self.build
        then, otherwise, done = Block("then"), Block("otherwise"), Block("done")
        two = self.random.random() < 0.6
        f.branch(self.flag, then, otherwise if two else done)
        f.start(then)
        self.sequence()
        f.jump(done)
        if two:
            f.start(otherwise)
            self.sequence()
            f.jump(done)
        f.start(done)

    def loop(self) -> None:
        f = self.build
        head, inside, done = Block("head"), Block("inside"), Block("done")
        f.jump(head)
        f.start(head)
        f.branch(self.flag, inside, done)
        f.start(inside)
        self.sequence()
        f.jump(head)
        f.start(done)

    def attempt(self) -> None:
        f = self.build
        normal, unwind = Block("normal"), Block("unwind")
        into = self.any() if self.random.random() < 0.6 else None
        argument = (self.any(), self.random.choice([BORROWED, OWNED]))
        f.attempt(f.made_call("risky", argument, into=into, raises=True), normal, unwind, self.error)
        f.start(unwind)
        if self.random.random() < 0.5:
            f.fail()
        else:
            self.sequence()
            f.jump(normal)
        f.start(normal)


@dataclass
class Machine:
    """Runs a function after ownership, with random decisions; a value is a number held in one place at a time."""

    function: Function
    random: random.Random
    held: dict[tuple[Local, tuple[int, ...]], int] = field(default_factory=dict)
    made: int = 0

    def parts(self, place: Place) -> list[tuple[Local, tuple[int, ...]]]:
        """The keys of a place: its fields', and its own unless its fields live one by one."""
        local = place.base
        assert isinstance(local, Local)
        inner = [(local, (*place.path, i)) for i in range(2)] if place.type is TWO else []
        apart = local.partial_ok or (inner and local.kind is LocalKind.TEMPORARY)
        return inner if apart and not place.path else [*inner, (local, place.path)]

    def start(self, place: Place) -> None:
        for key in self.parts(place):
            assert key not in self.held, f"overwritten: {key[0].name}{key[1]}"
            self.made += 1
            self.held[key] = self.made

    def need(self, place: Place) -> None:
        for key in self.parts(place):
            assert key in self.held, f"missing: {key[0].name}{key[1]}"

    def end(self, place: Place) -> None:
        self.need(place)
        for key in self.parts(place):
            del self.held[key]

    def touch(self, accesses: tuple[tuple[Place, Access], ...], writes: bool = True) -> None:
        for place, access in accesses:
            if access is Access.CONSUME or access is Access.KILL:
                self.end(place)
            elif access is not Access.WRITE:
                self.need(place)
        for place, access in accesses:
            if access is Access.WRITE and writes:
                self.start(place)

    def step(self, it: Instruction) -> None:
        if isinstance(it, Relocate):
            self.touch(((it.origin, Access.CONSUME), (it.target, Access.WRITE)))
        else:
            self.touch(it.accesses())

    def run(self) -> None:
        function = self.function
        for argument in function.arguments:
            if isinstance(argument, Local) and argument.convention in (OWNED, INOUT):
                self.start(Place(argument, argument.type))
        block = function.blocks[0]
        for _ in range(60):
            for it in block.instructions:
                self.step(it)
            match block.terminator:
                case Jump(target=target):
                    block = target
                case Branch(then=then, otherwise=otherwise):
                    block = self.random.choice([then, otherwise])
                case TryCall(normal=normal, unwind=unwind, error=error):
                    raised = self.random.random() < 0.5
                    self.touch(block.terminator.accesses(), writes=not raised)
                    if raised:
                        self.start(error)
                    block = unwind if raised else normal
                case Return():
                    self.leave({Convention.INOUT, Convention.INIT}, None)
                    return
                case _:
                    self.leave({Convention.INOUT}, function.error_local)
                    return

    def leave(self, kept: set[Convention], error: Local | None) -> None:
        for local, path in self.held:
            assert local.convention in kept or local is error, f"left behind: {local.name}{path}"
        for argument in self.function.arguments:
            if isinstance(argument, Local) and argument.convention in kept:
                self.need(Place(argument, argument.type))


@pytest.mark.parametrize("seed", range(8))
def test_random_functions(seed: int) -> None:
    accepted = 0
    for number in range(150):
        function = Generator(seed * 1000 + number).build.function
        before = print_function(function)
        verify(function)
        if not own(function, LIFE, Sink()):
            continue
        accepted += 1
        verify(function)
        after = print_function(function)
        for path in range(12):
            try:
                Machine(function, random.Random(path)).run()
            except AssertionError as wrong:
                pytest.fail(f"seed {seed * 1000 + number}: {wrong}\n{before}\n{after}")
    assert accepted > 5


def test_the_machine_notices() -> None:
    """A value that is never destroyed, and one destroyed twice."""
    f = Build()
    x = f.var("x", TEXT)
    f.make(x)
    f.ret()
    with pytest.raises(AssertionError, match="left behind"):
        Machine(f.function, random.Random(0)).run()
    f.function.blocks[0].instructions += [Destroy(x), Destroy(x)]
    with pytest.raises(AssertionError, match="missing"):
        Machine(f.function, random.Random(0)).run()
