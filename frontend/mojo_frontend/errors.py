"""Errors of those who use a front end."""

from __future__ import annotations


class UsageError(Exception):
    """A command was used wrongly; the message says how it is used."""
