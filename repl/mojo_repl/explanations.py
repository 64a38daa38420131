"""``mojo-repl explain``: the pages of the error index."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from mojo_compiler import explain, explained


def parser() -> argparse.ArgumentParser:
    """The options."""
    made = argparse.ArgumentParser(prog="mojo-repl explain", description="What errors and warnings mean; which there are, without a code.")
    made.add_argument("codes", nargs="*", metavar="CODE", help="the code that stands behind a message")
    return made


def main(arguments: Sequence[str]) -> int:
    """Show the pages of some codes; without one, which there are. Returns the exit status: 0, or 1 if there is no such page."""
    codes = parser().parse_args(arguments).codes
    try:
        print("\n\n".join(map(explain, codes)) if codes else "\n".join(explained()))
    except LookupError as error:
        print(f"mojo-repl: error: {error.args[0]}", file=sys.stderr)
        return 1
    return 0
