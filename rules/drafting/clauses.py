"""The clause: who (subject or agent), under which modality, does what - one sentence of drafting Indonesian taken apart.

A drafting sentence is ``[adjunct,] SUBJECT [modal] VERB rest`` or ``MATTER VERB-passive oleh AGENT rest``. References and
bracketed words are blanked out first; verbs in relative clauses (``yang ...``) and after conjunctions or prepositions do not
rule. Everything works left to right over the words with bounded look-back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice
from typing import Literal

from rules.drafting.modality import Modal, modals
from rules.drafting.names import Names
from rules.drafting.words import ADVERBS, NONFINITE, VERB_NOUNS, YANG_ADJECTIVES, Token, fold, is_activity, mask, tokens, voice
from rules.model import Modality

#: An adjunct before the subject begins with one of these; the first group holds a clause and states a condition.
_CONDITION = re.compile(
    r"^(?:dalam\s+hal|apabila|jika|jikalau|bila|bilamana|manakala|sepanjang|pada\s+saat|pada\s+waktu|dalam\s+keadaan|setelah|sebelum|sejak|selama|"
    r"dalam\s+kondisi|kecuali|setiap\s+kali|sesudah|ketika)\b",
    re.IGNORECASE,
)
_ADJUNCT = re.compile(
    r"^(?:dalam|untuk|guna|pada|selain|di\s+samping|berdasarkan|dengan|atas|terhadap|bagi|sehubungan|di|sebagai|paling|selambat-lambatnya|"
    r"selambatnya|sekurang-kurangnya|setiap\s+(?:tahun|bulan|hari|akhir|awal|semester|triwulan|periode|1|\d)\b|melalui|tanpa|demi|agar|supaya|oleh\s+karena|"
    r"mengenai|sesuai|menurut|dari|kepada|ke|terkait|atas\s+dasar|akibat|karena|khusus|bersama|bersama-sama|seluruh\s+kegiatan|secara|adapun|"
    r"berkenaan|mengingat|hasil\s+(?=\w+\s*,)|atas\s+nama|memperhatikan|dalam\s+rangka|oleh\s+sebab|oleh|berkaitan|antara)\b",
    re.IGNORECASE,
)
_MAKA = re.compile(r"^(?:maka|,|dan|serta|kemudian|selanjutnya)\s+", re.IGNORECASE)
#: Words at which the noun phrase of a subject or agent ends; with a capital they belong to a name (``Orang Dengan Kecacatan``).
_NP_END = re.compile(
    r"\s*,?\s*\b(?:selanjutnya|disebut|disingkat|segera|selalu|tetap|langsung(?=\s+(?:me|di)\w)|kemudian|turut|ikut|ke|yang(?!\s+berwenang\b|\s+ditunjuk\b|\s+bersangkutan\b)|selaku|sesuai|berdasarkan|"
    r"dalam(?!\s+(?:lingkungan|lingkup|negeri)\b)|atas\s+nama|melalui|bersama(?:-sama)?|setelah|sebelum|"
    r"paling|secara|untuk|guna|apabila|jika|pada\s+(?:saat|waktu|tahap|setiap)|selain|dengan(?!\s+(?:kecacatan|hiv|disabilitas|human)\b)|karena|agar|sebagai|selambat-lambatnya|"
    r"sebagaimana|di\s+samping|termasuk|kecuali|terhadap|wajib|dapat|harus|juga|untuk|kepada|ketika|terlebih|telah|akan|tidak|belum|adalah|merupakan|sekurang-kurangnya|"
    r"c\.?q\.?|cq|di\s+(?:dalam|bawah|bidang|luar|wilayah|tempat|antara|atas|samping)|"
    r"atas(?!\s+permintaan)|lebih\s+lanjut|selama|sejak|sepanjang|baik|menurut|bagi|tentang|mengenai|maka|menjadi|dan\s+(?:telah|tidak|disampaikan)|hanya|secara|oleh)\b",
)
#: ``menteri yang menyelenggarakan urusan pemerintahan di bidang sosial``: the relative clause is part of the name.
_FIELD = re.compile(
    r"\byang\s+(?:menyelenggarakan|membidangi|melaksanakan|menangani)\s+(?:(?:sub\s?)?urusan|tugas|fungsi)(?:\s+dan\s+fungsi)?(?:\s+pemerintahan)?(?:\s+(?:di\s+)?bidang)?\s+\w+|"
    r"\byang\s+(?:membidangi|bertanggung\s+jawab\s+di\s+bidang)\s+\w+"
)
#: ``X dalam melaksanakan tugasnya menyelesaikan ..., menyelenggarakan fungsi:`` - the modal word rules.
_MEANWHILE = re.compile(r"\s*,?\s*dalam\s+(?:melaksanakan|menjalankan|menyelenggarakan)\s+(?:tugas|fungsi|kewenangan)")
#: A clause that says when, not under what condition, before its verb: ``setelah menerima ...``.
_VERB_FOLLOWS = re.compile(r"(?:setelah|sebelum|sejak|selama|pada\s+saat|sesudah)\b", re.IGNORECASE)
_AUTHORITY = re.compile(
    r"(?:Menteri|Gubernur|Bupati|Wali\s?[Kk]ota|Presiden|Pemerintah|Kementerian|Direktur\s+Jenderal|Kepala)\b|(?:menteri|gubernur|bupati|wali\s?kota|pemerintah)\b"
)
_LAST_AUTHORITY = re.compile(r"\s(?P<name>(?:Menteri|Gubernur|Bupati|Presiden|Pemerintah)(?:\s+(?:Sosial|Pusat|Daerah|Provinsi))?)\s*$")
_BY = re.compile(r"\boleh\b(?!\s+(?:karena|sebab))\s*:?\s*")
_OTHER_CLAUSE = re.compile(r"\byang\b|[;.]")
_CONJUNCTIONS = ("dan", "atau", "serta", "dan/atau")
_PREPOSITIONS = frozenset(
    """oleh kepada dari bagi yang di pada dengan antara sebagai menjadi terhadap untuk atas lingkungan wilayah tingkat bidang kewenangan
    lingkup persetujuan keputusan izin usul usulan permintaan penetapan""".split()
)
_OFFICES_OF = ("wakil", "sekretaris", "kepala", "pejabat", "staf", "ketua", "anggota", "pimpinan", "pegawai", "pelaksana")
_PREDICATIVES = frozenset("perlu ada tidak telah belum terbukti mendesak tertentu ini terjadi".split())
#: Modal words that, in a relative clause, take another verb as their complement.
_TAKE_VERBS = frozenset("dapat wajib harus berwenang berhak boleh bertugas berkewajiban ditugaskan ditugasi".split())
_BEFORE_ACTION = ("untuk", "dan", ",", "atas", "terhadap", "dalam", "sebagai")
_TIME = ("hari", "bulan", "tahun", "kali", "kerja", "setiap")

#: What follows a list of names but belongs to none of them.
_ENDS_LIST = frozenset("; : . setiap tiap per disertai beserta dengan paling tentang untuk wajib dapat harus secara".split())

ClauseVoice = Literal["active", "passive", "stative", "nominal"]


@dataclass(frozen=True, slots=True)
class Predicate:
    """What rules a clause: a modal word, a verb, or both; spans in the masked text."""

    start: int
    end: int
    voice: ClauseVoice
    modal: Modal | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence taken apart.

    Attributes:
        text: the sentence as printed.
        masked: the same with references and bracketed words blanked out; all spans count both.
        adjunct: the span of what stands before the subject.
        conditional: whether the adjunct states a condition.
        subject: the span of the subject's noun phrase, empty where the sentence begins with its verb.
        predicate: what rules the clause, None where nothing does.
        verb: the span of the first verb of the action, None where a noun follows the modal words.
        voice: of that verb; ``nominal`` where there is none.
        agent: the span of the agent of a passive, None without one.
    """

    text: str
    masked: str
    adjunct: tuple[int, int]
    conditional: bool
    subject: tuple[int, int]
    predicate: Predicate | None
    verb: tuple[int, int] | None
    voice: ClauseVoice
    agent: tuple[int, int] | None

    @property
    def modality(self) -> Modality | None:
        """The modality of the modal words, None without them."""
        return self.predicate.modal.modality if self.predicate and self.predicate.modal else None

    def words(self, span: tuple[int, int] | None) -> str:
        """The words of a span, references left out and blanks folded."""
        return fold(self.masked[slice(*span)]) if span else ""


def find_predicates(masked: str, start: int = 0) -> list[Predicate]:
    """The words that may rule a clause from ``start`` on, in order: not in a relative clause, not infinite."""
    modal_at = {m.start: m for m in modals(masked) if m.start >= start}
    found: list[Predicate] = []
    weak: list[Predicate] = []
    words = [t for t in tokens(masked[start:])]
    words = [replace(t, start=t.start + start, end=t.end + start) for t in words]
    relative = 0  # 1: in a relative clause before its verb; 2: after it; 3: its verb is a modal word that takes another
    skip_to = -1
    for i, token in enumerate(words):
        if token.start < skip_to or not token.low[0].isalpha():
            continue
        if token.low == "yang":
            after = words[i + 1].low if i + 1 < len(words) else ""
            relative = 0 if after in YANG_ADJECTIVES else 1
            continue
        modal = modal_at.get(token.start)
        kind = "" if i and token.word[0].isupper() else voice(token.low)  # a capital inside a sentence is a name's
        if modal is None and not kind:
            continue
        before = _before(words, i)
        if relative == 1 and words[i - 1].low == "," and not _right_after_yang(words[: i - 1] + words[i:], i - 1):
            relative = 0  # "yang ... sesuai dengan ..., ditandatangani oleh": the relative clause had no verb
        if relative == 1 and (modal is None or _right_after_yang(words, i)):
            takes_verb = token.low in _TAKE_VERBS
            relative = 3 if takes_verb else 2
            skip_to = modal.end if modal and not takes_verb else -1
            continue
        if relative == 3 and modal is None:
            weak.append(Predicate(token.start, token.end, kind))  # type: ignore[arg-type]
            relative = 2
            continue
        if modal is not None:
            found.append(Predicate(modal.start, modal.end, "nominal", modal))
            skip_to = modal.end
            relative = 0
            continue
        if (
            before in NONFINITE
            or (kind == "active" and before in VERB_NOUNS)
            or (before == "tidak" and words[i - 1].low == "tidak" and i >= 2 and words[i - 2].low == "yang")
        ):
            continue
        found.append(Predicate(token.start, token.end, kind))  # type: ignore[arg-type]
    return found or weak[:1]


def _right_after_yang(words: list[Token], place: int) -> bool:
    """Whether nothing but adverbs stands between ``yang`` and the word at a place."""
    place -= 1
    while place >= 0 and (words[place].low in ADVERBS or words[place].low == "tidak"):
        place -= 1
    return place >= 0 and words[place].low == "yang"


def _before(words: list[Token], place: int) -> str:
    """The word before a place, adverbs skipped."""
    place -= 1
    while place >= 0 and words[place].low in ADVERBS:
        place -= 1
    return words[place].low if place >= 0 else ""


def noun_phrase_end(masked: str, start: int, end: int) -> int:
    """Where the noun phrase that begins at ``start`` ends."""
    field = _FIELD.search(masked, start, end)
    cut = _NP_END.search(masked, start, end)
    if cut is not None and field is not None and cut.start() <= field.start() < cut.end():
        cut = _NP_END.search(masked, field.end(), end)
    return cut.start() if cut else end


def names_end(masked: str, start: int, end: int | None = None) -> int:
    """Where a list of names that begins at ``start`` ends: at a mark, at a verb of the sentence, or where the noun phrase ends."""
    end = noun_phrase_end(masked, start, len(masked) if end is None else end)
    before = ""
    for token in tokens(masked[start:end]):
        if token.word in _ENDS_LIST or (token.word[0].islower() and voice(token.low) and before != "yang"):
            return start + token.start
        before = token.low
    return end


def parse(text: str, names: Names) -> Clause:
    """Take a sentence apart.

    Args:
        text: the sentence on one line.
        names: the names of its document, which tell actors from things.
    """
    return _Parser(text, names).run()


class _Parser:
    """Takes one sentence apart: where the adjunct ends, whose clause follows."""

    def __init__(self, text: str, names: Names) -> None:
        self._text = text
        self._names = names
        self._masked = mask(text)

    def run(self) -> Clause:
        masked = self._masked
        start = len(masked) - len(masked.lstrip(" ,"))
        if maka := _MAKA.match(masked[start:]):
            start += maka.end()
        condition = bool(_CONDITION.match(masked[start:]))
        if condition or _ADJUNCT.match(masked[start:]):
            return self._after_adjunct(start, condition) or self._strict(start, (start, start), False)
        return self._strict(start, (start, start), False)

    def _after_adjunct(self, start: int, condition: bool) -> Clause | None:
        """The clause behind the adjunct with which a sentence begins: it ends at a comma, or where the actor begins."""
        return (
            self._after_comma(start, condition, whole=True)
            or (self._after_comma(start, condition, whole=False) if condition else None)
            or self._actor_before_predicate(start, condition)
        )

    def _after_comma(self, start: int, condition: bool, *, whole: bool) -> Clause | None:
        """The clause behind the comma that ends an adjunct; a condition must be a ``whole`` clause before it."""
        masked = self._masked
        loose: Clause | None = None
        for comma in islice(re.finditer(r",|\s(?=maka\s)", masked[start:]), 14):
            place = start + comma.end()
            place += len(masked[place:]) - len(masked[place:].lstrip())
            if maka := re.match(r"maka\s+", masked[place:]):
                place += maka.end()
            if re.match(r"(?:dan|atau|serta|dan/atau|yang(?!\s+bersangkutan))\b", masked[place:]):
                continue
            if condition and whole and not _holds_clause(masked[start : start + comma.start()]):
                continue
            further = bool(_CONDITION.match(masked[place:]))
            if further or _ADJUNCT.match(masked[place:]):
                inner = self._after_adjunct(place, further)
                if inner is not None and inner.predicate is not None:
                    return replace(inner, adjunct=(start, inner.adjunct[1]), conditional=condition or inner.conditional)
                continue
            clause = self._strict(place, (start, start + comma.start()), condition)
            if clause.predicate is None:
                continue
            subject = clause.words(clause.subject)
            if not subject:
                if clause.voice in ("passive", "nominal") or clause.modality:
                    return clause
                continue
            if all(self._names.actorness(piece) == "yes" for piece in self._names.split(subject)):
                return self._with_first_actor(clause, start)
            if (
                whole
                and loose is None
                and clause.predicate.voice != "stative"
                and ("," not in subject or (condition and clause.voice == "passive"))
            ):
                loose = clause
        return loose

    def _with_first_actor(self, clause: Clause, start: int) -> Clause:
        """Where the comma after an adjunct is missing, the first actor of the list stands at the end of the adjunct."""
        adjunct = self._masked[start : clause.adjunct[1]]
        last = _LAST_AUTHORITY.search(adjunct)
        before = (adjunct[: last.start()].split() or [""])[-1].lower() if last else ""
        if last is None or before in _PREPOSITIONS or voice(before):
            return clause
        begin = start + last.start("name")
        return replace(clause, adjunct=(start, begin), subject=(begin, clause.subject[1]))

    def _actor_before_predicate(self, start: int, condition: bool) -> Clause | None:
        """For an adjunct without a comma: the actors that stand right before the predicate are its subject."""
        candidates = find_predicates(self._masked, start)
        if condition and candidates and candidates[0].modal is None and not _VERB_FOLLOWS.match(self._masked[start:]):
            candidates = candidates[1:]  # the first rules the condition itself
        for predicate in candidates:
            if predicate.voice == "stative" and predicate.modal is None:
                continue
            inverted = (predicate.voice if predicate.modal is None else _verb_after(self._masked, predicate.end)[1]) == "passive"
            subject = None if inverted else self._actors_up_to(start, predicate.start)
            if subject is not None:
                return self._finish((start, subject[0]), condition, subject, predicate)
            if predicate.voice == "passive" or predicate.modal is not None:
                return self._finish((start, predicate.start), condition, (predicate.start, predicate.start), predicate)
        return None

    def _actors_up_to(self, start: int, end: int) -> tuple[int, int] | None:
        """The span of the actors that end right before a place: the longest run of names, one name not two side by side."""
        head = self._masked[start:end]
        best: tuple[int, int] | None = None
        after = ""
        words = tokens(head)
        for place in range(len(words) - 1, 0, -1):
            token, before = words[place], words[place - 1].low
            if not token.low[0].isalpha() or token.low in _CONJUNCTIONS:
                continue
            if voice(token.low) and token.low not in self._names.terms and not token.word[0].isupper():
                break
            phrase = head[token.start :]
            stop = noun_phrase_end(phrase, 0, len(phrase))
            if fold(phrase[stop:]) and not _NP_END.match(phrase, stop):
                break
            pieces = self._names.split(phrase[:stop])
            is_new = (
                best is None or words[place + 1].low in (*_CONJUNCTIONS, ",") or not _AUTHORITY.match(after) or token.low in _OFFICES_OF
            )
            if (
                before not in _PREPOSITIONS
                and not is_activity(before)
                and is_new
                and pieces
                and all(self._names.actorness(piece) == "yes" for piece in pieces)
            ):
                best = (start + token.start, start + token.start + stop)
                after = phrase
        return best

    def _strict(self, start: int, adjunct: tuple[int, int], condition: bool) -> Clause:
        """The clause whose subject begins right at ``start``."""
        predicates = find_predicates(self._masked, start)
        if not predicates:
            return Clause(self._text, self._masked, adjunct, condition, (start, start), None, None, "nominal", None)
        end = noun_phrase_end(self._masked, start, predicates[0].start)
        ruling = predicates[0]
        if ruling.voice == "active" and ruling.modal is None and _MEANWHILE.match(self._masked[end:]):
            ruling = next((p for p in predicates[1:] if p.modal is not None), ruling)
        if ruling.modal is None and self._masked[ruling.start : ruling.end].lower() == "berupa":
            ruling = next(iter(predicates[1:]), ruling)  # "naskah berupa ... dilakukan oleh": part of the noun phrase
        if ruling.modal is None and (ruling.voice == "stative" or (ruling.voice == "passive" and self._agent(ruling.end, True) is None)):
            # "merupakan ... dan wajib ...", "dipilih ... dan harus ...": the modal word rules
            later = (p for p in predicates[1:] if p.modal is not None and " yang " not in self._masked[ruling.end : p.start])
            ruling = next(later, ruling)
        return self._finish(adjunct, condition, (start, end), ruling)

    def _finish(self, adjunct: tuple[int, int], condition: bool, subject: tuple[int, int], predicate: Predicate) -> Clause:
        """The clause once its predicate is known: its verb and its agent are found after it."""
        verb: tuple[int, int] | None = (predicate.start, predicate.end)
        kind = predicate.voice
        if predicate.modal is not None:
            verb, kind = _verb_after(self._masked, predicate.end)
        agent = self._agent(verb[1], bool(fold(self._masked[slice(*subject)]))) if kind == "passive" and verb else None
        return Clause(self._text, self._masked, adjunct, condition, subject, predicate, verb, kind, agent)

    def _agent(self, place: int, has_subject: bool) -> tuple[int, int] | None:
        """The agent of the passive verb that ends at ``place``: after ``oleh``, or an actor right behind the verb."""
        masked = self._masked
        by = _BY.search(masked, place)
        if by is not None and not _OTHER_CLAUSE.search(between := masked[place : by.start()]):
            words = tokens(between)
            if not any(voice(t.low) == "passive" for t in words) or all(
                voice(t.low) == "passive" or t.low in (*_CONJUNCTIONS, ",") for t in words
            ):
                return by.end(), names_end(masked, by.end())
        if has_subject:
            start = place + len(masked[place:]) - len(masked[place:].lstrip())
            end = names_end(masked, start)
            name = fold(masked[start:end])
            if name and not voice(name.split()[0].lower()) and self._names.actorness(self._names.split(name)[0]) == "yes":
                return start, end
        return None


def _holds_clause(words: str) -> bool:
    """Whether the words of a conditional adjunct hold a predicate, so that the adjunct may end here."""
    return bool(_VERB_FOLLOWS.match(words)) or any(voice(t.low) or t.low in _PREDICATIVES for t in tokens(words)[1:])


def _verb_after(masked: str, place: int) -> tuple[tuple[int, int] | None, ClauseVoice]:
    """The verb that modal words rule: the first word after them, adverbs, terms of time and ``untuk`` skipped."""
    ahead = tokens(masked[place : place + 300])
    for i, token in enumerate(ahead):
        kind = voice(token.low)
        if kind:
            return (place + token.start, place + token.end), kind  # type: ignore[return-value]
        if token.low in ADVERBS or (i < 3 and token.low in _BEFORE_ACTION) or token.low in _TIME or token.low[0].isdigit():
            continue
        if i and ahead[i - 1].low in ("secara", "paling", "lebih"):
            continue
        break
    return None, "nominal"
