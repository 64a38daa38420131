"""Runs functions of the IR on constants."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from mojo_compiler.comptime.freezing import Freeze, Thaw
from mojo_compiler.comptime.machine import Budget, Code, ComptimeError, Thread
from mojo_compiler.comptime.memory import Memory
from mojo_compiler.comptime.translate import translate
from mojo_compiler.diagnostics.core import InternalError
from mojo_compiler.dialects.core import EvaluationError, OperandError, find
from mojo_compiler.ir.core import Function, Target
from mojo_compiler.source import Span
from mojo_compiler.types.constants import NONE_CONST, Address, Const
from mojo_compiler.types.core import Convention, FunctionType, NoneType, Type
from mojo_compiler.types.layout import size_align

__all__ = ["Budget", "ComptimeError", "Interpreter"]


class Interpreter:
    """The compile-time executor. `resolve` finds the function of an instance or of a function constant.

    Functions are translated at their first call and kept by symbol; each evaluation has a memory of its own. Evaluations
    may nest: `resolve` may have to evaluate something to answer.
    """

    def __init__(self, resolve: Callable[[Target], Function], budget: Budget | None = None) -> None:
        self._resolve = resolve
        self._budget = budget or Budget()
        self._codes: dict[str, Code] = {}

    def call(self, target: Target, arguments: Sequence[Const]) -> Const:
        """Call a function and return its result, `NONE_CONST` if it has none. Raises `ComptimeError`."""
        return self._run(target, target.type, arguments, self._code_of)

    def construct(self, target: Target, type: Type, arguments: Sequence[Const]) -> Const:
        """Call ``__init__(inout self, ...)`` with the other arguments; returns the final `self`. Raises `ComptimeError`."""
        thread = self._thread(self._code_of)
        try:
            place = thread.memory.allocate(*size_align(type))
            live = [place, *_thaw_arguments(thread, target.type, arguments, skip=1)]
        except EvaluationError as error:
            raise ComptimeError(str(error)) from error
        self._finish(thread, target, live)
        return _frozen_place(thread, type, place)

    def evaluate(self, function: Function) -> Const:
        """Run a function without arguments that is not an instance: a parameter expression. Raises `ComptimeError`."""
        code = translate(function)

        def code_of(target: Any) -> Code:
            return code if target is function else self._code_of(target)

        return self._run(function, function.type, (), code_of)

    def apply(self, primitive: str, attributes: Mapping[str, Const], result: Type | None, arguments: Sequence[Const], span: Span) -> Const:
        """Evaluate one primitive operation on constants. Raises `ComptimeError`."""
        row = find(primitive)
        if row is None:
            raise InternalError(f"no primitive is called '{primitive}'")
        memory = Memory(self._budget.memory)
        thaw = Thaw(memory)
        try:
            values = [thaw.value(a.type, a.value) for a in arguments]
            value = row.evaluate(memory, attributes, [a.type for a in arguments], result, values)
            return NONE_CONST if result is None else Freeze(memory).const(result, value)
        except (EvaluationError, OperandError) as error:
            raise ComptimeError(str(error), span) from error

    def _run(self, target: Any, type: FunctionType, arguments: Sequence[Const], code_of: Callable[[Any], Code]) -> Const:
        thread = self._thread(code_of)
        try:
            live = _thaw_arguments(thread, type, arguments)
            place = 0 if type.result.is_trivial else thread.memory.allocate(*size_align(type.result))
        except EvaluationError as error:
            raise ComptimeError(str(error)) from error
        value = self._finish(thread, target, live, place)
        if isinstance(type.result, NoneType):
            return NONE_CONST
        return _frozen(thread, type.result, value) if type.result.is_trivial else _frozen_place(thread, type.result, place)

    def _finish(self, thread: Thread, target: Any, live: list[Any], place: int = 0) -> Any:
        """Run with `place` for a result in memory; returns any other. An error that escapes becomes a `ComptimeError`."""
        local = None
        if target.type.raises:
            local = self._function(target).error_local
        error = thread.memory.allocate(*size_align(local.type)) if local is not None else 0
        value = thread.run(target, live, place, error)
        if thread.raised and local is not None:
            const = _frozen_place(thread, local.type, error)
            raise ComptimeError(error_text(const), error=const)
        return value

    def _function(self, target: Any) -> Function:
        return target if isinstance(target, Function) else self._resolve(target)

    def _thread(self, code_of: Callable[[Any], Code]) -> Thread:
        return Thread(code_of, self._budget)

    def _code_of(self, target: Any) -> Code:
        code = self._codes.get(target.symbol)
        if code is None:
            code = self._codes[target.symbol] = translate(self._resolve(target))
        return code


def _thaw_arguments(thread: Thread, type: FunctionType, arguments: Sequence[Const], skip: int = 0) -> list[Any]:
    """Live arguments: values, or addresses of fresh memory. Each owns what it points to."""
    out: list[Any] = []
    for argument, const in zip(type.arguments[skip:], arguments, strict=True):
        thaw = Thaw(thread.memory)
        by_value = argument.variadic or (argument.type.is_trivial and argument.convention in (Convention.BORROWED, Convention.OWNED))
        out.append(thaw.value(const.type, const.value) if by_value else thaw.place(const.type, const.value))
    return out


def _frozen(thread: Thread, type: Type, value: Any) -> Const:
    try:
        return Freeze(thread.memory).const(type, value)
    except EvaluationError as error:
        raise ComptimeError(str(error)) from error


def _frozen_place(thread: Thread, type: Type, address: int) -> Const:
    return _frozen(thread, type, thread.memory.load(address, type))


def error_text(const: Const) -> str:
    """The words of an error value: the first text in it."""
    found = _text_in(const.value)
    return "an error was raised" if found is None else found.decode("utf-8", "replace")


def _text_in(value: Any) -> bytes | None:
    if isinstance(value, bytes):
        return value
    if isinstance(value, Address) and value.image is not None:
        return value.image.data[value.offset :].split(b"\0", 1)[0]
    if isinstance(value, tuple):
        for member in value:
            found = _text_in(member)
            if found is not None:
                return found
    return None
