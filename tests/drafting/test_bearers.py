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
