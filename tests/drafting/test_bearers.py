"""Who bears a norm: names side by side, names joined by ``dan``, subjects behind a comma. Sentences written for these tests."""

from __future__ import annotations

import pytest
from drafting_texts import one, told

from rules.drafting.names import Names


@pytest.mark.parametrize(
    ("sentence", "bearers"),
    [
        # an abbreviation that ends an adjunct without its comma is no part of the name behind it
        ("Dalam melaksanakan tugas dan fungsi RK Balai Kebun dapat meminjamkan alat.", ["Balai Kebun"]),
        # a unit in small letters keeps the ``dan`` of its field of work, even before a defined term
        ("kepala pusat pengembangan benih dan Relawan Kebun menetapkan jadwal.", ["kepala pusat pengembangan benih dan Relawan Kebun"]),
        ("kepala badan pendidikan, pelatihan dan penyuluhan kebun menetapkan jadwal.", ["kepala badan pendidikan, pelatihan dan penyuluhan kebun"]),
        # a team is a body of its own
        ("Kepala Badan Kebun Nasional dan Tim Pemeriksa Benih Nasional melakukan evaluasi.", ["Kepala Badan Kebun Nasional", "Tim Pemeriksa Benih Nasional"]),
        # what hangs on behind the last name
        ("Pembinaan kebun dilakukan oleh Ketua Kelompok masing-masing.", ["Ketua Kelompok"]),
        ("pemerintah daerah provinsi dan kabupaten/kota menyediakan lahan.", ["pemerintah daerah provinsi", "pemerintah kabupaten/kota"]),
    ],
)  # fmt: skip
def test_names_are_cut_where_one_actor_ends(norms, sentence, bearers):
    assert [n.bearer for n in norms(f"Pasal 2\n{sentence}")] == bearers


def test_a_letter_run_into_the_conjunction_belongs_to_the_next_item():
    names = Names(terms={}, actors=frozenset(), things=frozenset())
    assert names.split("lembaga penelitian; dan f") == ["lembaga penelitian"]
    assert names.split("pekerja sosial, danf") == ["pekerja sosial"]


def test_of_what_is_named_first_a_part_may_be_the_subject(norms):
    norm = one(norms("Pasal 2\nLaporan yang disampaikan kepada atasan, tembusannya wajib disampaikan kepada Balai Kebun."))
    assert (norm.bearer, norm.modality, norm.action, norm.object) == (None, "kewajiban", "disampaikan", "tembusannya")


@pytest.mark.parametrize("comma", [",", ""])
def test_a_transitional_clause_begins_behind_its_formula_with_or_without_a_comma(norms, comma):
    norm = one(
        norms(
            f"Pasal 2\nPada saat Peraturan Menteri ini mulai berlaku{comma} Balai Kebun yang telah terdaftar sebelum Peraturan Menteri ini mulai "
            "berlaku, paling lambat 1 (satu) tahun harus menyesuaikan daftar benih."
        )
    )
    assert (norm.bearer, norm.modality, norm.action, norm.object) == ("Balai Kebun", "syarat", "menyesuaikan", "daftar benih")
    assert norm.condition == "Pada saat Peraturan Menteri ini mulai berlaku; sebelum Peraturan Menteri ini mulai berlaku"


@pytest.mark.parametrize("subject", ["Mainan kebun", "Pangan segar", "Produk benih"])
def test_what_must_meet_a_standard_is_no_bearer_unless_it_is_an_actor(norms, subject):
    norm = one(norms(f"Pasal 2\n{subject} wajib memenuhi persyaratan mutu."))
    assert (norm.bearer, norm.modality, norm.action, norm.object) == (None, "kewajiban", "memenuhi", "persyaratan mutu")


def test_an_actor_who_must_meet_a_standard_is_its_bearer(norms):
    assert told(norms("Pasal 2\nBalai Kebun wajib memenuhi standar mutu."))[0][1] == "Balai Kebun"


# Shapes found in unseen rules -----------------------------------------------------------------------------------------


def test_posts_of_one_body_share_its_name(norms):
    found = norms("Pasal 2\nRapat dipimpin oleh Ketua atau Sekretaris Tim Pembina Kebun.")
    assert [n.bearer for n in found] == ["Ketua Tim Pembina Kebun", "Sekretaris Tim Pembina Kebun"]


def test_who_belongs_to_an_actor_is_a_bearer_beside_him(norms):
    assert [n.bearer for n in norms("Pasal 2\nPenyaluran benih dilakukan oleh Balai Kebun atau kuasanya.")] == ["Balai Kebun", "kuasa"]


def test_other_names_of_an_office_are_left_out(norms):
    assert one(norms("Pasal 2\nKepala Dusun atau sebutan lain melakukan pendataan.")).bearer == "Kepala Dusun"


def test_a_body_that_a_unit_names_in_full_is_named_so_where_the_unit_is_referred_to(norms):
    found = norms(
        "Pasal 2\nDalam merawat kebun dibentuk Forum Kebun Warga dalam Pemberdayaan Desa.\n"
        "Pasal 3\nForum Kebun sebagaimana dimaksud dalam Pasal 2 bertugas:\na. memberikan masukan; dan\nb. melakukan kajian."
    )
    assert {n.bearer for n in found} == {"Forum Kebun Warga dalam Pemberdayaan Desa"}


def test_requirements_bind_who_is_appointed_not_who_appoints(norms):
    found = norms(
        "Pasal 2\n(1) Pengurus Kebun diangkat oleh Kepala Desa dari warga desa.\n"
        "(2) Persyaratan sebagaimana dimaksud pada ayat (1) adalah sebagai berikut:\na. berusia 20 tahun; dan\nb. memenuhi kelengkapan administrasi."
    )
    assert [(n.modality, n.bearer) for n in found] == [
        ("wewenang", "Kepala Desa"),
        ("syarat", "Pengurus Kebun"),
        ("syarat", "Pengurus Kebun"),
    ]


def test_an_activity_of_an_actor_told_in_detail_is_his_task_where_he_was_charged_with_it(norms):
    text = "Pasal 2\n(1) Gubernur melakukan pembinaan kebun.\n(2) Pembinaan {} sebagaimana dimaksud pada ayat (1), antara lain:\na. koordinasi; dan\nb. pemantauan kebun."
    assert [(n.bearer, n.action) for n in norms(text.format("Gubernur"))[1:]] == [("Gubernur", "koordinasi"), ("Gubernur", "pemantauan")]
    assert len(norms(text.format("Bupati"))) == 1


def test_an_actor_who_is_said_to_be_done_bears_the_steps_that_follow(norms):
    found = norms(
        "Pasal 2\nPemerintah daerah dalam membentuk Balai Kebun dilakukan dengan langkah:\na. menyiapkan kajian; dan\nb. menyusun analisis."
    )
    assert [(n.bearer, n.action) for n in found] == [("Pemerintah daerah", "menyiapkan"), ("Pemerintah daerah", "menyusun")]


def test_steps_of_a_procedure_that_are_sentences_are_read_as_such(norms):
    found = norms(
        "Pasal 2\nPengangkatan dilaksanakan melalui mekanisme sebagai berikut:\na. Kepala Desa membentuk tim;\n"
        "b. hasil penilaian dikonsultasikan oleh Kepala Desa kepada Camat; dan\nc. Camat memberikan rekomendasi."
    )
    assert [(n.bearer, n.action) for n in found] == [
        ("Kepala Desa", "membentuk"),
        ("Kepala Desa", "dikonsultasikan"),
        ("Camat", "memberikan"),
    ]


def test_items_with_a_head_and_function_of_their_own_stand_alone(norms):
    found = norms(
        "Pasal 2\n(1) Kepala Urusan bertugas membantu lurah.\n(2) Untuk melaksanakan tugas Kepala Urusan sebagaimana dimaksud pada ayat (1) mempunyai fungsi:\n"
        "a. Kepala Urusan Benih memiliki fungsi seperti melaksanakan urusan benih; dan\nb. Kepala Urusan Panen memiliki fungsi mencatat panen."
    )
    assert told(found)[1:] == [
        ("2/ayat-2/huruf-a", "Kepala Urusan Benih", "fungsi", "melaksanakan", "urusan benih"),
        ("2/ayat-2/huruf-b", "Kepala Urusan Panen", "fungsi", "mencatat", "panen"),
    ]


def test_who_minds_in_a_condition_may_object(norms):
    norm = one(norms("Pasal 2\nDalam hal Kelompok Tani keberatan terhadap hasil penilaian, dapat mengajukan keberatan kepada camat."))
    assert (norm.bearer, norm.modality, norm.action) == ("Kelompok Tani", "kebolehan", "mengajukan")


def test_a_village_that_is_defined_as_a_community_bears_norms(body):
    from rules.drafting import extract_norms

    regulation = body(
        "Pasal 1\nDalam Peraturan Menteri ini yang dimaksud dengan:\n1. Desa adalah desa dan desa adat, selanjutnya disebut Desa, adalah kesatuan "
        "masyarakat yang mengatur diri.\nPasal 2\nDesa dilarang memungut sewa kebun.\n"
    )
    assert one(list(extract_norms(regulation, Names.of(regulation)))).bearer == "Desa"


@pytest.mark.parametrize(
    "text",
    [
        "Perangkat Desa berhenti karena:\na. meninggal dunia; dan\nb. permintaan sendiri.",
        "Kelengkapan administrasi antara lain terdiri atas:\na. ijazah yang dilegalisasi pejabat berwenang atau surat keterangan; dan\nb. foto.",
        "Peraturan Menteri ini bertujuan:\na. sebagai pedoman; dan\nb. agar bantuan yang diberikan dapat dipertanggungjawabkan.",
        "Balai Kebun dalam melaksanakan tugasnya berkonsultasi dengan camat.",
    ],
)
def test_what_states_no_duty_gives_none(norms, text):
    assert norms(f"Pasal 2\n{text}") == []


def test_tepat_guna_is_no_purpose(norms):
    assert one(norms("Pasal 2\nRelawan Kebun mengembangkan teknologi tepat guna.")).object == "teknologi tepat guna"


def test_a_name_behind_a_reference_begins_there(norms):
    found = norms(
        "Pasal 2\nDalam melaksanakan evaluasi sebagaimana dimaksud pada ayat (1) Balai Kebun dapat:\na. meminta keterangan; dan\nb. memberi masukan."
    )
    assert {(n.bearer, n.modality) for n in found} == {("Balai Kebun", "kebolehan")}


def test_initials_mean_the_one_defined_actor_they_fit(norms):
    assert one(norms("Pasal 2\nTPK wajib hadir.")).bearer == "Tim Penilai Kebun"


def test_verbs_joined_by_a_slash_are_verbs(norms):
    norm = one(norms("Pasal 2\nBenih sisa wajib dikembalikan/diserahkan oleh camat."))
    assert (norm.bearer, norm.action) == ("camat", "dikembalikan/diserahkan")
