"""The final order of chapters, Bagian and pasal."""

from __future__ import annotations

from collections.abc import Iterable

from rules.model import Text
from rules.omnibus.arrange import GOVERNMENTS, SHARED_DUTIES, TOGETHER
from rules.omnibus.lexicon import lexicon
from rules.omnibus.pieces import Article, Shelf


def ordered(articles: list[Article], shelves: dict[str, Shelf], keep: Iterable[str] = ()) -> tuple[list[Shelf], list[Article]]:
    """Chapters and articles in their final order.

    Args:
        articles: all of them, new clauses too.
        shelves: chapters of matter by key; filled with those of the skeleton.
        keep: keys of chapters that stand even where they are empty.

    Returns:
        The chapters that hold something (or are kept), and the articles chapter by chapter, section by section.
    """
    used = {a.chapter for a in articles} | set(keep)
    chapters: list[Shelf] = []
    for topic in lexicon().chapters:
        if topic.key == "materi":
            chapters += sorted(
                (s for s in shelves.values() if s.key in used and s.holds_matter),
                key=lambda s: (s.key.startswith("materi//"), _first(articles, s.key)),
            )
        elif topic.key in used:
            chapters.append(shelves.setdefault(topic.key, Shelf(topic.key, topic.title, topic.title_en, topic.purpose)))
    if "lampiran" in used:
        purpose = Text(
            id="Memuat bagan, lambang, daftar, dan rincian yang tetap menjadi bagian peraturan.",
            en="Charts, emblems, lists and detail that stay part of the rule.",
        )
        chapters.append(shelves.setdefault("lampiran", Shelf("lampiran", "Lampiran", "Annexes", purpose, "lampiran")))
    rows: list[Article] = []
    for shelf in chapters:
        held = [a for a in articles if a.chapter == shelf.key]
        sections = sorted(
            {a.section or "" for a in held}, key=lambda name: (_section_rank(name), min(a.order for a in held if (a.section or "") == name))
        )
        shelf.sections = [name for name in sections if name]
        alone = len([name for name in sections if name]) <= 1 and shelf.kind == "bab"  # a chapter is divided into two Bagian or none
        grouped = [sorted((a for a in held if (a.section or "") == name), key=lambda a: a.order) for name in sections]
        rows += [article for group in grouped for article in group]
        if alone:
            shelf.sections = []
            for article in held:
                article.section = None
    return chapters, rows


def _first(articles: list[Article], key: str) -> tuple:
    return min(a.order for a in articles if a.chapter == key)


def _section_rank(name: str) -> int:
    return {SHARED_DUTIES: 0, TOGETHER: 0, "": 1, "Umum": 1, GOVERNMENTS: 3}.get(name, 2)
