"""A kernel whose settings are wrong, and one whose session begins with files of the user's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kernel.conftest import Talk


def test_wrong_settings_are_told_and_the_session_begins_with_the_users_files(start: Callable[..., Talk], tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("max_secnds = 1\n")
    (tmp_path / "startup.mojo").write_text('var here = 42\nprint("not shown")\n')
    talk = start(MOJO_CONFIG=str(tmp_path / "config.toml"), MOJO_MAX_SECONDS="soon")
    assert talk.ask("complete_request", code="her", cursor_pos=3)["matches"][0] == "here"
    reply, published = talk.run("here")
    assert reply["status"] == "ok"
    *told, (result, shown) = published
    assert result == "execute_result" and shown["data"]["text/plain"] == "42"
    assert "".join(stream["text"] for _, stream in told) == (
        f"{tmp_path / 'config.toml'}:1: there is no setting 'max_secnds'; did you mean 'max_seconds'?\n"
        "MOJO_MAX_SECONDS is 'soon', which is no number of seconds\n"
    )
    _, published = talk.run("%reset\n%config max_seconds\n%config max_seconds=0.2\nwhile True: pass")
    assert "limit of 0.2 seconds" in str(published)
    assert talk.run("here")[0]["status"] == "ok"
