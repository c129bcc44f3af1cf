"""On what ground two norms that look alike are a division of work: what the rules themselves say of who does what, where, for whom."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Literal

from rules.checks.delegated import field_of_minister
from rules.checks.served import RESIDENTS, circle_of, group_in, group_of
from rules.checks.standing import regulation_of
from rules.checks.wording import rule_of
from rules.drafting.actors import actor_key, kind_of, level_of
from rules.graph.policy_graph import PolicyGraph
from rules.model import Level, Norm, Overlap
from rules.similarity.apart import with_broader
from rules.similarity.bearers import bearer_of

#: On what ground a pair is no fault. One clause lays it on both (joint) or lists both side by side (listed), one helps the
#: other (assists), they work at different levels (levels), are one government under two names (one_government), each serves
#: beneficiaries of its own (beneficiaries), a government answers for what others carry out (charge), a lower rule spells out what
#: a higher one lays on an organ (elaborated), or the rule divides it otherwise: part and whole, area, a chain of reports (divided).
Ground = Literal["joint", "listed", "assists", "levels", "one_government", "beneficiaries", "charge", "elaborated", "divided"]
#: Organs of the State: what two of them share inside one rule is the ordinary division of government.
ORGANS = ("agency", "office")
#: Verb families that name one activity by themselves; in the others the matter must be shared as well.
SPECIFIC_FAMILIES = ("MENDATA", "MENDAMPINGI", "MENYULUH", "MENYALURKAN")

#: A level of government, or ``daerah`` for a regional government of either level.
Tier = Level | Literal["daerah"]


def ground_of(graph: PolicyGraph, overlap: Overlap, a: Norm, b: Norm, specific: Collection[str] = SPECIFIC_FAMILIES) -> Ground | None:
    """On what ground a pair is no fault; None where the rules divide it on none.

    Args:
        graph: the corpus.
        overlap: the pair.
        a, b: its norms; a clause that lays it on both was told before.
        specific: families that name one activity by themselves, so that a government in charge of it does it as well.
    """
    same_rule = one_rule(a, b)
    apart = _tiers_apart(tier(graph, a), tier(graph, b))
    organs = is_organ(graph, a) and is_organ(graph, b)
    if assists(a) or assists(b):
        return "assists"
    if same_rule and overlap.gao == "fragmentation":
        return "listed"
    if is_government(a.bearer) and is_government(b.bearer) and not apart and _one_portfolio(graph, a, b):
        return "one_government"
    if apart and (same_rule or overlap.gao == "division_of_work" or organs):
        return "levels"
    if not same_rule and _other_beneficiaries(graph, overlap, a, b):
        return "beneficiaries"
    if not organs and (is_government(a.bearer) or is_government(b.bearer)) and (same_rule or overlap.family not in specific):
        return "charge"
    if not same_rule and (is_organ(graph, a) or is_organ(graph, b)) and _elaborates(graph, a, b):
        return "elaborated"
    if overlap.gao == "division_of_work" or (same_rule and _one_names_the_other(a, b)):
        return "divided"
    return None


def one_rule(a: Norm, b: Norm) -> bool:
    """Whether one rule states both norms."""
    return a.document == b.document or rule_of(a.evidence) == rule_of(b.evidence)


def assists(norm: Norm) -> bool:
    """Whether a duty is to help somebody else do it (``membantu penyelenggaraan ...``): subordinate by design.

    Who helps people in need (``membantu penyandang disabilitas``) serves them and assists nobody.
    """
    return norm.assists is not None or (norm.action.casefold() in ("membantu", "dibantu") and _DEED.match(norm.object) is not None)


#: What is helped is a deed, a verb or a verbal noun, and not a person.
_DEED = re.compile(r"(?:tugas|proses|kelancaran|pe\w+an|me\w+)\b", re.IGNORECASE)


def is_government(name: str | None) -> bool:
    """Whether a name is that of a government in general, its head or its welfare office: duties of these stand in every rule."""
    return _GOVERNMENT.match(name or "") is not None


_GOVERNMENT = re.compile(
    r"(?:negara|pemerintah|kementerian|menteri|gubernur|bupati|wali ?kota|kepala daerah|daerah (?:induk|persiapan|otonom)"
    r"|(?:kepala )?(?:dinas|instansi|dinas/instansi|instansi/dinas))\b",
    re.IGNORECASE,
)


def kind(graph: PolicyGraph, norm: Norm) -> str:
    """The kind of a norm's bearer, read from its name where the corpus does not know it."""
    actor = graph.actors.get(norm.bearer_key or "")
    if actor is not None and actor.kind != "unknown":
        return actor.kind
    return kind_of(norm.bearer or "")


def is_organ(graph: PolicyGraph, norm: Norm) -> bool:
    """Whether an organ of the State bears the norm."""
    return kind(graph, norm) in ORGANS


def level(graph: PolicyGraph, norm: Norm) -> Level | None:
    """The level at which a norm's bearer works, None where nothing tells."""
    actor = graph.actors.get(norm.bearer_key or "")
    if actor is not None and actor.level is not None:
        return actor.level
    return "pusat" if _CENTRE.fullmatch(norm.bearer or "") else level_of(norm.bearer or "")


#: The government without more is that of the centre (UU 23/2014 Pasal 1), and so are its ministers and ministries, of whatever field.
_CENTRE = re.compile(
    r"pemerintah(?: pusat)?|(?:menteri|kementerian)\b(?!.*\b(?:provinsi|kabupaten|kota|kecamatan|desa)\b).*", re.IGNORECASE
)


def tier(graph: PolicyGraph, norm: Norm) -> Tier | None:
    """The level at which a norm's bearer works, as ``level``; else by its rule: the organs that a rule of a region or of the inside of
    a ministry sets up are that region's or that ministry's."""
    known = level(graph, norm)
    if known is not None:
        return known
    if _REGION.match(norm.bearer or ""):
        return "daerah"
    regulation = regulation_of(graph, norm.evidence)
    if regulation is None or regulation.id is None or not is_organ(graph, norm):
        return None
    for shape, found in _TIER_OF_TYPE:
        if shape.match(regulation.id.type):
            return found
    return "pusat" if _CENTRAL_UNIT.match(norm.bearer or "") else None


_REGION = re.compile(r"(?:pemerintah(?:an)? daerah|kepala daerah|daerah (?:induk|persiapan|otonom)|perangkat daerah|skpd)\b", re.IGNORECASE)
#: What the type of a regional rule says of the organs in it; a Perda may be that of a province or of a kabupaten.
_TIER_OF_TYPE: tuple[tuple[re.Pattern[str], Tier], ...] = (
    (re.compile(r"(?:pergub|kepgub)-"), "provinsi"),
    (re.compile(r"(?:perbup|perwali|kepbup|kepwali)-"), "kabupaten/kota"),
    (re.compile(r"(?:perda|perkada|qanun)-"), "daerah"),
    (re.compile(r"(?:perdes|perkades)-"), "desa/kelurahan"),
)
#: Units that only the central government has (UU 39/2008; a regional office has ``Bidang`` and ``Seksi``).
_CENTRAL_UNIT = re.compile(
    r"(?:(?:kepala )?(?:direktorat|inspektorat) jenderal|direktur jenderal|(?:sub)?direktorat|direktur|deputi|sekretar\w+ jenderal|menteri)\b",
    re.IGNORECASE,
)
_OF_A_REGION = ("provinsi", "kabupaten/kota", "kecamatan", "desa/kelurahan")


def _tiers_apart(a: Tier | None, b: Tier | None) -> bool:
    """Whether two tiers are different ones; ``daerah`` may be any level of a region."""
    if a is None or b is None or a == b:
        return False
    return not ("daerah" in (a, b) and ({a, b} - {"daerah"}) <= set(_OF_A_REGION))


def _one_portfolio(graph: PolicyGraph, a: Norm, b: Norm) -> bool:
    """Whether two names of government can mean one: not two ministers of different fields."""
    one, other = _portfolio(graph, a), _portfolio(graph, b)
    return one is None or other is None or bool(one & other)


def _portfolio(graph: PolicyGraph, norm: Norm) -> frozenset[str] | None:
    """The words of the field of a minister or ministry; None for a government as a whole, and where nothing tells."""
    name = (norm.bearer or "").casefold()
    found = _MINISTER.match(name)
    if found is None:
        return None
    words = (field[1] if (field := _FIELD.search(name)) else name[found.end() :]).strip(" ,")
    if not words:
        regulation = regulation_of(graph, norm.evidence)
        words = (field_of_minister(regulation) if regulation else None) or (regulation.issuer or "" if regulation else "").casefold()
        words = words if regulation is not None and (_MINISTER.match(words) or field_of_minister(regulation)) else ""
    named = frozenset(re.findall(r"\w+", words)) - _TITLE_WORDS
    return named or None


_MINISTER = re.compile(r"(?:menteri|kementerian)\b", re.IGNORECASE)
_FIELD = re.compile(r"\bbidang\s+(.+)")
_TITLE_WORDS = frozenset((
    "menteri", "kementerian", "republik", "indonesia", "negara", "dan", "yang", "urusan", "pemerintahan", "bidang", "di", "menyelenggarakan",
))  # fmt: skip


def _other_beneficiaries(graph: PolicyGraph, overlap: Overlap, a: Norm, b: Norm) -> bool:
    """Whether two norms of different rules each serve people of their own.

    Two homes of one class (``Panti Sosial Bina Netra`` and ``Panti Sosial Bina Rungu Wicara``) each have the clients their name tells
    and the place where they stand. Otherwise the group is that of the norm, else of the title of its rule, which the norm leaves
    unsaid. A rule for one group beside one for residents in general divides the work only where the pair rests on the act alone.
    """
    one, other = (bearer_of(n, graph.actors) for n in (a, b))
    if one.one_of_many and other.one_of_many and one.words != other.words:
        return True
    x, y = _group(graph, a), _group(graph, b)
    special_x, special_y = x is not None and circle_of(x) != RESIDENTS, y is not None and circle_of(y) != RESIDENTS
    if x is not None and y is not None and special_x and special_y:
        return x not in with_broader(y) and y not in with_broader(x)
    return overlap.by_field and special_x != special_y


def _group(graph: PolicyGraph, norm: Norm) -> str | None:
    """The group a norm serves by its words, else the one its rule is about by its title."""
    own = group_of(norm)
    if own is not None:
        return own
    regulation = regulation_of(graph, norm.evidence)
    return group_in(regulation.title) if regulation is not None else None


def _elaborates(graph: PolicyGraph, a: Norm, b: Norm) -> bool:
    """Whether one rule is of lower rank and rests on the other: it spells out who does what the higher one lays on an organ."""
    one, other = (regulation_of(graph, n.evidence) for n in (a, b))
    if one is None or other is None or one.id is None or other.id is None or one.id.rank == other.id.rank:
        return False
    lower, higher = (one, other) if one.id.rank > other.id.rank else (other, one)
    return any(r.kind in ("legal_basis", "implements") and r.to == higher.key for r in lower.references)


def _one_names_the_other(a: Norm, b: Norm) -> bool:
    """Whether one bearer is named after the other (``Kuasa Pengguna Barang`` after ``Pengguna Barang``)."""
    one, other = sorted((actor_key(n.bearer or "") for n in (a, b)), key=len)
    return bool(one) and f"-{one}-" in f"-{other}-"
