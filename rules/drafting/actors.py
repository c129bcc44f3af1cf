"""Actors by their words: is a noun phrase an actor, of what kind, at what level, and under which key."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from rules.drafting.lexicon import first_words, lexicon
from rules.drafting.words import is_activity, word_class
from rules.model import ActorKind, Level

Actorness = Literal["yes", "no", "unknown"]

#: Heads of noun phrases that are never actors.
_THINGS = word_class("things")
_WORDS = re.compile(r"\w+")
_DETERMINERS = re.compile(
    r"^(?:(?:setiap|para|seluruh|semua|masing-masing|seorang|sebuah|suatu|segenap|tiap-tiap|tiap|beberapa|salah\s+satu)\s+"
    r"(?:1\s+|satu\s+)?(?:orang\s+(?=\w))?)+|^(?:sekurang-?\s?kurangnya\s+|paling\s+sedikit\s+)?\d+\s+(?:orang\s+)?",
    re.IGNORECASE,
)
#: ``setiap orang`` is itself the name of a bearer.
_EVERYONE = re.compile(r"^setiap\s+orang\b(?!\s+(?:pns|pegawai|warga))", re.IGNORECASE)
_AGENT = re.compile(r"pe(?:ng|ny|m|n|r|l)?[a-z]{3,}(?<!an)(?<!annya)(?<!nya)")
_SPELLINGS = (
    (re.compile(r"\bwalikota\b"), "wali kota"),
    (re.compile(r"\bpropinsi\b"), "provinsi"),
    (re.compile(r"\b(?:jendral)\b"), "jenderal"),
    (re.compile(r"\bwalikotamadya\b"), "wali kota"),
    (re.compile(r"\bpemerintahan daerah\b"), "pemerintah daerah"),
    (re.compile(r"\bmentri\b"), "menteri"),
    (re.compile(r"\blembaga kesejahteraan sosial\b"), "lembaga kesejahteraan sosial"),
    (re.compile(r"\b(?:republik indonesia|ri)\b"), " "),
    (re.compile(r"^(?:para|setiap|seluruh|semua|seorang)\s+(?!orang$)"), ""),
    (re.compile(r"\bbupati\s*(?:/|atau|dan|dan/atau)\s*wali kota\b"), "bupati wali kota"),
)


def bare_name(name: str) -> str:
    """A name without the words that only count or spread it (``setiap``, ``para``, ``seorang``); ``setiap orang`` stays."""
    name = " ".join(name.split())
    return name if _EVERYONE.match(name) else _DETERMINERS.sub("", name)


@lru_cache(maxsize=50000)
def actor_key(name: str) -> str:
    """A stable slug of an actor's name, the same for its spellings: ``Bupati/Walikota`` and ``bupati/wali kota`` agree.

    Args:
        name: the full name as definitions give it; abbreviations are to be resolved first.
    """
    text = " ".join(name.casefold().replace("–", "-").split())
    for pattern, spelling in _SPELLINGS:
        text = pattern.sub(spelling, text)
    return "-".join(_WORDS.findall(text)) or "tanpa-nama"


def _lower_words(name: str) -> list[str]:
    return bare_name(name).lower().replace("walikota", "wali kota").split()


@lru_cache(maxsize=50000)
def kind_of(name: str) -> ActorKind:
    """The kind of actor that the first words of a name tell, ``unknown`` where they tell none."""
    words = _lower_words(name)
    head = first_words(words, lexicon().heads)
    if head is None and words and "/" in words[0]:
        head = first_words([words[0].split("/")[0], *words[1:]], lexicon().heads)
    return lexicon().heads[head] if head else "unknown"


@lru_cache(maxsize=50000)
def level_of(name: str) -> Level | None:
    """The level of government that a name tells, None where it tells none.

    The last level word wins (``dinas sosial daerah kabupaten/kota``); an office's own level comes next.
    """
    words = _lower_words(name)
    levels = lexicon().levels
    for place in range(len(words) - 1, 0, -1):
        for phrase in (" ".join(words[place - 1 : place + 1]), words[place]):
            if phrase in levels and phrase not in ("pusat", "kota"):
                return levels[phrase]
    head = first_words(words, lexicon().level_of_heads)
    if head is None and words and "/" in words[0]:
        head = first_words([words[0].split("/")[0]], lexicon().level_of_heads)
    return lexicon().level_of_heads[head] if head else None


@lru_cache(maxsize=50000)
def actorness(phrase: str) -> Actorness:
    """Whether a noun phrase names an actor, by its head alone: heads of the lexicon and agent nouns in pe- do.

    ``unknown`` where the words do not tell; definitions may know more (see ``Names``).
    """
    words = _lower_words(phrase)
    if not words:
        return "no"
    first = words[0].split("/")[0].strip(",.;:()")
    if not first:
        return "no"
    if first == "negara" and len(words) == 1 and phrase[:1].islower():
        return "no"
    if first_words(words, lexicon().heads) or first in lexicon().heads:
        return "yes"
    if first == "urusan":  # a unit where it is a name (Urusan Keuangan), matter where it is not (urusan pemerintahan)
        return "unknown" if phrase[:1].isupper() and words[1:2] != ["pemerintahan"] else "no"
    if first in _THINGS or is_activity(first) or (first.startswith("ke") and first.endswith("an") and len(first) > 6):
        return "no"
    if first in lexicon().no_agents:
        return "no"
    if _AGENT.fullmatch(first):
        return "yes"
    if first.endswith("wan") and len(first) > 5:
        return "yes"
    if first[0].isdigit() or first.startswith(("peraturan", "undang")):
        return "no"
    return "unknown"
