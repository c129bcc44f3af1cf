"""Sentences for reported facts: our paraphrase under its bearer, always marked as such."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rules.checks.duties import short
from rules.model import Actor, Fact, Modality
from rules.model.short_name import short_name
from rules.omnibus.desk import Desk
from rules.omnibus.duties import Share, SharedDuty
from rules.omnibus.numbers import Numbers
from rules.omnibus.units import Unit
from rules.omnibus.wording import join_words, tabulate
from rules.similarity.activities import activities

_VERBS: dict[Modality, str] = {
    "tugas": "mempunyai tugas",
    "fungsi": "mempunyai fungsi",
    "kewajiban": "wajib",
    "tanggung_jawab": "bertanggung jawab",
    "wewenang": "berwenang",
    "hak": "berhak",
    "larangan": "dilarang",
    "kebolehan": "dapat",
    "syarat": "harus",
    "peran": "mempunyai peran",
}
#: Words with which a paraphrase already says its modality.
_OWN = re.compile(r"^(?:wajib|harus|dilarang|tidak boleh|berhak|dapat|berwenang|berada|bertanggung jawab|tunduk)\b", re.IGNORECASE)
_WORKING = re.compile(
    r"^(?:melaksanakan|menjalankan) tugas(?:nya)? (?:dalam|dengan) (?:ber)?(?:koordinasi|bekerja sama|kerja sama)", re.IGNORECASE
)
#: The name of the clause by which volunteers refer to the profession.
REFERRAL = "rujukan-profesi"
_VERBAL = re.compile(r"^(?:me|ber|di|ikut|turut|menjadi)\w*", re.IGNORECASE)


def mark_of(fact: Fact) -> str:
    """The mark that a paraphrase carries: it is ours, and its article is known or not."""
    if not fact.article:
        return "[parafrasa; pasal belum diketahui]"
    rule = f"{short_name(fact.regulation)} " if fact.regulation else ""
    return f"[parafrasa dari {rule}{fact.article}]"


def fact_of(unit: Unit) -> Fact | None:
    """The fact that a unit reports, from its norm."""
    return next((n.evidence for n in unit.norms if isinstance(n.evidence, Fact)), None)


def lowered(words: str) -> str:
    """A paraphrase as part of a sentence: without its capital and its full stop."""
    text = words.strip().rstrip(".")
    first = text.split(" ", 1)[0]
    return text if first.isupper() and len(first) > 1 else text[:1].lower() + text[1:]


def reported_definition(unit: Unit) -> str:
    """A definition that a source reports, as an item of the list."""
    evidence = next((d.evidence for d in unit.definitions if isinstance(d.evidence, Fact)), None)
    mark = mark_of(evidence) if evidence is not None else "[parafrasa; pasal belum diketahui]"
    return f"{unit.head.text.strip()} {mark}"


def is_working_relation(unit: Unit) -> bool:
    """Whether a fact says with whom a role works rather than what it does."""
    return bool(_WORKING.match(unit.head.text.strip()))


def sentence(desk: Desk, unit: Unit, bearer: str) -> str:
    """A fact as a sentence of the draft.

    Args:
        desk: for names.
        unit: the fact.
        bearer: whom it is about.
    """
    fact = fact_of(unit)
    words = unit.head.text.strip()
    mark = mark_of(fact) if fact else "[parafrasa; pasal belum diketahui]"
    if fact is not None and fact.confidence == "memory":
        return f"[Ketentuan mengenai {bearer}: belum terlihat dalam sumber; diisi setelah naskah peraturannya dibaca.]"
    modality = next((n.modality for n in unit.norms), None)
    if _OWN.match(words) or modality is None or is_working_relation(unit):
        return f"{bearer} {lowered(words)}. {mark}"
    verb = _VERBS[modality]
    if not _VERBAL.match(words):
        return f"{bearer} {verb} sebagai berikut: {lowered(words)}. {mark}"
    return f"{bearer} {verb} {lowered(words)}. {mark}"


def sentence_tail(share: Share) -> tuple[str, str]:
    """The words of a shared duty after its bearers, and the mark of a paraphrase (empty for a clause)."""
    evidence = share.norm.evidence
    if isinstance(evidence, Fact):
        return lowered(evidence.words), mark_of(evidence)
    words = next((p.text for p in share.unit.provisions if p.address == share.place[1]), evidence.words)
    if share.whole:
        words = f"{share.norm.action} {share.norm.object}"
    return lowered(re.sub(r"[;.,]?\s*(?:dan|atau|dan/atau)?\s*$", "", words.strip())), ""


def duty_text(desk: Desk, duty: SharedDuty, numbers: Numbers) -> str:
    """A shared duty, once: one sentence where all say the same, else each bearer's part under the common activity.

    Where nothing decides who leads, the draft holds the choice in square brackets.
    """
    names = [desk.actor_name(s.norm.bearer_key) or str(s.norm.bearer) for s in duty.shares]
    parts = [sentence_tail(s) for s in duty.shares]
    choice = _choice(desk, duty)
    if not any(mark for _, mark in parts):
        return f"{join_words(names)} mempunyai tugas bersama {parts[0][0]}, dengan {choice or names[0]} sebagai pelaksana utama."
    items = [
        f"{name}{_part(duty, share, numbers)}: {words} {mark}" for name, share, (words, mark) in zip(names, duty.shares, parts, strict=True)
    ]
    led = f", dengan {choice} sebagai pelaksana utama," if choice else ""
    return tabulate(f"{activity_of(duty)} merupakan tugas bersama{led} yang dilaksanakan oleh:", items)


def _choice(desk: Desk, duty: SharedDuty) -> str:
    """Who may lead, in square brackets for the meeting; empty where one leads."""
    if duty.decided:
        return ""
    names = [desk.actor_name(s.norm.bearer_key) or str(s.norm.bearer) for s in duty.candidates]
    if not names:
        return "[ditetapkan dalam rapat]"
    return f"[{join_words(names, 'atau')}; ditetapkan dalam rapat]"


def _part(duty: SharedDuty, share: Share, numbers: Numbers) -> str:
    """What a bearer is in a shared duty: its lead, or one who helps and refers as the clause on the profession says."""
    if duty.decided and share is duty.shares[0]:
        return ", sebagai pelaksana utama"
    where = numbers.clauses.get(REFERRAL)
    if share not in duty.referring:
        return ""
    return f", yang membantu atau merujuk sesuai dengan {where.label()}" if where else ", yang membantu atau merujuk"


def activity_of(duty: SharedDuty) -> str:
    """What a shared duty is about, by the family of its verbs and the names of its acts."""
    norms = [share.norm for share in duty.shares]
    family = norms[0].family
    named = activities().name(family, norms) if family else None
    name = named.id if named else short(norms[0])
    return name[:1].upper() + name[1:]


_ABBREVIATION = re.compile(r"\b(?!(?:I|V|X|L|C)+\b)[A-Z]{3,}\b")
#: Abbreviations that a regulation may use without introducing them, or that are no terms.
_COMMON = frozenset({"BAB", "SOP", "RI", "KTP", "APBN", "APBD"})


def abbreviations(desk: Desk, units: Iterable[Unit]) -> dict[str, Actor | None]:
    """The abbreviations that facts use, each with the actor that the material knows by it, None where it does not say.

    Args:
        desk: for the actors.
        units: the facts.
    """
    known = {a.short: a for a in desk.corpus.actors if a.short and a.confidence == "seen"}
    used = {hit for u in units for hit in _ABBREVIATION.findall(u.head.text)}
    used |= {hit for u in units for n in u.norms for hit in _ABBREVIATION.findall(desk.actor_name(n.bearer_key) or "")}
    return {short: known.get(short) for short in sorted(used - _COMMON)}
