"""Duties that several bearers have: stated once, with one of them in the lead where the law gives a reason, else with a choice to be made.

What is a shared duty is not decided here but by the findings of R01 (the same duty under different rules, no division of work); of the pairs
of clauses that such a finding gathers only those of equal content are stated once, the others stay side by side.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from rules.model import Fact, Level, Norm, Text
from rules.model.short_name import short_name
from rules.omnibus.desk import Desk, Place
from rules.omnibus.lexicon import any_of
from rules.omnibus.units import Unit
from rules.omnibus.wording import join_words
from rules.packs import load

_LEVELS: tuple[Level, ...] = ("desa/kelurahan", "kecamatan", "kabupaten/kota", "provinsi", "pusat")
_SHARED_MODALITIES = ("tugas", "fungsi", "peran", "tanggung_jawab")
_FRAME = frozenset({
    "mempunyai", "memiliki", "tugas", "bertugas", "fungsi", "berfungsi", "peran", "berperan", "bertanggung", "jawab", "atas",
    "untuk", "dan", "yang", "di", "dalam", "pada",
})  # fmt: skip
_WORD = re.compile(r"\w+")
#: Those bound by a profession or a post, before volunteers and organisations.
_PROFESSIONAL = ("profession", "civil_service_post", "worker")
#: Those whom an act of a profession may be left to: a worker without registration is not among them.
_OF_A_PROFESSION = ("profession", "civil_service_post")


@dataclass(frozen=True)
class Share:
    """One bearer's part in a shared duty: the norm, and the leaf or unit that states it."""

    norm: Norm
    unit: Unit
    place: Place

    @property
    def whole(self) -> bool:
        """Whether the unit states nothing else."""
        return self.place[1] == self.unit.address


@dataclass(frozen=True)
class SharedDuty:
    """One duty of several bearers.

    Attributes:
        shares: the leading one first where one leads, else by bearer.
        candidates: who may lead; where one leads it alone.
        referring: those who, by a finding on acts of a profession (R18), are to help or refer and so cannot lead.
        why: why one leads, or what keeps the choice open.
        decided: False where no ground of law decides, so that the meeting must: the draft then holds a choice, not a lead.
        findings: ids of the findings it rests on.
    """

    shares: tuple[Share, ...]
    candidates: tuple[Share, ...]
    referring: tuple[Share, ...]
    why: Text
    decided: bool
    findings: tuple[str, ...]


def shared_duties(desk: Desk, available: Iterable[Unit]) -> tuple[SharedDuty, ...]:
    """Gather the duties that findings hold for duplicates.

    Args:
        desk: with findings and overlaps.
        available: units that stay in the omnibus and have not been merged otherwise.
    """
    open_units = {u.place: u for u in available}
    norms = _norms_by_place(desk, open_units)
    by_id = {o.id: o for o in desk.graph.overlaps}
    links: list[tuple[Place, Place, str]] = []
    for finding in desk.findings:
        if finding.rule != "R01" or not finding.scored or finding.verdict is not None:
            continue
        for member in finding.members:
            overlap = by_id.get(member)
            if overlap is not None and overlap.relation == "equal" and overlap.scored:
                links.append(((overlap.a[0], overlap.a[1]), (overlap.b[0], overlap.b[1]), finding.id))
        facts = [(e.document, e.address) for e in finding.evidence if isinstance(e, Fact) and e.scored]
        facts = [place for place in facts if place in norms]
        links += [(facts[0], other, finding.id) for other in facts[1:]]
    links = [link for link in links if link[0] in norms and link[1] in norms]
    settled = (_settled(group, ids, desk) for group, ids in _components(links, norms, desk))
    return tuple(duty for duty in settled if duty is not None)


def _norms_by_place(desk: Desk, open_units: dict[Place, Unit]) -> dict[Place, Share]:
    """Norms that may be shared, each alone at its place in a unit that is open."""
    seen: dict[Place, list[Share]] = {}
    for unit in open_units.values():
        for norm in unit.norms:
            place = (unit.document, norm.address)
            seen.setdefault(place, []).append(Share(norm, unit, place))
    return {place: shares[0] for place, shares in seen.items() if len(shares) == 1 and _can_be_shared(shares[0], desk)}


def _can_be_shared(share: Share, desk: Desk) -> bool:
    """Whether a norm can be stated once for several bearers without losing words of its clause.

    Duties of ministers, governors and agencies repeat in every rule by design and stay where they are (domain pack 1.10, 9).
    """
    norm, actor = share.norm, desk.actor(share.norm.bearer_key)
    if not norm.bearer_key or norm.residual or norm.condition or not norm.scored or norm.modality not in _SHARED_MODALITIES:
        return False
    if actor is not None and actor.kind in ("agency", "office"):
        return False
    if share.unit.is_fact:
        return True
    if not share.whole:
        return not any(leaf.address.startswith(f"{norm.address}/") for leaf in share.unit.leaves)
    said = set(_WORD.findall(f"{norm.bearer} {norm.bearer_raw or ''} {norm.action} {norm.object} {norm.beneficiary or ''}".casefold()))
    return not share.unit.leaves and len([word for word in share.unit.tokens if word not in said | _FRAME]) <= 1


def _components(links: list[tuple[Place, Place, str]], norms: dict[Place, Share], desk: Desk) -> list[tuple[list[Share], tuple[str, ...]]]:
    """Groups of norms that the links join, one norm a bearer, of at least two bearers under at least two rules."""
    parent: dict[Place, Place] = {}

    def root(place: Place) -> Place:
        while parent.setdefault(place, place) != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    ids: dict[Place, set[str]] = {}
    for a, b, finding in sorted(links):
        ra, rb = root(a), root(b)
        low, high = min(ra, rb), max(ra, rb)
        parent[high] = low
        gathered = ids.pop(ra, set()) | ids.pop(rb, set()) | {finding}
        ids[low] = gathered
    groups: dict[Place, list[Share]] = {}
    for place in sorted(parent):
        groups.setdefault(root(place), []).append(norms[place])
    out = []
    for key, shares in groups.items():
        one_each: dict[str, Share] = {}
        for share in shares:
            one_each.setdefault(str(share.norm.bearer_key), share)
        if len(one_each) > 1 and len({desk.home(share.unit) for share in one_each.values()}) > 1:
            out.append((list(one_each.values()), tuple(sorted(ids.get(key, set())))))
    return out


def _settled(shares: list[Share], findings: tuple[str, ...], desk: Desk) -> SharedDuty | None:
    """Who leads, where a ground of law says so: a profession, the higher rank, a task before a function; else the meeting chooses.

    Neither the year nor the number of a rule tells who is to lead. Nobody leads whose rule only lets it take part, nor whom a finding
    tells to help or refer. Bearers at another level than the closest divide the work and are left out; None where nobody else is left.
    """
    levels = {s.place: _level(s, desk) for s in shares}
    closest = min(levels.values())
    shares = sorted((s for s in shares if levels[s.place] == closest), key=lambda s: (str(s.norm.bearer), s.place))
    if len(shares) < 2 or len({desk.home(s.unit) for s in shares}) < 2:
        return None
    reserved = reserved_places(desk)
    referring = tuple(s for s in shares if s.place in reserved)
    partaking = tuple(s for s in shares if s not in referring and takes_part(s.norm))
    acts = acts_held_back(((s.place, s.norm) for s in shares), reserved)
    reached = {s: why for s in shares if s not in referring and s not in partaking and (why := is_reached(s.norm, acts, desk)) is not None}
    candidates = [s for s in shares if s not in referring and s not in partaking and s not in reached]
    held_back = [not_of_the_profession(_named(s, desk), why) for s, why in reached.items()]
    ruled_out = [*_ruled_out(referring, reserved, desk), *_partaking(partaking, desk), *held_back]
    proved = not any(s.unit.is_fact for s in partaking)
    reasons: list[Text] = []
    if len(candidates) > 1:
        for value, reason in _grounds(desk, all_read=not any(s.unit.is_fact for s in candidates)):
            best = min(value(s) for s in candidates)
            kept = [s for s in candidates if value(s) == best]
            if len(kept) < len(candidates):
                candidates = kept
                reasons.append(reason)
            if len(candidates) == 1:
                break
    # Who is left over because a finding holds the others back does not lead for that; by words of a rule that was read it does.
    decided = len(candidates) == 1 and proved and bool(reasons or (partaking and not referring))
    why = _leading(candidates[0], reasons, desk) if decided else _open(candidates, reasons, desk)
    apart = _apart(shares[0], shares, findings, desk)
    told = [why, *ruled_out, *([apart] if apart is not None else [])]
    ordered = tuple([s for s in shares if s in candidates] + [s for s in shares if s not in candidates]) if decided else tuple(shares)
    return SharedDuty(
        shares=ordered,
        candidates=tuple(candidates),
        referring=referring,
        why=Text(id=" ".join(t.id for t in told), en=" ".join(t.en for t in told)),
        decided=decided,
        findings=findings,
    )


def takes_part(norm: Norm) -> bool:
    """Whether the words of a norm only let its bearer take part or help (``ikut mencegah``, ``membantu``): such a one does not lead."""
    if norm.assists:
        return True
    return load("verb_families").only_follows(f"{norm.action} {norm.object}", norm.evidence.words)


def _grounds(desk: Desk, *, all_read: bool) -> list[tuple[Callable[[Share], int], Text]]:
    """The grounds of law, the strongest first; the word of a rule decides only where the rules were read."""
    grounds: list[tuple[Callable[[Share], int], Text]] = [
        (lambda s: _kind(s, desk), Text(id="berstatus profesi atau jabatan", en="it is a profession or post")),
        (lambda s: desk.precedence(s.unit.rule)[0], Text(id="peraturannya berperingkat lebih tinggi", en="its rule ranks higher")),
    ]
    if all_read:
        grounds.append(
            (
                lambda s: 0 if s.norm.modality == "tugas" else 1,
                Text(id="peraturannya merumuskannya sebagai tugas", en="its rule states it as a task"),
            )
        )
    return grounds


def reserved_places(desk: Desk) -> dict[Place, str]:
    """The places that findings on acts of a profession rest on (R18), each with the finding."""
    found = (f for f in desk.findings if f.rule == "R18" and f.scored and f.verdict is None)
    return {(e.document, e.address): f.id for f in found for e in f.evidence}


def acts_held_back(norms: Iterable[tuple[Place, Norm]], reserved: Mapping[Place, str]) -> dict[str, str]:
    """The acts of a profession that those norms name on which findings of R18 rest, each act with the finding."""
    return {act: reserved[place] for place, norm in norms if place in reserved for act in _acts_in(norm)}


def is_reached(norm: Norm, acts: Mapping[str, str], desk: Desk) -> str | None:
    """The finding that holds back another from an act of a profession which a bearer outside professions has too; None where none does.

    The reason that keeps a volunteer from leading keeps everybody who is no professional from it; the finding names volunteers alone.
    """
    actor = desk.actor(norm.bearer_key)
    if actor is not None and actor.kind in _OF_A_PROFESSION:
        return None
    return next((acts[act] for act in _acts_in(norm) if act in acts), None)


def _acts_in(norm: Norm) -> tuple[str, ...]:
    """The acts of the pack that a duty names."""
    words = f"{norm.action} {norm.object}".casefold()
    return tuple(act.key for act in load("reserved_acts").acts if any_of(tuple(form.casefold() for form in act.forms)).search(words))


def not_of_the_profession(name: str, finding: str) -> Text:
    """Why one who is reached is no candidate."""
    return Text(
        id=f"{name} tidak menjadi calon: kegiatannya sama dengan yang menurut temuan {finding} termasuk praktik profesi.",
        en=f"{name} is no candidate: its activity is the one that {finding} counts among the practice of a profession.",
    )


def _named(share: Share, desk: Desk) -> str:
    return desk.actor_name(share.norm.bearer_key) or share.norm.bearer or ""


def _with_rule(share: Share, desk: Desk) -> str:
    return f"{_named(share, desk)} ({short_name(share.unit.rule)})"


def _leading(lead: Share, reasons: list[Text], desk: Desk) -> Text:
    because = f": {'; '.join(r.id for r in reasons)}" if reasons else ""
    because_en = f": {'; '.join(r.en for r in reasons)}" if reasons else ""
    return Text(
        id=f"{_with_rule(lead, desk)} menjadi pelaksana utama{because}.",
        en=f"{_with_rule(lead, desk)} leads{because_en}.",
    )


def _open(candidates: list[Share], reasons: list[Text], desk: Desk) -> Text:
    """What the meeting has to choose from, and why nothing decides it."""
    names = [_with_rule(s, desk) for s in candidates]
    first = f" ({'; '.join(r.id for r in reasons)})" if reasons else ""
    first_en = f" ({'; '.join(r.en for r in reasons)})" if reasons else ""
    if not names:
        return Text(
            id="Belum ada calon pelaksana utama; rapat menetapkannya.",
            en="Nobody named here can lead; the meeting has to settle it.",
        )
    if len(names) == 1:
        return Text(
            id=f"Calon yang tersisa: {names[0]}{first}; pastikan pada naskah peraturannya sebelum ditetapkan.",
            en=f"The candidate left: {names[0]}{first_en}; make sure of it in the texts of the rules before settling it.",
        )
    return Text(
        id=f"Rapat memilih {join_words(names, 'atau')}{first}: peringkat dan status hukumnya setara, sedangkan tahun dan nomor peraturan bukan"
        " alasan untuk menentukannya.",
        en=f"The meeting chooses {join_words(names, 'or')}{first_en}: they are equal in rank and legal status, and neither the year nor the number"
        " of a rule is a reason to prefer one.",
    )


def _ruled_out(referring: Iterable[Share], reserved: dict[Place, str], desk: Desk) -> list[Text]:
    return [
        Text(
            id=f"{_named(s, desk)} tidak menjadi calon: menurut temuan {reserved[s.place]} tugasnya dirumuskan sebagai membantu atau merujuk.",
            en=f"{_named(s, desk)} is no candidate: by finding {reserved[s.place]} its duty is worded as helping or referring.",
        )
        for s in referring
    ]


def _partaking(shares: Iterable[Share], desk: Desk) -> list[Text]:
    return [
        Text(
            id=f"{_named(s, desk)} tidak menjadi calon: rumusan tugasnya hanya ikut serta atau membantu{' (menurut parafrasa)' if s.unit.is_fact else ''}.",
            en=f"{_named(s, desk)} is no candidate: its duty only lets it take part or help{' (as paraphrased)' if s.unit.is_fact else ''}.",
        )
        for s in shares
    ]


def _apart(lead: Share, shares: list[Share], findings: tuple[str, ...], desk: Desk) -> Text | None:
    """Whom the findings name beside the bearers of the merged duty, and why each keeps a clause of its own."""
    merged = {s.norm.bearer_key for s in shares}
    named = sorted({key for f in desk.findings if f.id in findings for key in f.actors if key not in merged})
    other: list[str] = []
    unlike: list[str] = []
    for key in named:
        actor = desk.actor(key)
        if actor is not None:
            (other if actor.level and _rung(actor.level) != _level(lead, desk) else unlike).append(actor.name)
    parts = [
        (f"{join_words(names)} {why}", f"{join_words(names)} {why_en}")
        for names, why, why_en in (
            (other, "karena bekerja pada tingkat lain", "for working at another level"),
            (
                unlike,
                "karena bunyi atau peraturannya tidak memungkinkan satu rumusan",
                "since the words or the rule do not allow one wording",
            ),
        )
        if names
    ]
    if not parts:
        return None
    return Text(
        id=f"Temuan {join_words(list(findings))} juga menyebut {'; '.join(p[0] for p in parts)}; klausulnya tetap berdiri sendiri.",
        en=f"{join_words(list(findings), 'and')} also names {'; '.join(p[1] for p in parts)}; those clauses stay by themselves.",
    )


def _level(share: Share, desk: Desk) -> int:
    actor = desk.actor(share.norm.bearer_key)
    return _rung(share.norm.level or (actor.level if actor else None) or "")


def _rung(level: str) -> int:
    return next((n for n, name in enumerate(_LEVELS) if name in level or level in name.split("/")), len(_LEVELS)) if level else len(_LEVELS)


def _kind(share: Share, desk: Desk) -> int:
    actor = desk.actor(share.norm.bearer_key)
    return 0 if actor and actor.kind in _PROFESSIONAL else 1
