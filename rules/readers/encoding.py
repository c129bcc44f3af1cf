"""Bytes to characters, also where one file mixes encodings line by line."""

from __future__ import annotations

import codecs
import re

from rules.readers import unreadable

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: What Windows-1252 leaves undefined; such bytes are read as Latin-1 controls, which are dropped later.
_UNDEFINED = frozenset(b"\x81\x8d\x8f\x90\x9d")

#: What no text holds: controls but for tabs, ends of lines and a few of old word processors, and broken sequences.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x19\x1c-\x1f\x7f-\x9f\ufffd]")


def decode(data: bytes) -> tuple[str, list[str]]:
    """The characters of a text file.

    Args:
        data: the whole file.

    Returns:
        The text and notes in Bahasa Indonesia.

    Raises:
        Unreadable: the bytes are no text.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            text = data.decode(name, "replace")
            _check(text)
            return text, ([f"Sebagian byte {name.upper()} rusak dan diganti tanda �."] if "\ufffd" in text else [])
    if wide := _unmarked_wide(data):
        text = data.decode(wide, "replace")
        _check(text)
        return text, [f"Berkas dibaca sebagai {wide.upper()} tanpa penanda urutan byte."]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text, notes = _by_line(data)
    else:
        notes = []
    _check(text)
    return text, notes


def _unmarked_wide(data: bytes) -> str | None:
    """UTF-16 without its mark: every other byte of Latin text is zero."""
    sample = data[:4_000]
    if len(sample) < 8 or not sample.count(0):
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.7 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.1 * half:
        return "utf-16-be"
    return None


def _by_line(data: bytes) -> tuple[str, list[str]]:
    """Each line as UTF-8 where it is that, else in the 8-bit encoding that fits the rest of the file best."""
    lines = data.split(b"\n")
    strange = [line for line in lines if not _is_utf8(line)]
    name = _eight_bit(b"\n".join(strange[:2_000]))
    good = sum(not line.isascii() for line in lines) - len(strange)
    result = []
    for line in lines:
        try:
            result.append(line.decode("utf-8"))
        except UnicodeDecodeError:
            result.append(_mixed(line, name))
    printed = {"cp1252": "Windows-1252"}.get(name, name)
    if good:
        note = f"Pengodean campuran dalam satu berkas: {len(strange)} baris dibaca sebagai {printed}, sisanya sebagai UTF-8."
    else:
        note = f"Berkas dibaca sebagai {printed}, bukan UTF-8."
    return "\n".join(result), [note]


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _eight_bit(sample: bytes) -> str:
    """The 8-bit encoding of lines that are not UTF-8: Windows-1252 unless another fits clearly better.

    Indonesian is written in ASCII; what is not comes from word processors (quotes, dashes), which is Windows-1252.
    """
    marks = sum(sample.count(byte) for byte in b"\x91\x92\x93\x94\x95\x96\x97\x85\xa0\xab\xbb\xb0\xad\xa7\xb7\xe9\xbd\xb2\xb3\xb5")
    high = sum(byte >= 0x80 for byte in sample)
    if marks * 2 >= high or len(sample) < 64:
        return "cp1252"
    from charset_normalizer import from_bytes  # takes a while to import, and few files need it

    best = from_bytes(sample, cp_isolation=["cp1252", "mac_roman", "cp437", "cp850"]).best()
    return best.encoding if best is not None else "cp1252"


def _mixed(line: bytes, name: str) -> str:
    """One line in which UTF-8 sequences and 8-bit characters may stand side by side."""
    parts = []
    while line:
        try:
            parts.append(line.decode("utf-8"))
            break
        except UnicodeDecodeError as error:
            parts.append(line[: error.start].decode("utf-8"))
            byte = line[error.start : error.start + 1]
            parts.append(byte.decode("latin-1" if name == "cp1252" and byte[0] in _UNDEFINED else name, "replace"))
            line = line[error.start + 1 :]
    return "".join(parts)


def _check(text: str) -> None:
    """Turn away what decodes but is no text."""
    sample = text[:200_000]
    if len(_CONTROLS.findall(sample)) * 20 > len(sample):
        raise unreadable.binary()
