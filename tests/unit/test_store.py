"""The folder of caches: where it is, whom it trusts, and what is taken from it."""

from __future__ import annotations

import os
import pickle
import pwd
import subprocess
import sys
from pathlib import Path

import pytest
from mojo_compiler import Session
from mojo_compiler.store import KEY, SignedFolder, cache_folder


@pytest.fixture
def homeless(monkeypatch: pytest.MonkeyPatch) -> None:
    """A user whom the system does not know."""

    def unknown(uid: int) -> None:
        raise KeyError(uid)

    monkeypatch.delenv("HOME", raising=False)
    monkeypatch.setattr(pwd, "getpwuid", unknown)


def taken(store: SignedFolder, name: str) -> bytes | None:
    content = store.read(name)
    return bytes(content) if content is not None else None


def test_the_environment_names_the_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/me")
    assert cache_folder({"MOJO_CACHE_DIR": "/chosen", "XDG_CACHE_HOME": "/base"}) == Path("/chosen")
    assert cache_folder({"XDG_CACHE_HOME": "/base"}) == Path("/base/mojo-playground")
    assert cache_folder({"XDG_CACHE_HOME": "here"}) == Path("/home/me/.cache/mojo-playground")
    assert cache_folder({}) == Path("/home/me/.cache/mojo-playground")
    assert cache_folder({"MOJO_CACHE": "OFF", "MOJO_CACHE_DIR": "/chosen"}) is None


@pytest.mark.usefixtures("homeless")
def test_the_working_folder_is_nobodys_home(monkeypatch: pytest.MonkeyPatch) -> None:
    assert cache_folder({}) is None
    monkeypatch.setenv("HOME", "here")
    assert cache_folder({}) is None


def test_what_is_written_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    assert taken(SignedFolder(folder), "a") is None
    assert SignedFolder(folder).write("a", b"content")
    assert taken(SignedFolder(folder), "a") == b"content"
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {file.name: file.stat().st_mode & 0o777 for file in folder.iterdir()} == {"a": 0o600, KEY: 0o600}


def test_a_file_of_another_name_content_or_key_is_not_taken(tmp_path: Path) -> None:
    SignedFolder(tmp_path).write("a", b"content")
    whole = (tmp_path / "a").read_bytes()
    (tmp_path / "b").write_bytes(whole)
    assert taken(SignedFolder(tmp_path), "b") is None
    for damaged in (b"", whole[:20], whole[:-1], whole[:-1] + b"T", b"content"):
        (tmp_path / "a").write_bytes(damaged)
        assert taken(SignedFolder(tmp_path), "a") is None
    other = tmp_path / "other"
    SignedFolder(other).write("b", b"theirs")
    (other / "a").write_bytes(whole)
    assert taken(SignedFolder(other), "a") is None


def test_a_key_that_others_may_read_is_none(tmp_path: Path) -> None:
    SignedFolder(tmp_path).write("a", b"content")
    (tmp_path / KEY).chmod(0o640)
    assert taken(SignedFolder(tmp_path), "a") is None
    SignedFolder(tmp_path).write("b", b"content")
    assert taken(SignedFolder(tmp_path), "a") is None
    assert taken(SignedFolder(tmp_path), "b") == b"content"
    assert (tmp_path / KEY).stat().st_mode & 0o777 == 0o600


def test_stores_that_begin_together_share_the_key(tmp_path: Path) -> None:
    one, two = SignedFolder(tmp_path), SignedFolder(tmp_path)
    one.write("a", b"1")
    two.write("b", b"2")
    assert taken(two, "a") == b"1"
    assert taken(SignedFolder(tmp_path), "a") == b"1" and taken(SignedFolder(tmp_path), "b") == b"2"


@pytest.mark.parametrize("mode", [0o770, 0o702, 0o777])
def test_a_folder_that_others_may_write_to_is_not_used(tmp_path: Path, mode: int) -> None:
    SignedFolder(tmp_path).write("a", b"content")
    tmp_path.chmod(mode)
    store = SignedFolder(tmp_path)
    assert store.flaw == "others may write to it"
    assert taken(store, "a") is None and not store.write("b", b"")


def test_a_folder_of_another_user_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    SignedFolder(tmp_path).write("a", b"content")
    own = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: own + 1)
    store = SignedFolder(tmp_path)
    assert store.flaw == "it belongs to another user"
    assert taken(store, "a") is None and not store.write("b", b"")


def test_a_folder_in_the_working_folder_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    store = SignedFolder(Path("here"))
    assert store.flaw == "its path is not absolute"
    assert not store.write("a", b"") and list(tmp_path.iterdir()) == []


def test_the_first_cell_tells_of_a_folder_that_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tmp_path.chmod(0o777)
    monkeypatch.setenv("MOJO_CACHE_DIR", str(tmp_path))
    session = Session()
    (warning,) = session.run("let x = 1").diagnostics
    assert warning.message == f"the cache folder '{tmp_path}' is not used: others may write to it; all is compiled anew at each start"
    assert session.run("let y = 1").diagnostics == ()
    assert list(tmp_path.iterdir()) == []
    session.close()


class Trap:
    """Runs code when it is unpickled."""

    def __reduce__(self) -> tuple[object, ...]:
        return print, ("the trap was sprung",)


def test_nothing_that_was_put_into_the_folder_runs(tmp_path: Path) -> None:
    environment = os.environ | {"MOJO_CACHE_DIR": str(tmp_path)}
    command = [sys.executable, "-m", "mojo_repl", "-c", "print(1)"]

    def run() -> str:
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout

    assert run() == "1\n"
    for file in tmp_path.iterdir():
        if file.name != KEY:
            file.write_bytes(file.read_bytes()[:32] + pickle.dumps(Trap()))
    assert run() == "1\n"


def test_with_the_cache_off_nothing_is_kept(tmp_path: Path) -> None:
    environment = os.environ | {"MOJO_CACHE": "off", "MOJO_CACHE_DIR": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path)}
    program = "from mojo_compiler import Session; assert Session().run('print(1)').ok"
    subprocess.run([sys.executable, "-c", program], env=environment, check=True, capture_output=True)
    assert list(tmp_path.iterdir()) == []
