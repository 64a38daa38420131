"""The commands of the prompt, which read like the magics of notebooks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from mojo_compiler import CellResult, Session
from mojo_repl.commands import COMMANDS, Dialogue, code_of, is_command, run_command
from mojo_repl.scripts import Report

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def prompt() -> Iterator[Dialogue]:
    session = Session()
    report = Report()

    def run(text: str) -> CellResult:
        result = report.run_cell(session, text)
        report.show(result)
        return result

    yield Dialogue(session, run, report.show)
    session.close()


@pytest.mark.parametrize("entry", ["%time f()", ":time f()", "%whos", "%time for i in range(3):\n    print(i)", "  %undo"])
def test_commands(entry: str) -> None:
    assert is_command(entry)


@pytest.mark.parametrize("entry", ["x % time", "%nothing", "print(1)\n%time", "", "%"])
def test_no_commands(entry: str) -> None:
    assert not is_command(entry)


def test_the_mojo_in_an_entry() -> None:
    assert [code_of(entry) for entry in ("f(", "%time f(", "%timeit", "%cd (")] == ["f(", "f(", "", ""]


def test_time(prompt: Dialogue, capsys: Captured) -> None:
    run_command(prompt, "%time print(1)")
    out = capsys.readouterr().out.splitlines()
    assert out[0] == "1" and [part.split()[0] for part in out[1].split(", ")] == ["parse", "check", "LLVM", "run", "total"]


def test_timeit(prompt: Dialogue, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mojo_compiler.services.timing.ENOUGH", 0.0)
    run_command(prompt, ":timeit 1 + 1")
    assert "a run (mean ± standard deviation of 7 series, 1 run each)" in capsys.readouterr().out
    run_command(prompt, "%timeit nope")
    assert "use of unknown declaration 'nope'" in capsys.readouterr().err


def test_names_and_undo(prompt: Dialogue, capsys: Captured) -> None:
    prompt.run("var a = 1")
    run_command(prompt, "%whos")
    run_command(prompt, "%undo")
    run_command(prompt, "%whos")
    run_command(prompt, "%undo")
    assert capsys.readouterr().out.splitlines() == [
        "Name   Type   Bytes   Cell",
        "----   ----   -----   ----",
        "a      Int    8       1",
        "a: gone.",
        "No names are defined.",
        "There is nothing to take back.",
    ]


@pytest.mark.parametrize("kind", ["ir", "llvm", "asm"])
def test_listings(prompt: Dialogue, kind: str, capsys: Captured) -> None:
    prompt.run("fn twice(n: Int) -> Int:\n    return n * 2")
    run_command(prompt, f"%{kind} twice")
    assert "Expression [1]:2  return n * 2" in capsys.readouterr().out
    run_command(prompt, f"%{kind} thrice")
    assert capsys.readouterr().out == "no function is called 'thrice'\n"


def test_cd(prompt: Dialogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    monkeypatch.chdir(Path.cwd())
    run_command(prompt, f"%cd {tmp_path}")
    run_command(prompt, "%cd no-such-folder")
    first, second = capsys.readouterr().out.splitlines()
    assert first == str(tmp_path) and "no-such-folder" in second


def test_help(prompt: Dialogue, capsys: Captured) -> None:
    run_command(prompt, "%help")
    out = capsys.readouterr().out
    assert all(f"%{name}" in out for name in COMMANDS)
