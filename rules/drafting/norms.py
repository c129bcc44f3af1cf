"""Norms: who must, may or does what, read off the provisions by the grammar of drafting Indonesian (domain: 1.3, 1.4).

The body is walked as a tree. An opening phrase (aanloop) gives its list a *frame* - bearers, modality, and the verb that rules
items without one; a leaf that is no clause of its own completes the frame. A leaf with its own subject or agent stands alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from rapidfuzz.distance import Levenshtein

from rules.drafting import scope
from rules.drafting.actors import level_of
from rules.drafting.clauses import Clause as Sentence
from rules.drafting.clauses import noun_phrase_end, parse
from rules.drafting.frames import NEUTRAL, Frame, Framer
from rules.drafting.names import Names
from rules.drafting.phrases import Act, act_of, assisted_in, beneficiary_of, condition_of, is_residual, level_in, object_end
from rules.drafting.units import Body, Unit
from rules.drafting.words import fold, is_activity, mask, tokens, voice
from rules.model import Clause, Modality, Norm, Regulation

#: Passives with an agent that exercise a power (annotation guide); all others with an agent are tasks.
_POWERS = frozenset("ditetapkan diangkat diberhentikan ditunjuk dibentuk dikukuhkan dilantik".split())
#: Passives that state how things are, not what somebody is to do.
_NO_TASKS = frozenset(
    "dijabat dimiliki didanai dibiayai dialokasikan dibebankan dikenal dikuasai dijadikan digunakan dipergunakan diterima diketahui dipersyaratkan dihadiri diperlukan dibutuhkan dialami".split()
)
#: What may stand between the matter of a passive and its verb, or beside the verb, without being part of the matter.
_TRAILING = re.compile(
    r"\s+(?:merupakan|adalah)\s.*|(?:\s*,?\s*(?:secara\s+\w+|hanya|juga|telah|akan|segera|selanjutnya|kepada|dalam|pada|bagi|dapat|wajib|harus|paling\s+\w+))+$"
)
_LIST_OPENER = re.compile(
    r"(?:\s*,?\s*\b(?:sebagai\s+berikut|meliputi|yaitu|yakni|antara\s+lain|terdiri\s+(?:atas|dari)|mencakup|adalah|berupa))?\s*[:;]\s*$",
    re.IGNORECASE,
)
_AND_PASSIVE = re.compile(r"\b(?:dan|serta|kemudian|lalu|untuk\s+selanjutnya)\s+(?P<verb>di\w+)\b[^,;.]{0,40}?\boleh\s+", re.IGNORECASE)
_MANNER = re.compile(r"^secara\s+\w+(?:\s+dan\s+\w+)?\s*")
_RELATION_ONLY = frozenset("berkoordinasi bermitra bersinergi bekerja".split())


def extract_norms(regulation: Regulation, names: Names) -> tuple[Norm, ...]:
    """The norms of a regulation's body, in the order of the text.

    Args:
        regulation: with its provisions and definitions.
        names: the names of the same document.
    """
    return tuple(_Reader(regulation, names).run())


@dataclass(frozen=True, slots=True)
class _Found:
    """One norm before it is put into the model."""

    bearer: str | None
    raw: str | None
    modality: Modality
    act: Act
    passive: bool = False
    joint: bool = False


class _Reader:
    """Walks one body and collects its norms."""

    def __init__(self, regulation: Regulation, names: Names) -> None:
        self._regulation = regulation
        self._names = names
        self._body = Body.of(regulation)
        self._framer = Framer(self._body, names)
        self._defined = {d.address for d in regulation.definitions if d.address.kind == "angka"}
        self._norms: list[Norm] = []

    def run(self) -> list[Norm]:
        for root in self._body.roots:
            self._walk(root, NEUTRAL)
        full = one_name_each([n.bearer for n in self._norms if n.bearer], self._names)
        return [_renamed(n, full[n.bearer], self._names) if n.bearer in full else n for n in self._norms]

    def _walk(self, unit: Unit, frame: Frame) -> None:
        if unit.address in self._defined or scope.defines(unit) or scope.is_closing(unit.text):
            return
        if not unit.children:
            self._leaf(unit, frame)
            return
        if unit.provision.kind == "pasal" and unit.children[0].provision.kind == "ayat":
            for child in unit.children:
                self._walk(child, NEUTRAL)
            return
        opening = self._framer.open(unit, frame)
        if opening.states_norm:
            self._leaf(unit, frame)
        for child in unit.children:
            self._walk(child, opening.frame)

    def _leaf(self, unit: Unit, frame: Frame) -> None:
        text = unit.text
        if not fold(text) or scope.is_closing(text):
            return
        if frame.silent:
            return
        sentence = parse(text, self._names)
        found = None if frame.closed else self._by_agents(unit, frame) or self._by_frame(unit, frame)
        if found is None and (not frame.closed or sentence.voice == "active" and self._framer.stands_alone(sentence)):
            found = self._alone(unit, frame.matter)
        found = found or []
        for item in found:
            self._norms.append(self._norm(unit, item, sentence, frame))
        self._framer.remember(unit, [f.bearer for f in found if f.bearer])

    def _by_agents(self, unit: Unit, frame: Frame) -> list[_Found] | None:
        """An item that names the agent of the passive in its opening phrase: ``didirikan oleh: a. ...``."""
        if not frame.agents_follow:
            return None
        end = self._framer.name_end(unit.text)
        pieces = self._names.split(unit.text[:end])
        if frame.verb.lower() in _NO_TASKS:
            return []
        bearers = [(self._names.resolve(piece), piece) for piece in pieces]
        act = Act(frame.verb, frame.matter)
        return [
            _Found(b, fold(raw), frame.modality, act, True, len(bearers) > 1)
            for b, raw in bearers
            if b and self._names.actorness(raw) != "no"
        ]

    def _by_frame(self, unit: Unit, frame: Frame) -> list[_Found] | None:
        """An item that completes the frame of its opening phrase; None where it is a clause of its own."""
        if frame.modality is None:
            return None
        text = unit.text
        sentence = parse(text, self._names)
        first = next((t.low for t in tokens(sentence.masked)), "")
        if not (voice(first) or is_activity(first)) and self._framer.stands_alone(sentence):
            return None
        act = act_of(text, frame.modality, 0, frame.verb)
        return [_Found(b, None, frame.modality, act, False, len(frame.bearers) > 1) for b in frame.bearers]

    def _alone(self, unit: Unit, matter: str = "") -> list[_Found]:
        """The norms of a unit that is a sentence of its own."""
        text = _LIST_OPENER.sub("", unit.text) if unit.children else unit.text
        sentence = parse(text, self._names)
        if sentence.predicate is None or scope.states_purpose(text) and sentence.modality is None:
            return []
        modality = sentence.modality
        if scope.is_funding(unit, text) and modality not in ("kewajiban", "larangan", "tugas", "hak"):
            return []
        if sentence.voice == "passive":
            return self._passive(sentence, modality, matter)
        if modality is not None:
            return self._modal(unit, sentence, modality)
        if sentence.voice == "active":
            return self._active(unit, sentence)
        return self._stative(unit, sentence)

    def _modal(self, unit: Unit, sentence: Sentence, modality: Modality) -> list[_Found]:
        """``X wajib melaporkan ...``: the subject bears it; a thing bears nothing."""
        assert sentence.predicate is not None
        if (
            sentence.voice == "stative"
            and modality == "kebolehan"
            and sentence.verb
            and sentence.words(sentence.verb).lower() in ("berupa", "bersifat", "berbentuk", "meliputi", "menjadi", "memuat")
        ):
            return []
        bearers = self._bearers(unit, sentence, strong=modality not in ("kebolehan", "syarat"))
        act = act_of(sentence.text, modality, sentence.predicate.end)
        if not bearers:
            if modality in ("kewajiban", "larangan") and sentence.verb is not None and sentence.voice != "stative":
                return [_Found(None, None, modality, act)]
            return []
        return [_Found(b, raw, modality, act, False, len(bearers) > 1) for b, raw in bearers]

    def _active(self, unit: Unit, sentence: Sentence) -> list[_Found]:
        """``Gubernur melakukan pembinaan ...``: what an actor is said to do is a task."""
        assert sentence.predicate is not None and sentence.verb is not None
        verb = sentence.words(sentence.verb).lower()
        if verb in _RELATION_ONLY or " tetap " in f" {sentence.masked[sentence.subject[1] : sentence.verb[0]].lower()} ":
            return []
        bearers = self._bearers(unit, sentence, strong=False)
        if not bearers or any(self._names.actorness(raw) != "yes" for _, raw in bearers):
            return []
        modality: Modality = "hak" if verb in ("memperoleh", "mendapat", "mendapatkan") else "tugas"
        act = act_of(sentence.text, modality, sentence.verb[0])
        return [_Found(b, raw, modality, act, False, len(bearers) > 1) for b, raw in bearers]

    def _passive(self, sentence: Sentence, modality: Modality | None, matter: str) -> list[_Found]:
        """``Verifikasi dilakukan oleh X``: the agent bears it; without an agent only a modal word makes it a norm."""
        assert sentence.verb is not None
        verb = sentence.words(sentence.verb)
        act = Act(verb, self._matter(sentence) or matter)
        agents = self._agents(sentence)
        if not agents:
            if further := self._coordinated(sentence, act.object):
                return further
            if modality in ("kewajiban", "larangan", "kebolehan"):
                return [_Found(None, None, modality, act, True)]
            return []
        if verb.lower() in _NO_TASKS:
            return []
        kind: Modality = modality or ("wewenang" if verb.lower() in _POWERS else "tugas")
        found = [_Found(b, raw, kind, act, True, len(agents) > 1) for b, raw in agents]
        return found + self._coordinated(sentence, act.object)

    def _coordinated(self, sentence: Sentence, matter: str) -> list[_Found]:
        """``... disusun oleh A dan ditetapkan oleh B``: the second passive with an agent of its own is a norm too."""
        assert sentence.verb is not None
        found = []
        for match in _AND_PASSIVE.finditer(sentence.masked, sentence.verb[1]):
            verb = match.group("verb").lower()
            if voice(verb) != "passive" or verb in _NO_TASKS or " yang " in sentence.masked[sentence.verb[1] : match.start()]:
                continue
            end = noun_phrase_end(sentence.masked, match.end(), len(sentence.masked))
            pieces = self._names.split(sentence.masked[match.end() : end])
            named = [(n, fold(p)) for p in pieces if self._names.actorness(p) != "no" and (n := self._names.resolve(p))]
            kind: Modality = "wewenang" if verb in _POWERS else "tugas"
            found += [_Found(n, raw, kind, Act(match.group("verb"), matter), True, len(named) > 1) for n, raw in named]
        return found

    def _stative(self, unit: Unit, sentence: Sentence) -> list[_Found]:
        """``X menjadi tanggung jawab Y``."""
        found = self._framer.belongs_to(sentence)
        if found is None:
            return []
        modality, owner = found
        bearers = [(self._names.resolve(p), p) for p in self._names.split(owner) if self._names.actorness(p) == "yes"]
        act = act_of(sentence.text, modality, sentence.subject[0])
        return [_Found(b, fold(raw), modality, act, False, len(bearers) > 1) for b, raw in bearers if b]

    def _bearers(self, unit: Unit, sentence: Sentence, strong: bool) -> list[tuple[str, str]]:
        """The subject's names, each resolved; ``strong`` modal words make any noun phrase a bearer that is no thing."""
        return self._framer.bearers(unit, sentence, strong)

    def _agents(self, sentence: Sentence) -> list[tuple[str, str]]:
        """The agent's names, each resolved."""
        if sentence.agent is None:
            return []
        found = []
        for piece in self._names.split(sentence.words(sentence.agent)):
            name = self._names.resolve(piece)
            if name is not None and self._names.actorness(piece) != "no":
                found.append((name, fold(piece)))
        return found

    def _matter(self, sentence: Sentence) -> str:
        """What a passive is about: its subject, or what follows the verb where the clause is inverted."""
        assert sentence.verb is not None and sentence.predicate is not None
        start = sentence.subject[0]
        if fold(sentence.masked[slice(*sentence.subject)]):
            words = sentence.text[start : min(sentence.predicate.start, object_end(sentence.text, start))]
            return _TRAILING.sub("", fold(words))
        place = sentence.verb[1]
        stop = object_end(sentence.text, place)
        oleh = sentence.masked.find(" oleh ", place)
        words = fold(sentence.text[place : min(stop, oleh if oleh > 0 else stop)])
        return _TRAILING.sub("", _MANNER.sub("", words))

    def _norm(self, unit: Unit, found: _Found, sentence: Sentence, frame: Frame) -> Norm:
        provision = unit.provision
        adjunct = fold(sentence.text[slice(*sentence.adjunct)]) if sentence.conditional else ""
        words = " ".join(unit.text.split())
        return Norm(
            document=provision.document,
            address=provision.address,
            bearer=found.bearer,
            bearer_key=self._names.key(found.bearer) if found.bearer else None,
            bearer_raw=found.raw,
            modality=found.modality,
            action=fold(found.act.action),
            object=found.act.object,
            beneficiary=beneficiary_of(found.act, words),
            level=level_in(words) or (level_of(found.bearer) if found.bearer else None),
            condition=condition_of(" ".join(unit.text[sentence.adjunct[1] :].split()), adjunct),
            assists=assisted_in(words, self._names),
            residual=is_residual(found.act),
            joint=found.joint,
            passive=found.passive,
            evidence=Clause(
                document=provision.document,
                regulation=provision.amends or self._regulation.id,
                address=provision.address,
                words=words,
                page=provision.page,
                line=provision.line,
            ),
        )


def _renamed(norm: Norm, bearer: str, names: Names) -> Norm:
    return norm.model_copy(update={"bearer": bearer, "bearer_key": names.key(bearer)})


def one_name_each(bearers: list[str], names: Names) -> dict[str, str]:
    """Names that mean a bearer with a fuller or an earlier spelling in the same document, and that spelling.

    ``Kepala Satuan Organisasi`` beside one ``Kepala Satuan Organisasi dalam lingkungan X`` is that; a long name with a slip of
    the pen (one or two letters) is the one that stands first.
    """
    first: dict[str, str] = {}
    for bearer in bearers:
        first.setdefault(bearer.casefold(), bearer)
    full: dict[str, str] = {}
    keys = list(first)
    for place, key in enumerate(keys):
        if names.is_defined(key):
            continue
        longer = [k for k in keys if k.startswith((f"{key} dalam lingkungan ", f"{key} di lingkungan "))]
        if len(longer) == 1:
            full[first[key]] = first[longer[0]]
        elif len(key) > 20:
            close = next(
                (
                    k
                    for k in keys[:place]
                    if abs(len(k) - len(key)) <= 2 and Levenshtein.distance(k, key, score_cutoff=2) <= 2 and _same_numbers(k, key)
                ),
                None,
            )
            if close is not None:
                full[first[key]] = full.get(first[close], first[close])
    return {b: full[first[b.casefold()]] for b in bearers if first[b.casefold()] in full}


def _same_numbers(one: str, other: str) -> bool:
    """Whether two names differ only inside longer words, so that ``Wilayah I`` stays apart from ``Wilayah II``."""
    differing = [(a, b) for a, b in zip(one.split(), other.split(), strict=False) if a != b]
    return len(one.split()) == len(other.split()) and all(len(a) > 5 and len(b) > 5 for a, b in differing)
