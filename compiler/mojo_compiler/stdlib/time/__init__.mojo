"""Clocks and waiting."""

from .time import now, sleep, time_function
