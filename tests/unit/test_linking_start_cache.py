"""A session that begins as an earlier one did finds its code."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from mojo_compiler.jit.cache import ObjectCache
from mojo_compiler.jit.engine import Engine
from mojo_compiler.jit.host import first_processor
from mojo_compiler.jit.object_compiler import CompiledObject, compile_object
from mojo_compiler.linking.start_cache import MODULES, StartCache
from mojo_compiler.store import SignedFolder

_TEXT = "define i64 @answer() {\n ret i64 42\n}"
_RUN = "import sys; from mojo_repl.main import main; main(['-c', sys.argv[1]]); print('llvmlite' in sys.modules)"


@pytest.fixture
def cache(tmp_path: Path) -> ObjectCache:
    return ObjectCache(SignedFolder(tmp_path / "cache"))


def refused() -> CompiledObject:
    raise AssertionError("compiled again")


def made(text: str = _TEXT) -> CompiledObject:
    return compile_object(text, optimise=False, name="answer")


def test_a_module_of_the_same_text_is_found(cache: ObjectCache) -> None:
    first = StartCache(cache).compiled(_TEXT, False, "answer", made)
    assert StartCache(cache).compiled(_TEXT, False, "answer", refused).image == first.image
    for text, optimise in ((_TEXT, True), (_TEXT + "\n", False)):
        with pytest.raises(AssertionError, match="again"):
            StartCache(cache).compiled(text, optimise, "answer", refused)


def test_later_modules_are_not_kept(cache: ObjectCache) -> None:
    start = StartCache(cache)
    for number in range(MODULES + 1):
        start.compiled(f"; {number}\n{_TEXT}", False, "answer", made)
    StartCache(cache).compiled(f"; {MODULES - 1}\n{_TEXT}", False, "answer", refused)
    with pytest.raises(AssertionError, match="again"):
        StartCache(cache).compiled(f"; {MODULES}\n{_TEXT}", False, "answer", refused)


@pytest.mark.skipif(sys.platform != "linux", reason="LLVM is asked about the processor, and its linker is used")
def test_what_ran_before_runs_without_llvm(tmp_path: Path) -> None:
    environment = os.environ | {"MOJO_CACHE_DIR": str(tmp_path)}
    said = [
        subprocess.run([sys.executable, "-c", _RUN, cell], env=environment, capture_output=True, text=True, check=True).stdout.split()
        for cell in ("print(6 * 7)", "print(6 * 7)", "print(6 * 8)")
    ]
    assert said == [["42", "True"], ["42", "False"], ["48", "True"]]


def test_a_name_of_the_process_is_found_by_the_engine() -> None:
    engine = Engine()
    assert engine.lookup("malloc") is not None and engine.lookup("PyLong_FromLong") is not None
    assert engine.lookup("nobody_has_this") is None


def test_a_processor_is_known_by_what_does_not_change(tmp_path: Path) -> None:
    description = tmp_path / "cpuinfo"
    description.write_text("processor\t: 0\nmodel\t: 17\ncpu MHz\t: 2596.1\nflags\t: avx\nbogomips\t: 5192.26\n\nprocessor\t: 1\n")
    assert first_processor(description) == "processor\t: 0\nmodel\t: 17\nflags\t: avx\n"
