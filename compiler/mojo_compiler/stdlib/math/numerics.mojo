"""Limits, under the path of versions before July 2023."""

from .limit import inf, isfinite, isinf, neginf
