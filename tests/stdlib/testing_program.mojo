# The checks of testing in a program
# PROGRAM
from testing import assert_true, assert_equal
fn main():
    print(assert_equal(2, 2))
    print(assert_equal(2, 3))
    print(assert_true(False, "not so"))
# CHECK: True
# CHECK: False
# CHECK: ASSERT ERROR: not so
# CHECK: False
