"""Units that do not go into the omnibus: what has done its work (HAPUS), what belongs lower (TURUN), what belongs higher (NAIK)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from rules.model import Fact, Fate, Text
from rules.model.short_name import short_name
from rules.omnibus.consolidation import Consolidation
from rules.omnibus.desk import Desk, Place
from rules.omnibus.lexicon import any_of, lexicon
from rules.omnibus.units import Unit

_ENTRY = re.compile(
    r"\bmulai (?:di)?berlaku(?:kan)?\b.{0,60}?(?:diundangkan|ditetapkan|tanggal|pengundangan)|\bberlaku surut\b|berlaku sejak tanggal"
)
_REVOKING = re.compile(
    r"(?:dicabut|ditarik kembali)\s+dan\s+(?:di)?nyatakan\s+tidak\s+berlaku|dinyatakan\s+(?:dicabut|tidak\s+berlaku)|tidak\s+berlaku\s+lagi"
)
_NAMES_A_RULE = re.compile(r"(?:peraturan|keputusan|instruksi)\b.{0,200}?\b(?:nomor|tahun)\b", re.DOTALL)
_GENERAL_REPEAL = re.compile(r"(?:semua|segala|seluruh) (?:ketentuan|peraturan).{0,200}?bertentangan.{0,120}?tidak berlaku", re.DOTALL)
_DEADLINE = re.compile(
    r"(?:paling lama|paling lambat|dalam jangka waktu|selama)\s+(?:paling lama\s+)?(\d+)\s*(?:\([^)]*\))?\s*(tahun|bulan|hari)"
)
_CRIMINAL = re.compile(r"\bdipidana\b|\bpidana (?:penjara|kurungan|denda)\b")
_BY_LAW = re.compile(r"sesuai dengan ketentuan (?:peraturan )?perundang-undangan|berdasarkan ketentuan peraturan perundang-undangan")
_REGIONAL_BUDGET = re.compile(
    r"wajib\s+(?:mengalokasikan|menganggarkan|menyediakan)\b.{0,80}(?:anggaran pendapatan dan belanja daerah|apbd)"
)
_BINDING = re.compile(r"\b(?:wajib(?! (?:pajak|belajar))|dilarang|berhak|dikenai sanksi|dikenakan sanksi|berwenang)\b")
_FIRST_WORDS = 14
#: How often an annex names forms and procedures before it counts as one of them.
_FORM_WORDS = 5


@dataclass(frozen=True)
class Ruling:
    """The fate of a unit and why."""

    fate: Fate
    reason: Text
    findings: tuple[str, ...] = ()
    #: What becomes of it instead: ``entry``, ``revocation``, ``technical`` and so on; clauses of the omnibus look for it.
    kind: str = ""


def settle(desk: Desk, consolidation: Consolidation) -> dict[Place, Ruling]:
    """The units that leave, each with its ruling; the others are not in the result.

    Args:
        desk: the merged rules.
        consolidation: what their amendments among one another did.
    """
    revoking = _revoking_places(desk)
    forms = _annexes_of_forms(desk)
    out: dict[Place, Ruling] = {}
    for unit in desk.units:
        ruling = next(_rulings(desk, unit, revoking, forms), None)
        if ruling is not None:
            out[unit.place] = ruling
    out.update({place: _amended(key, deleted) for place, (key, deleted) in consolidation.fallen.items()})
    return out


def enters_into_force(unit: Unit) -> bool:
    """Whether a unit says when its rule begins to apply, and nothing else."""
    opens = unit.plain.startswith(("pada saat", "dengan berlakunya", "dengan ditetapkannya", "sebelum", "dalam jangka"))
    return (
        bool(_ENTRY.search(unit.plain))
        and len(unit.tokens) < 60
        and not opens
        and bool(re.match(r"(?:ketentuan|peraturan|keputusan|undang|pasal)", unit.plain))
    )


def _revoking_places(desk: Desk) -> set[Place]:
    return {(r.document, ref.address) for r in desk.rules for ref in r.references if ref.kind in ("revokes", "revokes_part")}


def revokes_rules(unit: Unit, revoking: set[Place]) -> bool:
    """Whether a unit revokes rules; a licence or a membership that is revoked is no rule (domain pack 1.6, trap 5)."""
    if not _REVOKING.search(unit.plain):
        return False
    named = any((unit.document, p.address) in revoking for p in unit.provisions)
    return named or bool(_NAMES_A_RULE.search(unit.plain)) or bool(_GENERAL_REPEAL.search(unit.plain))


def _rulings(desk: Desk, unit: Unit, revoking: set[Place], forms: set[Place]) -> Iterator[Ruling]:
    if unit.is_fact:
        yield from _of_fact(unit)
        return
    words = unit.plain.strip(" .;")
    if words in ("dihapus", "cukup jelas", "dicabut", ""):
        yield Ruling(
            "HAPUS",
            Text(id=f"Tidak memuat norma ('{words or 'kosong'}').", en=f"Holds no norm ('{words or 'empty'}')."),
            kind="empty",
        )
    if unit.rule in desk.hosts and unit.head.amends is None and not unit.is_annex and not enters_into_force(unit):
        yield Ruling(
            "HAPUS",
            Text(
                id=f"Instruksi perubahan atas {short_name(desk.hosts[unit.rule])}; isinya sudah dilaksanakan dalam naskah gabungan.",
                en=f"Instruction to amend {short_name(desk.hosts[unit.rule])}; carried out in the merged text.",
            ),
            kind="instruction",
        )
    if enters_into_force(unit):
        yield Ruling(
            "HAPUS",
            Text(
                id="Saat mulai berlaku peraturan asal; digantikan oleh ketentuan mulai berlaku yang baru.",
                en="Entry into force of the source; replaced by the new clause on entry into force.",
            ),
            desk.finding_ids(unit, "R14"),
            kind="entry",
        )
    if revokes_rules(unit, revoking):
        yield Ruling(
            "HAPUS",
            Text(
                id="Klausul pencabutan sudah selesai dilaksanakan; pencabutan tidak menghidupkan kembali peraturan yang lama.",
                en="The repeal has been carried out; its own repeal does not revive what it repealed.",
            ),
            desk.finding_ids(unit, "R14"),
            kind="revocation",
        )
    yield from _expired(desk, unit)
    yield from _technical(desk, unit, forms)
    yield from _too_high(desk, unit)


def _of_fact(unit: Unit) -> Iterator[Ruling]:
    evidence = next((n.evidence for n in unit.norms if isinstance(n.evidence, Fact)), None)
    if evidence is not None and evidence.standing == "superseded":
        yield Ruling(
            "HAPUS",
            Text(
                id="Fakta dari peraturan yang sudah digantikan; hanya riwayat, tidak dipindahkan.",
                en="A fact of a rule that was replaced; lineage only, not carried over.",
            ),
            kind="superseded",
        )


def is_transitional(unit: Unit) -> bool:
    """Whether a unit stands under transitional provisions."""
    return any("peralihan" in heading.casefold() for heading in unit.headings)


def _expired(desk: Desk, unit: Unit) -> Iterator[Ruling]:
    """A transitional clause whose time ran out before the date of the data."""
    if not is_transitional(unit):
        return
    rule = desk.by_key[unit.rule]
    start = rule.promulgated or rule.enacted
    match = _DEADLINE.search(unit.plain)
    today = date_of_data(desk)
    if start is None or match is None or today is None:
        return
    days = int(match[1]) * {"tahun": 366, "bulan": 31, "hari": 1}[match[2]]
    end = start + dt.timedelta(days=days)
    if end < today:
        yield Ruling(
            "HAPUS",
            Text(
                id=f"Masa peralihan {match[1]} {match[2]} sejak {start.isoformat()} sudah lewat pada tanggal data ({today.isoformat()}).",
                en=f"The transition of {match[1]} {_EN[match[2]]} from {start.isoformat()} had ended at the date of the data ({today.isoformat()}).",
            ),
            kind="expired",
        )


_EN = {"tahun": "year(s)", "bulan": "month(s)", "hari": "day(s)"}


def date_of_data(desk: Desk) -> dt.date | None:
    """``as_of`` of the corpus, else the newest date that a rule bears."""
    if desk.corpus.as_of:
        return dt.date.fromisoformat(desk.corpus.as_of)
    return max((d for r in desk.corpus.primary() for d in (r.enacted, r.promulgated) if d is not None), default=None)


def _opening(unit: Unit) -> str:
    return " ".join(f"{unit.head.heading} {unit.plain}".casefold().split()[:_FIRST_WORDS])


def _annexes_of_forms(desk: Desk) -> set[Place]:
    """Annexes that are forms and procedures throughout: they go down whole, since their sections belong together."""
    technical, kept = any_of(lexicon().forms + lexicon().procedures), any_of(lexicon().not_technical)
    out: set[Place] = set()
    for place, units in desk.articles.items():
        words = " ".join(u.plain for u in units)
        forms = units[0].is_annex and len(technical.findall(words)) >= _FORM_WORDS and not _BINDING.search(words)
        if forms and not any(kept.search(_opening(u)) for u in units):
            out.add(place)
    return out


def _technical(desk: Desk, unit: Unit, forms: set[Place]) -> Iterator[Ruling]:
    if not unit.is_annex or desk.instrument is None or not desk.instrument.startswith("permen"):
        return
    opening = _opening(unit)
    hit = any_of(lexicon().forms).search(opening)
    whole = (unit.document, unit.article) in forms
    if not whole and (hit is None or any_of(lexicon().not_technical).search(opening) or _BINDING.search(unit.plain)):
        return
    sign = f"'{hit.group()}'" if hit else "seluruhnya berisi formulir dan prosedur"
    sign_en = f"'{hit.group()}'" if hit else "forms and procedures throughout"
    yield Ruling(
        "TURUN",
        Text(
            id=f"Rincian teknis dalam lampiran ({sign}); kata wajib, dilarang, berhak, berwenang, atau sanksi tidak ditemukan di dalamnya, sehingga "
            "diusulkan diatur dengan Peraturan Direktur Jenderal. Bila isinya harus diikuti pihak di luar kementerian, pertahankan sebagai lampiran.",
            en=f"Technical detail in an annex ({sign_en}); no word of duty, prohibition, right, power or sanction was found in it, so a rule of the "
            "Director General is proposed. If outsiders must follow it, keep it as an annex.",
        ),
        desk.finding_ids(unit),
        kind="technical",
    )


def _too_high(desk: Desk, unit: Unit) -> Iterator[Ruling]:
    """Matter of a law or a government regulation (UU 12/2011 Pasal 15: criminal sanctions only in UU and Perda)."""
    if desk.instrument is None or not desk.instrument.startswith("permen"):
        return
    if _CRIMINAL.search(unit.plain) and not _BY_LAW.search(unit.plain):
        yield Ruling(
            "NAIK",
            Text(
                id="Memuat sanksi pidana, yang hanya dapat dimuat dalam Undang-Undang dan Peraturan Daerah; peraturan menteri hanya memuat sanksi administratif.",
                en="Holds a criminal sanction, which only a law or a regional regulation may hold; a ministerial rule holds administrative ones.",
            ),
            desk.finding_ids(unit),
            kind="criminal",
        )
    others = re.compile(lexicon().other_ministries)
    bound = [n for n in unit.norms if n.modality == "kewajiban" and n.bearer and others.search(n.bearer.casefold())]
    if bound:
        yield Ruling(
            "NAIK",
            Text(
                id=f"Membebankan kewajiban kepada {bound[0].bearer}, di luar wewenang menteri pembentuk; materi Peraturan Pemerintah atau Peraturan Presiden.",
                en=f"Lays an obligation on {bound[0].bearer}, beyond the minister's power; matter for a government or presidential regulation.",
            ),
            desk.finding_ids(unit),
            kind="other-ministry",
        )
    if _REGIONAL_BUDGET.search(unit.plain):
        yield Ruling(
            "NAIK",
            Text(
                id="Mewajibkan pemerintah daerah menganggarkan dalam APBD; kewajiban demikian memerlukan dasar Undang-Undang atau Peraturan Pemerintah.",
                en="Obliges regional governments to budget for it; such an obligation needs a law or a government regulation.",
            ),
            desk.finding_ids(unit),
            kind="regional-budget",
        )


# -- amendments carried out ------------------------------------------------------------------------------------------------


def _amended(key: str, deleted: bool) -> Ruling:
    """A unit whose text a merged amendment replaced or deleted."""
    name = short_name(key)
    reason = Text(
        id=f"Bunyinya diganti oleh {name}; yang dipindahkan adalah bunyi yang baru.",
        en=f"Replaced by {name}; the new text is carried over.",
    )
    return Ruling("HAPUS", Text(id=f"Dihapus oleh {name}.", en=f"Deleted by {name}.") if deleted else reason, kind="amended")
