"""What magic commands do, in a session of this process."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from mojo_compiler import Session, SessionConfig
from mojo_frontend.commands import registry
from mojo_frontend.errors import UsageError
from mojo_frontend.settings.settings import Settings
from mojo_kernel.execution import Execution
from mojo_kernel.failures import CellFailed


class Host:
    """As much of a kernel as a cell needs."""

    python_shell: Any = None

    def __init__(self) -> None:
        self.shown: list[dict[str, Any]] = []
        self.settings = Settings()
        self.count = 0

    @cached_property
    def mojo(self) -> Session:
        """The session."""
        return Session(SessionConfig(rich=True))

    def show(self, data: dict[str, Any], metadata: dict[str, Any]) -> None:
        """Keep what is shown."""
        self.shown.append(data)

    def reset(self) -> None:
        """Begin a new session."""
        self.mojo.close()
        del self.mojo

    def run(self, code: str, cell_id: str | None = None) -> Execution:
        """Run a cell."""
        self.count += 1
        cell = Execution(self, f"Expression [{self.count}]", cell_id)
        cell.run(code)
        return cell

    def value(self, code: str) -> str:
        """The text of what a cell shows."""
        self.shown.clear()
        self.run(code)
        [data] = self.shown
        return str(data["text/plain"])


@pytest.fixture
def host(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Host]:
    monkeypatch.chdir(tmp_path)
    made = Host()
    yield made
    made.mojo.close()


Captured = pytest.CaptureFixture[str]


def test_magics_and_mojo_run_in_order(host: Host, capsys: Captured) -> None:
    host.run("%who\nvar a = 1\n\nprint(a)\n%who\n!echo hello\na + 1")
    assert capsys.readouterr().out == "No names are defined.\n1\na\nhello\n"
    assert host.shown == [{"text/plain": "2"}]


def test_only_the_last_piece_shows_its_value(host: Host, capsys: Captured) -> None:
    host.run("40 + 2\n%who")
    assert host.shown == []


def test_nothing_runs_of_a_cell_that_does_not_parse(host: Host, capsys: Captured) -> None:
    with pytest.raises(CellFailed) as failed:
        host.run("%env NEW_IN_THIS_TEST=1\nprint(1)\nlet = 3")
    assert "Expression [1]:3:5" in failed.value.lines[0]
    assert "NEW_IN_THIS_TEST" not in os.environ and capsys.readouterr().out == ""


@pytest.mark.parametrize(
    "code", ["%who\n\nnope", "\n\n%time nope", "%%time\n\nnope", "%%timeit\n\nnope", "%who\n\n%timeit nope", "%%python\n\n1/0"]
)
def test_failures_name_their_line(host: Host, code: str, capsys: Captured) -> None:
    with pytest.raises(CellFailed) as failed:
        host.run(code)
    text = "".join(failed.value.lines)
    assert "Expression [1]:3:1" in text or ("Expression [1]" in text and "line" in text and "3" in text)


def test_functions_of_several_pieces_stay(host: Host, capsys: Captured) -> None:
    cell = "fn f(x: Int) -> Int:\n    return 1\n%who\nfn f(x: String) -> Int:\n    return 2"
    for _ in range(2):
        host.run(cell, "id")
        assert (host.value("f(1)"), host.value('f("a")')) == ("1", "2")


def test_time(host: Host, capsys: Captured) -> None:
    assert host.value("%time 1 + 1") == "2"
    assert host.value("%%time\nlet a = 3\na") == "3"
    lines = capsys.readouterr().out.splitlines()
    assert [[part.split()[0] for part in line.split(", ")] for line in lines] == [["parse", "check", "LLVM", "run", "total"]] * 2


def test_time_of_python_and_of_what_fails(host: Host, capsys: Captured) -> None:
    host.run("%%time\n%%python\nx = 1")
    with pytest.raises(CellFailed):
        host.run('%time raise Error("no")')
    assert capsys.readouterr().out.count("total") == 2


def test_timeit(host: Host, capsys: Captured) -> None:
    host.run("var calls = 0\nfn count():\n    calls += 1")
    host.run("%timeit -n 5 -r 2 count()")
    assert host.value("calls") == str(1 + 2 * 5)
    host.run("%%timeit -r1 -n3\nlet a = 1\ncount()")
    assert "2 series, 5 runs each" in (out := capsys.readouterr().out) and "1 series, 3 runs each" in out


@pytest.mark.parametrize("kind", ["ir", "llvm", "asm"])
def test_listings(host: Host, kind: str, capsys: Captured) -> None:
    host.run(f"%%{kind} twice\nfn twice(x: Int) -> Int:\n    return x * 2\nprint(twice(21))")
    out = capsys.readouterr().out
    assert out.startswith("42\n") and "Expression [1]:3  return x * 2" in out and "print(twice(21))" not in out
    host.run(f"%{kind}")
    assert "Expression [1]:4  print(twice(21))" in capsys.readouterr().out
    with pytest.raises(UsageError, match="no function is called 'thrice'"):
        host.run(f"%{kind} thrice")


def test_who_and_whos(host: Host, capsys: Captured) -> None:
    host.run("var a = 1\nvar b = True\nfn f(): pass")
    host.run("%who")
    host.run("%who Int")
    assert capsys.readouterr().out == "f   a   b\na\n"
    host.run("%whos")
    assert capsys.readouterr().out.splitlines() == [
        "Name   Type       Bytes   Cell",
        "----   --------   -----   ----",
        "f      function           1",
        "a      Int        8       1",
        "b      Bool       1       1",
    ]


def test_undo(host: Host, capsys: Captured) -> None:
    host.run("var a = 1")
    host.run("var b = 2")
    host.run("%undo")
    host.run("%undo")
    host.run("%undo")
    assert capsys.readouterr().out == "b: gone.\na: gone.\nThere is nothing to take back.\n"


def test_reset(host: Host) -> None:
    host.run("var a = 1")
    host.run("%reset")
    with pytest.raises(CellFailed):
        host.run("a")


def test_cd(host: Host, tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "a b").mkdir()
    (tmp_path / "a b" / "beside.mojo").write_text("fn seven() -> Int:\n    return 7\n")
    host.run("%cd a b")
    assert host.value("from beside import seven\nseven()") == "7"
    host.run("%cd -")
    assert Path.cwd() == tmp_path
    host.run("%cd 'a b'")
    assert capsys.readouterr().out.splitlines() == [str(tmp_path / "a b"), str(tmp_path), str(tmp_path / "a b")]
    with pytest.raises(OSError):
        host.run("%cd no-such-folder")


def test_env(host: Host, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    monkeypatch.setenv("SOME_NAME", "1")
    monkeypatch.setenv("SOME_TOKEN", "hush")
    host.run("%env SOME_NAME = a b")
    host.run("%env SOME_NAME")
    host.run("%env SOME_NAME c")
    assert capsys.readouterr().out.splitlines() == ["SOME_NAME=a b", "SOME_NAME=a b", "SOME_NAME=c"]
    host.run("%env")
    out = capsys.readouterr().out
    assert "SOME_NAME=c" in out and "hush" not in out
    with pytest.raises(UsageError):
        host.run("%env NO_SUCH_NAME")


def test_commands(host: Host, capsys: Captured) -> None:
    host.run("!echo one; echo two >&2; printf 'ü'; exit 3")
    assert capsys.readouterr().out == "one\ntwo\nü"
    host.run("%pip --version")
    assert capsys.readouterr().out.startswith("pip ")


def test_commands_get_no_input(host: Host, capsys: Captured) -> None:
    host.run("!cat; echo end")
    assert capsys.readouterr().out == "end\n"


def test_load(host: Host, tmp_path: Path) -> None:
    (tmp_path / "some.mojo").write_text("print(1)\n")
    assert host.run("%load some.mojo").payload == [{"source": "set_next_input", "text": "# %load some.mojo\nprint(1)\n", "replace": True}]
    with pytest.raises(OSError):
        host.run("%load nothing.mojo")


def test_run(host: Host, tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "cells.mojo").write_text("var x = 1\n# %%\nx += 1\nprint(x)\n# %%\nprint(nope)\n")
    (tmp_path / "program.mojo").write_text("fn main():\n    print('main')\n")
    (tmp_path / "script.py").write_text("import sys\nfrom_script = sys.argv[1:]\n")
    with pytest.raises(CellFailed) as failed:
        host.run("%run cells.mojo")
    assert "cells.mojo:6:7" in failed.value.lines[0]
    host.run("%run program.mojo")
    host.run("%run script.py a 'b c'")
    assert capsys.readouterr().out == "2\nmain\n"
    assert vars(sys.modules["__main__"])["from_script"] == ["a", "b c"]


def test_help(host: Host, capsys: Captured) -> None:
    [page] = host.run("%timeit?").payload
    assert page["source"] == "page"
    host.run("%nothing?")
    host.run("%lsmagic")
    out = capsys.readouterr().out
    assert out.startswith("'%nothing' is not known.\n")
    assert all(name in out for name in registry.names())
    assert all(registry.help_text(name) for name in registry.names())


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("%nothing", "Line magic function `%nothing` not found"),
        ("%%nothing\n", "Cell magic `%%nothing` not found"),
        ("%writefile", "there is a cell magic %%writefile"),
        ("%%who\n", "there is a line magic %who"),
        ("%time", "%time needs code to run"),
        ("%%time 3\n", "%%time takes no arguments"),
        ("%load", "%load needs a file"),
        ("%matplotlib qt", "figures cannot be shown as 'qt'"),
    ],
)
def test_wrong_uses(host: Host, code: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        host.run(code)


def test_failures_of_all_kinds_are_told(host: Host) -> None:
    for code, name in (
        ("%cd no-such-folder", "FileNotFoundError"),
        ("%nope", "UsageError"),
        ("nope", "CompileError"),
        ("%%python\nexit(3)", "SystemExit"),
    ):
        cell = Execution(host, "Expression [1]")
        with cell.failures() as failed:
            cell.run(code)
        assert [failure.name for failure in failed] == [name]


def test_expressions_of_front_ends(host: Host) -> None:
    cell = host.run("var a = 40")
    assert cell.evaluate("a + 2") == {"status": "ok", "data": {"text/plain": "42"}, "metadata": {}}
    assert cell.evaluate("None")["data"] == {"text/plain": "None"}
    failed = cell.evaluate("nope")
    assert (failed["status"], failed["ename"]) == ("error", "CompileError")
    assert cell.evaluate("var b = 1")["status"] == "error"


def test_format(host: Host, capsys: pytest.CaptureFixture[str]) -> None:
    assert host.run("%%format\nlet  x=1\n%who\n").payload == [{"source": "set_next_input", "text": "let x = 1\n%who", "replace": True}]
    host.run("%format f( 1,2 )")
    assert capsys.readouterr().out == "f(1, 2)\n"
    with pytest.raises(UsageError, match="no cell ran yet"):
        host.run("%format")
    host.run("let  y=2")
    assert host.run("%format").payload == [{"source": "set_next_input", "text": "let y = 2", "replace": True}]
    with pytest.raises(UsageError, match=r"^error: Expression \[\d\]:3:9: "):
        host.run("%%format\n\nlet z = =")
