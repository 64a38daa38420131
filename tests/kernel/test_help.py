"""What completion and inspection tell of, through the protocol."""

from __future__ import annotations

from typing import Any

import pytest

DEFINITIONS = '''\
from python import Python
let json = Python.import_module("json")

fn scaled[factor: Int, offset: Int = 0](value: Int, times: Int = 1) -> Int:
    """The value, scaled.

    And moved."""
    return value * factor * times + offset

fn scaled[factor: Int](value: Float64) -> Float64:
    return value * factor

struct Grid[type: DType, width: Int]:
    var cells: SIMD[type, width]

var measured = SIMD[DType.float32, 4](1)
'''


@pytest.fixture(scope="module", autouse=True)
def defined(kernel: Any) -> None:
    assert kernel.run(DEFINITIONS)[0]["status"] == "ok"


def types(kernel: Any, code: str) -> dict[str, tuple[str, str]]:
    """The completions at the end of a text: their types and signatures."""
    reply = kernel.ask("complete_request", code=code, cursor_pos=len(code))
    listed = reply["metadata"]["_jupyter_types_experimental"]
    assert [entry["text"] for entry in listed] == reply["matches"]
    assert all((entry["start"], entry["end"]) == (reply["cursor_start"], reply["cursor_end"]) for entry in listed)
    return {entry["text"]: (entry["type"], entry["signature"]) for entry in listed}


def test_parameters(kernel: Any) -> None:
    assert types(kernel, "scaled[fac") == {"factor=": ("parameter", "factor: Int")}
    assert types(kernel, "scaled[2, off") == {"offset=": ("parameter", "offset: Int = 0")}
    assert types(kernel, "let g: Grid[DType.int8, wid") == {"width=": ("parameter", "width: Int")}


def test_keyword_arguments(kernel: Any) -> None:
    assert types(kernel, "scaled[2](3, tim") == {"times=": ("argument", "times: Int = 1")}


def test_dtype_values(kernel: Any) -> None:
    assert set(types(kernel, "SIMD[DType.float")) == {"float16", "float32", "float64"}


def test_modules(kernel: Any) -> None:
    assert types(kernel, "from math import sqr")["sqrt"][0] == "function"
    assert types(kernel, "from algor")["algorithm"][0] == "module"


def test_attributes_of_living_python_objects(kernel: Any) -> None:
    assert types(kernel, "json.dump") == {"dump": ("function", ""), "dumps": ("function", "")}
    assert types(kernel, "json.decoder.JSONDecodeE")["JSONDecodeError"][0] == "struct"


def inspect(kernel: Any, code: str, **options: Any) -> dict[str, Any]:
    content: dict[str, Any] = kernel.ask("inspect_request", **{"code": code, "cursor_pos": len(code), "detail_level": 0, **options})
    assert content["status"] == "ok"
    return content


def test_overloads_docstring_and_place(kernel: Any) -> None:
    content = inspect(kernel, "scaled")
    text, html = content["data"]["text/plain"], content["data"]["text/html"]
    assert text.startswith(
        "fn scaled[factor: Int, offset: Int = 0](value: Int, times: Int = 1) -> Int\nfn scaled[factor: Int](value: Float64) -> Float64\n"
    )
    for part in ("The value, scaled.", "Expression [1]:4", "fn scaled"):
        assert part in text and part in html


def test_inferred_type(kernel: Any) -> None:
    assert "measured: SIMD[float32, 4]" in inspect(kernel, "measured")["data"]["text/plain"]
    assert "inner: Float64" in inspect(kernel, "fn f(x: Float64):\n    let inner = x * 2\n    inner")["data"]["text/plain"]


def test_inside_a_call(kernel: Any) -> None:
    assert inspect(kernel, "scaled[2](3, ")["data"]["text/plain"].startswith("fn scaled")


def test_omitted_sections(kernel: Any) -> None:
    assert set(inspect(kernel, "scaled", omit_sections=["text/html"])["data"]) == {"text/plain"}
