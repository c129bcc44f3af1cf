"""What two definitions say differently: their words of weight, and which of them only one has."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

#: Words whose coming and going does not change what a definition says.
_TRIVIAL = frozenset((
    "adalah", "ialah", "merupakan", "yang", "dan", "atau", "dan/atau", "untuk", "oleh", "dalam", "di", "ke", "dari", "dengan",
    "serta", "suatu", "sebuah", "secara", "pada", "bagi", "agar", "selanjutnya", "disebut", "disingkat", "telah", "dapat",
    "maupun", "sebagai", "tersebut", "ini", "itu",
))  # fmt: skip
#: Abbreviations that definitions use without more, written out.
_WRITTEN_OUT = {
    "apbn": "anggaran pendapatan dan belanja negara",
    "apbd": "anggaran pendapatan dan belanja daerah",
    "pns": "pegawai negeri sipil",
    "asn": "aparatur sipil negara",
}
#: Least likeness, 0 to 100, at which two words are spellings of one (``praktek``, ``praktik``).
_ONE_WORD = 84


#: ``disisi`` for ``di sisi``.
_PLACE = re.compile(r"\bdi(sisi|atas|bawah|dalam|luar|antara|daerah|wilayah|lingkungan)\b")


def weighty(body: str) -> list[str]:
    """The words of weight of a definition, well-known abbreviations written out; how words are spaced makes no difference."""
    spaced = _PLACE.sub(r"di \1", re.sub(r"\s*/\s*", "/", body.casefold().replace("walikota", "wali kota")))
    words = re.findall(r"[\w/-]+", spaced)
    return [w for word in words for w in _WRITTEN_OUT.get(word, word).split() if w not in _TRIVIAL]


def same_word(a: str, b: str) -> bool:
    """Whether two words are one, whatever the spelling."""
    return a == b or fuzz.ratio(a, b) >= _ONE_WORD


def difference(a: Sequence[str], b: Sequence[str]) -> tuple[list[str], list[str]]:
    """The words that only the one and only the other has, in reading order.

    Words that merely moved, and two spellings of one word, are in neither.
    """
    only_a: list[str] = []
    only_b: list[str] = []
    for op in Indel.opcodes(a, b):
        only_a += a[op.src_start : op.src_end] if op.tag in ("delete", "replace") else ()
        only_b += b[op.dest_start : op.dest_end] if op.tag in ("insert", "replace") else ()
    one, other = [w for w in only_a if w not in b], [w for w in only_b if w not in a]
    return (
        [w for w in one if not any(same_word(w, v) for v in other)],
        [w for w in other if not any(same_word(w, v) for v in one)],
    )


def passages(body: str, only: Sequence[str]) -> list[str]:
    """The passages of a definition that consist of some of its words of weight, as they stand there: ``warga negara``.

    Args:
        body: the definition.
        only: words of weight of it, such as ``difference`` gives; words of little weight between two of them are kept.

    Returns:
        Each passage once, in reading order; a comma or another word of weight ends one.
    """
    body, wanted = " ".join(body.split()), frozenset(only)
    found: list[str] = []
    start = end = last = -1
    for token in re.finditer(r"[\w/-]+", body):
        heavy = weighty(token[0])
        inside = bool(heavy) and wanted.issuperset(heavy)
        if start >= 0 and (body[end : token.start()].strip() or (heavy and not inside)):
            found.append(body[start:last])
            start = -1
        if inside:
            start, last = (token.start() if start < 0 else start), token.end()
        end = token.end()
    if start >= 0:
        found.append(body[start:last])
    return list(dict.fromkeys(found))
