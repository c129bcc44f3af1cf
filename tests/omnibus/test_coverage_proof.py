"""The proof: it holds for a true plan, and any tampering breaks it."""

from __future__ import annotations

import ast
import json
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from omnibus_scenery import CIRCLE, GUIDELINE, VOLUNTEERS, plan_for
from support import make_provisions

import rules.omnibus.proof as proof_module
from rules.omnibus import holds, prove, prove_files
from rules.omnibus.proof import names_itself
from rules.omnibus.proof_words import broken as breaks

PLAN = plan_for([VOLUNTEERS, CIRCLE, GUIDELINE])
PROVISIONS = [*VOLUNTEERS.provisions, *CIRCLE.provisions]
ROWS = [p.model_dump(mode="json") for p in PROVISIONS]


def fresh() -> dict:
    """The plan as plan.json holds it."""
    return json.loads(PLAN.model_dump_json())


def broken(plan: dict, rows: list[dict] | None = None) -> list[str]:
    """The lines of the proof that do not hold."""
    return [line.name for line in prove_files(plan, ROWS if rows is None else rows) if not line.holds]


def test_a_true_plan_holds_by_models_and_by_files():
    assert holds(prove(PLAN, PROVISIONS))
    assert prove_files(fresh(), ROWS) == prove(PLAN, PROVISIONS)
    assert PLAN.proof == prove(PLAN, PROVISIONS)


def test_provisions_of_other_rules_are_passed_over():
    assert holds(prove(PLAN, [*PROVISIONS, *GUIDELINE.provisions]))


def test_the_proof_shares_no_code_with_the_planner():
    tree = ast.parse(Path(proof_module.__file__).read_text(encoding="utf-8"))
    imported = {n.module for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)} | {
        a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names
    }
    own = {name for name in imported if name and name.split(".")[0] not in sys.stdlib_module_names}
    assert own == {"rules.model.plan", "rules.model.regulation"}  # nouns only: what a plan, a line of proof and a provision are


def test_every_line_counts_something_in_this_plan():
    assert all(line.expected > 0 for line in PLAN.proof if "dikecualikan" not in line.name and "fakta" not in line.name)


# -- one tampering at a time ----------------------------------------------------------------------------------------------


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(PLAN.dispositions) - 1))
def test_a_unit_without_a_fate_breaks_it(n):
    plan = fresh()
    del plan["dispositions"][n]
    assert "setiap unit peraturan yang digabung mempunyai disposisi" in broken(plan)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(PLAN.dispositions) - 1))
def test_a_fate_without_its_unit_breaks_it(n):
    plan = fresh()
    plan["dispositions"][n]["address"] = "pasal-999"
    assert {"setiap disposisi menunjuk unit yang ada", "setiap unit peraturan yang digabung mempunyai disposisi"} <= set(broken(plan))


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(PLAN.dispositions) - 1))
def test_a_second_fate_for_one_unit_breaks_it(n):
    plan = fresh()
    plan["dispositions"].append(dict(plan["dispositions"][n]))
    assert "tidak ada unit dengan dua disposisi" in broken(plan)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(PLAN.dispositions) - 1), st.sampled_from([{"id": "", "en": "x"}, {"id": "x", "en": " "}, None, "kata"]))
def test_a_blank_reason_breaks_it(n, reason):
    plan = fresh()
    plan["dispositions"][n]["reason"] = reason
    assert "setiap disposisi dikenal dan beralasan" in broken(plan)


def test_an_unknown_fate_breaks_it():
    plan = fresh()
    plan["dispositions"][0]["fate"] = "TETAP"
    assert "setiap disposisi dikenal dan beralasan" in broken(plan)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(PLAN.dispositions) - 1), st.sampled_from(["pasal-999", "pasal-1/ayat-77", ""]))
def test_a_target_that_does_not_exist_breaks_it(n, target):
    plan = fresh()
    plan["dispositions"][n]["target"] = target
    assert "setiap tujuan ada dalam rancangan" in broken(plan)


def test_what_moves_must_have_a_target_and_what_goes_must_not():
    plan = fresh()
    moved = next(d for d in plan["dispositions"] if d["fate"] == "PINDAH")
    moved["target"] = None
    assert "setiap tujuan ada dalam rancangan" in broken(plan)
    plan = fresh()
    gone = next(d for d in plan["dispositions"] if d["fate"] == "HAPUS")
    gone["target"] = plan["units"][0]["address"]
    assert "setiap tujuan ada dalam rancangan" in broken(plan)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(PLAN.units) - 1))
def test_a_source_that_does_not_exist_breaks_it(n):
    plan = fresh()
    plan["units"][n]["sources"] = [*plan["units"][n]["sources"], {"document": VOLUNTEERS.document, "address": "pasal-404"}]
    assert "setiap sumber ada dalam peraturan asal" in broken(plan)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(PLAN.dispositions) - 1), st.integers(0, len(PLAN.units) - 1))
def test_a_target_that_does_not_name_its_source_breaks_it(n, m):
    plan = fresh()
    disposition, unit = plan["dispositions"][n], plan["units"][m]
    if disposition["target"] is None or disposition["target"] == unit["address"]:
        return
    disposition["target"] = unit["address"]
    assert "sumber dan tujuan saling menunjuk" in broken(plan)


def test_a_source_that_went_elsewhere_breaks_it():
    plan = fresh()
    gone = next(d for d in plan["dispositions"] if d["fate"] == "HAPUS")
    plan["units"][0]["sources"].append({"document": gone["document"], "address": gone["address"]})
    assert "sumber dan tujuan saling menunjuk" in broken(plan)


def test_a_leaf_may_go_its_own_way_only_where_its_unit_was_reworded():
    plan = fresh()
    assert any(s["address"].endswith("huruf-a") for u in plan["units"] for s in u["sources"])  # the shared duty
    owner = next(d for d in plan["dispositions"] if d["address"] == "pasal-3" and d["document"] == VOLUNTEERS.document)
    assert owner["fate"] == "UBAH"
    owner["fate"] = "PINDAH"
    assert "sumber dan tujuan saling menunjuk" in broken(plan)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(PLAN.units) - 1))
def test_a_new_unit_without_source_and_without_reason_breaks_it(n):
    plan = fresh()
    plan["units"][n].update(sources=[], new=True, reason=None)
    assert "setiap unit baru mempunyai sumber, atau BARU dengan alasan" in broken(plan)


def test_a_unit_with_sources_is_not_new_and_an_empty_unit_is_none():
    plan = fresh()
    next(u for u in plan["units"] if u["sources"])["new"] = True
    assert "setiap unit baru mempunyai sumber, atau BARU dengan alasan" in broken(plan)
    plan = fresh()
    plan["units"][0]["text"] = " \n"
    assert "setiap unit baru mempunyai sumber, atau BARU dengan alasan" in broken(plan)


def test_two_units_with_one_address_break_it():
    plan = fresh()
    plan["units"].append(dict(plan["units"][0]))
    assert "tidak ada alamat rancangan yang berulang" in broken(plan)


def test_a_unit_in_no_chapter_or_in_another_breaks_it():
    plan = fresh()
    plan["chapters"][1]["units"] = plan["chapters"][1]["units"][1:]
    assert "setiap unit rancangan berada dalam satu bab" in broken(plan)
    plan = fresh()
    plan["units"][0]["chapter"] = 2
    assert "setiap unit rancangan berada dalam satu bab" in broken(plan)
    plan = fresh()
    plan["chapters"].append(dict(plan["chapters"][0]))
    assert "setiap unit rancangan berada dalam satu bab" in broken(plan)


def test_a_reference_to_nowhere_breaks_it():
    line = "rujukan dalam rancangan menunjuk pasal yang ada"
    plan = fresh()
    unit = next(u for u in plan["units"] if u["new"])
    unit["text"] += " Hal itu dilaksanakan sebagaimana dimaksud dalam Pasal 999 ayat (2)."
    assert broken(plan) == [line]
    plan = fresh()
    unit = next(u for u in plan["units"] if u["new"])
    unit["text"] += " Hal itu dilaksanakan menurut Pasal 999 ayat (2) Undang-Undang Nomor 1 Tahun 2001."
    assert broken(plan) == []


def test_a_unit_that_comes_to_point_at_itself_breaks_it_unless_its_source_did():
    line = "ketentuan yang merujuk dirinya sendiri sudah demikian dalam sumbernya atau ditandai"
    plan = fresh()
    unit = next(u for u in plan["units"] if u["address"].endswith("ayat-2") and "pada ayat (1)" in u["text"])
    unit["text"] = unit["text"].replace("pada ayat (1)", "pada ayat (2)")
    assert line in broken(plan)
    source = unit["sources"][0]
    rows = [
        row | {"text": row["text"].replace("pada ayat (1)", "pada ayat (2)")}
        if (row["document"], row["address"]) == (source["document"], source["address"])
        else row
        for row in ROWS
    ]
    assert line not in broken(plan, rows)
    unit["flags"] = [{"id": "naskah tidak utuh", "en": "the text is not whole"}]
    assert line in broken(plan), "a flag on something else says nothing of it"
    unit["circular"] = True
    assert line not in broken(plan)


@pytest.mark.parametrize(
    ("said", "at", "so"),
    [
        ("laporan sebagaimana dimaksud pada ayat (3) dinilai", "pasal-2/ayat-3", True),
        ("laporan sebagaimana dimaksud dalam ayat (3) dinilai", "pasal-2/ayat-3", True),
        ("laporan sebagaimana dimaksud dalam Pasal 2 ayat (3) dinilai", "pasal-2/ayat-3", True),
        ("laporan sebagaimana dimaksud dalam Pasal 3 ayat (3) dinilai", "pasal-2/ayat-3", False),
        ("laporan sebagaimana dimaksud dalam Pasal 2 ayat (3) Undang-Undang Nomor 1 Tahun 2001", "pasal-2/ayat-3", False),
        ("laporan sebagaimana dimaksud pada ayat (3) huruf a dinilai", "pasal-2/ayat-3", False),
        ("laporan sebagaimana dimaksud dalam Pasal 2 dinilai", "pasal-2", True),
    ],
)
def test_a_unit_names_itself_by_its_ayat_or_its_pasal(said, at, so):
    assert names_itself(said, at) is so


def test_moved_means_word_for_word():
    plan = fresh()
    moved = next(d for d in plan["dispositions"] if d["fate"] == "PINDAH")
    unit = next(u for u in plan["units"] if u["address"] == moved["target"])
    unit["text"] = (
        unit["text"].replace("Kebun", "Taman").replace("Rencana", "Catatan").replace("Relawan", "Kader").replace("Persyaratan", "Syarat")
    )
    assert "unit PINDAH dipindahkan kata demi kata" in broken(plan)


@settings(max_examples=20, deadline=None)
@given(st.sampled_from(["permenkeu/2012/1", "uu/2009/11", "permensos/1999/99", "perdirjen-dayasos/2020/12", ""]))
def test_a_foreign_revocation_breaks_it(regulation):
    plan = fresh()
    plan["revokes"].append({**plan["revokes"][0], "regulation": regulation})
    assert "pencabutan tidak melampaui jenis, peringkat, dan peraturan yang digabung" in broken(plan)


def test_a_foreign_rule_slipped_into_the_merge_as_well_is_still_of_another_type():
    plan = fresh()
    plan["merge"].append("permenkeu/2012/1")
    plan["revokes"].append({**plan["revokes"][0], "regulation": "permenkeu/2012/1"})
    assert "pencabutan tidak melampaui jenis, peringkat, dan peraturan yang digabung" in broken(plan)


def test_a_revocation_twice_or_a_merged_rule_left_standing_breaks_it():
    plan = fresh()
    plan["revokes"].append(dict(plan["revokes"][0]))
    assert "pencabutan tidak melampaui jenis, peringkat, dan peraturan yang digabung" in broken(plan)
    plan = fresh()
    del plan["revokes"][0]
    assert broken(plan) == ["setiap peraturan yang digabung dicabut"]


def test_a_kept_out_rule_among_the_revoked_or_listed_twice_breaks_it():
    plan = fresh()
    plan["kept_out"][0]["regulation"] = plan["revokes"][0]["regulation"]
    assert "peraturan yang dikecualikan tidak dicabut" in broken(plan)
    plan = fresh()
    plan["kept_out"].append(dict(plan["kept_out"][0]))
    assert "peraturan yang dikecualikan tidak dicabut" in broken(plan)


@pytest.mark.parametrize("name", ["rules_before", "units_before", "units_after", "merged_units", "new_units"])
def test_a_figure_that_was_not_counted_breaks_it(name):
    plan = fresh()
    plan["figures"][name] += 1
    assert broken(plan) == ["angka ringkasan sesuai dengan hitungan"]
    told = breaks(prove_files(plan, ROWS))
    assert name not in told.id
    assert name not in told.en
    assert told.id.startswith("angka ringkasan sesuai dengan hitungan: jumlah ")
    assert told.en.startswith("the summary's figures agree with a count: ")


def test_a_chapter_is_called_one_in_the_language_of_the_reader():
    plan = fresh()
    plan["chapters"].append(plan["chapters"][0])
    told = breaks(prove_files(plan, ROWS))
    assert "dalam satu bab: bab 1" in told.id
    assert "in one chapter: chapter 1" in told.en
    assert "(chapter 1)" in told.en
    assert "bab" not in told.en


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(["pasal-77", "pasal-4/ayat-3", "lampiran-1/huruf-c", "pasal-99/ayat-1"]), st.sampled_from([VOLUNTEERS, CIRCLE]))
def test_a_provision_the_plan_never_saw_breaks_it(address, regulation):
    if address == "lampiran-1/huruf-c" and regulation is VOLUNTEERS:
        return
    unseen = make_provisions(regulation.document, [(address, "Ketentuan yang terlewat.")])
    rows = [*ROWS, *(p.model_dump(mode="json") for p in unseen)]
    lines = broken(fresh(), rows)
    assert "setiap unit peraturan yang digabung mempunyai disposisi" in lines


# -- what a unit is -------------------------------------------------------------------------------------------------------


def units_in(*units) -> list[str]:
    """Addresses that the proof takes for units."""
    rows = [p.model_dump(mode="json") for p in make_provisions("d", [u if isinstance(u, tuple) else (u, "x") for u in units])]
    empty = fresh() | {"documents": ["d"], "dispositions": [], "units": [], "chapters": [], "merge": [], "revokes": [], "kept_out": []}
    line = prove_files(empty, rows)[0]
    return [hole.split("#")[1] for hole in line.holes]


def test_units_are_ayat_undivided_pasal_and_sections_of_annexes():
    assert units_in(
        "judul", "menimbang/huruf-a", "bab-1", "pasal-1", "pasal-1/angka-1", "pasal-2", "pasal-2/ayat-1", "pasal-2/ayat-1/huruf-a"
    ) == [
        "pasal-1",
        "pasal-2/ayat-1",
    ]
    assert units_in("lampiran-1", "lampiran-1/huruf-a", "lampiran-1/huruf-a/angka-1", "lampiran-2") == ["lampiran-1/huruf-a", "lampiran-2"]
    flow = ("lampiran-1", "FORMULIR. Langkah pendaftaran " + "pemohon mengunggah berkas lalu menunggu hasil " * 4)
    assert units_in(flow, "lampiran-1/angka-1", "lampiran-1/angka-1/huruf-a") == ["lampiran-1"]
    assert units_in("diktum-1", "penutup", "penjelasan/pasal-1") == ["diktum-1"]
    assert units_in("section-1", "section-1/subsection-1", "section-2") == ["section-1/subsection-1", "section-2"]


def test_facts_of_the_merged_records_are_units_and_those_of_other_records_are_not():
    def row(fact: str, record: str) -> dict:
        return {"document": "kasus", "address": f"fakta-{fact}", "kind": "fakta", "text": "x", "record": record}

    empty = fresh() | {
        "documents": ["kasus:permensos/2019/1"],
        "dispositions": [],
        "units": [],
        "chapters": [],
        "merge": [],
        "revokes": [],
        "kept_out": [],
    }
    line = prove_files(empty, [row("a", "kasus:permensos/2019/1"), row("b", "kasus:permensos/2019/2")])[0]
    assert line.holes == ("kasus#fakta-a",)
