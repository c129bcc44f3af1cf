"""Answers on duties: which of them overlap, and a list of all of them with their places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from rules.checks.facts import DUTIES
from rules.checks.wording import place
from rules.model import Actor, Fact, Norm, Question
from rules.render.counting import duties, not_counted
from rules.render.memo.answer_telling import needs
from rules.render.memo.asked import findings_listed, named_actors
from rules.render.memo.matter import SHEET_DUTIES, SHEET_PAIRS, Matter
from rules.render.memo.model import Block, Spans
from rules.render.memo.quoted import counts_of, duty_words, said
from rules.render.memo.refer import brief
from rules.render.memo.writer import bold
from rules.render.naming import modality
from rules.render.sharing import SHARING, Shared, act_of

#: Rows of an answer; the rest is counted and stands in the matrix.
_MOST_PAIRS = 12
_MOST_DUTIES = 12
#: Roles whose duties are listed where no case names them.
_MOST_ROLES = 18


def overlap(m: Matter, question: Question) -> list[Block]:
    """Which duties of whom overlap with those of others, and by which clauses."""
    w = m.w
    keys = named_actors(m, question.words) or list(m.graph.norms_by_bearer)
    who = w.some([m.actor(k) for k in keys], 3)
    found: dict[str, list[tuple[str, Shared]]] = {}
    for duty in m.shared:
        if (duty.a in keys) != (duty.b in keys):
            mine = duty.a if duty.a in keys else duty.b
            found.setdefault(duty.other(mine), []).append((mine, duty))
    if not found:
        return [
            w.body(
                w.t(
                    f"Tidak ditemukan tugas {who} yang sama atau beririsan dengan tugas peran lain dalam bahan.",
                    f"No duty of {who} was found that is the same as, or crosses, that of another role.",
                )
            )
        ]
    counts = {other: sum(d.counts for _, d in duties) for other, duties in found.items()}
    order = sorted(found, key=lambda k: (-counts[k], -len(found[k]), k))
    every = [d for duties in found.values() for _, d in duties]
    scored = sum(counts.values())
    division = sum(d.scored and d.gao == "division_of_work" for d in every)
    rest = sum(not d.scored for d in every)
    rows = []
    for other in order[:_MOST_PAIRS]:
        mine, best = min(found[other], key=lambda pair: (not pair[1].counts, not pair[1].scored))
        line = (counts_of(m, [d for _, d in found[other]]), said(m, best.evidence_of(mine)), said(m, best.evidence_of(other)))
        rows.append((w.spans(bold(m.actor(other))), *line))
    out: list[Block] = [
        w.body(
            _which(m, who, found, order)
            if scored
            else w.t(
                f"Belum terbukti dari norma yang berlaku: tidak ada irisan tugas {who} yang dihitung.",
                f"Not shown by norms in force: no shared duty of {who} counts.",
            ),
            w.t(
                f"{w.n(rest)} irisan lagi tidak dihitung karena salah satu sisinya praktik, uraian sekunder, ingatan, atau peraturan lama.",
                f"{w.n(rest)} more do not count, since one side is practice, a secondary account, memory or a replaced rule.",
            )
            if rest
            else "",
            w.t(f"{w.n(division)} irisan merupakan pembagian kerja.", f"{w.n(division)} are a division of work.") if division else "",
            m.see("tumpang"),
        ),
        w.table(
            (
                w.t("Peran lain", "Other role"),
                w.t("Tugas bersama", "Shared duties"),
                w.t(f"Tugas {who}", f"Duty of {who}"),
                w.t("Tugas peran lain", "Duty of the other role"),
            ),
            rows,
            (0.15, 0.17, 0.34, 0.34),
            w.t(f"Tugas {who} yang sama atau beririsan, satu contoh tiap peran", f"Shared duties of {who}, one example a role"),
        ),
    ]
    if len(order) > _MOST_PAIRS:
        out.append(w.note(w.more(len(order) - _MOST_PAIRS, ("peran", "roles"), SHEET_PAIRS) + "."))
    concerned = [f for f in m.of_rules(*(question.rules or SHARING)) if set(keys) & set(f.actors)]
    if concerned:
        out.append(w.body(w.t("Temuan yang menyangkutnya:", "Findings that concern it:")))
        out += findings_listed(m, concerned, brief)
    return out


def _which(m: Matter, who: str, found: Mapping[str, Sequence[tuple[str, Shared]]], order: Sequence[str]) -> str:
    """Which duties count as shared, with whom, and of how many the article is not known: each act with the roles that share it."""
    w = m.w
    told, unplaced = [], 0
    for other in order:
        shared = [(mine, d) for mine, d in found[other] if d.counts]
        acts: dict[str, dict[str, None]] = {}
        for mine, duty in shared:
            sides = [e for key in (mine, other) for e in duty.evidence_of(key)[:1]]
            acts.setdefault(act_of(m.graph, m.findings, duty).say(w.lang), {}).update(dict.fromkeys(place(e).say(w.lang) for e in sides))
            unplaced += any(isinstance(e, Fact) and e.article is None for e in sides)
        if acts:
            named = w.some([f"{act} ({'; '.join(list(places)[:4])})" for act, places in acts.items()], 6)
            told.append(w.t(f"dengan {m.actor(other)}: {named}", f"with {m.actor(other)}: {named}"))
    n = len([d for pairs in found.values() for _, d in pairs if d.counts])
    return " ".join(
        part
        for part in (
            w.t(
                f"Tugas {who} yang tumpang tindih, sejauh tampak dalam bahan ({w.n(n)} irisan yang dihitung): {'; '.join(told)}.",
                f"Duties of {who} that overlap, as far as the material shows ({w.n(n)} shared duties count): {'; '.join(told)}.",
            ),
            w.t(
                f"Pada {w.n(unplaced)} irisan, pasal sekurangnya satu pihak belum diketahui.",
                f"Of {w.n(unplaced)} of them the article of at least one side is not known.",
            )
            if unplaced
            else "",
        )
        if part
    )


def listed_roles(m: Matter) -> list[str]:
    """Keys of the roles whose duties are listed: those of the case that asks, else those that bear most duties in the rules to be merged.

    Without a case authorities are left out where others bear duties.
    """
    if m.case is not None:
        keys = [a.key for a in _told(m) if a.key in m.graph.norms_by_bearer]
        return keys or sorted({n.bearer_key for n in m.case.norms if n.bearer_key in m.graph.norms_by_bearer and n.bearer_key is not None})
    counts = {key: len(_listed(m, key)) for key in m.graph.norms_by_bearer}
    order = sorted((key for key in counts if counts[key]), key=lambda key: (-counts[key], key))
    return ([key for key in order if not _is_authority(m, key)] or order)[:_MOST_ROLES]


def _listed(m: Matter, key: str) -> tuple[Norm, ...]:
    """The duties of a role that are listed: all that count, or without a case those in the rules to be merged."""
    merged = m.merge if m.case is None else frozenset()
    return tuple(n for n in duties(m.graph.norms_by_bearer[key]) if not merged or (n.evidence.regulation or "") in merged)


def _is_authority(m: Matter, key: str) -> bool:
    return key in m.graph.actors and m.graph.actors[key].kind in ("agency", "office")


def duties_table(m: Matter) -> list[Block]:
    """The table of roles and duties, each duty with the place that states it."""
    w = m.w
    rows: list[tuple[str | Spans, ...]] = []
    for key, found in borne(m).items():
        for i, norm in enumerate(found[:_MOST_DUTIES]):
            name: str | Spans = w.spans(bold(m.full_actor(key))) if i == 0 else m.actor(key)
            rows.append((name, _duty(m, norm), w.spans([w.cite(norm.evidence)])))
        if len(found) > _MOST_DUTIES:
            rows.append(("", w.more(len(found) - _MOST_DUTIES, ("tugas", "duties"), SHEET_DUTIES), ""))
    return [w.table((w.t("Peran", "Role"), w.t("Tugas", "Duty"), w.t("Tempat", "Where")), rows, (0.22, 0.46, 0.32))] if rows else []


def _duty(m: Matter, norm: Norm) -> Spans:
    """The kind of a norm and what it says."""
    words = duty_words(norm)
    return m.w.spans(f"{modality(norm.modality, m.w.lang)}:", m.w.recorded(words) if isinstance(norm.evidence, Fact) else words)


def borne(m: Matter) -> dict[str, tuple[Norm, ...]]:
    """The duties that count of each role listed; a role without any is not in it."""
    return {key: found for key in listed_roles(m) if (found := _listed(m, key))}


def _told(m: Matter) -> list[Actor]:
    """The actors of the case; a system or programme only where it bears duties."""
    if m.case is None:
        return []
    return [a for a in m.case.actors if a.kind != "target_group" and (a.kind != "programme" or a.key in m.graph.norms_by_bearer)]


def awareness(m: Matter, question: Question) -> list[Block]:
    """Where the duties of the roles are listed, and which of them most need explaining."""
    w = m.w
    keys, held, roles = listed_roles(m), borne(m), _told(m)
    left = sum(len(not_counted(m.graph.norms_by_bearer[key])) for key in keys)
    silent = [a for a in roles if not duties(m.graph.norms_by_bearer.get(a.key, ()))]
    out: list[Block] = []
    if held:
        rest = w.t(
            f" {w.n(left)} uraian tugas yang tidak dihitung ({m.why_uncounted(keys)}) ada di matrix.xlsx, lembar Daftar tugas.",
            f" {w.n(left)} accounts of duties that do not count ({m.why_uncounted(keys)}) are in matrix.xlsx, sheet Duties.",
        )
        n, of = w.n(sum(map(len, held.values()))), w.n(len(held))
        out.append(
            w.body(
                w.t(
                    f"{n} tugas {of} peran beserta tempatnya dihimpun pada {m.annex('duties')}, agar dapat disosialisasikan dari satu daftar.",
                    f"{n} duties of {of} roles are gathered with their places in {m.annex('duties')}, so that they can be made known from one list.",
                )
                + (rest if left else "")
            )
        )
    out += needs(m, roles or [m.graph.actors[key] for key in keys if key in m.graph.actors])
    if silent:
        names = w.some([_silent(m, a) for a in silent], 20)
        out.append(
            w.body(
                w.t(
                    f"Bahan tidak memuat satu pun tugas yang dihitung bagi {w.n(len(silent))} pelaku lain: {names}.",
                    f"The material holds no duty that counts for {w.n(len(silent))} other actors: {names}.",
                )
            )
        )
    return out


def _silent(m: Matter, actor: Actor) -> str:
    """An actor without a duty that counts, with the norms of other kinds that count: prohibitions, rights, conditions."""
    w = m.w
    kinds = Counter(n.modality for n in m.graph.norms_by_bearer.get(actor.key, ()) if n.scored and n.modality not in DUTIES)
    name = actor.short or actor.name
    if not kinds:
        return name
    held = w.list([f"{w.n(n)} {modality(kind, w.lang)}" for kind, n in sorted(kinds.items())])
    return w.t(f"{name} (hanya {held})", f"{name} (only {held})")
