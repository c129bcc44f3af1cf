"""Predicates: the words that may rule a clause - modal words and finite verbs outside relative and infinite clauses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rules.drafting.modality import Modal
from rules.drafting.words import ADVERBS, Token, each_token, voice, word_class

ClauseVoice = Literal["active", "passive", "stative", "nominal"]

#: Modal words that, in a relative clause, take another verb as their complement.
_TAKE_VERBS = word_class("take_verbs")
#: What may stand between modal words and the verb they rule.
_BEFORE_ACTION = ("untuk", "dan", ",", "atas", "terhadap", "dalam", "sebagai", "seperti")
_TIME = ("hari", "bulan", "tahun", "kali", "kerja", "setiap")
#: Words before which, and nouns after which, a verb does not rule its clause; ``yang`` before these makes no clause.
_NONFINITE, _VERB_NOUNS, _YANG_ADJECTIVES = word_class("nonfinite"), word_class("verb_nouns"), word_class("yang_adjectives")
_NO_RELATIVE, _BEFORE_VERB, _AFTER_VERB, _BEFORE_COMPLEMENT = range(4)


@dataclass(frozen=True, slots=True)
class Predicate:
    """What rules a clause: modal words or a verb; spans in the masked text.

    Attributes:
        voice: of a verb; ``nominal`` for modal words, whose own verb is found by ``verb_after``.
    """

    start: int
    end: int
    voice: ClauseVoice
    modal: Modal | None = None


def find_predicates(words: list[Token], modals: list[Modal]) -> list[Predicate]:
    """The words that may rule a clause, in order; the first is the likeliest.

    Args:
        words: the tokens from where the clause may begin.
        modals: the modal words of the text.
    """
    modal_at = {m.start: m for m in modals}
    found: list[Predicate] = []
    weak: list[Predicate] = []
    relative = _NO_RELATIVE
    skip_to = -1
    for i, token in enumerate(words):
        if token.start < skip_to or not token.low[0].isalpha():
            continue
        if token.low == "yang":
            after = words[i + 1].low if i + 1 < len(words) else ""
            relative = _NO_RELATIVE if after in _YANG_ADJECTIVES else _BEFORE_VERB
            continue
        modal = modal_at.get(token.start)
        kind = "" if i and token.word[0].isupper() else voice(token.low)  # a capital inside a sentence is a name's
        if modal is None and not kind:
            continue
        if relative == _BEFORE_VERB and words[i - 1].low == "," and not _follows_yang(words, i - 1):
            relative = _NO_RELATIVE  # "yang ... sesuai dengan ..., ditandatangani oleh": the relative clause had no verb
        if relative == _BEFORE_VERB and (modal is None or _follows_yang(words, i)):
            takes_verb = token.low in _TAKE_VERBS
            relative = _BEFORE_COMPLEMENT if takes_verb else _AFTER_VERB
            skip_to = modal.end if modal and not takes_verb else -1
        elif relative == _BEFORE_COMPLEMENT and modal is None:
            weak.append(Predicate(token.start, token.end, kind))  # type: ignore[arg-type]
            relative = _AFTER_VERB
        elif modal is not None:
            found.append(Predicate(modal.start, modal.end, "nominal", modal))
            skip_to = modal.end
            relative = _NO_RELATIVE
        elif not _infinite(words, i, kind):
            found.append(Predicate(token.start, token.end, kind))  # type: ignore[arg-type]
    return found or weak[:1]


def verb_after(masked: str, place: int) -> tuple[tuple[int, int] | None, ClauseVoice]:
    """The verb that modal words rule: the first word after them, adverbs, terms of time and ``untuk`` skipped."""
    before = ""
    for i, token in enumerate(each_token(masked, place, place + 300)):
        kind = voice(token.low)
        if kind:
            return (token.start, token.end), kind  # type: ignore[return-value]
        skipped = token.low in ADVERBS or token.low in _TIME or token.low[0].isdigit() or (i < 3 and token.low in _BEFORE_ACTION)
        if not skipped and before not in ("secara", "paling", "lebih"):
            break
        before = token.low
    return None, "nominal"


def _follows_yang(words: list[Token], place: int) -> bool:
    """Whether nothing but adverbs stands between ``yang`` and the word at a place."""
    place -= 1
    while place >= 0 and (words[place].low in ADVERBS or words[place].low == "tidak"):
        place -= 1
    return place >= 0 and words[place].low == "yang"


def _infinite(words: list[Token], place: int, kind: str) -> bool:
    """Whether what stands before a verb, adverbs and auxiliaries skipped, keeps it from ruling a clause (``untuk dapat diangkat``)."""
    place -= 1
    while place >= 0 and (words[place].low in ADVERBS or words[place].low == "dapat"):
        place -= 1
    before = words[place].low if place >= 0 else ""
    return before in _NONFINITE or (kind == "active" and before in _VERB_NOUNS)
