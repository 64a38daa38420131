"""Checks for tests."""

from .testing import (
    Testable, assert_almost_equal, assert_equal, assert_false, assert_not_equal, assert_raises, assert_true,
)
