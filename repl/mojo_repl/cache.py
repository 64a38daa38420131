"""``mojo-repl cache``: what is kept on disk to start and compile faster."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from mojo_compiler import cache_folder


def parser() -> argparse.ArgumentParser:
    """The options."""
    made = argparse.ArgumentParser(prog="mojo-repl cache", description="What is kept on disk to start and compile faster.")
    commands = made.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser("info", help="tell the folder and its size")
    commands.add_parser("clear", help="remove all of it; it is made again as it is needed")
    return made


def main(arguments: Sequence[str]) -> int:
    """Run ``mojo-repl cache`` and return its exit status: 0, or 1 if something could not be removed."""
    command = parser().parse_args(arguments).command
    folder = cache_folder()
    if folder is None:
        print("Nothing is kept: MOJO_CACHE is off, or the user has no folder for caches.")
        return 0
    return {"info": _tell, "clear": _clear}[command](folder)


def _files(folder: Path) -> list[Path]:
    return [file for file in folder.iterdir() if file.is_file()] if folder.is_dir() else []


def _tell(folder: Path) -> int:
    files = _files(folder)
    print(f"{folder}: {len(files)} files, {sum(file.stat().st_size for file in files) / 1e6:.1f} MB")
    return 0


def _clear(folder: Path) -> int:
    """Remove the files. Processes that run go on: what they miss is made again."""
    removed = 0
    for file in _files(folder):
        try:
            file.unlink(missing_ok=True)
            removed += 1
        except OSError as error:
            print(f"mojo-repl: error: cannot remove {file}: {error.strerror}")
            return 1
    print(f"Removed {removed} files from {folder}")
    return 0
