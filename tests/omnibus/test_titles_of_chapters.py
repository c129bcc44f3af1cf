"""By which title a chapter may be regulated: an express order, an inferred one, or the minister's power."""

from __future__ import annotations

import pytest
from omnibus_scenery import CIRCLE, VOLUNTEERS, plan_for, regulation

from rules.omnibus.title import _common_words

MENTERI = "Menteri adalah menteri yang menyelenggarakan urusan pemerintahan di bidang sosial."


def parent(delegation: str, menteri: str = MENTERI, kind: str = "PERATURAN PEMERINTAH", title: str = "KEHIDUPAN DUSUN", year: int = 2012):
    """A rule that leaves something to another."""
    return regulation(
        "3", year, title,
        f"""
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Pemerintah ini yang dimaksud dengan:
1. Dusun adalah bagian desa.
2. {menteri}
BAB II
RELAWAN
Pasal 2
(1) Warga dusun bergotong royong.
(2) {delegation}
""",
        kind=kind,
    )  # fmt: skip


def titles(*context) -> dict[str, str]:
    plan = plan_for([VOLUNTEERS, CIRCLE, *context])
    return {c.title: c.authority.id for c in plan.chapters if c.kind == "bab"}


def ordered(*context) -> dict[str, str]:
    return {title: basis for title, basis in titles(*context).items() if basis.startswith("perintah")}


def test_without_an_order_a_chapter_rests_on_the_ministers_power():
    assert ordered() == {}
    assert "kewenangan Menteri" in titles()["Pendanaan"]


def test_a_subject_that_a_chapter_opens_with_makes_an_inferred_order_that_names_its_pasal():
    found = ordered(parent("Ketentuan lebih lanjut mengenai kebun bersama dusun hijau diatur dengan Peraturan Menteri."))
    assert found == {}
    found = ordered(
        parent(
            "Ketentuan lebih lanjut mengenai tata cara pembuatan kebun bersama di atas tanah desa Lingkar Pemuda diatur dengan Peraturan Menteri."
        )
    )
    assert found == {}
    found = ordered(parent("Ketentuan lebih lanjut mengenai pendanaan kegiatan Relawan Dusun diatur dengan Peraturan Menteri."))
    assert list(found) == ["Pendanaan"]
    assert found["Pendanaan"].startswith(
        "perintah Pasal 2 ayat (2) PP 3/2012 (“pendanaan kegiatan Relawan Dusun”), menurut kesamaan pokoknya; pastikan"
    )
    assert found["Pendanaan"].endswith("Tercakup: Pasal 12 sejauh mengenai Relawan Dusun. Materi lain tidak tercakup: kewenangan Menteri")


def test_the_subject_of_a_whole_rule_orders_each_chapter_that_holds_of_it():
    found = ordered(parent("Ketentuan lebih lanjut mengenai Lingkar Pemuda diatur dengan Peraturan Menteri."))
    assert "Pendanaan" in found
    assert "Tugas" in found
    assert not any(title.startswith("Persyaratan") for title in found)


@pytest.mark.parametrize(
    ("delegation", "menteri", "kind"),
    [
        ("Ketentuan lebih lanjut mengenai pendanaan kegiatan Relawan Dusun diatur dengan Peraturan Pemerintah.", MENTERI, "UNDANG-UNDANG"),
        ("Ketentuan lebih lanjut mengenai pendanaan kegiatan Relawan Dusun diatur dengan Peraturan Menteri Keuangan.", MENTERI, "PERATURAN PEMERINTAH"),
        ("Ketentuan lebih lanjut mengenai pendanaan kegiatan Relawan Dusun diatur dengan Keputusan Menteri Keuangan.", MENTERI, "PERATURAN PEMERINTAH"),
        (
            "Ketentuan lebih lanjut mengenai pendanaan kegiatan Relawan Dusun diatur dengan Peraturan Menteri yang menyelenggarakan urusan "
            "pemerintahan di bidang keuangan.",
            MENTERI,
            "PERATURAN PEMERINTAH",
        ),
        (
            "Ketentuan lebih lanjut mengenai pendanaan kegiatan Relawan Dusun diatur dengan Peraturan Menteri.",
            "Menteri adalah menteri yang menyelenggarakan urusan pemerintahan di bidang keuangan.",
            "PERATURAN PEMERINTAH",
        ),
        ("Ketentuan lebih lanjut mengenai pendanaan diatur dengan Peraturan Menteri.", MENTERI, "PERATURAN PEMERINTAH"),
        ("Hal-hal yang belum diatur dalam Peraturan Pemerintah ini diatur dengan Peraturan Menteri.", MENTERI, "PERATURAN PEMERINTAH"),
    ],
)  # fmt: skip
def test_what_was_left_to_others_or_says_too_little_orders_nothing(delegation, menteri, kind):
    assert ordered(parent(delegation, menteri, kind)) == {}


def test_a_rule_made_after_the_date_of_the_corpus_orders_nothing_yet():
    later = parent("Ketentuan lebih lanjut mengenai pendanaan kegiatan Relawan Dusun diatur dengan Peraturan Menteri.", year=2022)

    def bases(as_of: str | None) -> list[str]:
        plan = plan_for([VOLUNTEERS, CIRCLE, later], as_of=as_of)
        return [c.authority.id for c in plan.chapters if c.authority.id.startswith("perintah")]

    assert bases(None)
    assert bases("2020-01-01") == []


def test_the_checklist_names_the_law_of_every_article():
    plan = plan_for([VOLUNTEERS, CIRCLE])
    labels = [label.id for label, _ in plan.legality]
    assert any(label.startswith("UU 12/2011 Pasal 8:") for label in labels)
    assert any(label.startswith("UU 12/2011 Lampiran II butir 237:") for label in labels)
    assert not any(label.startswith(("Pasal", "Lampiran", "butir")) for label in labels)


HOMES = regulation(
    "8", 2016, "RUMAH SINGGAH",
    """
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Menteri ini, yang dimaksud dengan:
1. Lembaga Singgah adalah perkumpulan yang menampung warga.
2. Lembaga Singgah Asing adalah perkumpulan dari negara lain yang menampung warga.
3. Relawan Dapur adalah seseorang yang secara sukarela memasak bagi warga.
BAB II
TUGAS
Pasal 2
Lembaga Singgah wajib menerima warga yang datang malam hari.
Pasal 3
Lembaga Singgah Asing wajib melaporkan kegiatannya.
BAB III
SANKSI ADMINISTRATIF
Pasal 4
(1) Lembaga Singgah yang tidak mendaftar dikenai sanksi administratif berupa peringatan tertulis.
(2) Peringatan tertulis sebagaimana dimaksud pada ayat (1) diberikan oleh bupati.
Pasal 5
Lembaga Singgah Asing yang tidak melapor dikenai sanksi administratif berupa peringatan tertulis.
Pasal 6
Lembaga Singgah dan Lembaga Singgah Asing yang tidak melapor dikenai sanksi administratif berupa peringatan tertulis.
BAB IV
PELATIHAN
Pasal 7
(1) Relawan Dapur mengikuti pelatihan dasar.
(2) Pelatihan sebagaimana dimaksud pada ayat (1) diselenggarakan oleh Lembaga Singgah.
Pasal 8
Lembaga Singgah menyiapkan pelatihan bagi pengurusnya.
""",
)  # fmt: skip


def parent_of_homes(body: str):
    """A rule above the rule on homes, with two bodies that it tells apart."""
    return regulation(
        "9", 2012, "PENAMPUNGAN WARGA",
        f"""
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Pemerintah ini yang dimaksud dengan:
1. Lembaga Singgah adalah perkumpulan yang menampung warga.
2. Lembaga Singgah Asing adalah perkumpulan dari negara lain yang menampung warga.
3. {MENTERI}
BAB II
PENATAAN
{body}
""",
        kind="PERATURAN PEMERINTAH",
    )  # fmt: skip


FOREIGN_ONLY = parent_of_homes(
    """
Pasal 2
(1) Lembaga Singgah Asing yang tidak melapor dikenai sanksi administratif berupa peringatan tertulis.
(2) Sanksi administratif sebagaimana dimaksud pada ayat (1) ditetapkan oleh bupati.
(3) Ketentuan lebih lanjut mengenai pengenaan sanksi administratif sebagaimana dimaksud pada ayat (2) diatur dengan Peraturan Menteri.
"""
)


def chapter_of(plan, title: str):
    return next(c for c in plan.chapters if c.title == title)


def homes(*context):
    return plan_for([HOMES, VOLUNTEERS, *context])


def test_an_order_about_one_body_covers_only_the_units_about_it_and_says_which_are_left():
    plan = homes(FOREIGN_ONLY)
    chapter = chapter_of(plan, "Sanksi Administratif")
    pasal = {s.address: u.address for u in plan.units for s in u.sources if s.document == HOMES.document}
    foreign, both, first = (pasal[a].label() for a in ("pasal-5", "pasal-6", "pasal-4/ayat-1"))
    assert chapter.mandate == "part"
    said = chapter.authority.id
    assert f"Tercakup: {foreign}; {both} sejauh mengenai Lembaga Singgah Asing." in said
    assert chapter.basis is not None
    assert chapter.basis.id == "sebagian perintah Pasal 2 ayat (3) PP 9/2012 (menurut pokoknya; pastikan), selebihnya kewenangan Menteri"
    assert f"Materi lain tidak tercakup (2 dari 4 unit: {first.split(' ayat')[0]}): kewenangan Menteri" in said


def test_the_order_is_claimed_whole_where_the_clauses_it_details_are_about_both_bodies():
    broad = parent_of_homes(
        """
Pasal 2
(1) Lembaga Singgah dan Lembaga Singgah Asing yang tidak mendaftar atau tidak melapor dikenai sanksi administratif berupa peringatan tertulis.
(2) Ketentuan lebih lanjut mengenai pengenaan sanksi administratif sebagaimana dimaksud pada ayat (1) diatur dengan Peraturan Menteri.
"""
    )
    chapter = chapter_of(homes(broad), "Sanksi Administratif")
    assert (chapter.mandate, "tercakup" in chapter.authority.id) == ("whole", False), chapter.authority.id


def test_an_act_is_met_by_other_words_of_its_family_for_the_same_kind_of_people_only():
    trained = parent_of_homes(
        """
Pasal 2
(1) Bupati melaksanakan pembinaan teknis bagi Relawan Sosial.
(2) Ketentuan lebih lanjut mengenai pelaksanaan pembinaan teknis sebagaimana dimaksud pada ayat (1) diatur dengan Peraturan Menteri.
"""
    )
    plan = homes(trained)
    pasal = {s.address: u.address for u in plan.units for s in u.sources if s.document == HOMES.document}
    found = [c.authority.id for c in plan.chapters if "Pasal 2 ayat (2) PP 9/2012" in c.authority.id]
    assert len(found) == 1
    assert f"Tercakup: {pasal['pasal-7/ayat-1'].label().split(' ayat')[0]}." in found[0]
    assert pasal["pasal-8"].label() in found[0].split("tidak tercakup")[1]


def test_the_checklist_counts_the_chapters_that_rest_on_an_order_for_part_of_their_matter():
    plan = homes(FOREIGN_ONLY)
    ordered_ones = [c for c in plan.chapters if c.mandate in ("part", "whole")]
    own = [c for c in plan.chapters if c.mandate is not None and c.kind == "bab"]
    words = next(answer.id for label, answer in plan.legality if label.id.startswith("UU 12/2011 Pasal 8:"))
    assert len(ordered_ones) == 1
    assert f"1 dari {len(own)} bab mempunyai perintah peraturan yang lebih tinggi (hanya untuk sebagian materinya)" in words


def test_a_sanction_without_ground_is_told_with_the_chapter_at_its_article_and_among_the_questions():
    plan = homes(FOREIGN_ONLY)
    chapter = chapter_of(plan, "Sanksi Administratif")
    unit = next(u for u in plan.units if any(s.document == HOMES.document and s.address == "pasal-6" for s in u.sources))
    assert "Sanksi yang tidak ditemukan dasarnya dalam peraturan lebih tinggi yang dibaca, bagi Lembaga Singgah: " in chapter.authority.id
    assert unit.address.label() in chapter.authority.id.split("tidak ditemukan dasarnya")[1]
    assert any(f.id.startswith("Sanksi tanpa dasar yang ditemukan") and "Lembaga Singgah" in f.id for f in unit.flags)
    assert any(
        q.id.startswith("Sanksi ini tidak ditemukan dasarnya") and "bagi Lembaga Singgah, " in q.id and "Pasal 6" in q.id
        for q in plan.open_questions
    )


def test_an_order_gives_no_ground_to_what_goes_on_from_a_sanction_beyond_it():
    plan = homes(
        parent_of_homes(
            """
Pasal 2
(1) Lembaga Singgah yang tidak melapor dikenai sanksi administratif berupa peringatan tertulis.
(2) Ketentuan lebih lanjut mengenai pengenaan sanksi administratif sebagaimana dimaksud pada ayat (1) diatur dengan Peraturan Menteri.
"""
        )
    )
    said = chapter_of(plan, "Sanksi Administratif").authority.id
    goes_on = next(u for u in plan.units if any(s.document == HOMES.document and s.address == "pasal-4/ayat-2" for s in u.sources))
    assert goes_on.address.split("/")[0].replace("pasal-", "Pasal ") in said.split("tidak tercakup")[1]


def test_an_order_that_only_the_rule_itself_tells_of_is_claimed_with_that_reserve():
    def carrying_out(rule: str):
        body = f"""
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Menteri ini, yang dimaksud dengan:
1. Jembatan adalah titian di dusun.
BAB II
PENDANAAN
Pasal 2
Peraturan Menteri ini melaksanakan ketentuan Pasal 9 {rule}.
"""
        bridge = regulation("8", 2019, "JEMBATAN GANTUNG", body)
        return [c.authority.id for c in plan_for([VOLUNTEERS, bridge]).chapters if "perintah Pasal 9" in c.authority.id]

    unread = carrying_out("Peraturan Pemerintah Nomor 4 Tahun 2010 tentang Titian")
    assert unread
    assert all("naskah PP 4/2010 tidak dibaca, cakupannya belum diperiksa" in words for words in unread)
    replaced = carrying_out("Peraturan Pemerintah Nomor 38 Tahun 2007 tentang Pembagian Urusan Pemerintahan")
    assert replaced
    assert all("PP 38/2007 digantikan UU 23/2014" in words for words in replaced)


def test_an_order_that_a_finding_calls_open_is_asked_about_where_units_seem_to_carry_it_out():
    asked = [q.id for q in homes(FOREIGN_ONLY).open_questions if "belum tercatat pelaksananya (R12-" in q.id]
    plan = homes(
        parent_of_homes(
            "Pasal 2\n(1) Warga menanam padi.\n(2) Ketentuan lebih lanjut mengenai tata cara menanam padi diatur dengan Peraturan Menteri."
        )
    )
    assert not any("belum tercatat pelaksananya" in q.id for q in plan.open_questions)
    trained = parent_of_homes(
        """
Pasal 2
(1) Bupati melaksanakan pembinaan teknis bagi Relawan Sosial.
(2) Ketentuan lebih lanjut mengenai pelaksanaan pembinaan teknis sebagaimana dimaksud pada ayat (1) diatur dengan Peraturan Menteri.
"""
    )
    asked += [q.id for q in homes(trained).open_questions if "belum tercatat pelaksananya (R12-" in q.id]
    assert any("Pasal 2 ayat (2) PP 9/2012" in words and "Permensos 8/2016 Pasal 7 ayat (1)" in words for words in asked)


def test_an_omnibus_is_not_named_after_one_word_that_its_rules_share():
    assert _common_words(["Panti Sosial", "Bantuan Sosial", "Rehabilitasi Sosial", "Penyuluh Sosial"]) == ""
    assert _common_words(["Standar Pelayanan Sosial", "Pelayanan Sosial Anak", "Lansia", "Balai"]) == "Pelayanan Sosial"
