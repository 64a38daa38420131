"""What the library does for a program: ours, C++'s standard library, NumPy and CPython, by turns in one run."""

from __future__ import annotations

import ctypes
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from mojo_compiler.session.session import Session
from numpy.typing import NDArray

from measure.programs import FOLDER
from measure.python_peers import PEERS
from measure.runners import check, have_gcc
from measure.tables import ratio, table
from measure.turns import by_turns

_KERNEL = ctypes.CFUNCTYPE(ctypes.c_int64, *(ctypes.c_int64,) * 3)
_SOURCES = FOLDER / "library"
_SENTENCE = b"the quick brown fox jumps over the lazy dog and then the zealous zebra goes to bed "


@dataclass(frozen=True)
class Task:
    """A function of `programs/library/library.mojo`, and what its argument is: numbers of a type, text, or nothing but a count."""

    name: str
    argument: str
    scale: int = 1


TASKS = (
    Task("argmax_f32", "float32"),
    Task("argmax_axis0_f32", "float32"),
    Task("sum_axis0_f32", "float32"),
    Task("sum_axis1_f32", "float32"),
    Task("max_axis0_f32", "float32"),
    Task("cumsum_f32", "float32"),
    Task("cumsum_i64", "int64"),
    Task("sort_f32", "float32"),
    Task("sort_f64", "float64"),
    Task("sort_i32", "int32"),
    Task("sort_i64", "int64"),
    Task("randn_f64", "float64", 4),
    Task("tensor_expression", "count"),
    Task("find_text", "text"),
    Task("rfind_text", "text"),
    Task("count_text", "text"),
    Task("replace_text", "text"),
    Task("split_text", "text"),
    Task("index_text", "text"),
    Task("compare_text", "text"),
    Task("hash_long", "text"),
    Task("hash_short", "text"),
    Task("string_of_int", "count", 8),
    Task("vector_of_strings", "count", 16),
    Task("dict_of_ints", "count", 16),
    Task("dict_of_strings", "count", 16),
)


def library_functions(names: Sequence[str], repeats: int, quick: bool) -> str:
    """The table: milliseconds of each, and our time by that of the best of the others."""
    size = 1 << (16 if quick else 20)
    session = Session()
    check(session.run((_SOURCES / "library.mojo").read_text(encoding="utf-8")))
    wanted = [task for task in TASKS if not names or task.name in names]
    with tempfile.TemporaryDirectory() as folder:
        peers = _compiled(Path(folder)) if have_gcc() else None
        rows = [_row(task, session, peers, size // task.scale, repeats) for task in wanted]
    return table(f"The library, {size} elements or less, ms", ("task", "ours", "C++", "Python", "ours / best"), rows)


def _row(task: Task, session: Session, peers: ctypes.CDLL | None, count: int, repeats: int) -> tuple[str, ...]:
    argument = _argument(task.argument, count)
    result = np.zeros(count, np.int64)
    arguments = argument.ctypes.data, result.ctypes.data, count
    calls: list[Callable[[], Any] | None] = [_ours(session, task.name, *arguments), None, None]
    if peers is not None and hasattr(peers, task.name):
        kernel = _KERNEL((task.name, peers))
        calls[1] = lambda: kernel(*arguments)
    if (peer := PEERS.get(task.name)) is not None:
        calls[2] = peer(argument, result)
    times = by_turns(calls, repeats)
    others = [t for t in times[1:] if t is not None]
    assert times[0] is not None
    figures = [f"{t * 1e3:.3f}" if t is not None else "-" for t in times]
    return (task.name, *figures, ratio(times[0] / min(others) if others else None))


def _argument(kind: str, count: int) -> NDArray[Any]:
    """Random numbers, as a matrix that functions may also see as a row; or words, the sought ones rare."""
    random = np.random.default_rng(1)
    match kind:
        case "text":
            text = np.frombuffer((_SENTENCE * (count // len(_SENTENCE) + 1))[:count], np.uint8).copy()
            text[-7:] = np.frombuffer(b" zebra.", np.uint8)
            text[:6] = np.frombuffer(b"zebra!", np.uint8)
            return text
        case "count":
            return np.zeros(count, np.int8)
        case "int32" | "int64":
            return random.integers(-(1 << 30), 1 << 30, count).astype(kind)
        case _:
            return random.uniform(-1, 1, count).astype(kind)


def _ours(session: Session, name: str, *arguments: int) -> Callable[[], Any]:
    check(session.run(f"_ = {name}({', '.join(map(str, arguments))})\n"))
    linker, engine = session.program.linker, session.program.engine
    symbol = next(symbol for symbol, instance in linker.instances.items() if instance.name == name)
    kernel = _KERNEL(engine.address(symbol))
    return lambda: kernel(*arguments)


def _compiled(folder: Path) -> ctypes.CDLL:
    library = folder / "library.so"
    command = ["g++", "-std=c++17", "-O3", "-march=native", "-shared", "-fPIC", str(_SOURCES / "library.cpp"), "-o", str(library)]
    subprocess.run(command, check=True)
    return ctypes.CDLL(str(library))
