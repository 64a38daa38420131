"""Numbers as text (language.md W2-W4). Compiled code calls the runtime, which spells them the same way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from mojo_compiler.dialects import text
from mojo_compiler.dialects.core import Attributes, Emitter, LoweredOperand, Machine, Primitive, register, require
from mojo_compiler.records import dataclass
from mojo_compiler.types.constants import wrap_unsigned
from mojo_compiler.types.core import INDEX, DType, Pointer, Simd, Type
from mojo_compiler.types.printing import type_name


def float_text(value: float) -> str:
    """Seventeen significant digits as C's ``%.17g`` gives them, and ``.0`` after what would read as an integer."""
    if value != value:
        return "nan"
    spelled = f"{value:.17g}"
    return f"{spelled}.0" if spelled.removeprefix("-").isdigit() else spelled


@dataclass(eq=False)
class Format(Primitive):
    """Write the text of a number of one type to an address; the result is how many bytes it has, at most 32."""

    number: Type
    symbol: str
    spell: Callable[[Any], str]
    pure = False

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        require(len(operands) == 2 and isinstance(operands[1], Pointer), "expected a number and an address")
        require(operands[0] == self.number, f"expected a number of type {type_name(self.number)}")
        return INDEX

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> int:
        number = values[0][0] if isinstance(self.number, Simd) else values[0]
        spelled = self.spell(number).encode()
        machine.write(values[1], spelled)
        return len(spelled)

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return text.call(out, self.symbol, "i64", [(out.type_text(o.type), o.text) for o in operands])


register("pop.format_signed", Format(INDEX, "mojo_format_i64", str))
register("pop.format_unsigned", Format(Simd(1, DType.uint64), "mojo_format_u64", str))
register("pop.format_address", Format(INDEX, "mojo_format_address", lambda value: hex(wrap_unsigned(value, 64))))
register("pop.format_float", Format(Simd(1, DType.float64), "mojo_format_f64", float_text))
