"""Which rules are in force, as far as the clauses of the corpus and the records of cases tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rules.graph.sketch import rule_label
from rules.model import Address, Corpus, Fact, Reference, Regulation

_UNKNOWN = "Bahan tidak memuat ketentuan yang mencabut atau mengubahnya; keberlakuannya perlu diperiksa pada sumber resmi."


class Act(NamedTuple):
    """What one rule does to another, and where it says so."""

    by: str
    document: str
    address: Address
    pinpoint: Address | None

    def place(self) -> str:
        """``Permensos 10/2019 (Pasal 20, dokumen ...)``; for a fact without its article."""
        where = "menurut catatan kasus" if self.address.is_fact else f"{self.address.label()}, dokumen {self.document}"
        return f"{rule_label(self.by)} ({where})"


def enacted_by(regulation: Regulation, as_of: str | None) -> bool:
    """Whether a rule had been enacted at a date; by its year where it bears no date.

    Args:
        as_of: an ISO date, or None for no limit.
    """
    if as_of is None:
        return True
    if regulation.enacted is not None:
        return regulation.enacted.isoformat() <= as_of
    return regulation.id is None or str(regulation.id.year) <= as_of[:4]


def in_force(regulation: Regulation, as_of: str | None = None) -> bool:
    """Whether a rule counts as law: not known to be revoked or replaced, and enacted by ``as_of``.

    A rule of unknown status counts, since a corpus can show that a rule was revoked but hardly that none revoked it.
    """
    return regulation.status not in ("revoked", "superseded") and enacted_by(regulation, as_of)


def with_statuses(
    regulations: Sequence[Regulation], references: Iterable[Reference] = (), as_of: str | None = None
) -> tuple[Regulation, ...]:
    """Regulations with the status that the corpus shows, and the clause that shows it.

    A clause that revokes a rule whole wins over all else; then what a case records; a rule that only amends revoked rules falls
    with them, and to revoke a rule does not revive what it had revoked. A rule that was amended, or that another declares to stay in force, is in force. Clauses of rules enacted after ``as_of`` do not count.

    Args:
        regulations: all regulations of the corpus; copies are left as they are.
        references: references beside those of the regulations (from cases).
        as_of: an ISO date, or None.
    """
    primary = {r.key: r for r in regulations if r.copy_of is None}
    acts = _acts(primary, references, as_of)
    decided = {key: _decide(regulation, acts.get(key, {}), as_of) for key, regulation in primary.items()}
    _fall(decided, acts)
    return tuple(decided[r.key] if r.copy_of is None else r for r in regulations)


def _acts(primary: Mapping[str, Regulation], references: Iterable[Reference], as_of: str | None) -> dict[str, dict[str, list[Act]]]:
    """What is done to each rule, by kind: ``revokes``, ``revokes_part``, ``amends``, ``survives``."""
    acts: defaultdict[str, defaultdict[str, list[Act]]] = defaultdict(lambda: defaultdict(list))
    told = [(r.key, ref) for r in primary.values() for ref in r.references]
    told += [(ref.evidence.regulation, ref) for ref in references if isinstance(ref.evidence, Fact) and ref.evidence.regulation]
    for by, ref in told:
        if ref.kind not in ("revokes", "revokes_part", "amends", "survives") or ref.to == by:
            continue
        source = primary.get(by)
        if source is not None and not enacted_by(source, as_of):
            continue
        kind = "revokes_part" if ref.kind == "revokes" and ref.pinpoint is not None else ref.kind
        acts[ref.to][kind].append(Act(by, ref.document, ref.address, ref.pinpoint))
    return {key: {kind: sorted(set(found), key=_order) for kind, found in sorted(kinds.items())} for key, kinds in sorted(acts.items())}


def _order(act: Act) -> tuple[object, ...]:
    return (act.address.is_fact, act.by, act.document, act.address.sort_key, act.pinpoint or "")


def _decide(regulation: Regulation, acts: Mapping[str, list[Act]], as_of: str | None) -> Regulation:
    if not enacted_by(regulation, as_of):
        note = f"Ditetapkan setelah {as_of}; belum berlaku pada tanggal itu."
        return regulation.model_copy(update={"status": "unknown", "status_note": note})
    recorded = regulation.status_note
    parts = [f"Dicabut sebagian{_pinpoint(act)} dengan {act.place()}." for act in acts.get("revokes_part", ())]
    if acts.get("revokes"):
        return _set(regulation, "revoked", f"Dicabut dengan {_places(acts['revokes'])}.", *parts)
    if regulation.status in ("revoked", "superseded"):
        return _set(regulation, regulation.status, recorded, *parts, seen=False)
    if acts.get("amends"):
        return _set(regulation, "amended", f"Diubah dengan {_places(acts['amends'])}.", *parts, recorded)
    if regulation.status != "unknown":
        return _set(regulation, regulation.status, recorded, *parts, seen=False)
    if acts.get("survives"):
        return _set(regulation, "in_force", f"Dinyatakan tetap berlaku oleh {_places(acts['survives'])}.", *parts)
    return _set(regulation, "unknown", *parts, recorded or _UNKNOWN)


def _set(regulation: Regulation, status: str, *notes: str | None, seen: bool = True) -> Regulation:
    update: dict[str, object] = {"status": status, "status_note": " ".join(n for n in notes if n) or None}
    if seen and status != "unknown":
        update["status_confidence"] = "seen"
    return regulation.model_copy(update=update)


def _places(acts: Sequence[Act]) -> str:
    named: dict[str, str] = {}
    for act in acts:
        named.setdefault(act.by, act.place())
    return ", ".join(named.values())


def _pinpoint(act: Act) -> str:
    return f" ({act.pinpoint.label()})" if act.pinpoint is not None else ""


def _fall(decided: dict[str, Regulation], acts: Mapping[str, Mapping[str, list[Act]]]) -> None:
    """Mark the rules that only amend rules which are revoked, until no more fall."""
    targets: defaultdict[str, set[str]] = defaultdict(set)
    for target, kinds in acts.items():
        for act in kinds.get("amends", ()):
            targets[act.by].add(target)
    fallen = True
    while fallen:
        fallen = False
        for key in sorted(targets):
            regulation = decided.get(key)
            if regulation is None or regulation.status in ("revoked", "superseded") or regulation.id is None:
                continue
            if all(t in decided and decided[t].status == "revoked" for t in targets[key]):
                names = ", ".join(rule_label(t) for t in sorted(targets[key]))
                note = f"Tidak berlaku lagi bersama peraturan yang diubahnya: {names}."
                decided[key] = _set(regulation, "revoked", note)
                fallen = True


def out_of_force(corpus: Corpus) -> frozenset[str]:
    """The rules that are not in force at the date of the corpus, by their documents and by their identifiers."""
    gone = [r for r in corpus.primary() if not in_force(r, corpus.as_of)]
    return frozenset(name for r in gone for name in (r.document, r.key))
