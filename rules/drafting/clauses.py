"""The clause: who (subject or agent), under which modality, does what - one sentence of drafting Indonesian taken apart.

A drafting sentence is ``[adjunct,] SUBJECT [modal] VERB rest`` or ``MATTER VERB-passive oleh AGENT rest``. References and
bracketed words are blanked out first; verbs in relative clauses (``yang ...``) and after conjunctions or prepositions do not
rule. Everything works left to right over the words with bounded look-back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from rules.drafting.modality import Modal, modals
from rules.drafting.names import Names
from rules.drafting.words import ADVERBS, NONFINITE, YANG_ADJECTIVES, Token, fold, mask, tokens, voice
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
#: Words at which the noun phrase of a subject or agent ends.
_NP_END = re.compile(
    r"\s*,?\s*\b(?:selanjutnya|yang(?!\s+berwenang\b|\s+ditunjuk\b|\s+bersangkutan\b|\s+menyelenggarakan\s+(?:urusan|tugas|sub\s?urusan)|\s+membidangi|\s+bertanggung\s+jawab\s+di\s+bidang)|selaku|sesuai|berdasarkan|"
    r"dalam(?!\s+(?:lingkungan|lingkup|negeri)\b)|atas\s+nama|melalui|bersama(?:-sama)?|setelah|sebelum|"
    r"paling|secara|untuk|guna|apabila|jika|pada\s+(?:saat|waktu|tahap|setiap)|selain|dengan(?!\s+(?:kecacatan|hiv|disabilitas|human)\b)|karena|agar|sebagai|selambat-lambatnya|"
    r"sebagaimana|di\s+samping|termasuk|kecuali|terhadap|wajib|dapat|harus|juga|untuk|kepada|ketika|terlebih|telah|akan|tidak|belum|adalah|merupakan|sekurang-kurangnya|"
    r"c\.?q\.?|cq|di\s+(?:dalam|bidang|luar|wilayah|tempat|antara|atas|samping)|"
    r"atas(?!\s+permintaan)|lebih\s+lanjut|selama|sejak|sepanjang|baik|menurut|bagi|tentang|mengenai|maka|menjadi|dan\s+(?:telah|tidak|disampaikan)|hanya|secara|oleh)\b",
    re.IGNORECASE,
)
_SEORANG = re.compile(r"^(?:(?:seorang|sebuah|suatu|para|masing-masing|setiap)\s+)+", re.IGNORECASE)
#: Passive verbs whose agent may follow without ``oleh``.
_BARE_AGENT_WINDOW = 6

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
        if relative in (1, 3):
            if relative == 1 and modal is None and token.low in ("dapat", "wajib", "harus", "berwenang", "berhak", "boleh", "bertugas"):
                relative = 3
                continue
            if relative == 1 and token.low == "berwenang":
                relative = 3
                continue
            if relative == 3 and kind and not modal:
                weak.append(Predicate(token.start, token.end, kind))  # type: ignore[arg-type]
            if modal is None or relative == 1:
                relative = 2
                skip_to = modal.end if modal else -1
                continue
        if modal is not None:
            if before in ("dan", "atau", "serta", "dan/atau") and found:
                continue
            found.append(Predicate(modal.start, modal.end, "nominal", modal))
            skip_to = modal.end
            relative = 0
            continue
        if before in NONFINITE or (before == "tidak" and words[i - 1].low == "tidak" and i >= 2 and words[i - 2].low == "yang"):
            continue
        found.append(Predicate(token.start, token.end, kind))  # type: ignore[arg-type]
    return found or weak[:1]


def _before(words: list[Token], place: int) -> str:
    """The word before a place, adverbs skipped."""
    place -= 1
    while place >= 0 and words[place].low in ADVERBS:
        place -= 1
    return words[place].low if place >= 0 else ""


def noun_phrase_end(masked: str, start: int, end: int) -> int:
    """Where the noun phrase that begins at ``start`` ends."""
    cut = _NP_END.search(masked, start, end)
    return cut.start() if cut else end


def parse(text: str, names: Names) -> Clause:
    """Take a sentence apart.

    Args:
        text: the sentence on one line.
        names: the names of its document, which tell actors from things.
    """
    masked = mask(text)
    start = len(masked) - len(masked.lstrip(" ,"))
    if maka := _MAKA.match(masked[start:]):
        start += maka.end()
    body = masked[start:]
    condition = bool(_CONDITION.match(body))
    if condition or _ADJUNCT.match(body):
        clause = _after_adjunct(text, masked, start, names, condition)
        if clause is not None:
            return clause
    return _strict(text, masked, start, (start, start), False)


def _after_adjunct(text: str, masked: str, start: int, names: Names, condition: bool) -> Clause | None:
    """The clause behind the adjunct with which a sentence begins: the adjunct ends at a comma, or where the actor begins."""
    loose: Clause | None = None
    for count, comma in enumerate(re.finditer(r",|\s(?=maka\s)", masked[start:])):
        if count >= 14:
            break
        place = start + comma.end()
        place += len(masked[place:]) - len(masked[place:].lstrip())
        if maka := re.match(r"maka\s+", masked[place:]):
            place += maka.end()
        if re.match(r"(?:dan|atau|serta|dan/atau|yang)\b", masked[place:]):
            continue
        if condition and not _holds_clause(masked[start : start + comma.start()]):
            continue
        if _CONDITION.match(masked[place:]) or _ADJUNCT.match(masked[place:]):
            inner = _after_adjunct(text, masked, place, names, bool(_CONDITION.match(masked[place:])))
            if inner is not None and inner.predicate is not None:
                return replace(inner, adjunct=(start, inner.adjunct[1]), conditional=condition or inner.conditional)
            continue
        clause = _strict(text, masked, place, (start, start + comma.start()), condition)
        if clause.predicate is None:
            continue
        subject = clause.words(clause.subject)
        if not subject:
            if clause.voice in ("passive", "nominal") or clause.modality:
                return clause
            continue
        knowledge = [names.actorness(piece) for piece in names.split(subject)]
        if all(k == "yes" for k in knowledge):
            return clause
        if loose is None and clause.predicate.voice != "stative" and "," not in subject:
            loose = clause
    if loose is not None:
        return loose
    return _actor_before_predicate(text, masked, start, names, condition)


def _holds_clause(words: str) -> bool:
    """Whether the words of a conditional adjunct hold a predicate, so that the adjunct may end here."""
    return any(
        voice(t.low) or t.low in ("perlu", "ada", "tidak", "telah", "belum", "terbukti", "mendesak", "tertentu", "ini")
        for t in tokens(words)[1:]
    ) or bool(re.match(r"(?:setelah|sebelum|sejak|selama|pada\s+saat)\b", words, re.IGNORECASE))


def _actor_before_predicate(text: str, masked: str, start: int, names: Names, condition: bool) -> Clause | None:
    """For an adjunct without a comma: the actors that stand right before the predicate are its subject."""
    for predicate in find_predicates(masked, start):
        if predicate.voice == "stative" and predicate.modal is None:
            continue
        head = masked[start : predicate.start]
        words = tokens(head)
        best = None
        for token in reversed(words[1:]):
            if not token.low[0].isalpha() or token.low in ("dan", "atau", "serta", "dan/atau"):
                continue
            phrase = head[token.start :]
            end = noun_phrase_end(phrase, 0, len(phrase))
            if fold(phrase[end:]) and not _NP_END.match(phrase, end):
                break
            before = head[: token.start].split()
            if before and before[-1].lower() in (
                "oleh",
                "kepada",
                "dari",
                "bagi",
                "yang",
                "di",
                "pada",
                "dengan",
                "antara",
                "sebagai",
                "menjadi",
            ):
                continue
            pieces = names.split(phrase[:end])
            if voice(token.low) and token.low not in names.terms:
                break
            if pieces and all(names.actorness(piece) == "yes" for piece in pieces):
                best = (start + token.start, start + token.start + end)
        if best is not None:
            return _finish(text, masked, (start, best[0]), condition, best, predicate)
        if predicate.voice == "passive" or (predicate.modal and not fold(head)):
            return _finish(text, masked, (start, predicate.start), condition, (predicate.start, predicate.start), predicate)
        if predicate.modal is not None:
            return _finish(text, masked, (start, predicate.start), condition, (predicate.start, predicate.start), predicate)
    return None


def _strict(text: str, masked: str, start: int, adjunct: tuple[int, int], condition: bool) -> Clause:
    """The clause whose subject begins right at ``start``."""
    predicates = find_predicates(masked, start)
    if not predicates:
        return Clause(text, masked, adjunct, condition, (start, start), None, None, "nominal", None)
    predicate = predicates[0]
    end = noun_phrase_end(masked, start, predicate.start)
    return _finish(text, masked, adjunct, condition, (start, end), predicate)


def _finish(text: str, masked: str, adjunct: tuple[int, int], condition: bool, subject: tuple[int, int], predicate: Predicate) -> Clause:
    """The clause once its predicate is known: its verb and its agent are found after it."""
    verb: tuple[int, int] | None
    if predicate.modal is None:
        verb, kind = (predicate.start, predicate.end), predicate.voice
    else:
        verb, kind = _verb_after(masked, predicate.end)
    agent = _agent(masked, verb[1], bool(fold(masked[slice(*subject)]))) if kind == "passive" and verb else None
    return Clause(text, masked, adjunct, condition, subject, predicate, verb, kind, agent)


def _verb_after(masked: str, place: int) -> tuple[tuple[int, int] | None, ClauseVoice]:
    """The verb that modal words rule: the first word after them, adverbs and ``untuk`` skipped."""
    ahead = tokens(masked[place : place + 300])
    for i, token in enumerate(ahead):
        kind = voice(token.low)
        if kind:
            return (place + token.start, place + token.end), kind  # type: ignore[return-value]
        if token.low in ADVERBS or token.low in ("untuk", "dan", ",", "atas", "terhadap", "dalam", "sebagai") and i < 3:
            continue
        if (
            i
            and ahead[i - 1].low in ("secara", "paling", "lebih")
            or token.low[0].isdigit()
            or token.low in ("hari", "bulan", "tahun", "kali", "kerja", "atau", "setiap")
        ):
            continue
        break
    return None, "nominal"


_PASSIVE_BETWEEN = re.compile(r"\byang\b|\bdan\s+di\w+|[;.]")


def _agent(masked: str, place: int, has_subject: bool) -> tuple[int, int] | None:
    """The agent of the passive verb that ends at ``place``: after ``oleh``, or right behind the verb."""
    oleh = re.compile(r"\boleh\b(?!\s+(?:karena|sebab))\s*:?\s*").search(masked, place)
    if oleh is not None:
        between = masked[place : oleh.start()]
        inner = [t for t in tokens(between) if voice(t.low) == "passive"]
        if not _PASSIVE_BETWEEN.search(between) or (not inner and len(between) < 120 and "yang" not in between.split()):
            if not inner or _coordinated(between):
                start = oleh.end()
                return start, noun_phrase_end(masked, start, len(masked))
    if has_subject:
        start = place + len(masked[place:]) - len(masked[place:].lstrip())
        return (start, noun_phrase_end(masked, start, len(masked))) if masked[start : start + 1].isupper() else None
    return None


def _coordinated(between: str) -> bool:
    """Whether all that stands between a passive verb and ``oleh`` are more verbs: ``diangkat dan diberhentikan oleh``."""
    return all(voice(t.low) == "passive" or t.low in ("dan", "atau", "dan/atau", "serta", ",") for t in tokens(between))
