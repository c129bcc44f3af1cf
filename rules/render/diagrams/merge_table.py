"""The merge map as a table of numbers, for mergers of more lines than one can follow."""

from __future__ import annotations

from collections import Counter, defaultdict

from rules.graph.policy_graph import PolicyGraph
from rules.model import Chapter, Lang, Plan
from rules.render.diagrams.canvas import FAINT, GREY, HEAT, PALE, Mark, bold, cell, escape, font, left, lines, row, table
from rules.render.diagrams.caveats import marks
from rules.render.diagrams.moves import Moves, chapter_label, chapter_title, rule_title
from rules.render.diagrams.paper import sheets, words_tall
from rules.render.naming import short_id
from rules.render.wording import both, number, shorten, wrap

#: Columns and rows; the rest is gathered.
_MOST_COLUMNS, _MOST_ROWS = 8, 20
#: Characters of a line of a rule's title and of a chapter's.
_RULE, _CHAPTER = 42, 13


def key(lang: Lang) -> list[Mark]:
    """The key of the table."""
    return [Mark.word(both("makin gelap", "darker").say(lang), both("makin banyak unit", "more units").say(lang))]


def tables(graph: PolicyGraph, moved: Moves, plan: Plan, tall: float, lang: Lang) -> list[str]:
    """The table on as many sheets as it needs: the largest chapters and rules one by one, all others in one column and one row.

    Args:
        graph, moved, plan: what is told.
        tall: the height of a sheet in points.
    """
    caveat = marks(plan)
    total: Counter[int | None] = Counter()
    for found in moved.values():
        total.update({chapter: counts.total() for chapter, counts in found.items()})
    chapters = [c for c in plan.chapters if total[c.number]]
    largest = {c.number for c in sorted(chapters, key=lambda c: (-total[c.number], c.number))[:_MOST_COLUMNS]}
    shown = [c for c in chapters if c.number in largest]
    rest = [c.number for c in chapters if c.number not in largest]
    columns: list[tuple[str, list[int | None]]] = [(_column_head(c, lang), [c.number]) for c in shown]
    if rest:
        n = number(len(rest), lang)
        columns.append((bold(escape(f"{n} bab lain" if lang == "id" else f"{n} others")), list(rest)))
    if total[None]:
        columns.append((bold(escape("Tanpa bab" if lang == "id" else "No chapter")), [None]))
    order = sorted(moved, key=lambda rule: -sum(c.total() for c in moved[rule].values()))
    listed = [rule for rule in moved if rule in order[:_MOST_ROWS]]
    lines_of = [(_row_head(graph, rule, caveat.get(rule, "")), moved[rule]) for rule in listed]
    heights = [words_tall(1) + words_tall(len(wrap(rule_title(graph, rule), _RULE)), 8) + 8 for rule in listed]
    if len(order) > len(listed):
        gathered: dict[int | None, Counter[str]] = defaultdict(Counter)
        for rule in order[_MOST_ROWS:]:
            for chapter, counts in moved[rule].items():
                gathered[chapter].update(counts)
        n = number(len(order) - len(listed), lang)
        lines_of.append((bold(f"{n} peraturan lain" if lang == "id" else f"{n} other rules"), dict(gathered)))
        heights.append(words_tall(1) + 8)
    cells = [[sum(found[c].total() for c in members if c in found) for _, members in columns] for _, found in lines_of]
    most = max((n for line in cells for n in line[: len(shown)]), default=1) or 1
    word = "Peraturan lama" if lang == "id" else "Old rule"
    heads = [cell(name, bgcolor=FAINT, valign="top") for name, _ in columns]
    head = row(left(bold(word), bgcolor=FAINT), *heads, cell(bold("Jumlah" if lang == "id" else "Total"), bgcolor=FAINT))
    body = []
    for (name, found), line in zip(lines_of, cells, strict=True):
        counts = [_shaded(n, most, lang) if i < len(shown) else cell(number(n, lang) if n else "") for i, n in enumerate(line)]
        body.append(row(left(name, bgcolor=PALE), *counts, cell(bold(number(sum(c.total() for c in found.values()), lang)))))
    tall -= max((words_tall(len(wrap(_short(c, lang), _CHAPTER)), 8) for c in shown), default=0) + words_tall(1) + 8
    return [table([head, *page], cellborder=1, color=GREY) for page in sheets(body, heights, tall)]


def _short(chapter: Chapter, lang: Lang) -> str:
    return shorten(chapter_title(chapter, lang), 60)


def _column_head(chapter: Chapter, lang: Lang) -> str:
    title = font(lines(_short(chapter, lang), _CHAPTER), 8)
    return f"{bold(escape(chapter_label(chapter, lang)))}<br/>{title}" if title else bold(escape(chapter_label(chapter, lang)))


def _row_head(graph: PolicyGraph, rule: str, mark: str) -> str:
    title = font(lines(rule_title(graph, rule), _RULE), 8, "#303030")
    name = bold(escape(f"{short_id(rule)} {mark}".strip()))
    return f"{name}<br/>{title}" if title else name


def _shaded(n: int, most: int, lang: Lang) -> str:
    step = 0 if not n else 1 + round((n / most) * (len(HEAT) - 2))
    return cell(font(number(n, lang) if n else "", None, "white" if step >= len(HEAT) - 2 else "black"), bgcolor=HEAT[step])
