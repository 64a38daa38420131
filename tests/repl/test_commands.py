"""The commands of the prompt, which are those of notebooks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from mojo_compiler import DisplayValue, Session
from mojo_frontend.commands import registry
from mojo_frontend.settings.settings import Settings
from mojo_repl.entries import run_entry
from mojo_repl.late_session import LateSession
from mojo_repl.questions import Questions
from mojo_repl.scripts import Report

Captured = pytest.CaptureFixture[str]


class Terminal:
    """As much of a prompt as an entry needs."""

    def __init__(self) -> None:
        self.session = Session()
        self.settings = Settings(environment={"MOJO_CONFIG": "off"})
        self.report = Report()
        self.offered = ""
        self.count = 0

    def show(self, value: DisplayValue) -> None:
        """Show a value."""
        print(value.plain)

    def offer(self, text: str) -> None:
        """Keep what the next entry would begin with."""
        self.offered = text

    def edit(self, text: str) -> None:
        """Keep what an editor would be opened with."""
        self.offer(text)

    def begin_python(self) -> None:
        """Nothing is typed here."""

    def reset(self) -> None:
        """Begin a new session."""
        self.session.close()
        self.session = Session()

    def run(self, text: str) -> None:
        """Run an entry."""
        self.count += 1
        run_entry(self, Questions(LateSession(lambda: self.session)).cell(text), self.count)


@pytest.fixture
def prompt() -> Iterator[Terminal]:
    terminal = Terminal()
    yield terminal
    terminal.session.close()


def test_a_colon_begins_a_command_too() -> None:
    assert [Questions(LateSession(Session)).cell(text) for text in (":time f()", "  :whos", "x: Int", "%undo")] == [
        "%time f()",
        "%whos",
        "x: Int",
        "%undo",
    ]


def test_mojo_and_commands_in_one_entry(prompt: Terminal, capsys: Captured) -> None:
    prompt.run("var a = 1\n%who\n!echo hello\na + 1")
    assert capsys.readouterr().out == "a\nhello\n2\n"


def test_time(prompt: Terminal, capsys: Captured) -> None:
    prompt.run("%time print(1)")
    out = capsys.readouterr().out.splitlines()
    assert out[0] == "1" and [part.split()[0] for part in out[1].split(", ")] == ["parse", "check", "LLVM", "run", "total"]


def test_timeit(prompt: Terminal, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mojo_compiler.services.timing.ENOUGH", 0.0)
    prompt.run(":timeit 1 + 1")
    assert "a run (mean ± standard deviation of 7 series, 1 run each)" in capsys.readouterr().out
    prompt.run("%timeit nope")
    assert "use of unknown declaration 'nope'" in capsys.readouterr().err


def test_names_and_undo(prompt: Terminal, capsys: Captured) -> None:
    for text in ("var a = 1", "%whos", "%undo", "%whos", "%undo"):
        prompt.run(text)
    assert capsys.readouterr().out.splitlines() == [
        "Name   Type   Bytes   Cell",
        "----   ----   -----   ----",
        "a      Int    8       1",
        "a: gone.",
        "No names are defined.",
        "There is nothing to take back.",
    ]


@pytest.mark.parametrize("kind", ["ir", "llvm", "asm"])
def test_listings(prompt: Terminal, kind: str, capsys: Captured) -> None:
    prompt.run("fn twice(n: Int) -> Int:\n    return n * 2")
    prompt.run(f"%{kind} twice")
    assert "Expression [1]:2  return n * 2" in capsys.readouterr().out
    prompt.run(f"%{kind} thrice")
    assert capsys.readouterr().out == "no function is called 'thrice'\n"


def test_cd(prompt: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    monkeypatch.chdir(Path.cwd())
    prompt.run(f"%cd {tmp_path}")
    prompt.run("%cd no-such-folder")
    first, second = capsys.readouterr().out.splitlines()
    assert first == str(tmp_path) and "no-such-folder" in second


def test_help(prompt: Terminal, capsys: Captured) -> None:
    prompt.run("%help")
    out = capsys.readouterr().out
    assert all(name in out.split() for name in registry.names()) and len(out.splitlines()) <= 15


def test_what_a_name_stands_for(prompt: Terminal, capsys: Captured) -> None:
    prompt.run("fn twice(n: Int) -> Int: return n * 2")
    for text in ("twice?", "?twice", "%help twice", "%time?", "nobody?"):
        prompt.run(text)
    out = capsys.readouterr().out
    assert out.count("Defined in Expression [1]:1") == 3 and "%time code" in out and "'nobody' is not known." in out


def test_the_source_of_a_name(prompt: Terminal, capsys: Captured) -> None:
    prompt.run("@value\nstruct S:\n    var x: Int\n\n    fn twice(self) -> Int:\n        # so\n        return self.x * 2")
    for text in ("S.twice??", "S??", "len??", "%who??"):
        prompt.run(text)
    out = capsys.readouterr().out
    assert out.startswith(
        "Defined in Expression [1]:5\n\nfn twice(self) -> Int:\n    # so\n    return self.x * 2\nDefined in Expression [1]:2"
    )
    assert "fn len[T: Sized](value: T) -> Int:" in out and "%who [type ...]" in out


def test_what_is_printed_can_be_kept(prompt: Terminal, capsys: Captured) -> None:
    for text in ("%%capture kept\nprint(6 * 7)\n!echo more", "len(kept)", "%%capture\nprint(1)", "%%capture 1x\nprint(1)"):
        prompt.run(text)
    assert capsys.readouterr().out == "8\n%%capture takes a name\n"


def test_load_begins_the_next_entry(prompt: Terminal, tmp_path: Path) -> None:
    (tmp_path / "some.mojo").write_text("var b = 2\n")
    prompt.run(f"%load {tmp_path / 'some.mojo'}")
    assert prompt.offered.endswith("var b = 2\n")


def test_reset_and_wrong_commands(prompt: Terminal, capsys: Captured) -> None:
    for text in ("var a = 1", "%reset", "%who", "%nothing", "%load"):
        prompt.run(text)
    assert capsys.readouterr().out.splitlines() == [
        "No names are defined.",
        "Line magic function `%nothing` not found.",
        "%load needs a file",
    ]


def test_explain(prompt: Terminal, capsys: Captured) -> None:
    for text in ("%explain", "nothing", "%explain", "%explain unknown-decl"):
        prompt.run(text)
    out = capsys.readouterr().out.splitlines()
    assert out[:3] == ["%explain needs the code of an error: no cell failed yet", "unknown-declaration", "==================="]
    assert out[-1] == "there is no error 'unknown-decl'"


def test_the_first_error_tells_of_explanations(prompt: Terminal, capsys: Captured) -> None:
    for text in ("nothing", "nothing", "%reset", "nothing"):
        prompt.run(text)
    assert capsys.readouterr().err.count("%explain says more about an error") == 2


def test_autoreload(prompt: Terminal, capsys: Captured) -> None:
    for text in ("%autoreload", "%autoreload off", "%autoreload maybe"):
        prompt.run(text)
    assert capsys.readouterr().out.splitlines() == [
        "Modules are read again when their files have changed.",
        "Modules are not read again when their files have changed.",
        "%autoreload takes on or off",
    ]
    assert not prompt.session.follows_files


def test_variables_of_a_redefined_struct_are_marked(prompt: Terminal, capsys: Captured) -> None:
    for text in ("@value\nstruct C:\n    var x: Int", "var c = C(1)", "@value\nstruct C:\n    var x: Int\n    var y: Int", "%whos"):
        prompt.run(text)
    assert "c      C (redefined)   8       2" in capsys.readouterr().out


def test_types_of_expressions(prompt: Terminal, capsys: Captured) -> None:
    prompt.run("var x: Float64 = 2.5\nfn twice(n: Int) -> Int: return n * 2")
    for text in ("x", "twice(3)", "twice", "1 > 0", "Int", "DynamicVector", "nothing", "String('a') + 'b'", "(1, x)", "print(7)"):
        prompt.run(f"%type {text}")
    assert capsys.readouterr().out.splitlines() == [
        "Float64",
        "Int",
        "fn(Int) -> Int",
        "Bool",
        "type Int",
        "type DynamicVector[...]",
        "the type of 'nothing' is not known",
        "String",
        "Tuple[Int, Float64]",
        "None",
    ]


def test_errors_of_programs_of_python(prompt: Terminal, tmp_path: Path, capsys: Captured) -> None:
    for name, text in (("wrong", "{}['key']\n"), ("leaves", "import sys\nsys.exit(3)\n")):
        (tmp_path / f"{name}.py").write_text(text)
        prompt.run(f"%run {tmp_path / name}.py")
    out, err = capsys.readouterr()
    assert out == "SystemExit: 3\n"
    assert err.splitlines()[:2] == ["Traceback (most recent call last):", f'  File "{tmp_path}/wrong.py", line 1, in <module>']
    assert err.splitlines()[-1] == "KeyError: 'key'"


def test_whole_values(prompt: Terminal, capsys: Captured) -> None:
    for text in ("from tensor import Tensor", "Tensor[DType.int8](9)", "%show", "%show String('a') * 2", "%show nothing"):
        prompt.run(text)
    out, err = capsys.readouterr()
    assert out.splitlines()[1:] == ["int8, 9", "   0  1  2  3  4  5  6  7", "0" + "  0" * 8, "8  0", "aa"]
    assert "use of unknown declaration 'nothing'" in err


def test_history_edit_and_save(prompt: Terminal, tmp_path: Path, capsys: Captured) -> None:
    for text in ("var a = 1", "print(a)", "%history", "%history 1", "%edit 1", f"%save {tmp_path / 'all.mojo'}", "%edit 99"):
        prompt.run(text)
    assert capsys.readouterr().out.splitlines() == [
        "1",
        *("# cell 1", "var a = 1", "# cell 2", "print(a)"),
        *("# cell 2", "print(a)"),
        f"Saved 2 cells in {tmp_path / 'all.mojo'}",
        "%edit: there is no cell 99",
    ]
    assert prompt.offered == "var a = 1"
    assert (tmp_path / "all.mojo").read_text() == "var a = 1\n\n# %%\nprint(a)\n"


def test_files(prompt: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    for text in (
        "%%writefile a.txt\none\n",
        "%%writefile -a a.txt\ntwo\n",
        "%ls",
        "%pwd",
        "%%bash\ncat a.txt; exit 3",
        "%python print(6 * 7)",
    ):
        prompt.run(text)
    out, err = capfd.readouterr()
    assert out.split() == ["Wrote", "a.txt", "Appended", "to", "a.txt", "a.txt", str(tmp_path), "one", "two", "42"]
    assert err == "bash ended with status 3\n"


def test_documentation_of_modules(prompt: Terminal, capsys: Captured) -> None:
    for text in ("%doc math", "%doc len"):
        prompt.run(text)
    out = capsys.readouterr().out
    assert "sqrt   fn sqrt" in out and "fn len" in out


def test_fixes_are_offered(prompt: Terminal, capsys: Captured) -> None:
    for text in ("%fix", "let total = 1\npritn(totl)\nwhlie True: pass", "%fix", "let total = 1\npritn(totl)", "%fix"):
        prompt.run(text)
    assert capsys.readouterr().out == "%fix: the last error proposes no change\n"
    assert prompt.offered == "let total = 1\nprint(totl)"
