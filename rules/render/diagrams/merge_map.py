"""Picture 4: into which chapters do the units of the old rules go, and what becomes of them?"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise

from rules.graph.policy_graph import PolicyGraph
from rules.model import Address, Chapter, Finding, Lang, Plan, RunInfo, Text
from rules.render.diagrams import merge_table
from rules.render.diagrams.canvas import (
    BLUE,
    GREEN,
    GREY,
    ORANGE,
    PALE,
    PURPLE,
    RED,
    SKY,
    Canvas,
    Mark,
    bold,
    cell,
    escape,
    font,
    left,
    lines,
    row,
    table,
)
from rules.render.diagrams.caveats import marks, told
from rules.render.diagrams.diagram import MOST_NODES, Diagram, sheet_title
from rules.render.diagrams.moves import Moves, chapter_label, chapter_title, rule_title
from rules.render.diagrams.paper import drawn_room, sheets, words_tall
from rules.render.diagrams.source import nothing, sheet, source_line
from rules.render.facts import facts_of
from rules.render.naming import short_id
from rules.render.planned import STAYS, chapters_told, fate_told, unit_words
from rules.render.wording import both, counted, listing, number, wrap

NAME = "4-peta-penggabungan"
TITLE = both("Peta penggabungan: peraturan lama ke bab peraturan omnibus", "Merge map: old rules to chapters of the omnibus")
#: The same of a plan that amends.
AMENDING = both(
    "Peta perubahan: peraturan yang diubah ke bab peraturan pengubah", "Map of amendments: rules amended to chapters of the amending rule"
)
QUESTION = both(
    "Ke bab mana unit tiap peraturan lama dipindahkan, dan apa nasibnya?", "Into which chapter does each unit of the old rules go, and how?"
)
#: The codes of disposition with their meaning, in the order they are printed.
FATES: dict[str, Text] = {
    "PINDAH": both("dipindahkan tanpa digabung", "moved without merging"),
    STAYS: both("tetap dalam peraturannya", "stays in its rule"),
    "GABUNG": both("digabung dengan ketentuan lain", "merged with other provisions"),
    "UBAH": both("dirumuskan ulang", "reworded"),
    "HAPUS": both("tidak dilanjutkan", "dropped"),
    "TURUN": both("diturunkan ke peraturan yang lebih rendah", "moved down to a lower rule"),
    "NAIK": both("dinaikkan ke peraturan yang lebih tinggi", "moved up to a higher rule"),
}
#: The same in one word.
FATE_WORDS: dict[str, Text] = {
    "PINDAH": both("dipindahkan", "moved"),
    STAYS: both("tetap", "unchanged"),
    "GABUNG": both("digabung", "merged"),
    "UBAH": both("dirumuskan ulang", "reworded"),
    "HAPUS": both("tidak dilanjutkan", "dropped"),
    "TURUN": both("diturunkan", "moved down"),
    "NAIK": both("dinaikkan", "moved up"),
}
FATE_COLORS = {"PINDAH": BLUE, STAYS: BLUE, "GABUNG": GREEN, "UBAH": ORANGE, "HAPUS": RED, "TURUN": PURPLE, "NAIK": SKY}
#: The same without colour.
FATE_LINES = {
    "PINDAH": "solid",
    STAYS: "solid",
    "GABUNG": "dashed",
    "UBAH": "dotted",
    "HAPUS": "solid",
    "TURUN": "dashed",
    "NAIK": "dotted",
}
#: Above this many lines a table of numbers is easier to read than a picture of lines.
_MOST_EDGES = 36
#: So is it where the lines would take more sheets than this.
_MOST_SHEETS = 4
#: Characters of a line of a rule's title and of a chapter's.
_TITLE, _CHAPTER = 40, 30


def where(plan: Plan) -> dict[Address, Chapter]:
    """The chapter of each unit of the omnibus, found by the unit's own address or one above it."""
    number_of = {unit.address: unit.chapter for unit in plan.units}
    chapters = {chapter.number: chapter for chapter in plan.chapters}
    return {address: chapters[n] for address, n in number_of.items() if n in chapters}


def flows(graph: PolicyGraph, plan: Plan) -> Moves:
    """For each merged rule, how many units with which fate go to which chapter; None gathers what goes nowhere.

    A disposition of a fact counts for the rule that the fact speaks of.
    """
    places = where(plan)
    facts = {(fact.document, fact.address): fact.regulation for fact in facts_of(graph.corpus) if fact.regulation}
    out: Moves = defaultdict(lambda: defaultdict(Counter))
    for item in plan.dispositions:
        rule = facts.get((item.document, item.address))
        if rule is None:
            found = graph.documents.get(item.document)
            rule = found.key if found else item.document
        target = item.target
        while target is not None and target not in places:
            target = target.parent
        chapter = places[target].number if target is not None else None
        out[rule][chapter][fate_told(plan, item.fate)] += 1
    return {rule: dict(chapters) for rule, chapters in sorted(out.items(), key=lambda r: r[0])}


def draw(graph: PolicyGraph, findings: tuple[Finding, ...], plan: Plan | None, run: RunInfo) -> tuple[Diagram, ...]:
    """Old rules at the left, chapters at the right, a line for each pair; numbers stand in the boxes of the old rules.

    Rules that do not fit one sheet go on further sheets. Where there are more lines than one can follow, the same numbers are set
    as a table.
    """
    moved = flows(graph, plan) if plan else {}
    if plan is None or not moved:
        words = (
            both(
                f"Dari {number(len(plan.merge), 'id')} peraturan yang diusulkan untuk digabung belum ada unit yang terbaca, maka tidak ada yang "
                "dipetakan. Lengkapi naskahnya.",
                f"No unit of the {number(len(plan.merge), 'en')} rules proposed to be merged could be read, so nothing is mapped. Add their texts.",
            )
            if plan and plan.merge
            else both("Tidak ada peraturan yang diusulkan untuk digabung.", "No rule is proposed to be merged.")
        )
        return nothing(NAME, TITLE, QUESTION, words, graph, run)
    title = AMENDING if plan.design == "amend" else TITLE
    fates, unread = _fates_of(moved), _without_units(moved, plan)
    note = both(_summary(graph, fates, plan, "id"), _summary(graph, fates, plan, "en"))

    def canvas(at: int, of: int, here: Moves, lines_drawn: bool) -> Canvas:
        shape = {"rankdir": "LR", "ranksep": "1.3", "nodesep": "0.09"} if lines_drawn else {}
        return Canvas(
            "merge",
            sheet_title(title, at, of).say(run.lang),
            QUESTION.say(run.lang),
            source_line(graph, run, run.lang),
            answer=_answer(graph, moved, plan, fates, run.lang),
            key=_code_key(_fates_of(here), run.lang) + _line_key(here, run.lang) if lines_drawn else merge_table.key(run.lang),
            notes=[note.say(run.lang), *(text.say(run.lang) for text in unread), *told(plan, run.lang)],
            lang=run.lang,
            wide=100 if lines_drawn else 140,
            **shape,
        )

    pages = _pages(graph, plan, moved, drawn_room()[1] - canvas(1, 2, moved, True).head_tall, run.lang)
    tables = (
        []
        if pages
        else merge_table.tables(graph, moved, plan, drawn_room(sideways=True)[1] - canvas(1, 2, moved, False).head_tall, run.lang)
    )
    alt = both(_alt(graph, moved, plan, fates, "id"), _alt(graph, moved, plan, fates, "en"))
    of, out = len(pages) or len(tables), []
    for at, page in enumerate(pages, 1):
        drawn = canvas(at, of, page, True)
        _map(drawn, graph, page, moved, plan, run.lang)
        out.append(sheet(drawn, NAME, title, (at, of), alt, graph, run, [note, *unread]))
    for at, body in enumerate(tables, 1):
        drawn = canvas(at, of, moved, False)
        drawn.node("merge", body)
        out.append(sheet(drawn, NAME, title, (at, of), alt, graph, run, [note, *unread]))
    return tuple(out)


def _pages(graph: PolicyGraph, plan: Plan, moved: Moves, tall: float, lang: Lang) -> list[Moves]:
    """The rules of each sheet, every one with all its lines; none where a table of numbers is easier to read."""
    if len(moved) + len(plan.chapters) > MOST_NODES:
        return []
    heights = [_tall(graph, rule, found) for rule, found in moved.items()]
    least = len(sheets(heights, heights, tall))
    for count in range(least, _MOST_SHEETS + 1):
        pages = [dict(page) for page in sheets(list(moved.items()), heights, sum(heights) / count + max(heights) / 2)]
        if len(pages) <= _MOST_SHEETS and all(_fits(graph, plan, page, tall, lang) for page in pages):
            return pages
    return []


def _fits(graph: PolicyGraph, plan: Plan, page: Moves, tall: float, lang: Lang) -> bool:
    """Whether one sheet holds these rules, their chapters and their lines."""
    touched = {chapter for found in page.values() for chapter in found if chapter is not None}
    chapters = [c for c in plan.chapters if c.number in touched]
    right = sum(words_tall(len(wrap(chapter_title(c, lang), _CHAPTER)) + 1) + 19 for c in chapters)
    left = sum(_tall(graph, rule, found) for rule, found in page.items())
    return max(left, right) <= tall and sum(chapter is not None for found in page.values() for chapter in found) <= _MOST_EDGES


def _tall(graph: PolicyGraph, rule: str, found: dict[int | None, Counter[str]]) -> float:
    """Height of the box of a rule."""
    title = wrap(rule_title(graph, rule), _TITLE) if rule_title(graph, rule) else []
    return 27 + words_tall(len(title), 8) + 13.5 * len(found)


def _fates_of(moved: Moves) -> Counter[str]:
    return Counter(fate for found in moved.values() for counts in found.values() for fate in counts.elements())


def _main(counts: Counter[str]) -> str:
    """The fate of most units of a line, which it is drawn for."""
    return max(FATES, key=lambda f: (counts[f], f in ("PINDAH", STAYS)))


def _code_key(fates: Counter[str], lang: Lang) -> list[Mark]:
    """The codes that occur in boxes."""
    return [Mark.word(fate, meaning.say(lang)) for fate, meaning in FATES.items() if fates[fate]]


def _line_key(moved: Moves, lang: Lang) -> list[Mark]:
    """How lines look; each is drawn for the fate of most of its units."""
    drawn = {_main(counts) for found in moved.values() for chapter, counts in found.items() if chapter is not None}
    words = both("terbanyak {}", "mostly {}").say(lang)
    key = [Mark.line(words.format(fate), style=FATE_LINES[fate], color=FATE_COLORS[fate]) for fate in FATES if fate in drawn]
    thick = both("makin tebal", "thicker"), both("makin banyak unit", "more units")
    return [*key, Mark.word(*(text.say(lang) for text in thick))] if key else []


def _without_units(moved: Moves, plan: Plan) -> list[Text]:
    """Which rules of the merge are not on the map, since none of their units is known."""
    silent = [str(rule) for rule in plan.merge if str(rule) not in moved]
    if not silent:
        return []
    names = [short_id(rule) for rule in silent]
    return [
        both(
            f"Tidak digambar karena tidak satu pun unitnya diketahui: {listing(names, 'id')}.",
            f"Not drawn, since none of their units is known: {listing(names, 'en')}.",
        )
    ]


def _answer(graph: PolicyGraph, moved: Moves, plan: Plan, fates: Counter[str], lang: Lang) -> str:
    total = number(sum(fates.values()), lang)
    kept = number(sum(c.total() for found in moved.values() for chapter, c in found.items() if chapter is not None), lang)
    n, what = number(len(moved), lang), unit_words(graph.corpus, plan)[0]
    if lang == "id":
        return f"{kept} dari {total} {what.id} dari {n} peraturan lama mendapat tempat dalam peraturan omnibus."
    return f"{kept} of {total} {what.en} of {counted(len(moved), 'old rule')} have a place in the omnibus."


def _summary(graph: PolicyGraph, fates: Counter[str], plan: Plan, lang: Lang) -> str:
    parts = ", ".join(f"{fate} {number(n, lang)}" for fate, n in ((f, fates[f]) for f in FATES) if n)
    total, what = number(sum(fates.values()), lang), unit_words(graph.corpus, plan)[0]
    new = number(plan.figures.new_units, lang)
    if lang == "id":
        return f"{total} {what.id} lama: {parts}. Unit baru tanpa sumber (BARU): {new}."
    return f"{total} old {what.en}: {parts}. New units without a source (BARU): {new}."


def _map(canvas: Canvas, graph: PolicyGraph, moved: Moves, every: Moves, plan: Plan, lang: Lang) -> None:
    """Draw the rules of one sheet; the box of a chapter tells the units it takes from all rules."""
    caveat = marks(plan)
    touched = {chapter for chapters in moved.values() for chapter in chapters if chapter is not None}
    chapters = [c for c in plan.chapters if c.number in touched]
    most = max(sum(counts.values()) for found in every.values() for counts in found.values())
    for rule, found in moved.items():
        name = f"{short_id(rule)} {caveat[rule]}" if rule in caveat else short_id(rule)
        body = [row(left(bold(escape(name)), bgcolor=PALE, colspan=2))]
        if rule_title(graph, rule):
            body.append(row(left(font(lines(rule_title(graph, rule), _TITLE), 8, "#404040"), colspan=2)))
        for chapter in [c.number for c in plan.chapters if c.number in found] + ([None] if None in found else []):
            counts = found[chapter]
            name = _short_chapter(plan, chapter, lang)
            body.append(
                row(
                    left(font(_fates(counts), 8)),
                    cell(font(bold(f"&#160;&#160;{sum(counts.values())} {escape(name)}&#160;"), 9), port=_port(chapter), align="right"),
                )
            )
        canvas.node(f"rule {rule}", table(body, border=1, color=GREY, cellpadding=1))
    for chapter in chapters:
        here, total = (sum(found[chapter.number].total() for found in some.values() if chapter.number in found) for some in (moved, every))
        count = number(total, lang)
        if here < total:
            count = f"{number(here, lang)} dari {count}" if lang == "id" else f"{number(here, lang)} of {count}"
        body = [
            row(
                left(bold(escape(chapter_label(chapter, lang))), bgcolor=PALE),
                cell(bold(f"&#160;&#160;{escape(count)}"), bgcolor=PALE, align="right"),
            ),
            row(left(lines(chapter_title(chapter, lang), _CHAPTER), colspan=2)),
        ]
        canvas.node(f"chapter {chapter.number}", table(body, border=2, color=GREY, cellpadding=2))
    canvas.align(f"rule {rule}" for rule in moved)
    canvas.align(f"chapter {chapter.number}" for chapter in chapters)
    for column in ([f"rule {rule}" for rule in moved], [f"chapter {chapter.number}" for chapter in chapters]):
        for upper, lower in pairwise(column):
            canvas.order(upper, lower)
    for rule, found in moved.items():
        for chapter in chapters:
            if chapter.number in found:
                n = sum(found[chapter.number].values())
                main = _main(found[chapter.number])
                canvas.edge(
                    f"rule {rule}",
                    f"chapter {chapter.number}",
                    source_port=f"{_port(chapter.number)}:e",
                    target_port="w",
                    color=FATE_COLORS[main],
                    style=FATE_LINES[main],
                    # Dots print fainter than strokes of one width.
                    penwidth=f"{(1.6 if FATE_LINES[main] == 'dotted' else 0.8) + 3.2 * n / most:.1f}",
                    arrowsize="0.6",
                )


def _port(chapter: int | None) -> str:
    return "none" if chapter is None else f"c{chapter}"


def _short_chapter(plan: Plan, chapter: int | None, lang: Lang) -> str:
    if chapter is None:
        return "tanpa bab tujuan" if lang == "id" else "no chapter"
    found = next(c for c in plan.chapters if c.number == chapter)
    return f"→ {chapter_label(found, lang)}"


def _fates(counts: Counter[str]) -> str:
    return ", ".join(f"{counts[fate]} {fate}" for fate in FATES if counts[fate])


def _alt(graph: PolicyGraph, moved: Moves, plan: Plan, fates: Counter[str], lang: Lang) -> str:
    names = "; ".join(f"{short_id(rule)}: {number(sum(c.total() for c in found.values()), lang)}" for rule, found in moved.items())
    if lang == "id":
        return (
            f"Peta {len(moved)} peraturan lama ke {chapters_told(plan, lang)}. {_summary(graph, fates, plan, lang)} Per peraturan: {names}."
        )
    return f"Map of {len(moved)} old rules to {chapters_told(plan, lang)}. {_summary(graph, fates, plan, lang)} By rule: {names}."
