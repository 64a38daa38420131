"""Texts with a cursor in them, and a session to ask about them."""

from __future__ import annotations

from mojo_compiler import Completion, Session

CELL = '''\
from math import sqrt
import math as mathematics

@value
struct Point:
    """A point in the plane.

    It does not move.
    """
    var x: Float64
    var y: Float64
    alias dimensions = 2

    fn norm(self, scale: Float64 = 1.0) -> Float64:
        """Its length."""
        return (self.x * self.x + self.y * self.y) * scale

    @staticmethod
    fn origin() -> Point:
        return Point(0, 0)

    fn _hidden(self): pass

struct Box[T: AnyType, n: Int = 3]:
    var item: Pointer[T]

    fn __init__(inout self): self.item = Pointer[T]()
    fn first(self) -> T: return self.item.load(0)

fn total(a: Int, b: Int = 2) -> Int:
    """Adds."""
    return a + b

fn total(a: String, *rest: Int) raises -> String: return a

fn seven() -> Int: return 7

alias count = 4
let point = Point(1, 2)
var many = DynamicVector[Point]()
var ratio: Float64 = 0.5
'''


class Editor:
    """Asks a session about texts in which ``|`` is the cursor."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def complete(self, text: str) -> list[Completion]:
        """The completions at the cursor."""
        cursor = text.index("|")
        return list(self.session.complete(text.replace("|", "", 1), cursor).items)

    def names(self, text: str) -> list[str]:
        """The completions' names."""
        return [c.name for c in self.complete(text)]

    def details(self, text: str) -> dict[str, str]:
        """The completions' details by name."""
        return {c.name: c.detail for c in self.complete(text)}
