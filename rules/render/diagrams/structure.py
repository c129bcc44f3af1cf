"""Picture 6: what would the omnibus look like, chapter by chapter, and on which power does each chapter rest?"""

from __future__ import annotations

from collections import Counter, defaultdict

from rules.graph.policy_graph import PolicyGraph
from rules.model import Chapter, Finding, Lang, OmnibusUnit, Plan, RunInfo
from rules.render.diagrams.canvas import FAINT, GREY, PALE, Canvas, bold, cell, escape, font, left, lines, row, table
from rules.render.diagrams.diagram import Diagram
from rules.render.diagrams.merge_map import chapter_label, chapter_title
from rules.render.diagrams.source import caption, nothing, source_line
from rules.render.naming import short_id
from rules.render.wording import both, number

NAME = "6-struktur-omnibus"
TITLE = both("Usulan struktur peraturan omnibus", "Proposed structure of the omnibus regulation")
QUESTION = both(
    "Seperti apa peraturan omnibus itu per bab, dari mana isinya, dan atas dasar apa?",
    "What would the omnibus look like by chapter, where does it come from, and on which power?",
)
#: Sections of a chapter that its box names; the rest is counted.
_MOST_SECTIONS = 6
#: Chapters that have a box each; more are listed.
_MOST_CHAPTERS = 16
#: Lines of that list.
_MOST_LISTED = 32
#: Grounds of chapters that the box of the omnibus names.
_MOST_BASES = 8
#: Width of a chapter's names and of its numbers, in points: the same in every box, so that the numbers stand in one column.
_NAME_WIDE, _COUNT_WIDE = 250, 70


def draw(graph: PolicyGraph, findings: tuple[Finding, ...], plan: Plan | None, run: RunInfo) -> Diagram:
    """The omnibus at the left with what it revokes; its chapters at the right with sections, sources and authority."""
    if plan is None or not plan.chapters:
        words = both(
            "Tidak ada peraturan yang digabung, maka tidak ada struktur yang diusulkan.", "Nothing is merged, so no structure is proposed."
        )
        return nothing(NAME, TITLE, QUESTION, words, graph, run)
    units: dict[int, list[OmnibusUnit]] = defaultdict(list)
    for unit in plan.units:
        units[unit.chapter].append(unit)
    canvas = Canvas(
        "structure",
        TITLE.say(run.lang),
        QUESTION.say(run.lang),
        source_line(graph, run, run.lang),
        answer=_answer(plan, run.lang),
        key=[("(+1)", "di antaranya unit baru tanpa sumber (BARU)" if run.lang == "id" else "of these new units without a source (BARU)")]
        if any(unit.new for unit in plan.units)
        else [],
        lang=run.lang,
        rankdir="LR",
        ranksep="0.8",
        nodesep="0.07",
    )
    word = "Dasar" if run.lang == "id" else "Basis"
    bases: dict[str, int] = {}
    for chapter in plan.chapters:
        bases.setdefault(chapter.authority.say(run.lang), len(bases) + 1)
    canvas.node("omnibus", _omnibus(plan, bases, run.lang))
    if len(plan.chapters) > _MOST_CHAPTERS:
        canvas.node("chapters", _list(plan, units, bases, run.lang))
        canvas.edge("omnibus", "chapters", arrowhead="none", color=GREY)
    else:
        for chapter in plan.chapters:
            basis = f"{word} {bases[chapter.authority.say(run.lang)]}"
            canvas.node(f"chapter {chapter.number}", _chapter(chapter, units[chapter.number], basis, run.lang))
        for chapter in plan.chapters:
            canvas.edge("omnibus", f"chapter {chapter.number}", target_port="w", arrowhead="none", color=GREY)
    return Diagram(
        name=NAME,
        title=TITLE,
        caption=caption(graph, run, TITLE),
        alt=both(_alt(plan, units, "id"), _alt(plan, units, "en")),
        dot=canvas.source,
        nodes=canvas.nodes,
        edges=canvas.edges,
    )


def _answer(plan: Plan, lang: Lang) -> str:
    figures, n = plan.figures, number(len(plan.chapters), lang)
    before, after, new = number(figures.units_before, lang), number(figures.units_after, lang), number(figures.new_units, lang)
    if lang == "id":
        return f"Satu peraturan dengan {n} bagian (bab dan lampiran) menggantikan {before} unit lama dengan {after} unit, {new} di antaranya baru."
    return f"One regulation of {n} parts (chapters and annexes) replaces {before} old units with {after}, of which {new} are new."


def _omnibus(plan: Plan, bases: dict[str, int], lang: Lang) -> str:
    figures = plan.figures
    head = "Rancangan Peraturan omnibus" if lang == "id" else "Draft omnibus regulation"
    body = [
        row(left(bold(escape(head)), bgcolor=FAINT)),
        row(left(bold(lines(plan.title if lang == "id" else plan.title_en, 30)))),
        row(left(font(lines(_numbers(figures.rules_before, figures.rules_after, "peraturan" if lang == "id" else "rules", lang), 36), 9))),
        row(left(font(lines(_numbers(figures.units_before, figures.units_after, "unit" if lang == "id" else "units", lang), 36), 9))),
    ]
    if plan.revokes:
        word = "Mencabut:" if lang == "id" else "Revokes:"
        body.append(row(left(bold(escape(word)), bgcolor=PALE)))
        body += [row(left(font(lines(f"□ {short_id(r.regulation)}", 36), 9))) for r in plan.revokes[:14]]
        if len(plan.revokes) > 14:
            rest = number(len(plan.revokes) - 14, lang)
            body.append(row(left(font(f"dan {rest} lainnya" if lang == "id" else f"and {rest} more", 9))))
    body.append(row(left(bold("Dasar bab:" if lang == "id" else "Basis of chapters:"), bgcolor=PALE)))
    body += [row(left(font(lines(f"{n}: {basis}", 40), 8))) for basis, n in list(bases.items())[:_MOST_BASES]]
    if len(bases) > _MOST_BASES:
        rest = number(len(bases) - _MOST_BASES, lang)
        body.append(row(left(font(f"dan {rest} lainnya, lihat plan.json" if lang == "id" else f"and {rest} more, see plan.json", 8))))
    return table(body, border=2, color=GREY, cellpadding=3)


def _numbers(before: int, after: int, what: str, lang: Lang) -> str:
    a, b = number(before, lang), number(after, lang)
    return f"{a} {what} menjadi {b}" if lang == "id" else f"{a} {what} become {b}"


def _chapter(chapter: Chapter, units: list[OmnibusUnit], basis: str, lang: Lang) -> str:
    new = sum(unit.new for unit in units)
    count = number(len(units), lang) + (f" (+{number(new, lang)})" if new else "")
    word = "unit" if lang == "id" else ("unit" if len(units) == 1 else "units")
    head = chapter_label(chapter, lang)
    body = [
        row(
            left(f"{bold(escape(head))}&#160;&#160;&#160;{font(f'<i>{escape(basis)}</i>', 8, '#404040')}", bgcolor=PALE, width=_NAME_WIDE),
            cell(bold(f"{count} {word}"), bgcolor=PALE, align="right", width=_COUNT_WIDE),
        ),
        row(left(bold(lines(chapter_title(chapter, lang), 44)), colspan=2)),
    ]
    sections = Counter(unit.section for unit in units if unit.section)
    for section, n in list(sections.items())[:_MOST_SECTIONS]:
        body.append(
            row(
                left(font(lines(section, 60), 8), width=_NAME_WIDE),
                cell(font(number(n, lang), 8), align="right", valign="top", width=_COUNT_WIDE),
            )
        )
    if len(sections) > _MOST_SECTIONS:
        rest = number(len(sections) - _MOST_SECTIONS, lang)
        body.append(row(left(font(f"dan {rest} bagian lain" if lang == "id" else f"and {rest} more sections", 8), colspan=2)))
    return table(body, border=1, color=GREY, cellpadding=2)


def _list(plan: Plan, units: dict[int, list[OmnibusUnit]], bases: dict[str, int], lang: Lang) -> str:
    """Many chapters, a line each."""
    words = ("Bab", "Judul", "Unit", "Baru", "Dasar") if lang == "id" else ("Chapter", "Title", "Units", "New", "Basis")
    body = [row(*(left(bold(escape(word)), bgcolor=FAINT) for word in words))]
    largest = sorted(plan.chapters, key=lambda c: (-len(units[c.number]), c.number))[:_MOST_LISTED]
    shown = [chapter for chapter in plan.chapters if chapter in largest]
    for chapter in shown:
        here = units[chapter.number]
        new = sum(unit.new for unit in here)
        numbers = (number(len(here), lang), number(new, lang) if new else "–", str(bases[chapter.authority.say(lang)]))
        name = left(bold(escape(chapter_label(chapter, lang))), bgcolor=PALE)
        body.append(row(name, left(lines(chapter_title(chapter, lang), 64)), *(cell(text, align="right") for text in numbers)))
    if len(shown) < len(plan.chapters):
        rest = [unit for chapter in plan.chapters if chapter not in largest for unit in units[chapter.number]]
        n, count = number(len(plan.chapters) - len(shown), lang), number(len(rest), lang)
        words = f"{n} bab lain, lihat plan.json" if lang == "id" else f"{n} other chapters, see plan.json"
        new = number(sum(unit.new for unit in rest), lang)
        body.append(row(left("…"), left(words), cell(count, align="right"), cell(new, align="right"), cell("")))
    return table(body, cellborder=1, color=GREY, cellpadding=2)


def _alt(plan: Plan, units: dict[int, list[OmnibusUnit]], lang: Lang) -> str:
    parts = "; ".join(f"{chapter_label(c, lang)} {chapter_title(c, lang)}: {number(len(units[c.number]), lang)}" for c in plan.chapters)
    head = "Bagan bab dengan jumlah unit" if lang == "id" else "Chapters with their number of units"
    return f"{head}. {parts}."
