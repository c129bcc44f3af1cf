"""Picture 3: who reports to whom, who supervises and appoints whom, from the centre down to the village?"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from rules.graph.actors import LOCAL
from rules.graph.policy_graph import PolicyGraph
from rules.model import Finding, Lang, Plan, RunInfo, Text
from rules.render.diagrams.canvas import BLACK, BLUE, GREY, PALE, PURPLE, Canvas, Mark, bold, font, left, lines, row, table
from rules.render.diagrams.diagram import Diagram, sheet_title
from rules.render.diagrams.overlap import full_name, role_name
from rules.render.diagrams.source import nothing, sheet, source_line
from rules.render.wording import both, listing, number, some

NAME = "3-jalur-pelaporan"
TITLE = both("Jalur pelaporan dan pembinaan menurut tingkat", "Reporting and supervision by level")
QUESTION = both(
    "Siapa melapor kepada siapa, siapa membina dan mengangkat siapa, dari pusat sampai desa/kelurahan?",
    "Who reports to whom, who supervises and appoints whom, from the centre to the village?",
)
LEVELS: tuple[tuple[str | None, Text], ...] = (
    ("pusat", both("Pusat", "Centre")),
    ("provinsi", both("Provinsi", "Province")),
    ("kabupaten/kota", both("Kabupaten/kota", "Regency/city")),
    ("kecamatan", both("Kecamatan", "District")),
    ("desa/kelurahan", both("Desa/kelurahan", "Village")),
    (None, both("Beberapa tingkat atau tidak disebut", "Several levels or not told")),
)


#: How each kind is drawn: its layer of the graph, the head of its line, its colour, whether its source is the superior.
@dataclass(frozen=True)
class Style:
    """How one kind of relation is drawn."""

    head: str
    color: str
    down: bool
    sample: str
    meaning: Text


STYLES: dict[str, Style] = {
    "reports_to": Style("normal", BLACK, False, "►", both("melapor atau bertanggung jawab kepada", "reports or answers to")),
    "supervises": Style("odiamond", BLUE, True, "◊", both("membina atau mengawasi", "supervises")),
    "appoints": Style("obox", PURPLE, True, "□", both("mengangkat, menetapkan, atau mengukuhkan", "appoints or confirms")),
    "monitors": Style("dot", BLUE, True, "●", both("memantau", "monitors")),
    "recommends": Style("odot", PURPLE, True, "○", both("memberi usul atau rekomendasi kepada", "proposes or recommends to")),
    "coordinates_with": Style("none", GREY, False, "", both("berkoordinasi", "coordinates")),
}
#: Boxes that one page can hold with lines one can follow, and boxes side by side.
_MOST_ACTORS = 12
_MOST_LINES = 14
_MOST_ABREAST = 3
#: Which actors come before those with most lines.
_OF_CASE = both("peran kasus", "the roles of the case")
_OF_MERGE = both("pelaku dalam peraturan yang digabung", "the actors of the merged rules")
#: Kinds of lines that always share a sheet, in the order in which they are put on sheets.
_KINDS: tuple[tuple[str, ...], ...] = (("reports_to",), ("coordinates_with",), ("supervises", "monitors"), ("appoints", "recommends"))


@dataclass(frozen=True)
class Line:
    """One line between two actors: from the subordinate to the superior for reports, from the superior down otherwise."""

    source: str
    target: str
    kind: str
    scored: bool


def relations(graph: PolicyGraph) -> list[Line]:
    """Each line once, sorted; it counts where any of its clauses counts. Coordination has no direction, and a copy of a report is no line."""
    scored: dict[tuple[str, str, str], bool] = defaultdict(bool)
    layers = graph.layer("reporting", "supervision", "appointment", "coordination")
    one = _same_names(graph)
    for u, v, data in layers.edges(data=True):
        kind = data["kind"]
        a, b = (one.get(key, key) for key in (u.removeprefix("actor:"), v.removeprefix("actor:")))
        if kind not in STYLES or a == b:
            continue
        if kind == "coordinates_with":
            a, b = sorted((a, b))
        scored[a, b, kind] |= bool(data["scored"])
    return [Line(a, b, kind, scored[a, b, kind]) for a, b, kind in sorted(scored)]


def _same_names(graph: PolicyGraph) -> dict[str, str]:
    """Actors that would stand in two boxes of one name at one level, each by the key of the first of them.

    An abbreviation in a name counts as what it stands for: ``LKS Asing`` is ``Lembaga Kesejahteraan Sosial Asing``. A name that
    means something else in every rule stays as many actors as there are rules, and so does each ``Menteri`` of another field.
    """
    stands_for = {actor.short: actor.name for _, actor in sorted(graph.actors.items()) if actor.short and " " not in actor.short}
    first: dict[tuple[str, str | None, str], str] = {}
    out: dict[str, str] = {}
    own = _own(graph)
    for key in sorted(graph.actors, key=lambda k: (k not in own, -len(graph.actors[k].name), k)):
        actor = graph.actors[key]
        name = " ".join(stands_for.get(word, word) for word in full_name(key, actor.name).split()).casefold()
        out[key] = first.setdefault((name, actor.level, key.partition(LOCAL)[2]), key)
    return out


def _own(graph: PolicyGraph) -> set[str]:
    """The roles that a case is about: a page shows them before others."""
    return {actor.key for case in graph.corpus.cases for actor in case.actors}


def main_roles(graph: PolicyGraph, plan: Plan | None) -> set[str]:
    """The roles that the rules of the merge are about: those whose name their titles bear, the longest name where one holds another."""
    titles = [graph.regulations[key].title.casefold() for key in (plan.merge if plan else ()) if key in graph.regulations]
    one = _same_names(graph)
    names = {key: " ".join(actor.name.split()).casefold() for key, actor in graph.actors.items()}
    out = set()
    for title in titles:
        said = {key: name for key, name in names.items() if name and re.search(rf"\b{re.escape(name)}\b", title)}
        out |= {one[key] for key, name in said.items() if not any(name != longer and name in longer for longer in said.values())}
    return out


def _merged(graph: PolicyGraph, plan: Plan | None) -> set[str]:
    """The actors between whom the rules of the merge draw lines."""
    one, documents = _same_names(graph), set(plan.documents if plan else ())
    lines = (r for r in graph.corpus.relations() if r.document in documents and r.kind in STYLES)
    return {one.get(key, key) for r in lines for key in (r.source_key, r.target_key)}


def draw(graph: PolicyGraph, findings: tuple[Finding, ...], plan: Plan | None, run: RunInfo) -> tuple[Diagram, ...]:
    """Actors in a row for each level, from the centre at the top to the village at the foot.

    Dashed lines rest on practice, memory or replaced rules. Where there are more lines than one can follow, those among the roles
    of the merge and of the case, then among the actors with most lines are drawn, and the picture says how many are not.
    """
    found = relations(graph)
    if not found:
        words = both(
            "Masukan tidak memuat jalur pelaporan, pembinaan, pengangkatan, atau koordinasi antarpelaku.",
            "The input holds no line of reporting, supervision, appointment or coordination between actors.",
        )
        return nothing(NAME, TITLE, QUESTION, words, graph, run)
    main, merged = main_roles(graph, plan), _merged(graph, plan)
    own = _own(graph) - merged
    views = _views(found)
    alt = both(_alt(graph, findings, found, "id"), _alt(graph, findings, found, "en"))
    out = []
    for at, kinds in enumerate(views, 1):
        every = [line for line in found if line.kind in kinds]
        kept, drawn = _page(every, main, own | merged)
        actors = {end for line in every for end in (line.source, line.target)}
        notes = _notes(every, kept, drawn, actors, kinds if len(views) > 1 else (), _first_told(actors, main, own, merged))
        canvas = Canvas(
            "reporting",
            sheet_title(TITLE, at, len(views)).say(run.lang),
            QUESTION.say(run.lang),
            source_line(graph, run, run.lang),
            answer=_answer(graph, findings, found, run.lang),
            key=_key(drawn, not all(_seen(graph, key) for key in kept), run.lang),
            notes=[note.say(run.lang) for note in notes],
            lang=run.lang,
            wide=106,
            ranksep="0.35",
            nodesep="0.12",
        )
        rank = _boxes(canvas, graph, kept, drawn, actors, run.lang)
        for line in drawn:
            _line(canvas, line, rank)
        out.append(sheet(canvas, NAME, TITLE, (at, len(views)), alt, graph, run, notes))
    return tuple(out)


def _views(found: list[Line]) -> list[tuple[str, ...]]:
    """The kinds of lines of each sheet: as many together as one can follow."""
    views: list[tuple[str, ...]] = []
    for kinds in _KINDS:
        if not any(line.kind in kinds for line in found):
            continue
        if views and _simple([line for line in found if line.kind in (*views[-1], *kinds)]):
            views[-1] += kinds
        else:
            views.append(kinds)
    return views


def _simple(lines: list[Line]) -> bool:
    return len(lines) <= _MOST_LINES and len({end for line in lines for end in (line.source, line.target)}) <= _MOST_ACTORS


def _notes(every: list[Line], kept: list[str], drawn: list[Line], actors: set[str], kinds: tuple[str, ...], first: Text) -> list[Text]:
    """Which lines are on the sheet, and how many are not."""
    notes = []
    if kinds:
        names = [STYLES[kind].meaning for kind in kinds if any(line.kind == kind for line in drawn)]
        notes.append(
            both(
                f"Lembar ini memuat garis: {listing([n.id for n in names], 'id')}.",
                f"This sheet shows the lines: {listing([n.en for n in names], 'en')}.",
            )
        )
    if len(drawn) < len(every):
        notes.append(
            both(
                f"Digambar {number(len(kept), 'id')} dari {number(len(actors), 'id')} pelaku, {first.id}, dan "
                f"{number(len(drawn), 'id')} dari {number(len(every), 'id')} garis; selebihnya ada di relations.jsonl.",
                f"{number(len(kept), 'en')} of {number(len(actors), 'en')} actors are drawn, {first.en}, and "
                f"{number(len(drawn), 'en')} of {number(len(every), 'en')} lines; the rest is in relations.jsonl.",
            )
        )
    return notes


def _first_told(actors: set[str], main: set[str], own: set[str], merged: set[str]) -> Text:
    """Which actors are drawn before others; where there is none other, and no role that the merge is about, lines alone decide."""
    own, merged = own & actors, (main | merged) & actors
    if not own | merged or (not main & actors and actors <= own | merged):
        return both("yang garisnya terbanyak", "those with most lines")
    first = [text for text, held in ((_OF_CASE, own), (_OF_MERGE, merged)) if held]
    return both(
        f"{listing([t.id for t in first], 'id')} lebih dahulu, lalu yang garisnya terbanyak",
        f"{listing([t.en for t in first], 'en')} first, then those with most lines",
    )


def _page(found: list[Line], main: set[str], wanted: set[str]) -> tuple[list[str], list[Line]]:
    """As many actors as a page can hold, and the lines among them; who has none is left out.

    What the rules of the merge are about comes first, each role with the partner that it shares most lines with others, for a box
    without lines tells nothing; then the others in these rules and the roles of a case; then those with most lines.
    """
    degree = Counter(end for line in found for end in (line.source, line.target))
    first = main & set(degree)
    with_them = {
        max((line.target if line.source == role else line.source for line in found if role in (line.source, line.target)), key=_by(degree))
        for role in first
    }
    order = sorted(degree, key=lambda k: (k not in first, k not in with_them, k not in wanted, -degree[k], k))
    for most in range(min(_MOST_ACTORS, len(order)), 1, -1):
        kept = set(order[:most])
        drawn = [line for line in found if line.source in kept and line.target in kept]
        if len(drawn) <= _MOST_LINES or most == 2:
            break
    ends = {end for line in drawn for end in (line.source, line.target)}
    return [key for key in order if key in ends], drawn


def _by(degree: Counter[str]) -> Callable[[str], tuple[int, str]]:
    return lambda key: (degree[key], key)


def _level(graph: PolicyGraph, key: str) -> str | None:
    return graph.actors[key].level if key in graph.actors else None


def _boxes(canvas: Canvas, graph: PolicyGraph, kept: list[str], drawn: list[Line], actors: set[str], lang: Lang) -> dict[str, int]:
    """Draw the boxes, a few abreast, each level headed by its name and, where some are left out, by their number.

    Returns:
        The row of each box, counted from the top.
    """
    rank: dict[str, int] = {}
    heads: list[str] = []
    for name, heading in LEVELS:
        here = sorted((k for k in kept if _level(graph, k) == name), key=lambda k: (role_name(graph, k).casefold(), k))
        every = sum(_level(graph, k) == name for k in actors)
        words = font(bold(lines(heading.say(lang), 16)), 10)
        if len(here) < every:
            words += f"<br/>{font(f'{len(here)} dari {every}' if lang == 'id' else f'{len(here)} of {every}', 9)}"
        for i, abreast in enumerate(_rows(here, drawn)):
            head = f"level {name} {i}"
            canvas.heading(head, words if i == 0 else " ")
            for key in abreast:
                canvas.node(key, _box(role_name(graph, key), _seen(graph, key)))
                rank[key] = len(heads)
            canvas.align([head, *abreast])
            if heads:
                canvas.order(heads[-1], head, weight="100")
            heads.append(head)
    return rank


def _rows(here: list[str], drawn: list[Line]) -> list[list[str]]:
    """Actors of one level in rows, a few abreast, whoever is above another in a row above: lines run down, where they can be seen.

    Where they stand in a circle, the first of them comes first.
    """
    above: dict[str, set[str]] = {key: set() for key in here}
    for line in drawn:
        upper, lower = (line.source, line.target) if STYLES[line.kind].down else (line.target, line.source)
        if upper in above and lower in above:
            above[lower].add(upper)
    rest, rows = list(here), []
    while rest:
        free = [key for key in rest if not above[key] & set(rest)] or rest[:1]
        rows.append(free[:_MOST_ABREAST])
        rest = [key for key in rest if key not in rows[-1]]
    return rows


def _seen(graph: PolicyGraph, key: str) -> bool:
    return key not in graph.actors or graph.actors[key].confidence == "seen"


def _box(name: str, seen: bool) -> str:
    frame: dict[str, object] = {"border": 1, "cellpadding": 4, "bgcolor": "white"}
    return table([row(left(lines(name, 17)))], **(frame if seen else frame | {"style": "dashed", "bgcolor": PALE}))


def _line(canvas: Canvas, line: Line, rank: dict[str, int]) -> None:
    """Draw a line so that the upper box comes first: the rows stay as they are whichever way the line points."""
    a, b, style = line.source, line.target, STYLES[line.kind]
    attributes = {"style": "solid" if line.scored else "dashed", "penwidth": "1.2" if line.scored else "1.0", "weight": "1"}
    upwards = rank[a] > rank[b]
    first, second = (b, a) if upwards else (a, b)
    if rank[a] == rank[b]:
        attributes["constraint"] = "false"
    if style.head == "none":
        canvas.edge(first, second, color=f"{style.color}:invis:{style.color}", dir="none", **attributes)
    elif upwards:
        canvas.edge(first, second, color=style.color, dir="back", arrowtail=style.head, **attributes)
    else:
        canvas.edge(first, second, color=style.color, arrowhead=style.head, **attributes)


def _key(drawn: list[Line], unseen: bool, lang: Lang) -> list[Mark]:
    """The marks of the lines and boxes that are drawn."""
    kinds = {line.kind for line in drawn}
    key = [
        Mark.line(style.meaning.say(lang), color=style.color, head=style.sample, double=style.head == "none")
        for kind, style in STYLES.items()
        if kind in kinds
    ]
    dashed = both(
        "tidak dihitung: praktik, uraian sekunder, ingatan, atau aturan lama",
        "not counted: practice, secondary account, memory or old rules",
    )
    if not all(line.scored for line in drawn):
        key.append(Mark.line(dashed.say(lang), style="dashed"))
    if unseen:
        frame = both("bingkai putus-putus", "dashed frame"), both("pelaku yang belum diverifikasi", "actor not verified")
        key.append(Mark.word(*(text.say(lang) for text in frame)))
    return key


def _two_heads(graph: PolicyGraph, findings: tuple[Finding, ...]) -> list[str]:
    """Names of those whom R09 finds with two direct superiors.

    Several lines upwards alone do not make two superiors: one may be above the other, or each be that of another level.
    """
    found = [f for f in findings if f.rule == "R09" and f.scored and f.verdict is None and f.status != "ditolak"]
    return list(dict.fromkeys(role_name(graph, f.actors[0]) for f in found if f.actors))


#: Words of a clause that names several of whom one acts in each case.
_ONE_OF_THEM = re.compile(r"\batau\b|\b(?:sesuai|menurut)\s+(?:dengan\s+)?(?:kewenangan|tingkat)|\bmasing-\s?masing\b", re.IGNORECASE)
#: Verbs that put into an office; who confirms (``mengukuhkan``) those whom others chose does not.
_PUTS_INTO_OFFICE = re.compile(r"angkat|unjuk|tetap", re.IGNORECASE)


def _several_appointers(graph: PolicyGraph, found: list[Line], lang: Lang) -> list[str]:
    """Those whom one rule lets more than one body appoint, by clauses that count, those of most bodies first, with how many.

    A clause that only confirms, or that names several of whom one acts in each case (``A atau B``), does not say so; nor do two rules
    that each have an office of one name.
    """
    drawn = {(line.source, line.target) for line in found if line.kind == "appoints" and line.scored}
    one = _same_names(graph)
    by: dict[tuple[str, str], set[str]] = defaultdict(set)
    for relation in graph.corpus.relations():
        a, b = (one.get(key, key) for key in (relation.source_key, relation.target_key))
        words = relation.evidence.words
        appoints = relation.kind == "appoints" and relation.scored and (a, b) in drawn
        if appoints and _PUTS_INTO_OFFICE.search(words) and not _ONE_OF_THEM.search(words):
            by[b, str(relation.evidence.regulation or relation.document)].add(a)
    most: dict[str, int] = {}
    for (key, _), bodies in by.items():
        most[key] = max(most.get(key, 0), len(bodies))
    several = sorted((key for key in most if most[key] > 1), key=lambda key: (-most[key], key))
    word = "pihak" if lang == "id" else "bodies"
    return [f"{role_name(graph, key)} ({number(most[key], lang)} {word})" for key in several]


def _answer(graph: PolicyGraph, findings: tuple[Finding, ...], found: list[Line], lang: Lang, most: int = 3) -> str:
    counted, rest = number(sum(line.scored for line in found), lang), number(sum(not line.scored for line in found), lang)
    heads, appointed = _two_heads(graph, findings), _several_appointers(graph, found, lang)
    if lang == "id":
        text = f"{counted} garis dihitung dan {rest} tidak. "
        text += (
            f"Melapor kepada dua atasan langsung (R09): {some(heads, most, lang)}."
            if heads
            else "Menurut garis pelaporan saja, R09 tidak memuat temuan dua atasan langsung yang dihitung."
        )
        return text + (
            f" Diangkat atau ditetapkan oleh lebih dari satu pihak menurut satu peraturan: {some(appointed, most, lang)}."
            if appointed
            else ""
        )
    text = f"{counted} lines count and {rest} do not. "
    text += (
        f"Reporting to two direct superiors (R09): {some(heads, most, lang)}."
        if heads
        else "By lines of reporting alone, R09 holds no counted finding of two direct superiors."
    )
    return text + (f" Appointed by more than one body under one rule: {some(appointed, most, lang)}." if appointed else "")


def _alt(graph: PolicyGraph, findings: tuple[Finding, ...], found: list[Line], lang: Lang) -> str:
    counted = Counter(line.kind for line in found if line.scored)
    parts = ", ".join(f"{STYLES[kind].meaning.say(lang)} {number(counted[kind], lang)}" for kind in STYLES if counted[kind])
    n, answer = number(len(found), lang), _answer(graph, findings, found, lang, most=12)
    if lang == "id":
        return f"Bagan {n} garis antarpelaku menurut tingkat. Dihitung: {parts or 'tidak ada'}. {answer}"
    return f"Chart of {n} lines between actors by level. Counted: {parts or 'none'}. {answer}"
