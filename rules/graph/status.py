"""Which rules are in force, as far as the clauses of the corpus and the records of cases tell."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rules.graph.sketch import rule_label
from rules.model import Address, Corpus, Fact, LegalId, Reference, Regulation

#: An identifier within a sentence.
_IDENTIFIER = re.compile(r"(?<![\w/.-])[a-z][a-z.-]*/\d{4}/[\w.-]*\w")
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
    if as_of is not None and regulation.enacted is not None:
        return regulation.enacted.isoformat() <= as_of
    return regulation.id is None or made_by(regulation.id, as_of)


def made_by(key: str, as_of: str | None) -> bool:
    """Whether a rule of which nothing but its identifier is known had been made at a date; true of what is no identifier."""
    if as_of is None:
        return True
    try:
        return f"{LegalId.of(key).year:04d}" <= as_of[:4]
    except ValueError:
        return True


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
    with them, and to revoke a rule does not revive what it had revoked. A rule that another declares to stay in force, or that a case
    records as being so, is in force, as amended where it was; that it was amended once does not show that it still is.

    At a date, what rules made after it do has not happened yet: a rule that only a later one revokes, replaces or amends was in
    force as it stood. That holds for recorded statuses too, which are dated by the rules that do it, told by clauses and records or named in the
    note of the status; a recorded end that nothing dates is kept as a thing to be verified.

    Args:
        regulations: all regulations of the corpus; copies are left as they are.
        references: references beside those of the regulations (from cases).
        as_of: an ISO date, or None.
    """
    primary = {r.key: r for r in regulations if r.copy_of is None}
    acts, later = _acts(primary, references, as_of)
    decided = {}
    for key, regulation in primary.items():
        done = acts.get(key, {})
        if not enacted_by(regulation, as_of):
            note = f"Ditetapkan setelah {as_of}; belum berlaku pada tanggal itu."
            decided[key] = regulation.model_copy(update={"status": "unknown", "status_note": note})
        elif as_of is not None and "revokes" not in done:
            decided[key] = _decide(_at(regulation, primary, later.get(key, {}), as_of), done)
        else:
            decided[key] = _decide(regulation, done)
    _fall(decided, acts)
    return tuple(decided[r.key] if r.copy_of is None else r for r in regulations)


#: What is done to one rule, by kind: ``revokes``, ``revokes_part``, ``amends``, ``survives``.
Done = Mapping[str, list[Act]]


def _acts(primary: Mapping[str, Regulation], references: Iterable[Reference], as_of: str | None) -> tuple[dict[str, Done], dict[str, Done]]:
    """What is done to each rule: by rules made by ``as_of``, and by later ones."""
    told = [(r.key, ref) for r in primary.values() for ref in r.references]
    told += [(ref.evidence.regulation, ref) for ref in references if isinstance(ref.evidence, Fact) and ref.evidence.regulation]
    acts: defaultdict[str, defaultdict[str, set[Act]]] = defaultdict(lambda: defaultdict(set))
    later: defaultdict[str, defaultdict[str, set[Act]]] = defaultdict(lambda: defaultdict(set))
    for by, ref in told:
        if ref.kind not in ("revokes", "revokes_part", "amends", "survives") or ref.to == by:
            continue
        kind = "revokes_part" if ref.kind == "revokes" and ref.pinpoint is not None else ref.kind
        side = acts if _made(by, primary, as_of) else later
        side[ref.to][kind].add(Act(by, ref.document, ref.address, ref.pinpoint))
    return _sorted(acts), _sorted(later)


def _made(key: str, primary: Mapping[str, Regulation], as_of: str | None) -> bool:
    """Whether a rule, in the corpus or not, had been made at a date."""
    regulation = primary.get(key)
    return enacted_by(regulation, as_of) if regulation is not None else made_by(key, as_of)


def _sorted(acts: Mapping[str, Mapping[str, set[Act]]]) -> dict[str, Done]:
    return {key: {kind: sorted(found, key=_order) for kind, found in sorted(kinds.items())} for key, kinds in sorted(acts.items())}


def _order(act: Act) -> tuple[object, ...]:
    return (act.address.is_fact, act.by, act.document, act.address.sort_key, act.pinpoint or "")


#: What later acts are said to do, in the order in which they tell of a rule.
_LATER = {"revokes": "dicabut", "revokes_part": "dicabut sebagian", "amends": "diubah"}
_ENDED = ("revoked", "superseded")


def _at(regulation: Regulation, primary: Mapping[str, Regulation], later: Done, as_of: str) -> Regulation:
    """A rule with the status that was recorded of it, as it was at a date at which no clause had revoked it."""
    status, note = regulation.status, regulation.status_note or ""
    named = [by for by in _named(note) if by != regulation.key]
    after = [by for by in named if not _made(by, primary, as_of)]
    ended = status in _ENDED
    if ended and named and len(after) < len(named):
        return regulation
    told = [f"baru {verb} dengan {_places(later[kind])}" for kind, verb in _LATER.items() if kind in later]
    known = {act.by for acts in later.values() for act in acts}
    more = [by for by in after if by not in known]
    if more:
        verb = {"revoked": "dicabut", "superseded": "digantikan", "amended": "diubah"}.get(status)
        told += [f"baru {verb} dengan {', '.join(rule_label(by) for by in more)}"] if verb else []
    if ended and "revokes" not in later and not after:
        doubt = f"Kapan peraturan ini tidak berlaku lagi tidak tercatat; keberlakuannya pada {as_of} perlu diperiksa."
        return regulation.model_copy(update={"status_note": " ".join((note, doubt)).strip(), "status_confidence": "memory"})
    if not told:
        return regulation
    return regulation.model_copy(update={"status": "in_force", "status_note": f"Berlaku pada {as_of}; {'; '.join(told)}."})


def _named(note: str) -> list[str]:
    """The identifiers of rules that the note of a status names."""
    return [word for word in _IDENTIFIER.findall(note) if rule_label(word) != word]


def readable(note: str) -> str:
    """A note with the identifiers in it as people write them: ``Dicabut oleh Permensos 10/2019.``"""
    return _IDENTIFIER.sub(lambda found: rule_label(found.group()), note)


def _decide(regulation: Regulation, acts: Done) -> Regulation:
    recorded = regulation.status_note
    parts = [f"Dicabut sebagian{_pinpoint(act)} dengan {act.place()}." for act in acts.get("revokes_part", ())]
    if acts.get("revokes"):
        return _set(regulation, "revoked", f"Dicabut dengan {_places(acts['revokes'])}.", *parts)
    if regulation.status in _ENDED:
        return _set(regulation, regulation.status, recorded, *parts, seen=False)
    survives = f"Dinyatakan tetap berlaku oleh {_places(acts['survives'])}." if acts.get("survives") else None
    if acts.get("amends"):
        if regulation.status == "unknown" and survives is None:
            changed = f"Telah diubah dengan {_places(acts['amends'])}; keberlakuannya belum diperiksa."
            return _set(regulation, "unknown", changed, *parts, recorded)
        return _set(regulation, "amended", f"Diubah dengan {_places(acts['amends'])}.", survives, *parts, recorded)
    if regulation.status != "unknown":
        return _set(regulation, regulation.status, recorded, *parts, seen=False)
    if survives is not None:
        return _set(regulation, "in_force", survives, *parts)
    return _set(regulation, "unknown", *parts, recorded or _UNKNOWN)


def _set(regulation: Regulation, status: str, *notes: str | None, seen: bool = True) -> Regulation:
    update: dict[str, object] = {"status": status, "status_note": readable(" ".join(n for n in notes if n)) or None}
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
            if regulation is None or regulation.status in _ENDED or regulation.id is None:
                continue
            if all(t in decided and decided[t].status == "revoked" for t in targets[key]):
                names = ", ".join(rule_label(t) for t in sorted(targets[key]))
                note = f"Tidak berlaku lagi bersama peraturan yang diubahnya: {names}."
                decided[key] = _set(regulation, "revoked", note)
                fallen = True


def revoked_by_clause(corpus: Corpus) -> frozenset[str]:
    """The rules that a clause of a text in the corpus revokes whole, by key; what only a record tells is none of them."""
    decided = {r.key: r for r in corpus.primary()}
    acts, _ = _acts(decided, (), corpus.as_of)
    ended = (key for key, done in acts.items() if any(not act.address.is_fact for act in done.get("revokes", ())))
    return frozenset(key for key in ended if key in decided and decided[key].status == "revoked")


def out_of_force(corpus: Corpus) -> frozenset[str]:
    """The rules that are not in force at the date of the corpus, by their documents and by their identifiers."""
    gone = [r for r in corpus.primary() if not in_force(r, corpus.as_of)]
    return frozenset(name for r in gone for name in (r.document, r.key))
