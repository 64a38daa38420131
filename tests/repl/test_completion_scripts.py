"""``mojo-repl completion`` and the manual page, which are made from what parses the options."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from manual_page import PAGE, page
from mojo_repl.command_line import COMMANDS
from mojo_repl.completion import main
from mojo_repl.options import options

WORDS = [
    ("", ["run", "format", "kernel", "--emit", "-c", "one.mojo", "folder"]),
    ("f", ["format", "folder"]),
    ("--emit a", ["ast", "asm"]),
    ("--bug-report o", ["one.mojo", "other.txt"]),
    ("kernel ", ["-h", "--help", "install", "uninstall", "list", "doctor"]),
    ("cache c", ["clear"]),
    ("format o", ["one.mojo"]),
    ("format --ch", ["--check"]),
    ("-I ", ["folder"]),
    ("completion z", ["zsh"]),
]


def script(shell: str, capsys: pytest.CaptureFixture[str]) -> str:
    """The script for a shell."""
    assert main([shell]) == 0
    return capsys.readouterr().out


def test_bash(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "one.mojo").touch()
    (tmp_path / "other.txt").touch()
    (tmp_path / "folder").mkdir()
    lines = [script("bash", capsys)]
    for typed, _ in WORDS:
        words = ["mojo-repl", *typed.split(" ")]
        lines.append(f"COMP_WORDS=({' '.join(word or repr('') for word in words)}); COMP_CWORD={len(words) - 1}")
        lines.append('_mojo_repl; echo "${COMPREPLY[*]}"')
    command = [shutil.which("bash") or "bash", "--norc", "-c", "\n".join(lines)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    for (typed, expected), found in zip(WORDS, done.stdout.splitlines(), strict=True):
        missing = set(expected) - set(found.split())
        assert not missing, typed
        if typed:
            assert set(found.split()) == set(expected), typed


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    """All commands and options are there; the shell, if it is, reads the script."""
    text = script(shell, capsys)
    for command in COMMANDS:
        assert command.name in text
        for option in options(command.parser()):
            for name in option.names:
                known = name if shell == "zsh" else f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}"
                assert known in text, name
    if shutil.which(shell):
        subprocess.run([shell, "-n", "-c", text], check=True)


def test_manual_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run tools/manual_page.py"
