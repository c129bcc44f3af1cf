"""How two norms lie to one another: whether they share what they do, and which contains the other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rules.model import Modality, Norm, SetRelation
from rules.similarity.bearers import Bearer
from rules.similarity.families import lexicon
from rules.similarity.normalise import listed
from rules.similarity.reading import Profile

#: What is compared with what: duties with duties, functions with functions, powers with powers. Rights, prohibitions and
#: conditions of eligibility are no duties and are compared with nothing.
GROUPS: dict[Modality, str] = {
    "tugas": "duty",
    "kewajiban": "duty",
    "tanggung_jawab": "duty",
    "fungsi": "function",
    "peran": "function",
    "wewenang": "power",
    "kebolehan": "power",
}
#: Share of the lighter matter that must lie in the other for two norms to be about the same thing.
SAME_MATTER = 0.5
#: Share from which one matter counts as lying wholly in the other.
WHOLLY = 0.85
#: Stems of what every organisation does for itself: its own files, staff, money, plans and reports.
HOUSE = listed(
    """tata usaha rumah tangga surat menyurat pegawai kepegawaian uang anggar anggaran keuangan lengkap arsip umum humas laporan lapor
    bawahan bawah atas atasan rencana program kantor barang milik administrasi organisasi satu unit kala waktu tepat petunjuk tunjuk
    rapat laksana teknis harian hari susun prinsip dokumentasi"""
)
#: Share from which the matter of one act counts as standing in a list of acts.
MOSTLY = 0.6
_DECISION = listed("tetap terbit putus sah keluar buat surat bentuk")
#: Kinds of decisions: across documents, two of a kind decide the same only where what they decide on is the same too.
_PRODUCTS = listed("rekomendasi surat izin putus tanda daftar sertifikat registrasi akreditasi usul")
#: The field that contains the others of its subject: penyelenggaraan kesejahteraan sosial comprises rehabilitasi, jaminan,
#: pemberdayaan and perlindungan sosial (UU 11/2009 Pasal 6 ayat (2)).
_UMBRELLA = listed("sejahtera sosial")
#: Groups that hold everybody.
EVERYONE = listed("masyarakat penerima_manfaat klien ppks")
_UMBRELLA_LOOSE = frozenset(("program", "selenggara", "sejahtera", "sosial", "warga", *(f"@{g}" for g in EVERYONE)))


@dataclass(frozen=True)
class Side:
    """One norm, read: what the comparison of two norms looks at."""

    norm: Norm
    profile: Profile
    bearer: Bearer


@dataclass(frozen=True)
class Shared:
    """What two norms share.

    Attributes:
        relation: how the activity of the first lies to that of the second.
        acts: acts that both name.
    """

    relation: SetRelation
    acts: frozenset[str]


def comparable(a: Side, b: Side) -> bool:
    """Whether two norms may be compared at all: different bearers, and the same sort of norm.

    Inside one document the function of a whole is carried out by the task of its part, so there functions, duties and powers
    meet; across documents each meets its own sort.
    """
    if a.bearer.key == b.bearer.key:
        return False
    return a.norm.document == b.norm.document or GROUPS[a.norm.modality] == GROUPS[b.norm.modality]


def share(a: Side, b: Side, weights: Mapping[str, int]) -> Shared | None:
    """What two comparable norms share, None where they do different things or do them to different things."""
    acts = a.profile.acts & b.profile.acts
    if _groups_part(a.profile, b.profile) or _houses_part(a, b):
        return None
    if not acts:
        return _carried(a, b, weights)
    if acts == {"MENETAPKAN"} and not _same_decision(a, b):
        return None
    matter = _matter(a, b, weights)
    if matter is None:
        return _carried(a, b, weights)
    return Shared(relation=_relation(a, b, matter, weights), acts=acts)


def _carried(a: Side, b: Side, weights: Mapping[str, int]) -> Shared | None:
    """A function of the whole that its part carries under other acts: planning or watching over what the whole does.

    The act of one must be among the words of the other; the field that both name is no sign, since all parts of a whole share it.
    """
    if not whole_and_part(a, b):
        return None
    field = a.profile.field & b.profile.field
    x, y = (a.profile.verbs | a.profile.matter) - field, (b.profile.verbs | b.profile.matter) - field
    if not (a.profile.verbs & y - b.profile.verbs or b.profile.verbs & x - a.profile.verbs):
        return None
    shared, heavy_x, heavy_y = _weight(x & y, weights), _weight(x, weights), _weight(y, weights)
    if shared < SAME_MATTER * min(heavy_x, heavy_y):
        return None
    if shared < MOSTLY * min(heavy_x, heavy_y):
        return Shared(relation="intersects", acts=frozenset())
    return Shared(relation="subset" if heavy_x < heavy_y else "superset" if heavy_x > heavy_y else "equal", acts=frozenset())


def whole_and_part(a: Side, b: Side) -> bool:
    """Whether, in one document, one bearer is an organ or staff of the other."""
    return a.norm.document == b.norm.document and (a.bearer.part_of(b.bearer) or b.bearer.part_of(a.bearer))


def _groups_part(a: Profile, b: Profile) -> bool:
    """Whether both name beneficiaries, none in common and none within one of the other."""
    if not a.groups or not b.groups:
        return False
    x, y = _with_broader(a.groups), _with_broader(b.groups)
    return not (a.groups & y or b.groups & x or a.groups & EVERYONE or b.groups & EVERYONE)


def _with_broader(groups: frozenset[str]) -> frozenset[str]:
    broader = lexicon().broader
    found: set[str] = set()
    left = list(groups)
    while left:
        group = left.pop()
        if group not in found:
            found.add(group)
            left.extend(broader.get(group, ()))
    return frozenset(found)


def _houses_part(a: Side, b: Side) -> bool:
    """Whether each norm keeps its bearer's own house: alike in words, but every house is its own."""
    if a.profile.own and b.profile.own:
        return True
    if whole_and_part(a, b):
        return False
    same_document = a.norm.document == b.norm.document
    if not same_document:
        if a.bearer.one_of_many and b.bearer.one_of_many and not a.profile.groups & b.profile.groups:
            return True
        organs = (a.bearer.organ or a.bearer.staff, b.bearer.organ or b.bearer.staff)
        if all(organs) and not (a.profile.field and b.profile.field):
            return True
    houses = (_is_house(a), _is_house(b))
    if same_document:
        return all(houses) and a.norm.address != b.norm.address and a.bearer.head == b.bearer.head
    return any(houses)


def _is_house(side: Side) -> bool:
    return bool(side.profile.matter) and side.profile.matter - set(side.bearer.words) <= HOUSE


def _same_decision(a: Side, b: Side) -> bool:
    """Whether two decisions decide the same sort of thing; the verbs of deciding tell nothing."""
    x, y = ((s.profile.verbs | s.profile.matter) - _DECISION for s in (a, b))
    if a.norm.document != b.norm.document:
        return bool((x & y) - _PRODUCTS)
    return bool(x & y) or not x or not y


def _weight(tokens: Iterable[str], weights: Mapping[str, int]) -> int:
    return sum(weights[t] for t in tokens)


def _matter(a: Side, b: Side, weights: Mapping[str, int]) -> SetRelation | None:
    """How what is acted on lies to one another; None where it is something else. Words that name the acts are no matter."""
    named = a.profile.verbs | b.profile.verbs
    x, y = a.profile.matter - named, b.profile.matter - named
    if not x or not y:
        if a.norm.document != b.norm.document:
            return None
        return "equal" if not x and not y else "superset" if not x else "subset"
    wide, narrow = (a, b) if is_umbrella(x) else (b, a)
    if is_umbrella(x) != is_umbrella(y) and "sosial" in x & y and not narrow.bearer.inside and not wide.bearer.inside:
        return "superset" if is_umbrella(x) else "subset"
    for f, g in ((a.profile.field, b.profile.field), (a.profile.branch, b.profile.branch)):
        if f and g and _weight(f & g, weights) < SAME_MATTER * min(_weight(f, weights), _weight(g, weights)):
            return None
    shared = _weight(x & y, weights)
    if shared < SAME_MATTER * min(_weight(x, weights), _weight(y, weights)):
        return None
    if a.profile.branch and b.profile.branch:
        x, y = a.profile.branch, b.profile.branch
    return _lie(x, y, weights, a.profile.items, b.profile.items)


def _lie(x: frozenset[str], y: frozenset[str], weights: Mapping[str, int], items_x: int, items_y: int) -> SetRelation:
    """How two matters lie: all of one standing in the other, the other says more. More items in a list are a wider activity,
    more words otherwise a narrower one."""
    shared = _weight(x & y, weights)
    inside_x, inside_y = shared >= WHOLLY * _weight(x, weights), shared >= WHOLLY * _weight(y, weights)
    if inside_x and inside_y:
        return "equal"
    if inside_x:
        return "subset" if items_y > items_x else "superset"
    if inside_y:
        return "superset" if items_x > items_y else "subset"
    return "intersects"


def is_umbrella(matter: frozenset[str]) -> bool:
    """Whether what is acted on is the whole field of social welfare."""
    return matter >= _UMBRELLA and matter <= _UMBRELLA_LOOSE


def _relation(a: Side, b: Side, matter: SetRelation, weights: Mapping[str, int]) -> SetRelation:
    """One relation from those of acts and of matter.

    Who does more acts has matter of its own for each, so a list of acts contains the one it names, when its matter is in it.
    """
    acts = _contains(a.profile.acts, b.profile.acts)
    if acts == "equal":
        finer = _contains(a.profile.heads, b.profile.heads)
        acts = finer if finer in ("subset", "superset") else "equal"
    if acts == "equal":
        return matter
    if acts == "intersects":
        return "intersects"
    less, more = (a, b) if acts == "subset" else (b, a)
    inside = _weight(less.profile.matter & (more.profile.matter | more.profile.verbs), weights)
    return acts if matter == "equal" or inside >= MOSTLY * _weight(less.profile.matter, weights) else "intersects"


def _contains(a: frozenset[str], b: frozenset[str]) -> SetRelation:
    if a == b:
        return "equal"
    return "subset" if a < b else "superset" if a > b else "intersects"
