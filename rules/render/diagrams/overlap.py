"""Picture 2: which roles share duties, how much, and how sure is it?"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from rules.graph.policy_graph import PolicyGraph
from rules.model import Finding, Lang, Plan, RunInfo
from rules.render.diagrams.canvas import FAINT, GREY, HEAT, PALE, Canvas, bold, cell, escape, font, left, lines, row, table
from rules.render.diagrams.diagram import Diagram
from rules.render.diagrams.source import caption, nothing, source_line
from rules.render.sharing import Shared, shared_duties
from rules.render.wording import both, number

NAME = "2-tumpang-tindih"
TITLE = both("Tumpang tindih tugas antarperan", "Overlap of duties between roles")
QUESTION = both(
    "Peran mana yang memikul tugas yang sama atau beririsan, dan berapa banyak?",
    "Which roles bear the same or crossing duties, and how many?",
)
#: Roles that one page can hold with numbers one can read.
_MOST_ROLES = 18


@dataclass
class Count:
    """Duties that two roles share, by class."""

    duplication: int = 0
    overlap: int = 0
    division: int = 0
    unscored: int = 0

    @property
    def scored(self) -> int:
        """Shared duties that count: norms in force that somebody saw, and no mere division of work."""
        return self.duplication + self.overlap


def tally(shared: tuple[Shared, ...]) -> dict[tuple[str, str], Count]:
    """Shared duties for each pair of roles (keys in order). A division of work is counted apart: it is no overlap."""
    out: dict[tuple[str, str], Count] = defaultdict(Count)
    for duty in shared:
        count = out[duty.a, duty.b]
        if not duty.scored:
            count.unscored += 1
        elif duty.gao == "division_of_work":
            count.division += 1
        elif duty.gao == "duplication":
            count.duplication += 1
        else:
            count.overlap += 1
    return dict(sorted(out.items()))


def draw(graph: PolicyGraph, findings: tuple[Finding, ...], plan: Plan | None, run: RunInfo) -> Diagram:
    """A heat matrix of roles. Shade and number say how many pairs count; brackets and a dashed frame mark what does not count."""
    pairs = tally(shared_duties(graph, findings))
    if not pairs:
        words = both(
            "Pemeriksaan tidak menemukan tugas yang sama atau beririsan antara dua peran.",
            "The checks found no duty that is the same for two roles or crosses between them.",
        )
        return nothing(NAME, TITLE, QUESTION, words, graph, run)
    weight: dict[str, tuple[int, int]] = {}
    for (a, b), count in pairs.items():
        for key in (a, b):
            scored, rest = weight.get(key, (0, 0))
            weight[key] = (scored + count.scored, rest + count.unscored + count.division)
    roles = sorted(weight, key=lambda k: (-weight[k][0], -weight[k][1], k))
    notes = []
    if len(roles) > _MOST_ROLES:
        kept, left = roles[:_MOST_ROLES], roles[_MOST_ROLES:]
        hidden = sum(c.scored for (a, b), c in pairs.items() if a in left or b in left)
        notes.append(
            both(
                f"Digambar {_MOST_ROLES} peran dengan tugas bersama terbanyak; {number(len(left), 'id')} peran lain dengan "
                f"{number(hidden, 'id')} tugas bersama yang dihitung ada di matrix.xlsx, lembar Temuan dan lembar Pasangan tugas.",
                f"The {_MOST_ROLES} roles with most shared duties are drawn; {number(len(left), 'en')} other roles with "
                f"{number(hidden, 'en')} shared duties that count are in matrix.xlsx, sheets Findings and Pairs.",
            )
        )
        roles = kept
    canvas = Canvas(
        "overlap",
        TITLE.say(run.lang),
        QUESTION.say(run.lang),
        source_line(graph, run, run.lang),
        answer=_answer(graph, pairs, run.lang),
        key=_marks(pairs, run.lang),
        notes=[note.say(run.lang) for note in notes],
        lang=run.lang,
    )
    canvas.node("overlap", _matrix(graph, roles, pairs, run.lang))
    total = Count()
    for count in pairs.values():
        total.duplication += count.duplication
        total.overlap += count.overlap
        total.division += count.division
        total.unscored += count.unscored
    return Diagram(
        name=NAME,
        title=TITLE,
        caption=caption(graph, run, TITLE, *notes),
        alt=both(_alt(graph, pairs, total, "id"), _alt(graph, pairs, total, "en")),
        dot=canvas.source,
        nodes=canvas.nodes,
        edges=canvas.edges,
    )


def _marks(pairs: dict[tuple[str, str], Count], lang: Lang) -> list[tuple[str, str]]:
    """The lines of the key whose mark is in the matrix."""
    counts = pairs.values()
    used = (
        any(c.scored for c in counts),
        any(c.duplication for c in counts),
        any(c.unscored for c in counts),
        any(c.division for c in counts),
    )
    return [line for line, there in zip(_key(lang), used, strict=True) if there]


def _answer(graph: PolicyGraph, pairs: dict[tuple[str, str], Count], lang: Lang) -> str:
    """The pair with most shared duties that count, or that there is none."""
    (a, b), best = min(pairs.items(), key=lambda p: (-p[1].scored, p[0]))
    counting = number(sum(c.scored > 0 for c in pairs.values()), lang)
    if not best.scored:
        return (
            "Tidak ada pasangan peran dengan tugas bersama yang dihitung."
            if lang == "id"
            else "No pair of roles shares a duty that counts."
        )
    first, second, n = role_name(graph, a), role_name(graph, b), number(best.scored, lang)
    if lang == "id":
        return f"{counting} pasangan peran berbagi tugas yang dihitung, terbanyak {first} dan {second} ({n} tugas)."
    return f"{counting} pairs of roles share duties that count, most of them {first} and {second} ({n})."


def _key(lang: Lang) -> list[tuple[str, str]]:
    if lang == "id":
        return [
            ("3", "tugas yang sama atau beririsan, dihitung"),
            ("2D", "di antaranya duplikasi"),
            ("(1)", "tidak dihitung: praktik, uraian sekunder, ingatan, atau aturan lama; bingkai putus-putus"),
            ("÷1", "pembagian kerja, bukan tumpang tindih"),
        ]
    return [
        ("3", "same or crossing duties that count"),
        ("2D", "of these duplication"),
        ("(1)", "not counted: practice, secondary account, memory or replaced rules; dashed frame"),
        ("÷1", "division of work, no overlap"),
    ]


def role_name(graph: PolicyGraph, key: str) -> str:
    """The role's name with its abbreviation; its key where the corpus does not know it."""
    actor = graph.actors.get(key)
    if actor is None:
        return key
    return f"{actor.name} ({actor.short})" if actor.short and actor.short != actor.name else actor.name


def _matrix(graph: PolicyGraph, roles: list[str], pairs: dict[tuple[str, str], Count], lang: Lang) -> str:
    most = max((c.scored for c in pairs.values()), default=0)
    side = {"width": 40, "height": 32}
    head = row(
        cell(bold("Peran" if lang == "id" else "Role"), align="left", bgcolor=FAINT, colspan=2),
        *(cell(bold(str(i)), bgcolor=FAINT, **side) for i in range(1, len(roles))),
    )
    body = [head]
    for i, role in enumerate(roles):
        line = [
            cell(bold(str(i + 1)), bgcolor=FAINT),
            left(lines(role_name(graph, role), 34), bgcolor=PALE),
        ]
        for j, other in enumerate(roles[:-1]):
            if j > i:
                line.append(cell("", border=0))
            elif j == i:
                line.append(cell("×", bgcolor=FAINT, color=GREY))
            else:
                first, second = sorted((role, other))
                line.append(_count(pairs.get((first, second)), most, lang))
        body.append(row(*line))
    return table(body, cellborder=1, cellpadding=3, color=GREY)


def _count(count: Count | None, most: int, lang: Lang) -> str:
    if count is None:
        return cell("", color=FAINT)
    step = 0 if not count.scored else 1 + round((count.scored / most) * (len(HEAT) - 2))
    color = "white" if step >= len(HEAT) - 2 else "black"
    parts = []
    if count.scored:
        parts.append(font(bold(number(count.scored, lang)), 12, color))
    small = []
    if count.duplication:
        small.append(f"{number(count.duplication, lang)}D")
    if count.unscored:
        small.append(f"({number(count.unscored, lang)})")
    if count.division:
        small.append(f"÷{number(count.division, lang)}")
    if small:
        parts.append(font(escape(" ".join(small)), 8, color))
    frame: dict[str, object] = {} if count.scored else {"style": "dashed", "border": 2}
    return cell("<br/>".join(parts), bgcolor=HEAT[step], **frame)


def _alt(graph: PolicyGraph, pairs: dict[tuple[str, str], Count], total: Count, lang: Lang) -> str:
    best = sorted(pairs.items(), key=lambda p: (-p[1].scored, p[0]))[:3]
    names = "; ".join(f"{role_name(graph, a)} – {role_name(graph, b)}: {number(c.scored, lang)}" for (a, b), c in best if c.scored)
    if lang == "id":
        text = (
            f"Matriks peran: {number(total.scored, lang)} tugas bersama dihitung ({number(total.duplication, lang)} duplikasi), "
            f"{number(total.unscored, lang)} tidak dihitung, {number(total.division, lang)} pembagian kerja."
        )
        return f"{text} Terbanyak: {names}." if names else text
    text = (
        f"Matrix of roles: {number(total.scored, lang)} shared duties that count ({number(total.duplication, lang)} duplication), "
        f"{number(total.unscored, lang)} not counted, {number(total.division, lang)} divisions of work."
    )
    return f"{text} Most: {names}." if names else text
