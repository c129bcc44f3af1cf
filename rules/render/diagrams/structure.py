"""Picture 6: what would the omnibus look like, chapter by chapter, and on which power does each chapter rest?"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from rules.graph.policy_graph import PolicyGraph
from rules.model import Chapter, Finding, Lang, OmnibusUnit, Plan, RunInfo, Text
from rules.render.diagrams.canvas import FAINT, GREY, PALE, Canvas, Mark, bold, cell, escape, font, left, lines, row, table
from rules.render.diagrams.caveats import marks, told
from rules.render.diagrams.diagram import Diagram, sheet_title
from rules.render.diagrams.moves import chapter_label, chapter_title
from rules.render.diagrams.paper import drawn_room, sheets, words_tall
from rules.render.diagrams.source import nothing, sheet, source_line
from rules.render.naming import short_id
from rules.render.planned import chapters_told, unit_words
from rules.render.wording import both, counted, number, wrap

NAME = "6-struktur-omnibus"
TITLE = both("Usulan struktur peraturan omnibus", "Proposed structure of the omnibus regulation")
QUESTION = both(
    "Seperti apa peraturan omnibus itu per bab, dari mana isinya, dan atas dasar apa?",
    "What would the omnibus look like by chapter, where does it come from, and on which power?",
)
#: Sections of a chapter that its box names; the rest is counted.
_MOST_SECTIONS = 6
#: Sheets of boxes; chapters that need more are listed.
_MOST_SHEETS = 3
#: Characters of a line of a chapter's title in its box and in that list.
_CHAPTER, _LISTED = 44, 37
#: Grounds of chapters that the box of the omnibus names.
_MOST_BASES = 8
#: Width of a chapter's names and of its numbers, in points: the same in every box, so that the numbers stand in one column.
_NAME_WIDE, _COUNT_WIDE = 250, 70


def draw(graph: PolicyGraph, findings: tuple[Finding, ...], plan: Plan | None, run: RunInfo) -> tuple[Diagram, ...]:
    """The omnibus at the left with what it revokes; its chapters at the right with sections, sources and authority."""
    if plan is None or not plan.chapters:
        words = both(
            "Tidak ada peraturan yang digabung, maka tidak ada struktur yang diusulkan.", "Nothing is merged, so no structure is proposed."
        )
        return nothing(NAME, TITLE, QUESTION, words, graph, run)
    units: dict[int, list[OmnibusUnit]] = defaultdict(list)
    for unit in plan.units:
        units[unit.chapter].append(unit)
    bases: dict[str, int] = {}
    for chapter in plan.chapters:
        bases.setdefault(_basis(chapter).say(run.lang), len(bases) + 1)

    heights = [_tall(chapter, units[chapter.number], run.lang) for chapter in plan.chapters]
    listed = sum(heights) > drawn_room()[1] * _MOST_SHEETS
    new = [
        Mark.word("(+1)", both("di antaranya unit baru tanpa sumber (BARU)", "of these new units without a source (BARU)").say(run.lang))
    ]

    def canvas(at: int, of: int, page: Sequence[Chapter]) -> Canvas:
        return Canvas(
            "structure",
            sheet_title(TITLE, at, of).say(run.lang),
            QUESTION.say(run.lang),
            source_line(graph, run, run.lang),
            answer=_answer(graph, plan, run.lang),
            key=new if any(unit.new for chapter in page for unit in units[chapter.number]) and not listed else [],
            notes=told(plan, run.lang) if at == 1 else (),
            lang=run.lang,
            wide=100,
            rankdir="LR",
            ranksep="0.6",
            nodesep="0.06",
        )

    tall = drawn_room()[1] - canvas(1, 2, plan.chapters).head_tall
    if listed:
        heights = [words_tall(len(wrap(chapter_title(chapter, run.lang), _LISTED))) + 6 for chapter in plan.chapters]
        tall -= words_tall(1) + 6
    pages = sheets(list(plan.chapters), heights, tall)
    word = "Dasar" if run.lang == "id" else "Basis"
    alt = both(_alt(plan, units, "id"), _alt(plan, units, "en"))
    out = []
    for at, page in enumerate(pages, 1):
        drawn = canvas(at, len(pages), page)
        here = {basis: n for basis, n in bases.items() if any(_basis(c).say(run.lang) == basis for c in page)}
        drawn.node("omnibus", _omnibus(plan, here, run.lang, whole=at == 1))
        if listed:
            drawn.node("chapters", _list(page, units, bases, run.lang))
            drawn.edge("omnibus", "chapters", arrowhead="none", color=GREY)
        else:
            for chapter in page:
                basis = f"{word} {bases[_basis(chapter).say(run.lang)]}"
                drawn.node(f"chapter {chapter.number}", _chapter(chapter, units[chapter.number], basis, run.lang))
            for chapter in page:
                drawn.edge("omnibus", f"chapter {chapter.number}", target_port="w", arrowhead="none", color=GREY)
        out.append(sheet(drawn, NAME, TITLE, (at, len(pages)), alt, graph, run))
    return tuple(out)


def _basis(chapter: Chapter) -> Text:
    """The title of a chapter in brief; the annex on legality prints it whole."""
    return chapter.basis or chapter.authority


def _tall(chapter: Chapter, units: list[OmnibusUnit], lang: Lang) -> float:
    """Height of a chapter's box with the gap below it."""
    sections = len({unit.section for unit in units if unit.section})
    return 28 + words_tall(len(wrap(chapter_title(chapter, lang), _CHAPTER))) + 14.0 * min(sections, _MOST_SECTIONS + 1)


def _answer(graph: PolicyGraph, plan: Plan, lang: Lang) -> str:
    figures, what, told = plan.figures, unit_words(graph.corpus, plan)[0], chapters_told(plan, lang)
    before, after, new = number(figures.units_before, lang), number(figures.units_after, lang), number(figures.new_units, lang)
    if lang == "id":
        return f"Satu peraturan ({told}) menggantikan {before} {what.id} lama dengan {after} unit rancangan, {new} di antaranya baru."
    return f"One regulation ({told}) replaces {before} old {what.en} with {after} units of the draft, {new} of them new."


def _omnibus(plan: Plan, bases: dict[str, int], lang: Lang, whole: bool) -> str:
    """The box of the omnibus with the bases of the chapters on its sheet; what it revokes stands on the first sheet only."""
    caveat = marks(plan)
    figures = plan.figures
    head = "Rancangan Peraturan omnibus" if lang == "id" else "Draft omnibus regulation"
    body = [
        row(left(bold(escape(head)), bgcolor=FAINT)),
        row(left(bold(lines(plan.title if lang == "id" else plan.title_en, 26)))),
        row(left(font(lines(_numbers(figures.rules_before, figures.rules_after, "peraturan" if lang == "id" else "rule", lang), 30), 9))),
        row(left(font(lines(_numbers(figures.units_before, figures.units_after, "unit", lang), 30), 9))),
    ]
    if plan.revokes and whole:
        word = "Mencabut:" if lang == "id" else "Revokes:"
        body.append(row(left(bold(escape(word)), bgcolor=PALE)))
        body += [row(left(font(lines(f"□ {short_id(r.regulation)} {caveat.get(r.regulation, '')}", 30), 9))) for r in plan.revokes[:14]]
        if len(plan.revokes) > 14:
            rest = number(len(plan.revokes) - 14, lang)
            body.append(row(left(font(f"dan {rest} lainnya" if lang == "id" else f"and {rest} more", 9))))
    body.append(row(left(bold("Dasar bab:" if lang == "id" else "Basis of chapters:"), bgcolor=PALE)))
    body += [row(left(font(lines(f"{n}: {basis}", 36), 8))) for basis, n in list(bases.items())[:_MOST_BASES]]
    if len(bases) > _MOST_BASES:
        rest = number(len(bases) - _MOST_BASES, lang)
        body.append(row(left(font(f"dan {rest} lainnya, lihat plan.json" if lang == "id" else f"and {rest} more, see plan.json", 8))))
    return table(body, border=2, color=GREY, cellpadding=3)


def _numbers(before: int, after: int, what: str, lang: Lang) -> str:
    if lang == "id":
        return f"{number(before, lang)} {what} menjadi {number(after, lang)}"
    return f"{counted(before, what)} become{'s' if before == 1 else ''} {number(after, lang)}"


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
        row(left(bold(lines(chapter_title(chapter, lang), _CHAPTER)), colspan=2)),
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


def _list(chapters: list[Chapter], units: dict[int, list[OmnibusUnit]], bases: dict[str, int], lang: Lang) -> str:
    """Many chapters, a line each."""
    words = ("Bab", "Judul", "Unit", "Baru", "Dasar") if lang == "id" else ("Chapter", "Title", "Units", "New", "Basis")
    body = [row(*(left(bold(escape(word)), bgcolor=FAINT) for word in words))]
    for chapter in chapters:
        here = units[chapter.number]
        new = sum(unit.new for unit in here)
        numbers = (number(len(here), lang), number(new, lang) if new else "–", str(bases[_basis(chapter).say(lang)]))
        name = left(bold(escape(chapter_label(chapter, lang))), bgcolor=PALE)
        body.append(row(name, left(lines(chapter_title(chapter, lang), _LISTED)), *(cell(text, align="right") for text in numbers)))
    return table(body, cellborder=1, color=GREY, cellpadding=2)


def _alt(plan: Plan, units: dict[int, list[OmnibusUnit]], lang: Lang) -> str:
    parts = "; ".join(f"{chapter_label(c, lang)} {chapter_title(c, lang)}: {number(len(units[c.number]), lang)}" for c in plan.chapters)
    head = "Bagan bab dengan jumlah unit" if lang == "id" else "Chapters with their number of units"
    return f"{head}. {parts}."
