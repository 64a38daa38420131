"""What a session takes from the environment."""

from __future__ import annotations

from mojo_compiler.linking.search_cache import CachePolicy, cache_policy
from mojo_compiler.session.limits import Limits


def check_setting(variable: str, text: str) -> None:
    """Raise `WrongSetting` if a variable of the environment cannot hold a text."""
    Limits.from_environment({variable: text})
    cache_policy(CachePolicy.OFF, {variable: text})
