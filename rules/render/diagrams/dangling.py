"""Picture 5: what hangs in the air: delegations without a rule, references to rules that are gone, and what the merger would leave?"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from rules.checks.wording import rule_of
from rules.graph.policy_graph import PolicyGraph
from rules.model import Address, Clause, Evidence, Fact, Finding, Lang, Plan, RunInfo, Text
from rules.render.diagrams.canvas import GREY, PALE, Canvas, Mark, bold, escape, font, left, lines, row, table
from rules.render.diagrams.caveats import marks, told
from rules.render.diagrams.diagram import Diagram, sheet_title
from rules.render.diagrams.paper import drawn_room, sheets, words_tall
from rules.render.diagrams.source import nothing, sheet, source_line
from rules.render.naming import place, short_id
from rules.render.wording import both, number, some, with_reason, wrap

NAME = "5-menggantung"
TITLE = both("Delegasi, rujukan, dan dasar hukum yang menggantung", "Delegations, references and legal bases that dangle")
QUESTION = both(
    "Perintah mana yang belum punya peraturan pelaksana, dan rujukan mana yang menunjuk peraturan yang sudah tidak ada?",
    "Which orders have no implementing rule yet, and which references point at rules that are gone?",
)
PARTS: dict[str, Text] = {
    "R12": both("Delegasi atau mandat yang belum terpenuhi (R12)", "Delegations or mandates not carried out (R12)"),
    "R13": both(
        "Rujukan dan dasar hukum yang tidak berlaku, tidak ada, atau diragukan (R13)",
        "References and legal bases gone, absent or in doubt (R13)",
    ),
    "plan": both("Akan menggantung bila digabung tanpa klausul penyelamat", "Would dangle if merged without a saving clause"),
}
#: What a rule is to those who hold on to it.
KINDS: dict[str, Text] = {
    "implementing_rule": both("Induk peraturan pelaksana ini", "Parent of this implementing rule"),
    "reference": both("Dirujuk oleh peraturan ini", "Referred to by this rule"),
    "legal_basis": both("Dasar hukum peraturan ini", "Legal basis of this rule"),
    "mandate": both("Sumber mandat ini", "Source of this mandate"),
}
#: Lines that the sheets hold together.
_MOST_LINES = 16
#: Places of one rule that its box names; the rest is counted.
_MOST_PLACES = 4
#: Characters of a line of a head, of words, and of places; height of the frame around a part with its heading.
_HEAD, _WORDS, _PLACES, _FRAME = 44, 66, 36, 48
#: Characters of a finding's statement where no rule can be named as what is missing.
_MOST_WORDS = 280
_UNSURE = both(" (tidak dihitung; perlu diverifikasi)", " (not counted; to be verified)")
_GOES = both("akan dicabut oleh omnibus", "the omnibus would revoke it")
_STAYS = both("dipenuhi oleh peraturan yang digabung", "carried out by a rule that is merged")


@dataclass(frozen=True)
class Loose:
    """One thing that dangles: who holds on to it and where, and what it is.

    Attributes:
        part: the part of the picture, a key of ``PARTS``.
        key: what tells it from others.
        head, words: what is missing or gone, and why.
        holders: rules that hold on to it, each with its places.
        scored: whether it counts.
        kind: the kind of what the plan lists, a key of ``KINDS``; empty for a finding.
        about: keys of the rules that are missing or gone, where a finding names them.
    """

    part: str
    key: str
    head: str
    words: str
    holders: tuple[tuple[str, tuple[str, ...]], ...]
    scored: bool
    kind: str = ""
    about: tuple[str, ...] = ()


def loose_ends(findings: tuple[Finding, ...], plan: Plan | None, lang: Lang) -> list[Loose]:
    """What dangles by the findings of R12 and R13 and by the plan, the scored first."""
    out = []
    for finding in findings:
        if finding.rule in ("R12", "R13") and finding.status != "ditolak" and finding.verdict is None:
            out.append(_from_finding(finding, lang))
    out += _from_plan(plan, lang) if plan else []
    order = list(PARTS)
    return sorted(out, key=lambda x: (order.index(x.part), not x.scored, -len(x.holders), x.head, x.key))


def once(ends: list[Loose]) -> list[Loose]:
    """Things to draw: a rule that would lose its parent is found by a check and listed by the plan, and stands with the plan only."""
    planned = {(end.key.split()[0], holder) for end in ends if end.part == "plan" for holder, _ in end.holders}
    return [end for end in ends if not (end.about and {(rule, h) for rule in end.about for h, _ in end.holders} <= planned)]


def _from_plan(plan: Plan, lang: Lang) -> list[Loose]:
    """What the merger would leave, gathered by the rule it depends on."""
    gathered: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    pinpoints: dict[tuple[str, str], list[str]] = defaultdict(list)
    for item in plan.dangling:
        rule, _, pinpoint = item.depends_on.partition("#")
        key = (rule, item.kind)
        where = place(item.address, lang) if item.address and not item.address.is_fact else ""
        held = gathered[key][item.regulation]
        if where and where not in held:
            held.append(where)
        if pinpoint and (label := place(Address(pinpoint), lang)) not in pinpoints[key]:
            pinpoints[key].append(label)
    gone, caveat = {r.regulation for r in plan.revokes}, marks(plan)
    out = []
    for (rule, kind), places in sorted(gathered.items()):
        fate = (_GOES if rule in gone else _STAYS).say(lang)
        pins = f": {some(pinpoints[rule, kind], _MOST_PLACES, lang)}" if pinpoints[rule, kind] else ""
        words = f"{KINDS[kind].say(lang)}{pins}; {fate}"
        holders = tuple((holder, tuple(found)) for holder, found in sorted(places.items()))
        out.append(Loose("plan", f"{rule} {kind}", f"{short_id(rule)} {caveat.get(rule, '')}".strip(), words, holders, True, kind))
    return out


def _from_finding(finding: Finding, lang: Lang) -> Loose:
    places: dict[str, list[str]] = defaultdict(list)
    for evidence in finding.evidence:
        found = places[rule_of(evidence)]
        where = _where(evidence, lang)
        if where not in found:
            found.append(where)
    # A rule that carries out part of a mandate is named beside it, and holds on to nothing.
    if any(rule not in finding.members for rule in places):
        places = defaultdict(list, {rule: found for rule, found in places.items() if rule not in finding.members})
    others = [key for key in finding.regulations if key not in places and key not in finding.members]
    title = finding.title.say(lang)
    head = some([short_id(key) for key in others], 3, lang) or title
    words = title if others else with_reason(finding.statement.say(lang), _MOST_WORDS)
    if not finding.scored and "tidak dihitung" not in words.casefold() and "not counted" not in words.casefold():
        words += _UNSURE.say(lang)
    holders = tuple((rule, tuple(found)) for rule, found in sorted(places.items()))
    return Loose(finding.rule, finding.id, head, words, holders, finding.scored, about=tuple(others))


def _where(evidence: Evidence, lang: Lang) -> str:
    if isinstance(evidence, Clause):
        return place(evidence.address, lang)
    assert isinstance(evidence, Fact)
    return evidence.article or ("pasal belum diketahui" if lang == "id" else "article not yet known")


def draw(graph: PolicyGraph, findings: tuple[Finding, ...], plan: Plan | None, run: RunInfo) -> tuple[Diagram, ...]:
    """Who holds on at the left, what is missing or gone at the right, in up to three parts. Dashed lines do not count."""
    ends = loose_ends(findings, plan, run.lang)
    if not ends:
        words = both(
            "Dalam bahan yang dibaca tidak ditemukan delegasi yang belum terpenuhi, rujukan ke peraturan yang dicabut, atau peraturan yang akan "
            "menggantung setelah penggabungan. Tidak ditemukan tidak berarti tidak ada.",
            "The material shows no delegation left open, no reference to a revoked rule, and nothing that would dangle after the merger. "
            "What is not found may exist all the same.",
        )
        return nothing(NAME, TITLE, QUESTION, words, graph, run)
    things = once(ends)
    shown, hidden = _page(things)
    notes = []
    if hidden:
        notes.append(
            both(
                f"Digambar {number(len(shown), 'id')} dari {number(len(things), 'id')} hal, yang dihitung dan paling banyak dirujuk lebih dahulu; "
                "selebihnya ada di matrix.xlsx, lembar Temuan dan lembar Pencabutan dan sisa.",
                f"{number(len(shown), 'en')} of {number(len(things), 'en')} are drawn, the scored and most cited first; the rest is in matrix.xlsx, sheets Findings and Loose ends.",
            )
        )

    def canvas(at: int, of: int, here: list[Loose]) -> Canvas:
        return Canvas(
            "dangling",
            sheet_title(TITLE, at, of).say(run.lang),
            QUESTION.say(run.lang),
            source_line(graph, run, run.lang),
            answer=_answer(ends, run.lang),
            key=_key(here, run.lang),
            notes=[note.say(run.lang) for note in notes] + (_caveats(plan, here, run.lang) if plan else []),
            lang=run.lang,
            wide=104,
            rankdir="LR",
            ranksep="0.7",
            nodesep="0.08",
        )

    tall = drawn_room()[1] - canvas(1, 2, shown).head_tall - _FRAME
    pages = sheets(shown, _heights(shown, run.lang), tall)
    alt = both(_alt(loose_ends(findings, plan, "id"), "id"), _alt(loose_ends(findings, plan, "en"), "en"))
    out = []
    for at, page in enumerate(pages, 1):
        drawn = canvas(at, len(pages), page)
        # Frames are stacked from the foot upwards.
        for part, heading in reversed(PARTS.items()):
            here = [end for end in page if end.part == part]
            if here:
                _part(drawn, part, heading.say(run.lang), here, run.lang)
        out.append(sheet(drawn, NAME, TITLE, (at, len(pages)), alt, graph, run, notes))
    return tuple(out)


def _heights(ends: list[Loose], lang: Lang) -> list[float]:
    """Height of each thing with those who hold on to it; the first of each part with the frame around the part."""
    out = []
    for i, end in enumerate(ends):
        right = words_tall(len(wrap(end.head, _HEAD))) + (words_tall(len(wrap(end.words, _WORDS)), 8) + 6 if end.words else 0) + 14
        left = sum(36 + words_tall(len(wrap(_places(places, lang), _PLACES)), 8) for _, places in end.holders)
        out.append(max(right, left) + (_FRAME if i and ends[i - 1].part != end.part else 0))
    return out


def _caveats(plan: Plan, ends: list[Loose], lang: Lang) -> list[str]:
    """The caveats of the revocations that these things are about."""
    used = {marks(plan)[end.key.split()[0]] for end in ends if end.part == "plan" and end.key.split()[0] in marks(plan)}
    return [text for text in told(plan, lang) if text.split(" ", 1)[0] in used]


def _places(places: tuple[str, ...], lang: Lang) -> str:
    return some(places, _MOST_PLACES, lang) if places else ("peraturan seluruhnya" if lang == "id" else "the rule as a whole")


def _page(ends: list[Loose]) -> tuple[list[Loose], list[Loose]]:
    """What one page can hold: every part gets its turn, one thing at a time, until the lines are used up."""
    queues = [[end for end in ends if end.part == part] for part in PARTS]
    shown, used = [], 0
    while any(queues):
        for queue in queues:
            if not queue:
                continue
            end = queue.pop(0)
            if used + len(end.holders) <= _MOST_LINES or not shown:
                shown.append(end)
                used += len(end.holders)
    return [end for end in ends if end in shown], [end for end in ends if end not in shown]


def _part(canvas: Canvas, part: str, heading: str, ends: list[Loose], lang: Lang) -> None:
    rules: dict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
    for end in ends:
        for rule, places in end.holders:
            rules[rule].append((end.key, places))
    ports = {(rule, key): f"p{i}" for rule, held in rules.items() for i, (key, _) in enumerate(held)}
    boxes: list[tuple[str, str]] = []
    for rule, held in rules.items():
        body = [row(left(bold(escape(short_id(rule))), bgcolor=PALE))]
        for key, places in held:
            body.append(row(left(font(lines(_places(places, lang), _PLACES), 8), port=ports[rule, key])))
        boxes.append((f"{part} {rule}", table(body, border=1, color=GREY, bgcolor="white")))
    for end in ends:
        body = [row(left(bold(lines(end.head, _HEAD))))]
        if end.words:
            body.append(row(left(font(lines(end.words, _WORDS), 8))))
        boxes.append((f"{part} {end.key}", table(body, border=2, style="dashed", color="black", bgcolor="white")))
    canvas.group(part, escape(heading), boxes)
    for end in ends:
        for rule, _ in end.holders:
            canvas.edge(
                f"{part} {rule}",
                f"{part} {end.key}",
                source_port=f"{ports[rule, end.key]}:e",
                target_port="w",
                style="solid" if end.scored else "dashed",
                color="black" if end.scored else GREY,
            )


def _answer(ends: list[Loose], lang: Lang) -> str:
    """How many findings there are, how many of them count, and how many rules the merger would leave hanging: as memo and plan count."""
    delegations, references = (_found([end for end in ends if end.part == part], lang) for part in ("R12", "R13"))
    left = {holder for end in ends if end.part == "plan" and end.kind != "mandate" for holder, _ in end.holders}
    if lang == "id":
        return f"{delegations} tentang delegasi, {references} tentang rujukan atau dasar hukum, dan {number(len(left), lang)} peraturan yang akan menggantung bila digabung tanpa penyelamat."
    return f"{delegations} on delegations, {references} on references or legal bases, and {number(len(left), lang)} {'rule' if len(left) == 1 else 'rules'} that a merger without a saving clause would leave hanging."


def _found(ends: list[Loose], lang: Lang) -> str:
    """``4 temuan (1 dihitung)``."""
    scored = sum(end.scored for end in ends)
    told = f"{number(len(ends), lang)} {'temuan' if lang == 'id' else ('finding' if len(ends) == 1 else 'findings')}"
    if scored == len(ends):
        return told
    return f"{told} ({number(scored, lang)} dihitung)" if lang == "id" else f"{told} ({number(scored, lang)} of which count)"


def _key(shown: list[Loose], lang: Lang) -> list[Mark]:
    """The marks in use."""
    key = []
    if any(end.scored for end in shown):
        key.append(Mark.line(both("berpegang pada", "holds on to").say(lang), head="►"))
    if not all(end.scored for end in shown):
        unsure = both("berpegang pada, tidak dihitung: perlu diverifikasi", "holds on to, not counted: to be verified")
        key.append(Mark.line(unsure.say(lang), style="dashed", color=GREY, head="►"))
    frame = (
        both("bingkai putus-putus", "dashed frame"),
        both("belum ada, sudah tidak berlaku, atau akan dicabut", "missing, no longer in force, or to be revoked"),
    )
    return [*key, Mark.word(*(text.say(lang) for text in frame))]


def _alt(ends: list[Loose], lang: Lang) -> str:
    parts = []
    for part, heading in PARTS.items():
        here = [end for end in ends if end.part == part]
        if here:
            parts.append(f"{heading.say(lang)}: {number(len(here), lang)} ({some([end.head for end in here], 4, lang)})")
    return f"{'; '.join(parts)}."
