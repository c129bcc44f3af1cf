"""What states no norm although it sounds like one: definitions, purposes, scope, criteria, funding, closing provisions."""

from __future__ import annotations

import re

from rules.drafting.units import Unit
from rules.drafting.words import word_class

_DEFINES = re.compile(r"\byang\s+dimaksud(?:kan)?\s+dengan\b|^\s*yang\s+dimaksud\b", re.IGNORECASE)
_PURPOSE = re.compile(
    r"^(?:\w+\s+){0,30}?(?:bertujuan|dimaksudkan|bermaksud|berasaskan)\b|^(?:maksud|tujuan|sasaran|asas|azas|ruang\s+lingkup|prinsip(?:-prinsip)?)\b|"
    r"\bdengan\s+(?:maksud|tujuan)\b|\bbertujuan\b|\bberdasarkan\s+(?:asas|azas|prinsip)\b|\bdiselenggarakan\s+(?:berdasarkan|dengan)\s+(?:asas|prinsip)",
    re.IGNORECASE,
)
_ABOUT_ITSELF = re.compile(
    r"^(?:dengan\s+berlakunya\s+)?(?:peraturan|keputusan|undang-undang|ketentuan|instruksi)\b[^.;:]{0,120}?\b(?:ini\s+(?:mulai\s+)?berlaku|mulai\s+berlaku|bertujuan|merupakan|"
    r"ini\s+(?:ditujukan|mengatur|meliputi|digunakan|dibuat))",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"\bdicabut\s+dan\s+dinyatakan\b|\b(?:dinyatakan\s+)?tidak\s+berlaku\s+lagi\b|\bdinyatakan\s+(?:masih\s+)?(?:tetap\s+)?berlaku\b|\bmulai\s+berlaku\s+(?:pada|sejak|setelah|terhitung)\b|"
    r"^agar\s+setiap\s+orang|\b(?:masih\s+)?tetap\s+berlaku\s+sepanjang\b",
    re.IGNORECASE,
)
#: One of these stands in whatever the patterns above and below find; they only save time.
_CLOSING_WORDS = ("dicabut", "berlaku", "agar setiap")
_PURPOSE_WORDS = ("tujuan", "maksud", "asas", "azas", "sasaran", "lingkup", "prinsip")
_FUNDING_WORDS = ("bersumber", "dibebankan", "dana", "biaya", "dialokasikan", "anggaran")
_FUNDING = re.compile(
    r"\b(?:bersumber\s+dari|dibebankan\s+(?:pada|kepada)|didanai|dibiayai|dialokasikan|melalui\s+anggaran\s+pendapatan)\b|"
    r"^(?:sumber\s+)?(?:pendanaan|pembiayaan|biaya|dana)\b",
    re.IGNORECASE,
)
_FUNDING_HEADING = re.compile(
    r"^(?:ketentuan\s+)?(?:sumber\s+)?(?:pendanaan|pembiayaan|dana|biaya|anggaran)(?:\s+dan\s+(?:pendanaan|pembiayaan|pertanggungjawaban))?$",
    re.IGNORECASE,
)
_CRITERIA = re.compile(
    r"^(?:kriteria|jenis|bentuk|kategori|indikator|klasifikasi|sumber\s+data|lambang|format|besaran|jumlah|susunan\s+acara|waktu|tempat|lokasi|wilayah\s+kerja)\b",
    re.IGNORECASE,
)


def _mentions(text: str, words: tuple[str, ...]) -> bool:
    """Whether a text holds one of some words, in any case."""
    low = text.lower()
    return any(word in low for word in words)


def defines(unit: Unit) -> bool:
    """Whether a unit opens a list of definitions."""
    return "maksud" in unit.text and bool(_DEFINES.search(unit.text[:200]))


def states_purpose(text: str) -> bool:
    """Whether a sentence states a purpose, a principle or a scope."""
    return _mentions(text[:400], _PURPOSE_WORDS) and bool(_PURPOSE.search(text[:400]))


def states_criteria(text: str) -> bool:
    """Whether a sentence lists kinds, criteria or forms of something."""
    return bool(_CRITERIA.match(text))


def is_closing(text: str) -> bool:
    """Whether a sentence only revokes, keeps in force or enters into force."""
    return bool((_mentions(text, _CLOSING_WORDS) and _CLOSING.search(text)) or _ABOUT_ITSELF.match(text))


def is_funding(unit: Unit, text: str) -> bool:
    """Whether a sentence tells where money comes from, or stands under a heading on funding."""
    return (_mentions(text, _FUNDING_WORDS) and bool(_FUNDING.search(text))) or any(
        _FUNDING_HEADING.match(" ".join(h.split())) for h in unit.headings[:1]
    )


#: Passives that state how things are, not what somebody is to do.
_NO_TASKS = word_class("no_tasks")


def states_no_task(verb: str) -> bool:
    """Whether a passive verb gives its agent nothing to do (``dijabat oleh``, ``dimiliki oleh``)."""
    return verb.lower() in _NO_TASKS
