"""Passes over a function's IR between checking and execution: `run` is the entry point."""

from mojo_compiler.passes.ownership import run as run
