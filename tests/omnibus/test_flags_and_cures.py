"""What findings ask of the draft is carried out in it or flagged at the article; so is what its sources lack."""

from __future__ import annotations

import pytest
from omnibus_scenery import fate, looked_at, plan_for, regulation, target_of

from rules.model import Cure, OmnibusUnit, Plan, Regulation
from rules.omnibus import choose, draft_articles, propose
from rules.omnibus.cures import put_right

#: A licence that the regent gives under the name of the minister's, a reference to a unit that is not there, one to itself, a cut
#: sentence, a list that begins at b.
KITCHENS = regulation(
    "3", 2022, "DAPUR WARGA",
    """
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Menteri ini, yang dimaksud dengan:
1. Dapur Warga adalah lembaga yang menyediakan makanan bagi warga.
2. Dapur Asing adalah lembaga dari negara lain yang menyediakan makanan bagi warga.
3. Lumbung adalah lumbung atau gudang yang selanjutnya disebut Lumbung adalah tempat menyimpan bahan makanan.
BAB II
KEWENANGAN
Pasal 2
Menteri memiliki kewenangan:
a. menerbitkan izin operasional bagi Dapur Asing; dan
b. menyediakan data Dapur Warga.
Pasal 3
Gubernur memiliki kewenangan:
a. memberikan izin teknis kepada Dapur Asing untuk bekerja di daerahnya setelah Dapur Asing memperoleh izin operasional dari Menteri; dan
b. menyediakan data Dapur Warga di daerahnya.
Pasal 4
Bupati memiliki kewenangan:
a. menyediakan data Dapur Warga di daerahnya; dan
b. memberikan izin operasional kepada Dapur Asing untuk bekerja di daerahnya setelah Dapur Asing memperoleh izin operasional dari Menteri.
BAB III
SANKSI
Pasal 5
(1) Dapur Asing yang tidak mempunyai izin dikenai sanksi administratif berupa:
a. peringatan tertulis;
b. penghentian sementara; dan/atau
c. denda administratif.
(2) Besaran denda administratif sebagaimana dimaksud pada ayat (2) huruf c paling banyak Rp1.000.000,00 (satu juta rupiah).
Pasal 6
(1) Warga dapat mengawasi kerja Dapur Warga.
(2) Pengawasan kerja sebagaimana dimaksud pada ayat (2) dilakukan melalui pengaduan.
Pasal 7
Sumber daya Dapur Warga sebagaimana dimaksud dalam
Pasal 8
Dapur Warga menyediakan:
b. tempat yang bersih; dan
c. air yang layak minum.
Pasal 9
Dapur Warga mencatat:
a. bahan yang dipakai
b. makanan yang dibagikan;
c. warga yang datang.
Pasal 10
(1) Cara kerja Dapur Warga dapat berupa:
a. masak bersama; dan
b. masak bergilir.
(2) Cara kerja bersama sebagaimana dimaksud pada ayat (1) huruf a dilakukan di balai warga.
(3) Cara kerja keliling sebagaimana dimaksud pada ayat (2) dilakukan dengan gerobak.
Pasal 11
Pengajuan izin teknis sebagaimana dimaksud dalam Pasal 12 ayat (1) dilakukan secara tertulis.
Pasal 12
(1) Dapur Asing berbentuk badan hukum.
(2) Dapur Asing wajib memperoleh izin teknis dari gubernur.
Pasal 13
(1) Persyaratan menjadi Juru Masak meliputi:
a. berbadan sehat; dan
b. berusia paling rendah 20 (dua puluh) tahun.
(2) Persyaratan menjadi Juru Saji meliputi:
a. berbadan sehat; dan
b. dapat membaca.
(3) Selain persyaratan sebagaimana dimaksud pada ayat (1), Juru Saji diutamakan berasal dari warga setempat.
(4) Selain persyaratan sebagaimana dimaksud pada ayat (2), Juru Saji diutamakan berpengalaman.
Pasal 14
(1) Dapur Warga tutup pada hari raya.
BAB IV
KETENTUAN PENUTUP
Pasal 15
Peraturan Menteri ini mulai berlaku pada tanggal diundangkan.
""",
)  # fmt: skip
GARDENS = regulation(
    "8", 2020, "KEBUN WARGA",
    """
Pasal 1
Dalam Peraturan Menteri ini, yang dimaksud dengan Kebun Warga adalah kebun yang dirawat bersama.
Pasal 2
Kebun Warga dirawat oleh warga.
Pasal 3
Peraturan Menteri ini mulai berlaku pada tanggal diundangkan.
""",
)  # fmt: skip


@pytest.fixture(scope="module")
def plan() -> Plan:
    """The two rules merged."""
    return plan_for([KITCHENS, GARDENS])


def _unit(plan: Plan, address: str, rule: Regulation = KITCHENS) -> OmnibusUnit:
    target = next(d.target for d in plan.dispositions if d.document == rule.document and d.address == address)
    return next(u for u in plan.units if u.address == target)


def _flags(plan: Plan, address: str) -> str:
    return " ".join(f.id for f in _unit(plan, address).flags)


def test_the_name_of_a_licence_that_a_finding_shows_to_be_wrong_is_put_right_in_its_item_alone(plan: Plan) -> None:
    words = target_of(plan, KITCHENS.document, "pasal-4")
    assert "b. memberikan izin teknis kepada Dapur Asing" in words
    assert "setelah Dapur Asing memperoleh izin operasional dari Menteri" in words
    assert "menerbitkan izin operasional" in target_of(plan, KITCHENS.document, "pasal-2")


def test_what_a_cure_changed_is_no_move_and_names_its_finding(plan: Plan) -> None:
    disposition = next(d for d in plan.dispositions if d.document == KITCHENS.document and d.address == "pasal-4")
    assert disposition.fate == "UBAH"
    assert "menurut temuan R04-" in disposition.reason.id
    assert fate(plan, KITCHENS.document, "pasal-2") == "PINDAH"


def test_a_reference_to_a_unit_that_is_not_there_points_at_the_only_one_that_can_be_meant(plan: Plan) -> None:
    assert "sebagaimana dimaksud pada ayat (1) huruf c paling banyak" in target_of(plan, KITCHENS.document, "pasal-5/ayat-2")
    assert _flags(plan, "pasal-5/ayat-2") == ""


def test_an_ayat_that_points_at_itself_is_flagged_and_says_what_was_probably_meant(plan: Plan) -> None:
    assert "dirinya sendiri; agaknya dimaksud ayat (1)" in _flags(plan, "pasal-6/ayat-2")


@pytest.mark.parametrize(
    ("address", "what"),
    [
        ("pasal-10/ayat-3", "merujuk ayat (2) untuk “Cara kerja keliling”, tetapi ayat itu mengatur “Cara kerja bersama”."),
        (
            "pasal-11",
            "merujuk Pasal 12 ayat (1) untuk “Pengajuan izin teknis”, tetapi ayat itu tidak menyebutnya; agaknya dimaksud ayat (2)",
        ),
        ("pasal-13/ayat-3", "merujuk ayat (1) untuk Juru Saji, tetapi ayat itu tidak menyebutnya; agaknya dimaksud ayat (2)"),
    ],
)
def test_a_reference_to_an_ayat_about_something_else_is_flagged(plan: Plan, address: str, what: str) -> None:
    assert what in _flags(plan, address)


def test_references_to_the_ayat_that_is_meant_are_not_flagged(plan: Plan) -> None:
    assert "tampak keliru" not in _flags(plan, "pasal-10/ayat-2") + _flags(plan, "pasal-13/ayat-4")


def test_an_ayat_that_loses_its_number_for_want_of_a_second_one_says_so(plan: Plan) -> None:
    assert "hanya ayat (1) yang terbaca" in _flags(plan, "pasal-14/ayat-1")
    assert any("Pasal 14 ayat (1) (hanya ayat (1) yang terbaca" in q.id for q in plan.open_questions)
    assert "yang terbaca" not in _flags(plan, "pasal-6/ayat-1")


def test_a_definition_that_says_adalah_twice_is_flagged_by_number_and_term(plan: Plan) -> None:
    home = next(u for u in plan.units if "tempat menyimpan bahan makanan" in u.text)
    said = " ".join(f.id for f in home.flags)
    assert "'adalah' ganda: angka" in said
    assert "('Lumbung')" in said
    assert "Dapur Asing" not in said


def test_the_closing_formula_names_the_rule_as_the_rule_names_itself(plan: Plan) -> None:
    closing = " ".join(draft_articles(plan, looked_at([KITCHENS, GARDENS])[0]).closing)
    assert "memerintahkan pengundangan Peraturan Menteri ini dengan penempatannya" in closing


@pytest.mark.parametrize(("address", "what"), [("pasal-7", "kalimatnya terputus"), ("pasal-8", "daftarnya mulai pada b")])
def test_a_unit_whose_source_is_cut_says_so_at_the_article(plan: Plan, address: str, what: str) -> None:
    assert what in _flags(plan, address)


def test_a_list_that_is_not_closed_as_lists_are_says_which_items(plan: Plan) -> None:
    said = _flags(plan, "pasal-9")
    assert "daftar tanpa kata penghubung antara huruf b dan huruf c" in said
    assert "huruf a tidak ditutup titik koma" in said
    assert "penghubung" not in _flags(plan, "pasal-5/ayat-1")


def test_every_finding_on_a_merged_unit_is_carried_out_answered_or_flagged_there() -> None:
    graph, findings = looked_at([KITCHENS, GARDENS])
    plan = propose(graph, findings, choose(graph.corpus, ("permensos/*",)), "merge")
    asking = {f.id: f for f in findings if f.verdict is None and f.scored}
    done = {i for d in plan.dispositions for i in asking if i in d.reason.id}
    mended = {i for i in done if asking[i].kind == "licence_name"}
    seen = 0
    for unit in plan.units:
        for finding in (i for i in unit.findings if i in asking and not unit.new and i not in mended):
            sources = [d for d in plan.dispositions if d.target == unit.address]
            assert any(finding in d.reason.id for d in sources) or any(finding in f.id for f in unit.flags), (unit.address, finding)
            seen += 1
    assert mended
    assert seen


def test_without_its_cure_the_finding_is_flagged_where_it_was_to_be_applied() -> None:
    graph, findings = looked_at([KITCHENS, GARDENS])
    bare = [f.model_copy(update={"cures": ()}) for f in findings]
    plan = propose(graph, bare, choose(graph.corpus, ("permensos/*",)), "merge")
    assert "izin operasional kepada Dapur Asing" in target_of(plan, KITCHENS.document, "pasal-4")
    assert "belum diselesaikan" in _flags(plan, "pasal-4")
    # The meeting is asked for the names of two licences, not for the one holder of one power.
    assert any(q.id.startswith("Dua izin dengan satu nama") for q in plan.open_questions)
    assert not any("dua pemegang; tetapkan satu" in q.id for q in plan.open_questions)


def test_a_rejected_finding_changes_nothing() -> None:
    graph, findings = looked_at([KITCHENS, GARDENS])
    rejected = [f.model_copy(update={"status": "ditolak"}) if f.rule == "R04" else f for f in findings]
    plan = propose(graph, rejected, choose(graph.corpus, ("permensos/*",)), "merge")
    assert fate(plan, KITCHENS.document, "pasal-4") == "PINDAH"


def test_the_draft_carries_the_flags_of_its_units(plan: Plan) -> None:
    graph, _ = looked_at([KITCHENS, GARDENS])
    draft = draft_articles(plan, graph)
    paragraphs = [p for c in draft.chapters for s in c.sections for a in s.articles for p in a.paragraphs]
    assert {p.address: p.flags for p in paragraphs if p.flags} == {u.address: u.flags for u in plan.units if u.flags}


@pytest.mark.parametrize(
    ("text", "address", "old", "new", "mended"),
    [
        ("Kepala:\na. memberi izin kerja;\nb. memberi izin kerja", "pasal-2/huruf-b", "izin kerja", "izin usaha", "b. memberi izin usaha"),
        ("Denda pada ayat  (2) huruf c", "pasal-2/ayat-2", "ayat (2) huruf c", "ayat (1) huruf c", "Denda pada ayat (1) huruf c"),
        ("Izin kerja diberikan", "pasal-2", "Izin kerja", "izin usaha", "Izin usaha diberikan"),
        ("Izin kerjasama diberikan", "pasal-2", "Izin kerja", "izin usaha", "Izin kerjasama diberikan"),
    ],
)
def test_a_cure_touches_the_words_it_names(text: str, address: str, old: str, new: str, mended: str) -> None:
    cure = Cure(document="x", address=address, old=old, new=new)  # type: ignore[arg-type]
    result = put_right(text, cure)
    assert mended in result
    assert result.count("izin kerja") == max(0, text.count("izin kerja") - 1)


def _funds(title: str, opening: str, conjunction: str) -> Regulation:
    return regulation(
        "5" if title == "PASAR WARGA" else "6", 2021, title,
        f"""
Pasal 1
{title.title()} dirawat oleh warga dengan cara masing-masing.
BAB II
PEMBINAAN
Pasal 2
Bupati membina {title.title()} {"setiap bulan" if title == "PASAR WARGA" else "melalui lomba di tingkat kecamatan"}.
BAB III
PENDANAAN
Pasal 3
{opening}:
a. anggaran pendapatan dan belanja negara;
b. anggaran pendapatan dan belanja daerah; {conjunction}
c. sumber lain yang sah dan tidak mengikat.
Pasal 4
Peraturan Menteri ini mulai berlaku pada tanggal diundangkan.
""",
    )  # fmt: skip


def test_funds_that_are_merged_although_their_conjunctions_differ_are_flagged() -> None:
    market = _funds("PASAR WARGA", "Pendanaan Pasar Warga bersumber dari", "dan/atau")
    stage = _funds("PANGGUNG WARGA", "Sumber pendanaan Panggung Warga dapat berasal dari", "dan")
    plan = plan_for([market, stage])
    target = next(d.target for d in plan.dispositions if d.document == stage.document and d.address == "pasal-3")
    said = " ".join(f.id for u in plan.units if u.address == target for f in u.flags)
    assert "'dan/atau'" in said
    assert "'dapat' dan 'dan'" in said
    alike = _funds("PANGGUNG WARGA", "Pendanaan Panggung Warga bersumber dari", "dan/atau")
    assert not any("Sumber dananya" in f.id for u in plan_for([market, alike]).units for f in u.flags)


def test_guidance_that_several_rules_order_in_their_own_way_is_asked_about() -> None:
    market = _funds("PASAR WARGA", "Pendanaan Pasar Warga bersumber dari", "dan/atau")
    stage = _funds("PANGGUNG WARGA", "Sumber pendanaan Panggung Warga dapat berasal dari", "dan")
    asked = [q.id for q in plan_for([market, stage]).open_questions if q.id.startswith("Pembinaan, pengawasan")]
    assert len(asked) == 1
    assert "Permensos 5/2021 Pasal 2; Permensos 6/2021 Pasal 2" in asked[0]


def test_no_title_names_a_matter_that_its_chapter_lacks() -> None:
    law = regulation(
        "9", 2021, "JALAN WARGA",
        """
BAB I
HAK, KEWAJIBAN, DAN LARANGAN
Pasal 1
Warga berhak melalui jalan.
Pasal 2
Warga wajib merawat jalan.
BAB II
PENUTUP
Pasal 3
Peraturan Menteri ini mulai berlaku pada tanggal diundangkan.
""",
    )  # fmt: skip
    titles = [c.title for c in plan_for([law, GARDENS]).chapters]
    assert "Hak dan Kewajiban" in titles
    assert not any("Larangan" in title for title in titles)


LAW = regulation(
    "11", 2012, "KESEJAHTERAAN DUSUN",
    """
Pasal 1
Dalam Undang-Undang ini yang dimaksud dengan:
1. Warga Rentan adalah seseorang yang hidup dalam kesulitan dan memerlukan pertolongan dari sesama warga dusun.
2. Kebun Warga adalah kebun yang dirawat bersama.
""",
    kind="UNDANG-UNDANG",
)  # fmt: skip


def _defining(number: str, title: str, words: str) -> Regulation:
    return regulation(
        number, 2021, title,
        f"""
Pasal 1
Dalam Peraturan Menteri ini, yang dimaksud dengan:
1. Warga Rentan adalah {words}.
2. {title.title()} adalah tempat warga berkumpul.
Pasal 2
Warga Rentan dilayani di {title.title()}.
Pasal 3
Peraturan Menteri ini mulai berlaku pada tanggal diundangkan.
""",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("kept", "open_"),
    [
        ("seseorang yang hidup dalam kesulitan dan memerlukan pertolongan dari sesama warga dusun", False),
        ("kelompok yang tinggal jauh dari jalan raya dan belum mempunyai sumber air", True),
    ],
)
def test_a_definition_that_the_draft_keeps_as_the_law_has_it_settles_its_finding(kept: str, open_: bool) -> None:
    hall = _defining("7", "BALAI WARGA", kept)
    yard = _defining("6", "LAPANGAN WARGA", "warga yang datang dari dusun lain untuk bekerja pada musim panen")
    graph, findings = looked_at([LAW, hall, yard])
    assert any(f.rule == "R05" for f in findings)
    plan = propose(graph, findings, choose(graph.corpus, ("permensos/*",)), "merge")
    glossary = next(u for u in plan.units if "yang dimaksud dengan" in u.text)
    assert kept in glossary.text
    assert any("R05-" in f.id for f in glossary.flags) is open_


def test_a_definition_that_another_rule_of_the_same_rank_has_otherwise_stays_open() -> None:
    hall = _defining("7", "BALAI WARGA", "seseorang yang hidup dalam kesulitan dan memerlukan pertolongan dari sesama warga dusun")
    yard = _defining("6", "LAPANGAN WARGA", "warga yang datang dari dusun lain untuk bekerja pada musim panen")
    graph, findings = looked_at([hall, yard, GARDENS])
    plan = propose(graph, findings, choose(graph.corpus, ("permensos/2021/7", "permensos/2020/8")), "merge")
    glossary = next(u for u in plan.units if "yang dimaksud dengan" in u.text)
    assert any("R05-" in f.id for f in glossary.flags)


def test_a_reference_without_counterpart_is_flagged_where_it_stands() -> None:
    astray = regulation(
        "2", 2021, "SUMUR WARGA",
        """
Pasal 1
Sumur Warga dirawat oleh warga.
Pasal 2
Perawatan sebagaimana dimaksud dalam Pasal 40 dilakukan setiap bulan.
Pasal 3
Peraturan Menteri ini mulai berlaku pada tanggal diundangkan.
""",
    )  # fmt: skip
    plan = plan_for([astray, GARDENS])
    unit = _unit(plan, "pasal-2", astray)
    assert any("Pasal 40" in f.id and "belum mempunyai padanan" in f.id for f in unit.flags)


@pytest.mark.parametrize(
    ("type_", "office", "field"), [("permensos", "Menteri Sosial", "sosial"), ("permendag", "Menteri Perdagangan", "perdagangan")]
)
def test_names_that_have_a_short_form_and_are_still_written_out_are_asked_about(type_: str, office: str, field: str) -> None:
    law = regulation(
        "10", 2022, "PEMADAM DUSUN",
        f"""
Pasal 1
Dalam Peraturan Menteri ini, yang dimaksud dengan:
1. Pemadam Dusun yang selanjutnya disingkat PD adalah seseorang yang memadamkan api.
2. Menteri adalah menteri yang menyelenggarakan urusan pemerintahan di bidang {field}.
Pasal 2
Pemadam Dusun dibina oleh {office}.
Pasal 3
PD dilatih oleh Menteri.
Pasal 4
Peraturan Menteri ini mulai berlaku pada tanggal diundangkan.
""",
        kind=f"PERATURAN {office.upper()}",
    )  # fmt: skip
    plan = plan_for([law, GARDENS], [f"{type_}/*"])
    target = {a: next(d.target for d in plan.dispositions if d.document == law.document and d.address == a) for a in ("pasal-2", "pasal-3")}
    asked = next(q.id for q in plan.open_questions if q.id.startswith("Sudah ada bentuk singkatnya"))
    assert f"'Pemadam Dusun' (seharusnya 'PD') dalam {target['pasal-2'].label()}" in asked
    assert f"'{office}' (seharusnya 'Menteri') dalam {target['pasal-2'].label()}" in asked
    assert target["pasal-3"].label() not in asked
