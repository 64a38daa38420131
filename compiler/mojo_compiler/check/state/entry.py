"""What checking a cell's statements gives."""

from __future__ import annotations

from mojo_compiler.instances.instance import Instance
from mojo_compiler.names.definitions import Definition, VariableDef
from mojo_compiler.records import dataclass, field

ERROR_SYMBOL = "session.error"
"""Where a cell leaves the text of an error nobody caught."""


@dataclass
class Entry:
    """What checking a cell's statements gave: its entry function, the variables declared, the forms of the value it shows.

    `kept` is the variable that keeps that value for later cells.
    `replaced` is what the names of these variables meant in the session before, until the cell is committed or taken back.
    """

    instance: Instance
    variables: list[VariableDef] = field(default_factory=list)
    module_variables: list[VariableDef] = field(default_factory=list)
    shown: tuple[str, ...] = ()
    kept: VariableDef | None = None
    has_loop: bool = False
    replaced: dict[str, Definition] = field(default_factory=dict)
