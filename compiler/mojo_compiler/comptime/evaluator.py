"""The interpreter as the checker sees it: failures are diagnostics at the expression that asked for the value."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from mojo_compiler.comptime.accessors import accessor
from mojo_compiler.comptime.interpreter import ComptimeError, Interpreter
from mojo_compiler.comptime.memory import Memory
from mojo_compiler.comptime.memory_images import image_of
from mojo_compiler.diagnostics.core import Diagnostic, MojoError, Note, message
from mojo_compiler.diagnostics.evaluation import CannotEvaluate
from mojo_compiler.dialects.core import Primitive
from mojo_compiler.ir.core import Callee
from mojo_compiler.source import NO_SPAN, Span
from mojo_compiler.types.constants import Address
from mojo_compiler.types.core import Const, Type
from mojo_compiler.types.layout import size_align

_MOST_NOTES = 6


@message
class EvaluationFailed(Note):
    """evaluation failed here."""

    template = "evaluation failed here"


@message
class EvaluatedFrom(Note):
    """called from here."""

    template = "called from here"


class ConstantEvaluator:
    """Evaluates for the checker. Every method but `primitive`, `address_of` and `zero` raises `MojoError`."""

    def __init__(self, interpreter: Interpreter) -> None:
        self._interpreter = interpreter

    def call(self, instance: Callee, arguments: Sequence[Const], span: Span) -> Const:
        """Run a function on constants."""
        return self._guarded(lambda: self._interpreter.call(instance, arguments), span)

    def construct(self, instance: Callee, arguments: Sequence[Const], span: Span) -> Const:
        """Run ``__init__(inout self, ...)`` on constants and return the value made."""
        return self._guarded(lambda: self._interpreter.construct(instance, arguments), span)

    def primitive(self, row: Primitive, attributes: Mapping[str, Const], operands: Sequence[Const], type: Type) -> Const:
        """Evaluate a primitive. Raises `EvaluationError`."""
        return self._interpreter.primitive(row, attributes, operands, type)

    def address_of(self, const: Const) -> Address:
        """A frozen address at which a constant of any type stands."""
        return Address(image_of(const))

    def zero(self, type: Type) -> Const:
        """The value whose bits are all zero."""
        memory = Memory()
        return Const(type, accessor(type).read(memory, memory.stack_allocate(*size_align(type))))

    @staticmethod
    def _guarded(run: Callable[[], Const], span: Span) -> Const:
        try:
            return run()
        except ComptimeError as error:
            raise MojoError(CannotEvaluate(span=span, reason=error.message, notes=_notes(error))) from error


def _notes(error: ComptimeError) -> tuple[Diagnostic, ...]:
    """Where it failed and the calls that led there, innermost first; those without a position say nothing."""
    spans = [site.span for site in error.stack[:_MOST_NOTES] if site.span is not NO_SPAN]
    return tuple(EvaluatedFrom(span=s) if i else EvaluationFailed(span=s) for i, s in enumerate(spans))
