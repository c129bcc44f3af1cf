"""The words by which units are sorted and reworded, loaded once from the file beside this module."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

import yaml

from rules.model import Frozen, Modality, Text


class TitlePart(Frozen):
    """One matter that a title names, and a pattern of what a provision on it says."""

    id: str
    en: str
    says: str


class Topic(Frozen):
    """A chapter of the skeleton and the words that lead a unit there."""

    key: str
    title: str
    title_en: str
    purpose: Text
    pillars: dict[str, str] | None = None
    parts: tuple[TitlePart, ...] = ()
    headings: tuple[str, ...]
    openings: tuple[str, ...]
    predicates: tuple[str, ...] = ()
    modalities: tuple[Modality, ...]


class Renaming(Frozen):
    """A name in former and present spelling."""

    former: str
    current: str


class Pillars(Frozen):
    """How rules on social pillars are recognised, and what their omnibus is called."""

    title: str
    title_en: str
    instrument: str
    words: tuple[str, ...]


class Document(Frozen):
    """A document that a rule has issued, and a pattern of how texts write it."""

    name: str
    says: str


class Existing(Frozen):
    """How definitions of persons and of bodies open, and which documents are issued."""

    persons: tuple[str, ...]
    bodies: tuple[str, ...]
    documents: tuple[Document, ...]


class Lexicon(Frozen):
    """All word lists of the plan."""

    version: str
    chapters: tuple[Topic, ...]
    not_headings: tuple[str, ...]
    forms: tuple[str, ...]
    procedures: tuple[str, ...]
    not_technical: tuple[str, ...]
    names: tuple[Renaming, ...]
    other_ministries: str
    pillars: Pillars
    title_prefixes: tuple[str, ...]
    existing: Existing

    @property
    def titles(self) -> frozenset[str]:
        """The titles of the skeleton, in either form."""
        return frozenset(title for t in self.chapters for title in (t.title, *((t.pillars["title"],) if t.pillars else ())))

    def topic(self, key: str) -> Topic:
        """A chapter of the skeleton by its key."""
        return next(topic for topic in self.chapters if topic.key == key)


@cache
def lexicon() -> Lexicon:
    """The lexicon that ships with Padu."""
    text = resources.files("rules.omnibus").joinpath("lexicon.yaml").read_text(encoding="utf-8")
    return Lexicon.model_validate(yaml.safe_load(text))


@cache
def any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern of whole words or phrases, longest first."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(word) for word in ordered) + r")(?!\w)") if ordered else re.compile(r"(?!)")
