"""Picture 1: which rules are there, for which pillar, and which of them stand?"""

from __future__ import annotations

from collections import defaultdict

from rules.graph.policy_graph import PolicyGraph
from rules.model import Finding, Lang, Plan, Regulation, RunInfo, Text
from rules.render.diagrams.canvas import BLACK, FAINT, GREY, HEAT, PALE, Canvas, bold, cell, escape, font, left, lines, row, table
from rules.render.diagrams.diagram import MOST_NODES, Diagram
from rules.render.diagrams.source import caption, nothing, source_line
from rules.render.naming import regulation_name, short_type, title_of
from rules.render.wording import both, number

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
    (("unknown",), "◊", both("Status belum diketahui", "Status not known")),
)
#: How a rule of each column is framed: the frame says again what the mark says.
_FRAMES: tuple[dict[str, object], ...] = (
    {"color": BLACK},
    {"color": BLACK, "bgcolor": "#EAF3FA"},
    {"color": GREY, "bgcolor": "#E4E4E4", "style": "dashed"},
    {"color": GREY, "style": "dotted"},
)
#: Rows that one page can hold, and rules side by side.
_MOST_ROWS = 24
_ABREAST, _MANY_ABREAST = 3, 4


def draw(graph: PolicyGraph, findings: tuple[Finding, ...], plan: Plan | None, run: RunInfo) -> Diagram:
    """The stock of rules, a row for each pillar, each rule once with the mark and frame of its status.

    A status known from memory alone counts as not known. Above ``MOST_NODES`` rules the picture is a table of numbers by pillar and
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
    memory = sum(_by_memory(r) for r in rules)
    if memory:
        notes.append(
            both(
                f"Status {number(memory, 'id')} peraturan belum diverifikasi (terlihat berlaku tanpa pemeriksaan penggantinya, atau dari ingatan), maka dicatat belum diketahui.",
                f"The status of {number(memory, 'en')} rules is not verified (seen in force, later replacement not checked, or from memory) and is entered as not known.",
            )
        )
    canvas = Canvas(
        "stock",
        title.say(run.lang),
        question.say(run.lang),
        source_line(graph, run, run.lang),
        key=[(COLUMNS[i][1], COLUMNS[i][2].say(run.lang)) for i in shown],
        notes=[note.say(run.lang) for note in notes],
        lang=run.lang,
    )
    if len(rules) > MOST_NODES:
        canvas.node("stock", _numbers(groups, cells, shown, by_pillar, run.lang))
    else:
        canvas.node("stock", _chart(groups, cells, run.lang))
    return Diagram(
        name=NAME,
        title=title,
        caption=caption(graph, run, title, *notes),
        alt=_alt(rules),
        dot=canvas.source,
        nodes=canvas.nodes,
        edges=canvas.edges,
    )


def column_of(rule: Regulation) -> int:
    """The column of a rule; a status from memory stands with those not known."""
    status = "unknown" if _by_memory(rule) else rule.status
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


def _chart(groups: list[str], cells: dict[str, dict[int, list[Regulation]]], lang: Lang) -> str:
    """A row for each group: its name and counts, then its rules a few abreast, those in force first."""
    abreast = _MANY_ABREAST if sum(len(found) for columns in cells.values() for found in columns.values()) > 30 else _ABREAST
    body = []
    for group in groups:
        columns = cells[group]
        rules = [(i, rule) for i in range(len(COLUMNS)) for rule in columns.get(i, ())]
        counts = "  ".join(f"{COLUMNS[i][1]} {number(len(columns[i]), lang)}" for i in sorted(columns))
        chips = [_chip(rule, i) for i, rule in rules]
        chips += [cell("", border=0)] * (-len(chips) % abreast)
        grid = [row(*chips[i : i + abreast]) for i in range(0, len(chips), abreast)]
        name = f"{bold(lines(group, 18))}<br/>{font(escape(counts), 9)}"
        body.append(row(left(name, bgcolor=PALE, width=112), cell(table(grid, cellspacing=3), align="left")))
    return table(body, cellborder=1, cellpadding=2, color=GREY)


def _chip(rule: Regulation, column: int) -> str:
    """One rule: its mark, name and title in the frame of its status."""
    name = f"{COLUMNS[column][1]} {bold(lines(regulation_name(rule), 24))}"
    title = f"<br/>{font(lines(title_of(rule), 31), 8.5, '#303030')}" if rule.title else ""
    return left(name + title, border=1, valign="top", width=132, cellpadding=3, **_FRAMES[column])


def _numbers(groups: list[str], cells: dict[str, dict[int, list[Regulation]]], shown: list[int], by_pillar: bool, lang: Lang) -> str:
    """Counts by group and status, the larger the darker."""
    most = max(len(found) for columns in cells.values() for found in columns.values())
    body = [_head(shown, by_pillar, lang)]
    for group in groups:
        name = f"{group} ({number(sum(len(found) for found in cells[group].values()), lang)})"
        line = [left(bold(lines(name, 26)), bgcolor=PALE)]
        body.append(row(*line, *(_counts(cells[group].get(i, []), most, lang) for i in shown)))
    body.append(_total(cells, shown, lang))
    return table(body, cellborder=1, cellpadding=4, color=GREY)


def _head(shown: list[int], by_pillar: bool, lang: Lang) -> str:
    first = both("Pilar", "Pillar") if by_pillar else both("Jenis", "Type")
    cells = [cell(bold(escape(first.say(lang))), bgcolor=FAINT, align="left")]
    return row(*cells, *(cell(bold(f"{COLUMNS[i][1]} {escape(COLUMNS[i][2].say(lang))}"), bgcolor=FAINT) for i in shown))


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


def _alt(rules: list[Regulation]) -> Text:
    counts = [sum(column_of(r) == i for r in rules) for i in range(len(COLUMNS))]

    def one(lang: Lang) -> str:
        parts = "; ".join(f"{COLUMNS[i][2].say(lang)}: {number(n, lang)}" for i, n in enumerate(counts) if n)
        n = number(len(rules), lang)
        return f"Tabel {n} peraturan menurut kelompok dan status. {parts}." if lang == "id" else f"Table of {n} rules. {parts}."

    return both(one("id"), one("en"))
