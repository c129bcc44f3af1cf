"""Mengingat: what founds a draft, what falls away, and what the drafter must verify."""

from __future__ import annotations

import pytest
from omnibus_scenery import looked_at
from support import make_case, make_record, make_reference, make_regulation

from rules.graph import assemble, build
from rules.omnibus import draft_articles, propose

BODY = (("pasal-1", "Relawan Dusun mempunyai tugas mendampingi warga."), ("pasal-2", "Warga dilayani sesuai dengan ketentuan peraturan perundang-undangan mengenai kebun rakyat."))  # fmt: skip
BASES = (
    ("uu/2004/32", "Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah"),
    ("uu/2010/3", "Undang-Undang Nomor 3 Tahun 2010 tentang Dusun (Lembaran Negara Republik Indonesia Tahun 2010 Nomor 7, Tambahan Lembaran Negara Republik Indonesia Nomor 5001)"),
    ("pp/2011/8", "Peraturan Pemerintah Nomor 8 Tahun 2011"),
    ("permensos/2010/1", "Peraturan Menteri Sosial Nomor 1 Tahun 2010 tentang Organisasi dan Tata Kerja Kementerian Sosial"),
    ("permensos/2013/2", "Peraturan Menteri Sosial Nomor 2 Tahun 2013 tentang Organisasi dan Tata Kerja Kementerian Sosial"),
)  # fmt: skip


def a_rule():
    listing = tuple((f"mengingat/angka-{n}", words) for n, (_, words) in enumerate(BASES, 1))
    references = [make_reference("permensos/2015/4", f"mengingat/angka-{n}", "legal_basis", to) for n, (to, _) in enumerate(BASES, 1)]
    return make_regulation("permensos/2015/4", "RELAWAN DUSUN", (*listing, *BODY), references=references, enacted="2015-05-02")


def made(*more, cases=(), as_of=None):
    corpus = assemble((a_rule(), *more), cases, as_of)
    graph = build(corpus)
    return draft_articles(propose(graph, (), ["permensos/2015/4"], "merge"), graph)


def citation(draft, rule):
    return next(b.citation for b in draft.in_view_of if b.regulation == rule)


def test_the_power_of_a_minister_is_proposed_and_left_to_the_drafter():
    draft = made()
    first, second = draft.in_view_of[:2]
    assert (first.regulation, second.regulation) == ("uud/1945/1", "uu/2008/39")
    assert first.citation.startswith("Pasal 17 ayat (3)")
    assert "perlu diverifikasi" in first.citation
    assert not first.listed_by
    assert any("usulan" in note.id and "memverifikasi" in note.id for note in draft.notes)


def test_a_replaced_basis_falls_with_its_reason_and_only_from_its_replacement_on():
    assert "uu/2004/32" not in {b.regulation for b in made().in_view_of}
    assert any("UU 32/2004 (digantikan UU 23/2014)" in note.id for note in made().notes)
    assert "uu/2004/32" in {b.regulation for b in made(as_of="2013-12-31").in_view_of}
    assert "uu/2004/32" not in {b.regulation for b in made(as_of="2016-01-01").in_view_of}


def test_of_rules_on_the_organisation_of_the_ministry_only_the_newest_stays_and_is_to_be_checked():
    draft = made()
    assert "permensos/2010/1" not in {b.regulation for b in draft.in_view_of}
    assert citation(draft, "permensos/2013/2").endswith("[periksa keberlakuan]")
    assert any("Permensos 1/2010 (aturan organisasi pada masanya" in note.id for note in draft.notes)


def test_titles_and_both_gazettes_come_from_where_the_material_prints_them():
    assert "tentang Dusun (Lembaran Negara Republik Indonesia Tahun 2010 Nomor 7, Tambahan Lembaran Negara Republik Indonesia Nomor 5001)" in citation(made(), "uu/2010/3")  # fmt: skip
    assert citation(made(), "pp/2011/8") == "Peraturan Pemerintah Nomor 8 Tahun 2011 [judul belum diketahui; periksa keberlakuan]"


def test_a_law_that_the_draft_relies_on_by_its_subject_is_listed():
    law = make_regulation("uu/2012/5", "KEBUN RAKYAT", (("pasal-1", "Kebun rakyat dikelola warga."),), enacted="2012-01-01")
    assert "uu/2012/5" in {b.regulation for b in made(law).in_view_of}
    assert "uu/2012/5" not in {b.regulation for b in made().in_view_of}


@pytest.mark.parametrize(("as_of", "there"), [(None, True), ("2020-01-01", False)])
def test_higher_rules_of_a_case_stand_as_far_as_they_existed(as_of, there):
    case = make_case("dusun", regulations=[make_record("perpres/2024/9", "Kementerian Sosial", case="dusun")])
    assert ("perpres/2024/9" in {b.regulation for b in made(cases=[case], as_of=as_of).in_view_of}) is there


def test_reasons_name_no_mandate_of_a_rule_that_was_replaced():
    rule = make_regulation("permensos/2015/4", "RELAWAN DUSUN", BODY, references=[make_reference("permensos/2015/4", "pasal-1", "implements", "pp/2007/38")])  # fmt: skip
    graph, _ = looked_at([rule])
    plan = propose(graph, (), ["permensos/2015/4"], "merge")
    assert not any("38 Tahun 2007" in words for words in draft_articles(plan, graph).considering)
    row = next(row for row in plan.dangling if row.kind == "mandate")
    assert "tidak disebut dalam Menimbang" in row.remedy.id
