"""The clause: who (subject or agent), under which modality, does what - one sentence of drafting Indonesian taken apart.

A drafting sentence is ``[adjunct,] SUBJECT [modal] VERB rest`` or ``MATTER VERB-passive oleh AGENT rest``. References and
bracketed words are blanked out first; verbs in relative clauses (``yang ...``) and after conjunctions or prepositions do not
rule. Everything works left to right over the words with bounded look-back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice

from rules.drafting.actors import kind_of
from rules.drafting.modality import modals
from rules.drafting.names import Names
from rules.drafting.phrasing import CONJUNCTIONS, names_end, noun_phrase_end
from rules.drafting.predicates import ClauseVoice, Predicate, find_predicates, verb_after
from rules.drafting.words import fold, is_activity, mask, tokens, voice, word_class
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
_THIS_RULE = r"(?:peraturan|undang-undang|keputusan|qanun|instruksi)\b[^,;.:]{0,60}?\bini"
#: The formula of transitional provisions; it is an adjunct by itself, with a comma behind it or without one.
_ENTRY_INTO_FORCE = re.compile(
    rf"^(?:pada\s+saat|sejak|dengan|setelah)\s+(?:(?:mulai\s+)?berlakunya\s+{_THIS_RULE}|{_THIS_RULE}\s+(?:mulai\s+)?(?:berlaku|diundangkan))\b"
    r"\s*,?\s*(?:maka\s+)?",
    re.IGNORECASE,
)
#: A condition behind what the sentence is about.
_TOPIC_CONDITION = re.compile(r"(?<=\w)\s+,?\s*(?=(?:jika|apabila|bila)\b[^,;.]*,)", re.IGNORECASE)
_MAKA = re.compile(r"^(?:maka|,|dan|serta|kemudian|selanjutnya)\s+", re.IGNORECASE)
#: ``X dalam melaksanakan tugasnya menyelesaikan ..., menyelenggarakan fungsi:`` - the modal word rules.
_MEANWHILE = re.compile(r"\s*,?\s*dalam\s+(?:melaksanakan|menjalankan|menyelenggarakan)\s+(?:tugas|fungsi|kewenangan)")
#: ``Laporan ..., tembusannya wajib disampaikan``: of what was named first, a part is the subject.
_OWN_SUBJECT = re.compile(
    r",\s+(?P<own>(?!(?:selanjut|sebagai|lain|hendak|sebaik|setidak|sejenis|sebelum|sesudah|seharus)nya\b)[a-z]{3,}nya)\s+$"
)
#: A clause that says when, not under what condition, before its verb: ``setelah menerima ...``.
_VERB_FOLLOWS = re.compile(r"(?:setelah|sebelum|sejak|selama|pada\s+saat|sesudah)\b", re.IGNORECASE)
_AUTHORITY = re.compile(
    r"(?:Menteri|Gubernur|Bupati|Wali\s?[Kk]ota|Presiden|Pemerintah|Kementerian|Direktur\s+Jenderal|Kepala)\b|(?:menteri|gubernur|bupati|wali\s?kota|pemerintah)\b"
)
_REFERS = re.compile(r"\b(?:Pasal|ayat|huruf|angka|dimaksud)\b")
_LAST_AUTHORITY = re.compile(r"\s(?P<name>(?:Menteri|Gubernur|Bupati|Presiden|Pemerintah)(?:\s+(?:Sosial|Pusat|Daerah|Provinsi))?)\s*$")
_BY = re.compile(r"\boleh\b(?!\s+(?:karena|sebab))\s*:?\s*")
_OTHER_CLAUSE = re.compile(r"\byang\b|[;.]")
_PREPOSITIONS = word_class("before_no_subject")
_LONGEST_SUBJECT = 60
_OFFICES_OF = ("wakil", "sekretaris", "kepala", "pejabat", "staf", "ketua", "anggota", "pimpinan", "pegawai", "pelaksana")
_PREDICATIVES = word_class("predicatives")


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


def parse(text: str, names: Names) -> Clause:
    """Take a sentence apart.

    Args:
        text: the sentence on one line.
        names: the names of its document, which tell actors from things.
    """
    clause: Clause | None = names.sentences.get(text)
    if clause is None:
        clause = names.sentences[text] = _Parser(text, names).run()
    return clause


class _Parser:
    """Takes one sentence apart: where the adjunct ends, whose clause follows."""

    def __init__(self, text: str, names: Names) -> None:
        self._text = text
        self._names = names
        self._masked = mask(text)
        self._words = tokens(self._masked)
        self._modals = modals(self._masked)

    def run(self) -> Clause:
        masked = self._masked
        start = len(masked) - len(masked.lstrip(" ,"))
        if maka := _MAKA.match(masked[start:]):
            start += maka.end()
        if (entry := _ENTRY_INTO_FORCE.match(masked[start:])) is not None:
            return self._behind_entry(start, start + entry.end())
        condition = bool(_CONDITION.match(masked[start:]))
        if condition or _ADJUNCT.match(masked[start:]):
            clause = self._after_adjunct(start, condition)
            return clause or replace(self._strict(start, (start, start), False), subject=(start, start))
        return self._after_topic(start) or self._strict(start, (start, start), False)

    def _after_topic(self, start: int) -> Clause | None:
        """``Hasil konsultasi jika disetujui, bupati dapat ...``: a topic with a condition before the comma, an actor behind it."""
        condition = _TOPIC_CONDITION.search(self._masked, start)
        if condition is None or any(p.start < condition.start() for p in self._predicates(start)[:1]):
            return None
        clause = self._after_comma(condition.start(), True, whole=True)
        subject = clause.words(clause.subject) if clause is not None else ""
        if clause is None or not subject or any(self._names.actorness(piece) != "yes" for piece in self._names.split(subject)):
            return None
        return replace(clause, adjunct=(start, clause.adjunct[1]))

    def _behind_entry(self, start: int, place: int) -> Clause:
        """The clause behind ``Pada saat Peraturan Menteri ini mulai berlaku``."""
        further = bool(_CONDITION.match(self._masked[place:]))
        inner = self._after_adjunct(place, further) if further or _ADJUNCT.match(self._masked[place:]) else None
        if inner is not None:
            return replace(inner, adjunct=(start, inner.adjunct[1]), conditional=True)
        clause = self._strict(place, (start, place), True)
        if clause.predicate is not None and (clause.modality or clause.voice != "stative"):
            return clause
        return self._after_adjunct(start, True) or clause

    def _predicates(self, start: int) -> list[Predicate]:
        return find_predicates([t for t in self._words if t.start >= start], self._modals)

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
        candidates = self._predicates(start)
        if condition and candidates and candidates[0].modal is None and not _VERB_FOLLOWS.match(self._masked[start:]):
            candidates = candidates[1:]  # the first rules the condition itself
        for predicate in candidates:
            if predicate.voice == "stative" and predicate.modal is None:
                continue
            inverted = (predicate.voice if predicate.modal is None else verb_after(self._masked, predicate.end)[1]) == "passive"
            subject = None if inverted else self._actors_up_to(start, predicate.start)
            if subject is not None:
                return self._finish((start, subject[0]), condition, subject, predicate)
            if predicate.voice == "passive" or predicate.modal is not None:
                return self._finish((start, predicate.start), condition, (predicate.start, predicate.start), predicate)
        return None

    def _actors_up_to(self, start: int, end: int) -> tuple[int, int] | None:
        """The span of the actors that end right before a place: the longest run of names, not two names side by side."""
        best: tuple[int, int] | None = None
        words = [t for t in self._words if start <= t.start < end]
        for place in range(len(words) - 1, max(0, len(words) - _LONGEST_SUBJECT), -1):
            token, before = words[place], words[place - 1].low
            if not token.low[0].isalpha() or token.low in CONJUNCTIONS:
                continue
            if voice(token.low) and token.low not in self._names.terms and not token.word[0].isupper():
                break
            after = words[place + 1].low if place + 1 < len(words) else ""
            goes_on = after in (*CONJUNCTIONS, ",") or token.low in _OFFICES_OF
            if best is not None and not goes_on and self._begins_here(best, before=token.start):
                continue
            stop = noun_phrase_end(self._masked, token.start, end)
            pieces = self._names.split(self._masked[token.start : stop])
            if not pieces or any(self._names.actorness(piece) != "yes" for piece in pieces):
                continue
            if _REFERS.search(self._text, words[place - 1].end, token.start):
                return token.start, stop  # behind a reference: what stands before it is no part of the name
            name_goes_on = words[place - 1].word[0].isupper() and token.word[0].isupper()
            owned = is_activity(before) and not name_goes_on and not _AUTHORITY.match(self._masked, token.start)
            if before in _PREPOSITIONS or owned:
                return None  # "pemberdayaan X dapat", "kewenangan X harus": X is no subject
            best = (token.start, stop)
        return best

    def _begins_here(self, name: tuple[int, int], before: int) -> bool:
        """Whether a name begins where it does though words before it could be its own.

        An authority begins so, a name behind an abbreviation, and a defined name behind those whom something is done for
        (``aspirasi masyarakat Badan Musyawarah``).
        """
        if _AUTHORITY.match(self._masked, name[0]):
            return True
        word = self._masked[before : name[0]].strip()
        if not self._masked[name[0]].isupper():
            return False
        if word.isupper():
            return self._names.is_defined(word)
        return word.islower() and kind_of(word) == "target_group" and self._names.is_defined(fold(self._masked[slice(*name)]))

    def _strict(self, start: int, adjunct: tuple[int, int], condition: bool) -> Clause:
        """The clause whose subject begins right at ``start``."""
        predicates = self._predicates(start)
        if not predicates:
            return Clause(self._text, self._masked, adjunct, condition, (start, start), None, None, "nominal", None)
        if own := _OWN_SUBJECT.search(self._masked, start, predicates[0].start):
            start = own.start("own")
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
            verb, kind = verb_after(self._masked, predicate.end)
        agent = self._agent(verb[1], bool(fold(self._masked[slice(*subject)]))) if kind == "passive" and verb else None
        return Clause(self._text, self._masked, adjunct, condition, subject, predicate, verb, kind, agent)

    def _agent(self, place: int, has_subject: bool) -> tuple[int, int] | None:
        """The agent of the passive verb that ends at ``place``: after ``oleh``, or an actor right behind the verb."""
        masked = self._masked
        by = _BY.search(masked, place)
        if by is not None and not _OTHER_CLAUSE.search(between := masked[place : by.start()]):
            words = tokens(between)
            if not any(voice(t.low) == "passive" for t in words) or all(
                voice(t.low) == "passive" or t.low in (*CONJUNCTIONS, ",") for t in words
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
