"""Limits from the environment."""

from __future__ import annotations

import pytest
from mojo_compiler.limits import Limits, available_memory, spell_size


def test_defaults() -> None:
    limits = Limits.from_environment({})
    assert limits.memory == int(0.8 * available_memory())
    assert (limits.output, limits.seconds, limits.checks) == (0, 0.0, False)
    assert limits.compile_seconds == 120.0


def test_what_the_environment_says() -> None:
    limits = Limits.from_environment(
        {
            "MOJO_MAX_MEMORY": "1.5G",
            "MOJO_MAX_OUTPUT": "20 kb",
            "MOJO_MAX_SECONDS": "2.5",
            "MOJO_MAX_COMPILE_SECONDS": "off",
            "MOJO_CHECKS": "on",
        }
    )
    assert limits == Limits(3 << 29, 20 << 10, 2.5, 0.0, True)
    assert Limits.from_environment({"MOJO_MAX_MEMORY": "unlimited"}).memory == 0
    assert Limits.from_environment({"MOJO_MAX_MEMORY": "4096"}).memory == 4096


@pytest.mark.parametrize(("name", "text"), [("MOJO_MAX_MEMORY", "much"), ("MOJO_MAX_OUTPUT", "-1"), ("MOJO_MAX_SECONDS", "soon")])
def test_nonsense_is_refused(name: str, text: str) -> None:
    with pytest.raises(ValueError, match=name):
        Limits.from_environment({name: text})


def test_sizes_for_people() -> None:
    assert [spell_size(s) for s in (30, 1 << 10, 3 << 29)] == ["30 bytes", "1 KiB", "1.5 GiB"]
