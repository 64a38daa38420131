"""Calls of C functions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from mojo_compiler.dialects.c_passing import Returned, by_class, called, extension, passed_operands, returned_text, sole_scalar
from mojo_compiler.dialects.core import (
    Attributes,
    ConstraintFailed,
    Emitter,
    EvaluationError,
    LoweredOperand,
    Machine,
    Primitive,
    attribute,
    primitive,
    text_attribute,
    type_attribute,
)
from mojo_compiler.dialects.pop_memory import pointer_type
from mojo_compiler.types.core import Convention, FunctionType, NoneType, Passing, Type
from mojo_compiler.types.printing import type_name

_VARIABLE_ARGUMENTS = {
    "printf": 1,
    "fprintf": 2,
    "dprintf": 2,
    "sprintf": 2,
    "snprintf": 3,
    "scanf": 1,
    "sscanf": 2,
    "open": 2,
    "fcntl": 2,
    "ioctl": 2,
}
"""C functions whose prototypes end in ``...``, and how many arguments come before it."""


_SILENT_NAMES = """
    acos acosf acosh acoshf asin asinf asinh asinhf atan atan2 atan2f atanf atanh atanhf cbrt cbrtf ceil ceilf copysign copysignf cos cosf
    cosh coshf erf erfc erfcf erff exp exp2 exp2f expf expm1 expm1f fabs fabsf fdim fdimf floor floorf fma fmaf fmax fmaxf fmin fminf fmod
    fmodf frexp frexpf hypot hypotf ilogb j0 j1 jn ldexp ldexpf lgamma lgammaf log log10 log10f log1p log1pf log2 log2f logb logf lrint
    lround nearbyint nearbyintf nextafter nextafterf pow powf remainder remainderf rint rintf round roundf scalbn scalbnf sin sinf sinh
    sinhf sqrt sqrtf tan tanf tanh tanhf tgamma tgammaf trunc truncf y0 y1 yn
    abs aligned_alloc atof atoi atol atoll calloc free getenv labs llabs malloc posix_memalign rand random realloc srand srandom strtod
    strtof strtol strtoll strtoul strtoull
    memchr memcmp memcpy memmove memset strcat strchr strcmp strcpy strdup strlen strncat strncmp strncpy strnlen strrchr strstr
    clock clock_gettime difftime gettimeofday time toascii tolower toupper isalnum isalpha isdigit islower isspace isupper
    getpid gettid sched_yield
"""
_SILENT = frozenset(_SILENT_NAMES.split())
"""C functions that are called often and print nothing."""


def _promoted(out: Emitter, operand: LoweredOperand) -> tuple[str, str]:
    """An argument after the ``...`` of a prototype, with C's default promotions."""
    spelled = out.type_text(operand.type)
    if spelled in ("half", "bfloat", "float"):
        return "double", out.assign(f"fpext {spelled} {operand.text} to double")
    if extension(operand.type):
        operation = "sext" if extension(operand.type) == "signext " else "zext"
        return "i32", out.assign(f"{operation} {spelled} {operand.text} to i32")
    return spelled, operand.text


def _bare(type: str) -> str:
    """An argument's LLVM type without its attributes."""
    found = re.match(r"<[^>]*>|\S+", type)
    assert found is not None
    return found[0]


def symbol_text(name: str) -> str:
    """A global symbol, quoted if it needs to be."""
    return f"@{name}" if re.fullmatch(r"[A-Za-z$._][\w$.]*", name) else '@"' + name.replace("\\", "\\5C").replace('"', "\\22") + '"'


@primitive("pop.external_call")
class ExternalCall(Primitive):
    """Call the C function ``[func]`` with the operands; ``[_type]`` is the result's type, none without it."""

    pure = False

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type | None:
        name = text_attribute(attributes, "func")
        if not name or "\0" in name:
            raise ConstraintFailed(f"'{name}' is no name of an external function")
        if name.startswith("llvm."):
            raise ConstraintFailed(f"'{name}' is an LLVM intrinsic: call it with 'llvm_intrinsic'")
        if not name.startswith("mojo_"):  # the runtime's own functions know closures
            for operand in operands:
                _require_passable(operand)
        if "_type" not in attributes or attribute(attributes, "_type") is None:
            return None
        target = type_attribute(attributes, "_type")
        if not target.is_trivial:
            raise ConstraintFailed(f"an external function returns values of trivial types, not '{type_name(target)}'")
        return None if isinstance(target, NoneType) else target

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        raise EvaluationError(f"the external function '{text_attribute(attributes, 'func')}' only works at run time")

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        name = text_attribute(attributes, "func")
        if not _is_silent(name):
            out.declare("declare void @mojo_before_c()")
            out.line("call void @mojo_before_c()")
        fixed = operands[: _VARIABLE_ARGUMENTS.get(name, len(operands))]
        aggregate = Returned.of(out, result) if result is not None and by_class(out.target, result) else None
        passed = passed_operands(out, fixed, aggregate)
        prototype = [t for t, _ in passed]
        # A call through a prototype with `...` names it whole; attributes are not part of that type.
        whole = f" ({', '.join(map(_bare, prototype))}, ...)" if name in _VARIABLE_ARGUMENTS else ""
        prototype += ["..."] * (name in _VARIABLE_ARGUMENTS)
        passed += [_promoted(out, o) for o in operands[len(fixed) :]]
        returned = returned_text(out, result, aggregate)
        out.declare(f"declare {returned} {symbol_text(name)}({', '.join(prototype)})")
        call = f"call {returned}{whole} {symbol_text(name)}({', '.join(f'{t} {v}' for t, v in passed)})"
        return called(out, call, result, aggregate)


@primitive("pop.c_function")
class CFunction(Primitive):
    """The C function at an address as a value of the function type ``[_type]``."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        pointer_type(operands[0] if len(operands) == 1 else None)
        type = type_attribute(attributes, "_type")
        function = sole_scalar(type)
        if not isinstance(function, FunctionType):
            raise ConstraintFailed(f"a C function has a function type, as 'fn(Int) -> Int', not the type '{type_name(type)}'")
        _require_passable(function)
        return type

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        raise EvaluationError("functions of C exist at run time only")

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return operands[0].text


def _require_passable(type: Type) -> None:
    """C gets bits: what lives in memory has no place there, and a function neither an environment nor a way to raise."""
    if type.passing is Passing.MEMORY:
        raise ConstraintFailed(f"an external function takes no '{type_name(type)}', which lives in memory: pass a pointer")
    if isinstance(type, FunctionType) and type.raises:
        raise ConstraintFailed("C code cannot call a function that raises: handle its errors in a function that does not")
    if isinstance(type, FunctionType) and type.capturing:
        raise ConstraintFailed("C code cannot call a closure that captures variables")
    if isinstance(type, FunctionType):
        _require_c_signature(type)


def _require_c_signature(type: FunctionType) -> None:
    """What a function on either side takes and returns is bits or, `inout`, addresses."""
    for argument in type.arguments:
        if argument.variadic or (argument.convention is not Convention.INOUT and not argument.type.is_trivial):
            name = f"*{type_name(argument.type)}" if argument.variadic else type_name(argument.type)
            raise ConstraintFailed(f"a C function takes no '{name}': its arguments are trivial values, pointers or 'inout'")
        _require_passable(argument.type)
    if not type.result.is_trivial:
        raise ConstraintFailed(f"a C function returns values of trivial types, not '{type_name(type.result)}'")


def _is_silent(name: str) -> bool:
    """Whether a function prints nothing, so that what was printed may wait."""
    return name in _SILENT or name.startswith(("mojo_", "Py", "_Py", "llvm."))
