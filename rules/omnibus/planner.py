"""The omnibus plan: from graph, findings and the rules to merge to chapters, dispositions and units, with their proof."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal

from rules.graph.policy_graph import PolicyGraph
from rules.model import Candidate, Chapter, Disposition, Figures, Finding, OmnibusUnit, Plan, Revocation, Text
from rules.model.short_name import short_name
from rules.omnibus.amend import amending_plan
from rules.omnibus.arrange import Arrangement, arrange
from rules.omnibus.authority import Authorities, placed
from rules.omnibus.candidates import NOTHING_SHARED, apart
from rules.omnibus.choose import noted_end
from rules.omnibus.clauses import closing, from_findings, kinds_of_pillars, missing_rule
from rules.omnibus.consolidation import consolidate
from rules.omnibus.dangling import dangling
from rules.omnibus.design import choose_design, touched
from rules.omnibus.desk import Desk, Place
from rules.omnibus.flags import flagged
from rules.omnibus.guard import Guarded, guard
from rules.omnibus.legality import checklist
from rules.omnibus.lexicon import lexicon
from rules.omnibus.lists import relettered
from rules.omnibus.lowering import technical_clauses
from rules.omnibus.numbers import Numbers
from rules.omnibus.order import ordered
from rules.omnibus.orders import Orders
from rules.omnibus.pieces import Article, Piece, Shelf, number
from rules.omnibus.proof import prove
from rules.omnibus.questions import questions
from rules.omnibus.settle import Ruling, settle
from rules.omnibus.soundness import not_whole
from rules.omnibus.tasks_in_common import common_task_clauses, common_tasks
from rules.omnibus.title import is_about_pillars, title_of
from rules.omnibus.transition import transitions
from rules.omnibus.wording import full_name, join_words
from rules.omnibus.writing import Writer, Written

_WORD = re.compile(r"\w+")


def propose(
    graph: PolicyGraph,
    findings: Iterable[Finding],
    merge: Iterable[str],
    design: Literal["merge", "amend", "auto"] = "auto",
    found: Sequence[Candidate] | None = None,
) -> Plan:
    """Propose one omnibus rule in place of several.

    Args:
        graph: the graph of the run.
        findings: of the checks, decisions applied; rejected ones have no effect.
        merge: keys of the rules to merge, as ``choose`` gives them. Those that one omnibus cannot revoke are kept out, with reasons.
        design: ``merge`` into one new rule that revokes the others, ``amend`` them in one rule, or let the share of touched units decide.
        found: the groups that share matter, of which ``merge`` is the first, where neither analyst nor case named it; every rule that shares
            no matter with it is then kept out by name. None where it was named.

    Returns:
        The plan with its coverage proof in ``proof``; a line of it that does not hold means that the plan must not be used.

    Raises:
        KeyError: a key of ``merge`` names no rule of the corpus.
    """
    wanted = tuple(dict.fromkeys(merge))
    guarded = guard(graph.corpus, wanted)
    if found is not None:
        guarded = apart(graph, guarded, found)
    desk = Desk(graph, findings, guarded)
    consolidation = consolidate(desk)
    leaving = settle(desk, consolidation)
    arrangement = arrange(desk, leaving)
    clauses, asked = _clauses(desk, arrangement, leaving) if desk.rules else ([], [])
    shelves, rows = ordered([*arrangement.articles, *clauses], arrangement.shelves, _kept_chapters(desk))
    _retitle(desk, shelves, rows)
    numbers = _numbered(desk, rows)
    _number_glossary(arrangement, numbers)
    written = Writer(desk, arrangement, numbers, shelves, leaving, consolidation).write(rows)
    written.units = flagged(desk, arrangement, written)
    touches = touched(desk, written, leaving)
    chosen, why = choose_design(design, touches, arrangement, desk)
    if found is not None and not found:
        chosen, why = "merge", NOTHING_SHARED
    if chosen == "amend":
        plan = amending_plan(desk, guarded, leaving, written, arrangement, why)
    else:
        orders = Orders(desk)
        asked = list(questions(desk, guarded, arrangement, leaving, written, consolidation, orders, asked))
        plan = _merging_plan(desk, guarded, leaving, shelves, written, orders, why, asked)
    provisions = [p for rule in desk.rules for p in rule.provisions]
    if found is not None and not plan.merge:
        plan = plan.model_copy(update={"legality": ()})  # what a draft must answer to is no matter where there is none
    return plan.model_copy(
        update={
            "proof": prove(plan, provisions),
            "wanted": wanted,
            "touches": touches,
            "candidates": tuple(found) if found is not None else None,
        }
    )


# -- new clauses ----------------------------------------------------------------------------------------------------------


def _clauses(desk: Desk, arrangement: Arrangement, leaving: dict[Place, Ruling]) -> tuple[list[Article], list[Text]]:
    found, asked = from_findings(desk, arrangement.duties)
    tasks = common_tasks(desk, leaving, arrangement.duties)
    alike, asked_tasks = common_task_clauses(tasks)
    found, asked = [*alike, *found], [*asked_tasks, *asked]
    gap, asked_gap = missing_rule(desk)
    articles = [*found, *gap, *transitions(desk, leaving), *(kinds_of_pillars(desk) if desk.over_facts else ())]
    technical, asked_technical = technical_clauses(desk, leaving, arrangement)
    articles += technical
    if not arrangement.scopes:
        articles.append(_scope_article())
    implementing = sorted({row.regulation for row in dangling(desk) if row.kind == "implementing_rule"})
    return [*articles, *closing(desk, implementing)], [*asked, *asked_gap, *asked_technical]


def _scope_article() -> Article:
    reason = Text(
        id="Ruang lingkup peraturan gabungan; tidak ada peraturan asal yang memuatnya sebagai ketentuan tersendiri.",
        en="Scope of the omnibus; no source states it as a provision of its own.",
    )
    return Article("umum", None, [Piece(name="ruang-lingkup", reason=reason)], (3,))


def _kept_chapters(desk: Desk) -> tuple[str, ...]:
    """Over facts the whole skeleton stands, since facts are partial; over texts only what holds something."""
    return tuple(t.key for t in lexicon().chapters if t.key not in ("materi", "lain-lain")) if desk.over_facts and desk.rules else ()


# -- numbers --------------------------------------------------------------------------------------------------------------


def _numbered(desk: Desk, rows: list[Article]) -> Numbers:
    numbers = Numbers(kin=desk.kin)
    for (document, article), units in desk.articles.items():
        if not units[0].is_fact:
            numbers.order[document] = (*numbers.order.get(document, ()), article)
    for document, others in desk.kin.items():
        if others:
            together = {a for d in (document, *others) for a in numbers.order.get(d, ()) if a.number != "i" and a.number != "ii"}
            numbers.order[document] = tuple(sorted(together, key=lambda a: a.sort_key))
    number(rows, numbers)
    for article in rows:
        for piece in article.pieces:
            for document, leaf in piece.leaves:
                numbers.leaves[document, leaf] = piece.address
            if piece.dropped and piece.lead is not None:
                for old, new in relettered(piece.lead, piece.dropped).items():
                    numbers.leaves[piece.lead.document, old] = type(old)(piece.address + new[len(piece.lead.address) :])
    return numbers


def _number_glossary(arrangement: Arrangement, numbers: Numbers) -> None:
    if arrangement.glossary and len(arrangement.glossaries) > 1:
        for (document, old), n in arrangement.glossary.numbers.items():
            numbers.leaves[document, old] = numbers.units[arrangement.glossaries[0].place].child("angka", n)


# -- the plan -------------------------------------------------------------------------------------------------------------


def _merging_plan(
    desk: Desk,
    guarded: Guarded,
    leaving: dict[Place, Ruling],
    shelves: list[Shelf],
    written: Written,
    orders: Orders,
    why: Text,
    asked: list[Text],
) -> Plan:
    dispositions = _dispositions(desk, leaving, written)
    chapters = _chapters(desk, shelves, written.units, orders)
    revokes = _revocations(desk)
    hanging = dangling(desk)
    title, title_en = title_of(desk)
    return Plan(
        design="merge",
        instrument=desk.instrument,
        design_reason=_warned(desk, why),
        title=title,
        title_en=title_en,
        merge=tuple(r.key for r in desk.rules),
        documents=tuple(r.document for r in desk.rules),
        chapters=chapters,
        dispositions=dispositions,
        units=tuple(written.units),
        revokes=revokes,
        kept_out=guarded.kept_out,
        dangling=hanging,
        legality=checklist(desk, chapters, len(revokes), len(guarded.kept_out), hanging),
        open_questions=tuple(asked),
        not_whole=tuple(not_whole(desk, leaving)),
        figures=figures(desk, dispositions, written.units),
    )


def _dispositions(desk: Desk, leaving: dict[Place, Ruling], written: Written) -> tuple[Disposition, ...]:
    out = []
    for unit in desk.units:
        ruling = leaving.get(unit.place)
        if ruling is not None:
            out.append(
                Disposition(
                    document=unit.document,
                    address=unit.address,
                    fate=ruling.fate,
                    target=None,
                    reason=ruling.reason,
                    findings=ruling.findings or desk.finding_ids(unit),
                )
            )
        else:
            out.append(written.dispositions[unit.place])
    return tuple(out)


def _chapters(desk: Desk, shelves: list[Shelf], units: list[OmnibusUnit], orders: Orders) -> tuple[Chapter, ...]:
    out = []
    authorities = Authorities(desk, orders)
    for n, shelf in enumerate(shelves, 1):
        held = [u for u in units if u.chapter == n]
        title = authorities.of(
            shelf.key, origins := placed((u.address, [desk.unit_at(s.document, s.address) for s in u.sources]) for u in held)
        )
        purpose = shelf.purpose
        if not held:
            purpose = Text(
                id=f"{purpose.id} [Belum ada fakta untuk bab ini; diisi setelah naskah peraturan asal dibaca.]",
                en=f"{purpose.en} [No facts for this chapter yet; to be filled in from the texts.]",
            )
        out.append(
            Chapter(
                number=n,
                kind="lampiran" if shelf.kind == "lampiran" else "bab",
                title=shelf.title,
                title_en=shelf.title_en,
                purpose=purpose,
                authority=_with(title.text, authorities.without_ground(origins)),
                basis=title.brief,
                mandate=title.mandate,
                units=tuple(u.address for u in held),
            )
        )
    return tuple(out)


def _with(text: Text, note: Text | None) -> Text:
    return text if note is None else Text(id=f"{text.id}. {note.id}", en=f"{text.en}. {note.en}")


def _revocations(desk: Desk) -> tuple[Revocation, ...]:
    out = []
    for rule in desk.rules:
        note = None
        waits = desk.waiting(rule.key)
        if (end := noted_end(rule)) is not None:
            note = Text(
                id=f"{end.id[0].upper()}{end.id[1:]}; keluarkan dari daftar bila benar.",
                en=f"{end.en[0].upper()}{end.en[1:]}; strike from the list if so.",
            )
        elif waits:
            changed = [short_name(key) for key in waits]
            note = Text(
                id=f"Jangan dicabut sebelum {join_words(changed)} dibaca: perubahannya ikut gugur, padahal isinya belum tertampung."
                + ("" if rule.has_text else " Naskah peraturan ini sendiri pun belum dibaca."),
                en=f"Do not revoke before {join_words(changed, 'and')} is read: the amendment would fall with it, and nothing of it is taken over."
                + ("" if rule.has_text else " The text of this rule was not read either."),
            )
        elif not rule.has_text:
            note = Text(
                id="Naskahnya belum dibaca: rencana ini bertumpu pada fakta terlapor. Baca naskah lengkapnya sebelum dicabut.",
                en="Its text was not read: this plan rests on reported facts. Read the full text before revoking it.",
            )
        out.append(
            Revocation(
                regulation=rule.key,
                title=rule.title,
                citation=full_name(rule, with_gazette=True),
                gazette=rule.gazette,
                note=note,
                waits_for=waits,
            )
        )
    return tuple(out)


def _warned(desk: Desk, why: Text) -> Text:
    """The reason for the design, opening with the rules that cannot be revoked yet, so that no summary passes over them."""
    unknown = [short_name(r.key) for r in desk.unread]
    if not unknown:
        return why
    held = [(short_name(r.key), join_words([short_name(k) for k in waits])) for r in desk.rules if (waits := desk.waiting(r.key))]
    later = join_words([f"{old} (diubah oleh {new})" for old, new in held])
    later_en = join_words([f"{old} (amended by {new})" for old, new in held], "and")
    return Text(
        id=f"{join_words(unknown)} belum dapat dicabut, karena isinya belum dibaca"
        + (f"; {later} jangan dicabut sebelum pengubahnya dibaca. {why.id}" if held else f". {why.id}"),
        en=f"{join_words(unknown, 'and')} cannot be revoked yet, since the content has not been read"
        + (f"; do not revoke {later_en} before the amendment is read. {why.en}" if held else f". {why.en}"),
    )


def figures(desk: Desk, dispositions: Iterable[Disposition], units: Iterable[OmnibusUnit]) -> Figures:
    """Numbers before and after, each counted from what the plan holds."""
    new = list(units)
    return Figures(
        rules_before=len(desk.rules),
        rules_after=1 if desk.rules else 0,
        units_before=len(desk.units),
        units_after=len(new),
        words_before=sum(len(u.tokens) for u in desk.units),
        words_after=sum(len(_WORD.findall(u.text)) for u in new),
        merged_units=sum(1 for d in dispositions if d.fate == "GABUNG"),
        new_units=sum(1 for u in new if not u.sources),
    )


# -- names ----------------------------------------------------------------------------------------------------------------


def _retitle(desk: Desk, shelves: list[Shelf], rows: list[Article]) -> None:
    """On pillars the second chapter bears the name that the skeleton gives it; over texts no title names a matter its chapter lacks."""
    pillars = is_about_pillars(desk)
    for shelf in shelves:
        topic = next((t for t in lexicon().chapters if t.key == shelf.key), None)
        if topic is None:
            continue
        if pillars and topic.pillars is not None:
            shelf.title, shelf.title_en = topic.pillars["title"], topic.pillars["title_en"]
        words = " ".join(u.plain for row in rows if row.chapter == shelf.key for piece in row.pieces for u in piece.whole)
        new = [piece.name for row in rows if row.chapter == shelf.key for piece in row.pieces if not piece.whole]
        held = [part for part in topic.parts if re.search(part.says, f"{words} {' '.join(new)}")]
        if held and not desk.over_facts:
            shelf.title, shelf.title_en = join_words([p.id for p in held]), join_words([p.en for p in held], "and")
