"""What the report that a case grew from says of actors, programmes, target groups and participants: no more than it says."""

from __future__ import annotations

import re

from rules.model import Actor, Fact, Question
from rules.render.matrix.actors import in_cases, kind
from rules.render.memo.matter import Matter
from rules.render.memo.model import Block, Spans
from rules.render.memo.refer import numbers
from rules.render.naming import level_name, short_id
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
        out.append(
            w.body(w.t(f"Yang hadir menurut laporan: {names}.", f"Present according to the report: {names}."), case.report[0], posts_of(m))
        )
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


def report_year(m: Matter) -> str:
    """The year of the meeting, as the report tells it, after a space; empty where it does not."""
    years = [y for fact in (m.case.report if m.case else ()) for y in re.findall(r"\b(?:19|20)\d\d\b", fact.words)]
    return f" {years[0]}" if years else ""


def posts_of(m: Matter) -> str:
    """That posts and units are named as in the report, and against which rule on the ministry's organisation to check them."""
    w, year = m.w, report_year(m)
    known = [
        r
        for r in m.rules
        if r.id is not None
        and re.match(r"organisasi dan tata kerja\b", r.title, re.IGNORECASE)
        and r.status not in ("revoked", "superseded")
    ]
    rule = max(known, key=lambda r: (r.id.year if r.id else 0, r.key), default=None)
    if m.case is None or not any(p.kind in ("unit", "agency") for p in m.case.participants):
        return ""
    by = ""
    if rule is not None:
        amenders = {str(r.evidence.regulation) for r in m.graph.corpus.references() if r.kind == "amends" and r.to == rule.key}
        changed = m.rule_names(sorted(amenders - {"None"}), 3)
        by = f" ({short_id(rule.key)}{w.t(', diubah dengan ', ', amended by ') + changed if changed else ''})"
    return w.t(
        f"Nama jabatan dan unit di sini menurut laporan{year}; cocokkan dengan organisasi dan tata kerja yang berlaku{by} sebelum dipakai.",
        f"Posts and units are named here as in the report{year}; check them against the organisation in force{by} before use.",
    )


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
