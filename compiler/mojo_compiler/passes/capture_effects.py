"""Which of its host's variables a closure may change while it runs, as far as its code shows.

A variable of a trivial type that neither the closure nor what it hands its host's frame record to writes to, and whose
address nobody takes, stays as it is: only the host itself changes it, and that waits for the closure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mojo_compiler.instances.instance import Instance
from mojo_compiler.ir.core import Access, AddressOf, Call, FrameSlot, Function, Instruction, Local, Place, Pointee, Relocate, TryCall, Value
from mojo_compiler.types.layout import holds_closure

Require = Callable[[Instance], None]
"""Has an instance's body checked if that has not been done."""


def unchanged_variables(require: Require, closure: Instance, host: Instance) -> frozenset[Local]:
    """The mutable variables in a host's frame record that do not change while a closure runs. The host must be checked."""
    assert host.function is not None
    frame = host.function.frame
    if any(isinstance(v, Local) and holds_closure(v.type) for v in frame):
        return frozenset()  # whoever calls it may reach the host's variables
    found = {v for v in frame if isinstance(v, Local) and v.mutable and v.type.is_trivial}
    found = {v for v in found if not _exposed(require, host.function, v)}
    for instance in _sharers(require, closure, host):
        if not found or instance.function is None:
            return frozenset()
        changed = _changed(instance, host)
        if changed is None:
            return frozenset()
        found -= {frame[index] for index in changed}
    return frozenset(v for v in found if isinstance(v, Local))


def check_sharers(require: Require, host: Instance) -> None:
    """Check all closures of a checked host that its code leads to: what they do to its variables is known then."""
    for closure in list(host.callees):
        if _leads_to(closure, host):
            for _ in _sharers(require, closure, host):
                pass


def _exposed(require: Require, function: Function, variable: Local) -> bool:
    """Whether code of a function takes a variable's address, or lends the variable to a function that does."""
    for instruction in function.instructions():
        if isinstance(instruction, AddressOf) and instruction.place.base is variable:
            return True
        call = instruction.call if isinstance(instruction, TryCall) else instruction
        if not isinstance(call, Call):
            continue
        lent = (i for i, argument in enumerate(call.arguments) if isinstance(argument, Place) and argument.base is variable)
        if any(_takes_address(require, call, index) for index in lent):
            return True
    return False


def _takes_address(require: Require, call: Call, index: int) -> bool:
    """Whether a function called takes the address of an argument, as far as its own code shows."""
    if not isinstance(call.callee, Instance):
        return True
    require(call.callee)
    called = call.callee.function
    argument = called.arguments[index] if called is not None else None
    if called is None or not isinstance(argument, Local):
        return True
    for instruction in called.instructions():
        places = [instruction.place] if isinstance(instruction, AddressOf) else []
        if isinstance(instruction, Call | TryCall):
            places = [place for place, _ in instruction.accesses()]
        if any(place.base is argument for place in places):
            return True
    return False


def _sharers(require: Require, closure: Instance, host: Instance) -> Iterator[Instance]:
    """The closure and all that get the host's record from it. An entry for threads (`detached`) stands for its closure."""
    todo, seen = [closure], {closure}
    while todo:
        instance = todo.pop()
        if instance.build is None:
            require(instance)
            yield instance
        following = [callee for callee in instance.callees if callee not in seen and _leads_to(callee, host)]
        seen.update(following)
        todo += following


def _leads_to(instance: Instance, host: Instance) -> bool:
    """Whether a function gets a host's record, or one in which that stands."""
    return any(environment is host or _leads_to(environment, host) for environment in instance.environments)


def _changed(instance: Instance, host: Instance) -> set[int] | None:
    """The entries of the host's record that a function may change; None if that cannot be told."""
    function = instance.function
    assert function is not None
    records = {v for v, environment in zip(function.environments, instance.environments, strict=True) if environment is host}
    pointers: dict[Value, int] = {}
    for instruction in function.instructions():
        if isinstance(instruction, FrameSlot):
            if instruction.record not in function.environments:
                return None  # a record out of another one
            if instruction.record in records:
                pointers[instruction.result] = instruction.index
    changed: set[int] = set()
    for instruction in function.instructions():
        call = instruction.call if isinstance(instruction, TryCall) else instruction
        if isinstance(call, Call) and isinstance(call.callee, Value):
            return None  # whatever is called may be another closure of the host
        changed |= {pointers[v] for v in _written(instruction) if v in pointers}
    return changed


def _written(instruction: Instruction) -> Iterator[Value]:
    """The pointers through which an instruction may change something, or which it hands on."""
    yield from instruction.operands()
    places = [place for place, access in instruction.accesses() if access is not Access.READ]
    if isinstance(instruction, AddressOf | Relocate):
        places.append(instruction.place if isinstance(instruction, AddressOf) else instruction.target)
    for place in places:
        if isinstance(place.base, Pointee):
            yield place.base.pointer
