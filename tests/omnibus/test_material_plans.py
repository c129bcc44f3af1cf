"""Plans over real rules, where the shared material is at hand."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from omnibus_scenery import looked_at

from rules.drafting import draft
from rules.graph import assemble, build
from rules.model import Plan, Regulation
from rules.omnibus import choose, draft_articles, holds, propose
from rules.readers import read

pytestmark = pytest.mark.material


def rules_of(folder: Path, *names: str) -> list[Regulation]:
    return [draft(read(name.rsplit("/", 1)[-1], (folder / name).read_bytes())) for name in names]


def merged(rules: list[Regulation], patterns: tuple[str, ...] = ("*",)) -> Plan:
    graph, findings = looked_at(rules)
    plan = propose(graph, findings, choose(graph.corpus, patterns), "merge")
    assert holds(plan.proof), [(line.name, line.holes[:3]) for line in plan.proof if not line.holds]
    made = draft_articles(plan, graph)
    assert not {b.regulation for b in made.in_view_of} & {r.regulation for r in plan.revokes}
    return plan


def test_four_pillars_become_one_rule(material):
    plan = merged(
        rules_of(
            material / "corpus" / "dev",
            "lexid/txt/Permen_Sos_2012_01.txt",
            "patih/permensos-5-2024.txt",
            "dinsosmedan/PERMENSOS_NOMOR_25_TAHUN_2019.pdf",
            "lexid/txt/Permen_Sos_2014_10.txt",
        )
    )
    assert plan.title.endswith("Pekerja Sosial Masyarakat, Penyuluhan Sosial, Karang Taruna, dan Lembaga Kesejahteraan Sosial")
    assert plan.merge == ("permensos/2012/1", "permensos/2014/10", "permensos/2019/25", "permensos/2024/5")
    chapter = {c.number: c.title for c in plan.chapters}
    placed = {(s.document, s.address): chapter[u.chapter] for u in plan.units for s in u.sources}
    assert placed["Permen_Sos_2012_01", "pasal-5"] == "Tugas dan Fungsi"
    assert placed["Permen_Sos_2012_01", "pasal-7"].startswith("Persyaratan")
    assert placed["permensos-5-2024", "pasal-62"] == "Pendanaan"
    assert placed["Permen_Sos_2014_10", "pasal-9/ayat-1"] == "Penyuluhan Sosial"
    glossary = next(u.text for u in plan.units if u.address == "pasal-1")
    assert glossary.count("Penyelenggaraan Kesejahteraan Sosial adalah") == 1
    assert any("'Penyelenggaraan Kesejahteraan Sosial' berbeda" in q.id for q in plan.open_questions)
    assert Counter(d.fate for d in plan.dispositions)["PINDAH"] > 150


def test_seven_research_stations_that_history_made_one(material):
    """Permenlhk 25/2016 replaced seven like rules; their shared provisions are found and stated once."""
    plan = merged(rules_of(material / "corpus" / "national", *(f"Permen_Hut_2011_{n}.txt" for n in range(34, 41))))
    assert len(plan.merge) == 7
    fates = Counter(d.fate for d in plan.dispositions)
    assert fates["GABUNG"] > 100
    assert plan.figures.units_after < 0.7 * plan.figures.units_before
    assert "Balai Penelitian Kehutanan" in plan.title


def test_an_amendment_of_real_life_takes_the_place_of_what_it_amends(material):
    plan = merged(rules_of(material / "corpus" / "national", "Permen_Keu_2010_104.txt", "Permen_Keu_2010_193.txt"))
    reasons = {(d.document, d.address): (d.fate, d.reason.id) for d in plan.dispositions}
    assert reasons["Permen_Keu_2010_104", "pasal-9/ayat-1"] == (
        "HAPUS",
        "Bunyinya diganti oleh Permenkeu 193/2010; yang dipindahkan adalah bunyi yang baru.",
    )


def test_all_ministerial_rules_of_one_folder(material):
    folder = material / "corpus" / "dev" / "lexid" / "txt"
    graph = build(assemble(rules_of(folder, *sorted(p.name for p in folder.glob("Perm*_Sos*.txt")), "UU_2011_13.txt")))
    plan = propose(graph, (), choose(graph.corpus, ["permensos/*"]), "auto")
    assert holds(plan.proof)
    assert plan.design == "merge"
    assert len(plan.merge) >= 20
    assert any("mensyaratkan satu tujuan" in q.id for q in plan.open_questions)
    assert "lebih tinggi" in next(k.reason.id for k in plan.kept_out if k.regulation == "uu/2011/13")
