"""Problems that a person can solve: said in their language, never as a traceback."""

from __future__ import annotations

import errno
import json
import os
import socket
from collections.abc import Sequence

from pydantic import ValidationError

from rules.model import LeftOut, Text

#: How many files the message of ``NothingRead`` names; the terminal lists them on its own.
TOLD = 12

#: What the operating system says most often of a file, a folder or an address; its own words are English everywhere.
_OS_WORDS: dict[int, Text] = {
    errno.EACCES: Text(id="izin ditolak", en="permission denied"),
    errno.EPERM: Text(id="tidak diizinkan", en="not permitted"),
    errno.ENOENT: Text(id="tidak ada", en="it does not exist"),
    errno.EEXIST: Text(id="sudah ada, dan bukan folder", en="it exists and is no folder"),
    errno.ENOTDIR: Text(id="bagian dari letaknya bukan folder", en="part of its path is no folder"),
    errno.EISDIR: Text(id="itu folder, bukan berkas", en="it is a folder, not a file"),
    errno.ENOTEMPTY: Text(id="foldernya tidak kosong", en="the folder is not empty"),
    errno.ENOSPC: Text(id="tidak ada ruang tersisa di diska", en="no space left on the disk"),
    errno.EDQUOT: Text(id="kuota diska habis", en="the disk quota is used up"),
    errno.EFBIG: Text(id="berkasnya melampaui ukuran yang diizinkan", en="the file grows past the size that is allowed"),
    errno.EROFS: Text(id="diska hanya dapat dibaca", en="the disk is read-only"),
    errno.ENAMETOOLONG: Text(id="namanya terlalu panjang", en="its name is too long"),
    errno.ELOOP: Text(id="tautannya berputar", en="its links run in a circle"),
    errno.EMFILE: Text(id="terlalu banyak berkas terbuka", en="too many open files"),
    errno.ENOMEM: Text(id="memori tidak cukup", en="not enough memory"),
    errno.EIO: Text(id="diska atau jaringannya tidak dapat dibaca", en="its disk or network cannot be read"),
    errno.EBUSY: Text(id="sedang dipakai program lain", en="another program is using it"),
    errno.ESTALE: Text(id="folder jaringannya terputus", en="its network folder is gone"),
    errno.EADDRINUSE: Text(id="sedang dipakai program lain", en="another program is using it"),
    errno.EADDRNOTAVAIL: Text(id="bukan alamat mesin ini", en="no address of this machine"),
}


class UsageProblem(Exception):
    """A choice that cannot be carried out; the message says which and what to choose instead."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


class Unfinished(Exception):
    """Work that was begun rightly and could not be ended; the message says where and what can be done."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


class NothingRead(Exception):
    """No source gave a regulation or a case; the message names each with its reason, for the log of Prefect's page."""

    def __init__(self, left_out: Sequence[LeftOut]) -> None:
        self.left_out = list(left_out)
        self.text = Text(
            id="tidak ada yang dapat dibaca: " + "; ".join(f"{i.file}: {i.reason.id} -> {i.remedy.id}" for i in self.left_out[:TOLD]),
            en="nothing could be read: " + "; ".join(f"{i.file}: {i.reason.en} -> {i.remedy.en}" for i in self.left_out[:TOLD]),
        )
        super().__init__(self.text.id)


def os_words(error: BaseException) -> Text:
    """Why the operating system refused, without place: the reason alone, to stand in a sentence."""
    if isinstance(error, socket.gaierror):
        return Text(id="nama alamatnya tidak dikenal", en="the name of the address is not known")
    if isinstance(error, OSError):
        known = _OS_WORDS.get(error.errno or 0)
        said = error.strerror or str(error) or type(error).__name__
        name = errno.errorcode.get(error.errno or 0, type(error).__name__)
        return known or Text(id=f"ditolak sistem operasi, kode {name}", en=f"{said}, {name}")
    return Text(id=str(error), en=str(error))


def damage(error: Exception) -> Text:
    """What is wrong with a file that Padu wrote and that was changed or cut since, to stand in brackets."""
    if isinstance(error, json.JSONDecodeError):
        return Text(id=f"baris {error.lineno}, kolom {error.colno}: bukan JSON", en=f"line {error.lineno}, column {error.colno}: no JSON")
    if isinstance(error, ValidationError):
        at = ".".join(str(part) for part in error.errors()[0]["loc"])
        return Text(id=f"isian '{at}' hilang atau tidak dapat dipakai", en=f"the entry '{at}' is missing or cannot be used")
    if isinstance(error, KeyError):
        return Text(id=f"isian {error} tidak ada", en=f"the entry {error} is missing")
    return Text(id=str(error), en=str(error))


def told(error: BaseException) -> Text | None:
    """The sentence for a person that an error carries, or None where it is a fault of Padu's own.

    An error of the operating system counts: a disk that fills or a folder that is taken away in the middle of the work.
    """
    text = getattr(error, "text", None)
    if isinstance(text, Text):
        return text
    if isinstance(error, OSError) and error.errno in _OS_WORDS:
        why = os_words(error)
        place = f"'{os.fsdecode(error.filename)}': " if isinstance(error.filename, (str, bytes, os.PathLike)) else ""
        return Text(
            id=f"{place}{why.id}. Pekerjaan berhenti; beri ruang atau izin, atau pilih folder lain dengan --out, lalu jalankan perintah yang sama:"
            " langkah yang sudah selesai tersimpan.",
            en=f"{place}{why.en}. The work stopped; make room or give access, or choose another folder with --out, then run the same command:"
            " the steps that are done are kept.",
        )
    return None
