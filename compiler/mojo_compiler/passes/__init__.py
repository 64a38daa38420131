"""Passes over a function's IR between checking and execution: `run` settles ownership, `inline` splices small leaves."""

from mojo_compiler.passes.inline import inline as inline
from mojo_compiler.passes.inline import is_leaf as is_leaf
from mojo_compiler.passes.ownership import run as run
