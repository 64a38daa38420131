"""Types and attributes from their MLIR spelling (language.md P22, P58).

A spelling comes in pieces, which are joined: texts, and between them constants for what the program computes, such as
the lane count in ``__mlir_type[`!pop.simd<`, n, `, `, dt, `>`]``.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Sequence

from mojo_compiler.records import dataclass
from mojo_compiler.types.constants import NONE_CONST, bool_const, dtype_const, string_const, type_const, unwrap, wrap_signed, wrap_unsigned
from mojo_compiler.types.core import (
    ANY_TYPE,
    ATTRIBUTE,
    DTYPE,
    INDEX,
    INT_LITERAL,
    NONE,
    STRING,
    Array,
    Const,
    DType,
    Float,
    Index,
    Integer,
    Pack,
    Passing,
    Pointer,
    Simd,
    Type,
    Variadic,
)
from mojo_compiler.types.printing import type_name

_SHORT = {"f16": DType.float16, "bf16": DType.bfloat16, "f32": DType.float32, "f64": DType.float64}
DTYPE_NAMES: dict[str, DType] = {
    **DType.__members__,
    **_SHORT,
    **{f"si{bits}": DType[f"int{bits}"] for bits in (8, 16, 32, 64)},
    **{f"ui{bits}": DType[f"uint{bits}"] for bits in (8, 16, 32, 64)},
}
"""Lane types by their short (``f32``, ``si8``) and long (``float32``) names."""

_PLAIN: dict[str, Type] = {
    "index": INDEX,
    "f32": Float(32),
    "f64": Float(64),
    "string": STRING,
    "dtype": DTYPE,
    "none": NONE,
    "int_literal": INT_LITERAL,
    "type": ANY_TYPE,
}

_TOKEN = re.compile(
    r"""\s*(?: (?P<string>"(?:[^"\\]|\\.)*")
      | (?P<number>-?(?:0x[0-9a-fA-F]+|\d+(?:\.\d*)?(?:[eE][-+]?\d+)?))
      | (?P<word>[!\#]?[A-Za-z_][\w.]*)
      | (?P<mark>[^\s]) )""",
    re.VERBOSE,
)

MAX_LANES = 1 << 15
"""Lanes of a vector: more of them than the code generator takes in one operation."""

MAX_ELEMENTS = 1 << 28
"""Elements of an array."""

Piece = str | Const
"""A text of the spelling, or a computed part of it."""


def parse_type(pieces: Sequence[Piece]) -> Type:
    """Read a type. Raises `ValueError` with a message for the user."""
    reader = _MlirReader(_tokens(pieces), pieces)
    found = reader.type()
    reader.end()
    return found


def parse_attribute(pieces: Sequence[Piece]) -> Const:
    """Read an attribute as a constant; one that names no value of another type is its text. Raises `ValueError`."""
    if len(pieces) == 1 and isinstance(pieces[0], Const):
        return pieces[0]
    reader = _MlirReader(_tokens(pieces), pieces)
    found = reader.attribute()
    if found is not None:
        reader.end()
        return found
    spelling = _spelling(pieces)
    if not spelling.strip():
        raise ValueError("empty MLIR attribute")
    return Const(ATTRIBUTE, spelling.strip())


def _spelling(pieces: Sequence[Piece]) -> str:
    return "".join(p if isinstance(p, str) else _hole_text(p) for p in pieces)


def _hole_text(hole: Const) -> str:
    value = unwrap(hole)
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, Type):
        return type_name(value)
    return value.name if isinstance(value, DType) else str(value)


def _tokens(pieces: Sequence[Piece]) -> list[Piece]:
    """Split into words, numbers, strings and marks; constants stay whole. Texts side by side are joined first."""
    out: list[Piece] = []
    joined: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str) and joined and isinstance(joined[-1], str):
            joined[-1] += piece
        else:
            joined.append(piece)
    for piece in joined:
        out += [piece] if isinstance(piece, Const) else [m.group().strip() for m in _TOKEN.finditer(piece)]
    return out


def _is_number(token: Piece | None) -> bool:
    return isinstance(token, str) and bool(re.match(r"-?\d", token))


@dataclass
class _MlirReader:
    """A position in the tokens; `pieces` are what they were made of, for messages."""

    tokens: list[Piece]
    pieces: Sequence[Piece]
    position: int = 0

    def fail(self) -> ValueError:
        return ValueError(f"invalid MLIR type or attribute: {_spelling(self.pieces).strip()}")

    def peek(self) -> Piece | None:
        return self.tokens[self.position] if self.position < len(self.tokens) else None

    def next(self) -> Piece:
        token = self.peek()
        if token is None:
            raise self.fail()
        self.position += 1
        return token

    def accept(self, mark: str) -> bool:
        if self.peek() != mark:
            return False
        self.position += 1
        return True

    def expect(self, mark: str) -> None:
        if not self.accept(mark):
            raise self.fail()

    def end(self) -> None:
        if self.peek() is not None:
            raise self.fail()

    # ---- types ----

    def type(self) -> Type:
        """One type."""
        found = self.types()
        if len(found) != 1:
            raise self.fail()
        return found[0]

    def types(self) -> tuple[Type, ...]:
        """One type, or all of a computed list of types."""
        token = self.next()
        if isinstance(token, Const):
            value = unwrap(token)
            found = value if isinstance(value, tuple) else (value,)
            if not all(isinstance(t, Type) for t in found):
                raise self.fail()
            return found
        word = token.removeprefix("!").removeprefix("pop.").removeprefix("kgen.")
        return (self.named(word),)

    def named(self, word: str) -> Type:
        """A type by its name, with its parameters."""
        if word in _PLAIN:
            return _PLAIN[word]
        if re.fullmatch(r"[su]?i[1-9]\d*", word):
            return Integer(self.width(int(word.lstrip("su").removeprefix("i"))))
        if not self.accept("<"):
            raise self.fail()
        found = self.parametric(word)
        self.expect(">")
        return found

    def parametric(self, word: str) -> Type:
        """What stands between the angle brackets of a type."""
        match word:
            case "scalar":
                return Simd(1, self.dtype())
            case "simd":
                size = self.lanes()
                self.expect(",")
                return Simd(size, self.dtype())
            case "pointer":
                return Pointer(self.type())
            case "variadic":
                return Variadic(self.type())
            case "array":
                size = self.integer()
                if not 0 <= size <= MAX_ELEMENTS:
                    raise ValueError(f"size {size} is not between 0 and {MAX_ELEMENTS}")
                self.expect(",")
                return Array(size, self.element())
            case "pack":
                return Pack(self.list())
            case _:
                raise self.fail()

    def list(self) -> tuple[Type, ...]:
        """Types between commas, in square brackets or not."""
        bracketed = self.accept("[")
        found: list[Type] = []
        while self.peek() not in (">", "]", None):
            found += self.types()
            if not self.accept(","):
                break
        if bracketed:
            self.expect("]")
        return tuple(found)

    def integer(self) -> int:
        """A count."""
        token = self.next()
        value = unwrap(token) if isinstance(token, Const) else token
        if isinstance(value, str) and re.fullmatch(r"-?\d+", value):
            value = int(value)
        if not isinstance(value, int):
            raise self.fail()
        return value

    def element(self) -> Type:
        """The type of an array's elements, which are held as values."""
        found = self.type()
        if found.passing is Passing.MEMORY and getattr(found, "complete", True):
            raise ValueError(f"an array holds values of register passable types, '{type_name(found)}' lives in memory")
        return found

    def lanes(self) -> int:
        """The width of a vector."""
        size = self.integer()
        if size <= 0:
            raise ValueError("simd width must be > 0")
        if size > MAX_LANES:
            raise ValueError(f"size {size} is not between 1 and {MAX_LANES}")
        if size & (size - 1):
            raise ValueError("simd width must be power of 2")
        return size

    def width(self, bits: int) -> int:
        """The width of an integer: any number of whole bytes that a word holds, or one bit."""
        if bits not in (1, 8, 16, 24, 32, 40, 48, 56, 64):
            raise self.fail()
        return bits

    def dtype(self) -> DType:
        """A lane type."""
        token = self.next()
        value = unwrap(token) if isinstance(token, Const) else DTYPE_NAMES.get(token)
        if not isinstance(value, DType):
            raise self.fail()
        return value

    # ---- attributes ----

    def attribute(self) -> Const | None:
        """A constant, or None for an attribute that is kept as text."""
        token = self.next()
        if isinstance(token, Const):
            return self.number(unwrap(token)) if isinstance(unwrap(token), int | float) else None
        if _is_number(token):
            return self.number(float(token) if re.search(r"[.eE]", token) and "0x" not in token else int(token, 0))
        if token.startswith('"'):
            self.suffix(STRING)
            return string_const(_unescape(token[1:-1]))
        if token in ("true", "false"):
            self.suffix(Integer(1))
            return bool_const(token == "true")
        if token == "#kgen.none":
            self.suffix(NONE)
            return NONE_CONST
        if token == "#kgen.dtype.constant":
            self.expect("<")
            found = self.dtype()
            self.expect(">")
            self.suffix(DTYPE)
            return dtype_const(found)
        return self.word(token)

    def word(self, token: str) -> Const | None:
        """A lane type or another type as a constant."""
        if token in DTYPE_NAMES and self.accept(":"):
            self.position -= 1
            self.suffix(DTYPE)
            return dtype_const(DTYPE_NAMES[token])
        if token.startswith("!") or token in _PLAIN or re.fullmatch(r"i[1-9]\d*", token):
            self.position -= 1
            return type_const(self.type())
        return None

    def suffix(self, type: Type) -> None:
        """An optional ``: type``, which must be this one."""
        if self.accept(":") and self.type() != type:
            raise self.fail()

    def number(self, value: int | float) -> Const:
        """A number with an optional ``: type``; the types without one are ``i64`` and ``f64``."""
        default = Float(64) if isinstance(value, float) else Integer(64)
        type = self.type() if self.accept(":") else default
        match type:
            case Float(bits):
                return Const(type, float(value) if bits == 64 else _single(float(value)))
            case Index() if isinstance(value, int):
                return Const(type, wrap_signed(value, 64))
            case Integer(bits) if isinstance(value, int):
                return Const(type, wrap_unsigned(value, bits))
            case _:
                raise self.fail()


def _single(value: float) -> float:
    """Round to 32 bits."""
    try:
        return float(struct.unpack("<f", struct.pack("<f", value))[0])
    except OverflowError:
        return float("inf") if value > 0 else float("-inf")


def _unescape(text: str) -> bytes:
    r"""The bytes of a string attribute, in which ``\XX`` is a byte in hexadecimal and ``\n``, ``\t`` are short for some."""
    short = {b"n": b"\n", b"t": b"\t"}

    def replace(found: re.Match[bytes]) -> bytes:
        escaped = found.group(1)
        return bytes([int(escaped, 16)]) if len(escaped) == 2 else short.get(escaped, escaped)

    return re.sub(rb"\\([0-9a-fA-F]{2}|.)", replace, text.encode())
