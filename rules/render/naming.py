"""How rules, addresses, actors and evidence are named in what people read.

A rule is named in short (``Permensos 1/2012``) inside running text and in full in lists. A clause is cited with its address; a
fact whose article is unknown says so and shows no address, because Padu never invents one.
"""

from __future__ import annotations

import re

from rules.checks.wording import rule_name
from rules.model import Address, Clause, Evidence, Fact, Lang, LegalId, Regulation, Text
from rules.omnibus.wording import title_case
from rules.render.wording import listing

_IDENTIFIER = re.compile(r"\b[a-z][a-z0-9-]*/\d{4}/[a-z0-9][a-z0-9-]*")
_STEPS_EN = {
    "pasal": "Article {}", "ayat": "paragraph ({})", "huruf": "letter {}", "angka": "number {}", "bab": "Chapter {}", "bagian": "Part {}",
    "paragraf": "Section {}", "lampiran": "Annex {}", "menimbang": "Considering {}", "mengingat": "In view of {}", "diktum": "Dictum {}",
}  # fmt: skip
#: Words of levels in English, the longest first where one begins another.
_LEVELS_EN = {
    "instansi pemerintah": "government agencies", "semua tingkat": "all levels", "desa/kelurahan": "village", "kabupaten/kota": "regency/city",
    "kabupaten": "regency", "kecamatan": "district", "provinsi": "province", "nasional": "national", "pusat": "centre", "desa": "village",
    "hingga": "to", "dan": "and",
}  # fmt: skip
_LEVEL = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, _LEVELS_EN))})(?!\w)")


def short_id(rule: str) -> str:
    """The short name of a rule from its key: ``Permensos 1/2012``, ``Permensos 77/HUK/2010``; a document keeps its name."""
    return rule_name(rule)


def short_type(kind: str) -> str:
    """The short name of a type of regulation: ``permensos`` is printed ``Permensos``."""
    return rule_name(f"{kind}/2000/1").rpartition(" ")[0]


def printed_number(rule: LegalId) -> str:
    """The number with its year as drafters write it: ``1/2012``, and ``77/HUK/2010`` for a slash number."""
    return rule_name(rule).rpartition(" ")[2]


def readable(note: str) -> str:
    """A note whose identifiers are replaced by the names that people use."""
    return _IDENTIFIER.sub(lambda match: short_id(match[0]), note).replace(".);", ");").replace(".).", ").")


def regulation_name(regulation: Regulation, lang: Lang = "id") -> str:
    """The short name of a rule; where its number is not known, the document's name, or for a record that there is none."""
    if regulation.id:
        return short_id(regulation.id)
    return regulation.document if regulation.has_text else ("(tanpa nomor)" if lang == "id" else "(no number)")


def titled(regulation: Regulation, lang: Lang = "id") -> str:
    """The short name with the title: ``Permensos 1/2012 tentang Pekerja Sosial Masyarakat``."""
    title = title_of(regulation)
    if not title:
        return regulation_name(regulation, lang)
    return f"{regulation_name(regulation, lang)} {'tentang' if lang == 'id' else 'on'} {title}"


def title_of(regulation: Regulation) -> str:
    """The title as a sentence writes it, even where the text prints it in capitals."""
    return title_case(regulation.title)


def no_title(regulation: Regulation, lang: Lang = "id") -> str:
    """What stands in place of a title that is not known: of a text, that none was found in its file."""
    if regulation.has_text:
        return "(judul tidak ditemukan dalam berkas)" if lang == "id" else "(no title found in the file)"
    return "(judul tidak tercatat)" if lang == "id" else "(title not recorded)"


def place(address: Address, lang: Lang = "id") -> str:
    """An address in words: ``Pasal 5 ayat (2) huruf a``, ``Article 5 paragraph (2) letter a``."""
    if lang == "id":
        return address.label()
    words = []
    for kind, number in address.steps:
        shown = number.upper() if kind in ("pasal", "bab") else number
        words.append(_STEPS_EN.get(kind, kind.capitalize() + " {}").format(shown).strip())
    return " ".join(words)


def pointed(target: str, lang: Lang = "id") -> str:
    """A rule's key with or without a provision after ``#``, as people write it: ``Permensos 28/2018, Pasal 10 ayat (4)``."""
    rule, _, at = target.partition("#")
    return f"{short_id(rule)}, {place(Address(at), lang)}" if at else short_id(rule)


def level_name(level: str | None, lang: Lang = "id") -> str:
    """A level of government, or a span of levels (``desa hingga nasional``), in words; ``–`` where none is known."""
    if not level:
        return "–"
    return level if lang == "id" else _LEVEL.sub(lambda match: _LEVELS_EN[match[0]], level)


def verbatim(fact: Fact) -> str | None:
    """The words that a fact quotes where it is a quotation from end to end (``'...'``); None where it is our own words."""
    words = fact.words.strip()
    inner = words[1:-1]
    return inner if len(words) > 2 and words[0] == words[-1] == "'" and "'" not in inner else None


def _article(fact: Fact, lang: Lang) -> str:
    if fact.article:
        return fact.article
    return "pasal belum diketahui" if lang == "id" else "article not yet known"


def cite(evidence: Evidence, lang: Lang = "id") -> str:
    """A citation without its brackets: ``Permensos 1/2012, Pasal 5 huruf a``.

    A fact gives the article its source tells, else ``pasal belum diketahui``; one that belongs to no rule names its source and says
    what it is worth.
    """
    if isinstance(evidence, Clause):
        rule = short_id(evidence.regulation) if evidence.regulation else evidence.document
        return f"{rule}, {place(evidence.address, lang)}"
    if evidence.regulation:
        name = f"{short_id(evidence.regulation)}, {_article(evidence, lang)}"
    elif evidence.article:
        name = evidence.article
    else:
        name = ("sumber " if lang == "id" else "source ") + (evidence.source or evidence.document)
    mark = worth(evidence, lang)
    return f"{name}, {mark}" if mark else name


def worth(fact: Fact, lang: Lang = "id") -> str:
    """What a fact that does not count is worth (``praktik``, ``dari ingatan``); empty for a norm that a source shows."""
    words = {
        "praktik": ("praktik", "practice"),
        "uraian_sekunder": ("uraian sekunder", "secondary account"),
        "superseded": ("sudah digantikan", "superseded"),
    }
    marks = [words[fact.standing][lang == "en"]] if fact.standing in words else []
    if fact.confidence == "memory":
        marks.append("dari ingatan" if lang == "id" else "from memory")
    return listing(marks, lang)


#: Kinds of norms in words.
MODALITIES = {
    "tugas": Text(id="tugas", en="task"),
    "fungsi": Text(id="fungsi atau peran", en="function or role"),
    "kewajiban": Text(id="kewajiban", en="obligation"),
    "tanggung_jawab": Text(id="tanggung jawab", en="responsibility"),
    "wewenang": Text(id="wewenang", en="power"),
    "hak": Text(id="hak", en="right"),
    "larangan": Text(id="larangan", en="prohibition"),
    "kebolehan": Text(id="kebolehan", en="discretion"),
    "syarat": Text(id="syarat", en="requirement"),
    "peran": Text(id="peran", en="role"),
}


def modality(code: str, lang: Lang) -> str:
    """A modality in words."""
    return MODALITIES[code].say(lang)
