"""The answer on names: what pillars are called, and what is proposed in their place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rules.model import Actor, Classification, Question
from rules.packs import load
from rules.render.memo.asked import MOST_ROWS, findings_listed
from rules.render.memo.matter import Matter
from rules.render.memo.model import Block, Spans
from rules.render.memo.refer import numbers
from rules.render.memo.writer import bold
from rules.render.wording import shorten


def nomenclature(m: Matter, question: Question) -> list[Block]:
    """Names that changed or that mislead, and proposed equivalents."""
    w = m.w
    assert m.case is not None
    out: list[Block] = []
    if m.case.renames:
        told = list(dict.fromkeys(f"{r.former} → {r.current}" for r in m.case.renames if r.kind not in ("spelling", "beneficiary")))
        groups = list(dict.fromkeys(f"{r.former} → {r.current}" for r in m.case.renames if r.kind == "beneficiary"))
        spelt = [w.t(f"{r.former} dan {r.current}", f"{r.former} and {r.current}") for r in m.case.renames if r.kind == "spelling"]
        out.append(
            w.body(
                w.t(
                    f"Bahan mencatat {w.n(len(told))} pergantian nama peran atau lembaga: {w.some(told, 10)}.",
                    f"The material records {w.n(len(told))} changes of names of roles or bodies: {w.some(told, 10)}.",
                )
                if told
                else "",
                w.t(
                    f"Berganti pula sebutan kelompok sasaran, yang bukan pilar: {w.some(groups, 10)}.",
                    f"The name of a target group, which is no pillar, changed as well: {w.some(groups, 10)}.",
                )
                if groups
                else "",
                w.t(
                    f"Satu nama dieja dengan dua cara dalam sumbernya, bukan berganti: {w.some(spelt, 5)}.",
                    f"One name is spelt in two ways by its source and did not change: {w.some(spelt, 5)}.",
                )
                if spelt
                else "",
                numbers(m, [e for r in m.case.renames for e in r.evidence], 8),
            )
        )
    out += findings_listed(m, m.of_rules(*question.rules))
    out += equivalents(m, [a for a in m.case.actors if a.kind not in ("agency", "office", "target_group")])
    return out or [nothing_to_compare(m)]


def equivalents(m: Matter, actors: Iterable[Actor]) -> list[Block]:
    """The classes and English names that the nomenclature pack proposes; nothing where it knows none of the actors."""
    w = m.w
    pack = load("nomenclature")
    rows: list[tuple[str | Spans, ...]] = []
    for actor in actors:
        entry = pack.by_key.get(actor.key) or pack.by_name.get(actor.name.lower())
        codes = _codes(m, actor.classifications or (entry.classifications() if entry else ()))
        if not codes and entry is None:
            continue
        english = (entry.english or "–") if entry else "–"
        reason = entry.reason.say(w.lang) if entry else ""
        if entry and entry.avoid:
            reason = f"{reason.rstrip('.')}. {w.t('Hindari', 'Avoid')}: {w.list(list(entry.avoid))}."
        rows.append((w.spans(bold(m.full_actor(actor.key))), codes or "–", english, shorten(reason, 260)))
    if not rows:
        return []
    out: list[Block] = [
        w.body(
            w.t(
                "Padanan berikut adalah usulan Padu, bukan penetapan: kode dicocokkan dari nomenklatur internasional dan harus diperiksa "
                "pada sumber resminya sebelum dipakai. Kegiatan relawan boleh diberi kode, orangnya tidak disebut profesi.",
                "The equivalents below are Padu's proposals, no rulings: the codes come from international nomenclatures and must be "
                "checked against their official source before use. What a volunteer does may be coded; the volunteer is no profession.",
            )
        ),
        w.table(
            (
                w.t("Nama", "Name"),
                w.t("Padanan usulan", "Proposed class"),
                w.t("Nama Inggris", "English name"),
                w.t("Alasan", "Reason"),
            ),
            rows[:MOST_ROWS],
            (0.22, 0.28, 0.2, 0.3),
            w.t("Nama peran dan padanan internasional", "Names of roles and international equivalents"),
        ),
    ]
    if len(rows) > MOST_ROWS:
        out.append(w.note(w.more(len(rows) - MOST_ROWS, ("nama", "names")) + "."))
    return out


def nothing_to_compare(m: Matter) -> Block:
    """What is said where there are neither names that vary nor equivalents."""
    return m.w.body(m.w.t("Bahan tidak memuat nama yang dapat dibandingkan.", "The material holds no names to compare."))


def _codes(m: Matter, classifications: Sequence[Classification]) -> str:
    """An actor's places in international nomenclatures; a scheme that does not apply says so."""
    w = m.w
    told = []
    for c in classifications:
        if c.code is None:
            continue
        mark = w.t(" (diperiksa)", " (verified)") if c.basis == "verified" else ""
        told.append(f"{c.scheme} {c.code}{f' {c.title}' if c.title else ''}{mark}")
    if told:
        return "; ".join(told)
    if any(c.code is None for c in classifications):
        return w.t("tidak berlaku (bukan jabatan)", "does not apply (no occupation)")
    return ""
