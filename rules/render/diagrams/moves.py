"""What the pictures of a merger share: units counted by rule and chapter, and how rules and chapters are called."""

from __future__ import annotations

from collections import Counter

from rules.graph.policy_graph import PolicyGraph
from rules.model import Chapter, Lang
from rules.omnibus.wording import roman, title_case

#: For each merged rule, how many units with which fate go to which chapter; None gathers what goes nowhere.
Moves = dict[str, dict[int | None, Counter[str]]]


def chapter_label(chapter: Chapter, lang: Lang) -> str:
    """``BAB III`` or ``Lampiran``, without the title."""
    if chapter.kind == "lampiran":
        return "Lampiran" if lang == "id" else "Annex"
    return f"BAB {roman(chapter.number)}" if lang == "id" else f"Chapter {roman(chapter.number)}"


def chapter_title(chapter: Chapter, lang: Lang) -> str:
    """The chapter's title in the language of the run."""
    return chapter.title if lang == "id" else chapter.title_en


def rule_title(graph: PolicyGraph, rule: str) -> str:
    """The title of a merged rule; empty where it is not known."""
    regulation = graph.regulations.get(rule)
    return title_case(regulation.title) if regulation else ""
