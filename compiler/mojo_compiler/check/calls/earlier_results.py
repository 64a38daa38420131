"""The values that cells showed, as variables of later cells: ``_3`` is that of the third, ``_``, ``__`` and ``___`` the last ones."""

from __future__ import annotations

from mojo_compiler.check.calls import computed, session_variables
from mojo_compiler.check.calls.materialization import materialize
from mojo_compiler.check.state.checker import Body
from mojo_compiler.check.state.operands import Known, LValue, Operand, Temporary
from mojo_compiler.check.types.members import copyable
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.ir.core import Global
from mojo_compiler.names.definitions import PythonName, VariableDef, fresh_id
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree

_LATEST = ("_", "__", "___")


def result(body: Body, node: tree.Name) -> Operand | None:
    """What a name stands for at the top of a cell that means an earlier result; None if it means none."""
    results = body.checker.results
    is_probed = body.instance is None and body.function is not None
    if not node.id.startswith("_") or not (body.is_entry or is_probed):
        return None
    count = len(node.id)
    found = results.get(node.id)
    if node.id in _LATEST and count <= len(results):
        found = list(results.values())[-count]
    match found:
        case VariableDef():
            return session_variables.operand(body, found, node.span)
        case PythonName():
            return computed.python_operand(body, found, node.span)
    return None


def keep(body: Body, operand: Operand, name: str, span: Span) -> Operand:
    """Keep the value that a cell shows for later cells, if it can be copied. Returns what the value is now."""
    entry = body.checker.progress.entry
    assert entry is not None
    if not copyable(body.checker, operand.type):
        return operand
    entry.kept = _variable_itself(body, operand)
    if entry.kept is not None:
        return operand
    try:
        value = materialize(body, operand) if isinstance(operand, Known) else operand
    except MojoError:  # a number that no type holds at run time
        return operand
    variable = VariableDef(name, span, value.type, f"v.{fresh_id()}", False)
    entry.kept = variable
    entry.module_variables.append(variable)
    session_variables.initialise(body, variable, value, span)
    return session_variables.operand(body, variable, span) if isinstance(operand, Temporary) else operand


def _variable_itself(body: Body, operand: Operand) -> VariableDef | None:
    """The session variable that an operand is, unless it is cheap to copy: who looks at a large tensor need not have its memory twice."""
    if not isinstance(operand, LValue) or operand.type.is_trivial or not isinstance(operand.place.base, Global) or operand.place.path:
        return None
    session = body.checker.session
    found = session.names.get(operand.name) if session is not None else None
    return found if isinstance(found, VariableDef) and found.symbol == operand.place.base.symbol else None
