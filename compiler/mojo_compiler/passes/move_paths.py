"""The places that ownership analysis tracks: for each local a tree of move paths, one bit for every part that lives and dies by itself.

A local that is only used whole is one move path. Where a field is assigned or given up, the local is split into its fields;
the parent then keeps a bit of its own, `whole`: it was made as a whole, by an initialiser (language.md O13). Locals whose
fields live one by one (``self`` of ``__init__`` and ``__del__``, ``existing`` of ``__moveinit__``; O14, O15) are always
split and have no such bit. A *unit* is what is destroyed as a whole: a local, or a field of a local of that kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mojo_compiler.ir.core import Local, LocalKind, Place
from mojo_compiler.ir.printer import path_text
from mojo_compiler.records import dataclass, field
from mojo_compiler.types.core import Convention, Pack, StructType
from mojo_compiler.types.layout import members

Path = tuple[int, ...]


@dataclass(eq=False, slots=True)
class MovePath:
    """A tracked place. `mask` has the bits of everything in it, `unit` those of the unit (or units) it is part of."""

    place: Place
    mask: int = 0
    whole: int = 0
    unit: int = 0
    members: tuple[MovePath, ...] = ()

    @property
    def name(self) -> str:
        """The place as the program writes it: ``ts.a``."""
        base = self.place.base
        assert isinstance(base, Local)
        return (base.name or base.span.text) + path_text(base.type, self.place.path)


@dataclass(eq=False, slots=True)
class MovePaths:
    """The move paths of a function's tracked locals, and sets of their bits by what the locals are."""

    roots: dict[Local, MovePath] = field(default_factory=dict)
    owners: list[MovePath] = field(default_factory=list)  # by bit: the root it belongs to
    units: dict[int, int] = field(default_factory=dict)  # by the `whole` bit of each unit: its mask
    divided: bool = False  # whether a unit is split
    start: int = 0  # initialised at entry
    shared: int = 0  # in storage of the caller (INOUT): never destroyed at a last use
    fixed: int = 0  # of immutable variables

    def find(self, place: Place) -> MovePath | None:
        """The move path of a place, or of the smallest tracked place around it; None if it is not tracked."""
        base = place.base
        move_path = self.roots.get(base) if isinstance(base, Local) else None
        if move_path is not None:
            for index in place.path:
                if not move_path.members:
                    break
                move_path = move_path.members[index]
        return move_path

    def roots_of(self, mask: int) -> Iterator[MovePath]:
        """The roots that have move paths in a set, in order of declaration."""
        while mask:
            root = self.owners[(mask & -mask).bit_length() - 1]
            yield root
            mask &= ~root.mask

    def add(self, local: Local, split: Iterable[Path]) -> None:
        """Track a local; `split` are the paths of fields assigned or given up."""
        parents = {path[:i] for path in split for i in range(len(path))}
        separate = lives_by_fields(local)
        if separate:
            parents.add(())
        first = len(self.owners)
        root = self._move_path(Place(local, local.type), parents, separate)
        self.owners[first:] = [root] * (len(self.owners) - first)
        self.roots[local] = root
        for unit in root.members if separate else (root,):
            _set_unit(unit, unit.mask)
            self.units[unit.whole] = unit.mask
            self.divided = self.divided or bool(unit.members)
        root.unit = root.mask
        if local.convention in (Convention.OWNED, Convention.INOUT):
            self.start |= root.mask
        if local.convention is Convention.INOUT:
            self.shared |= root.mask
        if not local.mutable and local.kind is LocalKind.VARIABLE:
            self.fixed |= root.mask

    def _move_path(self, place: Place, parents: set[Path], separate: bool = False) -> MovePath:
        move_path = MovePath(place)
        if place.path in parents:
            inner = (self._move_path(place.member(i, type), parents) for i, type in enumerate(members(place.type)))
            move_path.members = tuple(inner)
        if not separate:
            move_path.whole = 1 << len(self.owners)
            self.owners.append(move_path)
        move_path.mask = move_path.whole
        for member in move_path.members:
            move_path.mask |= member.mask
        return move_path


def lives_by_fields(local: Local) -> bool:
    """Whether the fields of a local are made or destroyed one by one, never the whole (language.md O14, O15)."""
    return (local.partial_ok or local.convention is Convention.INIT) and isinstance(local.type, StructType | Pack)


def _set_unit(move_path: MovePath, unit: int) -> None:
    move_path.unit = unit
    for member in move_path.members:
        _set_unit(member, unit)
