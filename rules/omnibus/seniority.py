"""Which of several rules leads: the higher in rank, then the later (lex superior, lex posterior), and what shows that it is later.

Two rules of one year are told apart by the day of enactment, then by that of promulgation, then by their place in the gazette, and last by
their numbers. A number alone orders the words of a draft but proves nothing: a ministry may enact a higher number first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rules.model import Regulation, Text

_GAZETTE = re.compile(r"^([A-Z]+)\s*(\d{4})/(\d+)")


@dataclass(frozen=True)
class Shown:
    """Why a rule leads others.

    Attributes:
        why: as a clause of a sentence (``peraturannya lebih baru menurut tanggal penetapan``).
        proved: False where only the numbers tell, so that the choice stays open.
    """

    why: Text
    proved: bool


_SIGNS = {
    "enacted": Text(id="tanggal penetapan", en="date of enactment"),
    "promulgated": Text(id="tanggal pengundangan", en="date of promulgation"),
    "gazette": Text(id="nomor Berita Negara", en="gazette number"),
    "year": Text(id="tahun", en="year"),
}
OPEN = Text(
    id="tidak terlihat peraturan mana yang lebih baru; nomor yang lebih besar dipakai untuk sementara dan pilihannya terbuka",
    en="the material does not show which rule is later; the higher number is taken for the time being and the choice is open",
)


def compare(a: Regulation, b: Regulation) -> tuple[int, str]:
    """Below 0 where ``a`` leads ``b``, and the sign that shows it: ``rank``, a key of the dates, or ``number``."""
    if a.id is None or b.id is None:
        return ((a.id is None) - (b.id is None), "rank") if (a.id is None) != (b.id is None) else (0, "number")
    if a.id.rank != b.id.rank:
        return a.id.rank - b.id.rank, "rank"
    for name in ("enacted", "promulgated"):
        mine, theirs = getattr(a, name), getattr(b, name)
        if mine is not None and theirs is not None and mine != theirs:
            return (-1 if mine > theirs else 1), name
    if a.id.year != b.id.year:
        return b.id.year - a.id.year, "year"
    ours, other = _GAZETTE.match(a.gazette or ""), _GAZETTE.match(b.gazette or "")
    if ours and other and ours[1] == other[1] and ours.groups() != other.groups():
        return (-1 if (int(ours[2]), int(ours[3])) > (int(other[2]), int(other[3])) else 1), "gazette"
    return b.id.sort_key[3] - a.id.sort_key[3], "number"


def shown(lead: Regulation, others: Iterable[Regulation]) -> Shown:
    """Why a rule leads others, in words that claim no more than the material shows.

    Args:
        lead: the rule whose words are kept.
        others: the rules it is taken before.
    """
    signs: dict[str, None] = {}
    for other in others:
        order, sign = compare(lead, other)
        signs["number" if order >= 0 else sign] = None
    if not signs or "number" in signs:
        return Shown(OPEN, False)
    if set(signs) == {"rank"}:
        return Shown(Text(id="peringkatnya lebih tinggi", en="it ranks higher"), True)
    named = [_SIGNS[s] for s in signs if s in _SIGNS]
    return Shown(
        Text(
            id=f"lebih baru menurut {' dan '.join(n.id for n in named)}", en=f"it is the later rule by {' and '.join(n.en for n in named)}"
        ),
        True,
    )
