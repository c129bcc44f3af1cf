"""Matriks sandingan: what stands in the old rules beside what the omnibus proposes, unit by unit (domain: working papers)."""

from __future__ import annotations

from rules.graph.policy_graph import PolicyGraph
from rules.model import Disposition, Finding, Lang, OmnibusUnit, Plan, Text
from rules.render.matrix.old_units import OldUnits
from rules.render.matrix.sheet import Column, Row, Sheet
from rules.render.naming import place
from rules.render.planned import STAYS, fate_told

_FATES = {
    "PINDAH": Text(id="PINDAH (tetap)", en="PINDAH (moved as it is)"),
    STAYS: Text(id="TETAP (tidak disentuh)", en="TETAP (stays in its rule)"),
    "GABUNG": Text(id="GABUNG (disatukan)", en="GABUNG (merged)"),
    "UBAH": Text(id="UBAH (dirumuskan ulang)", en="UBAH (reworded)"),
    "HAPUS": Text(id="HAPUS (dihapus)", en="HAPUS (dropped)"),
    "TURUN": Text(id="TURUN (ke aturan lebih rendah)", en="TURUN (moved to a lower rule)"),
    "NAIK": Text(id="NAIK (materi aturan lebih tinggi)", en="NAIK (matter of a higher rule)"),
}
_COLUMNS = (
    Column(title=Text(id="No", en="No"), width=5),
    Column(title=Text(id="Peraturan asal", en="Old rule"), width=14),
    Column(title=Text(id="Pasal/ayat", en="Place"), width=13),
    Column(title=Text(id="Bunyi", en="Words"), width=42),
    Column(title=Text(id="Rancangan (pasal/ayat)", en="Draft (place)"), width=13),
    Column(title=Text(id="Bunyi rancangan", en="Words of the draft"), width=42),
    Column(title=Text(id="Disposisi", en="Disposition"), width=12),
    Column(title=Text(id="Alasan", en="Reason"), width=32),
    Column(title=Text(id="Temuan", en="Findings"), width=13),
    Column(title=Text(id="Catatan unit", en="Notes of the unit"), width=16, fill_in=True),
)


def fate(code: str, lang: Lang) -> str:
    """A disposition's code with its meaning."""
    return _FATES[code].say(lang)


def sheet(graph: PolicyGraph, found: tuple[Finding, ...], plan: Plan, lang: Lang) -> Sheet:
    """Every unit of every merged rule in the order of the old rules, then the new units without a source."""
    units = {unit.address: unit for unit in plan.units}
    old = OldUnits(graph, lang)
    rows = [
        _row(n, old, d, fate_told(plan, d.fate), units.get(d.target) if d.target else None, lang)
        for n, d in enumerate(plan.dispositions, 1)
    ]
    for unit in plan.units:
        if not unit.sources:
            new = Text(id="BARU", en="NEW").say(lang)
            reason = unit.reason.say(lang) if unit.reason else ""
            cells = (len(rows) + 1, "", "", "", place(unit.address, lang), unit.text, new, reason, ", ".join(unit.findings), "")
            rows.append(Row(cells=cells, mark="new"))
    return Sheet(
        name=Text(id="Matriks sandingan", en="Comparison"),
        note=Text(
            id="Setiap unit peraturan yang digabung dan tempatnya dalam rancangan; baris BARU tidak mempunyai asal.",
            en="Every unit of the merged rules and its place in the draft; rows marked NEW have no source.",
        ),
        columns=_COLUMNS,
        rows=tuple(rows),
    )


def _row(number: int, old: OldUnits, d: Disposition, code: str, unit: OmnibusUnit | None, lang: Lang) -> Row:
    cells = (
        number,
        old.rule(d.document, d.address),
        old.place(d.document, d.address),
        old.words(d.document, d.address),
        place(d.target, lang) if d.target else "",
        unit.text if unit else "",
        fate(code, lang),
        d.reason.say(lang),
        ", ".join(d.findings),
        "",
    )
    return Row(cells=cells)
