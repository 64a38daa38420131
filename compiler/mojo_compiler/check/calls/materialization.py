"""Materialization: run-time values made of literals, functions and bound methods."""

from __future__ import annotations

from mojo_compiler.check.calls import call_emission
from mojo_compiler.check.calls.closures import bound_closure
from mojo_compiler.check.calls.computed import read
from mojo_compiler.check.calls.function_values import function_value
from mojo_compiler.check.inference.function_selection import natural_type
from mojo_compiler.check.inference.overloads import resolve
from mojo_compiler.check.state.candidates import Request
from mojo_compiler.check.state.checker import Body
from mojo_compiler.check.state.operands import (
    CallArgument,
    Functions,
    Generic,
    IntrinsicOperand,
    Known,
    MlirName,
    ModuleOperand,
    Operand,
    not_a_value,
)
from mojo_compiler.check.types.literals import is_static_type
from mojo_compiler.check.types.literals import materialization as materialization_of
from mojo_compiler.check.types.members import constructors
from mojo_compiler.types.core import FunctionType


def bound_method(body: Body, operand: Functions, type: FunctionType) -> Operand:
    """``x.method`` as a value (T29): a closure over a copy of x that calls the method."""
    return materialize(body, bound_closure(body, operand, type))


def materialize(body: Body, operand: Operand) -> Operand:
    """Turn a literal into a value of its run-time type; anything else is itself. Raises `MojoError` for what is no value."""
    checker = body.checker
    if isinstance(operand, Functions):
        type = natural_type(checker, operand.ref)
        if operand.receiver is not None and type is not None and not body.static:
            rest = FunctionType(type.arguments[1:], type.result, type.raises, True, type.is_async)
            return bound_method(body, operand, rest)
        return function_value(body, operand, type) if type is not None else operand
    operand = read(body, operand)
    if isinstance(operand, ModuleOperand | Generic | IntrinsicOperand | MlirName):
        raise not_a_value(operand)
    target = materialization_of(checker, operand.type)
    if target is None:
        if isinstance(operand, Known) and not body.static and is_static_type(checker, operand.type):
            raise not_a_value(operand)
        return operand
    initialisers = constructors(checker, target)
    assert initialisers is not None
    arguments = [CallArgument(operand, None, operand.span)]
    found = resolve(checker, Request(initialisers, arguments, exact=True, span=operand.span))
    return call_emission.call(body, found, arguments, None, operand.span)
