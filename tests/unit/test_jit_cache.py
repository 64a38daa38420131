"""The object cache on disk."""

from __future__ import annotations

import os
from pathlib import Path

from mojo_compiler.jit.cache import ObjectCache, cache_key
from mojo_compiler.store import SignedFolder


def test_what_is_put_is_found(tmp_path: Path) -> None:
    cache = ObjectCache(SignedFolder(tmp_path / "new"))
    key = cache_key("a", b"b")
    assert cache.get(key) is None
    cache.put(key, b"\x00image\xff", {"symbols": ["f", "g"], "era": 1})
    found = ObjectCache(SignedFolder(tmp_path / "new")).get(key)
    assert found is not None
    assert found.image == b"\x00image\xff"
    assert found.metadata == {"symbols": ["f", "g"], "era": 1}
    cache.put(key, b"newer")
    again = cache.get(key)
    assert again is not None and again.image == b"newer" and again.metadata == {}


def test_parts_of_keys_do_not_run_together() -> None:
    keys = {cache_key("ab", "c"), cache_key("a", "bc"), cache_key("abc"), cache_key("ab", "c", ""), cache_key()}
    assert len(keys) == 5
    assert cache_key("é") == cache_key("é".encode())


def test_damage_is_noticed_and_removed(tmp_path: Path) -> None:
    cache = ObjectCache(SignedFolder(tmp_path))
    cache.put("key", b"image" * 100, {"x": 1})
    (path,) = tmp_path.glob("*.obj")
    whole = path.read_bytes()
    flipped = bytearray(whole)
    flipped[-7] ^= 1
    for damaged in (b"", whole[:20], whole[:-1], bytes(flipped), b"\0" * len(whole)):
        path.write_bytes(damaged)
        assert cache.get("key") is None
        assert not path.exists()


def test_oldest_entries_go_when_the_folder_is_full(tmp_path: Path) -> None:
    for number in range(20):
        ObjectCache(SignedFolder(tmp_path), limit=1 << 20, interval=0).put(f"k{number}", bytes(1000))
        os.utime(tmp_path / f"k{number}.obj", (number + 1, number + 1))
    ObjectCache(SignedFolder(tmp_path), limit=10_000).put("not looked at", bytes(1000))
    assert len(list(tmp_path.glob("*.obj"))) == 21
    ObjectCache(SignedFolder(tmp_path), limit=10_000, interval=0).put("last", bytes(1000))
    names = {path.stem for path in tmp_path.glob("*.obj")}
    assert "last" in names and "k19" in names and "k0" not in names
    assert 5 <= len(names) <= 8


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    cache = ObjectCache(SignedFolder(blocked / "cache"))
    cache.put("key", b"image")
    assert cache.get("key") is None


def test_without_a_folder_nothing_is_kept() -> None:
    off = ObjectCache(SignedFolder(None))
    off.put("key", b"image")
    assert off.get("key") is None
