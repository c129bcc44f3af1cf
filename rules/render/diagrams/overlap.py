"""Picture 2: which roles share duties, how much, and how sure is it?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from rules.drafting.actors import actor_key
from rules.graph.actors import LOCAL
from rules.graph.policy_graph import PolicyGraph
from rules.model import Finding, Lang, Plan, RunInfo, Text
from rules.omnibus.wording import title_case
from rules.render.diagrams.canvas import FAINT, GREY, HEAT, PALE, Canvas, Mark, bold, cell, escape, font, left, lines, row, table
from rules.render.diagrams.diagram import Diagram
from rules.render.diagrams.source import nothing, sheet, source_line
from rules.render.naming import short_id
from rules.render.sharing import Shared, shared_duties
from rules.render.wording import both, number

NAME = "2-tumpang-tindih"
TITLE = both("Tumpang tindih tugas antarperan", "Overlap of duties between roles")
QUESTION = both(
    "Peran mana yang memikul tugas yang sama atau beririsan, dan berapa banyak?",
    "Which roles bear the same or crossing duties, and how many?",
)
#: Roles that one page can hold with numbers one can read.
_MOST_ROLES = 15
#: Below this many the matrix is narrower than the words above it.
_FEW_ROLES = 8
#: Characters that a cell holds side by side.
_ONE_LINE = 6


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


@dataclass(frozen=True)
class Most:
    """The pair of roles that shares most duties that count; the first in order where several share as many.

    Attributes:
        pair: the keys of the two roles.
        scored: how many duties they share.
        alike: how many pairs share that many, this one among them.
    """

    pair: tuple[str, str]
    scored: int
    alike: int


def most_shared(pairs: dict[tuple[str, str], Count]) -> Most | None:
    """Which pair shares most duties that count; None where none does."""
    best = max((c.scored for c in pairs.values()), default=0)
    alike = sorted(pair for pair, count in pairs.items() if count.scored == best)
    return Most(alike[0], best, len(alike)) if best else None


def shared_most(most: Most, counting: int, name: Callable[[str], str], lang: Lang) -> str:
    """Who shares most, as the end of a sentence that tells how many pairs share duties (``counting``); several are not named but counted."""
    n, (first, second) = number(most.scored, lang), map(name, most.pair)
    if counting == 1:
        return f": {first} dan {second}" if lang == "id" else f": {first} and {second}"
    if most.alike == counting:
        return f", masing-masing {n}" if lang == "id" else f", {n} each"
    if most.alike > 1:
        alike = number(most.alike, lang)
        return f", paling banyak {n}, pada {alike} pasangan" if lang == "id" else f", at most {n}, in {alike} pairs"
    return f", terbanyak {first} dan {second} ({n})" if lang == "id" else f", most between {first} and {second} ({n})"


def draw(graph: PolicyGraph, findings: tuple[Finding, ...], plan: Plan | None, run: RunInfo) -> tuple[Diagram, ...]:
    """A heat matrix of roles. Shade and number say how many pairs count; brackets and a dashed frame mark what does not count."""
    pairs = tally(shared_duties(graph, findings))
    if not pairs:
        words = both(
            "Pemeriksaan tidak menemukan tugas yang sama atau beririsan antara dua peran.",
            "The checks found no duty that is the same for two roles or crosses between them.",
        )
        return nothing(NAME, TITLE, QUESTION, words, graph, run)
    roles = _page(pairs)
    shown = {pair: count for pair, count in pairs.items() if pair[0] in roles and pair[1] in roles}
    notes = _left_out(pairs, shown, len(roles))
    canvas = Canvas(
        "overlap",
        TITLE.say(run.lang),
        QUESTION.say(run.lang),
        source_line(graph, run, run.lang),
        answer=_answer(graph, pairs, run.lang),
        key=_marks(shown, run.lang),
        notes=[note.say(run.lang) for note in notes],
        lang=run.lang,
        wide=110 if len(roles) > _FEW_ROLES else 92,
    )
    canvas.node("overlap", _matrix(graph, roles, shown, run.lang))
    alt = both(_alt(graph, pairs, total(pairs), "id"), _alt(graph, pairs, total(pairs), "en"))
    return (sheet(canvas, NAME, TITLE, (1, 1), alt, graph, run, notes),)


def total(pairs: dict[tuple[str, str], Count]) -> Count:
    """All shared duties of some pairs together."""
    out = Count()
    for count in pairs.values():
        out.duplication += count.duplication
        out.overlap += count.overlap
        out.division += count.division
        out.unscored += count.unscored
    return out


def _page(pairs: dict[tuple[str, str], Count]) -> list[str]:
    """The roles that a page can hold, those with most shared duties first.

    Roles are taken pair by pair, so that no row stands there whose partners are all left out.
    """
    weight: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for pair, count in pairs.items():
        for key in pair:
            scored, rest = weight[key]
            weight[key] = (scored + count.scored, rest + count.unscored + count.division)
    kept: set[str] = set()
    for (a, b), _ in sorted(pairs.items(), key=lambda p: (-p[1].scored, -p[1].unscored, -p[1].division, p[0])):
        if len(kept | {a, b}) <= _MOST_ROLES:
            kept |= {a, b}
    return sorted(kept, key=lambda k: (-weight[k][0], -weight[k][1], k))


def _left_out(pairs: dict[tuple[str, str], Count], shown: dict[tuple[str, str], Count], drawn: int) -> list[Text]:
    """What is not drawn, in the same classes as what is: both together are the rows of the sheet of pairs."""
    if len(shown) == len(pairs):
        return []
    roles = len({key for pair in pairs for key in pair})
    rest = total({pair: count for pair, count in pairs.items() if pair not in shown})

    def one(lang: Lang) -> str:
        scored, division, unscored = (number(n, lang) for n in (rest.scored, rest.division, rest.unscored))
        hidden, n, of = number(len(pairs) - len(shown), lang), number(drawn, lang), number(roles, lang)
        if lang == "id":
            return (
                f"Digambar {n} dari {of} peran, urut menurut banyaknya tugas bersama. Di luar gambar ada {hidden} pasangan peran lain dengan {scored} tugas bersama "
                f"yang dihitung, {division} pembagian kerja, dan {unscored} yang tidak dihitung; semuanya ada di matrix.xlsx, lembar Pasangan tugas."
            )
        return (
            f"{n} of {of} roles are drawn, those with most shared duties first. Beyond the picture {hidden} other pairs of roles have {scored} shared duties that count, "
            f"{division} divisions of work and {unscored} that do not count; all are in matrix.xlsx, sheet Pairs."
        )

    return [both(one("id"), one("en"))]


def _marks(shown: dict[tuple[str, str], Count], lang: Lang) -> list[Mark]:
    """The entries of the key whose mark is in the matrix."""
    counts = shown.values()
    used = (
        any(c.scored for c in counts),
        any(c.duplication for c in counts),
        any(c.unscored for c in counts),
        any(c.division for c in counts),
        any(not c.scored for c in counts),
        True,
    )
    return [Mark.word(*entry) for entry, there in zip(_key(lang), used, strict=True) if there]


def _answer(graph: PolicyGraph, pairs: dict[tuple[str, str], Count], lang: Lang) -> str:
    """The pair with most shared duties that count, or that there is none."""
    most = most_shared(pairs)
    if most is None:
        return (
            "Tidak ada pasangan peran dengan tugas bersama yang dihitung."
            if lang == "id"
            else "No pair of roles shares a duty that counts."
        )
    counting, duties = sum(c.scored > 0 for c in pairs.values()), number(total(pairs).scored, lang)
    told = shared_most(most, counting, lambda key: role_name(graph, key), lang)
    if lang == "id":
        return f"{number(counting, lang)} pasangan peran berbagi {duties} tugas yang dihitung{told}."
    share = "pairs of roles share" if counting != 1 else "pair of roles shares"
    noun = "duties that count" if duties != "1" else "duty that counts"
    return f"{number(counting, lang)} {share} {duties} {noun}{told}."


def _key(lang: Lang) -> list[tuple[str, str]]:
    """Marks and their meaning, in the order of ``_marks``."""
    if lang == "id":
        return [
            ("3", "tugas yang sama atau beririsan, dihitung"),
            ("2D", "di antaranya duplikasi"),
            ("(1)", "tidak dihitung: praktik, uraian sekunder, ingatan, atau aturan lama"),
            ("÷1", "pembagian kerja, bukan tumpang tindih"),
            ("bingkai putus-putus", "tidak ada yang dihitung"),
            ("×", "peran itu sendiri"),
        ]
    return [
        ("3", "same or crossing duties that count"),
        ("2D", "of these duplication"),
        ("(1)", "not counted: practice, secondary account, memory or replaced rules"),
        ("÷1", "division of work, no overlap"),
        ("dashed frame", "none that counts"),
        ("×", "the role itself"),
    ]


def role_name(graph: PolicyGraph, key: str) -> str:
    """The role's name with its abbreviation, as a label: with a capital; its key where the corpus does not know it.

    A name that means something else in every rule (``Kepala Panti``) says which rule's it is, where there are several; a rule's bare
    ``Menteri`` is the minister that its definitions name.
    """
    actor = graph.actors.get(key)
    if actor is None:
        return key
    name = full_name(actor.key, actor.name)
    name = name[:1].upper() + name[1:]
    if actor.short and actor.short.casefold() != actor.name.casefold():
        name = f"{name} ({actor.short})"
    base, _, scope = key.partition(LOCAL)
    if not scope or not any(other.startswith(base + LOCAL) for other in graph.actors if other != key):
        return name
    rule = next((rule for rule in sorted(graph.regulations) if actor_key(rule) == scope), None)
    return f"{name} ({short_id(rule)})" if rule is not None else name


def full_name(key: str, name: str) -> str:
    """An actor's name, or what its key tells beyond it: ``Menteri Kesehatan`` where rules write ``Menteri`` and define which."""
    bare = actor_key(name)
    if not key.startswith(f"{bare}-") or key.startswith(f"{bare}{LOCAL}"):
        return name
    return f"{name} {title_case(key.removeprefix(f'{bare}-').replace('-', ' ').upper())}"


def _matrix(graph: PolicyGraph, roles: list[str], pairs: dict[tuple[str, str], Count], lang: Lang) -> str:
    most = max((c.scored for c in pairs.values()), default=0)
    side = {"width": 28, "height": 28}
    head = row(
        cell(bold("Peran" if lang == "id" else "Role"), align="left", bgcolor=FAINT, colspan=2),
        *(cell(bold(str(i)), bgcolor=FAINT, **side) for i in range(1, len(roles))),
    )
    body = [head]
    for i, role in enumerate(roles):
        line = [
            cell(bold(str(i + 1)), bgcolor=FAINT),
            left(lines(role_name(graph, role), 24), bgcolor=PALE),
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
        gap = " " if len(" ".join(small)) <= _ONE_LINE else "<br/>"
        parts.append(font(gap.join(escape(mark) for mark in small), 8, color))
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
