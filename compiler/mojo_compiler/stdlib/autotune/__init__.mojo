"""Adaptive compilation: functions that fork, and the search for their best variant."""

from .autotuning import autotune, autotune_fork, cost_of, search
