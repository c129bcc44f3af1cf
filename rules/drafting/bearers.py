"""Who bears a norm: the subject of its sentence, its agent, who acts in its condition, or whom a back-reference means."""

from __future__ import annotations

import re

from rules.drafting.actors import kind_of
from rules.drafting.clauses import Clause, parse
from rules.drafting.modality import POWERS
from rules.drafting.names import Names
from rules.drafting.phrasing import names_end, noun_phrase_end
from rules.drafting.units import Body, Unit
from rules.drafting.words import fold, is_activity, mask
from rules.model import Modality

_BY = re.compile(r"\boleh\s+(?P<who>\w.*)", re.IGNORECASE)
_BECOMING = re.compile(
    r"\b(?:diangkat|ditetapkan|dicalonkan|mendaftar|menjadi|direkrut)\s+(?:dalam\s+jabatan\s+|menjadi\s+|sebagai\s+|dalam\s+)*(?P<who>\w.*)",
    re.IGNORECASE,
)
_CONDITION_WORD = re.compile(r"^\s*(?:dalam\s+hal|apabila|jika|bilamana|bila|pada\s+saat)\s+", re.IGNORECASE)
_CARRYING_OUT = re.compile(r"^\s*dalam\s+(?:melaksanakan|menjalankan|menyelenggarakan|melakukan|pelaksanaan)\b", re.IGNORECASE)
#: Whatever is given a task or a power acts, be its name what it may (``Sumber daya manusia mempunyai tugas ...``).
_ASSIGNS = re.compile(
    r"(?:mempunyai|memiliki|mengemban|diberi)\s+(?:tugas|wewenang|kewenangan)|bertugas|berwenang|menyelenggarakan\s+fungsi"
)
#: ``Dalam hal X keberatan, dapat ...``: an adjective in the place of the verb.
_MINDED = re.compile(r"(?P<who>\w[^,;.:]{2,80}?)\s+(?:keberatan|berkeberatan|tidak\s+(?:puas|setuju|sependapat|sepakat))\b", re.IGNORECASE)
#: What is said of products and papers (``Mainan wajib memenuhi standar``); only who surely is an actor bears it.
_OF_THINGS = frozenset(("memenuhi", "memuat", "mengandung", "berisi"))
_OWNED = re.compile(
    r"\b(?:menjadi|merupakan)\s+(?P<what>tanggung\s?jawab|kewenangan|wewenang|tugas|kewajiban)"
    r"(?:\s+dan\s+(?:tanggung\s?jawab|wewenang|kewenangan|kewajiban))?\s+(?P<who>\w.*)",
    re.IGNORECASE,
)
_OWNS: dict[str, Modality] = {
    "tanggungjawab": "tanggung_jawab",
    "kewenangan": "wewenang",
    "wewenang": "wewenang",
    "tugas": "tugas",
    "kewajiban": "kewajiban",
}

#: A bearer: the full name and the words that name it.
Named = tuple[str, str]


class Bearers:
    """Resolves bearers in one document, with a memory of who bore norms where."""

    def __init__(self, body: Body, names: Names) -> None:
        self._body = body
        self._names = names
        self._bore: dict[str, list[str]] = {}

    def read(self, text: str) -> Clause:
        """A sentence taken apart."""
        return parse(text, self._names)

    def remember(self, unit: Unit, bearers: list[str]) -> None:
        """Keep who bears the norms of a unit, for references back to it and to the units above it."""
        for address in (unit.address, *unit.address.ancestors()) if bearers else ():
            known = self._bore.setdefault(address, [])
            known += [b for b in bearers if b not in known]

    def at(self, unit: Unit) -> list[str]:
        """Who bears norms at or below a unit that was read before."""
        return self._bore.get(unit.address, [])

    def before(self, unit: Unit) -> list[str]:
        """Who bore the norms of the unit before this one, under the same pasal or list."""
        siblings = unit.parent.children if unit.parent else []
        place = next((i for i, sibling in enumerate(siblings) if sibling is unit), 0)
        return self.at(siblings[place - 1]) if place else []

    def referred(self, text: str, unit: Unit) -> list[str]:
        """Who bears the norms of the units that a text refers to."""
        found: list[str] = []
        for target in self._body.referred(text, unit):
            found += [b for b in self.at(target) if b not in found]
        return found

    def named(self, phrase: str, *, surely: bool = False) -> list[Named]:
        """The actors in a list of names; ``surely`` leaves out those whose words do not tell whether they are any."""
        barred = ("no", "unknown") if surely else ("no",)
        pieces = [p for p in self._names.split(phrase) if self._names.actorness(p) not in barred] if fold(phrase) else []
        return [(name, fold(piece)) for piece in pieces if (name := self._names.resolve(piece)) is not None]

    def agents(self, sentence: Clause) -> list[Named]:
        """The agents of a passive."""
        return self.named(sentence.words(sentence.agent)) if sentence.agent else []

    def subjects(self, unit: Unit, sentence: Clause, *, strong: bool) -> list[Named]:
        """The bearers in, or behind, the subject of a sentence.

        Args:
            unit: where the sentence stands.
            sentence: taken apart.
            strong: whether the modal words make any noun phrase a bearer that is no thing.
        """
        subject = sentence.words(sentence.subject)
        if subject.lower() == "yang bersangkutan":
            becoming = self.candidate(sentence.masked[slice(*sentence.adjunct)])
            return becoming or self._in_condition(unit, sentence) or [(b, subject) for b in self.before(unit)]
        if not subject:
            return self._unnamed(unit, sentence)
        pieces = self._names.split(subject)
        if len(pieces) == 1 and self._names.actorness(subject) == "no":
            pieces = self._behind_by(sentence) or pieces
        end = sentence.predicate.start if sentence.predicate else len(sentence.text)
        words = sentence.text[sentence.subject[0] : end]
        assigned = (
            sentence.predicate is not None and sentence.predicate.modal is not None and _ASSIGNS.match(sentence.predicate.modal.words)
        )
        found = []
        for piece in pieces:
            knowledge = self._names.actorness(piece)
            if knowledge == "unknown" and ((not strong and sentence.voice != "active") or of_things(sentence)):
                continue
            if knowledge == "no" and (not assigned or is_activity(piece.split()[0].lower())):
                continue
            name = self._names.resolve(piece)
            if name is not None:
                found.append((self.in_full(name, unit, words), piece))
        return found

    def in_full(self, name: str, unit: Unit, words: str) -> str:
        """A shortened name with ``sebagaimana dimaksud ...`` in full: as a definition or the unit referred to has it."""
        if self._names.is_defined(name):
            return name
        if (longer := self._names.begins(name)) is not None:
            return longer
        known = [b for b in self.referred(words, unit) if b.casefold().startswith(name.casefold() + " ")]
        if not known and name[0].isupper() and kind_of(name) in ("institution", "association"):
            known = self._named_in(self._body.referred(words, unit), name)
        return known[0] if len(known) == 1 else name

    def _named_in(self, units: list[Unit], name: str) -> list[str]:
        """The longer names, in capitals, that begin with a name in the words of some units."""
        longer = re.compile(rf"(?<![\w/]){re.escape(name)}\s+[A-Z][\w/-]*(?:\s+(?:(?:dan|dalam)\s+)?[A-Z][\w/-]*)*")
        found = sorted({fold(name) for target in units for name in longer.findall(target.text)})
        return [name for name in found if len(self._names.split(name)) == 1]

    def appointed(self, text: str, unit: Unit) -> list[str]:
        """Who is appointed in the units that a text refers to: the subject of ``X diangkat oleh Y``, be his name what it may."""
        found: list[str] = []
        for target in self._body.referred(text, unit):
            sentence = self.read(target.text)
            if sentence.voice == "passive" and sentence.words(sentence.verb).lower() in POWERS:
                named = [self._names.resolve(piece) for piece in self._names.split(sentence.words(sentence.subject))]
                found += [name for name in named if name is not None and name not in found]
        return found

    def candidate(self, phrase: str) -> list[Named]:
        """Who is to become something: ``untuk dapat diangkat menjadi X``."""
        becoming = _BECOMING.search(phrase)
        if becoming is None:
            return []
        who = becoming.group("who")
        return self.named(who[: noun_phrase_end(who, 0, len(who))])[:1]

    def owner(self, sentence: Clause) -> tuple[Modality, list[Named]] | None:
        """``... menjadi tanggung jawab X``: the modality and X."""
        owned = _OWNED.search(sentence.masked, sentence.subject[1])
        if owned is None or sentence.predicate is None or owned.start() > sentence.predicate.end:
            return None
        who = sentence.masked[owned.start("who") : names_end(sentence.masked, owned.start("who"))]
        return _OWNS[re.sub(r"\s", "", owned.group("what").lower())], self.named(who, surely=True)

    def behind_oleh(self, sentence: Clause) -> list[Named]:
        """The actors behind an ``oleh`` that no verb rules: ``Tata cara pendirian oleh X ...:``."""
        by = _BY.search(sentence.masked)
        return self.named(sentence.masked[by.start("who") : names_end(sentence.masked, by.start("who"))], surely=True) if by else []

    def listed(self, text: str) -> list[Named]:
        """The actors that an item of a list names."""
        return self.named(text[: noun_phrase_end(mask(text), 0, len(text.rstrip(" ;.,")))])

    def stands_alone(self, sentence: Clause) -> bool:
        """Whether an item of a list is a sentence of its own: it has an agent, or an actor as subject of an active verb."""
        if sentence.predicate is None or (sentence.voice == "stative" and sentence.modality is None):
            return False
        if sentence.agent is not None:
            return True
        subject = sentence.words(sentence.subject)
        acts = bool(subject) and (sentence.voice == "active" or sentence.modality in ("tugas", "fungsi", "kewajiban"))
        return acts and all(self._names.actorness(piece) == "yes" for piece in self._names.split(subject))

    def _unnamed(self, unit: Unit, sentence: Clause) -> list[Named]:
        """Whom a sentence without a subject means."""
        becoming = self.candidate(sentence.masked[slice(*sentence.adjunct)])
        if becoming or sentence.voice == "passive":
            return becoming
        if found := self._in_condition(unit, sentence):
            return found
        adjunct = sentence.text[slice(*sentence.adjunct)]
        return [(b, b) for b in self.referred(adjunct, unit)] if _CARRYING_OUT.match(adjunct) else []

    def _in_condition(self, unit: Unit, sentence: Clause) -> list[Named]:
        """``Dalam hal X melaporkan ..., harus menyampaikan``: who acts in the condition bears what follows."""
        if not sentence.conditional:
            return []
        condition = _CONDITION_WORD.sub("", sentence.text[slice(*sentence.adjunct)])
        if (minded := _MINDED.match(mask(condition))) is not None:
            return self.named(minded.group("who"), surely=True)
        inner = self.read(condition)
        leaves = inner.words(inner.verb).lower() == "berhenti"
        if inner.predicate is None or not (inner.voice == "active" or leaves) or not inner.words(inner.subject):
            return []
        found = self.subjects(unit, inner, strong=False)
        return found if all(self._names.actorness(raw) == "yes" for _, raw in found) else []

    def _behind_by(self, sentence: Clause) -> list[str]:
        """``Pendirian ... oleh X harus ...``: X bears what is said of the activity."""
        end = sentence.predicate.start if sentence.predicate else len(sentence.masked)
        by = _BY.search(sentence.masked[:end], sentence.subject[0])
        if by is None or " yang " in sentence.masked[sentence.subject[0] : by.start()]:
            return []
        start = by.start("who")
        return self._names.split(sentence.masked[start : noun_phrase_end(sentence.masked, start, end)])


def of_things(sentence: Clause) -> bool:
    """Whether the verb of a sentence is one that drafters say of things too."""
    return sentence.words(sentence.verb).lower() in _OF_THINGS
