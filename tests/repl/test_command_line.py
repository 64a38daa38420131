"""``mojo-repl``: what is run, what is told where, and the exit status."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from mojo_frontend.cells import split_cells
from mojo_repl.main import main
from mojo_repl.scripts import Script


def test_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-c", "print(1)\n1 + 1"]) == 0
    assert capsys.readouterr() == ("1\n", "")


def test_standard_input() -> None:
    command = [sys.executable, "-m", "mojo_repl"]
    done = subprocess.run(command, input="let a = 20\n# %%\nprint(a + 1)\n", capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "21\n", "")


def test_standard_input_by_name() -> None:
    command = [sys.executable, "-m", "mojo_repl", "-"]
    done = subprocess.run(command, input="print(2)", capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "2\n")


def test_cells_of_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "cells.mojo"
    file.write_text("# %% first\nvar x = 1\n# %%\nx += 1\n# %%\nprint(x)\n")
    assert main([str(file)]) == 0
    assert capsys.readouterr() == ("2\n", "")


def test_program(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "program.mojo"
    file.write_text('fn main():\n    print("main", twice(4))\n\nfn twice(n: Int) -> Int:\n    return n * 2\n')
    assert main([str(file)]) == 0
    assert capsys.readouterr() == ("main 8\n", "")


def test_program_with_an_expression(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "program.mojo"
    file.write_text("fn main():\n    pass\nprint(1)\n")
    assert main([str(file)]) == 1
    output, complaints = capsys.readouterr()
    assert output == ""
    lines = complaints.splitlines()
    assert lines[0] == f"{file}:3:1: error: TODO: expressions are not yet supported at the file scope level"
    assert lines[-1] == "mojo: error: failed to parse the provided Mojo"


def test_program_that_raises(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "program.mojo"
    file.write_text('fn main() raises:\n    raise Error("stop")\n')
    assert main([str(file)]) == 1
    trace = f'{file}:2:5: error: raised here\n    raise Error("stop")\n    ^\n'
    assert capsys.readouterr() == ("Unhandled exception caught during execution: stop\n", trace)


@pytest.mark.parametrize(("argument", "status"), [("", 0), ("7", 7), ("Int32(2)", 2)])
def test_program_that_exits(argument: str, status: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "program.mojo"
    file.write_text(f'from sys import exit\nfn main():\n    print_no_newline("leaving")\n    exit({argument})\n    print("stays")\n')
    assert main([str(file)]) == status
    assert capsys.readouterr() == ("leaving", "")


def test_a_cell_that_exits_is_the_last_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "cells.mojo"
    file.write_text("import sys\n# %%\nsys.exit(3)\n# %%\nprint(2)\n")
    assert main([str(file)]) == 3
    assert capsys.readouterr() == ("", "")


def test_imports_beside_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "helper.mojo").write_text("fn seven() -> Int:\n    return 7\n")
    file = tmp_path / "cells.mojo"
    file.write_text("from helper import seven\nprint(seven())\n")
    assert main([str(file)]) == 0
    assert capsys.readouterr().out == "7\n"


def test_search_path(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("library", "examples", "more"):
        (tmp_path / name).mkdir()
    (tmp_path / "library" / "helper.mojo").write_text("fn seven() -> Int:\n    return 7\n")
    (tmp_path / "more" / "other.mojo").write_text("alias EIGHT = 8\n")
    program = tmp_path / "examples" / "show.mojo"
    program.write_text("from helper import seven\nfrom other import EIGHT\nfn main():\n    print(seven(), EIGHT)\n")
    cells = tmp_path / "examples" / "cells.mojo"
    cells.write_text("from helper import seven\n# %%\nprint(seven())\n")
    monkeypatch.setenv("MOJO_PATH", str(tmp_path / "more"))
    monkeypatch.chdir(tmp_path)
    assert main(["-I", "library", "examples/show.mojo"]) == 0
    assert main(["-I", "library", "examples/cells.mojo"]) == 0
    assert main(["-I", "library", "-c", "import helper\nprint(helper.seven())"]) == 0
    assert capsys.readouterr() == ("7 8\n7\n7\n", "")
    assert main([str(program)]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == f"{program}:1:1: error: unable to locate module 'helper'"


def test_a_module_above_is_hinted_at(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "helper.mojo").write_text("alias SEVEN = 7\n")
    (tmp_path / "bare").mkdir()
    (tmp_path / "bare" / "inner.mojo").write_text("alias SEVEN = 7\n")
    (tmp_path / "test").mkdir()
    file = tmp_path / "test" / "test_helper.mojo"
    file.write_text("from helper import SEVEN\nprint(SEVEN)\n")
    assert main([str(file)]) == 1
    assert f"note: 'helper' is in {tmp_path}: name that folder with -I, or in MOJO_PATH" in capsys.readouterr().err.splitlines()
    file = tmp_path / "cells.mojo"
    file.write_text("import bare.inner\n")
    assert main([str(file)]) == 1
    assert f"note: {tmp_path / 'bare'} is no package: it has no __init__.mojo" in capsys.readouterr().err.splitlines()


@pytest.mark.parametrize("arguments", [[], ["one", "two words", "ü"], ["-D", "x", "--help", "-"], ["--", "x"], ["x", "--"], ["--"]])
def test_arguments(arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "program.mojo"
    code = "for i in range(len(argv())):\n    print(argv()[i])\n"
    file.write_text("from sys import argv\nfn main():\n    " + code.replace("\n", "\n    "))
    cells = tmp_path / "cells.mojo"
    cells.write_text("from sys import argv\n# %%\n" + code)
    for each in (file, cells):
        assert main([str(each), *arguments]) == 0
        assert capsys.readouterr() == ("".join(f"{text}\n" for text in (each, *arguments)), "")


def test_python_cells_of_a_file_have_its_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "cells.mojo"
    file.write_text("print(1)\n# %%\n%%python\ndef f():\n    return 1 // 0\nf()\n")
    assert main([str(file)]) == 1
    trace = capsys.readouterr().err
    assert f'File "{file}", line 6' in trace and f'File "{file}", line 5' in trace and "return 1 // 0" in trace


def test_faults_of_a_file_have_its_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "cells.mojo"
    file.write_text("print(1)\n# %%\nfn f(p: Pointer[Int]) -> Int:\n    return p.load()\n# %%\nprint(f(Pointer[Int].get_null()))\n")
    assert main([str(file)]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert lines[0].startswith(f"{file}:4:") and lines[1] == "    return p.load()"
    assert any(line.startswith(f"{file}:6:") for line in lines)


def test_compile_error_stops_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "cells.mojo"
    file.write_text("print(1)\n# %%\nprint(nothing)\n# %%\nprint(3)\n")
    assert main([str(file)]) == 1
    output, complaints = capsys.readouterr()
    assert output == "1\n"
    assert complaints.splitlines() == [
        f"{file}:3:7: error: use of unknown declaration 'nothing'",
        "print(nothing)",
        "      ^~~~~~~",
    ]


def test_error_at_run_time_ends_its_cell_only(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "cells.mojo"
    file.write_text('print(1)\nraise Error("stop")\n# %%\nprint(2)\n')
    assert main([str(file)]) == 1
    assert capsys.readouterr() == ("1\nError: stop\n2\n", f'{file}:2:1: error: raised here\nraise Error("stop")\n^\n')


def test_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-c", "let p = Pointer[Int].get_null()\nprint(p.load())"]) == 1
    assert capsys.readouterr().err.startswith("error: Expression [1]:2:")


def test_warning(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-c", "fn f():\n    1 + 1\nf()"]) == 0
    assert capsys.readouterr().err.splitlines()[0] == "warning: Expression [1]:2:7: 'Int' value is unused"


def test_unreadable_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    binary = tmp_path / "binary.mojo"
    binary.write_bytes(b"print(1)\xff")
    assert main([str(binary)]) == 1
    assert capsys.readouterr().err == f"mojo-repl: error: cannot read '{binary}': not UTF-8 text: invalid start byte at byte 8\n"
    missing = tmp_path / "missing.mojo"
    assert main([str(missing)]) == 1
    assert capsys.readouterr().err == f"mojo-repl: error: cannot read '{missing}': No such file or directory\n"


@pytest.mark.parametrize(("kind", "part"), [("ast", "Function"), ("ir", "func @"), ("llvm", "define "), ("asm", ".text")])
def test_emit(kind: str, part: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--emit", kind, "-c", "fn f(n: Int) -> Int:\n    return n * 3\nprint(f(5))"]) == 0
    output, others = capsys.readouterr()
    assert part in output
    assert others == "15\n"


def test_time(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--time", "-c", "print(1)"]) == 0
    phases = [part.split()[0] for part in capsys.readouterr().err.split(", ")]
    assert phases == ["parse", "check", "LLVM", "run", "total"]


def test_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--emit", "nonsense", "-c", "1"])
    assert ended.value.code == 2
    assert "--emit" in capsys.readouterr().err


def test_split_cells() -> None:
    assert split_cells("") == []
    assert split_cells("# %%\na\n\n# %% b\n\n# %%\nc") == [(2, "a\n\n"), (7, "c")]
    assert split_cells("a # %%\n") == [(1, "a # %%\n")]
    assert split_cells("# In[1]:\na\n# In[ ]:\nb\n# In\n") == [(2, "a\n"), (4, "b\n# In\n")]


def test_is_program() -> None:
    def is_program(text: str) -> bool:
        return Script("file.mojo", text).is_program

    assert is_program("fn main():\n    pass")
    assert is_program("struct S: pass\ndef main() raises:\n    pass")
    assert not is_program("fn maintain(): pass")
    assert not is_program("struct S:\n    fn main(self): pass")
    assert not Script("-c", "fn main(): pass").is_program


def test_the_prompt_is_loaded_only_when_used() -> None:
    """What takes long to import stays away from ``-c``."""
    program = "import sys\nfrom mojo_repl.main import main\nmain(['-c', 'print(1)'])\nprint([m for m in sys.modules if m in %r])"
    heavy = ("prompt_toolkit", "pygments", "IPython", "lark", "numpy")
    done = subprocess.run([sys.executable, "-c", program % (heavy,)], capture_output=True, text=True, check=True)
    assert done.stdout == "1\n[]\n"


def test_explain(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "cannot-convert"]) == 0
    assert "```mojo right" in capsys.readouterr().out
    assert main(["explain"]) == 0
    assert "cannot-convert" in capsys.readouterr().out.splitlines()
    assert main(["explain", "cannot"]) == 1
    assert capsys.readouterr().err == "mojo-repl: error: there is no error 'cannot'\n"


SHOW = "from sys import argv\nfor i in range(len(argv())): print(argv()[i])"


@pytest.mark.parametrize("arguments", [[], ["a", "-b", "--time"], ["--", "-c", "x"]])
def test_arguments_of_code(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-D", "x=1", "-c", SHOW, *arguments]) == 0
    assert capsys.readouterr().out.splitlines() == ["-c", *arguments]


def test_arguments_of_standard_input() -> None:
    done = subprocess.run([sys.executable, "-m", "mojo_repl", "-", "a", "-i"], input=SHOW, capture_output=True, text=True, check=False)
    assert done.stdout.splitlines() == ["-", "a", "-i"]


def test_run_is_no_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "run").write_text("print(7)")
    assert main(["run", str(tmp_path / "run"), "x"]) == 0
    assert capsys.readouterr().out == "7\n"


def test_modules(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "lib" / "tools"
    package.mkdir(parents=True)
    (package / "__init__.mojo").write_text("")
    (package / "names.mojo").write_text("alias NAME = 5\n")
    (package / "__main__.mojo").write_text("from tools.names import NAME\nfn main():\n    print(NAME)\n")
    (package / "other.mojo").write_text("fn main():\n    print(6)\n")
    monkeypatch.chdir(tmp_path / "lib")
    assert main(["-m", "tools"]) == 0
    assert main(["-m", "tools.other", "argument"]) == 0
    monkeypatch.chdir(tmp_path)
    assert main(["-I", "lib", "-m", "tools.other"]) == 0
    assert main(["-m", "tools"]) == 1
    assert capsys.readouterr() == ("5\n6\n6\n", "mojo-repl: error: no module named 'tools'\n")


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("mojo-repl ")


def test_cache(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MOJO_CACHE_DIR", str(tmp_path))
    (tmp_path / "some.object").write_bytes(bytes(2_000_000))
    for command in ("info", "clear", "info"):
        assert main(["cache", command]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"{tmp_path}: 1 files, 2.0 MB",
        f"Removed 1 files from {tmp_path}",
        f"{tmp_path}: 0 files, 0.0 MB",
    ]
    monkeypatch.setenv("MOJO_CACHE", "off")
    assert main(["cache", "info"]) == 0
    assert capsys.readouterr().out.startswith("Nothing is kept")
