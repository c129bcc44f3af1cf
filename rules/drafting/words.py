"""Words of drafting Indonesian: which are verbs, of what voice, and what may stand before a verb that is not the predicate.

The lists stand in ``words.yaml``: closed classes of function words and the exceptions to the prefixes me-, ber- and di-.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from itertools import islice
from typing import Literal, NamedTuple

import yaml

Voice = Literal["active", "passive", "stative", ""]


@cache
def _classes() -> dict[str, frozenset[str]]:
    text = files("rules.drafting").joinpath("words.yaml").read_text(encoding="utf-8")
    return {name: frozenset(words.split()) for name, words in yaml.safe_load(text).items()}


def word_class(name: str) -> frozenset[str]:
    """A closed class of words of ``words.yaml``, in lower case."""
    return _classes()[name]


_NOT_ACTIVE, _STATIVE, _NOT_PASSIVE = word_class("not_active"), word_class("stative"), word_class("not_passive")
_ACTIVITIES, _NOT_ACTIVITIES, _WAJIB_NAMES = word_class("activities"), word_class("not_activities"), word_class("wajib_names")
#: Adverbs and auxiliaries that may stand between a verb and what precedes it.
ADVERBS = word_class("adverbs")

_ACTIVE = re.compile(r"me(?:ng|ny|m|n)?[a-z]{3,}(?:-[a-z]+)?|ber[a-z]{3,}(?:-[a-z]+)?|mem-[a-z]+")
_VERBAL_NOUN = re.compile(r"pe(?:ng|ny|m|n|r|l)?[a-z]{3,}an(?:nya)?|pe[a-z]+-[a-z]+an")
_PASSIVE = re.compile(r"di[a-z]{3,}(?:-[a-z]+)?")


@lru_cache(maxsize=20000)
def voice(word: str) -> Voice:
    """The voice of a word in lower case: active, passive, stative, or empty where it is no verb."""
    if "/" in word:  # dialihkan/diserahkan
        word = word.split("/", 1)[0]
    if word in _STATIVE:
        return "stative"
    if _ACTIVE.fullmatch(word):
        return "" if word in _NOT_ACTIVE else "active"
    if _PASSIVE.fullmatch(word):
        return "" if word in _NOT_PASSIVE else "passive"
    if word in ("bekerja", "tunduk", "ikut", "turut", "membantu"):
        return "active"
    return ""


@lru_cache(maxsize=20000)
def is_activity(word: str) -> bool:
    """Whether a word in lower case names an activity: ``pe...an``, ``pem...an``, ``ke...an``, or a loanword for one."""
    return word in _ACTIVITIES or (bool(_VERBAL_NOUN.fullmatch(word)) and word not in _NOT_ACTIVITIES)


class Token(NamedTuple):
    """A word or a mark of a masked text, with its span."""

    word: str
    low: str
    start: int
    end: int


_TOKEN = re.compile(r"[^\W_][\w/&’'‘\-]*(?:\.\w[\w/&’'‘\-]*)*|[,;:.]")
_REF_UNIT = r"(?:Pasal\s+\d+\s*[A-Z]{0,2}|ayat\s*\(\s*\d+[a-z]?\s*\)|huruf\s+[a-z]{1,2}|angka\s+\d+|(?:BAB|Bab)\s+[IVXLC]+|\(\d+[a-z]?\)|diktum\s+\w+)(?![\w])"
_REF_JOIN = r"(?:\s*,?\s*(?:dan/atau|dan|atau|sampai\s+dengan|s\.d\.|s/d|serta|jo\.?|juncto|pada|dalam|tersebut|di\s+atas)?\s*)"
#: The units of a reference: ``Pasal 4 ayat (1) huruf a dan huruf b``.
REFERENCE = re.compile(rf"\b(?P<units>{_REF_UNIT}(?:{_REF_JOIN}{_REF_UNIT})*)|(?<=[a-z] )(?P<bare>\(\d+[a-z]?\))")
#: What leads to them: ``sebagaimana dimaksud dalam``; also bare ``dimaksud pada``.
_LEADS = re.compile(
    r"(?:,?\s*\bselain(?=\s+sebagaimana\s))?(?:,?\s*\b(?:sebagaimana|seperti|yang))?(?:\s*\btelah)?"
    r"(?:,?\s*\b(?:dimaksud(?:kan)?|tersebut|disebut(?:kan)?|diatur|ditentukan|ditetapkan))?(?:\s*\b(?:dalam|pada|di))?(?:\s*\bketentuan)?\s*$"
)
_LONGEST_LEAD = 70
_BARE_REFERENCE = re.compile(r"\bsebagaimana\s+(?:telah\s+)?(?:dimaksud(?:kan)?|tersebut)(?:\s+(?:di|dalam|pada)\s+atas)?")
_PARENTHESES = re.compile(r"\([^()]*\)")


#: ``Badan Permusyawaratan Desa atau yang disebut dengan nama lain``: these words name nobody else.
OTHER_NAME = re.compile(
    r"\s*,?\s+(?:dan/)?atau\s+(?:yang\s+)?(?:(?:disebut|dikenal)\s+(?:juga\s+)?(?:dengan\s+)?)?(?:nama|sebutan|istilah)\s+lain(?:nya)?\b(?:\s+yang\s+sah)?(?:\s*,)?"
)


def each_token(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The words and marks of a text between two places, one by one; their spans count from its beginning."""
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        word = match.group()
        yield Token(word, word.lower(), match.start(), match.end())


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The words and marks of a text between two places; their spans count from its beginning."""
    found = _TOKEN.finditer(text, start, len(text) if end is None else end)
    return [Token(word := m.group(), word.lower(), m.start(), m.end()) for m in found]


def leading(text: str, count: int) -> list[str]:
    """The first words and marks of a text, in lower case."""
    return [token.low for token in islice(each_token(text), count)]


def _blank(match: re.Match[str]) -> str:
    return " " * (match.end() - match.start())


@lru_cache(maxsize=4096)
def mask(text: str) -> str:
    """The text with references and bracketed words blanked out, so that they neither name nor rule; spans stay as they are."""
    pieces: list[str] = []
    done = 0
    for reference in REFERENCE.finditer(text):
        lead = _LEADS.search(text, max(done, reference.start() - _LONGEST_LEAD), reference.start())
        start = lead.start() if lead else reference.start()
        pieces += (text[done:start], " " * (reference.end() - start))
        done = reference.end()
    masked = "".join(pieces) + text[done:] if pieces else text
    if "sebagaimana" in masked:
        masked = _BARE_REFERENCE.sub(_blank, masked)
    return _PARENTHESES.sub(_blank, masked) if "(" in masked else masked


def is_wajib_name(before: str, after: str) -> bool:
    """Whether ``wajib`` between these words is part of a name (``wajib pajak``, ``urusan pemerintahan wajib``)."""
    return after in _WAJIB_NAMES or before in ("urusan", "pemerintahan", "belanja", "alokasi", "simpanan", "jaminan", "modul")


def fold(text: str) -> str:
    """The text with its blanks folded, without marks at its ends."""
    return " ".join(text.split()).strip(" ,;:.")
