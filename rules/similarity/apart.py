"""What keeps two norms apart although their words agree: other beneficiaries, other territory, own affairs, other decisions.

A norm stands in a document, and leaves unsaid what the document says once. So the words of two norms of different documents
prove less than those of one, and each rule here asks what the unsaid part would be.
"""

from __future__ import annotations

import re
from functools import cache

from rules.model import Modality, Norm
from rules.similarity.bearers import Bearer
from rules.similarity.families import lexicon
from rules.similarity.normalise import listed
from rules.similarity.reading import Profile, Side

#: The sorts of norms that are compared. Rights, prohibitions and conditions of eligibility are no duties.
SORTS: dict[Modality, str] = {
    "tugas": "duty",
    "kewajiban": "duty",
    "tanggung_jawab": "duty",
    "fungsi": "function",
    "peran": "function",
    "wewenang": "power",
    "kebolehan": "power",
}
#: Groups that hold everybody.
EVERYONE = listed("masyarakat penerima_manfaat klien")
#: Families that gather services of several kinds: two of one family do the same only where they say so in more than the family.
SERVICES = listed("MENDAMPINGI MENGEMBANGKAN MENETAPKAN MERUJUK MENANGGULANGI MENYALURKAN MEMBINA")
#: Stems of what every organisation does for itself: its own files, staff, money, plans and reports.
HOUSE = listed(
    """tata usaha rumah tangga surat menyurat pegawai kepegawaian uang anggar anggaran keuangan lengkap arsip umum humas laporan lapor
    bawahan bawah atas atasan rencana program kantor barang milik administrasi organisasi satu unit kala waktu tepat petunjuk tunjuk
    rapat laksana teknis harian hari susun prinsip dokumentasi evaluasi olah guna
    sumber daya manusia"""
)
#: Identifiers of the rules of a province, kabupaten, kota or desa, with the region.
_REGIONAL = re.compile(r"(?:perda|pergub|perbup|perwali|perkada|kepgub|kepbup|kepwali|qanun|perdes|perkades)-([^/]+)/")
#: Verbs of deciding that tell nothing of what is decided.
_DECIDING = listed("tetap terbit putus sah keluar buat surat")
#: Kinds of decisions: across documents two of a kind decide the same only where what they decide on is the same too.
_PRODUCTS = listed(
    """rekomendasi surat izin putus tanda daftar sertifikat registrasi akreditasi usul sanksi administratif tegur ingat tulis bentuk
    henti angkat cabut setuju mohon syarat"""
)
#: Nouns that wrap what is done (``pelaksanaan kebijakan, program, dan kegiatan ...``): every rule has a policy and a programme, so
#: across documents they are no matter.
_WRAPPERS = listed("bijak program giat laksana selenggara rencana hasil")
#: Across documents so many words of matter must be shared, for one noun means each document's own.
_LEAST_WORDS = 2


def eligible(norm: Norm) -> bool:
    """Whether a norm is of a sort that is compared, names its bearer, and is no catch-all."""
    return not norm.residual and norm.modality in SORTS and (norm.bearer is not None or norm.bearer_key is not None)


def telling(side: Side) -> bool:
    """Whether a norm says enough to be compared: no making of further rules, borne by more than the public, with an act or a
    matter of its own."""
    profile = side.profile
    return not profile.rule_making and side.bearer.kind != "target_group" and bool(profile.matter or profile.known_acts)


def comparable(a: Side, b: Side) -> bool:
    """Whether two norms may be compared at all: different bearers, and the same sort of norm.

    Inside one document the function of a whole is carried out by the task of its part, so there functions meet duties and
    powers; and what one may do another may be charged with. Volunteers, associations and institutions of society have no parts
    that would carry out their functions: those are what they do, and meet the duties of others of their side.
    """
    if a.bearer.key == b.bearer.key:
        return False
    x, y = SORTS[a.norm.modality], SORTS[b.norm.modality]
    if x == y or whole_and_part(a, b):
        return True
    if a.bearer.side == b.bearer.side == "society" and "power" not in (x, y):
        return True
    return a.home == b.home and "function" not in (x, y)


def whole_and_part(a: Side, b: Side) -> bool:
    """Whether, in one document, one bearer is an organ or staff of the other."""
    return a.home == b.home and (a.bearer.part_of(b.bearer) or b.bearer.part_of(a.bearer))


def apart(a: Side, b: Side) -> bool:
    """Whether two norms with acts or words in common still do different work."""
    return _other_groups(a.profile, b.profile) or _other_territories(a, b) or _other_houses(a, b) or _other_decisions(a, b)


def _other_groups(a: Profile, b: Profile) -> bool:
    """Whether both name beneficiaries, none in common and none within one of the other."""
    if not a.groups or not b.groups or a.groups & b.groups or (a.groups | b.groups) & EVERYONE:
        return False
    x = {broader for group in a.groups for broader in with_broader(group)}
    y = {broader for group in b.groups for broader in with_broader(group)}
    return not (a.groups & y or b.groups & x)


def _other_territories(a: Side, b: Side) -> bool:
    """Whether both stand in rules of regions, and the regions differ."""
    x, y = _REGIONAL.match(a.home), _REGIONAL.match(b.home)
    return x is not None and y is not None and x.group(1) != y.group(1)


@cache
def with_broader(group: str) -> frozenset[str]:
    """A group of beneficiaries and those that hold it, by the packs."""
    broader = lexicon().broader
    found: set[str] = set()
    left = [group]
    while left:
        here = left.pop()
        if here not in found:
            found.add(here)
            left.extend(broader.get(here, ()))
    return frozenset(found)


def _other_houses(a: Side, b: Side) -> bool:
    """Whether each norm keeps its bearer's own house: alike in words, but every house is its own.

    Units of one name in two rules are units of two houses; any other two of one name are one and the same.
    """
    if a.profile.own and b.profile.own:
        return True
    if whole_and_part(a, b):
        return False
    if a.home == b.home:
        return _is_house(a) and _is_house(b) and a.place != b.place and a.bearer.head == b.bearer.head
    if a.profile.this_rule and b.profile.this_rule:
        return True
    if _alike(a.bearer, b.bearer) and not a.profile.groups & b.profile.groups:
        return True
    if a.bearer.words == b.bearer.words:
        return True
    if a.bearer.inside and b.bearer.inside and not (a.profile.field and b.profile.field):
        return True
    return _is_house(a) or _is_house(b)


def _alike(a: Bearer, b: Bearer) -> bool:
    """Whether both are wholes of classes of which there are many, each with its own clients."""
    return a.one_of_many and b.one_of_many


def _is_house(side: Side) -> bool:
    return bool(side.profile.matter) and side.profile.matter - set(side.bearer.words) <= HOUSE


def _other_decisions(a: Side, b: Side) -> bool:
    """Whether both decide, and on other things: the verbs of deciding tell nothing, and across documents neither does the kind."""
    if a.profile.acts & b.profile.acts != {"MENETAPKAN"}:
        return False
    x, y = a.profile.verbs - _DECIDING, b.profile.verbs - _DECIDING
    if x and y and not x & y:
        return True
    x, y = x | a.profile.matter - _DECIDING, y | b.profile.matter - _DECIDING
    if a.home != b.home:
        return not (x & y) - _PRODUCTS
    return bool(x and y and not x & y)


def vague(a: Side, b: Side, shared: frozenset[str]) -> bool:
    """Whether two norms of different documents share too few words of matter to be about the same thing."""
    if a.home == b.home:
        return False
    if any(token.startswith("@") and token.removeprefix("@") not in EVERYONE for token in shared):
        return False
    return len(shared - _PRODUCTS - _WRAPPERS) < _LEAST_WORDS
