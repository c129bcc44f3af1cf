"""Transition clauses for persons, organisations and documents that exist under the merged rules (domain pack 2.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rules.model import Regulation, Text
from rules.omnibus.clauses import BODY_KINDS, PERSON_KINDS, clause, established
from rules.omnibus.definitions import is_glossary
from rules.omnibus.desk import Desk
from rules.omnibus.pieces import Article
from rules.omnibus.wording import full_name, join_words, self_name, tabulate

_PERSON = re.compile(r"^(?:seseorang|warga|relawan|tenaga|pegawai|individu|perseorangan|orang|pendamping|petugas)\b")
_ORGANISATION = re.compile(r"^(?:organisasi|lembaga|wadah|forum|perkumpulan|kelompok|tim|pusat|ikatan)\b")
_APPOINTED = re.compile(r"\b(?:diangkat|pengangkatan|ditunjuk|penunjukan|masa penugasan|surat tugas|perekrutan|ditugaskan)\b")
_BOARD = re.compile(r"\b(?:kepengurusan|pengurus|masa bakti)\b")
_DOCUMENTS = (
    ("Tanda pendaftaran", re.compile(r"\b(?:tanda pendaftaran|tanda daftar)\b")),
    ("Akreditasi", re.compile(r"\b(?:sertifikat akreditasi|akreditasi)\b")),
    ("Surat tanda registrasi", re.compile(r"\b(?:surat tanda registrasi|str)\b")),
    ("Izin operasional", re.compile(r"\bizin operasional\b")),
    ("Sertifikat kompetensi", re.compile(r"\bsertifikat kompetensi\b")),
    ("Kartu tanda anggota", re.compile(r"\bkartu (?:tanda )?anggota\b")),
)


def transitions(desk: Desk) -> list[Article]:
    """Transition clauses for persons, organisations and documents that exist under the merged rules (domain pack 2.4)."""
    groups: dict[str, list[str]] = {"orang": [], "organisasi": [], "dokumen": []}
    for rule in desk.rules:
        for kind, item in _standing(rule, desk):
            groups[kind].append(item)
    tails = {
        "orang": (
            "tetap melaksanakan tugas sampai dengan berakhirnya masa penugasan.",
            "orang yang telah diangkat atau ditugaskan",
            "persons already appointed",
        ),
        "organisasi": ("tetap diakui sampai dengan berakhirnya masa bakti.", "kepengurusan yang telah dibentuk", "boards already formed"),
        "dokumen": ("tetap berlaku sampai dengan jangka waktunya berakhir.", "dokumen yang telah diterbitkan", "documents already issued"),
    }
    out = []
    for n, (kind, items) in enumerate(groups.items()):
        if not items:
            continue
        tail, what, what_en = tails[kind]
        own = self_name(desk.instrument)
        text = (
            f"Pada saat {own} mulai berlaku, {items[0]} {tail}"
            if len(items) == 1
            else tabulate(f"Pada saat {own} mulai berlaku:", items, tail)
        )
        reason = Text(
            id=f"Kepastian hukum bagi {what} berdasarkan peraturan yang dicabut.",
            en=f"Legal certainty for {what_en} under the revoked rules.",
        )
        out.append(clause("peralihan", f"peralihan-{kind}", text, reason, (), None, (n,)))
    return out


def _standing(rule: Regulation, desk: Desk) -> Iterator[tuple[str, str]]:
    """What exists under a rule, as the words of its own text or the actors of a case show."""
    if rule.key in desk.hosts:
        return
    cited = full_name(rule)
    if not rule.has_text:
        for actor in established(desk, (rule.key,)):
            if actor.kind in PERSON_KINDS:
                yield "orang", f"{actor.name} yang telah diangkat atau ditugaskan berdasarkan {cited}"
            elif actor.kind in BODY_KINDS:
                yield "organisasi", f"kepengurusan {actor.name} yang telah dibentuk berdasarkan {cited}"
        return
    words = " ".join(unit.plain for unit in desk.units_by_rule[rule.key] if not unit.is_annex and not is_glossary(unit))
    subject = next(
        (d for d in rule.definitions if d.term.casefold() in rule.title.casefold() or rule.title.casefold() in d.term.casefold()), None
    )
    if subject is not None and _PERSON.match(subject.body.casefold()) and _APPOINTED.search(words):
        yield "orang", f"{subject.term} yang telah diangkat atau ditugaskan berdasarkan {cited}"
    if subject is not None and _ORGANISATION.match(subject.body.casefold()) and _BOARD.search(words):
        yield "organisasi", f"kepengurusan {subject.term} yang telah dibentuk berdasarkan {cited}"
    documents = [name for name, pattern in _DOCUMENTS if pattern.search(words)]
    if documents and subject is not None:
        listed = join_words([documents[0], *(name[:1].lower() + name[1:] for name in documents[1:])])
        yield "dokumen", f"{listed[:1].lower() + listed[1:]} {subject.term} yang telah diterbitkan berdasarkan {cited}"
