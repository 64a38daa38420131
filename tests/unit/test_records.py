"""Dataclasses of our own do what the standard ones do."""

from __future__ import annotations

from typing import ClassVar

import pytest
from mojo_compiler.records import dataclass, field, fields, replace


@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0
    note: str = field(default="", compare=False, repr=False)
    unit: ClassVar[str] = "cm"


@dataclass(eq=False, slots=True)
class Shape:
    name: str
    corners: list[Point] = field(default_factory=list)
    size: int = field(init=False)

    def __post_init__(self) -> None:
        self.size = len(self.corners)


@dataclass(eq=False, slots=True)
class Polygon(Shape):
    closed: bool = True


@dataclass(kw_only=True)
class Options:
    level: int
    deep: bool = False


@dataclass
class Pair(Options):
    left: Pair | None = None


def test_construction_by_position_by_name_and_by_default() -> None:
    assert (Point(1, 2).y, Point(x=1).y, Point(1, note="a").note) == (2, 0, "a")
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'x'"):
        Point()  # type: ignore[call-arg]


def test_fields_are_compared_and_hashed_but_for_some() -> None:
    assert Point(1, note="a") == Point(1, note="b") != Point(2)
    assert hash(Point(1, note="a")) == hash(Point(1, note="b"))
    assert Options(level=1) == Options(level=1) != Pair(level=1)
    with pytest.raises(TypeError, match="unhashable"):
        hash(Options(level=1))
    assert Shape("a") != Shape("a")


def test_text() -> None:
    assert repr(Point(1)) == "Point(x=1, y=0)"
    pair = Pair(level=1)
    pair.left = pair
    assert repr(pair) == "Pair(level=1, deep=False, left=...)"


def test_each_instance_gets_a_value_of_its_own() -> None:
    first, second = Shape("a"), Shape("b")
    assert first.corners is not second.corners
    assert Shape("c", [Point(1)]).size == 1


def test_fields_of_base_classes_come_first() -> None:
    assert [f.name for f in fields(Polygon)] == ["name", "corners", "size", "closed"]
    assert Polygon("a", [], False).closed is False
    assert not hasattr(Polygon("a"), "__dict__")


def test_arguments_by_name_only() -> None:
    with pytest.raises(TypeError):
        Options(1)  # type: ignore[call-arg]
    assert Pair(None, level=2).level == 2


def test_patterns_and_replacing() -> None:
    match replace(Point(1, 2), x=3):
        case Point(x, y):
            assert (x, y) == (3, 2)
    assert replace(Polygon("a"), name="b").name == "b"
