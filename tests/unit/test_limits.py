"""Limits from the environment."""

from __future__ import annotations

from pathlib import Path

import pytest
from mojo_compiler.session.limits import Limits, available_memory, spell_size
from mojo_compiler.types.target import Checks


def test_defaults() -> None:
    limits = Limits.from_environment({})
    assert limits.memory == int(0.8 * available_memory())
    assert (limits.output, limits.seconds, limits.checks) == (0, 0.0, Checks.ON)
    assert limits.compile_seconds == 120.0


def test_what_the_environment_says() -> None:
    limits = Limits.from_environment(
        {
            "MOJO_MAX_MEMORY": "1.5G",
            "MOJO_MAX_OUTPUT": "20 kb",
            "MOJO_MAX_SECONDS": "2.5",
            "MOJO_MAX_COMPILE_SECONDS": "off",
            "MOJO_CHECKS": "strict",
        }
    )
    assert limits == Limits(3 << 29, 20 << 10, 2.5, 0.0, Checks.STRICT)
    assert Limits.from_environment({"MOJO_MAX_MEMORY": "unlimited"}).memory == 0
    assert Limits.from_environment({"MOJO_MAX_MEMORY": "4096"}).memory == 4096
    assert [Limits.from_environment({"MOJO_CHECKS": word}).checks for word in ("off", "0", "ON", "")] == [0, 0, 1, 1]


@pytest.mark.parametrize(
    ("name", "text"), [("MOJO_MAX_MEMORY", "much"), ("MOJO_MAX_OUTPUT", "-1"), ("MOJO_MAX_SECONDS", "soon"), ("MOJO_CHECKS", "maybe")]
)
def test_nonsense_is_refused(name: str, text: str) -> None:
    with pytest.raises(ValueError, match=name):
        Limits.from_environment({name: text})


def test_sizes_for_people() -> None:
    assert [spell_size(s) for s in (30, 1 << 10, 3 << 29)] == ["30 bytes", "1 KiB", "1.5 GiB"]


MACHINE = available_memory(Path("/nowhere"))


def system(root: Path, groups: str, files: dict[str, str]) -> Path:
    """A folder that looks like a system whose process is in some control groups, with files of theirs."""
    for name, text in {"proc/self/cgroup": groups, **{f"sys/fs/cgroup/{name}": text for name, text in files.items()}}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    return root


def test_the_machine_is_the_limit_where_no_group_has_one(tmp_path: Path) -> None:
    assert MACHINE > 1 << 20
    assert available_memory(system(tmp_path, "0::/user/me\n", {"user/me/memory.max": "max\n", "user/memory.max": ""})) == MACHINE
    assert available_memory(system(tmp_path, "garbage\n\n1:cpu:/\n", {"memory.max": f"{1 << 60}\n"})) == MACHINE


@pytest.mark.parametrize(
    ("groups", "files"),
    [
        ("0::/\n", {"memory.max": "5000\n"}),
        ("0::/user/me\n", {"user/me/memory.max": "5000\n"}),
        ("0::/user/me\n", {"user/memory.max": "5000\n", "user/me/memory.max": "6000\n"}),
        ("0::/user/me\n", {"user/memory.max": "max\n", "user/me/memory.max": "5000\n", "memory.max": "7000\n"}),
        ("4:cpu,memory:/job\n1:name=x:/\n", {"memory/job/memory.limit_in_bytes": "5000\n"}),
        ("4:memory:/job/one\n0::/\n", {"memory/job/memory.limit_in_bytes": "5000\n", "memory/memory.limit_in_bytes": "9000\n"}),
    ],
)
def test_the_smallest_limit_of_the_groups_counts(tmp_path: Path, groups: str, files: dict[str, str]) -> None:
    assert available_memory(system(tmp_path, groups, files)) == 5000
