"""What a random program of lifetimes has in scope while it is written: its variables, which of them hold a value, its closures."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(eq=False)
class Variable:
    """A variable: whether it may be assigned and given up, and how deep in closures, loops and attempts it is declared."""

    name: str
    pair: bool
    mutable: bool
    ours: bool
    closure: int
    loop: int
    attempt: int


@dataclass(eq=False)
class Closure:
    """A nested function, or a variable that holds one, with what it and the closures it calls capture."""

    name: str
    raises: bool
    parametric: bool
    captured: set[Variable] = field(default_factory=set)


@dataclass
class Scopes:
    """The state at the place where the next statement goes.

    `held` are the names that hold a value on every way there; `given` those given up so far, even if assigned again.
    """

    variables: list[Variable] = field(default_factory=list)
    closures: list[Closure] = field(default_factory=list)
    held: set[str] = field(default_factory=set)
    given: set[str] = field(default_factory=set)
    writing: list[Closure] = field(default_factory=list)
    loop: int = 0
    attempt: int = 0
    may_raise: bool = True

    def declare(self, name: str, pair: bool, mutable: bool, ours: bool = True, held: bool = True) -> Variable:
        """A new variable of the innermost scope."""
        made = Variable(name, pair, mutable, ours, len(self.writing), self.loop, self.attempt)
        self.variables.append(made)
        if held:
            self.held.add(name)
        return made

    def note(self, variable: Variable) -> str:
        """The name of a variable that is used here: the closures around this place capture it if it is not theirs."""
        for closure in self.writing[variable.closure :]:
            closure.captured.add(variable)
        return variable.name

    def give_up(self, variable: Variable) -> str:
        """The transfer of a variable."""
        self.held.discard(variable.name)
        self.given.add(variable.name)
        return f"{self.note(variable)}^"

    def is_given_up_well(self, variable: Variable) -> bool:
        """Whether the transfer of a variable here leaves no use of it without a value."""
        return variable.ours and variable.closure == len(self.writing) and variable.loop == self.loop

    @contextmanager
    def block(self) -> Iterator[None]:
        """A scope of its own."""
        variables, closures = len(self.variables), len(self.closures)
        yield
        del self.variables[variables:]
        del self.closures[closures:]

    @contextmanager
    def function(self, closure: Closure) -> Iterator[None]:
        """The body of a closure. What holds a value at its declaration does so inside, at each call."""
        saved = self.held.copy(), self.given.copy(), self.loop, self.attempt, self.may_raise
        self.writing.append(closure)
        self.loop = self.attempt = 0
        self.may_raise = closure.raises
        with self.block():
            yield
        self.writing.pop()
        self.held, self.given, self.loop, self.attempt, self.may_raise = saved
