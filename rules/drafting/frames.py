"""Frames: what the opening phrase of a list (aanloop) gives to its items (domain: 1.4, S1 to S5 and S8)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from rules.drafting import scope
from rules.drafting.bearers import Bearers
from rules.drafting.clauses import Clause
from rules.drafting.modality import POWERS, nominal_head
from rules.drafting.names import Names
from rules.drafting.phrasing import names_end, noun_phrase_end
from rules.drafting.units import Unit
from rules.drafting.words import ADVERBS, fold, is_activity, leading, mask, tokens, voice, word_class
from rules.model import Modality


@dataclass(frozen=True, slots=True)
class Frame:
    """What the items of a list inherit.

    Attributes:
        bearers: who bears what the items say; None stands for nobody named.
        modality: None where the items must be clauses of their own.
        verb: the verb that rules items without one.
        agents_follow: the items name the agents of ``verb``.
        matter: what a passive is about.
        closed: the items complete no frame.
        silent: the items state no norms at all, not even as sentences of their own.
    """

    bearers: tuple[str | None, ...] = ()
    modality: Modality | None = None
    verb: str = ""
    agents_follow: bool = False
    matter: str = ""
    closed: bool = False
    silent: bool = False


NEUTRAL = Frame()
CLOSED = Frame(closed=True)
SILENT = Frame(closed=True, silent=True)


@dataclass(frozen=True, slots=True)
class Opening:
    """An opening phrase read: the frame of its list, and whether it states a norm itself."""

    frame: Frame
    states_norm: bool = False


#: What only leads over to the list.
_LINKER = re.compile(
    r"(?:\s*,?\s*\b(?:sebagai\s+berikut|meliputi|yaitu|yakni|antara\s+lain|adalah|terdiri\s+(?:atas|dari)|mencakup|yang|paling\s+sedikit|"
    r"sekurang-kurangnya|berikut|juga|terhadap\s+hal|hal-hal|hal|untuk|atas|di\s+bidang|dalam\s+hal|dalam|berupa|sebagai|sekaligus)\b)*"
    r"\s*[:;,.]*\s*$",
    re.IGNORECASE,
)
_LONGEST_LINKER = 80
_COLON = re.compile(r"\s*[:;]\s*$")
_MEANS = re.compile(
    r"\b(?:melalui|dengan\s+cara|dengan(?:\s+(?:mengadakan|melakukan|melaksanakan))?|kegiatan|upaya|tindakan|langkah(?:-langkah)?|tahapan|"
    r"cara|tugas|fungsi|dalam\s+bentuk|bentuk|berupa|meliputi|mencakup)\s*$",
    re.IGNORECASE,
)
_REQUIREMENT = re.compile(
    r"\b(?:memenuhi|mempunyai|memiliki|melengkapi)\s+(?:ketentuan\s+)?(?:persyaratan|syarat(?:-syarat)?|kriteria|kualifikasi)\b",
    re.IGNORECASE,
)
_TARGETS = re.compile(
    r"\b(?:kepada|terhadap|bagi|oleh|dari|pada|mengenai|tentang|memperhatikan|mempertimbangkan|memuat|melampirkan|berdasarkan|"
    r"dalam\s+hal|apabila|jika)\s*$",
    re.IGNORECASE,
)
_CONDITIONS_FOLLOW = re.compile(
    r"\b(?:apabila|jika|bila|dalam\s+hal|karena|sepanjang|bahwa|setelah|sejak|sejak\s+tanggal|bagi|kepada|kriteria|berdasarkan)\s*$",
    re.IGNORECASE,
)
_AGENTS_FOLLOW = re.compile(r"\boleh\s*:?\s*$", re.IGNORECASE)
_OWNER_LEAD = re.compile(r"^(?:dari|bagi|seorang|sebagai|pokok|untuk|menjadi|umum|khusus)\s+", re.IGNORECASE)
_MEMBERSHIP = re.compile(r"^(?:ke)?anggota(?:an)?\s+(?P<of>\w.*)", re.IGNORECASE)
_REQUIRED_HEADING = re.compile(r"syarat", re.IGNORECASE)
#: What a beneficiary must be or have is a criterion, not a norm (annotation guide).
_RECIPIENT = re.compile(r"(?:calon\s+)?penerima\b", re.IGNORECASE)
_TASK_WORD = re.compile(r"\btugas(?:nya)?\b", re.IGNORECASE)
_CARRIES_OUT = re.compile(r"\bdalam\s+\w+")
#: Passives that say only that something is done: what is done is told by the list.
_CARRIED_OUT = frozenset(("dilakukan", "dilaksanakan", "diselenggarakan", "diproses", "ditindaklanjuti"))
#: Where the noun phrase of an opening without a verb of its own ends.
_OPENING_ENDS = re.compile(r"\s{2,}|,|\b(?:antara\s+lain|meliputi|terdiri|mencakup|yaitu|berupa|adalah|dilakukan|dilaksanakan)\b")
#: Papers to hand in: no requirements that an actor bears.
_DOCUMENTS = word_class("documents")
#: Words that may stand before the verb of an item.
_BEFORE_VERB = ("dapat", "telah", "untuk", "tidak", "dalam", "secara")


def _without_linker(words: str) -> str:
    """An opening phrase without what only leads over to its list."""
    end = words.rfind(" ", 0, max(0, len(words) - _LONGEST_LINKER)) + 1
    return words[:end] + _LINKER.sub("", words[end:])


class Framer:
    """Reads the opening phrases of one document."""

    def __init__(self, bearers: Bearers, names: Names) -> None:
        self._bearers = bearers
        self._names = names

    def open(self, unit: Unit, inherited: Frame) -> Opening:
        """Read the opening phrase of a unit's list.

        Args:
            unit: a unit with a list.
            inherited: the frame it stands in itself.
        """
        text = _COLON.sub("", unit.text)
        if inherited.silent or scope.states_purpose(text) or scope.states_criteria(text):
            return Opening(SILENT)
        sentence = self._bearers.read(text)
        head = self._nominal(unit, sentence)
        if head is not None:
            return head
        if sentence.predicate is None or (sentence.voice == "stative" and sentence.modality is None):
            return Opening(SILENT) if _CONDITIONS_FOLLOW.search(text) else self._loose(unit, sentence, inherited)
        if scope.is_funding(unit, text) and sentence.modality not in ("kewajiban", "tugas", "wewenang", "fungsi"):
            return Opening(SILENT)
        if sentence.voice == "passive":
            return self._passive(unit, sentence)
        return self._ruled(unit, sentence, inherited)

    def _nominal(self, unit: Unit, sentence: Clause) -> Opening | None:
        """``Tugas X meliputi:`` - the noun gives the modality, its possessor or the unit referred to the bearers."""
        start = len(sentence.masked) - len(sentence.masked.lstrip())
        head = nominal_head(sentence.masked[start:])
        if head is None or sentence.modality is not None:
            return None
        rest = _without_linker(sentence.masked[start + head.end :])
        owner = _MEMBERSHIP.sub(r"anggota \g<of>", _OWNER_LEAD.sub("", fold(rest[: names_end(rest, 0)])))
        named = self._bearers.named(owner, surely=head.modality not in ("tugas", "fungsi"))
        bearers = [self._bearers.in_full(name, unit, sentence.text) for name, _ in named]
        if not bearers and head.modality == "syarat":
            bearers = [name for name, _ in self._bearers.candidate(rest)] or self._bearers.appointed(sentence.text, unit)
        bearers = bearers or self._bearers.referred(sentence.text, unit)
        if head.modality == "syarat":
            bearers = [b for b in bearers if not _RECIPIENT.match(b)]
            if not bearers:
                return Opening(NEUTRAL)
            if self._are_documents(unit):
                return Opening(SILENT)
        return Opening(Frame(tuple(bearers or self._bearers.before(unit)) or (None,), head.modality))

    def _loose(self, unit: Unit, sentence: Clause, inherited: Frame) -> Opening:
        """An opening phrase that nothing rules: a step of a procedure, a family of functions, a subject waiting for its verbs."""
        if inherited.modality is not None:
            return Opening(inherited) if self._items_act(unit) else self._norm_itself(unit)
        first = "".join(leading(mask(unit.children[0].text), 1))
        if (doing := self._activity_of(unit, sentence)) is not None:
            return Opening(doing)
        if voice(first) == "active" and (doers := self._bearers.behind_oleh(sentence)):
            return Opening(Frame(tuple(name for name, _ in doers), "tugas"))
        if sentence.predicate is None:
            return self._subject_only(unit, sentence) if sentence.adjunct[0] == sentence.adjunct[1] else Opening(NEUTRAL)
        if _TASK_WORD.search(sentence.masked) and self._items_act(unit, verbs_only=True):  # "X dalam melaksanakan tugasnya meliputi:"
            doers = self._bearers.subjects(unit, sentence, strong=False)
            sure = [name for name, raw in doers if self._names.actorness(raw) == "yes"]
            return Opening(Frame(tuple(sure), "tugas")) if sure else Opening(NEUTRAL)
        return Opening(NEUTRAL)

    def _subject_only(self, unit: Unit, sentence: Clause) -> Opening:
        """``X:`` - a subject whose items bring the verbs; under a heading on requirements they are requirements."""
        words = fold(sentence.masked[: noun_phrase_end(sentence.masked, 0, len(sentence.masked))])
        doers = self._bearers.named(words, surely=True)
        if not doers or len(doers) < len(self._names.split(words)):
            return Opening(Frame(matter=fold(sentence.text)))
        firsts = ["".join(leading(mask(child.text), 1)) for child in unit.children]
        denials = [first for first in firsts if first in ("tidak", "belum", "bukan")]
        verbs = [first for first in firsts if voice(first) in ("active", "passive") or first == "telah"]
        if (len(verbs) + len(denials)) * 2 <= len(firsts):
            return Opening(NEUTRAL)
        required = bool(denials) or any(_REQUIRED_HEADING.search(heading) for heading in unit.headings[-2:])
        bearers = tuple(self._bearers.in_full(name, unit, sentence.text) for name, _ in doers)
        return Opening(Frame(bearers, "syarat" if required else "tugas"))

    def _activity_of(self, unit: Unit, sentence: Clause) -> Frame | None:
        """``Pembinaan Gubernur sebagaimana dimaksud pada ayat (1) antara lain:`` - what X is charged with there, told in detail."""
        opening = fold(_OPENING_ENDS.split(sentence.masked, maxsplit=1)[0]).split()
        if len(opening) < 2 or not is_activity(opening[0].lower()) or not self._items_act(unit):
            return None
        doers = self._bearers.named(" ".join(opening[2 if opening[1] == "oleh" else 1 :]), surely=True)
        charged = {self._names.key(name) for name in self._bearers.referred(sentence.text, unit)}
        if not doers or not all(self._names.key(name) in charged for name, _ in doers):
            return None
        return Frame(tuple(name for name, _ in doers), "tugas")

    def _passive(self, unit: Unit, sentence: Clause) -> Opening:
        """A passive with a list: of agents, of means, of recipients."""
        assert sentence.verb is not None
        verb = sentence.words(sentence.verb)
        modality: Modality = sentence.modality or ("wewenang" if verb.lower() in POWERS else "tugas")
        if _AGENTS_FOLLOW.search(sentence.masked):
            return Opening(Frame((), modality, verb, agents_follow=True, matter=sentence.words(sentence.subject)))
        rest = _without_linker(sentence.masked[sentence.verb[1] :])
        if sentence.agent is None:
            if _CARRIES_OUT.search(sentence.masked[sentence.subject[1] : sentence.verb[0]]) and self._items_act(unit, verbs_only=True):
                doers = self._bearers.named(
                    sentence.words(sentence.subject), surely=True
                )  # "X dalam membentuk Y dilakukan dengan langkah:"
                if doers:
                    return Opening(Frame(tuple(name for name, _ in doers), modality))
            if "kegiatan" in rest.split() and self._items_act(unit, verbs_only=True):
                return Opening(Frame((None,), modality))
            closed = self._closed(unit)
            if closed is CLOSED and sentence.modality is None and self._are_clauses(unit):
                closed = NEUTRAL  # a procedure, told in sentences
            return Opening(closed, states_norm=sentence.modality in ("kewajiban", "larangan", "kebolehan"))
        steps = verb.lower() in _CARRIED_OUT and not _TARGETS.search(rest) and self._items_act(unit, all_of_them=True)
        if steps or (_MEANS.search(rest) and self._items_act(unit)):
            return Opening(Frame(tuple(name for name, _ in self._bearers.agents(sentence)), modality))
        return self._norm_itself(unit)

    def _ruled(self, unit: Unit, sentence: Clause, inherited: Frame) -> Opening:
        """A subject with its modal words or its verb, waiting for the list."""
        assert sentence.predicate is not None
        frame = self._who_and_how(unit, sentence, inherited)
        if frame is None:
            return Opening(NEUTRAL)
        self._bearers.remember(unit, [b for b in frame.bearers if b])
        rest = _without_linker(sentence.masked[sentence.predicate.end if sentence.modality else sentence.predicate.start :])
        words = [t for t in tokens(rest) if t.low[0].isalpha() and t.low not in ADVERBS]
        words = words[1:] if len(words) == 2 and words[0].low == "untuk" else words
        if not words:
            return Opening(frame)
        requirement = _REQUIREMENT.search(rest)
        if requirement and (not fold(rest[requirement.end() :]) or self._items_act(unit) or not _TARGETS.search(rest)):
            kind: Modality = "kewajiban" if frame.modality == "kewajiban" else "syarat"
            if kind == "syarat" and all(b and _RECIPIENT.match(b) for b in frame.bearers):
                return Opening(SILENT)
            return Opening(Frame(frame.bearers, kind)) if self._items_require(unit) else self._norm_itself(unit)
        if len(words) == 1 and voice(words[0].low):
            return Opening(replace(frame, verb=words[0].word))
        if self._items_act(unit) and (len(words) == 1 or _MEANS.search(rest)):
            return Opening(frame)
        if self._are_clauses(unit):
            return Opening(NEUTRAL)
        if self._items_act(unit, verbs_only=True) and not _TARGETS.search(_COLON.sub("", unit.text)):
            return Opening(frame)
        return self._norm_itself(unit)

    def _who_and_how(self, unit: Unit, sentence: Clause, inherited: Frame) -> Frame | None:
        """Bearers and modality of a ruled opening phrase; None where it has no bearer and its words make no norm without one."""
        strong = sentence.modality not in (None, "kebolehan", "syarat")
        found = self._bearers.subjects(unit, sentence, strong=strong)
        sure = sentence.modality is not None or all(self._names.actorness(raw) == "yes" for _, raw in found)
        if found and sure:
            return Frame(tuple(name for name, _ in found), sentence.modality or "tugas")
        if inherited.modality is not None and not sentence.words(sentence.subject):
            return Frame(inherited.bearers, inherited.modality)
        return Frame((None,), sentence.modality) if strong and sentence.modality != "hak" else None

    def _norm_itself(self, unit: Unit) -> Opening:
        """An opening phrase that is a norm as a whole; its items only fill it out."""
        return Opening(self._closed(unit), states_norm=True)

    @staticmethod
    def _closed(unit: Unit) -> Frame:
        """The frame of items that complete nothing; conditions (``apabila:``) are not even sentences of their own."""
        return SILENT if _CONDITIONS_FOLLOW.search(_COLON.sub("", unit.text)) else CLOSED

    def _are_clauses(self, unit: Unit) -> bool:
        """Whether most items of a list are sentences of their own."""
        return sum(self._bearers.stands_alone(self._bearers.read(child.text)) for child in unit.children) * 2 > len(unit.children)

    @staticmethod
    def _items_act(unit: Unit, *, verbs_only: bool = False, all_of_them: bool = False) -> bool:
        """Whether most items of a list, or all, begin with a verb, or with the name of an activity."""
        acting = 0
        for child in unit.children:
            words = leading(mask(child.text), 4)
            first = next((word for word in words if word not in _BEFORE_VERB), "")
            acting += voice(first) == "active" or (not verbs_only and (is_activity(first) or voice(first) == "passive"))
        return acting == len(unit.children) if all_of_them else acting * 2 > len(unit.children)

    @staticmethod
    def _items_require(unit: Unit) -> bool:
        """Whether the items of a list are requirements, not mere classes of them (``umum``, ``administrasi``)."""
        return sum(len(child.text.split()) > 2 for child in unit.children) * 2 > len(unit.children)

    @staticmethod
    def _are_documents(unit: Unit) -> bool:
        """Whether most items of a list are papers to hand in."""
        firsts = [first[0].split("/")[0] for child in unit.children if (first := leading(child.text, 1))]
        return sum(first in _DOCUMENTS for first in firsts) * 2 > len(unit.children)
