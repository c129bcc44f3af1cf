"""The rank guard: an omnibus revokes rules of its own type, rank and issuer, and no others.

UU 12/2011 as amended by UU 13/2022, Pasal 64 (1b): the method amends or revokes rules of the same type and the same rank. What each
kind of rule outside that circle needs instead is the table of the domain pack, section 2.2.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from rules.graph.status import revoked_by_clause
from rules.model import MINISTERIAL_RANK, Corpus, Fact, KeptOut, LegalId, Regulation, Text, rank_of
from rules.omnibus.choose import is_out_of_force, order_of
from rules.omnibus.units import units_of
from rules.omnibus.wording import instrument as named_instrument

#: The last year in which a Keputusan could still regulate: UU 12/2011 Pasal 100 reads the older ones as Peraturan.
_LAST_REGULATING_DECREE = 2011
#: Rules that no ministry makes alone or at its own rank, by the beginning of their type: of regions, joint ones, lower ones.
_REGIONAL = re.compile(r"^(perda|pergub|perbup|perwali|perkada|perkab|perkot|kepgub|kepbup|kepwali|perdes|perkades)\b")
_JOINT = re.compile(r"^(peraturan-bersama|perber|keputusan-bersama|pb|skb)\b")
_LOWER = re.compile(r"^(perdirjen|kepdirjen|persekjen|kepsekjen|se)\b")
#: Type and rank would allow it (domain pack 2.2), but every unit of a revoked rule must have its place in the new one (2.3), and what nobody
#: has read has none: its matter would fall without a word.
UNREAD = Text(
    id="Belum dapat dicabut: isinya belum dibaca. Jenis dan peringkatnya memungkinkan, tetapi tidak satu pun ketentuan atau faktanya dikenal,"
    " sehingga isinya belum tertampung.",
    en="Cannot be revoked yet: its content has not been read. Type and rank would allow it, but not one provision or fact of it is known,"
    " so nothing of it is taken over.",
)


def is_above_ministers(instrument: str) -> bool:
    """Whether rules of a type rank above what a minister can make."""
    return rank_of(instrument) < MINISTERIAL_RANK


def unread_above_ministers(instrument: str) -> Text:
    """Why a rule that nobody has read and that no minister can replace is kept out, though it was asked for."""
    name = named_instrument(instrument)
    return Text(
        id=f"Belum dapat dicabut: isinya belum dibaca, dan penggantinya harus {name.id} juga, yang tidak dibentuk oleh menteri.",
        en=f"Cannot be revoked yet: its content has not been read, and what replaces it must be a {name.en} too, which no minister makes.",
    )


_LOWER_IN_RANK = Text(
    id="Peringkatnya lebih rendah: tidak digabung. Nasibnya dinyatakan tersurat (tetap berlaku sepanjang tidak bertentangan, atau"
    " dicabut oleh pembentuknya).",
    en="Lower in rank: not merged. The closing provisions state its fate (stays in force as far as consistent, or is revoked by its maker).",
)
_MINISTERIAL = re.compile(r"^(permen|kepmen)(?P<ministry>[a-z]*)$")


@dataclass(frozen=True)
class Guarded:
    """What the guard lets through.

    Attributes:
        instrument: the type of the omnibus (``permensos``), None where nothing can be merged.
        merge: the rules to merge, in order of identifier.
        kept_out: the others, those that stand in a relation to the merge first, each with the reason.
        unread: of those that were wanted, the ones that the law would let it revoke but of which nothing is known yet.
    """

    instrument: str | None
    merge: tuple[Regulation, ...]
    kept_out: tuple[KeptOut, ...]
    unread: tuple[Regulation, ...] = ()


def guard(corpus: Corpus, merge: Iterable[str]) -> Guarded:
    """Tell the rules that one omnibus can revoke from those that it cannot.

    A rule that is wanted although a clause of another text revokes it is kept out like every other rule revoked before. Where only a
    record tells that it was revoked, it stays in, and plan, draft and memo say what the record says (``choose.noted_end``).

    Args:
        corpus: what was read.
        merge: keys of the rules that are wanted.

    Raises:
        KeyError: a key names no rule of the corpus.
    """
    rules = {r.key: r for r in corpus.primary()}
    wanted = [rules[key] for key in dict.fromkeys(merge)]
    instrument = instrument_of(wanted)
    gone = revoked_by_clause(corpus)
    allowed = [r for r in wanted if r.key not in gone and refusal(r, instrument) is None]
    told = {str(n.evidence.regulation) for n in corpus.norms() if isinstance(n.evidence, Fact)}
    inside = [r for r in allowed if r.key in told or units_of(r)]
    keys = {r.key for r in inside}
    unread = tuple(sorted((r for r in allowed if r.key not in keys), key=order_of))
    above = instrument is not None and is_above_ministers(instrument)
    outside = [(r, unread_above_ministers(instrument) if above and instrument else UNREAD) for r in unread]
    keys |= {r.key for r in unread}
    outside += [(r, reason) for r in rules.values() if r.key not in keys and (reason := refusal(r, instrument, lineage=True)) is not None]
    near = _neighbours(inside, rules.values()) | {r.key for r in wanted}
    outside.sort(key=lambda pair: (pair[0].key not in near, order_of(pair[0])))
    return Guarded(
        instrument=instrument if inside else None,
        merge=tuple(sorted(inside, key=order_of)),
        kept_out=tuple(KeptOut(regulation=r.key, title=r.title, reason=reason) for r, reason in outside),
        unread=unread,
    )


def instrument_of(wanted: Iterable[Regulation]) -> str | None:
    """The type of the omnibus: of ministerial rules among those that are wanted, since a ministry writes it; of those the most frequent.

    Where none is ministerial the most frequent type is taken; among equals the higher rank, then the name.
    """
    counts = Counter(family_of(r.id) for r in wanted if r.id is not None and not _JOINT.match(r.id.type))
    if not counts:
        return None

    def order(kind: str) -> tuple[bool, int, int, str]:
        rank = rank_of(kind)
        return (rank != MINISTERIAL_RANK, -counts[kind], rank, kind)

    return min(counts, key=order)


def family_of(legal_id: LegalId) -> str:
    """The type of rule that would revoke it: a Keputusan that regulates counts as a Peraturan of the same minister."""
    return legal_id.type.replace("kepmen", "permen", 1) if legal_id.type.startswith("kepmen") else legal_id.type


def regulates(regulation: Regulation) -> bool:
    """Whether a Keputusan regulates rather than decides.

    It was made while a Keputusan could regulate and divides its matter into pasal, or bears the old slash number of rules.
    """
    if regulation.id is None or regulation.id.year > _LAST_REGULATING_DECREE:
        return False
    if regulation.has_text:
        return any(p.kind == "pasal" for p in regulation.provisions)
    return "huk" in regulation.id.number


def refusal(regulation: Regulation, instrument: str | None, lineage: bool = False) -> Text | None:
    """Why an omnibus of a type cannot revoke a rule; None where it can.

    Args:
        regulation: the rule.
        instrument: the type of the omnibus.
        lineage: also refuse what was revoked before, which cannot be revoked a second time.
    """
    legal_id = regulation.id
    if legal_id is None:
        return Text(
            id="Jenis, nomor, atau tahunnya tidak terbaca; peraturan tanpa identitas tidak dapat dicabut dengan menyebut namanya.",
            en="Its type, number or year could not be read; a rule without identity cannot be revoked by name.",
        )
    if regulation.has_text and not units_of(regulation):
        return Text(
            id="Tidak ada ketentuan yang terbaca dari dokumennya; isi yang belum dibaca tidak boleh ikut dicabut.",
            en="No provision could be read from its document; what was not read must not be revoked along.",
        )
    kind = legal_id.type
    if _JOINT.match(kind):
        return Text(
            id="Peraturan bersama: perubahan dan pencabutannya memerlukan persetujuan para penanda tangannya.",
            en="Joint rule: it can be changed or revoked only together with its co-signatories.",
        )
    if instrument is not None and kind == instrument:
        return _revoked_before(regulation) if lineage else None
    if instrument is not None and family_of(legal_id) == instrument:
        if regulates(regulation):
            return _revoked_before(regulation) if lineage else None
        return Text(
            id="Keputusan yang menetapkan (bukan mengatur): tidak dicabut dengan menyebut namanya; statusnya cukup dinyatakan dalam"
            " ketentuan peralihan.",
            en="A decree that decides rather than regulates: not revoked by name; a transitional clause states what becomes of it.",
        )
    return _by_kind(legal_id, rank_of(instrument) if instrument else MINISTERIAL_RANK)


def _revoked_before(regulation: Regulation) -> Text | None:
    if not is_out_of_force(regulation):
        return None
    note = f"{regulation.status_note.rstrip('. ')}." if regulation.status_note else ""
    return Text(
        id=" ".join(
            (
                "Sudah dicabut atau digantikan sebelumnya.",
                *((note,) if note else ()),
                "Tidak dicabut untuk kedua kali, dicatat sebagai riwayat.",
            )
        ),
        en=" ".join(
            (
                "Already revoked or replaced.",
                *((f"By the record: “{note}”",) if note else ()),
                "Not revoked a second time, kept as lineage.",
            )
        ),
    )


def _by_kind(legal_id: LegalId, rank: int) -> Text:
    kind = legal_id.type
    if _REGIONAL.match(kind):
        return Text(
            id="Peraturan daerah atau kepala daerah: tidak dapat dicabut dengan peraturan ini; didaftar sebagai peraturan yang terdampak.",
            en="Regional rule: cannot be revoked by this instrument; listed as affected.",
        )
    if _LOWER.match(kind):
        return _LOWER_IN_RANK
    if legal_id.rank < rank:
        return Text(
            id="Peringkatnya lebih tinggi: menjadi batas atas dan dasar; isinya diperiksa kesesuaiannya, tidak dicabut.",
            en="Higher in rank: it bounds and founds the omnibus; conformity is checked, it is not revoked.",
        )
    if rank < legal_id.rank <= MINISTERIAL_RANK:
        return _LOWER_IN_RANK
    if _MINISTERIAL.match(kind) or legal_id.rank == rank:
        return Text(
            id="Peraturan kementerian atau lembaga lain: hanya dapat diselaraskan dengan rujukan, tidak dicabut.",
            en="Rule of another ministry or agency: it can only be harmonised by reference, not revoked.",
        )
    return Text(
        id="Jenis atau peringkatnya berbeda (UU 13/2022 Pasal 64 ayat (1b)): tidak dapat dicabut dengan peraturan ini.",
        en="Of another type or rank (Law 13/2022 Art. 64(1b)): it cannot be revoked by this instrument.",
    )


def _neighbours(inside: Iterable[Regulation], rules: Iterable[Regulation]) -> set[str]:
    """Rules that cite a merged rule or are cited by one."""
    keys = {r.key for r in inside}
    near: set[str] = set()
    for regulation in rules:
        cited = {ref.to for ref in regulation.references if ref.kind not in ("internal", "delegates")}
        if regulation.key in keys:
            near |= cited
        elif cited & keys:
            near.add(regulation.key)
    return near
