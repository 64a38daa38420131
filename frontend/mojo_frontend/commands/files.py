"""Commands about texts: what ran, what is kept in files, what is edited."""

from __future__ import annotations

import sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

from mojo_frontend.commands.registry import cell, line
from mojo_frontend.commands.system import run_command
from mojo_frontend.entry import Entry
from mojo_frontend.errors import UsageError


@line("history")
def history(entry: Entry, argument: str) -> None:
    """%history [n]: what ran in this session, or the last n of it."""
    texts = entry.session.texts
    if argument and not argument.isdecimal():
        raise UsageError("%history takes a number")
    for source in texts[-int(argument) :] if argument else texts:
        print(f"# {source.cell}\n{source.text.rstrip()}")


@line("save")
def save(entry: Entry, argument: str) -> None:
    """%save file: write all that ran in this session into a file of cells, which mojo-repl and notebooks run."""
    if not argument:
        raise UsageError("%save needs a file")
    path = Path(argument).expanduser()
    texts = [source.text.rstrip() for source in entry.session.texts if source.text.strip()]
    path.write_text("\n\n# %%\n".join(texts) + "\n", encoding="utf-8")
    print(f"Saved {len(texts)} cells in {path}")


@line("edit")
def edit(entry: Entry, argument: str) -> None:
    """%edit [n]: put the text of an earlier cell, or of the last one, where you type; the prompt opens $EDITOR with it first."""
    texts = {source.cell: source.text for source in entry.session.texts}
    if not texts:
        raise UsageError("%edit: no cell ran yet")
    wanted = f"cell {argument}" if argument else next(reversed(texts))
    if wanted not in texts:
        raise UsageError(f"%edit: there is no {wanted}")
    entry.edit(texts[wanted].strip("\n"))


@line("pwd")
def pwd(entry: Entry, argument: str) -> None:
    """%pwd: the current folder."""
    print(Path.cwd())


@line("ls")
def ls(entry: Entry, argument: str) -> None:
    """%ls [folder]: the files of a folder."""
    folder = Path(argument or ".").expanduser()
    for path in sorted(folder.iterdir()):
        print(f"{path.name}/" if path.is_dir() else path.name)


@cell("writefile")
def writefile(entry: Entry, argument: str, body: str) -> None:
    """%%writefile [-a] file: write the rest of the cell into a file, with -a behind what it has."""
    appends = argument.startswith("-a ")
    name = argument.removeprefix("-a ").strip()
    if not name:
        raise UsageError("%%writefile needs a file")
    path = Path(name).expanduser()
    there = path.exists()
    with path.open("a" if appends else "w", encoding="utf-8") as file:
        file.write(body.lstrip("\n"))
    print(f"{'Appended to' if appends and there else 'Overwrote' if there else 'Wrote'} {path}")


@cell("bash")
def bash(entry: Entry, argument: str, body: str) -> None:
    """%%bash: run the rest of the cell in the system's shell."""
    status = run_command(["bash", "-c", body])
    if status:
        print(f"bash ended with status {status}", file=sys.stderr)


@cell("capture")
def capture(entry: Entry, argument: str, body: str) -> None:
    """%%capture [name]: run the rest of the cell and keep what it prints to oneself, as a text of Python's under a name if one is given."""
    if argument and not argument.isidentifier():
        raise UsageError("%%capture takes a name")
    with redirect_stdout(StringIO()) as printed:
        entry.run(body)
    if argument:
        entry.mojo(f"%%python\n{argument} = {printed.getvalue()!r}")


@line("python")
def python(entry: Entry, argument: str) -> None:
    """%python code: run a line of Python, as %%python runs a cell; %python at the prompt: what follows is Python, until Ctrl-D."""
    if argument:
        entry.mojo(f"%%python\n{argument}")
    else:
        entry.begin_python()
