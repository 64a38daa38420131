"""The folder of caches: private to its user, and signed.

What is read back is unpickled or run as machine code, so that nothing may be taken which somebody else can have put there.
The folder must be the user's and writable by nobody else, and each file begins with a signature of its name and content. The
key is in a file of the folder that only the user can read; what was brought from another folder has another one's signature.
"""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Mapping
from hashlib import blake2b, sha256
from pathlib import Path

KEY = "key"
"""The file of the key."""

_SIZE = 32
_OTHERS = stat.S_IWGRP | stat.S_IWOTH


def cache_folder(environment: Mapping[str, str] = os.environ) -> Path | None:
    """``MOJO_CACHE_DIR``, else ``mojo-playground`` in the user's cache folder.

    None if ``MOJO_CACHE=off``, or if the user has no such folder: what is relative would be looked for in the working folder.
    """
    if environment.get("MOJO_CACHE", "").lower() == "off":
        return None
    if chosen := environment.get("MOJO_CACHE_DIR"):
        return Path(chosen)
    bases = environment.get("XDG_CACHE_HOME", ""), os.path.join(os.path.expanduser("~"), ".cache")
    return next((Path(base, "mojo-playground") for base in bases if os.path.isabs(base)), None)


class SignedFolder:
    """A folder of signed files. Processes may share it: files appear whole or not at all.

    A folder that cannot be written is no error, and one that cannot be trusted counts as empty; `flaw` says why.
    """

    def __init__(self, folder: Path | None) -> None:
        """Use `folder`, made on the first write; with None nothing is stored and nothing is found."""
        self.named = folder
        self.flaw = _flaw(folder) if folder is not None else ""
        self.folder = None if self.flaw else folder
        self._key = _read_key(self.folder / KEY) if self.folder is not None else None

    def read(self, name: str) -> memoryview | None:
        """The content of a file, None if there is none or its signature is not ours."""
        if self.folder is None or self._key is None:
            return None
        try:
            data = memoryview((self.folder / name).read_bytes())
        except OSError:
            return None
        content = data[_SIZE:]
        return content if data[:_SIZE] == _signature(self._key, name, content) else None

    def write(self, name: str, content: bytes) -> bool:
        """Store a file; tells whether it could."""
        if self.folder is None:
            return False
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            if self._key is None:
                self._key = _make_key(self.folder / KEY)
            _write_whole(self.folder / name, _signature(self._key, name, content) + content)
        except OSError:
            return False
        return True


def _flaw(folder: Path) -> str:
    """Why a folder cannot be trusted; "" if it can, or is yet to be made."""
    if not folder.is_absolute():
        return "its path is not absolute"
    try:
        status = folder.stat()
    except OSError:
        return ""
    if os.name != "posix":
        return ""  # where a user's folders are closed to others by lists of rights
    if status.st_uid != os.geteuid():
        return "it belongs to another user"
    return "others may write to it" if status.st_mode & _OTHERS else ""


def _signature(key: bytes, name: str, content: bytes | memoryview) -> bytes:
    return blake2b(sha256(content).digest() + name.encode(), key=key, digest_size=_SIZE).digest()


def _read_key(path: Path) -> bytes | None:
    """The key in a file that is the user's alone; None if there is none."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    except OSError:
        return None
    with os.fdopen(handle, "rb") as file:
        status = os.fstat(file.fileno())
        private = os.name != "posix" or (status.st_uid == os.geteuid() and not status.st_mode & (stat.S_IRWXG | stat.S_IRWXO))
        key = file.read(_SIZE + 1) if private and stat.S_ISREG(status.st_mode) else b""
    return key if len(key) == _SIZE else None


def _make_key(path: Path) -> bytes:
    """Make a key. Where several processes begin at once, the key of the first is everybody's; one that is not private is replaced."""
    made = os.urandom(_SIZE)
    temporary = _write_beside(path, made)
    with contextlib.suppress(OSError):  # there is one, or the file system has no links
        os.link(temporary, path)
    found = _read_key(path)
    if found is None:
        os.replace(temporary, path)
        return made
    os.unlink(temporary)
    return found


def _write_whole(path: Path, data: bytes) -> None:
    temporary = _write_beside(path, data)
    try:
        os.replace(temporary, path)
    except OSError:
        os.unlink(temporary)
        raise


def _write_beside(path: Path, data: bytes) -> str:
    """A file of the same folder that only the user can read, under a passing name."""
    temporary = str(path.with_name(f".writing-{os.urandom(8).hex()}"))
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise
    return temporary
