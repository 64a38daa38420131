"""Checks of indices leave loops: text of LLVM to text of LLVM."""

from __future__ import annotations

import pytest
from mojo_compiler.jit.loop_versions import versioned
from mojo_compiler.jit.object_compiler import optimised_ir

FAILED = """failed:
  call void @mojo_index_failed(i64 %i, i64 %size, i64 1, i64 0)
  unreachable"""

LOOP = """declare void @mojo_index_failed(i64, i64, i64, i64) cold noreturn nounwind nomerge

define void @fill(ptr %to, i64 %size, i64 %first, i64 %end, i64 %by) nounwind {{
entry:
  br label %loop

loop:
  %i = phi i64 [ %first, %entry ], [ %next, %on ]
{index}
  %ok = {check}
  br i1 %ok, label %on, label %failed

on:
  %at = getelementptr i64, ptr %to, i64 %x
  store i64 7, ptr %at
  %next = add i64 %i, 1
  %more = {test}
  br i1 %more, label %loop, label %done

done:
  ret void

{failed}
}}
"""


def loop(index: str = "%x = add i64 %i, 0", check: str = "icmp ult i64 %x, %size", test: str = "icmp ne i64 %next, %end") -> str:
    return LOOP.format(index=f"  {index}", check=check, test=test, failed=FAILED)


@pytest.mark.parametrize(
    "index",
    ["%x = add i64 %i, 0", "%x = add i64 %i, %by", "%x = sub i64 %by, %i", "%x = mul i64 %i, 3", "%x = shl i64 %i, 1"],
)
@pytest.mark.parametrize("test", ["icmp ne i64 %next, %end", "icmp slt i64 %next, %end", "icmp ult i64 %i, %end", "icmp sgt i64 %end, %i"])
def test_the_answer_is_asked_once(index: str, test: str) -> None:
    text = versioned(loop(index, test=test))
    assert text is not None
    ahead, after = text.split("loop:", 1)
    assert "freeze i1" in ahead and "or i1" in after
    assert "vector.body" in optimised_ir(text)


@pytest.mark.parametrize("check", ["icmp ult i64 %x, %size", "icmp ugt i64 %size, %x", "icmp slt i64 %by, %size", "icmp ult i64 %x, 9"])
def test_forms_of_the_check(check: str) -> None:
    assert versioned(loop(check=check)) is not None


def test_what_is_left_alone() -> None:
    """An index of which nothing is known, a loop without checks, and a counter that the loop does not end by."""
    for text in (
        loop("%x = load i64, ptr %to"),
        loop().replace("mojo_index_failed", "other"),
        loop(test="icmp ne i64 %x, %i"),
        loop("%x = mul i64 %i, %i"),
    ):
        assert versioned(text) is None


def test_an_index_that_counts_from_the_end() -> None:
    index = "%neg = icmp slt i64 %i, 0\n  %end.of = add i64 %i, %size\n  %x = select i1 %neg, i64 %end.of, i64 %i"
    text = versioned(loop(index))
    assert text is not None and "i1 false, i1 %neg" in text


@pytest.mark.parametrize(
    ("step", "test"),
    [
        ("-1", "icmp sgt i64 %next, %end"),
        ("-1", "icmp sgt i64 %i, 0"),
        ("-1", "icmp ne i64 %next, %end"),
        ("%by", "icmp sle i64 %next, %end"),
        ("2", "icmp slt i64 %next, %end"),
    ],
)
def test_other_steps(step: str, test: str) -> None:
    text = versioned(loop(test=test).replace("%next = add i64 %i, 1", f"%next = add i64 %i, {step}"))
    assert text is not None
    optimised_ir(text)


@pytest.mark.parametrize(
    ("step", "test"), [("2", "icmp ne i64 %next, %end"), ("%by", "icmp slt i64 %i, %end"), ("-1", "icmp slt i64 %next, %end")]
)
def test_counters_that_nothing_bounds(step: str, test: str) -> None:
    assert versioned(loop(test=test).replace("%next = add i64 %i, 1", f"%next = add i64 %i, {step}")) is None
