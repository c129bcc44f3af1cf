"""Answers on rules: which is missing, and which can be merged."""

from __future__ import annotations

import re

from rules.model import MINISTERIAL_RANK, Question, Regulation
from rules.render.diagrams.stock import COLUMNS, column_of
from rules.render.memo.asked import MOST_FINDINGS, MOST_ROWS, named_actors
from rules.render.memo.matter import SHEET_FINDINGS, SHEET_LOOSE, Matter
from rules.render.memo.model import Block, Spans
from rules.render.memo.opening import kept_reasons
from rules.render.memo.refer import numbers, pointed
from rules.render.memo.summary import proposal
from rules.render.memo.writer import bold
from rules.render.naming import no_title, short_id, title_of, titled


def missing_rule(m: Matter, question: Question) -> list[Block]:
    """Whether there is the rule that the meeting missed."""
    w = m.w
    assert m.case is not None
    out: list[Block] = []
    concerned = _titled(m, question.words)
    if concerned:
        told = [f"{titled(r, w.lang)} ({COLUMNS[column_of(r)][2].say(w.lang).lower()})" for r in concerned]
        out.append(
            w.body(
                w.t("Peraturan dalam bahan yang judulnya menyangkut hal ini:", "Rules of the material whose title concerns this:"),
                w.some(told, 8) + ".",
                numbers(m, [e for r in concerned for e in r.evidence], MOST_ROWS),
            )
        )
        out.append(w.body(_told_by(m, concerned)))
    findings = m.of_rules(*question.rules)
    covered = {(e.document, str(e.address)) for f in findings for e in f.evidence}
    for mandate in m.case.mandates:
        if (mandate.evidence.document, str(mandate.evidence.address)) not in covered:
            out.append(
                w.body(
                    w.t(
                        f"{short_id(mandate.parent)} menurut keterangan yang dikutip memerlukan {w.n(mandate.expected)} {mandate.instrument}.",
                        f"{short_id(mandate.parent)} by the statement cited calls for {w.n(mandate.expected)} {mandate.instrument}.",
                    ),
                    [mandate.evidence],
                )
            )
    near = {r.key for r in concerned} | set(named_actors(m, question.words, any_actor=True))
    shown = sorted(findings, key=lambda f: (not near & {*f.regulations, *f.actors}, not f.scored))
    for finding in shown[:MOST_FINDINGS]:
        out.append(w.bullet(f"{finding.id}:", *pointed(m, finding, finding.statement.say(w.lang))))
    if len(shown) > MOST_FINDINGS:
        out.append(w.bullet(w.more(len(shown) - MOST_FINDINGS, ("temuan", "findings"), SHEET_FINDINGS) + "."))
    if m.case.gaps:
        out.append(w.body(w.t("Yang belum terlihat dalam bahan:", "What the material does not show yet:")))
        out += [w.bullet(w.recorded(fact.words.rstrip(".") + "."), [fact]) for fact in m.case.gaps[:8]]
    if not out:
        out.append(
            w.body(
                w.t(
                    "Pemeriksaan tidak menemukan kekosongan yang dimaksud dalam bahan.",
                    "The checks found no such gap in the material.",
                )
            )
        )
    return out


def _told_by(m: Matter, rules: list[Regulation]) -> str:
    """How far the material can answer: by texts that were read, or only by records of rules."""
    w = m.w
    ministerial = [r for r in rules if r.id is not None and r.id.rank == MINISTERIAL_RANK]
    unread = [r for r in ministerial if not r.has_text]
    if not ministerial:
        return w.t(
            "Di antaranya tidak ada peraturan menteri; kekosongan yang disebut laporan tampak dalam bahan ini.",
            "None of them is a ministerial regulation; the gap that the report names shows in this material.",
        )
    if unread:
        return w.t(
            f"Di antaranya {w.n(len(ministerial))} peraturan menteri; {w.n(len(unread))} belum dibaca naskahnya, sehingga apakah ruang lingkupnya "
            "mencakup hal yang ditanyakan belum dapat dipastikan dari bahan ini.",
            f"{w.n(len(ministerial))} of them are ministerial regulations; the texts of {w.n(len(unread))} were not read, so whether they cover "
            "what is asked cannot be told from this material.",
        )
    return w.t(
        f"Di antaranya {w.n(len(ministerial))} peraturan menteri yang naskahnya dibaca; ruang lingkupnya perlu dicocokkan dengan hal yang ditanyakan.",
        f"{w.n(len(ministerial))} of them are ministerial regulations whose texts were read; their scope is to be held against what is asked.",
    )


def _titled(m: Matter, words: str) -> list[Regulation]:
    """Rules whose title is about the actor that some words name; the longest name that occurs decides."""
    names = {n for a in m.graph.actors.values() for n in (a.name, *(x.name for x in a.names if x.kind == "alias"))}
    inside = sorted((n for n in names if re.search(rf"(?<!\w){re.escape(n)}(?!\w)", words)), key=lambda n: (-len(n), n))
    if not inside:
        return []
    others = [n for n in names if n != inside[0] and inside[0] in n]
    return [r for r in m.rules if inside[0] in title_of(r) and not any(other in title_of(r) for other in others)]


def merge(m: Matter, question: Question) -> list[Block]:
    """Which rules can be merged, and which cannot."""
    w, plan = m.w, m.plan
    if plan is None or not plan.merge:
        return [w.body(*proposal(m))]
    rows: list[tuple[str | Spans, ...]] = []
    revoked = {r.regulation: r for r in plan.revokes}
    notes: dict[str, list[str]] = {}
    for key in plan.merge:
        found = [f for f in m.counted if key in f.regulations]
        ids = w.some([f.id for f in found], 3) if found else w.t("tanpa temuan yang dihitung", "no finding that counts")
        regulation = m.graph.regulations.get(key)
        note = revoked[key].note if key in revoked else None
        fate = w.t("dicabut", "revoked") if key in revoked else w.t("diubah", "amended")
        if note is not None:
            notes.setdefault(note.say(w.lang), []).append(short_id(key))
        rows.append(
            (w.spans(bold(short_id(key))), (title_of(regulation) or no_title(regulation, w.lang)) if regulation else "–", fate, ids)
        )
    out: list[Block] = [
        w.body(*proposal(m, whole=True)),
        w.table(
            (w.t("Peraturan", "Rule"), w.t("Tentang", "On"), w.t("Nasib", "Fate"), w.t("Temuan", "Findings")),
            rows[:MOST_ROWS],
            (0.22, 0.38, 0.1, 0.3),
            w.t("Peraturan yang digabung", "Rules to be merged"),
        ),
    ]
    if len(rows) > MOST_ROWS:
        out.append(w.note(w.more(len(rows) - MOST_ROWS, ("peraturan", "rules"), SHEET_LOOSE) + "."))
    out += [w.note(f"{w.some(names, 12)}: {note}") for note, names in notes.items()]
    if plan.kept_out:
        out.append(w.body(w.t("Yang tidak dapat dicabut dengan peraturan ini, dan sebabnya:", "What this rule cannot revoke, and why:")))
        told = kept_reasons(m, plan.kept_out)
        out += [w.bullet(bold(f"{names}:"), reason) for reason, names in told[: MOST_FINDINGS * 2]]
        if len(told) > MOST_FINDINGS * 2:
            out.append(w.bullet(w.more(len(told) - MOST_FINDINGS * 2, ("sebab", "reasons"), SHEET_LOOSE) + "."))
    return out
