"""Reads types and constants in IR text, as `types.printing` and `ir.literals` write them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mojo_compiler.ir.literals import member_types, sole_member
from mojo_compiler.ir.scanner import Scanner
from mojo_compiler.types.constants import Address
from mojo_compiler.types.core import (
    ATTRIBUTE,
    DTYPE,
    I1,
    INDEX,
    INT_LITERAL,
    NONE,
    STRING,
    Array,
    Const,
    Convention,
    DType,
    Float,
    FunctionArgument,
    FunctionType,
    Integer,
    MetaType,
    Pack,
    Pointer,
    Simd,
    StructType,
    Type,
    Variadic,
)
from mojo_compiler.types.printing import short_dtype

_PLAIN: dict[str, Type] = {
    "index": INDEX,
    "None": NONE,
    "string": STRING,
    "dtype": DTYPE,
    "int_literal": INT_LITERAL,
    "attribute": ATTRIBUTE,
    "f32": Float(32),
    "f64": Float(64),
    **{f"i{bits}": Integer(bits) for bits in (1, 8, 16, 32, 64, 128)},
    **{name: MetaType(name) for name in ("AnyType", "AnyRegType")},
}
_LANES = {short_dtype(dtype): dtype for dtype in DType}
_WORDS: dict[str, tuple[Type, Any]] = {"True": (I1, 1), "False": (I1, 0), "None": (NONE, None), **{d.name: (DTYPE, d) for d in DType}}


class TypeParser(Scanner):
    """Reads types, looking structs up by their names, and constants."""

    structs: Mapping[str, StructType]

    # -- types --

    def type(self) -> Type:
        """A type."""
        name = self.take("word").removeprefix("!pop.").removeprefix("!kgen.")
        if name == "fn":
            return self._function_type()
        if self.token.text == "<":
            return self._generic(name)
        found = self.structs.get(name + self._arguments()) or _PLAIN.get(name)
        if found is None:
            raise self.fail(f"unknown type '{name}'")
        return found

    def _arguments(self) -> str:
        """The text of ``[...]`` after a struct's name; "" if there is none."""
        if self.token.text != "[":
            return ""
        start, depth = self.token.start, 0
        while True:
            depth += {"[": 1, "]": -1}.get(self.token.text, 0)
            self.take(self.token.kind)
            if depth == 0:
                return self.source.text[start : self.previous.start + 1]

    def _generic(self, name: str) -> Type:
        self.expect("<")
        found: Type
        match name:
            case "scalar":
                found = Simd(1, self._lane())
            case "simd":
                found = Simd(self._size(), self._lane())
            case "array":
                found = Array(self._size(), self.type())
            case "pointer":
                found = Pointer(self.type())
            case "variadic":
                found = Variadic(self.type())
            case "pack":
                found = Pack(self._types())
            case _:
                raise self.fail(f"unknown type '{name}'")
        self.expect(">")
        return found

    def _size(self) -> int:
        size = int(self.take("number"))
        self.expect(",")
        return size

    def _lane(self) -> DType:
        return _LANES[self.take("word")]

    def _types(self) -> tuple[Type, ...]:
        found: list[Type] = []
        while self.token.text != ">":
            found.append(self.type())
            self.accept(",")
        return tuple(found)

    def _function_type(self) -> FunctionType:
        arguments: list[FunctionArgument] = []
        self.expect("(")
        while self.accept(")") is None:
            convention = Convention(self.accept("inout", "owned") or "borrowed")
            variadic = self.accept("*") is not None
            arguments.append(FunctionArgument(self.type(), convention, variadic))
            self.accept(",")
        raises, capturing = self.accept("raises") is not None, self.accept("capturing") is not None
        self.expect("->")
        return FunctionType(tuple(arguments), self.type(), raises, capturing)

    # -- constants --

    def literal(self) -> Const:
        """A constant, with its type behind ``:`` if that is not plain. Raises `TextError`."""
        form = self._form()
        if self.accept(":") is not None:
            type = self.type()
            return Const(type, _value(type, form))
        match form:
            case Const():
                return form
            case bytes():
                return Const(STRING, form)
            case int():
                return Const(INDEX, form)
        raise self.fail("expected the type of the constant")

    def _form(self) -> Any:
        """A value as it is written: a number, bytes, a constant for a word, a list for what is in parentheses."""
        token = self.token
        if token.kind == "number":
            return _number(self.take("number"))
        if token.kind == "text":
            return self.take("text")[1:-1].encode("ascii").decode("unicode_escape").encode("latin-1")
        if self.accept("type") is not None:
            return Const(MetaType(), self.type())
        if self.accept("null") is not None:
            return Address(None, int(self.take("number")) if self.accept("+") is not None else 0)
        if token.text in _WORDS:
            type, value = _WORDS[self.take("word")]
            return Const(type, value)
        self.expect("(")
        members: list[Any] = []
        while self.accept(")") is None:
            members.append(self._form())
            self.accept(",")
        return members


def _value(type: Type, form: Any) -> Any:
    """What a written value is as a value of a type."""
    if isinstance(type, Simd):
        lanes = form if isinstance(form, list) else [form]
        return tuple(bool(lane.value) if isinstance(lane, Const) else lane for lane in lanes)
    inner = sole_member(type)
    if inner is not None:
        return (_value(inner, form),)
    match form:
        case Const(value=value):
            return value
        case list():
            return tuple(map(_value, member_types(type, len(form)), form))
        case bytes() if type == ATTRIBUTE:
            return form.decode("latin-1")
    return form


def _number(text: str) -> int | float:
    try:
        return int(text)
    except ValueError:
        return float(text)
