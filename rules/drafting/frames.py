"""Frames: what the opening phrase of a list gives to its items, and whom a subject or a back-reference means."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from rules.drafting import scope
from rules.drafting.clauses import Clause, names_end, noun_phrase_end, parse
from rules.drafting.modality import nominal_head
from rules.drafting.names import Names
from rules.drafting.units import Body, Unit
from rules.drafting.words import ADVERBS, fold, is_activity, mask, tokens, voice
from rules.model import Modality


@dataclass(frozen=True, slots=True)
class Frame:
    """What the items of a list inherit.

    Attributes:
        bearers: who bears what the items say; None stands for nobody named.
        modality: None where the items must be clauses of their own.
        verb: the verb that rules items without one.
        agents_follow: the items name the agents of ``verb``.
        matter: what the passive ``verb`` is about.
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


_LINKER = re.compile(
    r"(?:\s*,?\s*\b(?:sebagai\s+berikut|meliputi|yaitu|yakni|antara\s+lain|adalah|terdiri\s+(?:atas|dari)|mencakup|yang|paling\s+sedikit|sekurang-kurangnya|berikut|juga|terhadap\s+hal|"
    r"hal-hal|hal|untuk|atas|di\s+bidang|dalam\s+hal|dalam|berupa|sebagai|sekaligus)\b)*\s*[:;,.]*\s*$",
    re.IGNORECASE,
)
_COLON = re.compile(r"\s*[:;]\s*$")
_MEANS = re.compile(
    r"\b(?:melalui|dengan\s+cara|dengan(?:\s+(?:mengadakan|melakukan|melaksanakan))?|kegiatan|upaya|tindakan|langkah(?:-langkah)?|tahapan|cara|tugas|fungsi|dalam\s+bentuk|bentuk|berupa|meliputi|mencakup)\s*$",
    re.IGNORECASE,
)
_REQUIREMENT = re.compile(
    r"\b(?:memenuhi|mempunyai|memiliki|melengkapi)\s+(?:ketentuan\s+)?(?:persyaratan|syarat(?:-syarat)?|kriteria|kualifikasi)\b",
    re.IGNORECASE,
)
_TARGETS = re.compile(
    r"\b(?:kepada|terhadap|bagi|oleh|dari|pada|mengenai|tentang|memperhatikan|mempertimbangkan|memuat|melampirkan|berdasarkan|dalam\s+hal|apabila|jika)\s*$",
    re.IGNORECASE,
)
_OWNED = re.compile(
    r"\b(?:menjadi|merupakan)\s+(?P<what>tanggung\s?jawab|kewenangan|wewenang|tugas|kewajiban)(?:\s+dan\s+(?:tanggung\s?jawab|wewenang|kewenangan|kewajiban))?\s+(?P<who>\w.*)",
    re.IGNORECASE,
)
_OWNS: dict[str, Modality] = {
    "tanggungjawab": "tanggung_jawab",
    "kewenangan": "wewenang",
    "wewenang": "wewenang",
    "tugas": "tugas",
    "kewajiban": "kewajiban",
}
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
_MEMBERSHIP = re.compile(r"^(?:ke)?anggota(?:an)?\s+(?P<of>\w.*)", re.IGNORECASE)
_REQUIRED_HEADING = re.compile(r"persyaratan|syarat", re.IGNORECASE)
_CONDITIONS_FOLLOW = re.compile(
    r"\b(?:apabila|jika|bila|dalam\s+hal|karena|sepanjang|bahwa|setelah|bagi|kepada|kriteria|ketentuan|berdasarkan|antara\s+lain\s+karena)\s*$",
    re.IGNORECASE,
)
_OLEH = re.compile(r"\boleh\s*:?\s*$", re.IGNORECASE)
_BY = re.compile(r"\boleh\s+(?P<who>\w.*)", re.IGNORECASE)
_DOCUMENTS = frozenset(
    "fotokopi foto salinan surat pas formulir daftar isian rekaman copy fotocopy kartu ijazah akta akte proposal dokumen bukti format persetujuan pernyataan rekomendasi keputusan identitas rencana profil denah gambar laporan sertifikat".split()
)
_GENERIC = re.compile(
    r"^(?:menteri|gubernur|bupati|wali\s?kota|presiden|pemerintah|masyarakat|setiap orang|kepala|ketua|direktur|sekretaris|tim|panitia|anggota)$",
    re.IGNORECASE,
)


class Framer:
    """Reads opening phrases and resolves whom they mean, with a memory of who bore norms where."""

    def __init__(self, body: Body, names: Names) -> None:
        self._body = body
        self._names = names
        self._bore: dict[str, list[str]] = {}

    def remember(self, unit: Unit, bearers: list[str]) -> None:
        """Keep who bears the norms of a unit, for references back to it and to the units above it."""
        if not bearers:
            return
        addresses = [unit.address, *unit.address.ancestors()]
        for address in addresses:
            known = self._bore.setdefault(address, [])
            known += [b for b in bearers if b not in known]

    def bearers(self, unit: Unit, sentence: Clause, strong: bool) -> list[tuple[str, str]]:
        """The names in the subject of a sentence, resolved, as (full name, words).

        Args:
            unit: where the sentence stands.
            sentence: taken apart.
            strong: whether the modal word makes any noun phrase a bearer that is no thing.
        """
        subject = sentence.words(sentence.subject)
        if subject.lower() == "yang bersangkutan":
            return self._in_condition(unit, sentence) or [(b, subject) for b in self._sibling_bearers(unit)]
        if not subject:
            if sentence.voice == "passive":
                return self._becoming(sentence)
            return self._becoming(sentence) or self._in_condition(unit, sentence) or self._referred(unit, sentence)
        found = []
        pieces = self._names.split(subject)
        if len(pieces) == 1 and self._names.actorness(subject) == "no" and sentence.predicate is not None:
            pieces = self._behind_by(sentence) or pieces
        whole = fold(sentence.text[sentence.subject[0] : sentence.predicate.start if sentence.predicate else len(sentence.text)])
        for piece in pieces:
            knowledge = self._names.actorness(piece)
            if knowledge == "unknown" and not strong and sentence.voice != "active":
                continue
            if knowledge == "no" and not (_ASSIGNS.match(self._modal_words(sentence)) and not is_activity(piece.split()[0].lower())):
                continue
            name = self._names.resolve(piece)
            if name is not None:
                found.append((self.full_name(name, unit, whole), piece))
        return found

    @staticmethod
    def _modal_words(sentence: Clause) -> str:
        return sentence.predicate.modal.words if sentence.predicate and sentence.predicate.modal else ""

    def _behind_by(self, sentence: Clause) -> list[str]:
        """``Pendirian ... oleh X harus ...``: X bears what is said of the activity."""
        assert sentence.predicate is not None
        by = _BY.search(sentence.masked[: sentence.predicate.start], sentence.subject[0])
        if by is None or re.search(r"\byang\b", sentence.masked[sentence.subject[0] : by.start()]):
            return []
        start = by.start("who")
        return self._names.split(fold(sentence.masked[start : noun_phrase_end(sentence.masked, start, sentence.predicate.start)]))

    def _becoming(self, sentence: Clause) -> list[tuple[str, str]]:
        """``Untuk dapat diangkat menjadi X harus memenuhi ...``: the candidate bears it."""
        becoming = _BECOMING.search(sentence.masked[slice(*sentence.adjunct)])
        if becoming is None:
            return []
        who = becoming.group("who")
        who = fold(who[: noun_phrase_end(who, 0, len(who))])
        name = self._names.resolve(who)
        return [(name, who)] if name and self._names.actorness(who) != "no" else []

    def _in_condition(self, unit: Unit, sentence: Clause) -> list[tuple[str, str]]:
        """``Dalam hal X melaporkan ..., harus menyampaikan``: who acts in the condition bears what follows."""
        if not sentence.conditional:
            return []
        inner = parse(_CONDITION_WORD.sub("", sentence.text[slice(*sentence.adjunct)]), self._names)
        if inner.predicate is None or inner.voice != "active" or not inner.words(inner.subject):
            return []
        found = self.bearers(unit, inner, strong=False)
        return found if all(self._names.actorness(raw) == "yes" for _, raw in found) else []

    def _referred(self, unit: Unit, sentence: Clause) -> list[tuple[str, str]]:
        """``Dalam melaksanakan ... sebagaimana dimaksud pada ayat (1) dapat ...``: who bears the norms of that ayat."""
        adjunct = sentence.text[slice(*sentence.adjunct)]
        if not _CARRYING_OUT.match(adjunct):
            return []
        return [(b, b) for target in self._body.referred(adjunct, unit) for b in self._bore.get(target.address, ())]

    def stands_alone(self, sentence: Clause) -> bool:
        """Whether an item of a list is a sentence of its own: it has an agent, or an actor as subject of an active verb."""
        if sentence.predicate is None or (sentence.voice == "stative" and sentence.modality is None):
            return False
        subject = sentence.words(sentence.subject)
        if sentence.agent is not None:
            return True
        return (
            bool(subject)
            and sentence.voice == "active"
            and all(self._names.actorness(piece) == "yes" for piece in self._names.split(subject))
        )

    def full_name(self, name: str, unit: Unit, words: str) -> str:
        """A shortened name with ``sebagaimana dimaksud ...`` in full: as the unit referred to, or a definition, has it."""
        if name.casefold() in {t.casefold() for t in self._names.terms.values()}:
            return name
        longer = self._names.begins(name)
        if longer is not None:
            return longer
        for target in self._body.referred(words, unit):
            known = [b for b in self._bore.get(target.address, ()) if b.casefold().startswith(name.casefold() + " ")]
            if len(known) == 1:
                return known[0]
        return name

    def name_end(self, text: str) -> int:
        """Where the name in an item that is a name ends."""
        return noun_phrase_end(mask(text), 0, len(text.rstrip(" ;.,")))

    def belongs_to(self, sentence: Clause) -> tuple[Modality, str] | None:
        """``... menjadi tanggung jawab X``: the modality and X."""
        found = _OWNED.search(sentence.masked, sentence.subject[1])
        if found is None or sentence.predicate is None or found.start() > sentence.predicate.end:
            return None
        start = found.start("who")
        return _OWNS[re.sub(r"\s", "", found.group("what").lower())], fold(
            sentence.masked[start : noun_phrase_end(sentence.masked, start, len(sentence.masked))]
        )

    def open(self, unit: Unit, inherited: Frame) -> Opening:
        """Read an opening phrase."""
        text = _COLON.sub("", unit.text)
        if inherited.silent or scope.states_purpose(text) or scope.states_criteria(text):
            return Opening(SILENT)
        sentence = parse(text, self._names)
        head = self._nominal(unit, sentence)
        if head is not None:
            return head
        if sentence.predicate is None or (sentence.voice == "stative" and sentence.modality is None):
            return self._loose(unit, sentence, inherited)
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
        rest_start = start + head.end
        rest = _LINKER.sub("", sentence.masked[rest_start:])
        owner = fold(rest[: names_end(rest, 0)])
        owner = re.sub(r"^(?:dari|bagi|seorang|sebagai|pokok|untuk|menjadi|umum|khusus)\s+", "", owner, flags=re.IGNORECASE)
        owner = _MEMBERSHIP.sub(r"anggota \g<of>", owner)
        bearers: list[str | None] = []
        for piece in self._names.split(owner) if owner else []:
            name = self._names.resolve(piece)
            if name is not None and (
                self._names.actorness(piece) == "yes" or head.modality in ("tugas", "fungsi") and self._names.actorness(piece) == "unknown"
            ):
                bearers.append(self.full_name(name, unit, sentence.text))
        if not bearers:
            becoming = _BECOMING.search(rest)
            if becoming and head.modality == "syarat":
                who = becoming.group("who")
                piece = fold(who[: noun_phrase_end(who, 0, len(who))])
                if self._names.actorness(piece) != "no" and (name := self._names.resolve(piece)):
                    bearers.append(name)
        if not bearers:
            for target in self._body.referred(sentence.text, unit):
                bearers += [b for b in self._bore.get(target.address, ()) if b not in bearers]
        if not bearers:
            before = self._sibling_bearers(unit)
            bearers = list(before) if head.modality != "syarat" else []
        if not bearers and head.modality == "syarat":
            return Opening(NEUTRAL)
        if head.modality == "syarat" and self._are_documents(unit):
            return Opening(SILENT)
        return Opening(Frame(tuple(bearers) or (None,), head.modality))

    def _sibling_bearers(self, unit: Unit) -> list[str]:
        """Who bore the norms of the ayat before this one."""
        siblings = unit.parent.children if unit.parent else []
        place = next((i for i, s in enumerate(siblings) if s is unit), 0)
        return self._bore.get(siblings[place - 1].address, []) if place else []

    def _subject_only(self, unit: Unit, sentence: Clause) -> Opening | None:
        """``X:`` - a subject whose items bring the verbs; under a heading on requirements they are requirements."""
        words = fold(sentence.masked[: noun_phrase_end(sentence.masked, 0, len(sentence.masked))])
        matter = fold(sentence.text)
        pieces = self._names.split(words) if words else []
        bearers = [n for p in pieces if self._names.actorness(p) == "yes" and (n := self._names.resolve(p))]
        if not bearers or len(bearers) < len(pieces):
            return Opening(Frame(matter=matter)) if matter else None
        firsts = [next((t.low for t in tokens(mask(child.text))), "") for child in unit.children]
        verbs = [first for first in firsts if voice(first) in ("active", "passive") or first in ("tidak", "telah", "belum", "bukan")]
        if len(verbs) * 2 <= len(firsts):
            return None
        required = any(_REQUIRED_HEADING.search(heading) for heading in unit.headings[-2:]) or any(
            v in ("tidak", "belum", "bukan") for v in verbs
        )
        return Opening(Frame(tuple(self.full_name(b, unit, sentence.text) for b in bearers), "syarat" if required else "tugas"))

    def _loose(self, unit: Unit, sentence: Clause, inherited: Frame) -> Opening:
        """An opening phrase that nothing rules: a step of a procedure, a family of functions, a subject waiting for its verbs."""
        if inherited.modality is not None:
            return Opening(inherited) if self._items_act(unit) else Opening(self._closing(unit), states_norm=True)
        by = _BY.search(sentence.masked)
        if by is not None:
            start = by.start("who")
            who = sentence.masked[start : noun_phrase_end(sentence.masked, start, len(_LINKER.sub("", sentence.masked)))]
            bearers = [n for p in self._names.split(fold(who)) if self._names.actorness(p) == "yes" and (n := self._names.resolve(p))]
            first = next((t.low for t in tokens(mask(unit.children[0].text))), "")
            if bearers and voice(first) == "active":
                return Opening(Frame(tuple(bearers), "tugas"))
        if (
            sentence.predicate is not None
            and self._items_act(unit, verbs_only=True)
            and re.search(r"\btugas(?:nya)?\b", sentence.masked, re.IGNORECASE)
        ):
            bearers = [b for b, raw in self.bearers(unit, sentence, strong=False) if self._names.actorness(raw) == "yes"]
            if bearers:  # "X dalam melaksanakan tugasnya meliputi:"
                return Opening(Frame(tuple(bearers), "tugas"))
        if sentence.predicate is None and sentence.adjunct[0] == sentence.adjunct[1]:
            return self._subject_only(unit, sentence) or Opening(NEUTRAL)
        return Opening(NEUTRAL)

    def _passive(self, unit: Unit, sentence: Clause) -> Opening:
        """A passive with a list: of agents, of means, of recipients."""
        assert sentence.verb is not None
        verb = sentence.words(sentence.verb)
        modality: Modality = sentence.modality or (
            "wewenang" if verb.lower() in ("ditetapkan", "diangkat", "diberhentikan", "ditunjuk", "dibentuk") else "tugas"
        )
        matter = sentence.words(sentence.subject)
        if _OLEH.search(sentence.masked):
            return Opening(Frame((), modality, verb, True, matter))
        rest = _LINKER.sub("", sentence.masked[sentence.verb[1] :])
        if sentence.agent is None:
            if self._items_act(unit, verbs_only=True) and re.search(r"\bkegiatan\b", rest):
                return Opening(Frame((None,), modality))
            return Opening(self._closing(unit), states_norm=sentence.modality in ("kewajiban", "larangan", "kebolehan"))
        if _MEANS.search(rest) and self._items_act(unit):
            agent = sentence.words(sentence.agent)
            bearers = [n for p in self._names.split(agent) if (n := self._names.resolve(p))]
            return Opening(Frame(tuple(bearers), modality))
        return Opening(self._closing(unit), states_norm=True)

    def _ruled(self, unit: Unit, sentence: Clause, inherited: Frame) -> Opening:
        """A subject with its modal word or verb, waiting for the list."""
        assert sentence.predicate is not None
        modality: Modality = sentence.modality or "tugas"
        strong = sentence.modality not in (None, "kebolehan", "syarat")
        bearers = [b for b, _ in self.bearers(unit, sentence, strong)]
        if sentence.modality is None and any(self._names.actorness(raw) != "yes" for _, raw in self.bearers(unit, sentence, False)):
            bearers = []
        if not bearers:
            if inherited.modality is not None and not fold(sentence.masked[slice(*sentence.subject)]):
                bearers_inherited = inherited.bearers
                modality = inherited.modality
            elif strong and modality != "hak":
                bearers_inherited = (None,)
            else:
                return Opening(NEUTRAL)
        else:
            bearers_inherited = tuple(bearers)
        frame = Frame(bearers_inherited, modality)
        start = sentence.predicate.end if sentence.modality else sentence.predicate.start
        rest = _LINKER.sub("", sentence.masked[start:])
        words = [t for t in tokens(rest) if t.low[0].isalpha() and t.low not in ADVERBS]
        self.remember(unit, [b for b in frame.bearers if b])
        if not words:
            return Opening(frame)
        if requirement := _REQUIREMENT.search(rest):
            if not fold(rest[requirement.end() :]) or self._items_act(unit) or not _TARGETS.search(rest):
                kind: Modality = "kewajiban" if modality == "kewajiban" else "syarat"
                return Opening(Frame(frame.bearers, kind)) if self._items_require(unit) else Opening(self._closing(unit), states_norm=True)
        if len(words) == 1 and voice(words[0].low):
            return Opening(replace(frame, verb=words[0].word))
        if len(words) == 1 and not voice(words[0].low) and self._items_act(unit):
            return Opening(frame)
        if _MEANS.search(rest) and self._items_act(unit):
            return Opening(frame)
        if sum(self.stands_alone(parse(child.text, self._names)) for child in unit.children) * 2 > len(unit.children):
            return Opening(NEUTRAL)
        if self._items_act(unit, verbs_only=True) and not _TARGETS.search(_COLON.sub("", unit.text)):
            return Opening(frame)
        return Opening(self._closing(unit), states_norm=True)

    @staticmethod
    def _closing(unit: Unit) -> Frame:
        """The frame of items that complete nothing; conditions (``apabila:``) are not even sentences of their own."""
        return SILENT if _CONDITIONS_FOLLOW.search(_COLON.sub("", unit.text)) else CLOSED

    def _items_act(self, unit: Unit, verbs_only: bool = False) -> bool:
        """Whether most items of a list begin with a verb or the name of an activity."""
        acting = 0
        for child in unit.children:
            words = [t.low for t in tokens(mask(child.text))[:4]]
            while words and words[0] in ("dapat", "telah", "untuk", "tidak", "dalam", "secara"):
                words = words[1:]
            if words and (voice(words[0]) in ("active",) or (not verbs_only and (is_activity(words[0]) or voice(words[0]) == "passive"))):
                acting += 1
        return acting * 2 > len(unit.children)

    def _items_require(self, unit: Unit) -> bool:
        """Whether the items of a list are requirements, not mere classes of them (``umum``, ``administrasi``)."""
        return sum(len(child.text.split()) > 2 for child in unit.children) * 2 > len(unit.children)

    def _are_documents(self, unit: Unit) -> bool:
        """Whether most items of a list are papers to hand in."""
        papers = sum(1 for child in unit.children if (first := tokens(child.text)) and first[0].low.split("/")[0] in _DOCUMENTS)
        return papers * 2 > len(unit.children)
