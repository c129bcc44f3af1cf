"""Norms: who must, may or does what. All sentences are written for these tests, in drafting style."""

from __future__ import annotations

import pytest
from drafting_texts import one, told

from rules.drafting import Names, extract_norms

# Sentence shapes (domain 1.4) ----------------------------------------------------------------------------------------


def test_an_enumerated_task_gives_one_norm_for_each_item(norms):
    found = norms(
        "Pasal 2\nRK mempunyai tugas:\na. mendata lahan kosong;\nb. mendampingi warga yang baru berkebun; dan\nc. menyusun laporan."
    )
    assert told(found) == [
        ("2/huruf-a", "Relawan Kebun", "tugas", "mendata", "lahan kosong"),
        ("2/huruf-b", "Relawan Kebun", "tugas", "mendampingi", "warga"),
        ("2/huruf-c", "Relawan Kebun", "tugas", "menyusun", "laporan"),
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("RK mempunyai tugas membantu Balai Kebun menyemai benih.", ("Relawan Kebun", "tugas", "membantu", "Balai Kebun menyemai benih")),
        ("RK bertugas merawat pagar kebun.", ("Relawan Kebun", "tugas", "merawat", "pagar kebun")),
        ("Setiap RK wajib melaporkan hama kepada Balai Kebun.", ("Relawan Kebun", "kewajiban", "melaporkan", "hama kepada Balai Kebun")),
        ("RK berkewajiban untuk menjaga kebersihan.", ("Relawan Kebun", "kewajiban", "menjaga", "kebersihan")),
        ("Tim Penilai berwenang menolak usulan.", ("Tim Penilai Kebun", "wewenang", "menolak", "usulan")),
        ("RK berhak memperoleh pelatihan.", ("Relawan Kebun", "hak", "memperoleh", "pelatihan")),
        ("RK dilarang menjual benih bantuan.", ("Relawan Kebun", "larangan", "menjual", "benih bantuan")),
        ("Balai Kebun dapat meminjamkan alat.", ("Balai Kebun", "kebolehan", "meminjamkan", "alat")),
        ("Pengelola kebun harus mencatat panen.", ("Pengelola kebun", "syarat", "mencatat", "panen")),
        ("Kepala Balai Kebun bertanggung jawab atas penyimpanan benih.", ("Kepala Balai Kebun", "tanggung_jawab", "penyimpanan", "benih")),
        ("Gubernur melakukan pembinaan kebun.", ("Gubernur", "tugas", "melakukan", "pembinaan kebun")),
        ("Verifikasi lahan dilakukan oleh Tim Penilai.", ("Tim Penilai Kebun", "tugas", "dilakukan", "Verifikasi lahan")),
        ("Ketua kelompok tani diangkat dan diberhentikan oleh lurah.", ("lurah", "wewenang", "diangkat", "Ketua kelompok tani")),
        ("Penataan petak menjadi tanggung jawab Balai Kebun.", ("Balai Kebun", "tanggung_jawab", "Penataan", "petak menjadi tanggung jawab Balai Kebun")),
    ],
)  # fmt: skip
def test_one_sentence_gives_its_bearer_modality_action_and_object(norms, sentence, expected):
    norm = one(norms(f"Pasal 2\n{sentence}"))
    assert (norm.bearer, norm.modality, norm.action, norm.object) == expected


def test_a_back_reference_takes_the_bearer_from_the_unit_it_points_to(norms):
    found = norms(
        "Pasal 2\n(1) RK mempunyai tugas merawat kebun.\n(2) Tugas sebagaimana dimaksud pada ayat (1) meliputi:\na. menyiram; dan\nb. memupuk.\n"
        "Pasal 3\nKewajiban Tim Penilai meliputi:\na. hadir; dan\nb. mencatat."
    )
    assert [(n.address, n.bearer, n.modality) for n in found[1:]] == [
        ("pasal-2/ayat-2/huruf-a", "Relawan Kebun", "tugas"),
        ("pasal-2/ayat-2/huruf-b", "Relawan Kebun", "tugas"),
        ("pasal-3/huruf-a", "Tim Penilai Kebun", "kewajiban"),
        ("pasal-3/huruf-b", "Tim Penilai Kebun", "kewajiban"),
    ]


def test_functions_belong_to_whom_the_sentence_names_not_to_whom_it_refers(norms):
    found = norms(
        "Pasal 2\nRK mempunyai tugas merawat kebun.\nPasal 3\nDalam melaksanakan tugas sebagaimana dimaksud dalam Pasal 2, Balai Kebun "
        "menyelenggarakan fungsi:\na. penyediaan benih; dan\nb. koordinasi."
    )
    assert told(found)[1:] == [
        ("3/huruf-a", "Balai Kebun", "fungsi", "penyediaan", "benih"),
        ("3/huruf-b", "Balai Kebun", "fungsi", "koordinasi", ""),
    ]


def test_a_passive_with_a_list_of_agents_gives_each_its_norm(norms):
    found = norms("Pasal 2\nPenyemaian dilakukan oleh:\na. Balai Kebun;\nb. pemerintah daerah; dan\nc. RK.")
    assert [(n.bearer, n.action, n.object, n.passive) for n in found] == [
        ("Balai Kebun", "dilakukan", "Penyemaian", True),
        ("pemerintah daerah", "dilakukan", "Penyemaian", True),
        ("Relawan Kebun", "dilakukan", "Penyemaian", True),
    ]


def test_the_subject_stands_behind_an_adjunct_with_or_without_a_comma(norms):
    found = norms(
        "Pasal 2\n(1) Untuk melindungi lahan, gubernur membentuk regu jaga.\n"
        "(2) Selain tugas sebagaimana dimaksud pada ayat (1) Balai Kebun dapat membuka kelas."
    )
    assert [(n.bearer, n.modality, n.action) for n in found] == [
        ("gubernur", "tugas", "membentuk"),
        ("Balai Kebun", "kebolehan", "membuka"),
    ]


def test_in_a_nested_list_the_deepest_acting_items_are_the_norms(norms):
    found = norms(
        "Pasal 2\nRK mempunyai tugas:\na. koordinasi, yang meliputi:\n1. mengundang warga; dan\n2. memimpin rapat.\nb. menyusun rencana yang memuat:\n"
        "1. jadwal; dan\n2. biaya."
    )
    assert [(n.address, n.action) for n in found] == [
        ("pasal-2/huruf-a/angka-1", "mengundang"),
        ("pasal-2/huruf-a/angka-2", "memimpin"),
        ("pasal-2/huruf-b", "menyusun"),
    ]


@pytest.mark.parametrize(
    ("subject", "bearers"),
    [
        ("Menteri, gubernur, dan bupati/wali kota", ["Menteri Sosial", "gubernur", "bupati/wali kota"]),
        ("Pemerintah dan Pemerintah Daerah", ["Pemerintah", "Pemerintah Daerah"]),
        ("Dinas Sosial provinsi dan kabupaten/kota", ["Dinas Sosial provinsi", "Dinas Sosial kabupaten/kota"]),
        ("Bupati dan Walikota", ["Bupati/Walikota"]),
        ("Direktorat Benih, Pupuk, dan Kelompok Tani", ["Direktorat Benih, Pupuk, dan Kelompok Tani"]),
        ("Kepala Bagian Umum dan Kepala Bagian Benih", ["Kepala Bagian Umum", "Kepala Bagian Benih"]),
    ],
)
def test_joint_bearers_get_one_norm_each_and_a_name_with_dan_stays_whole(norms, subject, bearers):
    found = norms(f"Pasal 2\n{subject} sesuai dengan kewenangannya melakukan pemantauan kebun.")
    assert [n.bearer for n in found] == bearers
    assert all(n.joint == (len(bearers) > 1) for n in found)


def test_items_of_a_procedure_that_are_sentences_have_their_own_bearers(norms):
    found = norms(
        "Pasal 2\nTata cara peminjaman alat sebagai berikut:\na. pemohon mengajukan surat kepada Balai Kebun;\nb. Balai Kebun memeriksa permohonan; dan\n"
        "c. dalam hal permohonan ditolak, Kepala Balai Kebun memberitahukan alasannya."
    )
    assert [(n.bearer, n.action) for n in found] == [
        ("pemohon", "mengajukan"),
        ("Balai Kebun", "memeriksa"),
        ("Kepala Balai Kebun", "memberitahukan"),
    ]
    assert found[2].condition == "dalam hal permohonan ditolak"


def test_recipients_and_contents_in_a_list_fill_out_the_norm_of_their_opening_phrase(norms):
    found = norms(
        "Pasal 2\n(1) RK wajib menyampaikan laporan kepada:\na. Balai Kebun; dan\nb. lurah.\n(2) RK menyusun laporan dengan memperhatikan:\na. luas lahan; dan\nb. hasil panen."
    )
    assert [(n.address, n.action) for n in found] == [("pasal-2/ayat-1", "menyampaikan"), ("pasal-2/ayat-2", "menyusun")]


def test_the_verb_of_an_opening_phrase_rules_items_that_have_none(norms):
    found = norms(
        "Pasal 2\nRK berhak memperoleh:\na. seragam; dan\nb. pelatihan.\nPasal 3\nBalai Kebun wajib melakukan:\na. penyemaian; dan\nb. pendataan."
    )
    assert [(n.action, n.object) for n in found] == [
        ("memperoleh", "seragam"),
        ("memperoleh", "pelatihan"),
        ("penyemaian", ""),
        ("pendataan", ""),
    ]


def test_requirements_are_borne_by_who_is_to_become_something(norms):
    found = norms(
        "Pasal 2\nUntuk dapat diangkat menjadi Tim Penilai harus memenuhi persyaratan sebagai berikut:\na. warga negara Indonesia;\nb. sehat jasmani; dan\n"
        "c. telah mengikuti pelatihan kebun."
    )
    assert told(found) == [
        ("2/huruf-a", "Tim Penilai Kebun", "syarat", "", "warga negara Indonesia"),
        ("2/huruf-b", "Tim Penilai Kebun", "syarat", "sehat", "jasmani"),
        ("2/huruf-c", "Tim Penilai Kebun", "syarat", "mengikuti", "pelatihan kebun"),
    ]


def test_two_coordinated_passives_with_their_own_agents_are_two_norms(norms):
    found = norms("Pasal 2\nRencana tanam disusun oleh Tim Penilai dan ditetapkan oleh Kepala Balai Kebun.")
    assert [(n.bearer, n.modality, n.action) for n in found] == [
        ("Tim Penilai Kebun", "tugas", "disusun"),
        ("Kepala Balai Kebun", "wewenang", "ditetapkan"),
    ]


def test_who_acts_in_the_condition_bears_a_sentence_without_subject(norms):
    norm = one(norms("Pasal 2\nDalam hal RK menemukan hama, wajib memberitahukan kepada Balai Kebun."))
    assert (norm.bearer, norm.modality, norm.action) == ("Relawan Kebun", "kewajiban", "memberitahukan")
    assert norm.condition == "Dalam hal RK menemukan hama"


def test_a_passive_obligation_without_agent_has_no_bearer(norms):
    norm = one(norms("Pasal 2\nSetiap laporan yang diterima oleh lurah dari warga, wajib disimpan selama 5 (lima) tahun."))
    assert (norm.bearer, norm.bearer_key, norm.modality, norm.action, norm.object) == (
        None,
        None,
        "kewajiban",
        "disimpan",
        "Setiap laporan",
    )


def test_an_item_may_say_its_own_modality_under_another_heading(norms):
    found = norms("Pasal 2\nTugas dan tanggung jawab RK meliputi:\na. merawat pagar; dan\nb. bertanggung jawab terhadap penggunaan alat.")
    assert [(n.bearer, n.modality, n.action) for n in found] == [
        ("Relawan Kebun", "tugas", "merawat"),
        ("Relawan Kebun", "tanggung_jawab", "penggunaan"),
    ]


def test_who_appoints_exercises_a_power_in_the_active_as_in_the_passive(norms):
    assert one(norms("Pasal 2\nLurah menetapkan pengurus kebun.")).modality == "wewenang"
    assert one(norms("Pasal 2\nPengurus kebun ditetapkan oleh lurah.")).modality == "wewenang"


def test_a_clause_joined_to_a_statement_is_a_norm_of_its_own(norms):
    norm = one(norms("Pasal 2\nBalai Kebun merupakan unit pelaksana teknis, dan pembinaan teknis dilaksanakan oleh Direktur Benih."))
    assert (norm.bearer, norm.modality, norm.action, norm.object) == ("Direktur Benih", "tugas", "dilaksanakan", "pembinaan teknis")


def test_a_requirement_without_a_verb_in_front_is_ruled_by_its_own_verb(norms):
    found = norms(
        "Pasal 2\nPersyaratan Tim Penilai meliputi:\na. hasil ujian bernilai baik; dan\nb. usia paling tinggi 50 (lima puluh) tahun."
    )
    assert [(n.action, n.object) for n in found] == [("bernilai", "baik"), ("", "usia paling tinggi 50 (lima puluh) tahun")]


def test_criteria_of_recipients_are_no_norms(norms):
    assert norms("Pasal 2\nPenerima bantuan harus memenuhi persyaratan:\na. memiliki lahan sempit; dan\nb. bersedia dilatih.") == []


# What else a norm tells ----------------------------------------------------------------------------------------------


def test_a_norm_tells_whom_it_serves_where_and_whom_it_assists(norms):
    norm = one(
        norms("Pasal 2\nRK mempunyai tugas membantu Kepala Desa dalam memberikan penyuluhan kepada lanjut usia di tingkat desa/kelurahan.")
    )
    assert (norm.beneficiary, norm.level, norm.assists) == ("lanjut usia", "desa/kelurahan", "Kepala Desa")


def test_a_catch_all_is_residual_and_the_work_of_others_is_not(norms):
    found = norms("Pasal 2\nRK mempunyai tugas:\na. melaksanakan tugas lain yang diberikan oleh lurah; dan\nb. melaksanakan tugas jaga.")
    assert [n.residual for n in found] == [True, False]


def test_a_norm_leads_back_to_its_clause(norms):
    norm = one(norms("Pasal 2\nRK wajib menyiram bibit setiap pagi."))
    clause = norm.evidence
    assert (clause.document, clause.address, clause.words, clause.regulation) == (
        norm.document, "pasal-2", "RK wajib menyiram bibit setiap pagi.", "permensos/2031/7",
    )  # fmt: skip
    assert clause.line is not None
    assert norm.bearer_raw == "RK"
    assert norm.bearer_key == "relawan-kebun"


def test_action_and_object_are_words_of_the_clause(norms):
    found = norms(
        "Pasal 2\nRK mempunyai tugas:\na. mendorong, menggerakkan, dan mengembangkan kebun agar subur;\nb. sebagai mitra lurah dalam berkebun; dan\n"
        "c. merawat alat sebagaimana dimaksud dalam Pasal 1 angka 4 dengan menjaga kebersihan."
    )
    assert [(n.action, n.object) for n in found] == [
        ("mendorong", "menggerakkan, dan mengembangkan kebun"),
        ("sebagai mitra", "lurah dalam berkebun"),
        ("merawat", "alat"),
    ]
    for norm in found:
        assert norm.action in norm.evidence.words
        assert norm.object in norm.evidence.words


# Names ----------------------------------------------------------------------------------------------------------------


def test_a_shortened_name_is_given_in_full_where_the_document_has_it(norms):
    found = norms(
        "Pasal 2\n(1) Kepala Unit dalam lingkungan Balai Kebun wajib hadir dalam rapat.\n(2) Setiap Kepala Unit wajib memimpin rapat.\n"
        "Pasal 3\nTim Penilai sebagaimana dimaksud dalam Pasal 1 bertugas mencatat hasil."
    )
    assert [n.bearer for n in found] == [
        "Kepala Unit dalam lingkungan Balai Kebun",
        "Kepala Unit dalam lingkungan Balai Kebun",
        "Tim Penilai Kebun",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ia wajib hadir.",
        "Peraturan Menteri ini wajib dilaksanakan.",
        "Mereka dapat mengajukan usul.",
        "Ketentuan sebagaimana dimaksud dalam Pasal 1 wajib menjadi acuan.",
    ],
)
def test_a_bearer_is_never_a_pronoun_or_the_regulation_itself(norms, sentence):
    assert all(n.bearer is None for n in norms(f"Pasal 2\n{sentence}"))


# Traps (domain 1.10) --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Satuan Tugas Kebun merupakan unsur pelaksana.",
        "Petugas tugas belajar tercantum dalam daftar.",
        "Urusan pemerintahan wajib meliputi pendidikan dan kesehatan.",
        "Pengelolaan kebun bertujuan agar warga dapat hidup sehat.",
        "Kebun Belajar dimaksudkan untuk memberdayakan warga.",
        "Ruang lingkup Peraturan Menteri ini meliputi:\na. merawat kebun; dan\nb. pendanaan.",
        "Kriteria penerima bantuan meliputi:\na. memiliki lahan; dan\nb. berdomisili di desa.",
        "Pendanaan kebun bersumber dari anggaran pendapatan dan belanja negara.",
        "Kebun Belajar yang dikelola oleh RK berada di desa.",
        "Ketentuan lebih lanjut mengenai kebun diatur dengan Peraturan Menteri.",
        "Kepala Balai Kebun bertanggung jawab kepada Menteri.",
        "Ketua regu dijabat oleh lurah.",
        "Kebun Belajar merupakan lahan milik warga.",
        "Pada saat Peraturan Menteri ini mulai berlaku, Peraturan Menteri Sosial Nomor 1 Tahun 2020 tentang Kebun, dicabut dan dinyatakan tidak berlaku.",
        "Peraturan Menteri ini mulai berlaku pada tanggal diundangkan.",
        "Laporan harus memuat luas lahan.",
        "Peminjaman dapat dilakukan apabila:",
    ],
)
def test_what_sounds_like_a_norm_but_states_none_gives_none(norms, text):
    found = norms(f"Pasal 2\n{text}")
    assert [n for n in found if n.bearer is not None] == []


def test_definitions_give_no_norms_even_where_they_speak_of_tasks(norms):
    assert norms("Pasal 2\nKebun Belajar berlokasi di desa.") == []


def test_conditions_in_a_list_are_no_norms(norms):
    found = norms("Pasal 2\nBantuan dapat dihentikan apabila:\na. RK mengundurkan diri; atau\nb. lurah mengusulkan penghentian.")
    assert [(n.address, n.bearer) for n in found] == [("pasal-2", None)]


def test_annexes_and_considerations_give_no_norms(read):
    from drafting_texts import HEAD

    text = (
        HEAD
        + "Pasal 1\nRK wajib hadir.\n\nLAMPIRAN\nPERATURAN MENTERI SOSIAL\nNOMOR 7 TAHUN 2031\nTENTANG\nKEBUN BELAJAR WARGA\n\nA. Pasal\nRK wajib membawa alat.\n"
    )
    regulation = read(text)
    assert {n.address for n in extract_norms(regulation, Names.of(regulation))} <= {"pasal-1"}


# The material ---------------------------------------------------------------------------------------------------------


@pytest.mark.material
@pytest.mark.parametrize("document", ["Permen_Sos_2012_01", "Permen_Sos_2012_02", "Permen_Sos_2016_17"])
def test_norms_of_annotated_rules_agree_with_the_annotations(material, document, read):
    import json

    gold = json.loads((material / "gold" / "dev" / f"{document}.json").read_text(encoding="utf-8"))
    regulation = read((material / "corpus" / "national" / f"{document}.txt").read_text(encoding="utf-8"))
    found = {(n.address, n.modality, (n.bearer or "").casefold()) for n in extract_norms(regulation, Names.of(regulation))}
    want = {(n["address"], n["modality"], (n["bearer"] or "").casefold()) for n in gold["norms"]}
    assert len(found & want) >= 0.75 * len(want)
    assert len(found - want) <= 0.2 * len(found)


def test_the_steps_of_what_an_agent_carries_out_are_his_even_where_the_list_stands_under_another_actor(norms):
    found = norms(
        "Pasal 2\nTata cara peminjaman alat oleh Relawan Kebun meliputi:\na. mengajukan permohonan;\n"
        "b. permohonan tersebut diproses oleh Balai Kebun;\n1. pemeriksaan berkas; dan\n2. peninjauan lahan.\nc. mengambil alat."
    )
    assert told(found) == [
        ("2/huruf-a", "Relawan Kebun", "tugas", "mengajukan", "permohonan"),
        ("2/huruf-b/angka-1", "Balai Kebun", "tugas", "pemeriksaan", "berkas"),
        ("2/huruf-b/angka-2", "Balai Kebun", "tugas", "peninjauan", "lahan"),
        ("2/huruf-c", "Relawan Kebun", "tugas", "mengambil", "alat"),
    ]


def test_a_list_of_whom_an_act_is_for_is_no_list_of_its_steps(norms):
    found = norms("Pasal 2\nPemeriksaan benih dilakukan oleh Balai Kebun terhadap:\na. permohonan baru; dan\nb. pengaduan warga.")
    assert [(n.address, n.action) for n in found] == [("pasal-2", "dilakukan")]


def test_a_missing_comma_in_a_list_of_agents_hides_none_of_them(norms):
    found = norms("Pasal 2\nPelaporan dilakukan oleh RK dinas kebun kabupaten/kota, dinas kebun provinsi, dan Balai Kebun.")
    assert [n.bearer for n in found] == ["Relawan Kebun", "dinas kebun kabupaten/kota", "dinas kebun provinsi", "Balai Kebun"]


def test_a_topic_with_a_condition_before_the_comma_leaves_the_norm_to_the_actor_behind_it(norms):
    found = norms(
        "Pasal 2\n(1) Hasil penilaian sebagaimana dimaksud dalam Pasal 1 jika disetujui, Balai Kebun dapat membentuk kelompok baru.\n"
        "(2) Hasil penilaian jika tidak disetujui, Balai Kebun melakukan penilaian ulang.\n"
        "(3) Warga, apabila menemukan hama, wajib melapor kepada Balai Kebun."
    )
    assert told(found) == [
        ("2/ayat-1", "Balai Kebun", "kebolehan", "membentuk", "kelompok baru"),
        ("2/ayat-2", "Balai Kebun", "tugas", "melakukan", "penilaian ulang"),
        ("2/ayat-3", "Warga", "kewajiban", "melapor", "kepada Balai Kebun"),
    ]


def test_terms_of_time_and_amount_are_no_part_of_a_name(norms):
    found = norms(
        "Pasal 2\n(1) Peserta didik SMP pada semester kedua dapat mengambil petak baru.\n"
        "(2) Calon pengurus diusulkan oleh pimpinan organisasi profesi sebanyak 2 (dua) kali kebutuhan."
    )
    assert [n.bearer for n in found] == ["Peserta didik SMP", "pimpinan organisasi profesi"]


def test_who_is_to_be_appointed_bears_the_requirements_of_the_person_concerned(norms):
    found = norms(
        "Pasal 2\nUntuk dapat diangkat sebagai anggota Tim Penilai, yang bersangkutan harus memenuhi syarat:\n"
        "a. sehat jasmani dan rohani; dan\nb. memiliki pengetahuan mengenai benih."
    )
    assert [(n.address, n.bearer, n.modality) for n in found] == [
        ("pasal-2/huruf-a", "anggota Tim Penilai", "syarat"),
        ("pasal-2/huruf-b", "anggota Tim Penilai", "syarat"),
    ]


def test_others_like_those_named_are_a_name_of_their_own(norms):
    found = norms("Pasal 2\nPemeriksaan dilakukan oleh pekerja sosial, penyuluh sosial, atau profesi lainnya yang terlibat.")
    assert [n.bearer for n in found] == ["pekerja sosial", "penyuluh sosial", "profesi lainnya"]
