"""One advice for one duty: what a finding on acts of a profession says of a role binds the findings on duties it shares.

R01 and R02 advise that one role takes the lead in a shared duty; R18 advises that a volunteer who was given an act of a profession
helps or refers. Of one and the same duty both cannot hold, so the former name whom the latter rules out, and each names the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rules.checks.wording import called, listing, place, say
from rules.graph.policy_graph import PolicyGraph
from rules.model import Finding, Text

#: The rules that advise on a lead.
_SHARED = ("R01", "R02")


def agreed(graph: PolicyGraph, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings whose advice agrees where they rest on the same clause or fact; the order stays.

    Args:
        graph: for names.
        findings: with the analysts' decisions on them; what an analyst rejected binds nothing.
    """
    rows = tuple(findings)
    reserved = [f for f in rows if f.rule == "R18" and _stands(f) and f.actors]
    shared = [f for f in rows if f.rule in _SHARED and _stands(f)]
    more: dict[str, list[Text]] = {}
    for finding in shared:
        for other in reserved:
            if other.actors[0] in finding.actors and _places(finding) & _places(other):
                more.setdefault(finding.id, []).append(_ruled_out(graph, other))
                more.setdefault(other.id, []).append(_likewise(graph, other, finding))
    return tuple(_with(f, more[f.id]) if f.id in more else f for f in rows)


def _stands(finding: Finding) -> bool:
    return finding.scored and finding.verdict is None and finding.status != "ditolak"


def _places(finding: Finding) -> set[str]:
    return set(_each(finding))


def _each(finding: Finding) -> Iterator[str]:
    return (f"{piece.document}#{piece.address}" for piece in finding.evidence)


def _role(graph: PolicyGraph, reserved: Finding) -> str:
    return called(graph.actors.get(reserved.actors[0]), reserved.actors[0])


def _ruled_out(graph: PolicyGraph, reserved: Finding) -> Text:
    return say(
        "Pelaksana utamanya bukan {role}: {finding} mengusulkan tugas itu dirumuskan sebagai membantu atau merujuk.",
        "The lead is not {role}: {finding} proposes to word that duty as helping or referring.",
        role=_role(graph, reserved),
        finding=reserved.id,
    )


def _likewise(graph: PolicyGraph, reserved: Finding, shared: Finding) -> Text:
    same = [piece for piece in reserved.evidence if f"{piece.document}#{piece.address}" in _places(shared)]
    return say(
        "Sejalan dengan itu {role} tidak menjadi pelaksana utama dalam tugas bersama menurut {finding} ({where}).",
        "In line with this {role} does not lead the duty shared according to {finding} ({where}).",
        role=_role(graph, reserved),
        finding=shared.id,
        where=listing([place(piece) for piece in same], most=3),
    )


def _with(finding: Finding, more: list[Text]) -> Finding:
    """The first option with what it must not be at odds with."""
    first, *rest = finding.options
    told = Text(id=" ".join((first.id, *(m.id for m in more))), en=" ".join((first.en, *(m.en for m in more))))
    return finding.model_copy(update={"options": (told, *rest)})
