"""What a memo is composed from, with the counts and the order that its parts share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from rules.graph.policy_graph import PolicyGraph
from rules.model import Actor, Case, Evidence, Fact, Finding, KeptOut, Norm, Plan, Regulation, RunInfo, Severity
from rules.packs import load
from rules.render.counting import unplaced
from rules.render.diagrams import Diagram
from rules.render.diagrams.merge_map import flows
from rules.render.memo.writer import Writer
from rules.render.naming import short_id
from rules.render.sharing import Shared, shared_duties

SEVERITIES: tuple[Severity, ...] = ("high", "medium", "low", "info")
SEVERITY_WORDS: dict[Severity, tuple[str, str]] = {
    "high": ("tinggi", "high"),
    "medium": ("sedang", "medium"),
    "low": ("rendah", "low"),
    "info": ("informasi", "information"),
}
STATUS_WORDS = {
    "usulan": ("usulan, menunggu keputusan analis", "proposed, awaiting an analyst"),
    "dikonfirmasi": ("dikonfirmasi", "confirmed"),
    "ditolak": ("ditolak", "rejected"),
}
#: Sheets of matrix.xlsx that the memo sends its reader to.
SHEET_ABOUT = ("Tentang", "About")
SHEET_FINDINGS = ("Temuan", "Findings")
SHEET_DUTIES = ("Daftar tugas", "Duties")
SHEET_PAIRS = ("Pasangan tugas", "Pairs")
SHEET_ACTORS = ("Pelaku", "Actors")
SHEET_LOOSE = ("Pencabutan dan sisa", "Loose ends")


#: Why a norm is shown without counting, by what its evidence is worth or why it was set aside.
_WHY = {
    "praktik": ("praktik", "practice"),
    "uraian_sekunder": ("uraian sekunder", "secondary accounts"),
    "memory": ("ingatan", "memory"),
    "out_of_force": ("peraturan yang tidak berlaku lagi", "rules no longer in force"),
    "not_yet": ("peraturan yang belum berlaku", "rules not yet in force"),
    "replaced": ("ketentuan yang sudah diubah atau dihapus", "provisions that were amended or deleted"),
    "text_read": ("fakta yang naskahnya sudah dibaca", "facts whose text was read"),
    "mistaken": ("fakta yang tidak cocok dengan naskahnya", "facts that do not agree with the text"),
}


def _why(norm: Norm) -> str:
    evidence = norm.evidence
    aside = norm.aside or (evidence.aside if isinstance(evidence, Fact) else None)
    if isinstance(evidence, Fact) and evidence.standing in _WHY:
        return evidence.standing
    if isinstance(evidence, Fact) and evidence.confidence == "memory":
        return "memory"
    return aside.kind if aside is not None else "out_of_force"


@dataclass(frozen=True)
class Matter:
    """Graph, findings, plan, run and pictures of one run, the pen that writes about them, and which attachments in words there will be."""

    graph: PolicyGraph
    findings: tuple[Finding, ...]
    plan: Plan | None
    run: RunInfo
    diagrams: tuple[Diagram, ...]
    w: Writer
    annex_keys: tuple[str, ...] = ()

    @cached_property
    def case(self) -> Case | None:
        """The case that asks the questions of a meeting, if there is one."""
        return next((case for case in self.graph.corpus.cases if case.questions), None)

    @cached_property
    def rules(self) -> tuple[Regulation, ...]:
        """The rules, each once, higher ranks first."""
        return tuple(sorted(self.graph.corpus.primary(), key=lambda r: r.id.sort_key if r.id else (99, 0, "", 0, r.document)))

    @cached_property
    def live(self) -> tuple[Finding, ...]:
        """Findings that nobody rejected, the most severe scored ones first."""
        kept = (f for f in self.findings if f.status != "ditolak")
        return tuple(sorted(kept, key=lambda f: (not f.scored, f.verdict is not None, SEVERITIES.index(f.severity), f.rule, f.id)))

    @cached_property
    def counted(self) -> tuple[Finding, ...]:
        """Faults: findings that are scored, not rejected, and not judged to be no fault."""
        return tuple(f for f in self.live if f.scored and f.verdict is None)

    @cached_property
    def merge(self) -> frozenset[str]:
        """Keys of the rules to be merged."""
        return frozenset(self.plan.merge if self.plan is not None else ())

    def touches(self, finding: Finding) -> bool:
        """Whether a finding concerns a rule to be merged; every one does where nothing is merged, or where it names no rule."""
        named = [key for key in finding.regulations if key in self.graph.regulations]
        return not self.merge or not named or not self.merge.isdisjoint(named)

    @cached_property
    def beside(self) -> tuple[Finding, ...]:
        """Faults that concern no rule to be merged: they are counted, and stand in an attachment."""
        return tuple(f for f in self.counted if not self.touches(f))

    @cached_property
    def undecided(self) -> tuple[Finding, ...]:
        """Faults that no analyst has confirmed yet."""
        return tuple(f for f in self.counted if f.status == "usulan")

    @cached_property
    def judged(self) -> tuple[Finding, ...]:
        """Scored findings that were judged to be no fault, such as a division of work."""
        return tuple(f for f in self.live if f.scored and f.verdict is not None)

    @cached_property
    def severities(self) -> Counter[str]:
        """How many findings count, by severity."""
        return Counter(f.severity for f in self.counted)

    @cached_property
    def gravest(self) -> Severity | None:
        """The highest severity among the faults on which nobody has decided; None where there are none."""
        return min((f.severity for f in self.undecided), key=SEVERITIES.index, default=None)

    @cached_property
    def borne(self) -> tuple[Norm, ...]:
        """The norms that some actor bears: all that the memo counts of norms of actors."""
        return tuple(n for norms in self.graph.norms_by_bearer.values() for n in norms)

    def why_uncounted(self, keys: Iterable[str] | None = None) -> str:
        """Why some norms do not count, only the reasons that there are: those of some bearers, or of all."""
        norms = self.borne if keys is None else [n for key in keys for n in self.graph.norms_by_bearer.get(key, ())]
        found = {_why(n) for n in norms if not n.scored}
        return self.w.list([self.w.t(*words) for reason, words in _WHY.items() if reason in found])

    def bearers_at(self, evidence: Evidence) -> set[str]:
        """Keys of those who bear a norm at the place of a clause or fact."""
        held = self.graph.norms_by_place.get((evidence.document, evidence.address), ())
        return {n.bearer_key for n in held if n.bearer_key is not None}

    @cached_property
    def unknown_rules(self) -> tuple[str, ...]:
        """Rules that would be revoked though not one of their provisions is known."""
        if self.plan is None:
            return ()
        known = flows(self.graph, self.plan)
        return tuple(r.regulation for r in self.plan.revokes if r.regulation not in known)

    @cached_property
    def refused(self) -> tuple[KeptOut, ...]:
        """Rules that were asked for and are kept out of the merger."""
        return tuple(k for k in self.plan.kept_out if k.regulation in self.plan.wanted) if self.plan is not None else ()

    @cached_property
    def shared(self) -> tuple[Shared, ...]:
        """Duties that two roles share."""
        return shared_duties(self.graph, self.findings)

    def evidence_of(self, role: str, findings: Sequence[Finding]) -> list[Evidence]:
        """The clauses of some findings that lay a duty on a role; the first few of all of them where none does."""
        own = {(n.document, str(n.address)) for n in self.graph.norms_by_bearer.get(role, ())}
        every = [e for f in findings for e in f.evidence]
        found = [e for e in every if (e.document, str(e.address)) in own]
        return found or every[:3]

    def of_rules(self, *rules: str) -> tuple[Finding, ...]:
        """Findings of some checks, in the memo's order."""
        return tuple(f for f in self.live if f.rule in rules)

    def telling(self, limit: int) -> tuple[Finding, ...]:
        """The findings to write out, those that concern a rule to be merged: severity first; within one severity every check has its turn."""
        told = [f for f in self.counted if self.touches(f)] or list(self.counted)
        out: list[Finding] = []
        for severity in SEVERITIES:
            queues: dict[str, list[Finding]] = {}
            for finding in told:
                if finding.severity == severity:
                    queues.setdefault(finding.rule, []).append(finding)
            while queues and len(out) < limit:
                for rule in sorted(queues):
                    if len(out) < limit:
                        out.append(queues[rule].pop(0))
                queues = {rule: queue for rule, queue in queues.items() if queue}
        return tuple(out)

    @property
    def pictures(self) -> int:
        """How many pictures are attached; the sheets of one picture count once."""
        return len({d.number for d in self.diagrams})

    def figure(self, name: str) -> int:
        """The number of a picture among the attachments, found by a part of its name; 0 where there is none."""
        return next((d.number for d in self.diagrams if name in d.name), 0)

    def see(self, name: str) -> str:
        """``(Lampiran 2)``; empty where there is no such picture."""
        n = self.figure(name)
        return self.w.t(f"(Lampiran {n})", f"(Attachment {n})") if n else ""

    def annex_number(self, key: str) -> int:
        """The number of an attachment in words, which follow the pictures; 0 where there is none."""
        return self.pictures + self.annex_keys.index(key) + 1 if key in self.annex_keys else 0

    def annex(self, key: str) -> str:
        """``Lampiran 7``; where there is no such attachment the sheet of the workbook must be named instead, so it is empty."""
        n = self.annex_number(key)
        return self.w.t(f"Lampiran {n}", f"Attachment {n}") if n else ""

    def actor(self, key: str) -> str:
        """An actor's abbreviation or name."""
        return self.w.actor(self.graph.actors.get(key), key)

    def full_actor(self, key: str) -> str:
        """An actor's name with its abbreviation."""
        found: Actor | None = self.graph.actors.get(key)
        if found is None:
            return key
        return f"{found.name} ({found.short})" if found.short and found.short != found.name else found.name

    def rule_names(self, keys: Iterable[str], limit: int = 12) -> str:
        """Rules by their short names."""
        cases = {case.key for case in self.graph.corpus.cases}
        return self.w.some([short_id(key) for key in keys if key not in cases], limit)

    def gao(self, finding: Finding) -> str:
        """The name of a finding's GAO class; empty where it has none."""
        if finding.gao is None:
            return ""
        if finding.gao == "division_of_work":
            return self.w.t("pembagian kerja", "division of work")
        names = {entry.key: entry.name for entry in load("gao").classes}
        return names[finding.gao].say(self.w.lang) if finding.gao in names else finding.gao

    def bphn(self, finding: Finding) -> str:
        """Where a finding stands in BPHN's dimensions, saying where that is Padu's convention."""
        names = {entry.key: entry.name for entry in load("bphn").dimensions}
        parts = []
        for filing in finding.bphn:
            text = f"{filing.dimension} {names[filing.dimension].say(self.w.lang)}: {filing.object}"
            if filing.indicator:
                text += self.w.t(f", indikator {filing.indicator}", f", indicator {filing.indicator}")
            if filing.convention:
                text += self.w.t(" (menurut konvensi Padu)", " (by Padu's convention)")
            parts.append(text)
        return "; ".join(parts)

    @cached_property
    def unplaced(self) -> int:
        """Reported norms of a rule whose article is not known."""
        return len(unplaced(self.graph.norms))
