"""Sentences of the sources that a reader cannot have received whole, and what does not belong into a provision at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from rules.model import Address, NotWhole, Provision, Text
from rules.model.short_name import short_name
from rules.omnibus.definitions import is_glossary
from rules.omnibus.desk import Desk, Place
from rules.omnibus.settle import Ruling
from rules.omnibus.units import Unit
from rules.omnibus.wording import join_words, listed

_JOINED = re.compile(r"(?<!\w)(?:dan/atau|dan|atau|serta)\W*$")
_JOINS = re.compile(r"^(?:dan/atau|dan|atau)\b")
_STOP = re.compile(r"[.;:!?]\W*$")
#: A word after which a sentence must go on.
_GOES_ON = re.compile(
    r"(?:,|\b(?:dalam|dengan|pada|kepada|oleh|dari|untuk|dan|atau|yang|sampai dengan|sebagaimana|dimaksud|huruf|pasal|ayat|adalah|meliputi|atas))\W*$",
    re.IGNORECASE,
)
_MARK = re.compile(r"^(?P<mark>[a-z]|\d+)\.\s")
#: The block in which a rule is signed: the office in capitals, then the mark of signature and the name, at the end of the text.
_SIGNATURE = re.compile(
    r"\s*(?:(?:Ditetapkan|Diundangkan)\s+di\s+\w+.{0,80}?)?\b(?:MENTERI|DIREKTUR\s+JENDERAL|SEKRETARIS|KEPALA|GUBERNUR|BUPATI|WALI\s*KOTA|PRESIDEN)\b[A-Z\s,]*"
    r"(?:\W|_)*\bttd\b\.?(?:\s+[A-Z][A-Z.,'\s]*)?\s*$",
    re.DOTALL,
)


def without_signature(text: str) -> str:
    """A text without the block of signature at its end."""
    return _SIGNATURE.sub("", text).rstrip()


def flaws(unit: Unit) -> Iterator[Text]:
    """What shows that the text of a unit is not whole: a sentence that must go on, or a list that lacks its first items."""
    lines = unit.text.strip().split("\n")
    if _GOES_ON.search(lines[-1].strip()):
        yield Text(id="kalimatnya terputus", en="its sentence breaks off")
    first = next((m["mark"] for line in lines if (m := _MARK.match(line))), None)
    if first not in (None, "a", "1") and not unit.is_annex:
        yield Text(id=f"daftarnya mulai pada {first}", en=f"its list begins at {first}")


def unstopped(unit: Unit) -> Iterator[Text]:
    """That a whole sentence ends without a full stop: a slip of spelling, by which nothing of the text is missing."""
    last = unit.text.strip().split("\n")[-1].strip()
    if last and not _GOES_ON.search(last) and not _STOP.search(last) and not unit.is_annex:
        yield Text(id="kalimatnya tidak ditutup titik", en="its sentence has no full stop")


def stands_alone(desk: Desk, unit: Unit) -> Iterator[Text]:
    """What shows that a pasal is not whole: a numbered ayat without a second one; the draft drops a number that nothing follows."""
    if unit.address.kind == "ayat" and len(desk.articles[unit.document, unit.article]) == 1:
        mark = f"ayat ({unit.address.number})"
        yield Text(
            id=f"hanya {mark} yang terbaca dan nomornya dilepas",
            en=f"only {mark} could be read and its number is dropped",
        )


#: ``Desa adalah desa atau nama lain, selanjutnya disebut Desa adalah kesatuan ...``: the term is introduced where it was already defined.
_TWICE = re.compile(r"\badalah\b[^.;]*?\bselanjutnya\s+di(?:sebut|singkat)\b[^.;]*?\badalah\b", re.IGNORECASE)
_TERM = re.compile(r"^(?:(?P<n>\d+)\.\s+)?(?P<term>.+?)\s+adalah\b")


def defined_twice(text: str) -> list[str]:
    """The items of a list of definitions whose sentence says ``adalah`` twice, each by number and term."""
    rows = [m for line in text.split("\n") if _TWICE.search(line) and (m := _TERM.match(line.strip()))]
    return [f"angka {m['n']} ('{m['term']}')" if m["n"] else f"'{m['term']}'" for m in rows]


def unfinished_lists(unit: Unit) -> Iterator[Text]:
    """Lists of which the drafter must say how their items go together, or whose items are not closed as a list closes them.

    An item ends in a semicolon, the last in a full stop, and the last but one says whether all are meant or one (UU 12/2011 Lampiran II,
    butir on tabulation).
    """
    lists: dict[Address, list[Provision]] = {}
    for leaf in unit.leaves:
        if leaf.address.parent is not None and leaf.address.kind in ("huruf", "angka"):
            lists.setdefault(leaf.address.parent, []).append(leaf)
    for items in lists.values():
        ends = [item.text.rstrip() for item in items]
        nested = {item.address.parent for item in unit.leaves}
        if len(items) < 2 or any(item.address in nested for item in items):
            continue
        if not _JOINED.search(ends[-2]) and not _JOINS.match(ends[-1]):
            where = f"{_item(items[-2])} dan {_item(items[-1])}"
            yield Text(
                id=f"daftar tanpa kata penghubung antara {where}; tentukan 'dan', 'atau', atau 'dan/atau'",
                en=f"a list without conjunction between {where.replace(' dan ', ' and ')}; settle on 'dan', 'atau' or 'dan/atau'",
            )
        open_items = [i for i, end in zip(items[:-1], ends[:-1], strict=True) if not _JOINED.search(end) and not end.endswith(";")]
        if open_items:
            names = join_words([_item(i) for i in open_items])
            yield Text(id=f"{names} tidak ditutup titik koma", en=f"{names} without a semicolon at the end")


def _item(provision: Provision) -> str:
    """A list item by its own mark, ``huruf a``; the unit is named beside it."""
    return Address("/".join(f"{kind}-{number}" for kind, number in provision.address.steps[-1:])).label()


def not_whole(desk: Desk, leaving: Mapping[Place, Ruling]) -> Iterator[NotWhole]:
    """The rules whose texts are not whole, with the units that the draft carries along."""
    for rule in desk.rules:
        found = [
            (unit, [*flaws(unit), *stands_alone(desk, unit)])
            for unit in desk.units_by_rule[rule.key]
            if not unit.is_fact and unit.place not in leaving and not is_glossary(unit)
        ]
        rows = [(unit, why) for unit, why in found if why]
        if rows:
            places = listed([f"{u.address.label()} ({', '.join(w.id for w in why)})" for u, why in rows], 12)
            places_en = listed([f"{u.address.label()} ({', '.join(w.en for w in why)})" for u, why in rows], 12)
            yield NotWhole(regulation=rule.key, units=len(rows), places=Text(id=places, en=places_en))


def broken(texts: Iterable[NotWhole]) -> Iterator[Text]:
    """One question for each rule whose text is not whole."""
    for text in texts:
        name, places = short_name(text.regulation), text.places
        yield Text(
            id=f"Naskah {name} yang terbaca tidak utuh: {places.id}. Lengkapi dari naskah resmi sebelum dipakai.",
            en=f"The text of {name} as read is not whole: {places.en}. Complete it from the official text before use.",
        )
