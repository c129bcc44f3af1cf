"""Who and what exists under a rule that goes: persons at work, boards, bodies, documents, applications under way.

Everything is read off the rule's own words or, over facts, off the actors of a case; what a rule does not show to exist under it is not
named, and no term is given to an office that has none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from rules.model import Actor, Definition, Regulation
from rules.omnibus.clauses import BODY_KINDS, PERSON_KINDS, established
from rules.omnibus.definitions import is_glossary
from rules.omnibus.desk import Desk
from rules.omnibus.lexicon import any_of, lexicon
from rules.omnibus.units import Unit
from rules.omnibus.wording import full_name, join_words

_APPOINTED = re.compile(r"\b(?:diangkat|pengangkatan|ditunjuk|penunjukan|masa penugasan|surat tugas|perekrutan|ditugaskan)\b")
_RECRUITED = r"\b(?:direkrut|dikukuhkan)\b[^.;]{{0,80}}\bsebagai\s+(?:{names})(?!\w)"
#: A service for a time; without it nobody serves until the end of a term.
_TERM = re.compile(r"\bmasa (?:penugasan|tugas|kerja|jabatan)\b|\bjangka waktu (?:penugasan|tugas)\b")
#: A definition that gives the tasks itself (domain pack 1.4, S11).
_GIVEN_TASKS = re.compile(r"\b(?:mempunyai|memiliki|diberi(?:kan)?|mengemban)\s+tugas\b|\bbertugas\b")
_CIVIL_SERVANT = re.compile(r"\b(?:pegawai negeri|aparatur sipil|jabatan fungsional)\b")
_BOARD = re.compile(r"\b(?:kepengurusan|pengurus|masa bakti)\b")
#: A board with a name, and what shows that the rule itself sets it up: for a term, or chosen or confirmed under it.
_BOARD_OF = re.compile(r"\b(?:[Kk]e)?[Pp]engurus(?:an)?\s+(?P<name>[A-Z]\w*(?:\s+[A-Z]\w*){0,4})")
_CHOSEN = re.compile(r"\bmasa bakti\b|\b(?:dipilih|dikukuhkan|dilantik|pengukuhan|pelantikan)\b", re.IGNORECASE)
_LEVELS = re.compile(r"\s+(?:Desa|Kelurahan|Kecamatan|Kabupaten|Kota|Provinsi|Nasional|Tingkat|Pusat|Daerah)\b.*$")
_MEMBERS = re.compile(r"\b(?:keanggotaan|kepengurusan|pengurus|organisasi pemuda|organisasi kemasyarakatan)\b")
#: A body that the text introduces by what it is, outside the list of definitions.
_INTRODUCED = re.compile(
    r"^(?P<name>[A-Z]\w*(?:\s+(?:[A-Z]\w*|\w+(?=\s+[A-Z]))){0,5})\s+(?:merupakan|adalah)\s+(?:wadah|forum|tim|organisasi|lembaga|majelis)\b"
)
_ISSUES = r"(?:menerbitkan|diterbitkan|penerbitan|memberikan|diberikan|pemberian|mengeluarkan|dikeluarkan|memperoleh|mendapat(?:kan)?)"
#: What a norm must say for its bearer to be somebody who works under a rule.
_WORKS = ("tugas", "fungsi", "peran", "tanggung_jawab", "wewenang", "kewajiban")


def existing(rule: Regulation, desk: Desk) -> Iterator[tuple[str, str]]:
    """What exists under a rule, by kind: ``orang``, ``pelaksana``, ``organisasi``, ``lembaga``, ``dokumen``, ``permohonan``.

    Args:
        rule: one of the merged rules.
        desk: the merged rules.

    Yields:
        Kind and words for a transition clause, such as ``kepengurusan ... yang telah dibentuk berdasarkan ...``.
    """
    if rule.key in desk.hosts:
        return
    cited = full_name(rule)
    if not rule.has_text:
        yield from _reported(rule, desk, cited)
        return
    units = [unit for unit in desk.units_by_rule[rule.key] if not unit.is_annex and not is_glossary(unit)]
    words = " ".join(unit.plain for unit in units)
    yield from _persons(rule, words, cited)
    boards = _boards(rule, units)
    for name in boards:
        yield "organisasi", f"kepengurusan {name} yang telah dibentuk berdasarkan {cited}"
    for name in _bodies(rule, units, words):
        if name.casefold() not in {board.casefold() for board in boards}:
            yield "lembaga", f"{name} yang telah dibentuk berdasarkan {cited}"
    for holder, documents in _papers(rule, words).items():
        yield "dokumen", f"{join_words(documents)} {holder} yang telah diterbitkan berdasarkan {cited}"
        if re.search(r"\bpermohonan\b", words):
            yield (
                "permohonan",
                f"permohonan {join_words(documents, 'atau')} {holder} yang telah diajukan berdasarkan {cited} dan belum diputus",
            )


def _persons(rule: Regulation, words: str, cited: str) -> Iterator[tuple[str, str]]:
    bearers = {n.bearer.casefold() for n in rule.norms if n.bearer and n.modality in _WORKS}
    for definition in rule.definitions:
        body = definition.body.casefold()
        names = {definition.term.casefold(), (definition.short or definition.term).casefold()}
        works = _is_subject(definition, rule) or bool(names & bearers) or bool(_GIVEN_TASKS.search(body))
        if not works or not _opens(body, lexicon().existing.persons) or _CIVIL_SERVANT.search(body):
            continue
        appointed = _APPOINTED.search(words)
        how = (
            "diangkat atau ditugaskan"
            if appointed
            else "direkrut dan dikukuhkan"
            if re.search(_RECRUITED.format(names="|".join(map(re.escape, sorted(names)))), words)
            else "diberi tugas"
            if _GIVEN_TASKS.search(body)
            else "melaksanakan tugas"
        )
        kind = "orang" if appointed and _TERM.search(words) else "pelaksana"
        yield kind, f"{definition.term} yang telah {how} berdasarkan {cited}"


def _boards(rule: Regulation, units: list[Unit]) -> list[str]:
    """The organisations whose boards are chosen or confirmed under a rule, by the names that its text gives them."""
    found: dict[str, str] = {}
    for unit in units:
        if _CHOSEN.search(unit.text):
            for board in _BOARD_OF.finditer(unit.text):
                name = _LEVELS.sub("", board["name"]).strip()
                if name:
                    found.setdefault(name.casefold(), name)
    return list(dict.fromkeys(_written_out(name, rule) for name in found.values()))


def _written_out(name: str, rule: Regulation) -> str:
    """A name with the rule's abbreviations in it written out (``Ikatan PSM``)."""
    for definition in rule.definitions:
        for short in (definition.short, *definition.aliases):
            if short and short.isupper():
                name = re.sub(rf"(?<!\w){re.escape(short)}(?!\w)", definition.term, name)
    return name


def _bodies(rule: Regulation, units: list[Unit], words: str) -> Iterator[str]:
    """Bodies that are formed under a rule: its subject, and what its text tells to form or introduces as a body."""
    documents = any(_issued(document.says, words) for document in lexicon().existing.documents)
    for definition in rule.definitions:
        if not _opens(definition.body, lexicon().existing.bodies):
            continue
        name = re.escape(definition.term.casefold())
        formed = re.search(
            rf"\b(?:membentuk|dibentuk(?:nya)?|pembentukan)\s+(?:\w+\s+){{0,3}}{name}\b|\b{name}\s+(?:\S+\s+){{0,6}}dibentuk\b", words
        )
        if (_is_subject(definition, rule) and not documents) or formed:
            yield definition.term
    defined = {d.term.casefold() for d in rule.definitions}
    for unit in units:
        introduced = _INTRODUCED.match(unit.head.text)
        if introduced and _is_about(introduced["name"], rule):
            name = _written_out(_in_title_case(introduced["name"], units), rule)
            if name.casefold() not in defined:
                yield name


def _is_about(name: str, rule: Regulation) -> bool:
    """Whether a body's name holds that of a rule's subject (``Majelis Pertimbangan Karang Taruna``), so that it lives by this rule."""
    subjects = [d for d in rule.definitions if _is_subject(d, rule)]
    return any(
        re.search(rf"(?<!\w){re.escape(word)}(?!\w)", name, re.IGNORECASE)
        for d in subjects
        for word in (d.term, d.short)
        if word and word.casefold() != name.casefold()
    )


def _in_title_case(name: str, units: list[Unit]) -> str:
    """A name as the text writes it with capitals, where it does anywhere."""
    words = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, name.split())) + r"(?!\w)", re.IGNORECASE)
    found = (m[0] for unit in units for m in words.finditer(unit.text))
    return max(found, key=lambda m: sum(w[:1].isupper() for w in m.split()), default=name)


def _papers(rule: Regulation, words: str) -> dict[str, list[str]]:
    """The documents that are issued under a rule, by the term for whoever holds them: whom the text names with them, else its subject."""
    subject = next((d for d in rule.definitions if _is_subject(d, rule)), None)
    terms = {name.casefold(): d.term for d in rule.definitions for name in (d.term, d.short) if name}
    out: dict[str, list[str]] = {}
    for document in lexicon().existing.documents:
        if subject is None or not _issued(document.says, words):
            continue
        named = re.findall(
            rf"\b{document.says}\s+(?:bagi|kepada|untuk)?\s*({'|'.join(re.escape(t) for t in sorted(terms, key=lambda t: (-len(t), t)))})(?!\w)",
            words,
        )
        counts = Counter(terms[n] for n in named)
        holder = min(counts, key=lambda term: (-counts[term], term)) if counts else subject.term
        out.setdefault(holder, []).append(document.name)
    return out


def _issued(document: str, words: str) -> bool:
    """Whether a rule has a document issued under it; one that it only asks for comes from elsewhere."""
    return bool(
        re.search(
            rf"\b{_ISSUES}\s+(?:\w+\s+){{0,2}}{document}\b|\b{document}\b[^.;]{{0,40}}\b(?:diterbitkan|diberikan|dikeluarkan)\b", words
        )
    )


def _opens(body: str, words: tuple[str, ...]) -> bool:
    """Whether a definition opens with one of some words."""
    return any_of(words).match(body.casefold()) is not None


def _is_subject(definition: Definition, rule: Regulation) -> bool:
    term, title = definition.term.casefold(), rule.title.casefold()
    return term in title or title in term


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
        documents = [d.name for d in lexicon().existing.documents if re.search(rf"\b{d.says}\b", told[actor.key])]
        if documents:
            yield "dokumen", f"{join_words(documents)} {actor.name} yang telah diterbitkan berdasarkan {cited}"


def _about(actor: Actor) -> str:
    return f"{actor.subkind or ''} {actor.note or ''}".casefold()
