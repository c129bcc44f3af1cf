"""The words of ``packs/drafting.yaml``: how actors are called, whom duties serve, the levels of government."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from rules.model import ActorKind, Level


def phrase_pattern(phrases: Iterable[str]) -> str:
    """An alternation of phrases, the longest first, blanks folded: ``a b|a``."""
    ordered = sorted(set(phrases), key=lambda p: (-len(p), p))
    return "|".join(r"\s+".join(re.escape(word) for word in phrase.split()) for phrase in ordered)


@dataclass(frozen=True)
class Lexicon:
    """The pack, indexed for look-up by the first words of a name.

    Attributes:
        heads: the kind of actor by first words (``direktur jenderal``), in lower case.
        genera: first words of a definition that make its term an actor.
        no_agents: first words in pe- that name things.
        level_of_heads: the level at which an office works, by its first words.
        levels: the level each level word stands for.
        beneficiaries: every name of a group of beneficiaries and the group's current name.
    """

    heads: Mapping[str, ActorKind]
    genera: frozenset[str]
    no_agents: frozenset[str]
    level_of_heads: Mapping[str, Level]
    levels: Mapping[str, Level]
    beneficiaries: Mapping[str, str]

    @classmethod
    def from_pack(cls, pack: Mapping[str, Any]) -> Lexicon:
        """Index a pack as read from its YAML file."""
        heads: dict[str, ActorKind] = dict.fromkeys(pack["unknown_heads"], "unknown")
        for kind, phrases in pack["actor_heads"].items():
            heads |= dict.fromkeys(phrases, kind)
        return cls(
            heads=heads,
            genera=frozenset(pack["actor_genera"]),
            no_agents=frozenset(pack["no_agents"]),
            level_of_heads={head: level for level, phrases in pack["level_of_heads"].items() for head in phrases},
            levels={word: level for level, words in pack["levels"].items() for word in words},
            beneficiaries={name: group[0] for group in pack["beneficiaries"] for name in group},
        )


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon of the pack that ships with the rules."""
    return Lexicon.from_pack(yaml.safe_load(files("rules.packs").joinpath("drafting.yaml").read_text(encoding="utf-8")))


def first_words(words: list[str], known: Iterable[str] | Mapping[str, Any], longest: int = 4) -> str | None:
    """The longest phrase of ``known`` with which a list of lower-case words begins; None where there is none."""
    for count in range(min(longest, len(words)), 0, -1):
        phrase = " ".join(words[:count])
        if phrase in known:
            return phrase
    return None
