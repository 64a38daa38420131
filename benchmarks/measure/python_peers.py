"""What NumPy and CPython do for the tasks of `library.py`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

Peer = Callable[[NDArray[Any], NDArray[Any]], Callable[[], Any]]

_COLUMNS = 256


def _rows(numbers: NDArray[Any]) -> NDArray[Any]:
    return numbers.reshape(-1, _COLUMNS)


def _as(result: NDArray[Any], like: NDArray[Any], count: int) -> NDArray[Any]:
    return result.view(like.dtype)[:count]


def _sort(numbers: NDArray[Any], result: NDArray[Any]) -> Callable[[], Any]:
    out = _as(result, numbers, len(numbers))

    def work() -> None:
        out[:] = numbers
        out.sort()

    return work


def _cumsum(numbers: NDArray[Any], result: NDArray[Any]) -> Callable[[], Any]:
    return lambda: np.cumsum(numbers, out=_as(result, numbers, len(numbers)))


def _randn(numbers: NDArray[Any], result: NDArray[Any]) -> Callable[[], Any]:
    random = np.random.default_rng(1)
    return lambda: random.standard_normal(len(numbers), out=result.view(np.float64))


def _expression(numbers: NDArray[Any], result: NDArray[Any]) -> Callable[[], Any]:
    def work() -> float:
        a, b, c = (np.full(len(numbers), value, np.float32) for value in (1.5, 2.5, 3.5))
        return sum(float((a * b + c)[-1]) for _ in range(8))

    return work


def _strings(numbers: NDArray[Any], result: NDArray[Any]) -> Callable[[], Any]:
    def work() -> int:
        texts = [f"number {i}" for i in range(len(numbers))]
        return sum(len(text) for text in texts)

    return work


def _dict_of_ints(numbers: NDArray[Any], result: NDArray[Any]) -> Callable[[], Any]:
    def work() -> int:
        table = {}
        for i in range(len(numbers)):
            table[i * 7919] = i
        total = 0
        for i in range(2 * len(numbers)):
            total += table.get(i * 7919, 1)
        return total

    return work


def _dict_of_strings(numbers: NDArray[Any], result: NDArray[Any]) -> Callable[[], Any]:
    def work() -> int:
        table: dict[str, int] = {}
        for i in range(len(numbers)):
            key = f"word{i * 7919 % 5003}"
            table[key] = table.get(key, 0) + 1
        return len(table)

    return work


def _text(work: Callable[[bytes], Any]) -> Peer:
    def peer(characters: NDArray[Any], result: NDArray[Any]) -> Callable[[], Any]:
        text = characters.tobytes()
        return lambda: work(text)

    return peer


PEERS: dict[str, Peer] = {
    "argmax_f32": lambda numbers, result: numbers.argmax,
    "argmax_axis0_f32": lambda numbers, result: lambda: _rows(numbers).argmax(0, out=result[:_COLUMNS]),
    "sum_axis0_f32": lambda numbers, result: lambda: _rows(numbers).sum(0, out=_as(result, numbers, _COLUMNS)),
    "sum_axis1_f32": lambda numbers, result: lambda: _rows(numbers).sum(1, out=_as(result, numbers, len(numbers) // _COLUMNS)),
    "max_axis0_f32": lambda numbers, result: lambda: _rows(numbers).max(0, out=_as(result, numbers, _COLUMNS)),
    "cumsum_f32": _cumsum,
    "cumsum_i64": _cumsum,
    "sort_f32": _sort,
    "sort_f64": _sort,
    "sort_i32": _sort,
    "sort_i64": _sort,
    "randn_f64": _randn,
    "tensor_expression": _expression,
    "find_text": _text(lambda text: text.find(b" zebra.")),
    "rfind_text": _text(lambda text: text.rfind(b"zebra!")),
    "count_text": _text(lambda text: text.count(b"the ")),
    "replace_text": _text(lambda text: text.replace(b"the ", b"some ")),
    "split_text": _text(lambda text: text.split(b" ")),
    "vector_of_strings": _strings,
    "dict_of_ints": _dict_of_ints,
    "dict_of_strings": _dict_of_strings,
}
