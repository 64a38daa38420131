# Checks that raise an error, and those of before 0.6 that give the outcome (stdlib.md 14)
from testing import assert_almost_equal, assert_equal, assert_false, assert_not_equal, assert_true
@value
struct Point:
    var x: Int
    fn __eq__(self, other: Self) -> Bool: return self.x == other.x
    fn __str__(self) -> String: return String("at ") + self.x
fn outcomes():
    print(assert_equal(2, 2), assert_equal(2, 3), assert_equal("a", String("a")), assert_equal(String("a"), "b"))
    print(assert_equal(SIMD[DType.int8, 4](1), 1), assert_equal(SIMD[DType.int8, 4](1, 1, 1, 2), 1), assert_equal(1.5, 1.5), assert_equal(True, False))
    print(assert_not_equal(2, 2), assert_not_equal(2, 3), assert_not_equal("a", "b"), assert_not_equal(SIMD[DType.int8, 2](1, 2), 1))
    print(assert_equal(Point(1), Point(1)), assert_not_equal(Point(1), Point(1)))
    print(assert_true(True), assert_false(False))
    print(assert_true(False, "not so"))
    print(assert_true(False))
    print(assert_false(True, "This is true!"))
    print(assert_false(True))
    print(assert_almost_equal(Float32(1), Float32(1.000001)), assert_almost_equal(SIMD[DType.float32, 2](1, 2), SIMD[DType.float32, 2](1, 2.5)))
    print(assert_almost_equal(Float64(1), 2, 1.5), assert_almost_equal(Float64(1), 2, relative_tolerance=0.6))
outcomes()
# CHECK: True False True False
# CHECK: True False True False
# CHECK: False True True True
# CHECK: True False
# CHECK: True True
# CHECK: ASSERT ERROR: not so
# CHECK: False
# CHECK: ASSERT ERROR: condition was unexpectedly False
# CHECK: False
# CHECK: ASSERT ERROR: This is true!
# CHECK: False
# CHECK: ASSERT ERROR: condition was unexpectedly True
# CHECK: False
# CHECK: ASSERT ERROR: The input value [1.0, 2.0] is not close to [1.0, 2.5] with a diff of [0.0, 0.5]
# CHECK: True False
# CHECK: True True
fn attempt[check: fn() raises -> None]():
    try:
        check()
        print("holds")
    except e:
        print(e)
fn all_hold() raises:
    assert_true(True)
    assert_false(False)
    assert_equal(1, 1)
    assert_equal(Point(2), Point(2))
    assert_not_equal(String("a"), "b")
    assert_almost_equal(Float32(1), Float32(1.000001))
attempt[all_hold]()
# CHECK: holds
fn c0() raises: assert_true(1 > 2)
fn c1() raises: assert_true(False, "not so")
fn c2() raises: assert_false(True)
fn c3() raises: assert_equal(1, 2)
fn c4() raises: assert_equal("one", "two", "they are names")
fn c5() raises: assert_not_equal(Point(1), Point(1))
fn c6() raises: assert_equal(SIMD[DType.int8, 2](1, 2), 1)
fn c7() raises: assert_almost_equal(Float64(1), 2, msg="far")
attempt[c0]()
attempt[c1]()
attempt[c2]()
attempt[c3]()
attempt[c4]()
attempt[c5]()
attempt[c6]()
attempt[c7]()
# CHECK: AssertionError: condition was unexpectedly False
# CHECK: AssertionError: not so
# CHECK: AssertionError: condition was unexpectedly True
# CHECK: AssertionError: `left == right` comparison failed:
# CHECK:    left: 1
# CHECK:   right: 2
# CHECK: AssertionError: `left == right` comparison failed:
# CHECK:    left: one
# CHECK:   right: two
# CHECK:   reason: they are names
# CHECK: AssertionError: `left != right` comparison failed:
# CHECK:    left: at 1
# CHECK:   right: at 1
# CHECK: AssertionError: `left == right` comparison failed:
# CHECK:    left: [1, 2]
# CHECK:   right: [1, 1]
# CHECK: AssertionError: The input value 1.0 is not close to 2.0 with a diff of 1.0 (far)
# In a `try` of a function that cannot raise, errors can be raised
fn inside():
    try:
        assert_equal(1, 2)
    except:
        print("raised")
    print(assert_equal(1, 2))
inside()
# CHECK: raised
# CHECK: False
assert_true(False, "the cell ends")
# RUNERROR: AssertionError: the cell ends
# %%
from testing import assert_raises

with assert_raises():
    raise Error("x")
with assert_raises(contains="convertible"):
    _ = atol("x")
try:
    with assert_raises():
        print("fine")
# CHECK: fine
except e:
    print(e)
# CHECK: AssertionError: Didn't raise
try:
    with assert_raises(contains="abc"):
        raise Error("other")
except e:
    print(e)
# CHECK: other
