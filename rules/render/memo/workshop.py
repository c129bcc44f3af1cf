"""What the report that a case grew from says of actors, programmes, target groups and participants: no more than it says."""

from __future__ import annotations

from rules.render.matrix.actors import in_cases, kind
from rules.render.memo.matter import Matter
from rules.render.memo.model import Block, Spans
from rules.render.wording import listing


def told(m: Matter) -> list[Block]:
    """The statements of the report, who took part, and a table of all actors of the case, each with its source."""
    w, case = m.w, m.case
    if case is None:
        return []
    concluded = [q.words.casefold() for q in case.questions]
    out: list[Block] = [
        w.bullet(fact.words, fact) for fact in case.report if not any(words in fact.words.casefold() for words in concluded)
    ]
    if case.participants and case.report:
        names = listing([p.name for p in case.participants], w.lang)
        out.append(w.body(w.t(f"Yang hadir menurut laporan: {names}.", f"Present according to the report: {names}."), case.report[0]))
    rows: list[tuple[str, str, str, Spans | str]] = [
        (
            f"{actor.name} ({actor.short})" if actor.short and actor.short != actor.name else actor.name,
            kind(actor, w.lang),
            actor.level_text or actor.level or "–",
            w.spans(*actor.evidence[:1]) if actor.evidence else "–",
        )
        for actor in in_cases(m.graph)
    ]
    if rows:
        head = (w.t("Nama", "Name"), w.t("Jenis", "Kind"), w.t("Tingkat", "Level"), w.t("Sumber", "Source"))
        caption = w.t("Pelaku, program, dan kelompok sasaran dalam kasus", "Actors, programmes and target groups of the case")
        out.append(w.table(head, rows, (0.36, 0.18, 0.2, 0.26), caption))
    return out
