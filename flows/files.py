"""Files that appear whole or not at all, also where two runs or a kill come in between."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

#: What a file is called while it is written; the process's number keeps two runs out of one another's way.
PART = ".part"


def write_whole(path: Path, data: bytes, *, durable: bool = False) -> None:
    """Write a file aside and rename it into its place.

    Args:
        path: the file; its folder is made where it is missing.
        data: what it shall hold.
        durable: wait until the disk has it, for what cannot be worked out anew.

    Raises:
        OSError: it cannot be written; what was there before stays.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f"{path.name}.{os.getpid()}{PART}")
    try:
        with aside.open("wb") as stream:
            stream.write(data)
            if durable:
                stream.flush()
                os.fsync(stream.fileno())
        aside.replace(path)
    except OSError as error:
        with suppress(OSError):
            aside.unlink(missing_ok=True)
        if error.filename is None:  # a full disk does not say what was being written
            error.filename = str(path)
        raise


@contextmanager
def held(lock: Path) -> Iterator[None]:
    """Let one process at a time into this block; the others wait. The lock falls with its process."""
    try:
        import fcntl
    except ImportError:  # Windows
        yield
        return
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("ab") as stream:
        fcntl.flock(stream, fcntl.LOCK_EX)
        yield


def is_alive(process: int) -> bool:
    """Whether a process of this machine still runs."""
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True  # another user's
    return True
