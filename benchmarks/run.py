"""Measures the code the compiler makes and the compiler itself, and prints tables; see README.md."""

from __future__ import annotations

import argparse
import os
import platform
from collections.abc import Sequence
from pathlib import Path

from measure.checks import checks
from measure.compiler_speed import long_session, phases, small_cells
from measure.cores import all_cores
from measure.generated import Options, compare
from measure.kernel import kernels
from measure.library import TASKS, library_functions
from measure.mathematics import mathematics
from measure.objects import objects
from measure.programs import PROGRAMS
from measure.prompts import prompts
from measure.python_calls import python_calls
from measure.runners import MojoRunner

SECTIONS = ("generated", "cores", "objects", "checks", "math", "library", "python", "phases", "cells", "session", "kernel", "prompt")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run what the command line asks for."""
    parser = _parser()
    chosen = parser.parse_args(arguments)
    if unknown := set(chosen.section) - set(SECTIONS):
        parser.error(f"no section is called {', '.join(sorted(unknown))}")
    programs = [p for p in PROGRAMS if not chosen.program or p.name in chosen.program]
    if chosen.asm:
        for program in programs:
            print(MojoRunner(program).assembly())
        return
    print(f"{_processor()}, {os.cpu_count()} cores; Python {platform.python_version()}\n", flush=True)
    sections = chosen.section or (SECTIONS[:1] if chosen.program else SECTIONS)
    for section in sections:
        print(_section(section, chosen, programs), flush=True)


def _section(name: str, chosen: argparse.Namespace, programs: Sequence[object]) -> str:
    match name:
        case "generated":
            wanted = [p for p in PROGRAMS if p in programs]
            return compare(wanted, Options(chosen.repeats, chosen.quick, not chosen.no_python))
        case "cores":
            return all_cores(chosen.repeats, chosen.quick)
        case "objects":
            return objects(chosen.repeats, chosen.quick)
        case "checks":
            return checks(chosen.repeats, chosen.quick)
        case "math":
            return mathematics(chosen.repeats, chosen.quick)
        case "library":
            return library_functions(chosen.task or (), chosen.repeats, chosen.quick)
        case "python":
            return python_calls(max(chosen.repeats, 15), chosen.quick)
        case "phases":
            return phases(chosen.lines)
        case "cells":
            return small_cells(max(chosen.repeats, 5))
        case "kernel":
            return kernels(3 if chosen.quick else chosen.repeats, 20 if chosen.quick else 100)
        case "prompt":
            return prompts(5 if chosen.quick else 15)
        case _:
            return long_session(200 if chosen.quick else chosen.cells)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="benchmarks/run.py", description=__doc__)
    parser.add_argument("section", nargs="*", metavar="SECTION", help=f"what to measure: {', '.join(SECTIONS)} (default: everything)")
    parser.add_argument("-p", "--program", action="append", choices=[p.name for p in PROGRAMS], help="only this program (repeatable)")
    parser.add_argument("-t", "--task", action="append", choices=[t.name for t in TASKS], help="only this task of the library (repeatable)")
    parser.add_argument("-n", "--repeats", type=int, default=7, help="runs of each program (default: %(default)s)")
    parser.add_argument("-q", "--quick", action="store_true", help="small sizes: a minute in all, rough figures")
    parser.add_argument("--no-python", action="store_true", help="leave out CPython, which takes longest")
    parser.add_argument("--lines", type=int, default=500, help="length of the generated program (default: %(default)s)")
    parser.add_argument("--cells", type=int, default=2000, help="length of the long session (default: %(default)s)")
    parser.add_argument("--asm", action="store_true", help="print the assembly of the programs instead of measuring")
    return parser


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


if __name__ == "__main__":
    main()
