"""Actors by their words, and the names of one document."""

from __future__ import annotations

import pytest

from rules.drafting.actors import actor_key, actorness, bare_name, kind_of, level_of
from rules.drafting.names import Names
from rules.drafting.spelling import one_name_each
from rules.model import Clause, Definition, Regulation

CLAUSE = Clause(document="kebun", address="pasal-1/angka-1", words="...")


def names_of(*terms: tuple[str, str | None, str], issuer: str | None = "Menteri Sosial") -> Names:
    """The names of a document that defines (term, abbreviation, body)."""
    definitions = tuple(
        Definition(document="kebun", address=f"pasal-1/angka-{i}", term=term, short=short, body=body, evidence=CLAUSE)
        for i, (term, short, body) in enumerate(terms, 1)
    )
    return Names.of(Regulation(document="kebun", id=None, title="Kebun", issuer=issuer, definitions=definitions))


GARDEN = names_of(
    ("Relawan Kebun", "RK", "warga yang merawat kebun."),
    ("Ikatan Relawan Kebun", "IRK", "wadah berhimpun RK."),
    ("Tim Motivator dan Penggerak RK", None, "tim yang dibentuk untuk menggerakkan RK."),
    ("Forum Komunikasi Relawan Kebun", None, "wadah koordinasi."),
    ("Daerah Otonom", "Daerah", "kesatuan masyarakat hukum."),
    ("Benih", None, "biji tanaman."),
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bupati/Walikota", "bupati/wali kota"),
        ("Bupati atau Wali Kota", "bupati/walikota"),
        ("Menteri Sosial Republik Indonesia", "Menteri Sosial"),
        ("Pemerintahan Daerah Propinsi", "pemerintah daerah provinsi"),
        ("Para Relawan Kebun", "relawan kebun"),
        ("Direktur Jendral Benih", "Direktur  Jenderal Benih"),
    ],
)
def test_spellings_of_one_actor_have_one_key(one, other):
    assert actor_key(one) == actor_key(other)


def test_different_actors_have_different_keys():
    names = ["Menteri Sosial", "Menteri Keuangan", "Dinas Sosial provinsi", "Dinas Sosial kabupaten/kota", "Wilayah I", "Wilayah II"]
    assert len({actor_key(name) for name in names}) == len(names)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Menteri Sosial", "office"),
        ("wali kota", "office"),
        ("Kepala Dinas Sosial", "office"),
        ("Kementerian Sosial", "agency"),
        ("dinas/instansi sosial provinsi", "agency"),
        ("Lembaga Kesejahteraan Sosial", "institution"),
        ("Ikatan Relawan Kebun", "association"),
        ("relawan sosial", "volunteer"),
        ("Pekerja Sosial", "profession"),
        ("Pekerja Sosial Masyarakat", "volunteer"),
        ("Pegawai Negeri Sipil", "civil_service_post"),
        ("fasilitator", "worker"),
        ("setiap orang", "target_group"),
        ("Kelompok Wana Jaya", "institution"),
        ("Wana Jaya", "unknown"),
    ],
)
def test_the_first_words_of_a_name_tell_its_kind(name, kind):
    assert kind_of(name) == kind


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("gubernur", "provinsi"),
        ("Kepala dinas sosial daerah kabupaten/kota", "kabupaten/kota"),
        ("camat", "kecamatan"),
        ("Kepala Desa", "desa/kelurahan"),
        ("Menteri Sosial", "pusat"),
        ("Direktur Jenderal Benih", "pusat"),
        ("bupati/wali kota", "kabupaten/kota"),
        ("Relawan Kebun", None),
    ],
)
def test_a_name_tells_the_level_of_government_where_it_can(name, level):
    assert level_of(name) == level


@pytest.mark.parametrize(
    ("phrase", "known"),
    [
        ("Pemohon", "yes"), ("penyelenggara kebun", "yes"), ("relawan", "yes"), ("sejarawan", "yes"), ("Perusahaan", "yes"),
        ("pelaksanaan tugas", "no"), ("Persyaratan umum", "no"), ("peta kebun", "no"), ("kewenangan Menteri", "no"),
        ("Peraturan Menteri ini", "no"), ("bibit unggul", "unknown"),
    ],
)  # fmt: skip
def test_words_tell_actors_from_things_and_say_so_where_they_cannot(phrase, known):
    assert actorness(phrase) == known


def test_every_one_stays_a_bearer_and_other_determiners_fall_away():
    assert bare_name("Setiap orang") == "Setiap orang"
    assert bare_name("setiap Relawan Kebun") == "Relawan Kebun"
    assert bare_name("seorang koordinator") == "koordinator"
    assert bare_name("1 (satu) orang ketua".replace(" (satu)", "")) == "ketua"


@pytest.mark.parametrize(
    ("printed", "full"),
    [
        ("RK", "Relawan Kebun"),
        ("setiap RK", "Relawan Kebun"),
        ("Ikatan RK", "Ikatan Relawan Kebun"),
        ("pengurus IRK", "pengurus Ikatan Relawan Kebun"),
        ("tim motivator dan penggerak RK", "Tim Motivator dan Penggerak RK"),
        ("RK di desa/kelurahan", "Relawan Kebun"),
        ("RK Kementerian Sosial RI", "Relawan Kebun"),
        ("Pemerintah Daerah provinsi", "Pemerintah Daerah provinsi"),
        ("Menteri", "Menteri Sosial"),
        ("lurah tersebut", "lurah"),
        ("yang bersangkutan", None),
        ("ia", None),
        ("Peraturan Menteri ini", None),
    ],
)
def test_a_name_as_printed_is_given_as_the_definitions_give_it(printed, full):
    assert GARDEN.resolve(printed) == full


def test_the_minister_is_one_actor_however_the_document_defines_him():
    defined = names_of(("Menteri", None, "menteri yang menyelenggarakan urusan pemerintahan di bidang sosial."))
    named = names_of(("Menteri", None, "Menteri Sosial."))
    assert defined.resolve("Menteri") == "Menteri"
    assert named.resolve("Menteri") == "Menteri Sosial"
    assert {defined.key("Menteri"), named.key("Menteri Sosial"), GARDEN.key("Menteri")} == {"menteri-sosial"}
    assert names_of(issuer=None).resolve("Menteri") == "Menteri"


def test_definitions_tell_actors_from_things():
    assert GARDEN.actorness("RK") == "yes"
    assert GARDEN.actorness("RK yang baru") == "yes"
    assert GARDEN.actorness("Benih") == "no"
    assert GARDEN.begins("Forum Komunikasi") == "Forum Komunikasi Relawan Kebun"
    assert GARDEN.begins("Forum") is None


@pytest.mark.parametrize(
    ("phrase", "pieces"),
    [
        ("RK, IRK, dan lurah", ["RK", "IRK", "lurah"]),
        ("Tim Motivator dan Penggerak RK dan lurah", ["Tim Motivator dan Penggerak RK", "lurah"]),
        ("Kementerian Pertanian dan Kehutanan", ["Kementerian Pertanian dan Kehutanan"]),
        ("Badan Benih dan Dinas Pertanian", ["Badan Benih", "Dinas Pertanian"]),
        ("Direktorat Benih Wilayah I, Direktorat Benih Wilayah II", ["Direktorat Benih Wilayah I", "Direktorat Benih Wilayah II"]),
        ("gubernur dan/atau bupati/wali kota", ["gubernur", "bupati/wali kota"]),
        ("dinas sosial provinsi, kabupaten/kota dan/atau IRK", ["dinas sosial provinsi", "dinas sosial kabupaten/kota", "IRK"]),
        ("Direktur Benih, dan pembinaan", ["Direktur Benih"]),
    ],
)
def test_a_list_of_names_is_cut_between_names_only(phrase, pieces):
    assert GARDEN.split(phrase) == pieces


def test_slips_of_the_pen_are_mended_and_numbered_names_stay_apart():
    right, slip = "Bidang Penanggulangan Hama dan Penyakit", "Bidang Penanggulanggan Hama dan Penyakit"
    assert one_name_each([right, slip], GARDEN) == {slip: right}
    assert one_name_each(["Direktorat Penanganan Kebun Wilayah I", "Direktorat Penanganan Kebun Wilayah II"], GARDEN) == {}
    assert one_name_each(["Kepala Unit", "Kepala Unit di lingkungan Balai"], GARDEN) == {"Kepala Unit": "Kepala Unit di lingkungan Balai"}
