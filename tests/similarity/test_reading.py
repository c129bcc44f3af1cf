"""A norm is read into acts, matter, beneficiaries and levels."""

from __future__ import annotations

import pytest
from support import make_norm

from rules.similarity.normalise import Stemmer, trim, words_of
from rules.similarity.reading import Reader
from rules.similarity.spelling import compound, corrections, one_slip


def read(action, obj, **more):
    return Reader()(make_norm("permensos/2012/1", "pasal-5", "Pekerja Sosial Masyarakat", "tugas", action, obj, **more))


def test_a_light_verb_leaves_the_act_to_the_noun_after_it():
    profile = read("melaksanakan", "pendataan warga miskin")
    assert profile.acts == {"MENDATA"}
    assert "laksana" not in profile.tokens


def test_two_verbs_of_one_family_name_the_same_act():
    assert read("mendata", "keluarga").acts == read("mengidentifikasi", "keluarga").acts


def test_coordinated_acts_are_all_read():
    profile = read("melakukan", "koordinasi, verifikasi, pemantauan, dan pelaporan bantuan")
    assert profile.acts == {"MENGOORDINASI", "MENDATA", "MEMANTAU", "MELAPOR"}


def test_what_stands_behind_a_preposition_is_matter_and_no_act():
    profile = read("melakukan", "evaluasi terhadap pendampingan keluarga")
    assert profile.acts == {"MEMANTAU"}
    assert "damping" in profile.field


def test_what_is_evaluated_is_matter_without_a_preposition_too():
    profile = read("melaksanakan", "evaluasi pelaksanaan penyuluhan sosial")
    assert profile.acts == {"MEMANTAU"}
    assert {"suluh", "sosial"} <= profile.matter


def test_the_branch_is_what_di_bidang_names():
    assert read("perumusan", "kebijakan di bidang pemberdayaan keluarga").branch >= {"daya"}


def test_to_whom_a_report_goes_is_no_matter():
    one = read("menyampaikan", "laporan kegiatan kepada Gubernur")
    other = read("menyampaikan", "laporan kegiatan kepada Bupati")
    assert one.tokens == other.tokens


def test_whom_help_goes_to_is_matter():
    assert read("memberikan", "bantuan kepada lanjut usia").groups == {"lanjut_usia"}


def test_former_and_present_names_of_a_group_agree():
    assert read("mendata", "PMKS").groups == read("mendata", "pemerlu pelayanan kesejahteraan sosial").groups


def test_levels_are_read_and_kept_out_of_the_comparison():
    profile = read("membentuk", "forum di tingkat provinsi")
    assert profile.levels == {"provinsi"}
    assert profile.tokens == read("membentuk", "forum di tingkat kabupaten/kota").tokens


def test_tails_that_say_nothing_of_the_activity_are_cut():
    text = "pembinaan sesuai dengan ketentuan peraturan perundang-undangan serta tugas lain yang diberikan oleh atasan"
    assert words_of(trim(text)) == ["pembinaan"]


def test_the_family_that_a_case_gives_wins_over_unknown_verbs():
    assert read("menjadi", "ujung tombak layanan", family="MERUJUK").acts == {"MERUJUK"}


def test_an_abbreviation_is_read_as_its_name():
    reader = Reader(names={"tksk": ("tenaga", "kesejahteraan", "sosial", "kecamatan")})
    short = reader(make_norm("permensos/2012/1", "pasal-1", "Menteri Sosial", "tugas", "membina", "TKSK"))
    full = reader(make_norm("permensos/2012/1", "pasal-1", "Menteri Sosial", "tugas", "membina", "tenaga kesejahteraan sosial kecamatan"))
    assert short.tokens == full.tokens


def test_making_rules_on_a_thing_is_not_doing_it():
    assert read("ditetapkan", "Ketentuan lebih lanjut mengenai pembentukan forum").rule_making
    assert not read("menetapkan", "pembentukan forum").rule_making


@pytest.mark.parametrize("text", ["mengawasi bawahan masing-masing", "memimpin sekretariat"])
def test_what_turns_on_the_bearers_own_house_is_marked(text):
    action, _, obj = text.partition(" ")
    assert read(action, obj).own


def test_a_word_is_stemmed_once():
    stem = Stemmer()
    assert stem("pendataan") == stem("mendata") == "data"


def test_a_slip_is_read_as_the_word_the_collection_uses():
    stem = Stemmer()
    counts = {"rehabilitasi": 9, "rehablitasi": 1, "pelayanan": 9, "pelayaran": 1}
    assert corrections(counts, stem) == {"rehablitasi": ("rehabilitasi",)}


def test_a_slip_as_common_as_the_word_is_left_alone():
    assert corrections({"rehabilitasi": 3, "rehablitasi": 3}, Stemmer()) == {}


def test_a_compound_written_as_one_word_is_written_out():
    assert compound("kerumahtanggaan") == ("rumah", "tangga")
    assert compound("kesejahteraan") == ()


@pytest.mark.parametrize(
    ("a", "b", "near"),
    [
        ("abcd", "abd", True),
        ("abcd", "abxd", True),
        ("abcd", "acbd", True),
        ("abcd", "abcd", False),
        ("abcd", "axxd", False),
        ("ab", "abcd", False),
    ],
)
def test_one_slip_is_one_letter_or_two_changed_over(a, b, near):
    assert one_slip(a, b) is near
    assert one_slip(b, a) is near


def test_what_follows_taking_part_in_is_the_act():
    profile = read("berperan", "aktif dalam pendataan anak telantar")
    assert profile.acts == {"MENDATA"}
    assert "aktif" not in profile.matter
    assert profile.field == frozenset()


def test_a_field_still_opens_behind_dalam_once_an_act_was_read():
    assert "usaha" in read("membina", "pengurus dalam usaha ekonomi").field


def test_who_serves_as_companion_accompanies():
    assert read("sebagai", "pendamping keluarga").acts == {"MENDAMPINGI"}


def test_what_is_set_going_is_an_act_too():
    assert read("menginisiasi", "pendataan keluarga").acts == {"MENGEMBANGKAN", "MENDATA"}
    assert read("menginisiasi", "kegiatan keluarga").acts == {"MENGEMBANGKAN"}


@pytest.mark.parametrize("words", ["mencegah masalah sosial", "penanggulangan permasalahan sosial", "menangani timbulnya masalah sosial"])
def test_handling_social_problems_is_one_act_by_any_verb(words):
    action, obj = words.split(maxsplit=1)
    profile = read(action, obj)
    assert profile.acts == {"MENANGANI"}
    assert {"masalah", "sosial"} <= profile.matter


def test_the_same_verbs_before_other_objects_keep_their_own_families():
    assert read("penanggulangan", "bencana alam").acts == {"MENANGGULANGI"}
    assert read("menangani", "keluhan warga").acts == {"MENDAMPINGI"}


def test_a_second_verb_at_the_head_of_the_object_is_a_further_act():
    assert read("mendata", "mendampingi keluarga").acts == {"MENDATA", "MENDAMPINGI"}


def test_what_another_unit_says_of_a_bare_noun_is_compared():
    plain, told = read("fasilitasi", ""), read("fasilitasi", "", explained="memberikan pelatihan kepada warga desa; pendataan kelompok")
    assert (plain.bare, told.bare) == (True, True)
    assert told.acts > plain.acts
    assert {"MEMBINA", "MENDATA"} <= told.acts
    assert not read("fasilitasi", "kelompok usaha").bare
