"""The terms of the draft held against its own list: one name for one thing, and no name that nothing explains.

UU 12/2011 Lampiran II: a term with a definition is used for what it defines, by the short form that the definition gives; what stands in the
list is not said again in the body; a body or an office that the text names is defined, or set up by a clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rules.model import OmnibusUnit, Text
from rules.model.short_name import short_name
from rules.omnibus.definitions import Entry, Glossary
from rules.omnibus.desk import Desk
from rules.omnibus.wording import join_words

_WORD = re.compile(r"\w+")
#: Names of bodies and offices that a rule has to explain; a full name (``Direktur Jenderal Pemberdayaan Sosial``) tells by itself which is meant.
_BODY = re.compile(r"(?<![\w“])(?:Tim|Forum|Komite|Komisi|Panitia|Dewan|Gugus Tugas|Sekretariat)(?: (?:dan )?[A-Z]\w+)+")
_OFFICE = re.compile(r"(?<![\w“])Direktur Jenderal(?! [A-Z])")
_SETS_UP = r"(?:[^.;]{0,60}?\b(?:merupakan|adalah|ialah|dibentuk)\b)"
_ABBREVIATION = re.compile(r"(?<![\w/.-])[A-Z]{3,8}(?![\w/-])")
_ROMAN = re.compile(r"[IVXLC]+")
_SHORTENED = re.compile(r"selanjutnya\s+(?:disingkat|disebut)(?:\s+dengan)?\s+(\w+)")
_MOST = 3
#: So much of the words of a definition said again makes a provision its repetition.
_AGAIN = 0.8
_TOO_SHORT = 6


def short_forms(glossary: Glossary | None) -> tuple[tuple[re.Pattern[str], str, str], ...]:
    """Names that shorten a part of a term which has a short form of its own (``Ikatan PSM`` for ``IPSM``): pattern, that name, the short form."""
    entries = [e for e in glossary.entries if e.short] if glossary else []
    found: dict[str, str] = {}
    for whole in entries:
        for part in entries:
            if part is whole or part.term.casefold() not in whole.term.casefold():
                continue
            name = re.sub(re.escape(part.term), str(part.short), whole.term, flags=re.IGNORECASE)
            if name != whole.term and not any(name.casefold() == e.term.casefold() for e in entries):
                found[name] = str(whole.short)
    return tuple((re.compile(rf"(?<!\w){re.escape(name)}(?!\w)"), name, short) for name, short in sorted(found.items()))


def unexplained(text: str, units: Iterable[OmnibusUnit], glossary: Glossary | None) -> list[str]:
    """Bodies and offices that some words name and that neither the list nor any clause of the draft explains, in the order they stand."""
    named = list(dict.fromkeys(hit.group() for pattern in (_BODY, _OFFICE) for hit in pattern.finditer(text)))
    known = {name.casefold() for e in (glossary.entries if glossary else ()) for name in (e.term, e.short) if name}
    left = [name for name in named if name.casefold() not in known]
    if not left:
        return []
    whole = "\n".join(u.text for u in units)
    return [name for name in left if re.search(rf"(?:^|[.;:] |\n(?:\w+[.)] )?){re.escape(name)} {_SETS_UP}", whole) is None]


def of_terms(desk: Desk, names: Iterable[str]) -> Iterator[Text]:
    """A flag for each name that nothing explains, with the definition that the material has, where it has one."""
    for name in names:
        held = [
            f"{short_name(r.key)} {d.address.label()}"
            for r in desk.corpus.primary()
            for d in r.definitions
            if d.term.casefold() == name.casefold()
        ]
        where = f" Definisinya ada pada {join_words(held[:3])}." if held else ""
        where_en = f" It is defined in {join_words(held[:3], 'and')}." if held else ""
        yield Text(
            id=f"“{name}” dipakai di sini, tetapi tidak didefinisikan dalam Pasal 1 dan tidak dijelaskan ketentuan lain dalam rancangan ini."
            f" Definisikan, atau pakai istilah yang sudah didefinisikan.{where}",
            en=f"“{name}” is used here but neither defined in Pasal 1 nor explained by another provision of this draft. Define it, or use"
            f" a term that is defined.{where_en}",
        )


def unspelled(text: str, units: Iterable[OmnibusUnit], glossary: Glossary | None) -> list[str]:
    """Abbreviations of some words that the draft nowhere introduces, sorted; none where so many stand that they are capitals of a heading."""
    used = {name for name in _ABBREVIATION.findall(text) if not _ROMAN.fullmatch(name)}
    if not used:
        return []
    known = {word for e in (glossary.entries if glossary else ()) for word in _WORD.findall(f"{e.term} {e.short or ''}")}
    left = sorted(used - known - {hit[1] for u in units for hit in _SHORTENED.finditer(u.text)})
    return left if len(left) <= _MOST else []


def of_abbreviations(names: list[str]) -> Iterator[Text]:
    """A flag on abbreviations that the draft nowhere introduces."""
    if names:
        yield Text(
            id=f"Singkatan {join_words(names)} dipakai tanpa kepanjangan dalam rancangan ini. Tuliskan lengkap, atau perkenalkan dalam Pasal 1.",
            en=f"The draft nowhere spells out {join_words(names, 'and')}. Write the words in full, or introduce the abbreviation in Pasal 1.",
        )


def of_title(terms: Iterable[str], glossary: Glossary | None) -> Iterator[Text]:
    """A flag at the list of definitions on terms of the title that it does not hold."""
    known = {name.casefold() for e in (glossary.entries if glossary else ()) for name in (e.term, e.short) if name}
    if left := [f"“{term}”" for term in terms if term.casefold() not in known]:
        yield Text(
            id=f"Judul rancangan memakai {join_words(left)}, yang tidak didefinisikan dalam pasal ini. Definisikan, atau ubah judulnya.",
            en=f"The title uses {join_words(left, 'and')}, which this article does not define. Define it, or change the title.",
        )


def repeated(text: str, glossary: Glossary | None) -> tuple[int, Entry] | None:
    """The definition that a provision says again (``IPSM merupakan wadah ...``), with its number; None where it says more or something else."""
    head, verb, body = (
        re.split(r"\s(merupakan|adalah|ialah)\s", text, maxsplit=1) if re.search(r"\s(?:merupakan|adalah|ialah)\s", text) else ("", "", "")
    )
    if not verb:
        return None
    for n, entry in enumerate(glossary.entries if glossary else (), 1):
        if head.strip().casefold() not in {name.casefold() for name in (entry.term, entry.short) if name}:
            continue
        mine, said = set(_WORD.findall(entry.body.casefold())), set(_WORD.findall(body.casefold()))
        if len(mine) >= _TOO_SHORT and len(mine & said) >= _AGAIN * max(len(mine), len(said)):
            return n, entry
    return None


def of_repetition(n: int, entry: Entry) -> Text:
    """A flag on a provision that says a definition again."""
    return Text(
        id=f"Mengulang pengertian “{entry.term}” dalam Pasal 1 angka {n}. Hapus, atau sisakan hanya yang tidak termasuk pengertian itu.",
        en=f"Repeats the definition of “{entry.term}” in Pasal 1 angka {n}. Strike it, or keep only what the definition does not hold.",
    )
