"""On what ground two duties that look alike are a division of work, and which pairs are too little alike to be told."""

from __future__ import annotations

import pytest
from support import make_case, make_fact_norm, make_norm, make_regulation

from rules.checks import REGISTRY, check, pairs
from rules.checks.pairs import pairs_of
from rules.graph import PolicyGraph, assemble, build, compare
from rules.model import GaoClass, Norm, Overlap, Text

A, B, MINISTRY = "permensos/2030/1", "permensos/2030/2", "permenkes/2030/3"


def laid(
    a: tuple[str, Norm], b: tuple[str, Norm], *more: tuple[str, Norm], shared: tuple[str, ...], family: str, **kind: object
) -> PolicyGraph:
    """A graph of norms, each with the title of its rule, whose first two overlap."""
    gao: GaoClass = "overlap"
    rules: dict[str, tuple[str, list[Norm]]] = {}
    for title, norm in (a, b, *more):
        rules.setdefault(str(norm.evidence.regulation), (title, []))[1].append(norm)
    corpus = assemble([make_regulation(key, title, norms=norms) for key, (title, norms) in rules.items()])
    placed = {(n.evidence.regulation, n.address, n.bearer): n for n in corpus.norms()}
    one, other = (placed[n.evidence.regulation, n.address, n.bearer] for _, n in (a, b))
    overlap = Overlap(
        id="O-1", a=(one.document, one.address), b=(other.document, other.address), a_bearer=one.bearer or "", b_bearer=other.bearer or "",
        a_key=one.bearer_key or "", b_key=other.bearer_key or "", relation="intersects", gao=gao, score=0.5, family=family, shared=shared,
        why=Text(id="Sebabnya.", en="The reason."), by_field=bool(kind.get("by_field")),
    )  # fmt: skip
    return build(corpus, (overlap,))


def ground(graph: PolicyGraph) -> str | None:
    (pair,) = pairs_of(graph)
    return pair.ground


@pytest.mark.R02
def test_two_homes_of_one_class_each_have_their_own_residents():
    graph = laid(
        ("Panti A", make_norm(A, "pasal-2", "Panti Sosial Bina Netra Melati", "tugas", "memberikan", "bimbingan sosial")),
        ("Panti B", make_norm(B, "pasal-2", "Panti Sosial Bina Rungu Kenanga", "tugas", "memberikan", "bimbingan sosial")),
        shared=("bimbing", "sosial"),
        family="MENDAMPINGI",
    )
    assert ground(graph) == "beneficiaries"


@pytest.mark.R02
def test_the_group_of_a_rule_is_that_of_its_title_where_the_norm_leaves_it_unsaid():
    norms = [
        ("Pelayanan Lanjut Usia", make_norm(A, "pasal-2", "Relawan", "tugas", "memberikan", "konseling")),
        ("Pelayanan Anak", make_norm(B, "pasal-2", "Kader", "tugas", "memberikan", "konseling")),
    ]
    assert ground(laid(norms[0], norms[1], shared=("konseling",), family="MENDAMPINGI")) == "beneficiaries"


@pytest.mark.R02
def test_ministers_of_two_fields_are_not_one_government():
    mine = ("Satu", make_norm(A, "pasal-2", "Menteri Sosial", "tugas", "mengawasi", "panti lansia"))
    theirs = ("Dua", make_norm(MINISTRY, "pasal-2", "Menteri Kesehatan", "tugas", "mengawasi", "panti lansia"))
    assert ground(laid(mine, theirs, shared=("awas", "lansia", "panti"), family="MEMANTAU")) is None


@pytest.mark.R02
def test_centre_and_region_are_two_levels_and_not_one_government_under_two_names():
    centre = ("Satu", make_norm(A, "pasal-2", "Pemerintah Pusat", "tugas", "mengawasi", "panti lansia"))
    region = ("Satu", make_norm(A, "pasal-3", "Pemerintah Daerah", "tugas", "mengawasi", "panti lansia"))
    assert ground(laid(centre, region, shared=("awas", "lansia", "panti"), family="MEMANTAU")) == "levels"


@pytest.mark.R02
def test_an_office_of_a_regents_rule_works_at_the_level_of_the_kabupaten():
    centre = ("Satu", make_norm(A, "pasal-2", "Direktorat Perlindungan Anak", "tugas", "mengawasi", "panti lansia"))
    region = ("Dua", make_norm("perbup-siak/2030/4", "pasal-2", "Kepala Bidang Sosial", "tugas", "mengawasi", "panti lansia"))
    assert ground(laid(centre, region, shared=("awas", "lansia", "panti"), family="MEMANTAU")) == "levels"


@pytest.mark.R02
def test_a_government_in_charge_and_the_workers_of_one_rule_divide_the_work():
    chief = ("Satu", make_norm(A, "pasal-2", "Menteri", "wewenang", "melakukan", "penanganan korban"))
    worker = ("Satu", make_norm(A, "pasal-3", "Relawan", "tugas", "menangani", "korban"))
    assert ground(laid(chief, worker, shared=("korban", "tangan"), family="MENDAMPINGI")) == "charge"


@pytest.mark.R02
def test_two_bearers_whom_a_clause_repeats_together_bear_it_jointly():
    norms = [
        ("Satu", make_norm(A, address, who, "kebolehan", "membantu", "penanggulangan bencana"))
        for address, who in (("pasal-2/ayat-1", "Lembaga Asing"), ("pasal-2/ayat-2", "Lembaga Internasional"))
    ]
    again = ("Satu", make_norm(A, "pasal-2/ayat-1", "Lembaga Internasional", "kebolehan", "menjalankan", "penanggulangan bencana"))
    jointly = [(t, n.model_copy(update={"action": "menjalankan"})) for t, n in norms]
    assert ground(laid(jointly[0], jointly[1], again, shared=("bencana", "tanggulang"), family="MENANGGULANGI")) == "joint"


@pytest.mark.R02
@pytest.mark.parametrize(("object", "expected"), [("penyelenggaraan pelayanan sosial", "assists"), ("penyandang disabilitas", None)])
def test_who_helps_with_a_deed_assists_and_who_helps_people_serves_them(object, expected):
    helper = ("Satu", make_norm(A, "pasal-2", "Relawan", "tugas", "membantu", object))
    other = ("Dua", make_norm(B, "pasal-2", "Lembaga Kesejahteraan Sosial", "tugas", "memberikan", "pelayanan sosial"))
    assert ground(laid(helper, other, shared=("layan", "sosial"), family="MENDAMPINGI")) == expected


@pytest.mark.R02
def test_words_of_a_bodys_proper_name_are_no_matter():
    founder = ("Satu", make_norm(A, "pasal-2", "Kader", "tugas", "memfasilitasi", "pembentukan Forum Perlindungan Anak dan Perempuan"))
    doer = ("Dua", make_norm(B, "pasal-2", "Relawan", "tugas", "melaksanakan", "perlindungan anak dan perempuan"))
    told = {"shared": ("anak", "perempuan", "perlindungan"), "family": "MENGEMBANGKAN"}
    assert not check(REGISTRY["R02"], laid(founder, doer, **told))
    plain = ("Satu", make_norm(A, "pasal-2", "Kader", "tugas", "memfasilitasi", "perlindungan anak dan perempuan"))
    assert check(REGISTRY["R02"], laid(plain, doer, **told))


@pytest.mark.R02
def test_organs_of_two_rules_need_two_words_of_matter():
    one = ("Satu", make_norm(A, "pasal-2", "Badan Penanggulangan Bencana", "tugas", "mengawasi", "dana siap pakai"))
    other = ("Dua", make_norm(B, "pasal-2", "Dewan Perwakilan Daerah", "tugas", "mengawasi", "daerah persiapan"))
    assert not check(REGISTRY["R02"], laid(one, other, shared=("awas", "daerah", "siap"), family="MEMANTAU"))


@pytest.mark.R02
def test_an_act_named_alone_is_done_in_the_social_field_only_under_a_rule_of_that_field():
    seller = ("Cipta Kerja", make_norm("uu/2030/9", "pasal-2", "Badan Usaha", "tugas", "menyelenggarakan", "promosi"))
    counsel = ("Penyuluhan Sosial", make_norm(A, "pasal-2", "Penyuluh Warga", "tugas", "melakukan", "penyuluhan kesejahteraan sosial"))
    told = {"shared": (), "family": "MENYULUH", "by_field": True}
    assert not check(REGISTRY["R02"], laid(seller, counsel, **told))
    youth = ("Karang Taruna", make_norm(B, "pasal-2", "Karang Taruna", "fungsi", "motivasi", ""))
    assert check(REGISTRY["R02"], laid(youth, counsel, **told))


@pytest.mark.R02
def test_a_division_is_told_of_two_rules_only_where_they_are_alike():
    one = ("Satu", make_norm(A, "pasal-2", "Menteri Sosial", "tugas", "membina", "lembaga lansia"))
    other = ("Dua", make_norm(B, "pasal-2", "Pemerintah Daerah", "tugas", "membina", "lembaga lansia"))
    assert check(REGISTRY["R02"], laid(one, other, shared=("bina", "lansia", "lembaga"), family="MEMBINA"))
    assert not check(REGISTRY["R02"], laid(one, other, shared=("bina",), family="MEMBINA"))


@pytest.mark.R02
def test_a_fact_that_a_later_clause_says_anew_is_told_by_the_clause_and_once():
    norms = [
        make_norm(B, "pasal-7/huruf-a", "Karang Taruna", "fungsi", "edukasi", ""),
        make_norm(A, "pasal-3", "Penyuluh Warga", "tugas", "melakukan", "penyuluhan kesejahteraan sosial"),
    ]
    facts = [
        make_fact_norm(
            "pw-1", "Penyuluh Warga", "tugas", "menyuluh", "warga", family="MENYULUH", regulation="permensos/2020/8", beneficiary="warga"
        ),
        make_fact_norm(
            "kt-1", "Karang Taruna", "tugas", "mengedukasi", "warga", family="MENYULUH", regulation="permensos/2020/9", beneficiary="warga"
        ),
    ]
    rules = [make_regulation(str(n.evidence.regulation), "Pilar Sosial", norms=[n]) for n in norms]
    corpus = assemble(rules, [make_case(norms=facts)])
    told = [f for r in ("R01", "R02") for f in check(REGISTRY[r], build(corpus, compare(corpus)))]
    (finding,) = [f for f in told if f.verdict is None]
    assert {e.kind for e in finding.evidence} == {"clause"}
    assert any(e.kind == "fact" and e.fact == "pw-1" for e in finding.noted)
    assert "lebih baru" in finding.statement.id


@pytest.mark.R02
def test_the_insides_of_two_offices_are_no_pair():
    statute = (
        "Organisasi dan Tata Kerja Rumah Sakit Melati",
        make_norm(A, "pasal-2", "Direktorat Personalia", "tugas", "membina", "kader lansia"),
    )
    unit = ("Unit Layanan Pengadaan di Kementerian", make_norm(MINISTRY, "pasal-2", "Kepala Unit", "tugas", "membina", "kader lansia"))
    assert not pairs_of(laid(statute, unit, shared=("bina", "kader", "lansia"), family="MEMBINA"))


@pytest.mark.R02
def test_carrying_out_a_plan_is_not_what_its_name_says():
    planner = ("Satu", make_norm(A, "pasal-2", "Kader", "tugas", "melaksanakan", "Rencana Aksi Daerah Penanganan Kekerasan terhadap Anak"))
    doer = ("Dua", make_norm(B, "pasal-2", "Relawan", "tugas", "menangani", "kekerasan terhadap anak"))
    assert not check(REGISTRY["R02"], laid(planner, doer, shared=("anak", "kekerasan", "tangan"), family="MENDAMPINGI"))


@pytest.mark.R02
def test_a_norm_without_level_that_meets_several_levels_is_told_once():
    one = make_norm(A, "pasal-2", "Relawan", "tugas", "mendata", "penyandang disabilitas")
    others = [
        make_norm(B, f"pasal-{n}", who, "tugas", "mendata", "penyandang disabilitas")
        for n, who in ((3, "Kader Desa"), (4, "Kader Kecamatan"))
    ]
    rules = [make_regulation(A, "Satu", norms=[one]), make_regulation(B, "Dua", norms=others)]
    corpus = assemble(rules)
    told = [f for r in ("R01", "R02") for f in check(REGISTRY[r], build(corpus, compare(corpus))) if f.verdict is None]
    assert len(told) == 1


def test_a_statute_of_organisation_has_a_house_of_its_own_only_beside_another():
    statute, inner = "Organisasi dan Tata Kerja Panti di Lingkungan Kementerian", "Tata Naskah di Lingkungan Badan"
    assert pairs._own_houses(statute, inner)
    assert pairs._own_houses(statute, "Organisasi dan Tata Kerja Balai")
    assert not pairs._own_houses(statute, "Kader Desa")
    assert not pairs._own_houses("Kader Desa", statute)
