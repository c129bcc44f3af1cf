"""Transition clauses for persons, organisations and documents that exist under the merged rules (domain pack 2.4)."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from rules.model import Text
from rules.omnibus.desk import Desk, Place
from rules.omnibus.existing import existing
from rules.omnibus.numbers import Numbers
from rules.omnibus.pieces import Article, Piece, Writer
from rules.omnibus.settle import is_transitional
from rules.omnibus.units import Unit
from rules.omnibus.wording import join_words, self_name, tabulate


class _Tail(NamedTuple):
    """How what exists goes on, and what it is called in the reason."""

    words: str
    what: str
    what_en: str
    comma: bool = False  # where what exists is told in a clause of its own, which a comma must close


_TAILS = {
    "orang": _Tail(
        "tetap melaksanakan tugas sampai dengan berakhirnya masa penugasan.",
        "orang yang telah diangkat atau ditugaskan",
        "persons already appointed",
    ),
    "pelaksana": _Tail("tetap melaksanakan tugas menurut {own}.", "orang yang telah bertugas", "persons already at work"),
    "organisasi": _Tail("tetap diakui sampai dengan berakhirnya masa bakti.", "kepengurusan yang telah dibentuk", "boards already formed"),
    "lembaga": _Tail(
        "tetap diakui dan menyesuaikan dengan {own} dalam jangka waktu [ditetapkan perancang].",
        "lembaga yang telah ada",
        "bodies that exist already",
    ),
    "dokumen": _Tail("tetap berlaku sampai dengan jangka waktunya berakhir.", "dokumen yang telah diterbitkan", "documents already issued"),
    "permohonan": _Tail(
        "diproses menurut [{own} atau peraturan yang dicabut; ditetapkan perancang].",
        "permohonan yang sedang diproses",
        "applications under way",
        comma=True,
    ),
}


def transitions(desk: Desk, leaving: Collection[Place] = ()) -> list[Article]:
    """Transition clauses for persons, boards, bodies, documents and applications that exist under the merged rules.

    Args:
        desk: the merged rules.
        leaving: the units that do not go into the omnibus; a transitional clause of a source that stays goes before the new clauses.
    """
    groups: dict[str, list[tuple[str, str]]] = {kind: [] for kind in _TAILS}
    for rule in desk.rules:
        for kind, item in existing(rule, desk):
            groups[kind].append((rule.key, item))
    out = []
    for n, (kind, rows) in enumerate(groups.items()):
        if not rows:
            continue
        tail = _TAILS[kind]
        carried = [
            u
            for key in dict.fromkeys(key for key, _ in rows)
            for u in desk.units_by_rule[key]
            if is_transitional(u) and u.place not in leaving and not u.is_fact and kind in ("lembaga", "dokumen")
        ]
        reason = Text(
            id=f"Kepastian hukum bagi {tail.what} berdasarkan peraturan yang dicabut.",
            en=f"Legal certainty for {tail.what_en} under the revoked rules.",
        )
        piece = Piece(writer=_written(desk, [item for _, item in rows], tail, carried), name=f"peralihan-{kind}", reason=reason)
        out.append(Article("peralihan", None, [piece], (9, n)))
    return out


def _written(desk: Desk, items: list[str], tail: _Tail, carried: list[Unit]) -> Writer:
    """The clause, subject to what a source's own transitional clause demands, so that the two do not contradict each other."""
    own = self_name(desk.instrument)
    words = tail.words.format(own=own)

    def write(numbers: Numbers) -> str:
        places = [numbers.units[u.place].label() for u in carried if u.place in numbers.units]
        end = (
            f"{words[:-1]}, dengan tetap memenuhi kewajiban penyesuaian sebagaimana dimaksud dalam {join_words(places)}."
            if places
            else words
        )
        if len(items) == 1:
            stop = "," if tail.comma else ""
            return f"Pada saat {own} mulai berlaku, {items[0]}{stop} {end}"
        return tabulate(f"Pada saat {own} mulai berlaku:", items, end)

    return write
