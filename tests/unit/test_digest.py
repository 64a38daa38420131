"""What identifies the compiler, and that nothing of another compiler is found on disk."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import mojo_compiler
import pytest
from mojo_compiler.digest import content_digest, status_digest

FACTORIAL = "from mojo_compiler import Session; Session().run('from math import factorial\\nprint(factorial(5))')"


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    (tmp_path / "dialects" / "__pycache__").mkdir(parents=True)
    for name in ("grammar.lark", "other.py", "dialects/index.py"):
        (tmp_path / name).write_text(name)
    return tmp_path


def test_digests_depend_on_what_they_say(sources: Path) -> None:
    status, content = status_digest(sources), content_digest(sources)
    file = sources / "dialects" / "index.py"
    os.utime(file, ns=(0, file.stat().st_mtime_ns + 1))
    assert status_digest(sources) != status
    assert content_digest(sources) == content
    file.write_text("other text")
    assert content_digest(sources) != content


def test_digests_depend_on_names(sources: Path) -> None:
    status, content = status_digest(sources), content_digest(sources)
    (sources / "other.py").rename(sources / "dialects" / "other.py")
    assert status_digest(sources) != status
    assert content_digest(sources) != content


def test_other_files_are_not_looked_at(sources: Path) -> None:
    digests = status_digest(sources), content_digest(sources)
    (sources / "dialects" / "__pycache__" / "index.py").write_text("")
    (sources / "other.py~").write_text("")
    assert (status_digest(sources), content_digest(sources)) == digests


def test_a_changed_compiler_finds_nothing_of_the_old_one(tmp_path: Path) -> None:
    package = tmp_path / "mojo_compiler"
    shutil.copytree(Path(mojo_compiler.__file__).parent, package)
    environment = os.environ | {"PYTHONPATH": str(tmp_path), "MOJO_CACHE_DIR": str(tmp_path / "cache")}

    def factorial() -> str:
        command = [sys.executable, "-c", FACTORIAL]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout

    assert factorial() == "120\n"
    row = package / "dialects" / "index.py"
    text = row.read_text()
    changed = text.replace('Binary("mul", lambda', 'Binary("sub", lambda')
    assert changed != text
    row.write_text(changed + "\n")  # longer, so that Python itself compiles it again
    assert factorial() != "120\n"
