"""``mojo-repl kernel``, for a user whose Jupyter folders are empty."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from mojo_repl.main import main

NAME = "mojo-jupyter-kernel"


@pytest.fixture(autouse=True)
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folder of kernels; no other is searched."""
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path))
    monkeypatch.setattr("jupyter_client.kernelspec.jupyter_path", lambda *parts: [str(tmp_path.joinpath(*parts))])
    return tmp_path / "kernels"


def test_install(user: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["kernel", "install"]) == 0
    assert str(user / NAME) in capsys.readouterr().out
    spec = json.loads((user / NAME / "kernel.json").read_text())
    shipped = Path(__file__).parents[2] / "share" / "jupyter" / "kernels" / NAME / "kernel.json"
    expected = json.loads(shipped.read_text())
    assert spec == {**expected, "argv": [sys.executable, *expected["argv"][1:]]}


def test_list(user: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["kernel", "list"]) == 1
    assert "finds no kernel of Mojo" in capsys.readouterr().err
    main(["kernel", "install"])
    capsys.readouterr()
    assert main(["kernel", "list"]) == 0
    assert capsys.readouterr().out == f"{NAME}\t{user / NAME}\t{sys.executable}\n"


def test_doctor(user: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["kernel", "doctor"]) == 1
    assert "mojo-repl kernel install" in capsys.readouterr().out
    main(["kernel", "install"])
    assert main(["kernel", "doctor"]) == 0
    assert "All is well." in capsys.readouterr().out


def test_doctor_meets_a_python_that_is_gone(user: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["kernel", "install"])
    file = user / NAME / "kernel.json"
    file.write_text(json.dumps({**json.loads(file.read_text()), "argv": [str(user / "no-python")]}))
    assert main(["kernel", "doctor"]) == 1
    assert "does not start" in capsys.readouterr().out


def test_doctor_meets_a_broken_entry(user: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["kernel", "install"])
    (user / NAME / "kernel.json").write_text("{")
    assert main(["kernel", "doctor"]) == 1
    assert "is not readable" in capsys.readouterr().out


def test_unknown_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["kernel", "dance"])
