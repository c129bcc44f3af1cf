"""Picture 1: which rules are there, for which pillar, and which of them stand?"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby

from rules.graph.policy_graph import PolicyGraph
from rules.model import Finding, Lang, Plan, Regulation, RunInfo, Text
from rules.render.diagrams.canvas import BLACK, FAINT, GREY, HEAT, PALE, Canvas, Mark, bold, cell, escape, font, left, lines, row, table
from rules.render.diagrams.diagram import MOST_NODES, Diagram, sheet_title
from rules.render.diagrams.paper import drawn_room, sheets, words_tall
from rules.render.diagrams.source import nothing, sheet, source_line
from rules.render.naming import regulation_name, short_type, title_of
from rules.render.wording import both, counted, number, wrap

NAME = "1-stok-peraturan"
_BY_PILLAR = both(
    "Peraturan apa saja yang ada untuk tiap pilar, dan mana yang masih berlaku?",
    "Which rules are there for each pillar, and which of them are in force?",
)
_BY_TYPE = both(
    "Peraturan apa saja yang ada menurut jenisnya, dan mana yang masih berlaku?",
    "Which rules are there of each type, and which of them are in force?",
)
#: Columns: the statuses that stand in it, its mark and its heading.
COLUMNS: tuple[tuple[tuple[str, ...], str, Text], ...] = (
    (("in_force",), "■", both("Berlaku", "In force")),
    (("amended",), "▲", both("Berlaku, telah diubah", "In force, amended")),
    (("revoked", "superseded"), "□", both("Dicabut atau digantikan", "Revoked or replaced")),
    (("unverified",), "◊", both("Dicatat berlaku, belum diverifikasi", "Noted as in force, not verified")),
    (("unknown",), "?", both("Status belum diketahui", "Status not known")),
)
#: How a rule of each column is framed: the frame says again what the mark says.
_FRAMES: tuple[dict[str, object], ...] = (
    {"color": BLACK},
    {"color": BLACK, "bgcolor": "#EAF3FA"},
    {"color": GREY, "bgcolor": "#E4E4E4", "style": "dashed"},
    {"color": BLACK, "style": "dashed"},
    {"color": GREY, "style": "dotted"},
)
#: Rows that a table of numbers can hold, and rules side by side.
_MOST_ROWS = 24
_ABREAST = 3
#: Characters of a line of a group's name, a rule's name and its title; width of a rule's box in points.
_GROUP, _NAME, _TITLE, _CHIP = 17, 22, 32, 138


def draw(graph: PolicyGraph, findings: tuple[Finding, ...], plan: Plan | None, run: RunInfo) -> tuple[Diagram, ...]:
    """The stock of rules, a row for each pillar, each rule once with the mark and frame of its status.

    A rule noted as in force whose status nobody verified stands apart; one thought to be gone counts as not known. Above ``MOST_NODES`` rules the picture is a table of numbers by pillar and
    status, and the caption says so.
    """
    rules = sorted(graph.corpus.primary(), key=lambda r: r.id.sort_key if r.id else (99, 0, "", 0, r.document))
    by_pillar = any(r.pillar for r in rules)
    title = (
        both("Stok peraturan menurut pilar dan status", "Stock of rules by pillar and status")
        if by_pillar
        else both("Stok peraturan menurut jenis dan status", "Stock of rules by type and status")
    )
    question = _BY_PILLAR if by_pillar else _BY_TYPE
    if not rules:
        words = both("Tidak ada peraturan yang terbaca dalam masukan.", "No regulation could be read from the input.")
        return nothing(NAME, title, question, words, graph, run)
    cells: dict[str, dict[int, list[Regulation]]] = defaultdict(lambda: defaultdict(list))
    for rule in rules:
        cells[_group(rule, by_pillar, run.lang)][column_of(rule)].append(rule)
    shown = [i for i in range(len(COLUMNS)) if any(i in columns for columns in cells.values())]
    groups = sorted(cells, key=lambda g: (g.startswith(("Tanpa pilar", "No pillar")), g.casefold()))
    notes = []
    if len(rules) > MOST_NODES:
        notes.append(
            both(
                f"{number(len(rules), 'id')} peraturan digambar sebagai jumlah per kelompok; daftar lengkapnya di matrix.xlsx, lembar Tentang.",
                f"{number(len(rules), 'en')} rules are drawn as numbers by group; all of them are listed in matrix.xlsx, sheet About.",
            )
        )
        groups, cells = _largest(groups, cells, run.lang)
    unverified = sum(COLUMNS[column_of(r)][0] == ("unverified",) for r in rules)
    if unverified:
        notes.append(
            both(
                f"{number(unverified, 'id')} peraturan dicatat berlaku tanpa verifikasi: terlihat berlaku tetapi penggantinya belum diperiksa, atau dicatat dari "
                "ingatan; catatan statusnya di regulations.jsonl.",
                f"{number(unverified, 'en')} rules are noted as in force without verification: seen in force with later replacement unchecked, or noted from memory; "
                "regulations.jsonl holds the remark on each.",
            )
        )
    doubtful = sum(_by_memory(r) and r.status in ("revoked", "superseded") for r in rules)
    if doubtful:
        notes.append(
            both(
                f"{number(doubtful, 'id')} peraturan diduga sudah tidak berlaku; karena belum diverifikasi, statusnya dicatat belum diketahui.",
                f"{number(doubtful, 'en')} rules are thought to be no longer in force; as this is not verified, their status is entered as not known.",
            )
        )
    stack: list[_Band] | None = None if len(rules) > MOST_NODES else _bands(groups, cells)

    def canvas(at: int, of: int) -> Canvas:
        return Canvas(
            "stock",
            sheet_title(title, at, of).say(run.lang),
            question.say(run.lang),
            source_line(graph, run, run.lang),
            answer=_answer(rules).say(run.lang),
            key=[Mark.word(COLUMNS[i][1], COLUMNS[i][2].say(run.lang)) for i in shown],
            notes=[note.say(run.lang) for note in notes],
            lang=run.lang,
            wide=106,
        )

    tall = drawn_room()[1] - canvas(1, 2).head_tall
    pages = sheets(stack, [band.tall for band in stack], tall) if stack is not None else [[]]
    out = []
    for at, page in enumerate(pages, 1):
        drawn = canvas(at, len(pages))
        inner = _numbers(groups, cells, shown, by_pillar, run.lang) if stack is None else _chart(page, cells, run.lang)
        drawn.node("stock", inner)
        out.append(sheet(drawn, NAME, title, (at, len(pages)), _alt(rules), graph, run, notes))
    return tuple(out)


@dataclass(frozen=True)
class _Band:
    """Rules of one group that stand abreast, each with its column.

    Attributes:
        group: the pillar or type.
        rules: a few rules.
        first: whether it is the first band of the group.
        tall: its height in points.
    """

    group: str
    rules: tuple[tuple[int, Regulation], ...]
    first: bool
    tall: float


def column_of(rule: Regulation) -> int:
    """The column of a rule: one not verified stands apart where it is noted as in force, else with those not known."""
    status = rule.status
    if _by_memory(rule):
        status = "unverified" if rule.status in ("in_force", "amended") else "unknown"
    return next(i for i, (statuses, _, _) in enumerate(COLUMNS) if status in statuses)


def _by_memory(rule: Regulation) -> bool:
    return rule.status_confidence == "memory" and rule.status != "unknown"


def _group(rule: Regulation, by_pillar: bool, lang: Lang) -> str:
    if by_pillar and rule.pillar:
        return rule.pillar
    kind = short_type(rule.id.type) if rule.id else ("tanpa nomor" if lang == "id" else "without a number")
    if by_pillar:
        return f"Tanpa pilar: {kind}" if lang == "id" else f"No pillar: {kind}"
    return kind[0].upper() + kind[1:]


def _largest(
    groups: list[str], cells: dict[str, dict[int, list[Regulation]]], lang: Lang
) -> tuple[list[str], dict[str, dict[int, list[Regulation]]]]:
    """The largest groups that fit a page, and one row for all others."""
    if len(groups) <= _MOST_ROWS:
        return groups, cells
    order = sorted(groups, key=lambda g: (-sum(len(found) for found in cells[g].values()), g.casefold()))
    kept, rest = order[: _MOST_ROWS - 1], order[_MOST_ROWS - 1 :]
    n = number(len(rest), lang)
    name = f"{n} kelompok lain" if lang == "id" else f"{n} other groups"
    merged: dict[int, list[Regulation]] = defaultdict(list)
    for group in rest:
        for column, found in cells[group].items():
            merged[column].extend(found)
    out = {group: cells[group] for group in kept} | {name: merged}
    return [*sorted(kept, key=str.casefold), name], out


def _bands(groups: list[str], cells: dict[str, dict[int, list[Regulation]]]) -> list[_Band]:
    """The rules of each group a few abreast, those in force first."""
    out = []
    for group in groups:
        rules = [(i, rule) for i in range(len(COLUMNS)) for rule in cells[group].get(i, ())]
        for start in range(0, len(rules), _ABREAST):
            abreast = rules[start : start + _ABREAST]
            tall = max(
                words_tall(len(wrap(regulation_name(r), _NAME)), 10) + words_tall(len(wrap(title_of(r), _TITLE)), 8.5) for _, r in abreast
            )
            name = words_tall(len(wrap(group, _GROUP)), 10) + words_tall(1, 9)
            out.append(_Band(group, tuple(abreast), start == 0, max(tall + 10, name if start == 0 else 0) + (9 if start == 0 else 0)))
    return out


def _chart(bands: list[_Band], cells: dict[str, dict[int, list[Regulation]]], lang: Lang) -> str:
    """A row for each group: its name and counts, then its rules a few abreast. A group from the sheet before says so."""
    body = []
    for group, found in groupby(bands, key=lambda band: band.group):
        here, columns = list(found), cells[group]
        counts = "  ".join(f"{COLUMNS[i][1]} {number(len(columns[i]), lang)}" for i in sorted(columns))
        grid = [
            row(*(_chip(rule, i) for i, rule in band.rules), *[cell("", border=0, width=_CHIP)] * (_ABREAST - len(band.rules)))
            for band in here
        ]
        name = f"{bold(lines(group, _GROUP))}<br/>{font(escape(counts), 9)}"
        if not here[0].first:
            name += f"<br/>{font('(lanjutan)' if lang == 'id' else '(continued)', 9)}"
        body.append(row(left(name, bgcolor=PALE, width=98), cell(table(grid, cellspacing=3), align="left")))
    return table(body, cellborder=1, cellpadding=2, color=GREY)


def _chip(rule: Regulation, column: int) -> str:
    """One rule: its mark, name and title in the frame of its status."""
    name = f"{COLUMNS[column][1]} {bold(lines(regulation_name(rule), _NAME))}"
    title = f"<br/>{font(lines(title_of(rule), _TITLE), 8.5, '#303030')}" if rule.title else ""
    return left(name + title, border=1, valign="top", width=_CHIP, cellpadding=3, **_FRAMES[column])


def _numbers(groups: list[str], cells: dict[str, dict[int, list[Regulation]]], shown: list[int], by_pillar: bool, lang: Lang) -> str:
    """Counts by group and status, the larger the darker."""
    most = max(len(found) for columns in cells.values() for found in columns.values())
    body = [_head(shown, by_pillar, lang)]
    for group in groups:
        name = f"{group} ({number(sum(len(found) for found in cells[group].values()), lang)})"
        line = [left(bold(lines(name, 24)), bgcolor=PALE)]
        body.append(row(*line, *(_counts(cells[group].get(i, []), most, lang) for i in shown)))
    body.append(_total(cells, shown, lang))
    return table(body, cellborder=1, cellpadding=4, color=GREY)


def _head(shown: list[int], by_pillar: bool, lang: Lang) -> str:
    first = both("Pilar", "Pillar") if by_pillar else both("Jenis", "Type")
    cells = [cell(bold(escape(first.say(lang))), bgcolor=FAINT, align="left")]
    return row(*cells, *(cell(bold(f"{COLUMNS[i][1]} {lines(COLUMNS[i][2].say(lang), 16)}"), bgcolor=FAINT) for i in shown))


def _counts(found: list[Regulation], most: int, lang: Lang) -> str:
    if not found:
        return cell("–")
    step = 1 + round((len(found) / most) * (len(HEAT) - 2))
    color = "white" if step >= len(HEAT) - 2 else "black"
    return cell(font(bold(number(len(found), lang)), 12, color), bgcolor=HEAT[step])


def _total(cells: dict[str, dict[int, list[Regulation]]], shown: list[int], lang: Lang) -> str:
    word = "Jumlah" if lang == "id" else "Total"
    all_rules = sum(len(found) for columns in cells.values() for found in columns.values())
    line = [cell(bold(f"{word} ({number(all_rules, lang)})"), bgcolor=FAINT, align="left")]
    line += [cell(bold(number(sum(len(columns.get(i, ())) for columns in cells.values()), lang)), bgcolor=FAINT) for i in shown]
    return row(*line)


def _answer(rules: list[Regulation]) -> Text:
    counts = [sum(column_of(r) == i for r in rules) for i in range(len(COLUMNS))]
    stand, total = counts[0] + counts[1], len(rules)
    return both(
        f"Dari {number(total, 'id')} peraturan, {number(stand, 'id')} diketahui berlaku, {number(counts[2], 'id')} sudah dicabut atau digantikan, dan "
        f"{number(counts[3] + counts[4], 'id')} harus diperiksa statusnya.",
        f"Of {counted(total, 'rule')}: known to be in force {number(stand, 'en')}, revoked or replaced {number(counts[2], 'en')}, "
        f"status to be checked {number(counts[3] + counts[4], 'en')}.",
    )


def _alt(rules: list[Regulation]) -> Text:
    counts = [sum(column_of(r) == i for r in rules) for i in range(len(COLUMNS))]

    def one(lang: Lang) -> str:
        parts = "; ".join(f"{COLUMNS[i][2].say(lang)}: {number(n, lang)}" for i, n in enumerate(counts) if n)
        n = number(len(rules), lang)
        return (
            f"Tabel {n} peraturan menurut kelompok dan status. {parts}."
            if lang == "id"
            else f"Table of {counted(len(rules), 'rule')}. {parts}."
        )

    return both(one("id"), one("en"))
