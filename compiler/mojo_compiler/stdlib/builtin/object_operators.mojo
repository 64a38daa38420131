"""Arithmetic and comparison of objects (language.md T31); the quick cases of integers are in `object` itself."""

from python._operations import _binary, _compare, _power


@no_inline
fn _add_objects(a: _Raw, b: _Raw) raises -> _Raw:
    """`a + b`."""
    if a.is_integral() and b.is_integral():
        return _Raw(_INTEGER, a.bits + b.bits)
    if a.is_numeric() and b.is_numeric():
        return _Raw(a.number() + b.number())
    if a.kind == _TEXT and b.kind == _TEXT:
        return _concatenated(a.text(), b.text())
    if a.kind == _LIST and b.kind == _LIST:
        return _extended(a, b)
    return _python_arithmetic["PyNumber_Add"](a, b)


@no_inline
fn _sub_objects(a: _Raw, b: _Raw) raises -> _Raw:
    """`a - b`."""
    if a.is_integral() and b.is_integral():
        return _Raw(_INTEGER, a.bits - b.bits)
    if a.is_numeric() and b.is_numeric():
        return _Raw(a.number() - b.number())
    return _python_arithmetic["PyNumber_Subtract"](a, b)


@no_inline
fn _mul_objects(a: _Raw, b: _Raw) raises -> _Raw:
    """`a * b`."""
    if a.is_integral() and b.is_integral():
        return _Raw(_INTEGER, a.bits * b.bits)
    if a.is_numeric() and b.is_numeric():
        return _Raw(a.number() * b.number())
    return _python_arithmetic["PyNumber_Multiply"](a, b)


@no_inline
fn _truediv_objects(a: _Raw, b: _Raw) raises -> _Raw:
    """`a / b`, a floating-point number."""
    if a.is_numeric() and b.is_numeric():
        return _Raw(a.number() / b.number())
    return _python_arithmetic["PyNumber_TrueDivide"](a, b)


@no_inline
fn _floordiv_objects(a: _Raw, b: _Raw) raises -> _Raw:
    """`a // b`."""
    if a.is_integral() and b.is_integral():
        return _Raw(_INTEGER, a.bits // b.bits)
    if a.is_numeric() and b.is_numeric():
        return _Raw(a.number() // b.number())
    return _python_arithmetic["PyNumber_FloorDivide"](a, b)


@no_inline
fn _mod_objects(a: _Raw, b: _Raw) raises -> _Raw:
    """`a % b`."""
    if a.is_integral() and b.is_integral():
        return _Raw(_INTEGER, a.bits % b.bits)
    if a.is_numeric() and b.is_numeric():
        return _Raw(a.number() % b.number())
    return _python_arithmetic["PyNumber_Remainder"](a, b)


@no_inline
fn _pow_objects(a: _Raw, b: _Raw) raises -> _Raw:
    """`a ** b`."""
    if a.is_integral() and b.is_integral():
        return _Raw(_INTEGER, a.bits ** b.bits)
    if a.is_numeric() and b.is_numeric():
        return _Raw(a.number() ** b.number())
    return _python_power(a, b)


@no_inline
fn _matmul_objects(a: _Raw, b: _Raw) raises -> _Raw:
    """`a @ b`, of objects of Python's."""
    return _python_arithmetic["PyNumber_MatrixMultiply"](a, b)


@no_inline
fn _lshift_objects(a: _Raw, b: _Raw) raises -> _Raw:
    """`a << b`, of integers."""
    if a.is_integral() and b.is_integral():
        return _Raw(_INTEGER, a.bits << b.bits)
    return _python_arithmetic["PyNumber_Lshift"](a, b)


@no_inline
fn _rshift_objects(a: _Raw, b: _Raw) raises -> _Raw:
    """`a >> b`, of integers."""
    if a.is_integral() and b.is_integral():
        return _Raw(_INTEGER, a.bits >> b.bits)
    return _python_arithmetic["PyNumber_Rshift"](a, b)


@no_inline
fn _and_objects(a: _Raw, b: _Raw) raises -> _Raw:
    """`a & b`, of integers and truth values: a truth value if both are."""
    if a.is_integral() and b.is_integral():
        return _Raw(a.kind & b.kind, a.bits & b.bits)
    return _python_arithmetic["PyNumber_And"](a, b)


@no_inline
fn _or_objects(a: _Raw, b: _Raw) raises -> _Raw:
    """`a | b`, of integers and truth values: a truth value if both are."""
    if a.is_integral() and b.is_integral():
        return _Raw(a.kind & b.kind, a.bits | b.bits)
    return _python_arithmetic["PyNumber_Or"](a, b)


@no_inline
fn _xor_objects(a: _Raw, b: _Raw) raises -> _Raw:
    """`a ^ b`, of integers and truth values: a truth value if both are."""
    if a.is_integral() and b.is_integral():
        return _Raw(a.kind & b.kind, a.bits ^ b.bits)
    return _python_arithmetic["PyNumber_Xor"](a, b)


@no_inline
fn _negated(a: _Raw) raises -> _Raw:
    """`-a`."""
    if a.is_integral():
        return _Raw(_INTEGER, -a.bits)
    if a.kind == _NUMBER:
        return _Raw(-a.number())
    if a.kind == _PYTHON:
        return _from_python(-_to_python(a))
    raise Error("TypeError: cannot apply negation to this type")


@no_inline
fn _positive(a: _Raw) raises -> _Raw:
    """`+a`."""
    if a.is_integral():
        return _Raw(_INTEGER, a.bits)
    if a.kind == _NUMBER:
        return a
    if a.kind == _PYTHON:
        return _from_python(+_to_python(a))
    raise Error("TypeError: not a valid arithmetic type")


@no_inline
fn _inverted(a: _Raw) raises -> _Raw:
    """`~a`: the opposite of a truth value, the complement of an integer."""
    if a.kind == _INTEGER:
        return _Raw(_INTEGER, ~a.bits)
    if a.kind == _BOOLEAN:
        return _Raw(_BOOLEAN, 1 - a.bits)
    if a.kind == _PYTHON:
        return _from_python(~_to_python(a))
    raise Error("TypeError: cannot invert values of this type")


@no_inline
fn _python_arithmetic[function: StringLiteral](a: _Raw, b: _Raw) raises -> _Raw:
    """Applies an operator in Python if one of the operands is Python's."""
    if a.kind != _PYTHON and b.kind != _PYTHON:
        raise Error("TypeError: not a valid arithmetic type")
    return _from_python(_binary[function](_to_python(a), _to_python(b)))


@no_inline
fn _python_power(a: _Raw, b: _Raw) raises -> _Raw:
    """Raises to a power in Python if one of the operands is Python's."""
    if a.kind != _PYTHON and b.kind != _PYTHON:
        raise Error("TypeError: not a valid arithmetic type")
    return _from_python(_power["PyNumber_Power"](_to_python(a), _to_python(b)))


# ---- comparison: operators are numbered as Python does, < <= == != > >=


@no_inline
fn _compare_objects(a: _Raw, b: _Raw, operator: Int) raises -> _Raw:
    """Compares numbers, texts and lists."""
    if a.is_numeric() and b.is_numeric():
        if a.is_integral() and b.is_integral():
            return _Raw(_satisfies(_order_of(a.bits, b.bits), operator))
        return _Raw(_compare_numbers(a.number(), b.number(), operator))
    if a.kind == _PYTHON or b.kind == _PYTHON:
        return _from_python(_compare(_to_python(a), _to_python(b), Int32(operator)))
    return _Raw(_satisfies(_order(a, b), operator))


@always_inline
fn _satisfies(order: Int, operator: Int) -> Bool:
    """Whether something smaller (-1), equal (0) or greater (1) is what an operator asks for."""
    if operator == 0:
        return order < 0
    if operator == 1:
        return order <= 0
    if operator == 2:
        return order == 0
    if operator == 3:
        return order != 0
    if operator == 4:
        return order > 0
    return order >= 0


@always_inline
fn _compare_numbers(a: Float64, b: Float64, operator: Int) -> Bool:
    """Compares numbers, of which one may be no number."""
    if a == b:
        return _satisfies(0, operator)
    if a < b or a > b:
        return _satisfies(-1 if a < b else 1, operator)
    return operator == 3


@always_inline
fn _order_of(a: Int, b: Int) -> Int:
    """-1, 0 or 1 for less, equal or greater."""
    return _select_int(a < b, -1, _select_int(a > b, 1, 0))


@no_inline
fn _order(a: _Raw, b: _Raw) raises -> Int:
    """-1, 0 or 1 for less, equal or greater, of numbers, texts and lists."""
    if a.is_integral() and b.is_integral():
        return _order_of(a.bits, b.bits)
    if a.is_numeric() and b.is_numeric():
        return 0 if a.number() == b.number() else -1 if a.number() < b.number() else 1
    if a.kind == _TEXT and b.kind == _TEXT:
        return _order_texts(a.text(), b.text())
    if a.kind == _LIST and b.kind == _LIST:
        return _order_lists(a, b)
    if a.kind == _PYTHON or b.kind == _PYTHON:
        return _order_in_python(_to_python(a), _to_python(b))
    raise Error("TypeError: not a valid comparison type")


@no_inline
fn _order_texts(a: StringRef, b: StringRef) -> Int:
    """The order of the first bytes that differ, else that of the lengths."""
    let order = memcmp(a.data, b.data, a.length if a.length < b.length else b.length)
    return _order_of(order, 0) if order != 0 else _order_of(a.length, b.length)


@always_inline
fn _order_lists(a: _Raw, b: _Raw) raises -> Int:
    """The order of the first elements that differ, else that of the lengths."""
    let first = a.size()
    let second = b.size()
    for i in range(first if first < second else second):
        let order = _order(_items(a).load(i), _items(b).load(i))
        if order != 0:
            return order
    return _order_of(first, second)


fn _order_in_python(a: PythonObject, b: PythonObject) raises -> Int:
    """The order of two objects of Python's."""
    if (a == b).__bool__():
        return 0
    return -1 if (a < b).__bool__() else 1


# ---- conversions


@no_inline
fn _truth(a: _Raw) raises -> Bool:
    """Whether a value that is not integral counts as true."""
    if a.kind == _NUMBER:
        return a.number() != 0.0
    if a.kind == _TEXT or a.kind == _LIST:
        return a.size() != 0
    if a.kind == _PYTHON:
        return _to_python(a).__bool__()
    return a.kind != _NOTHING


@no_inline
fn _to_int(a: _Raw) raises -> Int:
    """The integer that a value is."""
    if a.is_integral():
        return a.bits
    if a.kind == _PYTHON:
        return _to_python(a).__index__()
    raise Error("object type cannot be converted to an integer")


@no_inline
fn _to_float64(a: _Raw) raises -> Float64:
    """The number that a value is."""
    if a.is_numeric():
        return a.number()
    if a.kind == _PYTHON:
        return _to_python(a).to_float64()
    raise Error("object type cannot be converted to a floating-point number")
