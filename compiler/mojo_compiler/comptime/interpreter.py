"""Runs functions of the IR on constants."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from mojo_compiler.comptime.environment import Environment
from mojo_compiler.comptime.freezing import Freeze, Thaw
from mojo_compiler.comptime.machine import Code, ComptimeError, EvaluationBudget, Thread
from mojo_compiler.comptime.memory import Memory
from mojo_compiler.comptime.translation import translate
from mojo_compiler.dialects.core import EvaluationError, Primitive
from mojo_compiler.ir.core import Callee, Function
from mojo_compiler.types.constants import NONE_CONST, Address
from mojo_compiler.types.core import Const, Convention, FunctionType, NoneType, Type
from mojo_compiler.types.layout import size_align

__all__ = ["ComptimeError", "EvaluationBudget", "Interpreter"]


class Interpreter:
    """The compile-time executor. `resolve` finds the function of an instance or of a function constant.

    Functions are translated at their first call and kept; each evaluation has a memory of its own. Evaluations may nest:
    `resolve` may have to evaluate something to answer.
    """

    def __init__(self, resolve: Callable[[Any], Function], environment: Environment, budget: EvaluationBudget | None = None) -> None:
        self._resolve = resolve
        self._environment = environment
        self._budget = budget or EvaluationBudget()
        self._codes: dict[Function, Code] = {}

    def call(self, target: Callee, arguments: Sequence[Const]) -> Const:
        """Call a function and return its result, `NONE_CONST` if it has none. Raises `ComptimeError`."""
        return self._call(self._thread(), target, target.type, arguments)

    def construct(self, target: Callee, arguments: Sequence[Const]) -> Const:
        """Call ``__init__(inout self, ...)`` with the other arguments; returns the final `self`. Raises `ComptimeError`."""
        thread, type = self._thread(), target.type.arguments[0].type
        try:
            place = thread.memory.allocate(*size_align(type))
            live = [place, *_thaw_arguments(thread, target.type, arguments, skip=1)]
        except EvaluationError as error:
            raise ComptimeError(str(error)) from error
        self._run(thread, target, live)
        return _frozen_place(thread, type, place)

    def evaluate(self, function: Function) -> Const:
        """Run a function without arguments that is no instance: a parameter expression. Raises `ComptimeError`."""
        code = translate(function)
        thread = Thread(lambda target: code if target is function else self._find(target), self._environment, self._budget)
        return self._call(thread, function, function.type, ())

    def primitive(self, row: Primitive, attributes: Mapping[str, Const], operands: Sequence[Const], type: Type) -> Const:
        """Evaluate one primitive operation on constants. Raises `EvaluationError`."""
        memory = Memory(self._budget.memory, self._environment)
        thaw = Thaw(memory)
        values = [thaw.value(o.type, o.value) for o in operands]
        result = None if isinstance(type, NoneType) else type
        value = row.evaluate(memory, attributes, [o.type for o in operands], result, values)
        return NONE_CONST if result is None else Freeze(memory).const(result, value)

    def _find(self, target: Any) -> Code:
        function = target if isinstance(target, Function) else self._resolve(target)
        code = self._codes.get(function)
        if code is None:
            code = self._codes[function] = translate(function)
        return code

    def _thread(self) -> Thread:
        return Thread(self._find, self._environment, self._budget)

    def _call(self, thread: Thread, target: Any, type: FunctionType, arguments: Sequence[Const]) -> Const:
        try:
            live = _thaw_arguments(thread, type, arguments)
            place = 0 if type.result.is_trivial else thread.memory.allocate(*size_align(type.result))
        except EvaluationError as error:
            raise ComptimeError(str(error)) from error
        value = self._run(thread, target, live, place)
        if isinstance(type.result, NoneType):
            return NONE_CONST
        return _frozen(thread, type.result, value) if type.result.is_trivial else _frozen_place(thread, type.result, place)

    def _run(self, thread: Thread, target: Any, live: list[Any], place: int = 0) -> Any:
        """Run with `place` for a result in memory; returns any other. An error that escapes becomes a `ComptimeError`."""
        code = thread.code_of(target)
        error = thread.memory.allocate(*size_align(code.error)) if code.error is not None else 0
        value = thread.run(target, live, place, error)
        if thread.raised and code.error is not None:
            const = _frozen_place(thread, code.error, error)
            raise ComptimeError(f"an error was raised: {error_text(const)}", error=const)
        return value


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
    return _text_in(const.value).decode("utf-8", "replace")


def _text_in(value: Any) -> bytes:
    if isinstance(value, bytes):
        return value
    if isinstance(value, Address) and value.image is not None:
        return value.image.data[value.offset :].split(b"\0", 1)[0]
    if isinstance(value, tuple):
        return next(filter(None, map(_text_in, value)), b"")
    return b""
