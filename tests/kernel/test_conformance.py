"""Jupyter's own tests of kernels, all of them: one that is skipped has failed."""

from __future__ import annotations

import unittest
from collections.abc import Iterator
from pathlib import Path

import jupyter_kernel_test
import pytest

NAME = "mojo-jupyter-kernel"
PLOT = """\
from python import Python
let plt = Python.import_module("matplotlib.pyplot")
plt.plot([1, 4, 9]);"""


class Conformance(jupyter_kernel_test.KernelTests):  # type: ignore[misc]
    """What the kernel has to show. The class is run below, and not found by pytest."""

    __test__ = False
    kernel_name = NAME
    language_name = "mojo"
    file_extension = ".mojo"
    code_hello_world = 'print("hello, world")'
    code_stderr = 'from python import Python\nPython.import_module("sys").stderr.write("warning\\n");'
    completion_samples = (
        {"text": "print_no", "matches": {"print_no_newline"}},
        {"text": "SIMD[DType.float1", "matches": {"float16"}},
        {"text": "no_such_na", "matches": set()},
    )
    complete_code_samples = ("1", "print(1)", "fn f():\n    pass\n", "%%python\nprint(1)", "")
    incomplete_code_samples = ("fn f():", "print(1", "if True:\n    print(1)\nelse:", '"""begun')
    invalid_code_samples = ("let = 3", "print(1))", "fn 1f(): pass")
    code_page_something = "print?"
    code_generate_error = "print(no_such_name)"
    code_execute_result = (
        {"code": "1 + 2", "result": "3"},
        {"code": "6 * 7", "result": "42"},
        {"code": '"mo" + "jo"', "result": "mojo"},
        {"code": "SIMD[DType.int32, 4](1, 2, 3, 4)", "result": "[1, 2, 3, 4]"},
    )
    code_display_data = (
        {"code": "display(1)", "mime": "text/plain"},
        {"code": 'display(HTML("<b>bold</b>"))', "mime": "text/html"},
        {"code": """display(SVG('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>'))""", "mime": "image/svg+xml"},
        {"code": PLOT, "mime": "image/png"},
    )
    supported_history_operations = ("tail", "range", "search")
    code_history_pattern = "6?[*]?7"
    code_inspect_sample = "print"
    code_clear_output = "clear_output()"


class Welcome(jupyter_kernel_test.IopubWelcomeTests):  # type: ignore[misc]
    """As above."""

    __test__ = False
    kernel_name = NAME
    support_iopub_welcome = True


@pytest.fixture(autouse=True)
def place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Jupyter finds the kernel's entry of this project."""
    monkeypatch.setenv("JUPYTER_PATH", str(Path(__file__).parents[2] / "share" / "jupyter"))
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path))
    yield


@pytest.mark.parametrize(("case", "count"), [(Conformance, 12), (Welcome, 1)])
def test_conformance(case: type[unittest.TestCase], count: int) -> None:
    result = unittest.TestResult()
    unittest.TestLoader().loadTestsFromTestCase(case).run(result)
    amiss = [f"{test}: {text}" for test, text in (*result.errors, *result.failures, *result.skipped)]
    assert not amiss, "\n".join(amiss)
    assert result.testsRun == count
