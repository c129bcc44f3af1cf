"""By which title each chapter may be regulated: the order of a higher rule, or the minister's power (UU 12/2011 Pasal 8).

An order is express where a merged rule says which article it carries out. It is inferred, and said to be, where a higher rule among the
inputs leaves a subject to the rules of this minister and the chapter regulates that subject. Inference is narrow: what a minister was not
asked to regulate must not look as if he were.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from rules.graph.delegation import fits
from rules.model import Address, LegalId, Reference, Regulation, Text
from rules.omnibus.desk import Desk
from rules.omnibus.units import Unit
from rules.omnibus.wording import instrument, listed, short_name
from rules.packs import UNVERIFIED
from rules.similarity.normalise import BREAK, STOP_WORDS, words_of

#: Chapters that follow from the others and need no title of their own.
ANCILLARY = ("umum", "peralihan", "penutup")
FOLLOWS = Text(id="mengikuti bab lain", en="follows the other chapters")
#: Words of a delegation that say how its subject is regulated and not what it is.
_HOW = frozenset({
    "tata", "cara", "mekanisme", "prosedur", "pelaksanaan", "penyelenggaraan", "pengenaan", "pemberian", "penetapan", "persyaratan",
    "syarat", "memperoleh",
})  # fmt: skip
#: A subject of fewer words is common to many fields: the parent's article must then name what the merged rule is about.
_TELLING = 3
#: How many words of a unit count as its opening.
_OPENING = 14


@dataclass(frozen=True)
class _Order:
    """An order that a higher rule gives.

    Attributes:
        label: article and rule in short.
        subject: what is ordered, in the parent's words; empty for an express order.
        rules: the merged rules that carry it out.
    """

    label: str
    subject: str
    rules: frozenset[str]


class Authorities:
    """The titles of the chapters of one plan.

    Args:
        desk: the merged rules.
    """

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def of(self, key: str, rules: Iterable[str], units: Sequence[Unit] = ()) -> Text:
        """The title by which a chapter may be regulated.

        Args:
            key: the chapter's key.
            rules: keys of the rules whose units stand in it.
            units: the old units that stand in it, for inference.
        """
        if key in ANCILLARY:
            return FOLLOWS
        owners = tuple(dict.fromkeys(rules))
        orders = list(self._express(owners))
        inferred = not orders
        if inferred:
            orders = list(self._inferred(units))
        if not orders:
            return Text(
                id=f"kewenangan Menteri (Pasal 8 UU 12/2011, {UNVERIFIED.id}); tidak ditemukan perintah tersurat dalam masukan",
                en=f"power of the Minister (Art. 8 Law 12/2011, {UNVERIFIED.en}); no express mandate found in the inputs",
            )
        names = {o.label: f" (“{o.subject}”)" if o.subject else "" for o in orders}
        shown = listed([f"{label}{subject}" for label, subject in sorted(names.items())], 4)
        more = more_en = ""
        if inferred:
            more, more_en = ", menurut kesamaan pokoknya; pastikan", ", by its subject; to be confirmed"
        if not set(owners) <= {rule for order in orders for rule in order.rules}:
            more, more_en = f"{more}; materi lain: kewenangan Menteri", f"{more_en}; other matter: power of the Minister"
        return Text(id=f"perintah {shown}{more}", en=f"mandate of {shown}{more_en}")

    def _express(self, owners: Iterable[str]) -> Iterator[_Order]:
        for rule in owners:
            for reference in self.desk.mandates.get(rule, ()):
                if self._outranks(reference.to):
                    where = f"{Address(reference.pinpoint).label()} " if reference.pinpoint else ""
                    yield _Order(f"{where}{short_name(reference.to)}", "", frozenset({rule}))

    def _outranks(self, rule: str) -> bool:
        """Whether a rule stands above the omnibus: only such a rule can order a minister to regulate."""
        try:
            return LegalId.of(rule).rank < LegalId.of(f"{self.desk.instrument}/2000/1").rank
        except ValueError:
            return False

    # -- inference ----------------------------------------------------------------------------------------------------

    def _inferred(self, units: Sequence[Unit]) -> Iterator[_Order]:
        openings = [(self.desk.home(unit), self._said(unit)) for unit in units]
        for parent, reference in self._delegations:
            subject = _content(reference.subject or "", _HOW)
            rules = {rule for rule, said in openings if self._meets(rule, said, subject, parent, reference)}
            if rules:
                label = f"{reference.address.label()} {short_name(parent.key)}"
                yield _Order(label, " ".join((reference.subject or "").split()), frozenset(rules))

    @cached_property
    def _delegations(self) -> tuple[tuple[Regulation, Reference], ...]:
        """What higher rules in force among the inputs leave to this minister, with a subject."""
        out = []
        for parent in self.desk.corpus.primary():
            if parent.key in self.desk.keys or not self._outranks(parent.key) or parent.status in ("revoked", "superseded"):
                continue
            for reference in parent.references:
                if reference.kind == "delegates" and reference.subject and not reference.blanket and self._is_asked(parent, reference.to):
                    out.append((parent, reference))
        return tuple(out)

    def _is_asked(self, parent: Regulation, called: str) -> bool:
        """Whether the instrument that a parent calls for is one of this minister.

        ``Peraturan Menteri`` alone is that of the minister whom the parent defines; where it defines none, of one whose rules rest on it.
        """
        if not fits(called, f"{self.desk.instrument}/2000/1"):
            return False
        kind = set(words_of(instrument(self.desk.instrument or "").id)) - {"peraturan", "menteri"}
        named = set(words_of(called)) - {"peraturan", "menteri", "keputusan"}
        if named or not called.casefold().startswith("peraturan menteri"):
            return kind <= named if called.casefold().startswith("peraturan menteri") else True
        defined = next((d.body for d in parent.definitions if d.term.casefold() == "menteri"), None)
        if defined is not None:
            return kind <= set(words_of(defined))
        return any(r.to == parent.key and r.kind in ("legal_basis", "implements") for rule in self.desk.rules for r in rule.references)

    def _said(self, unit: Unit) -> tuple[tuple[str, ...], ...]:
        """The content words of a unit's headings and of its opening, abbreviations of its rule written out."""
        spelled = self._spelled.get(unit.document, {})
        opening = tuple(word for w in _content(unit.head.text) for word in spelled.get(w, (w,)))
        return (*(_content(heading) for heading in unit.headings), opening[:_OPENING])

    @cached_property
    def _spelled(self) -> dict[str, dict[str, tuple[str, ...]]]:
        return {
            rule.document: {d.short.casefold(): _content(d.term) for d in rule.definitions if d.short and " " not in d.short}
            for rule in self.desk.rules
        }

    def _meets(self, rule: str, said: Iterable[tuple[str, ...]], subject: tuple[str, ...], parent: Regulation, order: Reference) -> bool:
        own = _content(self.desk.subject(rule))
        if not subject or not own:
            return False
        if subject == own:
            return True
        if len(subject) < 2 or not any(_runs_in(subject, words) for words in said):
            return False
        return len(subject) >= _TELLING or self._speaks_of(parent, order.address, rule)

    def _speaks_of(self, parent: Regulation, address: Address, rule: str) -> bool:
        """Whether the article that delegates names what a merged rule is about."""
        pattern = self.desk.own_terms(rule)
        article = Address("/".join(address.split("/")[:1]))
        return pattern is not None and any(pattern.search(f"{p.text} {p.tail}") for p in parent.provisions if article.covers(p.address))


def _content(text: str, drop: frozenset[str] = frozenset()) -> tuple[str, ...]:
    return tuple(w for w in words_of(re.sub(r"\([^)]*\)", " ", text)) if w != BREAK and w not in STOP_WORDS and w not in drop)


def _runs_in(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether some words stand in a row in others."""
    return any(whole[n : n + len(part)] == part for n in range(len(whole) - len(part) + 1))
