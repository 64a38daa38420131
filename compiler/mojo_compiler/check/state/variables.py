"""Local variables as names: their storage here, or through a host's frame record in a closure."""

from __future__ import annotations

from enum import Enum

from mojo_compiler.check.state.checker import Body
from mojo_compiler.check.state.frames import environment
from mojo_compiler.check.state.operands import Known, LValue, Operand, PackOperand, RValue
from mojo_compiler.diagnostics.calls import DynamicParameter
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.ir.core import Block, FrameSlot, Local, LocalKind, Place, Pointee, Store, Value
from mojo_compiler.names.definitions import FunctionDef
from mojo_compiler.names.definitions import LocalDef as LocalDefinition
from mojo_compiler.records import dataclass
from mojo_compiler.source import Span
from mojo_compiler.types.core import Pointer


class VariableKind(Enum):
    """What declared a local variable."""

    LET = "let"
    VAR = "var"
    ARGUMENT = "argument"
    IMPLICIT = "an assignment in a def"
    LOOP = "for"
    EXCEPT = "except"
    WITH = "with"
    COPY = "a closure that captures by copy"


@dataclass(eq=False, slots=True)
class LocalVar(LocalDefinition):
    """A variable, argument or loop variable of a body. `home` is the body it belongs to."""

    operand: Operand
    home: Body
    kind: VariableKind = VariableKind.LET
    spilled: Local | None = None


def variable_operand(body: Body, variable: LocalVar, span: Span) -> Operand:
    """A variable as an operand where it is used."""
    operand = variable.operand
    if variable.home is body or body.static or isinstance(operand, Known):
        return _at(operand, span, variable)
    return _captured(body, variable, span)


def _at(operand: Operand, span: Span, variable: LocalVar) -> Operand:
    match operand:
        case LValue():
            return LValue(operand.type, span, operand.place, operand.mutable, variable.name, operand.open_let)
        case RValue(value=value):
            return RValue(operand.type, span, value)
        case Known(const=const):
            return Known(operand.type, span, const)
    return operand


def _captured(body: Body, variable: LocalVar, span: Span) -> Operand:
    home = variable.home
    if variable not in home.frame_slots or home.instance is None:
        raise MojoError(DynamicParameter(span=span, context="call parameter"))
    slot = home.frame_slots[variable]
    record = environment(body, home.instance, span)
    pointer = Value(Pointer(variable.operand.type))
    body.emit(FrameSlot(pointer, record, slot, span=span))
    place = Place(Pointee(pointer), variable.operand.type)
    entry = home.function.frame[slot] if home.function is not None else None
    if isinstance(entry, Local):
        body.captured[place.base] = entry
    mutable = isinstance(variable.operand, LValue) and variable.operand.mutable
    return LValue(variable.operand.type, span, place, mutable, variable.name, variable.kind is VariableKind.LET)


def capture(body: Body, variable: LocalVar) -> None:
    """Give a variable of this body an entry in the frame record (its value is stored to memory if it has none)."""
    if variable in body.frame_slots or isinstance(variable.operand, Known | PackOperand):
        return
    assert body.function is not None
    operand = variable.operand
    if isinstance(operand, LValue) and isinstance(operand.place.base, Local) and not operand.place.path:
        entry: Local = operand.place.base
    elif isinstance(operand, RValue):
        entry = _spill(body, variable, operand)
    else:
        return
    body.mutated.add(entry)
    body.frame_slots[variable] = len(body.function.frame)
    body.function.frame.append(entry)


def _spill(body: Body, variable: LocalVar, operand: RValue) -> Local:
    """Storage for a by-value argument, filled at the function's start."""
    if variable.spilled is None:
        assert body.function is not None
        local = body.local(variable.name, operand.type, LocalKind.VARIABLE, variable.span, False)
        entry: Block = body.function.blocks[0]
        entry.instructions.insert(0, Store(operand.value, Place(local, operand.type), True, span=variable.span))
        variable.spilled = local
    return variable.spilled


def is_runtime_closure(function: FunctionDef) -> bool:
    """Whether a nested function captured by copy: a run-time value, not a parameter (P38)."""
    return function.host is not None and "parameter" not in function.decorators
