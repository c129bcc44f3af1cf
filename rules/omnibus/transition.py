"""Transition clauses for persons, organisations and documents that exist under the merged rules (domain pack 2.4)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from rules.model import Actor, Definition, Regulation, Text
from rules.omnibus.clauses import BODY_KINDS, PERSON_KINDS, established
from rules.omnibus.definitions import is_glossary
from rules.omnibus.desk import Desk, Place
from rules.omnibus.numbers import Numbers
from rules.omnibus.pieces import Article, Piece, Writer
from rules.omnibus.settle import is_transitional
from rules.omnibus.units import Unit
from rules.omnibus.wording import full_name, join_words, self_name, tabulate

_PERSON = re.compile(r"^(?:seseorang|warga|tokoh|relawan|tenaga|pegawai|individu|perseorangan|orang|pendamping|petugas)\b")
_ORGANISATION = re.compile(r"^(?:organisasi|lembaga|wadah|forum|perkumpulan|kelompok|tim|pusat|ikatan)\b")
_APPOINTED = re.compile(r"\b(?:diangkat|pengangkatan|ditunjuk|penunjukan|masa penugasan|surat tugas|perekrutan|ditugaskan)\b")
_CIVIL_SERVANT = re.compile(r"\b(?:pegawai negeri|aparatur sipil|jabatan fungsional)\b")
_BOARD = re.compile(r"\b(?:kepengurusan|pengurus|masa bakti)\b")
#: A board that the rule itself sets up: for a term, or chosen or confirmed under it.
_OWN_BOARD = re.compile(r"\bmasa bakti\b|\b(?:ke)?pengurus(?:an)?\b[^.;]{0,60}\b(?:dipilih|dikukuhkan|dilantik)\b")
_MEMBERS = re.compile(r"\b(?:keanggotaan|kepengurusan|pengurus|organisasi pemuda|organisasi kemasyarakatan)\b")
_DOCUMENTS = (
    ("Tanda pendaftaran", re.compile(r"\b(?:tanda pendaftaran|tanda daftar|mendaftarkan diri)\b")),
    ("Akreditasi", re.compile(r"\b(?:sertifikat akreditasi|akreditasi)\b")),
    ("Surat tanda registrasi", re.compile(r"\b(?:surat tanda registrasi|str)\b")),
    ("Izin operasional", re.compile(r"\bizin operasional\b")),
    ("Sertifikat kompetensi", re.compile(r"\bsertifikat kompetensi\b")),
    ("Kartu tanda anggota", re.compile(r"\bkartu (?:tanda )?anggota\b")),
)


#: What a norm must say for its bearer to be somebody who works under a rule.
_WORKS = ("tugas", "fungsi", "peran", "tanggung_jawab", "wewenang", "kewajiban")
_TAILS = {
    "orang": (
        "tetap melaksanakan tugas sampai dengan berakhirnya masa penugasan.",
        "orang yang telah diangkat atau ditugaskan",
        "persons already appointed",
    ),
    "pelaksana": ("tetap melaksanakan tugas menurut Peraturan Menteri ini.", "orang yang telah bertugas", "persons already at work"),
    "organisasi": ("tetap diakui sampai dengan berakhirnya masa bakti.", "kepengurusan yang telah dibentuk", "boards already formed"),
    "lembaga": (
        "tetap diakui dan menyesuaikan dengan Peraturan Menteri ini dalam jangka waktu [ditetapkan perancang].",
        "lembaga yang telah ada",
        "bodies that exist already",
    ),
    "dokumen": ("tetap berlaku sampai dengan jangka waktunya berakhir.", "dokumen yang telah diterbitkan", "documents already issued"),
}


def transitions(desk: Desk, leaving: Collection[Place] = ()) -> list[Article]:
    """Transition clauses for persons, boards, bodies and documents that exist under the merged rules.

    Args:
        desk: the merged rules.
        leaving: the units that do not go into the omnibus; a transitional clause of a source that stays goes before the new clauses.
    """
    groups: dict[str, list[tuple[str, str]]] = {kind: [] for kind in _TAILS}
    for rule in desk.rules:
        for kind, item in _standing(rule, desk):
            groups[kind].append((rule.key, item))
    out = []
    for n, (kind, rows) in enumerate(groups.items()):
        if not rows:
            continue
        tail, what, what_en = _TAILS[kind]
        carried = [
            u
            for key in dict.fromkeys(key for key, _ in rows)
            for u in desk.units_by_rule[key]
            if is_transitional(u) and u.place not in leaving and not u.is_fact and kind in ("lembaga", "dokumen")
        ]
        reason = Text(
            id=f"Kepastian hukum bagi {what} berdasarkan peraturan yang dicabut.",
            en=f"Legal certainty for {what_en} under the revoked rules.",
        )
        piece = Piece(writer=_written(desk, [item for _, item in rows], tail, carried), name=f"peralihan-{kind}", reason=reason)
        out.append(Article("peralihan", None, [piece], (9, n)))
    return out


def _written(desk: Desk, items: list[str], tail: str, carried: list[Unit]) -> Writer:
    """The clause, subject to what a source's own transitional clause demands, so that the two do not contradict each other."""
    own = self_name(desk.instrument)

    def write(numbers: Numbers) -> str:
        places = [numbers.units[u.place].label() for u in carried if u.place in numbers.units]
        end = (
            f"{tail[:-1]}, dengan tetap memenuhi kewajiban penyesuaian sebagaimana dimaksud dalam {join_words(places)}." if places else tail
        )
        if len(items) == 1:
            return f"Pada saat {own} mulai berlaku, {items[0]} {end}"
        return tabulate(f"Pada saat {own} mulai berlaku:", items, end)

    return write


def _standing(rule: Regulation, desk: Desk) -> Iterator[tuple[str, str]]:
    """What exists under a rule, as the words of its own text or the actors of a case show: one for each kind of person, body, document."""
    if rule.key in desk.hosts:
        return
    cited = full_name(rule)
    if not rule.has_text:
        yield from _reported(rule, desk, cited)
        return
    words = " ".join(unit.plain for unit in desk.units_by_rule[rule.key] if not unit.is_annex and not is_glossary(unit))
    subjects = [d for d in rule.definitions if _is_subject(d, rule)]
    bearers = {n.bearer.casefold() for n in rule.norms if n.bearer and n.modality in _WORKS}
    for definition in rule.definitions:
        body, names = definition.body.casefold(), {definition.term.casefold(), (definition.short or definition.term).casefold()}
        works = definition in subjects or bool(names & bearers)
        if works and _PERSON.match(body) and not _CIVIL_SERVANT.search(body):
            kind, how = ("orang", "diangkat atau ditugaskan") if _APPOINTED.search(words) else ("pelaksana", "melaksanakan tugas")
            yield kind, f"{definition.term} yang telah {how} berdasarkan {cited}"
    subject = next(iter(subjects), None)
    documents = [name for name, pattern in _DOCUMENTS if pattern.search(words)]
    if subject is not None and _ORGANISATION.match(subject.body.casefold()):
        if _OWN_BOARD.search(words):
            yield "organisasi", f"kepengurusan {subject.term} yang telah dibentuk berdasarkan {cited}"
        elif not documents:
            yield "lembaga", f"{subject.term} yang telah dibentuk berdasarkan {cited}"
    if documents and subject is not None:
        yield "dokumen", f"{_joined(documents)} {subject.term} yang telah diterbitkan berdasarkan {cited}"


def _is_subject(definition: Definition, rule: Regulation) -> bool:
    term, title = definition.term.casefold(), rule.title.casefold()
    return term in title or title in term


def _joined(documents: list[str]) -> str:
    return join_words([name[:1].lower() + name[1:] for name in documents])


def _reported(rule: Regulation, desk: Desk, cited: str) -> Iterator[tuple[str, str]]:
    """The same over facts: an association has a board, another body only where a fact says so."""
    told = {a.key: "" for a in established(desk, (rule.key,))}
    for unit in desk.units_by_rule[rule.key]:
        for key in {n.bearer_key for n in unit.norms if n.bearer_key in told}:
            told[str(key)] += f" {unit.plain}"
    for actor in established(desk, (rule.key,)):
        if actor.kind in PERSON_KINDS:
            yield "orang", f"{actor.name} yang telah diangkat atau ditugaskan berdasarkan {cited}"
        elif actor.kind == "association" or (
            actor.kind in BODY_KINDS and (_BOARD.search(told[actor.key]) or _MEMBERS.search(_about(actor)))
        ):
            yield "organisasi", f"kepengurusan {actor.name} yang telah dibentuk berdasarkan {cited}"
        elif actor.kind in BODY_KINDS:
            yield "lembaga", f"{actor.name} yang telah dibentuk berdasarkan {cited}"
        documents = [name for name, pattern in _DOCUMENTS if pattern.search(told[actor.key])]
        if documents:
            yield "dokumen", f"{_joined(documents)} {actor.name} yang telah diterbitkan berdasarkan {cited}"


def _about(actor: Actor) -> str:
    return f"{actor.subkind or ''} {actor.note or ''}".casefold()
