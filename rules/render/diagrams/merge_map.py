"""Picture 4: into which chapters do the units of the old rules go, and what becomes of them?"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise

from rules.graph.policy_graph import PolicyGraph
from rules.model import Address, Chapter, Finding, Lang, Plan, RunInfo, Text
from rules.omnibus.wording import roman, title_case
from rules.render.diagrams.canvas import (
    BLUE,
    FAINT,
    GREEN,
    GREY,
    HEAT,
    ORANGE,
    PALE,
    PURPLE,
    RED,
    SKY,
    Canvas,
    bold,
    cell,
    escape,
    font,
    left,
    lines,
    row,
    table,
)
from rules.render.diagrams.diagram import MOST_NODES, Diagram
from rules.render.diagrams.source import caption, nothing, source_line
from rules.render.facts import facts_of
from rules.render.naming import short_id
from rules.render.wording import both, listing, number, shorten

NAME = "4-peta-penggabungan"
TITLE = both("Peta penggabungan: peraturan lama ke bab peraturan omnibus", "Merge map: old rules to chapters of the omnibus")
QUESTION = both(
    "Ke bab mana unit tiap peraturan lama dipindahkan, dan apa nasibnya?", "Into which chapter does each unit of the old rules go, and how?"
)
#: The codes of disposition with their meaning, in the order they are printed.
FATES: dict[str, Text] = {
    "PINDAH": both("dipindahkan tanpa digabung", "moved without merging"),
    "GABUNG": both("digabung dengan ketentuan lain", "merged with other provisions"),
    "UBAH": both("dirumuskan ulang", "reworded"),
    "HAPUS": both("tidak dilanjutkan", "dropped"),
    "TURUN": both("diturunkan ke peraturan yang lebih rendah", "moved down to a lower rule"),
    "NAIK": both("dinaikkan ke peraturan yang lebih tinggi", "moved up to a higher rule"),
}
#: The same in one word.
FATE_WORDS: dict[str, Text] = {
    "PINDAH": both("dipindahkan", "moved"),
    "GABUNG": both("digabung", "merged"),
    "UBAH": both("dirumuskan ulang", "reworded"),
    "HAPUS": both("tidak dilanjutkan", "dropped"),
    "TURUN": both("diturunkan", "moved down"),
    "NAIK": both("dinaikkan", "moved up"),
}
FATE_COLORS = {"PINDAH": BLUE, "GABUNG": GREEN, "UBAH": ORANGE, "HAPUS": RED, "TURUN": PURPLE, "NAIK": SKY}
#: The same without colour: the style of the line and how it looks in characters.
FATE_LINES = {
    "PINDAH": ("solid", "───"),
    "GABUNG": ("dashed", "- - -"),
    "UBAH": ("dotted", "·····"),
    "HAPUS": ("solid", "───"),
    "TURUN": ("dashed", "- - -"),
    "NAIK": ("dotted", "·····"),
}
#: Above this many lines a table of numbers is easier to read than a picture of lines.
_MOST_EDGES = 36
#: Columns and rows of that table; the rest is gathered.
_MOST_COLUMNS, _MOST_ROWS = 8, 20


def chapter_label(chapter: Chapter, lang: Lang) -> str:
    """``BAB III`` or ``Lampiran``, without the title."""
    if chapter.kind == "lampiran":
        return "Lampiran" if lang == "id" else "Annex"
    return f"BAB {roman(chapter.number)}" if lang == "id" else f"Chapter {roman(chapter.number)}"


def chapter_title(chapter: Chapter, lang: Lang) -> str:
    """The chapter's title in the language of the run."""
    return chapter.title if lang == "id" else chapter.title_en


def where(plan: Plan) -> dict[Address, Chapter]:
    """The chapter of each unit of the omnibus, found by the unit's own address or one above it."""
    number_of = {unit.address: unit.chapter for unit in plan.units}
    chapters = {chapter.number: chapter for chapter in plan.chapters}
    return {address: chapters[n] for address, n in number_of.items() if n in chapters}


def flows(graph: PolicyGraph, plan: Plan) -> dict[str, dict[int | None, Counter[str]]]:
    """For each merged rule, how many units with which fate go to which chapter; None gathers what goes nowhere.

    A disposition of a fact counts for the rule that the fact speaks of.
    """
    places = where(plan)
    facts = {(fact.document, fact.address): fact.regulation for fact in facts_of(graph.corpus) if fact.regulation}
    out: dict[str, dict[int | None, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for item in plan.dispositions:
        rule = facts.get((item.document, item.address))
        if rule is None:
            found = graph.documents.get(item.document)
            rule = found.key if found else item.document
        target = item.target
        while target is not None and target not in places:
            target = target.parent
        chapter = places[target].number if target is not None else None
        out[rule][chapter][item.fate] += 1
    return {rule: dict(chapters) for rule, chapters in sorted(out.items(), key=lambda r: r[0])}


def draw(graph: PolicyGraph, findings: tuple[Finding, ...], plan: Plan | None, run: RunInfo) -> Diagram:
    """Old rules at the left, chapters at the right, a line for each pair; numbers stand in the boxes of the old rules.

    With more than ``_MOST_EDGES`` lines the same numbers are set as a table.
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
    pairs = sum(1 for chapters in moved.values() for chapter in chapters if chapter is not None)
    fates = Counter(fate for chapters in moved.values() for counts in chapters.values() for fate in counts.elements())
    as_table = pairs > _MOST_EDGES or len(moved) + len(plan.chapters) > MOST_NODES
    silent = _without_units(moved, plan)
    note = both(_summary(fates, plan, "id"), _summary(fates, plan, "en"))
    canvas = Canvas(
        "merge",
        TITLE.say(run.lang),
        QUESTION.say(run.lang),
        source_line(graph, run, run.lang),
        answer=_answer(moved, plan, fates, run.lang),
        key=_key(moved, fates, as_table, run.lang),
        notes=[note.say(run.lang), *(text.say(run.lang) for text in silent)],
        lang=run.lang,
        rankdir="LR",
        ranksep="1.6",
    )
    if as_table:
        canvas.node("merge", _table(graph, moved, plan, run.lang))
    else:
        _map(canvas, graph, moved, plan, run.lang)
    return Diagram(
        name=NAME,
        title=TITLE,
        caption=caption(graph, run, TITLE, note, *silent),
        alt=both(_alt(moved, plan, fates, "id"), _alt(moved, plan, fates, "en")),
        dot=canvas.source,
        nodes=canvas.nodes,
        edges=canvas.edges,
    )


def _main(counts: Counter[str]) -> str:
    """The fate of most units of a line, which it is drawn for."""
    return max(FATES, key=lambda f: (counts[f], f == "PINDAH"))


def _key(moved: dict[str, dict[int | None, Counter[str]]], fates: Counter[str], as_table: bool, lang: Lang) -> list[tuple[str, str]]:
    """The codes that occur and, where lines are drawn, how the line of each looks."""
    drawn = {_main(counts) for chapters in moved.values() for chapter, counts in chapters.items() if chapter is not None}
    key = []
    for fate, meaning in FATES.items():
        if fates[fate]:
            line = f"{FATE_LINES[fate][1]} " if fate in drawn and not as_table else ""
            key.append((f"{line}{fate}", meaning.say(lang)))
    if as_table:
        words = both("makin gelap", "darker"), both("makin banyak unit", "more units")
    else:
        words = both("garis", "line"), both("nasib terbanyak; makin tebal makin banyak unit", "fate of most; the thicker the more units")
    return [*key, (words[0].say(lang), words[1].say(lang))]


def _without_units(moved: dict[str, dict[int | None, Counter[str]]], plan: Plan) -> list[Text]:
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


def _answer(moved: dict[str, dict[int | None, Counter[str]]], plan: Plan, fates: Counter[str], lang: Lang) -> str:
    total = number(sum(fates.values()), lang)
    kept = number(sum(c.total() for found in moved.values() for chapter, c in found.items() if chapter is not None), lang)
    n = number(len(moved), lang)
    if lang == "id":
        return f"{kept} dari {total} unit dari {n} peraturan lama mendapat tempat dalam peraturan omnibus."
    return f"{kept} of {total} units of {n} old rules have a place in the omnibus."


def _summary(fates: Counter[str], plan: Plan, lang: Lang) -> str:
    parts = ", ".join(f"{fate} {number(n, lang)}" for fate, n in ((f, fates[f]) for f in FATES) if n)
    total = number(sum(fates.values()), lang)
    new = number(plan.figures.new_units, lang)
    if lang == "id":
        return f"{total} unit lama: {parts}. Unit baru tanpa sumber (BARU): {new}."
    return f"{total} old units: {parts}. New units without a source (BARU): {new}."


def _rule_title(graph: PolicyGraph, rule: str) -> str:
    regulation = graph.regulations.get(rule)
    return title_case(regulation.title) if regulation else ""


def _map(canvas: Canvas, graph: PolicyGraph, moved: dict[str, dict[int | None, Counter[str]]], plan: Plan, lang: Lang) -> None:
    touched = {chapter for chapters in moved.values() for chapter in chapters if chapter is not None}
    chapters = [c for c in plan.chapters if c.number in touched]
    most = max(sum(counts.values()) for found in moved.values() for counts in found.values())
    for rule, found in moved.items():
        body = [row(left(bold(escape(short_id(rule))), bgcolor=PALE, colspan=2))]
        if _rule_title(graph, rule):
            body.append(row(left(font(lines(_rule_title(graph, rule), 40), 8, "#404040"), colspan=2)))
        for chapter in [c.number for c in plan.chapters if c.number in found] + ([None] if None in found else []):
            counts = found[chapter]
            name = _short_chapter(plan, chapter, lang)
            body.append(
                row(
                    left(font(_fates(counts), 8)),
                    cell(font(bold(f"{sum(counts.values())} {escape(name)}&#160;"), 9), port=_port(chapter), align="right"),
                )
            )
        canvas.node(f"rule {rule}", table(body, border=1, color=GREY, cellpadding=2))
    for chapter in chapters:
        total = sum(found[chapter.number].total() for found in moved.values() if chapter.number in found)
        body = [
            row(
                left(bold(escape(chapter_label(chapter, lang))), bgcolor=PALE), cell(bold(number(total, lang)), bgcolor=PALE, align="right")
            ),
            row(left(lines(chapter_title(chapter, lang), 30), colspan=2)),
        ]
        canvas.node(f"chapter {chapter.number}", table(body, border=2, color=GREY))
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
                    style=FATE_LINES[main][0],
                    penwidth=f"{0.8 + 3.2 * n / most:.1f}",
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


def _table(graph: PolicyGraph, moved: dict[str, dict[int | None, Counter[str]]], plan: Plan, lang: Lang) -> str:
    """The same numbers as a table: the largest chapters and rules one by one, all others in one column and one row."""
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
    lines_of = [(_row_head(graph, rule), moved[rule]) for rule in listed]
    if len(order) > len(listed):
        gathered: dict[int | None, Counter[str]] = defaultdict(Counter)
        for rule in order[_MOST_ROWS:]:
            for chapter, counts in moved[rule].items():
                gathered[chapter].update(counts)
        n = number(len(order) - len(listed), lang)
        lines_of.append((bold(f"{n} peraturan lain" if lang == "id" else f"{n} other rules"), dict(gathered)))
    cells = [[sum(found[c].total() for c in members if c in found) for _, members in columns] for _, found in lines_of]
    most = max((n for line in cells for n in line[: len(shown)]), default=1) or 1
    word = "Peraturan lama" if lang == "id" else "Old rule"
    heads = [cell(name, bgcolor=FAINT, valign="top") for name, _ in columns]
    body = [row(left(bold(word), bgcolor=FAINT), *heads, cell(bold("Jumlah" if lang == "id" else "Total"), bgcolor=FAINT))]
    for (head, found), line in zip(lines_of, cells, strict=True):
        counts = [_shaded(n, most, lang) if i < len(shown) else cell(number(n, lang) if n else "") for i, n in enumerate(line)]
        body.append(row(left(head, bgcolor=PALE), *counts, cell(bold(number(sum(c.total() for c in found.values()), lang)))))
    return table(body, cellborder=1, color=GREY)


def _column_head(chapter: Chapter, lang: Lang) -> str:
    title = font(lines(shorten(chapter_title(chapter, lang), 70), 14), 7.5)
    return f"{bold(escape(chapter_label(chapter, lang)))}<br/>{title}" if title else bold(escape(chapter_label(chapter, lang)))


def _row_head(graph: PolicyGraph, rule: str) -> str:
    title = font(lines(_rule_title(graph, rule), 54), 7.5, "#303030")
    return f"{bold(escape(short_id(rule)))}<br/>{title}" if title else bold(escape(short_id(rule)))


def _shaded(n: int, most: int, lang: Lang) -> str:
    step = 0 if not n else 1 + round((n / most) * (len(HEAT) - 2))
    return cell(font(number(n, lang) if n else "", None, "white" if step >= len(HEAT) - 2 else "black"), bgcolor=HEAT[step])


def _alt(moved: dict[str, dict[int | None, Counter[str]]], plan: Plan, fates: Counter[str], lang: Lang) -> str:
    names = "; ".join(f"{short_id(rule)}: {number(sum(c.total() for c in found.values()), lang)}" for rule, found in moved.items())
    if lang == "id":
        return f"Peta {len(moved)} peraturan lama ke {len(plan.chapters)} bab. {_summary(fates, plan, lang)} Unit per peraturan: {names}."
    return f"Map of {len(moved)} old rules to {len(plan.chapters)} chapters. {_summary(fates, plan, lang)} Units by rule: {names}."
