"""Checks for tests, each in two forms. One raises an error if what it checks does not hold, as from 0.6 on. The other,
of before 0.6, gives the outcome, and prints what is wrong; it is meant where no error can be raised: in a `fn` without
`raises`, outside of `try`.
"""

from .raising import assert_raises
from ._failures import _comparison, _distance, _failed, _printed
from math.math import _tolerance, isclose

alias _UNEXPECTED_FALSE = "condition was unexpectedly False"
alias _UNEXPECTED_TRUE = "condition was unexpectedly True"


trait Testable(Stringable, EqualityComparable):
    """Values that can be compared, and shown if they are not as they should be."""

    pass


fn assert_true(val: Bool, msg: String = _UNEXPECTED_FALSE) raises:
    """Checks that a condition is true.

    Raises:
        An error with the message if it is false.

    ```mojo
    from testing import assert_true
    try: assert_true(1 > 2, "one is not more")
    except e: print(e)  # prints AssertionError: one is not more
    ```
    """
    if not val:
        raise _failed(msg)


fn assert_true[general: Int = 0](val: Bool, msg: String = _UNEXPECTED_FALSE) -> Bool:
    """Whether a condition is true; prints a message if it is false."""
    if not val:
        _printed(msg)
    return val


fn assert_false(val: Bool, msg: String = _UNEXPECTED_TRUE) raises:
    """Checks that a condition is false.

    Raises:
        An error with the message if it is true.

    ```mojo
    from testing import assert_false
    try: assert_false(2 > 1, "two is more")
    except e: print(e)  # prints AssertionError: two is more
    ```
    """
    if val:
        raise _failed(msg)


fn assert_false[general: Int = 0](val: Bool, msg: String = _UNEXPECTED_TRUE) -> Bool:
    """Whether a condition is false; prints a message if it is true."""
    if val:
        _printed(msg)
    return not val


fn assert_equal(lhs: Int, rhs: Int, msg: String = "") raises:
    """Checks that numbers are equal.

    Raises:
        An error that shows both if they are not.

    ```mojo
    from testing import assert_equal
    try: assert_equal(1, 2)
    except e: print(e)
    # prints AssertionError: `left == right` comparison failed:
    # prints    left: 1
    # prints   right: 2
    ```
    """
    if not (lhs == rhs):
        raise _comparison("==", lhs.__str__(), rhs.__str__(), msg)


fn assert_equal[general: Int = 0](lhs: Int, rhs: Int, msg: String = "") -> Bool:
    """Whether numbers are equal."""
    return lhs == rhs


fn assert_equal(lhs: String, rhs: String, msg: String = "") raises:
    """Checks that texts are equal.

    Raises:
        An error that shows both if they are not.

    ```mojo
    from testing import assert_equal
    try: assert_equal("one", "two")
    except e: print(e)
    # prints AssertionError: `left == right` comparison failed:
    # prints    left: one
    # prints   right: two
    ```
    """
    if not (lhs == rhs):
        raise _comparison("==", lhs.__str__(), rhs.__str__(), msg)


fn assert_equal[general: Int = 0](lhs: String, rhs: String, msg: String = "") -> Bool:
    """Whether texts are equal."""
    return lhs == rhs


fn assert_equal[type: DType, size: Int](lhs: SIMD[type, size], rhs: SIMD[type, size], msg: String = "") raises:
    """Checks that vectors are equal.

    Raises:
        An error that shows both if they are not.
    """
    if not (lhs == rhs).reduce_and():
        raise _comparison("==", lhs.__str__(), rhs.__str__(), msg)


fn assert_equal[type: DType, size: Int, general: Int = 0](
    lhs: SIMD[type, size], rhs: SIMD[type, size], msg: String = ""
) -> Bool:
    """Whether vectors are equal."""
    return (lhs == rhs).reduce_and()


fn assert_equal[T: Testable](lhs: T, rhs: T, msg: String = "") raises:
    """Checks that values are equal.

    Raises:
        An error that shows both if they are not.
    """
    if not (lhs == rhs):
        raise _comparison("==", lhs.__str__(), rhs.__str__(), msg)


fn assert_equal[T: Testable, general: Int = 0](lhs: T, rhs: T, msg: String = "") -> Bool:
    """Whether values are equal."""
    return lhs == rhs


fn assert_not_equal(lhs: Int, rhs: Int, msg: String = "") raises:
    """Checks that numbers are different.

    Raises:
        An error that shows both if they are not.

    ```mojo
    from testing import assert_not_equal
    try: assert_not_equal(1, 1)
    except e: print(e)
    # prints AssertionError: `left != right` comparison failed:
    # prints    left: 1
    # prints   right: 1
    ```
    """
    if not (lhs != rhs):
        raise _comparison("!=", lhs.__str__(), rhs.__str__(), msg)


fn assert_not_equal[general: Int = 0](lhs: Int, rhs: Int, msg: String = "") -> Bool:
    """Whether numbers are different."""
    return lhs != rhs


fn assert_not_equal(lhs: String, rhs: String, msg: String = "") raises:
    """Checks that texts are different.

    Raises:
        An error that shows both if they are not.
    """
    if not (lhs != rhs):
        raise _comparison("!=", lhs.__str__(), rhs.__str__(), msg)


fn assert_not_equal[general: Int = 0](lhs: String, rhs: String, msg: String = "") -> Bool:
    """Whether texts are different."""
    return lhs != rhs


fn assert_not_equal[type: DType, size: Int](lhs: SIMD[type, size], rhs: SIMD[type, size], msg: String = "") raises:
    """Checks that vectors are different.

    Raises:
        An error that shows both if they are not.
    """
    if not (lhs != rhs).reduce_or():
        raise _comparison("!=", lhs.__str__(), rhs.__str__(), msg)


fn assert_not_equal[type: DType, size: Int, general: Int = 0](
    lhs: SIMD[type, size], rhs: SIMD[type, size], msg: String = ""
) -> Bool:
    """Whether vectors are different."""
    return (lhs != rhs).reduce_or()


fn assert_not_equal[T: Testable](lhs: T, rhs: T, msg: String = "") raises:
    """Checks that values are different.

    Raises:
        An error that shows both if they are not.
    """
    if lhs == rhs:
        raise _comparison("!=", lhs.__str__(), rhs.__str__(), msg)


fn assert_not_equal[T: Testable, general: Int = 0](lhs: T, rhs: T, msg: String = "") -> Bool:
    """Whether values are different."""
    return not (lhs == rhs)


fn assert_almost_equal[type: DType, size: Int](
    lhs: SIMD[type, size],
    rhs: SIMD[type, size],
    absolute_tolerance: SIMD[type, 1] = _tolerance[type](1e-08),
    relative_tolerance: SIMD[type, 1] = _tolerance[type](1e-05),
    msg: String = "",
) raises:
    """Checks that vectors are as close as `isclose` asks for.

    Raises:
        An error that shows both and their difference if they are not.

    ```mojo
    from testing import assert_almost_equal
    assert_almost_equal[DType.float64, 1](0.1 + 0.2, 0.3)
    ```
    """
    if not isclose(lhs, rhs, absolute_tolerance, relative_tolerance).reduce_and():
        raise _failed(_distance(lhs, rhs, abs(lhs - rhs)) + (String(" (") + msg + ")" if msg else String()))


fn assert_almost_equal[type: DType, size: Int, general: Int = 0](
    lhs: SIMD[type, size],
    rhs: SIMD[type, size],
    absolute_tolerance: SIMD[type, 1] = _tolerance[type](1e-08),
    relative_tolerance: SIMD[type, 1] = _tolerance[type](1e-05),
) -> Bool:
    """Whether vectors are as close as `isclose` asks for; prints both and their difference if not."""
    let holds = isclose(lhs, rhs, absolute_tolerance, relative_tolerance).reduce_and()
    if not holds:
        _printed(_distance(lhs, rhs, abs(lhs - rhs)))
    return holds
