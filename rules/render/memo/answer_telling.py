"""Which roles' duties need explaining most: by what the material itself counts, each reason with its clauses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rules.checks.facts import DUTIES
from rules.model import Actor, Evidence, Fact
from rules.render.counting import duties
from rules.render.memo.matter import Matter
from rules.render.memo.model import Block, Spans
from rules.render.memo.refer import numbers
from rules.render.memo.writer import bold

#: Roles named in the answer.
_MOST = 8
#: Kinds of actors that are no pillar: authorities, professional bodies, and what is done or for whom.
_NO_PILLAR = ("agency", "office", "association", "programme", "target_group")


@dataclass(frozen=True)
class _Need:
    """One role with the reasons why its duties need explaining, in the order of the criteria."""

    key: str
    name: str
    shared: int
    reasons: tuple[str, ...]
    evidence: tuple[Evidence, ...]

    @property
    def order(self) -> tuple[int, int, str]:
        """More reasons first, then more shared duties, then the alphabet."""
        return (-len(self.reasons), -self.shared, self.name)


def needs(m: Matter, actors: Sequence[Actor]) -> list[Block]:
    """The roles whose duties most need explaining, with the criterion and the clauses; empty where no criterion is met."""
    w = m.w
    found = sorted((n for a in actors if a.kind not in _NO_PILLAR and (n := _need(m, a)).reasons), key=lambda n: n.order)
    if not found:
        return []
    rows: list[tuple[str | Spans, ...]] = [
        (w.spans(bold(m.full_actor(n.key))), "; ".join(n.reasons), w.spans(numbers(m, n.evidence)) if n.evidence else "–")
        for n in found[:_MOST]
    ]
    out: list[Block] = [
        w.body(
            w.t(
                "Yang paling perlu disosialisasikan menurut data ini saja: peran yang memenuhi paling banyak dari empat ukuran, yaitu (1) tugasnya "
                "beririsan dengan peran lain, (2) tidak satu pun tugasnya dihitung sebagai norma, (3) tidak ada peraturan tersendiri yang ditemukan "
                "baginya, dan (4) namanya berubah atau beragam. Seberapa jauh tugas itu sudah dikenal orang tidak diukur oleh bahan.",
                "What needs explaining most, by these data alone: the roles that meet most of four criteria: (1) their duties cross those of other "
                "roles, (2) not one of their duties counts as a norm, (3) no rule of their own was found, and (4) their name changed or varies. "
                "How well people know these duties is not measured by the material.",
            )
        ),
        w.table(
            (w.t("Peran", "Role"), w.t("Sebab", "Reasons"), w.t("Dasar", "Basis")),
            rows,
            (0.32, 0.5, 0.18),
            w.t("Peran yang tugasnya paling perlu disosialisasikan", "Roles whose duties need explaining most"),
        ),
    ]
    if rest := found[_MOST:]:
        names, most, least = w.some([m.actor(n.key) for n in rest], 10), len(rest[0].reasons), len(found[_MOST - 1].reasons)
        told = w.t(
            f"Di luar tabel, dengan paling banyak {w.small(most)} ukuran: {names}.",
            f"Not in the table, meeting at most {w.small(most)}: {names}.",
        )
        tied = w.t(
            "Di antara peran dengan ukuran sama banyak, tabel mendahulukan yang lebih banyak tugas bersamanya, lalu menurut abjad.",
            "Of roles that meet as many criteria, those that share more duties come first, then the alphabet decides.",
        )
        out.append(w.note(f"{told} {tied}" if most == least else told))
    return out


def _need(m: Matter, actor: Actor) -> _Need:
    w = m.w
    reasons: list[str] = []
    evidence: list[Evidence] = []
    shared = [d for d in m.shared if d.counts and actor.key in (d.a, d.b)]
    if shared:
        others = sorted({d.other(actor.key) for d in shared})
        names = w.some([m.actor(k) for k in others], 3)
        reasons.append(w.t(f"{w.n(len(shared))} tugas bersama {names}", f"{w.n(len(shared))} duties shared with {names}"))
        evidence += [e for d in shared for e in d.evidence_of(actor.key)[:1]]
    norms = m.graph.norms_by_bearer.get(actor.key, ())
    if not duties(norms):
        told = [n for n in norms if n.modality in DUTIES]
        reasons.append(
            w.t(f"{w.n(len(told))} uraian tugasnya tidak satu pun dihitung", f"none of its {w.n(len(told))} accounts of duties counts")
            if told
            else w.t("bahan tidak memuat satu pun tugasnya", "the material holds no duty of it")
        )
        evidence += [n.evidence for n in norms[:2]] or [e for e in actor.evidence if isinstance(e, Fact)][:1]
    baseless = [f for f in m.of_rules("R11") if f.actors == (actor.key,)]
    if baseless:
        mark = "" if any(f.scored for f in baseless) else w.t(", tidak dihitung", ", not counted")
        reasons.append(
            w.t(f"peraturan tersendirinya belum ditemukan ({baseless[0].id}{mark})", f"no rule of its own found ({baseless[0].id}{mark})")
        )
        evidence += [e for f in baseless for e in f.evidence[:1]]
    renames = [r for case in m.graph.corpus.cases for r in case.renames if r.kind != "spelling" and actor.name in (r.former, r.current)]
    if renames:
        reasons.append(w.t(f"dahulu bernama {renames[0].former}", f"formerly called {renames[0].former}"))
        evidence += renames[0].evidence
    return _Need(actor.key, m.full_actor(actor.key), len(shared), tuple(reasons), tuple(dict.fromkeys(evidence)))
