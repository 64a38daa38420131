"""A disk cache of object files, keyed by a digest of what they were made from. A cold, damaged or absent cache only costs time."""

from __future__ import annotations

import contextlib
import hashlib
import os
import pickle
import time
from collections.abc import Mapping
from pathlib import Path

from mojo_compiler.digest import compiler_digest
from mojo_compiler.records import dataclass
from mojo_compiler.store import KEY, SignedFolder

_SIZE_FIELD = 4
_SWEPT = ".swept"

DEFAULT_LIMIT = 512 << 20
"""Bytes the folder may hold before the oldest entries go."""

DEFAULT_INTERVAL = 3600.0
"""Seconds between two looks at how much it holds: to look takes a second where there are many entries."""

Metadata = Mapping[str, object]


@dataclass(frozen=True)
class CachedObject:
    """An object file and the values stored beside it."""

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


class ObjectCache:
    """Entries in a store. Processes may share it: entries appear whole or not at all."""

    def __init__(self, store: SignedFolder, limit: int = DEFAULT_LIMIT, interval: float = DEFAULT_INTERVAL) -> None:
        self.store = store
        self._limit = limit
        self._interval = interval
        self._look_again = 0.0

    def get(self, key: str) -> CachedObject | None:
        """The entry of a key, or None if it is missing or damaged (a damaged file is removed)."""
        name = _file(key)
        data = self.store.read(name)
        if self.store.folder is not None:
            with contextlib.suppress(OSError):
                if data is None:
                    os.unlink(self.store.folder / name)
                else:
                    os.utime(self.store.folder / name)
        return _decode(data) if data is not None else None

    def put(self, key: str, image: bytes, metadata: Metadata | None = None) -> None:
        """Store an entry; `metadata` must be numbers, texts and lists of such. A folder that cannot be written is not an error."""
        if (
            self.store.write(_file(key), _encode(image, metadata or {}))
            and self.store.folder is not None
            and time.time() >= self._look_again
        ):
            with contextlib.suppress(OSError):
                self._sweep_if_due(self.store.folder)

    def _sweep_if_due(self, folder: Path) -> None:
        """Sweep, unless some process did not long ago."""
        marker, now = folder / _SWEPT, time.time()
        if not marker.exists() or now >= marker.stat().st_mtime + self._interval:
            marker.touch(mode=0o600)
            self._sweep(folder)
        self._look_again = now + self._interval

    def _sweep(self, folder: Path) -> None:
        """If the folder is too big, remove the entries that were not used for longest until three quarters are left."""
        with os.scandir(folder) as entries:
            files = [entry for entry in entries if entry.name != KEY]
            found = sorted((status.st_mtime, status.st_size, entry.path) for entry in files for status in (entry.stat(),))
        total = sum(size for _, size, _ in found)
        if total <= self._limit:
            return
        for _, size, path in found:
            if total <= self._limit * 3 // 4:
                return
            with contextlib.suppress(OSError):
                os.unlink(path)
            total -= size


def _file(key: str) -> str:
    return f"{key}.obj"


def _encode(image: bytes, metadata: Metadata) -> bytes:
    described = pickle.dumps(dict(metadata), protocol=5)
    return len(described).to_bytes(_SIZE_FIELD, "little") + described + image


def _decode(data: memoryview) -> CachedObject:
    size = int.from_bytes(data[:_SIZE_FIELD], "little")
    described = pickle.loads(data[_SIZE_FIELD : _SIZE_FIELD + size])
    return CachedObject(bytes(data[_SIZE_FIELD + size :]), described)
