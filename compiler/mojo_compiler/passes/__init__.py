"""Passes over a function's IR between checking and execution: `run` settles ownership."""

from mojo_compiler.passes.ownership import run as run
