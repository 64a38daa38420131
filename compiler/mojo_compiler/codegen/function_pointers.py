"""Calls through pointers, which follow C's calling convention, so that function values may be C code and C may be given functions.

That convention differs from the one functions call each other by (`abi`) for aggregates only. A function that takes or returns some has
a *C entry* beside it, whose address its values hold. Functions that raise are no C functions and keep their own convention.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from mojo_compiler.codegen.abi import by_value, signature, symbol_text
from mojo_compiler.codegen.module import ATTRIBUTES
from mojo_compiler.codegen.text_emitter import TextEmitter
from mojo_compiler.dialects.c_passing import (
    Registers,
    Returned,
    address_text,
    by_class,
    called,
    passed_operands,
    receive_aggregate,
    return_aggregate,
    returned_text,
)
from mojo_compiler.dialects.core import LoweredOperand
from mojo_compiler.ir.core import Callee
from mojo_compiler.types.core import NONE, FunctionType, NoneType, Pointer, Type, Variadic
from mojo_compiler.types.target import Target

_ADDRESS = Pointer(NONE)


class Text(NamedTuple):
    """An operand of a lowering (`dialects.core.Operand`)."""

    text: str
    type: Type


def call_pointer(out: TextEmitter, callee: str, operands: Sequence[LoweredOperand], type: FunctionType) -> str:
    """Call a function that does not raise through its address; the operands are all it is passed. Gives the text of the result."""
    result = _returned_type(type)
    aggregate = Returned.of(out, result) if result is not None and by_class(out.target, result) else None
    passed = ", ".join(f"{t} {v}" for t, v in passed_operands(out, operands, aggregate))
    return called(out, f"call {returned_text(out, result, aggregate)} {callee}({passed})", result, aggregate)


def c_entry(function: Callee, environments: int, target: Target) -> tuple[str, str] | None:
    """The symbol and the definition of a function's C entry; None if C would call the function itself as we do."""
    type, result = function.type, _returned_type(function.type)
    received = [*_argument_types(type), *[_ADDRESS] * environments]
    if type.raises or not any(by_class(target, t) for t in (*received, type.result) if t.is_trivial):
        return None
    out = TextEmitter(target)
    aggregate = Returned.of(out, result, "%result") if result is not None and by_class(target, result) else None
    parameters, operands = _receive(out, type, received, aggregate)
    called = f"call {signature(type).returns} {symbol_text(function.symbol)}({', '.join(operands)})"
    _leave(out, called, result, aggregate)
    symbol = symbol_text(f"{function.symbol}.c")
    head = f"define internal {returned_text(out, result, aggregate)} {symbol}({', '.join(parameters)}) {ATTRIBUTES}"
    return symbol, "\n".join([f"{head} {{", *out.entry, *out.lines, "}"])


def _receive(out: TextEmitter, type: FunctionType, types: Sequence[Type], result: Returned | None) -> tuple[list[str], list[str]]:
    """The parameters of a C entry, and what the function is passed."""
    direct = signature(type).result_address
    parameters = [f"{address_text(type.result)} %result"] if direct else []
    operands = ["ptr %result"] if direct else []
    if result is not None:
        parameters += [f"{t} {v}" for t, v in result.argument]
    left = Registers(integer=6 - len(parameters))
    for index, each in enumerate(types):
        names, text = receive_aggregate(out, each, f"%a{index}", left)
        parameters += names
        operands.append(f"{out.type_text(each)} {text}")
    return parameters, operands


def _leave(out: TextEmitter, call: str, result: Type | None, aggregate: Returned | None) -> None:
    """Call the function and return what it returned."""
    if result is None:
        out.line(call)
        out.line("ret void")
        return
    value = out.assign(call)
    returned = return_aggregate(out, aggregate, value) if aggregate is not None else f"{out.type_text(result)} {value}"
    out.line(f"ret {returned}")


def _argument_types(type: FunctionType) -> list[Type]:
    """The types of what is passed, addresses included, but for that of the result."""
    return [Variadic(a.type) if a.variadic else a.type if by_value(a) else _ADDRESS for a in type.arguments]


def _returned_type(type: FunctionType) -> Type | None:
    """The type of what is returned, None if there is nothing or it goes through an address."""
    return None if isinstance(type.result, NoneType) or signature(type).result_address else type.result
