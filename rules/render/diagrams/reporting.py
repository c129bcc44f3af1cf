"""Picture 3: who reports to whom, who supervises and appoints whom, from the centre down to the village?"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from rules.graph.policy_graph import PolicyGraph
from rules.model import Finding, Lang, Plan, RunInfo, Text
from rules.render.diagrams.canvas import BLACK, BLUE, GREY, PALE, PURPLE, Canvas, bold, font, left, lines, row, table
from rules.render.diagrams.diagram import Diagram
from rules.render.diagrams.overlap import role_name
from rules.render.diagrams.source import caption, nothing, source_line
from rules.render.wording import both, number, some

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
    "reports_to": Style("normal", BLACK, False, "──→", both("melapor atau bertanggung jawab kepada", "reports or answers to")),
    "supervises": Style("odiamond", BLUE, True, "──◊", both("membina atau mengawasi", "supervises")),
    "appoints": Style("obox", PURPLE, True, "──□", both("mengangkat atau menetapkan", "appoints")),
    "coordinates_with": Style("none", GREY, False, "═══", both("berkoordinasi", "coordinates")),
}
#: Kinds drawn like another. A copy of a report is no reporting line, so it is drawn not at all.
_LIKE = {"monitors": "supervises", "recommends": "appoints"}
#: Boxes that one page can hold with lines one can follow, and boxes side by side.
_MOST_ACTORS = 32
_MOST_LINES = 30
_MOST_ABREAST = 6


@dataclass(frozen=True)
class Line:
    """One line between two actors: from the subordinate to the superior for reports, from the superior down otherwise."""

    source: str
    target: str
    kind: str
    scored: bool


def relations(graph: PolicyGraph) -> list[Line]:
    """Each line once, sorted; it counts where any of its clauses counts. Coordination has no direction."""
    scored: dict[tuple[str, str, str], bool] = defaultdict(bool)
    layers = graph.layer("reporting", "supervision", "appointment", "coordination")
    one = _same_names(graph)
    for u, v, data in layers.edges(data=True):
        kind = _LIKE.get(data["kind"], data["kind"])
        a, b = (one.get(key, key) for key in (u.removeprefix("actor:"), v.removeprefix("actor:")))
        if kind not in STYLES or a == b:
            continue
        if kind == "coordinates_with":
            a, b = sorted((a, b))
        scored[a, b, kind] |= bool(data["scored"])
    return [Line(a, b, kind, scored[a, b, kind]) for a, b, kind in sorted(scored)]


def _same_names(graph: PolicyGraph) -> dict[str, str]:
    """Actors that would stand in two boxes of one name at one level, each by the key of the first of them.

    An abbreviation in a name counts as what it stands for: ``LKS Asing`` is ``Lembaga Kesejahteraan Sosial Asing``.
    """
    stands_for = {actor.short: actor.name for _, actor in sorted(graph.actors.items()) if actor.short and " " not in actor.short}
    first: dict[tuple[str, str | None], str] = {}
    out: dict[str, str] = {}
    own = _own(graph)
    for key in sorted(graph.actors, key=lambda k: (k not in own, -len(graph.actors[k].name), k)):
        actor = graph.actors[key]
        name = " ".join(stands_for.get(word, word) for word in actor.name.split()).casefold()
        out[key] = first.setdefault((name, actor.level), key)
    return out


def _own(graph: PolicyGraph) -> set[str]:
    """The roles that a case is about: a page shows them before others."""
    return {actor.key for case in graph.corpus.cases for actor in case.actors}


def draw(graph: PolicyGraph, findings: tuple[Finding, ...], plan: Plan | None, run: RunInfo) -> Diagram:
    """Actors in a row for each level, from the centre at the top to the village at the foot.

    Dashed lines rest on practice, memory or replaced rules. Where there are more lines than one can follow, those among the actors
    with most lines are drawn, and the picture says how many are not.
    """
    found = relations(graph)
    if not found:
        words = both(
            "Masukan tidak memuat jalur pelaporan, pembinaan, pengangkatan, atau koordinasi antarpelaku.",
            "The input holds no line of reporting, supervision, appointment or coordination between actors.",
        )
        return nothing(NAME, TITLE, QUESTION, words, graph, run)
    actors = {end for line in found for end in (line.source, line.target)}
    kept, drawn = _page(found, _own(graph))
    notes = []
    if len(drawn) < len(found):
        first = both("peran kasus lebih dahulu, lalu yang garisnya terbanyak", "the roles of the case first, then those with most lines")
        most = first if _own(graph) else both("yang garisnya terbanyak", "those with most lines")
        notes.append(
            both(
                f"Digambar {number(len(kept), 'id')} dari {number(len(actors), 'id')} pelaku, {most.id}, dan "
                f"{number(len(drawn), 'id')} dari {number(len(found), 'id')} garis; selebihnya ada di relations.jsonl.",
                f"{number(len(kept), 'en')} of {number(len(actors), 'en')} actors are drawn, {most.en}, and "
                f"{number(len(drawn), 'en')} of {number(len(found), 'en')} lines; the rest is in relations.jsonl.",
            )
        )
    canvas = Canvas(
        "reporting",
        TITLE.say(run.lang),
        QUESTION.say(run.lang),
        source_line(graph, run, run.lang),
        answer=_answer(graph, found, run.lang),
        key=_key(drawn, run.lang),
        notes=[note.say(run.lang) for note in notes],
        lang=run.lang,
        ranksep="0.55",
        nodesep="0.3",
    )
    rank = _boxes(canvas, graph, kept, actors, run.lang)
    for line in drawn:
        _line(canvas, line, rank)
    return Diagram(
        name=NAME,
        title=TITLE,
        caption=caption(graph, run, TITLE, *notes),
        alt=both(_alt(graph, found, "id"), _alt(graph, found, "en")),
        dot=canvas.source,
        nodes=canvas.nodes,
        edges=canvas.edges,
    )


def _page(found: list[Line], own: set[str]) -> tuple[list[str], list[Line]]:
    """As many actors as a page can hold, roles of a case before those with most lines, and the lines among them; who has none is left out."""
    degree = Counter(end for line in found for end in (line.source, line.target))
    order = sorted(degree, key=lambda k: (k not in own, -degree[k], k))
    for most in range(min(_MOST_ACTORS, len(order)), 1, -1):
        kept = set(order[:most])
        drawn = [line for line in found if line.source in kept and line.target in kept]
        if len(drawn) <= _MOST_LINES or most == 2:
            break
    ends = {end for line in drawn for end in (line.source, line.target)}
    return [key for key in order if key in ends], drawn


def _level(graph: PolicyGraph, key: str) -> str | None:
    return graph.actors[key].level if key in graph.actors else None


def _boxes(canvas: Canvas, graph: PolicyGraph, kept: list[str], actors: set[str], lang: Lang) -> dict[str, int]:
    """Draw the boxes, a few abreast, each level headed by its name and, where some are left out, by their number.

    Returns:
        The row of each box, counted from the top.
    """
    rank: dict[str, int] = {}
    heads: list[str] = []
    for name, heading in LEVELS:
        here = sorted((k for k in kept if _level(graph, k) == name), key=lambda k: (role_name(graph, k).casefold(), k))
        boxes = [(key, _box(role_name(graph, key), key not in graph.actors or graph.actors[key].confidence == "seen")) for key in here]
        every = sum(_level(graph, k) == name for k in actors)
        words = font(bold(lines(heading.say(lang), 16)), 10)
        if len(here) < every:
            words += f"<br/>{font(f'{len(here)} dari {every}' if lang == 'id' else f'{len(here)} of {every}', 8)}"
        for i, abreast in enumerate(_rows(boxes)):
            head = f"level {name} {i}"
            canvas.heading(head, words if i == 0 else " ")
            for key, box in abreast:
                canvas.node(key, box)
                rank[key] = len(heads)
            canvas.align([head, *(key for key, _ in abreast)])
            if heads:
                canvas.order(heads[-1], head, weight="100")
            heads.append(head)
    return rank


def _rows(boxes: list[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    """Boxes in rows of even length."""
    count = -(-len(boxes) // _MOST_ABREAST)
    size = -(-len(boxes) // count) if count else 0
    return [boxes[i * size : (i + 1) * size] for i in range(count)]


def _box(name: str, seen: bool) -> str:
    frame: dict[str, object] = {"border": 1, "cellpadding": 4, "bgcolor": "white"}
    return table([row(left(lines(name, 22)))], **(frame if seen else frame | {"style": "dashed", "bgcolor": PALE}))


def _line(canvas: Canvas, line: Line, rank: dict[str, int]) -> None:
    """Draw a line so that the upper box comes first: the rows stay as they are whichever way the line points."""
    # Without weight long lines may bend, and the rows stay narrow enough for a page.
    a, b, style = line.source, line.target, STYLES[line.kind]
    attributes = {"style": "solid" if line.scored else "dashed", "penwidth": "1.2" if line.scored else "1.0", "weight": "0"}
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


def _key(drawn: list[Line], lang: Lang) -> list[tuple[str, str]]:
    """The marks of the lines that are drawn."""
    kinds = {line.kind for line in drawn}
    key = [(style.sample, style.meaning.say(lang)) for kind, style in STYLES.items() if kind in kinds]
    dashed = both(
        "tidak dihitung: praktik, uraian sekunder, ingatan, atau aturan lama",
        "not counted: practice, secondary account, memory or old rules",
    )
    return key if all(line.scored for line in drawn) else [*key, ("- - -", dashed.say(lang))]


def _two_heads(graph: PolicyGraph, found: list[Line]) -> list[str]:
    """Names of those who by lines that count report to more than one superior."""
    heads: dict[str, set[str]] = defaultdict(set)
    for line in found:
        if line.kind == "reports_to" and line.scored:
            heads[line.source].add(line.target)
    return [role_name(graph, key) for key in sorted(heads) if len(heads[key]) > 1]


def _answer(graph: PolicyGraph, found: list[Line], lang: Lang) -> str:
    counted, rest = number(sum(line.scored for line in found), lang), number(sum(not line.scored for line in found), lang)
    double = _two_heads(graph, found)
    names = some(double, 3, lang)
    if lang == "id":
        text = f"{counted} garis dihitung dan {rest} tidak"
        return f"{text}; melapor kepada lebih dari satu atasan: {names}." if double else f"{text}; tidak tampak pelaku dengan dua atasan."
    text = f"{counted} lines count and {rest} do not"
    return f"{text}; reporting to more than one superior: {names}." if double else f"{text}; no actor is seen with two superiors."


def _alt(graph: PolicyGraph, found: list[Line], lang: Lang) -> str:
    counted = Counter(line.kind for line in found if line.scored)
    rest = sum(not line.scored for line in found)
    parts = ", ".join(f"{STYLES[kind].meaning.say(lang)} {number(counted[kind], lang)}" for kind in STYLES if counted[kind])
    double = _two_heads(graph, found)
    if lang == "id":
        text = f"Bagan {number(len(found), lang)} garis antarpelaku menurut tingkat. Dihitung: {parts or 'tidak ada'}. Tidak dihitung: {number(rest, lang)}."
        return text + (f" Melapor kepada lebih dari satu atasan: {'; '.join(double)}." if double else "")
    text = (
        f"Chart of {number(len(found), lang)} lines between actors by level. Counted: {parts or 'none'}. Not counted: {number(rest, lang)}."
    )
    return text + (f" Reporting to more than one superior: {'; '.join(double)}." if double else "")
