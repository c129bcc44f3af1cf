"""The norms of one sentence that stands alone: modal, active, passive, or a duty that belongs to somebody (domain: 1.3, 1.4)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rules.drafting import scope
from rules.drafting.bearers import Bearers, Named, of_things
from rules.drafting.clauses import Clause
from rules.drafting.modality import POWERS
from rules.drafting.names import Names
from rules.drafting.phrases import Act, act_of, object_end
from rules.drafting.phrasing import names_end
from rules.drafting.units import Unit
from rules.drafting.words import fold, voice
from rules.model import Modality

#: What may stand between the matter of a passive and its verb, or beside the verb, without being part of the matter.
_TRAILING = re.compile(
    r"\s+(?:merupakan|adalah)\s.*|(?:\s*,?\s*(?:secara\s+\w+|hanya|juga|telah|akan|segera|selanjutnya|kepada|dalam|pada|bagi|dapat|wajib|"
    r"harus|paling\s+\w+))+$"
)
_JOINT = re.compile(r",\s+(?:dan|serta)\s+(?=pe\w+an\b|\w+an\s)", re.IGNORECASE)
_MANNER = re.compile(r"^secara\s+\w+(?:\s+dan\s+\w+)?\s*")
_AND_PASSIVE = re.compile(r"\b(?:dan|serta|kemudian|lalu|untuk\s+selanjutnya)\s+(?P<verb>di\w+)\b[^,;.]{0,40}?\boleh\s+", re.IGNORECASE)
#: Said of two actors, they make a relation, not a duty (annotation guide).
_RELATION_ONLY = frozenset(("bertanggung", "bertanggungjawab", "berkoordinasi", "bermitra", "bersinergi", "bekerja", "berkonsultasi"))
_RECEIVES = frozenset(("memperoleh", "mendapat", "mendapatkan"))
#: The active twins of the passives that exercise a power.
_EXERCISES = frozenset(("menetapkan", "mengangkat", "memberhentikan", "menunjuk", "mengukuhkan", "melantik"))
_STATES = frozenset(("berupa", "bersifat", "berbentuk", "meliputi", "menjadi", "memuat"))


@dataclass(frozen=True, slots=True)
class Found:
    """One norm before it is put into the model.

    Attributes:
        bearer: the full name, None where the text names nobody.
        raw: the words that name the bearer, None where it was inherited.
    """

    bearer: str | None
    raw: str | None
    modality: Modality
    act: Act
    passive: bool = False
    joint: bool = False


def norms_of(unit: Unit, sentence: Clause, bearers: Bearers, names: Names, matter: str = "") -> list[Found]:
    """The norms of a sentence that is no part of a list.

    Args:
        unit: where it stands.
        sentence: taken apart.
        bearers: of its document.
        names: of its document.
        matter: what a passive without a subject is about, from its opening phrase.
    """
    modality = sentence.modality
    text = sentence.text
    if sentence.predicate is None or scope.is_closing(text) or (modality is None and scope.states_purpose(text)):
        return []
    if scope.is_funding(unit, text) and modality not in ("kewajiban", "larangan", "tugas", "hak"):
        return []
    if sentence.voice == "passive":
        return _passive(sentence, bearers, matter)
    if modality is not None:
        return _modal(unit, sentence, modality, bearers)
    if sentence.voice == "active":
        return _active(unit, sentence, bearers, names)
    owned = bearers.owner(sentence)
    if owned is not None:
        return _each(owned[1], owned[0], act_of(text, owned[0], sentence.subject[0]))
    return _joined_passive(sentence, bearers)


def _each(named: list[Named], modality: Modality, act: Act, *, passive: bool = False) -> list[Found]:
    """One norm for each of the bearers of one act."""
    return [Found(name, raw, modality, act, passive, len(named) > 1) for name, raw in named]


def _modal(unit: Unit, sentence: Clause, modality: Modality, bearers: Bearers) -> list[Found]:
    """``X wajib melaporkan ...``: the subject bears it; a thing bears nothing."""
    assert sentence.predicate is not None
    if modality == "kebolehan" and sentence.words(sentence.verb).lower() in _STATES:
        return []
    named = bearers.subjects(unit, sentence, strong=modality not in ("kebolehan", "syarat"))
    act = act_of(sentence.text, modality, sentence.predicate.end)
    if not named and modality in ("kewajiban", "larangan") and (sentence.voice == "active" or of_things(sentence)):
        return [Found(None, None, modality, act)]
    return _each(named, modality, act)


def _active(unit: Unit, sentence: Clause, bearers: Bearers, names: Names) -> list[Found]:
    """``Gubernur melakukan pembinaan ...``: what an actor is said to do is a task; what he receives is a right."""
    assert sentence.verb is not None
    verb = sentence.words(sentence.verb).lower()
    remains = "tetap" in sentence.masked[sentence.subject[1] : sentence.verb[0]].lower().split()
    if verb in _RELATION_ONLY or remains:
        return []
    named = bearers.subjects(unit, sentence, strong=False)
    if any(names.actorness(raw) != "yes" for _, raw in named):
        return []
    modality: Modality = "hak" if verb in _RECEIVES else "wewenang" if verb in _EXERCISES else "tugas"
    return _each(named, modality, act_of(sentence.text, modality, sentence.verb[0]))


def _passive(sentence: Clause, bearers: Bearers, matter: str) -> list[Found]:
    """``Verifikasi dilakukan oleh X``: the agent bears it; without an agent only a modal word makes it a norm."""
    assert sentence.verb is not None
    verb = sentence.words(sentence.verb)
    act = Act(verb, _matter(sentence) or matter)
    further = _coordinated(sentence, act.object, bearers)
    agents = [(_of_its_unit(name, verb, sentence, bearers), raw) for name, raw in bearers.agents(sentence)]
    if agents:
        if scope.states_no_task(verb):
            return []
        modality: Modality = sentence.modality or ("wewenang" if verb.lower() in POWERS else "tugas")
        return _each(agents, modality, act, passive=True) + further
    if further or sentence.modality not in ("kewajiban", "larangan", "kebolehan"):
        return further
    return [Found(None, None, sentence.modality, act, passive=True)]


def _of_its_unit(name: str, verb: str, sentence: Clause, bearers: Bearers) -> str:
    """``X dipimpin oleh seorang Kepala``: the Kepala of X."""
    if " " in name or verb.lower() not in ("dipimpin", "diketuai", "dikepalai"):
        return name
    led = bearers.named(sentence.words(sentence.subject))
    return f"{name} {led[0][0]}" if led and not led[0][0].casefold().startswith(name.casefold()) else name


def _coordinated(sentence: Clause, matter: str, bearers: Bearers) -> list[Found]:
    """``... disusun oleh A dan ditetapkan oleh B``: the second passive with an agent of its own is a norm too."""
    assert sentence.verb is not None
    found: list[Found] = []
    for match in _AND_PASSIVE.finditer(sentence.masked, sentence.verb[1]):
        verb = match.group("verb")
        between = sentence.masked[sentence.verb[1] : match.start()]
        if sentence.agent and sentence.agent[0] == match.end():
            continue  # "diangkat dan diberhentikan oleh": one act of one agent
        if voice(verb.lower()) != "passive" or scope.states_no_task(verb) or "yang" in between.split():
            continue
        agents = bearers.named(sentence.masked[match.end() : names_end(sentence.masked, match.end())])
        found += _each(agents, "wewenang" if verb.lower() in POWERS else "tugas", Act(verb, matter), passive=True)
    return found


def _joined_passive(sentence: Clause, bearers: Bearers) -> list[Found]:
    """``X merupakan ..., dan pembinaan dilaksanakan oleh Y``: the clause joined to one that only states what X is."""
    assert sentence.predicate is not None
    for joint in _JOINT.finditer(sentence.masked, sentence.predicate.end):
        clause = bearers.read(sentence.text[joint.end() :])
        if clause.voice == "passive" and clause.modality is None and clause.agent is not None and clause.words(clause.subject):
            return _passive(clause, bearers, "")
    return []


def _matter(sentence: Clause) -> str:
    """What a passive is about: its subject, or what follows the verb where the clause is inverted."""
    assert sentence.verb is not None
    assert sentence.predicate is not None
    text, start = sentence.text, sentence.subject[0]
    if sentence.words(sentence.subject):
        return _TRAILING.sub("", fold(text[start : min(sentence.predicate.start, object_end(text, start))]))
    place = sentence.verb[1]
    by = sentence.masked.find(" oleh ", place)
    stop = object_end(text, place)
    return _TRAILING.sub("", _MANNER.sub("", fold(text[place : min(stop, by) if by > 0 else stop])))
