"""Pairs of norms of different bearers that share what they do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import make_actor, make_fact_norm, make_norm

from rules.model import Norm, canonical_json
from rules.similarity import find_overlaps
from rules.similarity.apart import comparable, whole_and_part
from rules.similarity.join import exact, similar
from rules.similarity.overlaps import CONTAINMENT, THRESHOLD, context_of, laid_by, read_sides, told_by_one
from rules.similarity.verdict import is_umbrella, share

PSM, PENSOS = "Pekerja Sosial Masyarakat", "Penyuluh Sosial Masyarakat"


def norm(rule, address, bearer, action, obj, modality="tugas", **more):
    return make_norm(rule, address, bearer, modality, action, obj, **more)


def pair(*norms, **more):
    """The one overlap among some norms."""
    found = find_overlaps(norms, **more)
    assert len(found) == 1
    return found[0]


def in_two_rules(action_a, obj_a, action_b, obj_b, a=PSM, b=PENSOS, modality="tugas"):
    return (
        norm("permensos/2012/1", "pasal-5/huruf-a", a, action_a, obj_a, modality),
        norm("permensos/2014/10", "pasal-7/huruf-b", b, action_b, obj_b, modality),
    )


def test_the_same_task_in_two_rules_is_a_duplication():
    found = pair(*in_two_rules("mendata", "anak telantar dan lanjut usia", "mendata", "anak telantar dan lanjut usia"))
    assert (found.relation, found.gao, found.score) == ("equal", "duplication", 1.0)
    assert found.family == "MENDATA"
    assert found.same_beneficiary is True


def test_a_paraphrase_with_another_verb_of_the_family_is_found():
    found = pair(*in_two_rules("melakukan", "pendataan anak telantar", "mengidentifikasi", "anak telantar"))
    assert found.relation == "equal"


def test_one_matter_is_found_through_other_verbs_of_the_family_among_many_words():
    long = in_two_rules(
        "berperan", "aktif dalam pencegahan dan penanggulangan permasalahan sosial", "menginisiasi", "penanganan masalah sosial"
    )
    # Words of other norms are common, so that those which only one of the two has weigh most.
    others = [norm(f"permensos/20{n}/3", "pasal-1", f"Kader {n}", "menangani", "masalah sosial anak") for n in range(10, 40)]
    found = find_overlaps([*long, *others])
    assert [o for o in found if {o.a_bearer, o.b_bearer} == {PSM, PENSOS}]


def test_the_first_side_is_the_one_that_stands_first():
    a, b = in_two_rules("mendata", "anak telantar", "mendata", "anak telantar")
    found = pair(b, a)
    assert found.a == ("permensos_2012_1", "pasal-5/huruf-a")
    assert (found.a_bearer, found.b_bearer) == (PSM, PENSOS)


def test_one_task_within_another_is_its_subset_or_superset():
    wide, narrow = in_two_rules("melakukan", "pendataan dan pendampingan korban bencana alam", "mendata", "korban bencana alam")
    assert pair(wide, narrow).relation == "superset"
    narrow, wide = in_two_rules("mendata", "korban bencana alam", "melakukan", "pendataan dan pendampingan korban bencana alam")
    assert pair(narrow, wide).relation == "subset"


def test_two_tasks_for_different_groups_are_no_pair():
    assert (
        find_overlaps(in_two_rules("memberikan", "bimbingan sosial kepada lanjut usia", "memberikan", "bimbingan sosial kepada anak")) == ()
    )


def test_another_act_on_the_same_thing_is_no_pair():
    assert find_overlaps(in_two_rules("mendata", "rumah singgah anak jalanan", "mengakreditasi", "rumah singgah anak jalanan")) == ()


def test_one_bearer_is_never_compared_with_itself():
    assert find_overlaps(in_two_rules("mendata", "anak telantar", "mendata", "anak telantar", b=PSM)) == ()


def test_norms_that_name_nobody_are_not_compared():
    assert find_overlaps(in_two_rules("mendata", "anak telantar", "mendata", "anak telantar", b=None)) == ()


def test_a_residual_task_is_never_compared():
    a, b = in_two_rules("melaksanakan", "pendataan anak telantar", "melaksanakan", "pendataan anak telantar")
    assert find_overlaps([a, b.model_copy(update={"residual": True})]) == ()


@pytest.mark.parametrize("modality", ["hak", "syarat", "larangan"])
def test_rights_conditions_and_prohibitions_are_no_duties(modality):
    assert find_overlaps(in_two_rules("mendata", "anak telantar", "mendata", "anak telantar", modality=modality)) == ()


def test_across_rules_the_functions_of_the_state_meet_functions_only():
    a, b = in_two_rules("mendata", "anak telantar", "mendata", "anak telantar", a="Kementerian Sosial", b="Badan Pangan Nasional")
    assert find_overlaps([a, b.model_copy(update={"modality": "fungsi"})]) == ()
    assert len(find_overlaps([n.model_copy(update={"modality": "fungsi"}) for n in (a, b)])) == 1


def test_the_public_bears_no_task_that_is_compared():
    assert find_overlaps(in_two_rules("melindungi", "anak telantar", "melindungi", "anak telantar", b="masyarakat")) == ()


def test_joint_bearers_of_one_clause_are_a_duplication():
    norms = [
        norm("permensos/2012/1", "pasal-9", bearer, "dilaksanakan", "pelatihan relawan")
        for bearer in ("Kementerian Sosial", "dinas sosial provinsi")
    ]
    found = pair(*norms)
    assert found.a == found.b
    assert (found.relation, found.gao) == ("equal", "duplication")


def test_levels_that_one_rule_tells_apart_divide_the_work():
    found = pair(
        norm("permensos/2012/1", "pasal-9/ayat-1", "Gubernur", "menetapkan", "pembentukan forum relawan sosial", "wewenang"),
        norm("permensos/2012/1", "pasal-9/ayat-2", "Bupati", "menetapkan", "pembentukan forum relawan sosial", "wewenang"),
    )
    assert (found.relation, found.gao, found.same_level) == ("equal", "division_of_work", False)


def test_the_same_work_at_two_levels_under_two_rules_is_an_overlap():
    a, b = in_two_rules("mendata", "anak telantar dan lanjut usia", "mendata", "anak telantar dan lanjut usia", a="Gubernur", b="Bupati")
    assert pair(a, b).gao == "overlap"


def test_who_only_assists_divides_the_work():
    a, b = in_two_rules("mendata", "anak telantar dan lanjut usia", "mendata", "anak telantar dan lanjut usia")
    found = pair(a, b.model_copy(update={"assists": "Kepala Desa"}))
    assert found.gao == "division_of_work"
    assert "membantu" in found.why.id


def test_rungs_of_a_chain_of_reports_divide_the_work():
    found = pair(
        norm(
            "permensos/2012/1", "pasal-9/ayat-1", "Bupati", "menyampaikan", "laporan pelaksanaan rumah singgah kepada Gubernur", "kewajiban"
        ),
        norm(
            "permensos/2012/1",
            "pasal-9/ayat-2",
            "Gubernur",
            "menyampaikan",
            "laporan pelaksanaan rumah singgah kepada Menteri",
            "kewajiban",
        ),
    )
    assert found.gao == "division_of_work"
    assert "pelaporan" in found.why.id


def test_the_function_of_a_whole_is_carried_by_its_part():
    found = pair(
        norm("permensos/2012/1", "pasal-3/huruf-b", "Panti Sosial Mekar", "pelaksanaan", "advokasi sosial", "fungsi"),
        norm("permensos/2012/1", "pasal-5", "Seksi Advokasi", "melakukan", "perencanaan, advokasi sosial, dan pengolahan data"),
    )
    assert (found.relation, found.gao) == ("subset", "division_of_work")


def test_every_house_keeps_its_own_affairs():
    task = ("melakukan", "urusan surat menyurat, kepegawaian, keuangan, dan rumah tangga")
    a = norm("permensos/2016/1", "pasal-5", "Subbagian Tata Usaha Panti Mekar", *task)
    b = norm("permensos/2016/2", "pasal-5", "Subbagian Tata Usaha Panti Melati", *task)
    assert find_overlaps([a, b]) == ()


def test_two_homes_of_one_class_have_clients_of_their_own():
    a = norm("permensos/2016/1", "pasal-3", "Panti Sosial Mekar", "pelaksanaan", "bimbingan lanjut dan resosialisasi", "fungsi")
    b = norm("permensos/2016/2", "pasal-3", "Panti Sosial Melati", "pelaksanaan", "bimbingan lanjut dan resosialisasi", "fungsi")
    assert find_overlaps([a, b]) == ()


def test_one_template_for_two_fields_is_no_pair():
    words = "penyusunan norma, standar, prosedur, dan kriteria di bidang {}"
    a = norm("permensos/2018/1", "pasal-5", "Seksi Peduli Keluarga", "melakukan", words.format("adopsi bayi"))
    b = norm("permensos/2018/1", "pasal-6", "Seksi Lembaga Keluarga", "melakukan", words.format("sertifikasi yayasan"))
    assert find_overlaps([a, b]) == ()


def test_every_rule_is_watched_over_for_itself():
    task = ("melakukan", "pembinaan dan pengawasan terhadap pelaksanaan Peraturan Menteri ini di seluruh wilayah kerja pelabuhan")
    a, b = (
        norm("permensos/2012/1", "pasal-9", "Direktur Jenderal Laut", *task),
        norm("permenkes/2012/2", "pasal-9", "Kepala Biro Hukum", *task),
    )
    assert find_overlaps([a, b]) == ()


def test_rules_of_two_regions_share_no_territory():
    task = ("menutup", "tempat usaha minuman beralkohol golongan A")
    garut = norm("perda-garut/2007/1", "pasal-9", "Satuan Polisi Pamong Praja", *task)
    binjai = norm("perda-binjai/2001/5", "pasal-9", "Dinas Perdagangan", *task)
    also_garut = norm("perbup-garut/2008/5", "pasal-9", "Dinas Perdagangan", *task)
    assert find_overlaps([garut, binjai]) == ()
    assert pair(garut, also_garut).gao == "duplication"


def test_a_bare_act_means_the_subject_of_its_own_document():
    a = norm("permensos/2013/1", "pasal-5", "Kementerian Sosial", "melaksanakan", "evaluasi program bantuan lanjut usia")
    b = norm("permensos/2013/1", "pasal-9", "dinas sosial provinsi", "dilakukan", "Evaluasi")
    elsewhere = norm("permensos/2014/9", "pasal-9", "dinas sosial provinsi", "dilakukan", "Evaluasi")
    assert pair(a, b).relation == "subset"
    assert find_overlaps([a, elsewhere]) == ()


def test_the_whole_field_comprises_its_parts():
    found = pair(*in_two_rules("memantau", "penyelenggaraan kesejahteraan sosial", "memantau", "kegiatan penyuluhan sosial"))
    assert (found.relation, found.gao) == ("superset", "overlap")


def test_why_names_what_is_shared_what_differs_and_what_would_change_the_verdict():
    why = pair(*in_two_rules("mendata", "anak telantar dan lanjut usia", "mendata", "anak telantar dan lanjut usia di panti")).why
    assert "anak telantar" in why.id
    assert "penilaian berubah apabila" in why.id
    assert "the verdict changes if" in why.en
    assert why.id.count(".") == 1


def test_a_fact_is_passed_over_where_a_clause_of_its_rule_says_the_same():
    clause = norm("permensos/2012/1", "pasal-5", PSM, "mendata", "anak telantar dan lanjut usia")
    other = norm("permensos/2014/10", "pasal-7", PENSOS, "mendata", "anak telantar dan lanjut usia")
    fact = make_fact_norm("psm-1", PSM, "tugas", "mendata", "anak telantar dan lanjut usia", regulation="permensos/2012/1")
    assert len(find_overlaps([clause, other, fact])) == 1
    assert len(find_overlaps([other, fact])) == 1


@pytest.mark.parametrize(
    ("standing", "confidence", "scored"), [("norm", "seen", True), ("praktik", "seen", False), ("norm", "memory", False)]
)
def test_a_pair_with_a_side_that_does_not_count_is_kept_unscored(standing, confidence, scored):
    fact = make_fact_norm("x", PENSOS, "tugas", "mendata", "anak telantar", standing=standing, confidence=confidence)
    found = pair(norm("permensos/2012/1", "pasal-5", PSM, "mendata", "anak telantar"), fact)
    assert found.scored is scored


def test_a_pair_of_a_rule_out_of_force_is_kept_unscored():
    norms = in_two_rules("mendata", "anak telantar", "mendata", "anak telantar")
    assert not pair(*norms, out_of_force={"permensos_2012_1"}).scored


def test_a_pair_with_a_fact_of_a_rule_out_of_force_is_kept_unscored():
    fact = make_fact_norm("x", PENSOS, "tugas", "mendata", "anak telantar", regulation="permensos/2014/10")
    found = pair(norm("permensos/2012/1", "pasal-5", PSM, "mendata", "anak telantar"), fact, out_of_force={"permensos/2014/10"})
    assert not found.scored


def test_facts_of_two_rules_are_not_one_text():
    facts = [
        make_fact_norm("a", "Gubernur", "tugas", "mendata", "anak telantar dan lanjut usia", regulation="permensos/2012/1"),
        make_fact_norm("b", "Bupati", "tugas", "mendata", "anak telantar dan lanjut usia", regulation="permensos/2014/10"),
    ]
    assert pair(*facts).gao == "overlap"
    one_rule = [f.model_copy(update={"evidence": f.evidence.model_copy(update={"regulation": "permensos/2012/1"})}) for f in facts]
    assert pair(*one_rule).gao == "division_of_work"


def test_an_actor_of_a_case_gives_its_level():
    norms = in_two_rules("mendata", "anak telantar", "mendata", "anak telantar")
    actors = [make_actor(PSM, level="desa/kelurahan"), make_actor(PENSOS, level="kecamatan")]
    assert pair(*norms, actors=actors).same_level is False


BEARERS = ("Menteri Sosial", "Gubernur", PSM, "Panti Sosial Mekar", "Seksi Advokasi", "Penyuluh Sosial")
ACTIONS = ("mendata", "pendataan", "melaksanakan", "menetapkan", "membina", "memantau", "menyampaikan laporan", "mendirikan")
OBJECTS = (
    "", "anak telantar", "lanjut usia", "penyelenggaraan kesejahteraan sosial", "penyuluhan sosial dan advokasi sosial",
    "pemantauan dan evaluasi di bidang bantuan sosial", "urusan tata usaha", "bawahan masing-masing", "forum relawan sosial di provinsi",
)  # fmt: skip
norms_of_few_words = st.lists(
    st.builds(
        lambda rule, unit, bearer, modality, action, obj: norm(f"permensos/20{rule}/1", f"pasal-{unit}", bearer, action, obj, modality),
        st.integers(10, 13),
        st.integers(1, 4),
        st.sampled_from(BEARERS),
        st.sampled_from(("tugas", "fungsi", "wewenang", "kewajiban")),
        st.sampled_from(ACTIONS),
        st.sampled_from(OBJECTS),
    ),
    max_size=12,
)


def brute(norms, threshold, containment):
    """Every pair looked at, by the definition in the docstring of ``find_overlaps``."""
    sides = read_sides(norms, {})
    context = context_of(sides)
    laid = laid_by(sides)
    found = set()
    for x, a in enumerate(sides):
        for b in sides[x + 1 :]:
            s, t = a.profile.tokens, b.profile.tokens
            alike = similar(context.weight(s & t), context.weight(s), context.weight(t), exact(threshold), exact(containment))
            umbrella = is_umbrella(a.profile.matter) != is_umbrella(b.profile.matter) and a.home != b.home
            acts = {act for act in a.profile.acts & b.profile.acts if not act.startswith("=")}
            one_matter = bool(acts) and a.profile.matter == b.profile.matter != frozenset() and a.home != b.home
            if (
                (alike or whole_and_part(a, b) or umbrella or one_matter)
                and comparable(a, b)
                and not told_by_one(a, b, laid)
                and share(a, b, context)
            ):
                found.add((a.norm.document, a.norm.address, b.norm.document, b.norm.address, a.bearer.key, b.bearer.key))
    return found


@settings(max_examples=400, deadline=None)
@given(norms_of_few_words, st.sampled_from([0.1, 0.3, 0.6, 1.0]), st.sampled_from([0.4, 0.6, 1.0]))
def test_no_pair_is_missed_and_none_is_added(norms, threshold, containment):
    found = find_overlaps(norms, (), threshold, containment=containment)
    keys = [(*o.a, *o.b, o.a_key, o.b_key) for o in found]
    assert len(set(keys)) == len(keys)
    assert set(keys) == brute(norms, threshold, containment)


@settings(max_examples=100, deadline=None)
@given(norms_of_few_words, st.randoms(use_true_random=False))
def test_the_order_of_the_norms_changes_nothing(norms, random):
    shuffled = list(norms)
    random.shuffle(shuffled)
    assert find_overlaps(shuffled) == find_overlaps(norms)


SCRIPT = """
import sys
from rules.model import Norm, canonical_json
from rules.similarity import find_overlaps
norms = [Norm.model_validate_json(line) for line in sys.stdin]
print(canonical_json([o.model_dump(mode="json") for o in find_overlaps(norms)]))
"""


def test_the_same_norms_give_the_same_bytes_under_every_hash_seed():
    norms: list[Norm] = []
    for n, action in enumerate(ACTIONS):
        for m, obj in enumerate(OBJECTS):
            norms.append(norm(f"permensos/20{10 + n % 4}/1", f"pasal-{m + 1}", BEARERS[(n + m) % len(BEARERS)], action, obj))
    lines = "\n".join(n.model_dump_json() for n in norms)
    root = Path(__file__).resolve().parents[2]
    out = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            input=lines,
            capture_output=True,
            text=True,
            check=True,
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("0", "1", "77")
    }
    assert len(out) == 1
    assert out == {canonical_json([o.model_dump(mode="json") for o in find_overlaps(norms)]) + "\n"}
    assert len(find_overlaps(norms)) > 20


def test_the_defaults_are_those_that_the_documentation_names():
    assert (THRESHOLD, CONTAINMENT) == (0.3, 0.6)


def test_the_functions_of_society_meet_its_duties():
    one = norm("permensos/2012/1", "pasal-5/huruf-a", PSM, "menangani", "masalah sosial", "tugas")
    two = norm("permensos/2024/5", "pasal-2/huruf-a", "Lembaga Kesejahteraan Sosial", "mencegah", "permasalahan sosial", "fungsi")
    assert pair(one, two).family == "MENANGANI"


def test_a_bare_function_lies_in_the_field_that_another_of_society_serves():
    one = norm("permensos/2019/25", "pasal-7/huruf-h", "Karang Taruna", "pendampingan", "", "fungsi")
    two = norm("permensos/2012/1", "pasal-5/huruf-c", PSM, "mendampingi", "warga dalam penyelenggaraan kesejahteraan sosial", "tugas")
    assert pair(one, two).relation == "intersects"
    state = norm(
        "permensos/2018/7", "pasal-3", "Kementerian Sosial", "mendampingi", "warga dalam penyelenggaraan kesejahteraan sosial", "fungsi"
    )
    assert find_overlaps([one, state]) == ()


def test_an_act_that_only_explains_a_bare_function_does_not_make_it_the_same():
    one = norm("permensos/2019/25", "pasal-7/huruf-f", "Karang Taruna", "advokasi", "", "fungsi", explained="penyuluhan hak warga")
    two = norm("permensos/2014/10", "pasal-14", PENSOS, "melakukan", "penyuluhan penyelenggaraan kesejahteraan sosial", "tugas")
    assert find_overlaps([one, two]) == ()
    named = norm("permensos/2019/25", "pasal-7/huruf-d", "Karang Taruna", "edukasi", "", "fungsi", explained="memberikan informasi")
    found = pair(named, two)
    assert (found.by_field, found.family, found.relation) == (True, "MENYULUH", "intersects")


def test_a_bare_function_is_what_its_explanation_bears_out():
    two = norm("permensos/2014/10", "pasal-14", PENSOS, "melakukan", "penyuluhan penyelenggaraan kesejahteraan sosial", "tugas")
    spurring = norm("permensos/2019/25", "pasal-7/huruf-g", "Karang Taruna", "motivasi", "", "fungsi", explained="memacu prestasi pemuda")
    assert find_overlaps([spurring, two]) == ()
    in_field = spurring.model_copy(update={"explained": "memacu warga guna meningkatkan kesejahteraan sosial"})
    assert pair(in_field, two).family == "MENYULUH"


def test_words_that_only_explain_are_never_told_as_those_of_the_norm():
    one = norm(
        "permensos/2019/25", "pasal-7/huruf-b", "Karang Taruna", "pendataan", "", "fungsi", explained="pencacahan warga dan kebun kopi"
    )
    two = norm("permensos/2014/10", "pasal-14", PENSOS, "mendata", "warga dan kebun", "fungsi")
    found = pair(one, two)
    assert "kopi" not in (*found.only_a, *found.only_b)


def test_the_same_by_a_body_and_a_volunteer_is_an_overlap_unless_level_and_group_agree():
    same = in_two_rules("mendata", "anak telantar", "mendata", "anak telantar", b="Lembaga Kesejahteraan Sosial")
    assert pair(*same).gao == "overlap"
    kinds = ("volunteer", "institution")
    actors = [make_actor(n.bearer, n.bearer_key, kind=kind, level="desa/kelurahan") for n, kind in zip(same, kinds, strict=True)]
    assert pair(*same, actors=actors).gao == "duplication"


def test_one_policy_and_programme_for_two_things_is_no_pair():
    obj = "pelaksanaan kebijakan dan program {}"
    assert find_overlaps(in_two_rules("mengevaluasi", obj.format("beras"), "mengevaluasi", obj.format("jembatan"))) == ()


def test_a_light_verb_alone_makes_no_pair_of_two_rules_unless_the_matter_is_the_same():
    assert find_overlaps(in_two_rules("melaksanakan", "lumbung padi", "melaksanakan", "lumbung padi dan kolam ikan")) == ()
    assert pair(*in_two_rules("melaksanakan", "lumbung padi", "melaksanakan", "lumbung padi")).relation == "equal"


def test_what_one_rule_lays_on_both_is_told_inside_that_rule_only():
    law = [norm("uu/2009/11", "pasal-37", who, "mendata", "anak telantar di panti") for who in ("Menteri Sosial", "Gubernur")]
    other = norm("pp/2012/39", "pasal-75", "Gubernur", "mendata", "anak telantar di panti")
    assert {(o.a[0], o.b[0]) for o in find_overlaps([*law, other])} == {("uu_2009_11", "uu_2009_11")}


def test_one_name_in_two_rules_is_one_office_or_two_houses():
    seksi = "Seksi Rehabilitasi Sosial"
    a, b = in_two_rules("membimbing", "anak telantar di asrama", "membimbing", "anak telantar di asrama", a=seksi, b=seksi)
    assert find_overlaps([a, b.model_copy(update={"bearer_key": "seksi-lain"})]) == ()


def test_leaders_of_units_of_two_houses_use_the_reports_of_their_own():
    a, b = (
        f"Pimpinan {unit} di lingkungan Panti {where}"
        for unit, where in (("satuan organisasi", "Utara"), ("satuan unit organisasi", "Selatan"))
    )
    assert (
        find_overlaps(in_two_rules("mengolah", "dan menggunakan setiap laporan", "mengolah", "dan menggunakan setiap laporan", a, b)) == ()
    )
