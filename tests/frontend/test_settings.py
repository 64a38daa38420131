"""Settings: the file, the environment, options, and what is told of wrong ones."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from mojo_frontend.settings.settings import Settings
from mojo_frontend.settings.table import SETTINGS

ROOT = Path(__file__).parents[2]


def settings(file: Path, text: str, options: dict[str, str] | None = None, **environment: str) -> Settings:
    file.write_text(text, encoding="utf-8")
    return Settings(options, {"MOJO_CONFIG": str(file), **environment})


def test_an_option_comes_before_the_environment_before_the_file(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    text = '# mine\nediting_mode = "vi"\nmax_seconds = 5\nchecks = false\n'
    found = settings(file, text, {"editing_mode": "emacs"}, MOJO_MAX_SECONDS="7")
    assert not found.problems
    wanted = {
        "editing_mode": ("emacs", "option"),
        "max_seconds": ("7", "MOJO_MAX_SECONDS"),
        "checks": ("off", f"{file}:4"),
        "suggestions": ("on", ""),
    }
    assert {key: (found[key], found.origin(key)) for key in wanted} == wanted
    assert {"MOJO_MAX_SECONDS": "7", "MOJO_CHECKS": "off"}.items() <= found.environment().items()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("\nmax_secnds = 5", ":2: there is no setting 'max_secnds'; did you mean 'max_seconds'?"),
        ("max_seconds = 'soon'", ":1: max_seconds is 'soon', which is no number of seconds"),
        ("max_memory = -5", ":1: max_memory is '-5', which is no size such as 500M or 8G"),
        ("max_seconds = [5]", ":1: max_seconds is '[5]', but takes a single value"),
        ("path = [1]", ":1: path is '[1]', which is no list of paths"),
        ("editing_mode = 'vim'", ":1: editing_mode is 'vim', which is neither emacs nor vi"),
        ("[limits]\nmax_seconds = 5", ":1: there is no setting 'limits'"),
        ("checks = 'on'\nchecks = on", ":2:10: Invalid value"),
    ],
)
def test_what_is_wrong_in_the_file_is_told_with_its_line(text: str, message: str, tmp_path: Path) -> None:
    found = settings(tmp_path / "config.toml", text)
    assert found.problems == [f"{tmp_path / 'config.toml'}{message}"]
    assert found.environment() == {"MOJO_CONFIG": str(tmp_path / "config.toml")}


def test_what_is_wrong_counts_as_not_said(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    found = settings(file, "max_seconds = 3\nnothing = 1\n", MOJO_MAX_SECONDS="soon", MOJO_CHECKS="")
    assert found["max_seconds"] == "3" and found["checks"] == "on"
    assert found.environment() == {"MOJO_CONFIG": str(file), "MOJO_MAX_SECONDS": "3", "MOJO_CHECKS": ""}
    assert found.problems == [f"{file}:2: there is no setting 'nothing'", "MOJO_MAX_SECONDS is 'soon', which is no number of seconds"]


def test_paths_of_the_file_are_relative_to_it(tmp_path: Path) -> None:
    found = settings(tmp_path / "config.toml", 'path = ["lib", "/opt/mojo"]\nstartup = "mine.mojo"\nhistory_file = "h.sqlite"')
    assert found["history_file"] == str(tmp_path / "h.sqlite")
    assert found["path"] == f"{tmp_path / 'lib'}{os.pathsep}/opt/mojo"
    assert found.startup() == [tmp_path / "mine.mojo"]


def test_startup_files(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    assert settings(file, "").startup() == []
    (tmp_path / "startup.mojo").write_text("var a = 1\n")
    assert settings(file, "").startup() == [tmp_path / "startup.mojo"]
    assert settings(file, "startup = []").startup() == []
    assert settings(file, "", {"startup": "off"}).startup() == []


def test_what_others_look_up_is_put_into_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MOJO_CACHE", "maybe")
    monkeypatch.setenv("MOJO_NUM_THREADS", "1")  # so that it is restored
    monkeypatch.delenv("MOJO_NUM_THREADS")
    (tmp_path / "config.toml").write_text("num_threads = 3\n")
    monkeypatch.setenv("MOJO_CONFIG", str(tmp_path / "config.toml"))
    found = Settings()
    assert found.problems == ["MOJO_CACHE is 'maybe', which is neither on nor off"]
    found.apply()
    assert os.environ["MOJO_NUM_THREADS"] == "3" and "MOJO_CACHE" not in os.environ
    monkeypatch.setenv("MOJO_NUM_THREADS", "many")
    assert Settings().problems[-1] == "MOJO_NUM_THREADS is 'many', which is not a number from 1 on"


def test_where(tmp_path: Path) -> None:
    (tmp_path / "mojo-playground").mkdir()
    (tmp_path / "mojo-playground" / "config.toml").write_text("checks = 'strict'\n")
    environment = {"XDG_CONFIG_HOME": str(tmp_path)}
    assert Settings(environment=environment)["checks"] == "strict"
    assert Settings(environment=environment | {"MOJO_CONFIG": "off"})["checks"] == "on"
    missing = Settings(environment={"MOJO_CONFIG": str(tmp_path / "nothing.toml")})
    assert missing.problems == [f"cannot read {tmp_path / 'nothing.toml'}: No such file or directory"]


def test_the_document_names_all_settings() -> None:
    text = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    assert [setting.key for setting in SETTINGS if f"| `{setting.key}` |" not in text] == []
