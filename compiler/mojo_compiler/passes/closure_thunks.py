"""Entries of closures that are called through a pointer (a run-time function value, another thread).

The frame records a closure reaches its variables through are memory that anybody might change, as far as code behind a
pointer can tell, so that every use would read it again. What the closure may not change (`let`, borrowed arguments), or as its code
shows does not change (`captured`), stays as it is while the closure runs: the entry copies that into its own frame and calls the
closure with records of the copies. The closure is inlined there, and its variables are registers, as where it is called directly.
"""

from __future__ import annotations

from mojo_compiler.instances.instance import Instance, table_of
from mojo_compiler.ir.core import (
    AddressOf,
    Block,
    Call,
    FrameSlot,
    Function,
    Local,
    LocalKind,
    Place,
    Pointee,
    Relocate,
    Return,
    Store,
    Value,
)
from mojo_compiler.passes.capture_effects import Require, check_sharers, unchanged_variables
from mojo_compiler.records import dataclass
from mojo_compiler.types.core import NONE, Convention, NoneType, Pack, Pointer, Type
from mojo_compiler.types.layout import size_align

RECORD = Pointer(NONE)

LARGEST = 256
"""Values of more bytes than this are left where they are."""


def thread_entry(require: Require, target: Instance) -> Instance:
    """The entry of a closure whose signature is known; the closure itself where copies bring nothing."""
    type = target.type
    if not target.environments or type.raises or not (type.result.is_trivial or isinstance(type.result, NoneType)):
        return target
    table = table_of(target.definition).thunks
    found = table.get(target)
    if found is None:
        found = Instance(
            target.definition,
            target.owner,
            target.parameters,
            target.scope,
            f"{target.symbol}.detached",
            target.cacheable,
            target.environments,
            target.signature,
            epoch=target.epoch,
            checks=target.checks,
        )
        found.callees = {target: None}
        found.build = lambda: _build(require, target)
        table[target] = found
    return found


def _build(require: Require, target: Instance) -> Function:
    """The entry's code. The functions around the closure must be checked: what their records hold is read here."""
    function = Function(f"{target.symbol}.detached", target.type, span=target.definition.span)
    builder = _Builder(require, target, function, Block("entry"))
    function.blocks.append(builder.block)
    passed: list[Value | Place] = []
    for argument in target.type.arguments:
        if argument.variadic or (argument.type.is_trivial and argument.convention in (Convention.BORROWED, Convention.OWNED)):
            value = Value(argument.type)
            function.arguments.append(value)
            passed.append(value)
        else:
            local = Local("", argument.type, LocalKind.ARGUMENT, convention=argument.convention)
            function.arguments.append(local)
            passed.append(Place(local, argument.type))
    function.environments = [Value(RECORD) for _ in target.environments]
    records = [builder.record(value, host) for value, host in zip(function.environments, target.environments, strict=True)]
    result = None if isinstance(target.type.result, NoneType) else Value(target.type.result)
    builder.block.instructions.append(Call(result, target, tuple(passed), target.type, None, tuple(records)))
    builder.block.terminator = Return(result)
    return function


@dataclass(eq=False, slots=True)
class _Builder:
    """Writes an entry's instructions."""

    require: Require
    closure: Instance
    function: Function
    block: Block

    def record(self, original: Value, host: Instance) -> Value:
        """The address of a copy of a host's record."""
        if host.function is None or not host.function.frame:
            return original
        frame = host.function.frame
        check_sharers(self.require, host)
        kept = unchanged_variables(self.require, self.closure, host)
        copy = self._local(Pack((RECORD,) * len(frame)))
        for index, captured in enumerate(frame):
            address = self._entry(original, index, captured, host, kept)
            self.block.instructions.append(Store(address, Place(copy, RECORD, (index,)), True))
        return self._address(copy)

    def _entry(self, record: Value, index: int, captured: Local | Value, host: Instance, kept: frozenset[Local]) -> Value:
        """What the copied record holds at a place."""
        if isinstance(captured, Value):
            found = Value(RECORD)
            self.block.instructions.append(FrameSlot(found, record, index))
            assert host.function is not None
            return self.record(found, host.environments[host.function.environments.index(captured)])
        pointer = Value(Pointer(captured.type))
        self.block.instructions.append(FrameSlot(pointer, record, index))
        changes = captured.altered or (captured.mutable and captured not in kept)
        if changes or size_align(captured.type)[0] > LARGEST:
            return pointer
        copy = self._local(captured.type)
        origin = Place(Pointee(pointer), captured.type)
        self.block.instructions.append(Relocate(Place(copy, captured.type), origin))
        return self._address(copy)

    def _local(self, type: Type) -> Local:
        local = Local("", type, LocalKind.VARIABLE)
        self.function.locals.append(local)
        return local

    def _address(self, local: Local) -> Value:
        result = Value(Pointer(local.type))
        self.block.instructions.append(AddressOf(result, Place(local, local.type), True))
        return result
