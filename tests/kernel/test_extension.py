"""The ``%%mojo`` cell magic in a shell of IPython in this process."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from alarm import Alarm
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config


def run(shell: InteractiveShell, text: str) -> bool:
    """Run a cell of IPython; return whether it succeeded."""
    return bool(shell.run_cell(text).success)  # type: ignore[no-untyped-call]


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[InteractiveShell]:
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    InteractiveShell.clear_instance()
    monkeypatch.setitem(sys.modules, "__main__", sys.modules["__main__"])  # the shell puts its own there
    shell = InteractiveShell.instance(config=Config(HistoryManager={"enabled": False}), colors="nocolor")
    assert run(shell, "%load_ext mojo_kernel")
    yield shell
    run(shell, "%unload_ext mojo_kernel")
    InteractiveShell.clear_instance()


def test_output_value_and_state(shell: InteractiveShell, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(shell, "%%mojo\nvar x = 40\nprint('hello')")
    assert capsys.readouterr().out == "hello\n"
    assert run(shell, "%%mojo\nx + 2")
    assert capsys.readouterr().out == "42\n"


def test_values_in_all_their_forms(shell: InteractiveShell, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[dict[str, str]] = []
    monkeypatch.setattr(type(shell.display_pub), "publish", lambda self, data, *_, **__: shown.append(data))
    assert run(shell, "%%mojo\ndisplay(1)\nSIMD[DType.int8, 8](3)")
    assert run(shell, "%%mojo\nPythonObject([1, 2])")
    assert [data["text/plain"] for data in shown] == ["1", "[3, 3, 3, 3, 3, 3, 3, 3]", "[1, 2]"]
    assert "<table>" in shown[1]["text/html"]


def test_compile_error(shell: InteractiveShell, capsys: pytest.CaptureFixture[str]) -> None:
    assert not run(shell, "%%mojo\nprint(no_such_name)")
    shown = "".join(capsys.readouterr())
    assert "use of unknown declaration 'no_such_name'" in shown
    assert ":1:7" in shown
    assert "Traceback" not in shown and ".py" not in shown


def test_interrupt_and_fault(shell: InteractiveShell, capsys: pytest.CaptureFixture[str]) -> None:
    alarm = Alarm()
    assert run(shell, "%%mojo\nvar x = 1")
    alarm.after(0.5)
    assert not run(shell, "%%mojo\nwhile x != 0:\n    x = x * 3 + 2\n    if x == 0:\n        x = 1")
    alarm.close()
    assert "KeyboardInterrupt" in "".join(capsys.readouterr())
    assert not run(shell, "%%mojo\nprint(Pointer[Int].get_null().load(0))")
    assert "null pointer access" in "".join(capsys.readouterr())
    assert run(shell, "%%mojo\nprint(x != 0)")
    assert capsys.readouterr().out == "True\n"


def test_run_time_error(shell: InteractiveShell, capsys: pytest.CaptureFixture[str]) -> None:
    assert not run(shell, '%%mojo\nvar kept = 1\nraise Error("stop")')
    assert "".join(capsys.readouterr()).splitlines()[0] == "\x1b[1;38;5;196mError\x1b[0m: stop"
    assert run(shell, "%%mojo\nprint(kept)")


def test_arguments_are_refused(shell: InteractiveShell, capsys: pytest.CaptureFixture[str]) -> None:
    assert not run(shell, "%%mojo --fast\nprint(1)")
    assert "takes no arguments" in "".join(capsys.readouterr())


def test_unloading(shell: InteractiveShell) -> None:
    assert run(shell, "%%mojo\nvar x = 1")
    assert run(shell, "%unload_ext mojo_kernel")
    assert "mojo" not in shell.magics_manager.magics["cell"]
