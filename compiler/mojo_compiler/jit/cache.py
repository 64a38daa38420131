"""A disk cache of object files, keyed by a digest of what they were made from. A cold, damaged or absent cache only costs time."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mojo_compiler.digest import compiler_digest

_MAGIC = b"MOJOOBJ"
_DIGEST_SIZE = 32
_SIZE_FIELD = 4
_SWEPT = ".swept"

DEFAULT_LIMIT = 512 << 20
"""Bytes the folder may hold before the oldest entries go."""

DEFAULT_INTERVAL = 3600.0
"""Seconds between two looks at how much it holds: to look takes a second where there are many entries."""

Metadata = Mapping[str, object]


@dataclass(frozen=True)
class CachedObject:
    """An object file and the JSON values stored beside it."""

    image: bytes
    metadata: Metadata


def cache_key(*parts: str | bytes) -> str:
    """The sha256 (hexadecimal) of the parts and of what identifies the compiler; moving text from one part to the next changes it."""
    digest = hashlib.sha256(compiler_digest().encode())
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "little"))
        digest.update(data)
    return digest.hexdigest()


def default_folder() -> Path | None:
    """``MOJO_CACHE_DIR``, else ``mojo-playground`` in the user's cache folder; None if ``MOJO_CACHE=off``."""
    if os.environ.get("MOJO_CACHE", "").lower() == "off":
        return None
    chosen = os.environ.get("MOJO_CACHE_DIR")
    if chosen:
        return Path(chosen)
    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return Path(base, "mojo-playground")


class ObjectCache:
    """A folder of files, one an entry. Processes may share it: entries appear whole or not at all."""

    def __init__(self, folder: Path | None, limit: int = DEFAULT_LIMIT, interval: float = DEFAULT_INTERVAL) -> None:
        """Use `folder`, made on the first write; with None nothing is stored and nothing is found."""
        self.folder = folder
        self._limit = limit
        self._interval = interval
        self._look_again = 0.0

    def get(self, key: str) -> CachedObject | None:
        """The entry of a key, or None if it is missing or damaged (a damaged file is removed)."""
        if self.folder is None:
            return None
        path = self._path(key)
        try:
            data = path.read_bytes()
        except OSError:
            return None
        found = _decode(data)
        with contextlib.suppress(OSError):
            if found is None:
                path.unlink()
            else:
                os.utime(path)
        return found

    def put(self, key: str, image: bytes, metadata: Metadata | None = None) -> None:
        """Store an entry; `metadata` must be JSON values. A folder that cannot be written is not an error."""
        if self.folder is None:
            return
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            _write_whole(self._path(key), _encode(image, metadata or {}))
            if time.time() >= self._look_again:
                self._sweep_if_due(self.folder)

    def _path(self, key: str) -> Path:
        assert self.folder is not None
        return self.folder / f"{key}.obj"

    def _sweep_if_due(self, folder: Path) -> None:
        """Sweep, unless some process did not long ago."""
        marker, now = folder / _SWEPT, time.time()
        if not marker.exists() or now >= marker.stat().st_mtime + self._interval:
            marker.touch()
            self._sweep(folder)
        self._look_again = now + self._interval

    def _sweep(self, folder: Path) -> None:
        """If the folder is too big, remove the entries that were not used for longest until three quarters are left."""
        with os.scandir(folder) as entries:
            found = sorted((status.st_mtime, status.st_size, entry.path) for entry in entries for status in (entry.stat(),))
        total = sum(size for _, size, _ in found)
        if total <= self._limit:
            return
        for _, size, path in found:
            if total <= self._limit * 3 // 4:
                return
            with contextlib.suppress(OSError):
                os.unlink(path)
            total -= size


def _encode(image: bytes, metadata: Metadata) -> bytes:
    described = json.dumps(metadata, separators=(",", ":")).encode()
    body = len(described).to_bytes(_SIZE_FIELD, "little") + described + image
    return _MAGIC + hashlib.sha256(body).digest() + body


def _decode(data: bytes) -> CachedObject | None:
    start = len(_MAGIC) + _DIGEST_SIZE
    body = data[start:]
    if data[: len(_MAGIC)] != _MAGIC or data[len(_MAGIC) : start] != hashlib.sha256(body).digest():
        return None
    size = int.from_bytes(body[:_SIZE_FIELD], "little")
    described = json.loads(body[_SIZE_FIELD : _SIZE_FIELD + size])
    return CachedObject(body[_SIZE_FIELD + size :], described)


def _write_whole(path: Path, data: bytes) -> None:
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".writing-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(temporary, path)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise
