"""The words that packs know, looked up in running text: verb families, groups of beneficiaries, levels of government."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Generic, TypeVar

from rules.model import Level
from rules.packs import load
from rules.similarity.normalise import BREAK, Stemmer, words_of

Value = TypeVar("Value")
_ASIDE = re.compile(r"\s*\([^)]*\)")


class Phrases(Generic[Value]):
    """Phrases by their words; the longest that stands at a place wins."""

    def __init__(self, phrases: Iterable[tuple[tuple[str, ...], Value]] = ()) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        for words, value in sorted(phrases, key=lambda item: (-len(item[0]), item[0])):
            if words:
                self._by_first.setdefault(words[0], []).append((words, value))

    def at(self, words: Sequence[str], start: int) -> tuple[int, Value] | None:
        """The longest phrase that begins at ``start``, as (place after it, value). Breaks between items are passed over."""
        for phrase, value in self._by_first.get(words[start], ()):
            here = start
            for expected in phrase:
                while start < here < len(words) and words[here] == BREAK:
                    here += 1
                if here >= len(words) or words[here] != expected:
                    break
                here += 1
            else:
                return here, value
        return None


def _phrase(text: str) -> tuple[str, ...]:
    return tuple(w for w in words_of(text) if w != BREAK)


class Lexicon:
    """What the packs say of words, ready to be looked up.

    Attributes:
        groups: groups of beneficiaries, by any name they have or had.
        levels: levels of government.
        renamed: terms that changed, by their former names; the value is the words of the current one.
        phrases: verb families named by several words.
        by_object: the families of ``phrases`` of which the first word is the act and the others are what it is done to.
    """

    def __init__(self) -> None:
        families = load("verb_families")
        self._by_form: dict[str, str] = families.by_form
        self._by_stem: dict[str, str] = families.by_stem
        self._excluded: frozenset[str] = families.excluded
        self._light = frozenset(families.light_verbs.forms)
        self._assisting = frozenset(families.assisting_verbs.forms)
        self.by_object: frozenset[str] = families.by_object
        self.phrases: Phrases[str] = Phrases((phrase, key) for phrase, key in families.by_phrase.items())
        groups = load("beneficiaries")
        self.groups: Phrases[str] = Phrases((_phrase(form), key) for form, key in sorted(groups.by_form.items()))
        self.broader: dict[str, tuple[str, ...]] = {g.key: g.broader for g in groups.groups}
        levels = load("levels")
        self.levels: Phrases[Level] = Phrases((_phrase(form), level) for form, level in sorted(levels.by_form.items()))
        self.renamed: Phrases[tuple[str, ...]] = Phrases(
            (former, current)
            for change in load("terms").changes
            if not change.meaning_changed
            for current in (_phrase(_ASIDE.sub("", change.current)),)
            for former in map(_phrase, change.former)
            # Names of another length are groups of beneficiaries or abbreviations, which have tables of their own.
            if len(former) == len(current)
        )

    def is_light(self, word: str) -> bool:
        """Whether a verb says nothing by itself (``melaksanakan``); the verbal noun after it tells the act."""
        return word in self._light

    def is_assisting(self, word: str) -> bool:
        """Whether a verb leaves the act to somebody else and only helps (``membantu``)."""
        return word in self._assisting

    def family(self, word: str, stem: Stemmer) -> str | None:
        """The family of a single word, None where it has none or says nothing by itself."""
        if word in self._light or word in self._assisting or word in self._excluded:
            return self._by_form.get(word)
        return self._by_form.get(word) or self._by_stem.get(stem(word))


@cache
def lexicon() -> Lexicon:
    """The lexicon of the packs that come with Padu."""
    return Lexicon()
