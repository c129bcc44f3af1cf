"""The same rule read more than once: which document stands for it, and what a case's record adds to it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rules.graph.sketch import rule_label
from rules.model import Regulation

#: From the format that keeps most of the structure to the one that keeps least.
_FORMATS = {"akn": 0, "docx": 1, "md": 2, "html": 2, "txt": 3, "pdf": 4}
#: A text stands for its rule only where it has nearly as many units as the fullest.
_NEARLY = 0.9
_AMENDING = re.compile(r"^\s*perubahan\b.*\batas\b", re.IGNORECASE | re.DOTALL)
_WORDS = re.compile(r"[^\W\d_]{4,}")
#: Words of titles that tell nothing of a rule's subject.
_COMMON = frozenset(
    [
        "peraturan",
        "menteri",
        "sosial",
        "kementerian",
        "republik",
        "indonesia",
        "nomor",
        "tahun",
        "tentang",
        "perubahan",
        "atas",
        "pedoman",
        "penyelenggaraan",
        "pelaksanaan",
        "program",
        "umum",
        "teknis",
        "dasar",
        "untuk",
        "dalam",
        "bagi",
        "lingkungan",
        "kesejahteraan",
    ]
)
_CONFLICT = (
    "Nomor {rule} dipakai untuk dua hal: naskah yang dibaca berjudul “{text}”, catatan kasus “{record}”. Keduanya diperlakukan terpisah; "
    "nomor atau judulnya perlu diverifikasi."
)
_BODY = ("pasal", "ayat", "huruf", "angka", "diktum", "section", "subsection", "paragraph", "item")


class Told(NamedTuple):
    """Documents and records with their copies marked, and the identifiers under which a case knows another rule than was read."""

    regulations: tuple[Regulation, ...]
    mistaken: frozenset[str]


def tell_copies(texts: Iterable[Regulation], records: Iterable[Regulation] = ()) -> Told:
    """Mark copies, and join what cases record of a rule to its text.

    Texts with one identifier, and files with the same bytes, are copies of one rule. The text with the most units stands for
    it; among those that have nearly as many, the one in the cleaner format, then the one better covered, then the first by
    name. An amending rule never stands for the rule it amends: where two texts with one identifier differ in this, or share
    no word of their titles, the lesser keeps its place without the identifier, and says so. So does a record whose title is
    clearly another than that of the text: it speaks of another rule, and lends the text nothing.

    Args:
        texts: documents that were read.
        records: what cases know of rules, without text.

    Returns:
        Texts in the order of their names, then records; copies have ``copy_of``.
    """
    texts = sorted(texts, key=lambda r: r.document)
    out: dict[str, Regulation] = {r.document: r for r in texts}
    standing: dict[str, str] = {}
    for identifier, group in _by_identifier(texts):
        best = min(group, key=_rank(group))
        standing[identifier] = best.document
        for other in group:
            if other is best:
                continue
            if (other.sha256 is not None and other.sha256 == best.sha256) or _same_title(best, other):
                out[other.document] = other.model_copy(update={"copy_of": best.document})
            else:
                note = (
                    f"Nomor yang terbaca ({identifier}) sama dengan dokumen {best.document}, tetapi judulnya berbeda; diperlakukan sendiri."
                )
                out[other.document] = other.model_copy(update={"id": None, "notes": (*other.notes, note)})
    for group in _by_bytes(out.values()):
        best = min(group, key=_rank(group))
        for other in group:
            if other is not best:
                out[other.document] = other.model_copy(update={"copy_of": best.document})
    return _with_records(out, standing, records)


def _by_identifier(texts: Iterable[Regulation]) -> list[tuple[str, list[Regulation]]]:
    groups: defaultdict[str, list[Regulation]] = defaultdict(list)
    for regulation in texts:
        if regulation.id is not None:
            groups[regulation.id].append(regulation)
    return sorted(groups.items())


def _by_bytes(texts: Iterable[Regulation]) -> list[list[Regulation]]:
    """Groups of files without identifier that have the same bytes."""
    groups: defaultdict[str, list[Regulation]] = defaultdict(list)
    for regulation in texts:
        if regulation.id is None and regulation.sha256 is not None and regulation.copy_of is None:
            groups[regulation.sha256].append(regulation)
    return [group for _, group in sorted(groups.items()) if len(group) > 1]


def size(regulation: Regulation) -> int:
    """How many units a body has."""
    return sum(p.kind in _BODY for p in regulation.provisions)


def _rank(group: Sequence[Regulation]):
    fullest = max(size(r) for r in group)
    plain = any(not _AMENDING.match(r.title) for r in group)

    def rank(regulation: Regulation) -> tuple[object, ...]:
        return (
            plain and bool(_AMENDING.match(regulation.title)),
            size(regulation) < _NEARLY * fullest,
            _FORMATS.get(regulation.format or "", 5),
            -round(regulation.covered, 2),
            regulation.document,
        )

    return rank


def _same_title(a: Regulation, b: Regulation) -> bool:
    """Whether two titles can be those of one rule: both amending or neither, and some word in common where both have words."""
    if bool(_AMENDING.match(a.title)) != bool(_AMENDING.match(b.title)):
        return False
    x, y = ({w.casefold() for w in _WORDS.findall(r.title)} for r in (a, b))
    return not x or not y or bool(x & y)


def _with_records(texts: dict[str, Regulation], standing: dict[str, str], records: Iterable[Regulation]) -> Told:
    """Join records to the texts of their rules; of several records without text the first stands."""
    kept: list[Regulation] = []
    first: dict[str, int] = {}
    mistaken: set[str] = set()
    for record in records:
        key = record.key
        if key in standing and _another(texts[standing[key]], record):
            mistaken.add(key)
            text = texts[standing[key]]
            notes = (*text.notes, _CONFLICT.format(rule=rule_label(key), text=text.title, record=record.title))
            status_note = " ".join(n for n in (text.status_note, notes[-1]) if n)
            texts[text.document] = text.model_copy(update={"notes": notes, "status_note": status_note})
            name = f"{record.document.partition(':')[0]}:{rule_label(key)} ({record.title})"
            kept.append(record.model_copy(update={"document": name, "id": None, "notes": (*record.notes, notes[-1])}))
        elif key in standing:
            document = standing[key]
            texts[document] = joined(texts[document], record)
            kept.append(record.model_copy(update={"copy_of": document}))
        elif key in first:
            place = first[key]
            kept[place] = joined(kept[place], record)
            kept.append(record.model_copy(update={"copy_of": kept[place].document}))
        else:
            first[key] = len(kept)
            kept.append(record)
    return Told((*texts.values(), *kept), frozenset(mistaken))


def _another(text: Regulation, record: Regulation) -> bool:
    """Whether a record's title is clearly not that of a text: both say something, and no telling word is common.

    A title that is an abbreviation of the other (``PSM``) is none.
    """
    x, y = ({w.casefold() for w in _WORDS.findall(r.title)} - _COMMON for r in (text, record))
    initials = "".join(w[0] for w in text.title.casefold().split())
    return bool(x and y) and not x & y and record.title.casefold().strip() not in initials


def joined(main: Regulation, record: Regulation) -> Regulation:
    """A regulation with what a record adds: what it lacks itself, the record's evidence and notes."""
    update: dict[str, object] = {
        name: getattr(record, name)
        for name in ("pillar", "gazette", "enacted", "promulgated", "issuer")
        if getattr(main, name) is None and getattr(record, name) is not None
    }
    if main.status == "unknown" and record.status != "unknown":
        update |= {"status": record.status, "status_note": record.status_note, "status_confidence": record.status_confidence}
    if not main.title and record.title:
        update["title"] = record.title
    update["evidence"] = (*main.evidence, *(e for e in record.evidence if e not in main.evidence))
    update["notes"] = (*main.notes, *(n for n in record.notes if n not in main.notes))
    return main.model_copy(update=update)
