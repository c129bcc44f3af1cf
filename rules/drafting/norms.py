"""Norms: who must, may or does what, read off the provisions by the grammar of drafting Indonesian (domain: 1.3, 1.4).

The body is walked as a tree. An opening phrase (aanloop) gives its list a *frame* - bearers, modality, and the verb that rules
items without one; a leaf that is no clause of its own completes the frame. A leaf with its own subject or agent stands alone.
"""

from __future__ import annotations

import re

from rules.drafting import scope
from rules.drafting.actors import level_of
from rules.drafting.bearers import Bearers
from rules.drafting.clauses import Clause as Sentence
from rules.drafting.english import extract_norms_en
from rules.drafting.explaining import explained
from rules.drafting.frames import NEUTRAL, Frame, Framer
from rules.drafting.names import Names
from rules.drafting.phrases import Act, act_of, assisted_in, beneficiary_of, condition_of, is_residual, level_in
from rules.drafting.self_defining import in_text_order, self_defined
from rules.drafting.sentences import Found, norms_of
from rules.drafting.spelling import one_name_each
from rules.drafting.units import Body, Unit
from rules.drafting.words import fold, is_activity, leading, voice
from rules.model import Clause, Norm, Regulation

_CONSISTS = re.compile(r"\bterdiri\s+(?:atas|dari)\b")
_LIST_OPENER = re.compile(
    r"(?:\s*,?\s*\b(?:sebagai\s+berikut|meliputi|yaitu|yakni|antara\s+lain|terdiri\s+(?:atas|dari)|mencakup|adalah|berupa))?\s*[:;]\s*$",
    re.IGNORECASE,
)
#: What an item of a list may say for itself, whatever the list is headed.
_OWN_MODALITIES = ("tanggung_jawab", "kewajiban", "larangan", "hak", "wewenang")
_LONGEST_NAME = 16


def extract_norms(regulation: Regulation, names: Names) -> tuple[Norm, ...]:
    """The norms of a regulation's body, in the order of the text.

    Args:
        regulation: with its provisions and definitions.
        names: the names of the same document.
    """
    return extract_norms_en(regulation) if regulation.language == "en" else tuple(_Reader(regulation, names).run())


def _has_agent(sentence: Sentence) -> bool:
    """Whether a sentence names with ``oleh`` who does what it says (``permohonan tersebut diproses oleh X``)."""
    return sentence.agent is not None and sentence.masked[: sentence.agent[0]].rstrip().endswith("oleh")


class _Reader:
    """Walks one body and collects its norms."""

    def __init__(self, regulation: Regulation, names: Names) -> None:
        self._regulation = regulation
        self._names = names
        self._body = Body.of(regulation)
        self._bearers = Bearers(self._body, names)
        self._framer = Framer(self._bearers, names)
        self._defined = {d.address for d in regulation.definitions if d.address.kind == "angka"}
        self._norms: list[Norm] = []

    def run(self) -> list[Norm]:
        for root in self._body.roots:
            self._walk(root, NEUTRAL)
        self._norms = explained(self._body, in_text_order(self._body, [*self._norms, *self._self_defined()]))
        full = one_name_each([*self._listed(), *(n.bearer for n in self._norms if n.bearer)], self._names)
        return [self._renamed(norm, full[norm.bearer]) if norm.bearer in full else norm for norm in self._norms]

    def _walk(self, unit: Unit, frame: Frame) -> None:
        if unit.address in self._defined or scope.defines(unit):
            return
        if not unit.children:
            self._leaf(unit, frame)
        elif unit.children[0].provision.kind == "ayat" or (
            scope.is_closing(unit.text) and not scope.states_purpose(unit.text)
        ):  # "Pada saat ... mulai berlaku: a. ..."
            for child in unit.children:
                self._walk(child, NEUTRAL)
        else:
            opening = self._framer.open(unit, frame)
            if opening.states_norm:
                self._leaf(unit, frame)
            for child in unit.children:
                self._walk(child, opening.frame)

    def _leaf(self, unit: Unit, frame: Frame) -> None:
        """Read a unit that states norms itself: in its frame, or as a sentence of its own."""
        if frame.silent or not fold(unit.text):
            return
        sentence = self._bearers.read(unit.text)
        found = None if frame.closed else self._in_frame(unit, sentence, frame)
        if found is None and (not frame.closed or (sentence.voice == "active" and self._bearers.stands_alone(sentence))):
            alone = self._bearers.read(_LIST_OPENER.sub("", unit.text)) if unit.children else sentence
            found = norms_of(unit, alone, self._bearers, self._names, frame.matter)
        for item in found or ():
            self._norms.append(self._norm(unit, item, sentence))
        self._bearers.remember(unit, [item.bearer for item in found or () if item.bearer])

    def _in_frame(self, unit: Unit, sentence: Sentence, frame: Frame) -> list[Found] | None:
        """The norms of an item that completes the frame of its list; None where it is a clause of its own."""
        if frame.modality is None:
            return None
        if frame.agents_follow:
            agents = self._bearers.listed(unit.text) if not scope.states_no_task(frame.verb) else []
            act = Act(frame.verb, frame.matter)
            return [Found(name, raw, frame.modality, act, passive=True, joint=len(agents) > 1) for name, raw in agents] or None
        first = "".join(leading(sentence.masked, 1))
        if not voice(first) and (not is_activity(first) or _has_agent(sentence)) and self._bearers.stands_alone(sentence):
            return None
        modality, start = frame.modality, 0
        own = sentence.predicate.modal if sentence.predicate else None
        if own is not None and own.modality in _OWN_MODALITIES and not fold(sentence.masked[: own.start]):
            modality, start = own.modality, own.end  # "Tugas dan tanggung jawab X: ... c. bertanggung jawab terhadap ..."
        act = act_of(unit.text, modality, start, frame.verb)
        return [Found(bearer, None, modality, act, joint=len(frame.bearers) > 1) for bearer in frame.bearers]

    def _norm(self, unit: Unit, found: Found, sentence: Sentence) -> Norm:
        provision = unit.provision
        words = " ".join(unit.text.split())
        adjunct = fold(sentence.text[slice(*sentence.adjunct)]) if sentence.conditional else ""
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

    def _self_defined(self) -> list[Norm]:
        """The duties that define their bearers, outside the definitions."""
        units = (u for u in self._body.units.values() if u.address not in self._defined and not scope.defines(u))
        norms = []
        for found in self_defined(units, self._names, self._norms):
            norm = self._norm(found.unit, Found(found.bearer, found.raw, "tugas", found.act), self._bearers.read(found.unit.text))
            norms.append(norm.model_copy(update={"self_defining": True}))
        return norms

    def _renamed(self, norm: Norm, bearer: str) -> Norm:
        return norm.model_copy(update={"bearer": bearer, "bearer_key": self._names.key(bearer)})

    def _listed(self) -> list[str]:
        """The names in lists of what something consists of, as printed; their spelling counts as the right one."""
        consists = (u for u in self._body.units.values() if u.parent and u.provision.kind == "huruf" and _CONSISTS.search(u.parent.text))
        names = [fold(unit.text) for unit in consists if len(unit.text.split()) < _LONGEST_NAME]
        return [name for name in names if name and self._names.actorness(name) == "yes"]
