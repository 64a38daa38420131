"""``mojo-repl kernel``: the Jupyter kernel's entry in the list that notebooks offer.

Installing the package makes the entry of its environment. Another entry, for this user, lets the Jupyter of any environment
start the kernel of this one.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel

NAME = "mojo-jupyter-kernel"
"""The kernel's name, to which notebooks of 2023 refer."""

ARGUMENTS = ["-P", "-m", "mojo_kernel", "-f", "{connection_file}"]
"""What Python is started with, to be the kernel."""

_WAIT = 60
"""Seconds that another Python may take to import the kernel."""


def parser() -> argparse.ArgumentParser:
    """The options."""
    made = argparse.ArgumentParser(prog="mojo-repl kernel", description="Look after the Jupyter kernel's entry in notebooks.")
    commands = made.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser("install", help="make an entry for this user that starts this Python")
    commands.add_parser("uninstall", help="remove that entry")
    commands.add_parser("list", help="show the kernels of Mojo that Jupyter finds")
    commands.add_parser("doctor", help="check that the entry starts a Python that has the kernel")
    return made


def main(arguments: Sequence[str]) -> int:
    """Run ``mojo-repl kernel`` and return its exit status: 0, or 1 if something is amiss."""
    return {"install": install, "uninstall": uninstall, "list": show, "doctor": examine}[parser().parse_args(arguments).command]()


def install() -> int:
    """Make the entry, or replace it."""
    spec = {
        "argv": [sys.executable, *ARGUMENTS],
        "display_name": "Mojo",
        "language": "mojo",
        "interrupt_mode": "message",
        "kernel_protocol_version": "5.5",
        "metadata": {"supported_encryption": ["curve"]},
    }
    try:
        with TemporaryDirectory() as folder:
            Path(folder, "kernel.json").write_text(json.dumps(spec, indent=2) + "\n")
            for logo in Path(sys.prefix, "share", "jupyter", "kernels", NAME).glob("logo-*"):
                Path(folder, logo.name).write_bytes(logo.read_bytes())
            where = KernelSpecManager().install_kernel_spec(folder, NAME, user=True)
    except OSError as error:
        print(f"mojo-repl: error: cannot install the kernel: {error}", file=sys.stderr)
        return 1
    print(f"Installed {NAME} in {where}")
    return 0


def uninstall() -> int:
    """Remove the entry that Jupyter finds first."""
    try:
        print(f"Removed {KernelSpecManager().remove_kernel_spec(NAME)}")
    except NoSuchKernel:
        print(f"Jupyter finds no kernel named {NAME}.", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"mojo-repl: error: cannot remove the kernel: {error}", file=sys.stderr)
        return 1
    return 0


def show() -> int:
    """Print the name, the folder and the Python of each kernel of Mojo."""
    found = KernelSpecManager().get_all_specs()
    ours = [(name, entry) for name, entry in sorted(found.items()) if entry["spec"]["language"].lower() == "mojo"]
    for name, entry in ours:
        print(f"{name}\t{entry['resource_dir']}\t{_interpreter(entry['spec']['argv'])}")
    if not ours:
        print("Jupyter finds no kernel of Mojo; 'mojo-repl kernel install' makes an entry.", file=sys.stderr)
    return 0 if ours else 1


def examine() -> int:
    """Print what there is and what is amiss."""
    print(f"This Python: {sys.executable}, environment {sys.prefix}")
    complaints = list(_complaints())
    for complaint in complaints:
        print(f"Amiss: {complaint}")
    if not complaints:
        print("All is well.")
    return 1 if complaints else 0


def _complaints() -> Iterator[str]:
    try:
        spec = KernelSpecManager().get_kernel_spec(NAME)
    except NoSuchKernel:
        yield f"Jupyter finds no kernel named {NAME}; 'mojo-repl kernel install' makes an entry."
        return
    except ValueError as error:
        yield f"The kernel's entry is not readable: {error}; 'mojo-repl kernel install' makes another."
        return
    python = _interpreter(spec.argv)
    print(f"The kernel's entry: {spec.resource_dir}, starts {python}")
    try:
        done = subprocess.run([python, "-P", "-c", "import mojo_kernel.kernel"], capture_output=True, text=True, timeout=_WAIT, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        yield f"The entry's Python does not start: {error}"
        return
    if done.returncode != 0:
        reason = (done.stderr.strip().splitlines() or [f"exit status {done.returncode}"])[-1]
        yield f"The entry's Python cannot import the kernel ({reason}); 'mojo-repl kernel install' makes an entry for this Python."


def _interpreter(argv: Sequence[str]) -> str:
    """The Python that an entry starts. Jupyter takes a bare name to mean its own, as seen from here this one."""
    program = argv[0] if argv else ""
    return sys.executable if program in ("python", "python3", "python{}.{}".format(*sys.version_info)) else program
