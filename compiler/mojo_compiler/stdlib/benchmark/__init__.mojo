"""Measuring time."""

from .benchmark import Batch, Benchmark, Report, Unit, clobber_memory, keep, run
