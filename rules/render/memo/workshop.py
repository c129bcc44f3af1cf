"""What the report that a case grew from says of actors, programmes, target groups and participants: no more than it says."""

from __future__ import annotations

import re

from rules.model import Actor, Fact, Question
from rules.render.matrix.actors import in_cases, kind
from rules.render.memo.matter import Matter
from rules.render.memo.model import Block, Spans
from rules.render.memo.refer import numbers
from rules.render.naming import level_name
from rules.render.wording import listing

_WORD = re.compile(r"\w{5,}")


def concluded(m: Matter, question: Question) -> tuple[Fact, ...]:
    """The statement of the report that a conclusion stands in: the one with its words, else the one that shares most words with it."""
    if m.case is None:
        return ()
    flat = " ".join(question.words.split()).casefold()
    for fact in m.case.report:
        if flat in " ".join(fact.words.split()).casefold():
            return (fact,)
    words = set(_WORD.findall(flat))
    best = max(m.case.report, key=lambda fact: len(words & set(_WORD.findall(fact.words.casefold()))), default=None)
    return (best,) if best is not None and words & set(_WORD.findall(best.words.casefold())) else ()


def told(m: Matter) -> list[Block]:
    """The statements of the report and who took part."""
    w, case = m.w, m.case
    if case is None:
        return []
    answered = {fact.fact for q in case.questions for fact in concluded(m, q)}
    out: list[Block] = [w.bullet(w.recorded(fact.words), numbers(m, [fact])) for fact in case.report if fact.fact not in answered]
    if out:
        said = w.t(
            "Laporan pertemuan, sumber sekunder yang di sini diparafrasakan, menyatakan:",
            "The report of the meeting, a secondary source paraphrased here in Indonesian, says:",
        )
        out.insert(0, w.body(said))
    if case.participants and case.report:
        names = listing([p.name for p in case.participants], w.lang)
        out.append(w.body(w.t(f"Yang hadir menurut laporan: {names}.", f"Present according to the report: {names}."), case.report[0]))
    if m.annex("actors"):
        named = w.n(len(named_in_case(m)))
        out.append(
            w.body(
                w.t(
                    f"{named} pelaku, program, dan kelompok sasaran kasus ini didaftar pada {m.annex('actors')}.",
                    f"The {named} actors, programmes and target groups of the case are listed in {m.annex('actors')}.",
                )
            )
        )
    return out


def named_in_case(m: Matter) -> tuple[Actor, ...]:
    """The actors of the case that asks."""
    return tuple(in_cases(m.graph)) if m.case is not None else ()


def case_actors(m: Matter) -> list[Block]:
    """A table of all actors of the case, each with its source."""
    w = m.w
    rows: list[tuple[str, str, str, Spans | str]] = [
        (
            f"{actor.name} ({actor.short})" if actor.short and actor.short != actor.name else actor.name,
            kind(actor, w.lang),
            level_name(actor.level_text or actor.level, w.lang),
            w.spans(numbers(m, actor.evidence[:1])) if actor.evidence else "–",
        )
        for actor in named_in_case(m)
    ]
    head = (w.t("Nama", "Name"), w.t("Jenis", "Kind"), w.t("Tingkat", "Level"), w.t("Sumber", "Source"))
    return [w.table(head, rows, (0.44, 0.2, 0.26, 0.1))]
