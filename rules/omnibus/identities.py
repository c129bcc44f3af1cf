"""Whether the name under which a source cites a rule fits what is known of that rule.

A Mengingat may print a wrong type or number (*Peraturan Presiden* for *Undang-Undang*). What is known comes from the texts that were read,
from how other texts cite a rule, and from the legality pack. A name that does not fit is told and never put right in silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rules.drafting.citations import find_citations, printed
from rules.graph.delegation import subject_words
from rules.model import Corpus, LegalId, Regulation, Text
from rules.model.short_name import short_name
from rules.omnibus.wording import title_case
from rules.packs import load

#: Words of titles that tell how a rule came about, not what it is about.
_FORM = frozenset({"perubahan", "penetapan", "pengganti", "pengesahan", "undang", "kedua", "ketiga", "menjadi"})
#: Two titles are about one thing where they share this part of the shorter, about different things where they share less than that.
_ALIKE, _APART = 0.6, 0.34


@dataclass(frozen=True)
class _Cited:
    """How one text names a rule."""

    by: Regulation
    rule: LegalId
    title: str
    gazette: str | None


class Identities:
    """What is known of rules by name.

    Args:
        corpus: what was read.
    """

    def __init__(self, corpus: Corpus) -> None:
        self.read = {r.key: title_case(r.title) for r in corpus.primary() if r.title and r.id is not None}
        self.packed = {str(e.regulation): e for e in load("legality").titles}
        self.cited = tuple(_citations(corpus))

    def doubt(self, rule: str, title: str, gazette: str | None = None) -> Text | None:
        """Why the name of a rule as its sources print it may be wrong; None where nothing speaks against it.

        Args:
            rule: its identifier, by type, number and year as printed.
            title: the printed title.
            gazette: the printed place of promulgation, such as ``LN 2017/239``.
        """
        legal = LegalId.of(rule)
        words = _telling(title)
        if not words:
            return None
        own, source = self._known(rule, title)
        if own and _alike(words, _telling(own)):
            return None
        reasons: list[Text] = []
        if own and _apart(words, _telling(own)):
            reasons.append(Text(id=f"{short_name(rule)} {source.id} tentang {own}", en=f"{short_name(rule)} is {source.en} on {own}"))
        for other, name, told in self._others(legal, title, gazette):
            reasons.append(Text(id=f"{short_name(other)} {told.id} tentang {name}", en=f"{short_name(other)} is {told.en} on {name}"))
        if not reasons:
            return None
        said = list(dict.fromkeys(reasons))
        name = f"{printed(legal)} tentang {title}"
        return Text(
            id=f"“{name}” dicetak menurut naskah asal, padahal {', dan '.join(r.id for r in said)}; jenis atau nomornya tampaknya keliru dalam"
            " naskah asal. Cocokkan dengan Lembaran Negara sebelum dipakai.",
            en=f"“{name}” is printed as the source has it, though {', and '.join(r.en for r in said)}; its type or number seems wrong in the"
            " source. Compare with the gazette before use.",
        )

    def _known(self, rule: str, title: str) -> tuple[str, Text]:
        """The title of a rule by its text, by the pack, or by texts that cite it under another one."""
        if rule in self.read:
            return self.read[rule], Text(id="yang dibaca adalah", en="the text read,")
        if rule in self.packed:
            return self.packed[rule].title, Text(id="tercatat", en="recorded as one")
        others = sorted({c.title for c in self.cited if str(c.rule) == rule and _apart(_telling(c.title), _telling(title))})
        return (others[0] if others else ""), Text(id="disebut peraturan lain dalam bahan", en="cited elsewhere as one")

    def _others(self, legal: LegalId, title: str, gazette: str | None) -> Iterator[tuple[str, str, Text]]:
        """Rules that the title fits: of the same number and year and another type, or cited with the same place of promulgation.

        The same title alone shows nothing: a law and the Perppu that it confirms share theirs, as do a law and what implements it.
        """
        words = _telling(title)
        known = {key: (name, Text(id="yang dibaca adalah", en="the text read,")) for key, name in self.read.items()}
        known |= {key: (entry.title, Text(id="tercatat", en="recorded as one")) for key, entry in self.packed.items() if key not in known}
        for c in self.cited:
            known.setdefault(
                str(c.rule), (c.title, Text(id=f"disebut {short_name(c.by.key)}", en=f"cited by {short_name(c.by.key)} as one"))
            )
        places = {str(c.rule) for c in self.cited if gazette is not None and c.gazette == gazette}
        for key, (name, told) in sorted(known.items()):
            other = LegalId.of(key)
            if other == legal or "perppu" in (other.type, legal.type):
                continue
            twin = (other.number, other.year) == (legal.number, legal.year) and _alike(words, _telling(name))
            if twin or key in places:
                yield key, name, told


def _citations(corpus: Corpus) -> Iterator[_Cited]:
    for rule in corpus.primary():
        for provision in rule.provisions:
            for citation in find_citations(provision.text) if "ahun" in provision.text.lower() else ():
                if citation.title:
                    yield _Cited(rule, citation.id, title_case(citation.title), citation.gazette)


def _telling(title: str) -> frozenset[str]:
    return frozenset(w for w in subject_words(re.sub(r"\bNomor\s+\d+\s+Tahun\s+\d{4}\b", " ", title)) if w not in _FORM)


def _alike(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a and b) and len(a & b) >= _ALIKE * min(len(a), len(b))


def _apart(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a and b) and len(a & b) < _APART * min(len(a), len(b))
