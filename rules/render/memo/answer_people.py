"""The answer on whom to invite: people and institutions that the material names, each with a reason and the place that names it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rules.model import MINISTERIAL_RANK, Evidence, Fact, Finding, Participant, Question, Relation
from rules.packs import load
from rules.render.memo.asked import MOST_ROWS
from rules.render.memo.matter import SHEET_ACTORS, Matter
from rules.render.memo.model import Block, Spans
from rules.render.memo.refer import numbers
from rules.render.memo.workshop import posts_of
from rules.render.memo.writer import bold, italic
from rules.render.naming import short_id


class Guest(NamedTuple):
    """One to invite: who, why, and what names them. It is cited only once it is printed, so that the list of clauses holds no other."""

    who: str
    why: str
    evidence: Sequence[Evidence] = ()
    proposal: bool = False


#: What the one does that a tie begins or ends at.
_FROM = {
    "reports_to": ("melapor kepada", "reports to"),
    "coordinates_with": ("berkoordinasi dengan", "coordinates with"),
    "supervises": ("membina atau mengawasi", "supervises"),
    "appoints": ("mengangkat atau mengukuhkan", "appoints or confirms"),
    "recommends": ("memberi usul atau rekomendasi kepada", "recommends to"),
    "monitors": ("memantau", "monitors"),
    "funds": ("mendanai", "funds"),
}
_TO = {
    "reports_to": ("menerima laporan dari", "is reported to by"),
    "coordinates_with": ("berkoordinasi dengan", "coordinates with"),
    "reports_copy_to": ("menerima tembusan laporan dari", "gets copies of reports of"),
    "recommends": ("menerima usul atau rekomendasi dari", "gets recommendations from"),
}
_MOST_AUTHORITIES = 12
#: Kinds of actors that stand for a whole authority: invited by the relations that the material tells, not by findings on an office.
_AUTHORITIES = ("agency", "office")


def webinar(m: Matter, question: Question) -> list[Block]:
    """Whom to invite, and why: who was there, who bears what the findings concern, who made the rules that cannot be revoked here."""
    w = m.w
    rows = [*_present(m), *_bearers(m), *_authorities(m), *_makers(m), *_proposed(m)]
    if not rows:
        return [w.body(w.t("Bahan tidak menyebut pihak yang menjadi pokok temuan.", "The material names nobody whom a finding concerns."))]
    out: list[Block] = [
        w.body(
            w.t(
                "Undang mereka yang disebut naskah: pemegang tugas yang menjadi pokok temuan, instansi yang menurut klausul berhubungan dengan "
                "mereka, dan pembentuk peraturan lain yang terkait. Yang diusulkan Padu sendiri ditandai “usul”.",
                "Invite those whom the texts name: the bearers of the duties that the findings concern, the authorities that deal with them "
                "by the clauses, and the makers of other rules concerned. What Padu itself proposes is marked “proposal”.",
            )
            if m.case is None
            else w.t(
                "Undang mereka yang disebut bahan: yang hadir pada pertemuan pertama, pemegang tugas yang menjadi pokok temuan, instansi yang "
                "berhubungan dengan pemegang tugas itu, dan pembentuk peraturan lain yang terkait. Yang diusulkan Padu sendiri ditandai “usul”.",
                "Invite those whom the material names: who came to the first meeting, the bearers of the duties that the findings concern, the "
                "authorities that deal with them, and the makers of other rules concerned. What Padu itself proposes is marked “proposal”.",
            ),
            posts_of(m),
        ),
        w.table(
            (w.t("Siapa", "Who"), w.t("Mengapa", "Why"), w.t("Dasar", "Basis")),
            [_printed(m, guest) for guest in rows[: MOST_ROWS * 2]],
            (0.32, 0.5, 0.18),
        ),
    ]
    if len(rows) > MOST_ROWS * 2:
        out.append(w.note(w.more(len(rows) - MOST_ROWS * 2, ("pihak", "parties"), SHEET_ACTORS) + "."))
    return out


def _printed(m: Matter, guest: Guest) -> tuple[str | Spans, ...]:
    name = m.w.spans(bold(guest.who), italic(m.w.t("(usul)", "(proposal)"))) if guest.proposal else m.w.spans(bold(guest.who))
    return (name, guest.why, m.w.spans(numbers(m, guest.evidence)) if guest.evidence else "–")


def _found(m: Matter, findings: Sequence[Finding]) -> str:
    """``temuan R01-3bb6aced dan R02-303c0eec``."""
    return m.w.t("temuan ", "findings ") + m.w.some([f.id for f in findings], 4)


def _concerning(m: Matter, key: str | None) -> list[Finding]:
    return [f for f in m.counted if key is not None and key in f.actors]


def _present(m: Matter) -> list[Guest]:
    """Those who took part in the meeting, with the findings on their role and a doubtful spelling of their name."""
    w, case = m.w, m.case
    if case is None:
        return []
    rows = []
    for person in case.participants:
        evidence: list[Evidence] = list(case.report[:1])
        why = w.t("hadir pada pertemuan", "took part in the meeting")
        if case.report and (said := _did(person)):
            why += f" ({said})" if w.lang == "id" else f" (“{said}”)"
        if concerning := _concerning(m, person.actor_key):
            why += "; " + _found(m, concerning)
        for rename in case.renames:
            if rename.kind == "spelling" and person.name in (rename.former, rename.current):
                why += w.t(
                    f"; namanya dieja {rename.former} dan {rename.current}, pastikan sebelum mengundang",
                    f"; its name is spelt {rename.former} and {rename.current}: make sure before inviting",
                )
                evidence += [f for f in case.report if rename.former in f.words and rename.current in f.words][:1]
        rows.append(Guest(person.name, why, evidence))
    return rows


def _did(person: Participant) -> str:
    """What the report says of a participant beyond that it took part, and beyond the spelling of its name."""
    said = [part.strip() for part in person.words.split(";")]
    return "; ".join(part for part in said if part and part != "peserta" and not part.startswith("ejaan"))


def _bearers(m: Matter) -> list[Guest]:
    """Roles that findings concern and that were not at the meeting, those of most findings first."""
    here = {p.actor_key for p in m.case.participants} if m.case else set()
    concerned: dict[str, list[Finding]] = {}
    merged = m.merge if m.case is None else frozenset()
    for finding in m.counted:
        if merged and not merged & set(finding.regulations):
            continue  # a case names its roles; without one only what is to be merged is discussed
        for key in finding.actors:
            actor = m.graph.actors.get(key)
            if key not in here and actor is not None and actor.kind not in (*_AUTHORITIES, "target_group", "programme"):
                concerned.setdefault(key, []).append(finding)
    order = sorted(concerned, key=lambda key: (-len(concerned[key]), key))
    told = [(key, concerned[key]) for key in order if m.case is None or any(a.key == key for a in m.case.actors)]
    bears = m.w.t("menjadi pokok ", "concerned by ")
    return [Guest(m.full_actor(key), bears + _found(m, found), m.evidence_of(key, found)) for key, found in told]


def _authorities(m: Matter) -> list[Guest]:
    """Agencies of the case that supervise, appoint, fund, coordinate or hear roles of a finding or of a rule to be merged."""
    w = m.w
    if m.case is None:
        return _authorities_in_clauses(m)
    here = {p.actor_key for p in m.case.participants}
    concerned = _concerned(m)
    rows = []
    for actor in m.case.actors:
        if actor.kind != "agency" or actor.key in here:
            continue
        ties = [r for r in m.case.relations if actor.key in (r.source_key, r.target_key)]
        others = sorted({k for r in ties for k in (r.source_key, r.target_key) if k != actor.key and k in concerned})
        if others:
            names = w.some([m.actor(k) for k in others], 4)
            why = w.t(
                f"mempunyai hubungan kerja, pembinaan, atau pelaporan dengan {names}",
                f"works with, supervises or is reported to by {names}",
            )
            evidence = [r.evidence for r in ties if {r.source_key, r.target_key} & set(others)]
            rows.append(Guest(m.full_actor(actor.key), why, evidence))
    return rows


def _concerned(m: Matter) -> set[str]:
    """Keys of the actors that a finding names or that bear duties in a rule to be merged."""
    merged = m.merge
    named = {key for f in m.counted for key in f.actors}
    return named | {n.bearer_key for n in m.graph.norms if n.scored and n.bearer_key and n.evidence.regulation in merged}


def _authorities_in_clauses(m: Matter) -> list[Guest]:
    """Agencies and offices that clauses of the rules to be merged tie to the roles concerned, and by which ties."""
    w = m.w
    merged = m.merge
    authorities = {key for key, actor in m.graph.actors.items() if actor.kind in _AUTHORITIES}
    concerned = _concerned(m) - authorities
    found: dict[str, dict[tuple[str, str], list[Relation]]] = {}
    for tie in m.graph.corpus.relations():
        if not tie.scored or (merged and tie.evidence.regulation not in merged):
            continue
        for one, other, words in ((tie.source_key, tie.target_key, _FROM), (tie.target_key, tie.source_key, _TO)):
            if one in authorities and other in concerned and tie.kind in words:
                found.setdefault(one, {}).setdefault(_tied(tie, words[tie.kind]), []).append(tie)
    rows = []
    for key in sorted(found, key=lambda key: (-sum(map(len, found[key].values())), key))[:_MOST_AUTHORITIES]:
        told = []
        for words, ties in sorted(found[key].items()):
            others = list(dict.fromkeys(m.actor(t.target_key if t.source_key == key else t.source_key) for t in ties))
            told.append(f"{w.t(*words)} {w.some(others, 4)}")
        rows.append(Guest(m.full_actor(key), w.t("menurut klausul ", "by the clauses ") + "; ".join(told), _clauses(found[key].values())))
    return rows


#: Words for working together, as clauses use them, and in English.
_TOGETHER = (
    (re.compile(r"\b(?:ber|meng)?koordinasi\w*", re.IGNORECASE), "berkoordinasi", "coordinates"),
    (re.compile(r"\b(?:be)?kerja\s?sama\b", re.IGNORECASE), "bekerja sama", "cooperates"),
    (re.compile(r"\b(?:bermitra|kemitraan)\b", re.IGNORECASE), "bermitra", "is in partnership"),
    (re.compile(r"\bsinergi\w*|\bbersinergi\b", re.IGNORECASE), "bersinergi", "acts in synergy"),
    (re.compile(r"\b(?:ber)?konsultasi\w*", re.IGNORECASE), "berkonsultasi", "consults"),
)


def _tied(tie: Relation, words: tuple[str, str]) -> tuple[str, str]:
    """What two that work together do, in the words of their clause: who cooperates is not said to coordinate."""
    if tie.kind != "coordinates_with":
        return words
    told = [(said, english) for pattern, said, english in _TOGETHER if pattern.search(tie.evidence.words)]
    if not told:
        return words
    return (" dan ".join(said for said, _ in told) + " dengan", " and ".join(english for _, english in told) + " with")


def _clauses(ties: Iterable[Sequence[Relation]]) -> list[Evidence]:
    """The clauses of some ties, the first of each sort before the others."""
    lists = [[t.evidence for t in sort] for sort in ties]
    return list(dict.fromkeys([*(evidence[0] for evidence in lists), *(e for evidence in lists for e in evidence[1:])]))


def _makers(m: Matter) -> list[Guest]:
    """Makers of rules in force that this omnibus cannot revoke but must agree with: other ministries, co-signatories, lower rules."""
    w, plan = m.w, m.plan
    rows = []
    for kept in plan.kept_out if plan else ():
        rule = m.graph.regulations.get(kept.regulation)
        if kept.apart or rule is None or rule.id is None or rule.status in ("revoked", "superseded"):
            continue
        ministerial = rule.id.rank == MINISTERIAL_RANK and not kept.regulation.startswith(f"{plan.instrument if plan else ''}/")
        if not ministerial and rule.id.rank <= MINISTERIAL_RANK:
            continue
        found = [f for f in m.counted if kept.regulation in f.regulations]
        name = w.t(f"Pembentuk {short_id(rule.id)}", f"Maker of {short_id(rule.id)}")
        if "bersama" in rule.id.type:
            name = w.t(f"Para penanda tangan {short_id(rule.id)}", f"Signatories of {short_id(rule.id)}")
        why = w.t(
            "peraturannya terkait, tetapi tidak dapat dicabut dengan rancangan ini; isinya perlu diselaraskan",
            "its rule is concerned but cannot be revoked by this draft; both must be made to agree",
        )
        facts = [e for e in rule.evidence if isinstance(e, Fact)][:1]
        rows.append(Guest(name, why + (f"; {_found(m, found)}" if found else ""), facts or [e for f in found for e in f.evidence][:2]))
    for mandate in m.case.mandates if m.case else ():
        minister = mandate.instrument.removeprefix("Peraturan ")
        if minister.startswith("Menteri") and minister != "Menteri Sosial":
            why = w.t(
                f"{short_id(mandate.parent)} menurut sumber memerlukan {w.n(mandate.expected)} {mandate.instrument}",
                f"{short_id(mandate.parent)} by the source calls for {w.n(mandate.expected)} {mandate.instrument}",
            )
            rows.append(
                Guest(
                    w.t(f"Kementerian yang membentuk {mandate.instrument}", f"The ministry that makes {mandate.instrument}"),
                    why,
                    [mandate.evidence],
                )
            )
    return rows


def _proposed(m: Matter) -> list[Guest]:
    """Whom no source names and the method itself calls for: the harmonisation of the draft."""
    w, plan = m.w, m.plan
    point = next((p for p in load("legality").points if p.key == "harmonisasi"), None)
    if plan is None or not plan.merge or point is None:
        return []
    why = w.t(
        "rancangan peraturan menteri harus diharmonisasi (UU 12/2011 sebagaimana diubah; tahapnya perlu diverifikasi); bahan tidak menyebut unitnya",
        "a draft ministerial regulation must be harmonised (UU 12/2011 as amended; the stage is to be verified); the material names no unit",
    )
    return [
        Guest(
            w.t("Unit hukum kementerian dan kementerian di bidang hukum", "The ministry's legal unit and the ministry of law"),
            why,
            [],
            True,
        )
    ]
