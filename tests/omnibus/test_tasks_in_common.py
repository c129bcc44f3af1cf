"""A like activity of several roles is named in one pasal that holds the choice for the meeting, and points from each clause to it."""

from __future__ import annotations

import pytest
from omnibus_scenery import looked_at, plan_for, regulation, target_of

from rules.model import Plan
from rules.omnibus import choose, draft_articles, propose

CRIERS = regulation(
    "3", 2016, "JURU WARTA",
    """
Pasal 1
Dalam Peraturan Menteri ini, yang dimaksud dengan Juru Warta adalah warga yang menyampaikan kabar.
Pasal 2
Juru Warta mempunyai tugas:
a. melakukan penyuluhan mengenai gizi keluarga kepada warga desa; dan
b. mencatat pertanyaan warga desa.
Pasal 3
Peraturan Menteri ini mulai berlaku pada tanggal diundangkan.
""",
)  # fmt: skip
CADRES = regulation(
    "6", 2019, "KADER DUSUN",
    """
Pasal 1
Dalam Peraturan Menteri ini, yang dimaksud dengan Kader Dusun adalah warga yang membantu dusun.
Pasal 2
(1) Kader Dusun bekerja di dusun.
(2) Kader Dusun mempunyai tugas:
a. merawat balai dusun; dan
b. memberikan penyuluhan mengenai gizi keluarga dan kebersihan rumah kepada warga desa dan ibu hamil di posyandu.
Pasal 3
Peraturan Menteri ini mulai berlaku pada tanggal diundangkan.
""",
)  # fmt: skip


@pytest.fixture(scope="module")
def plan() -> Plan:
    """The two rules merged."""
    return plan_for([CRIERS, CADRES])


def _ids(rule: str) -> list[str]:
    return [f.id for f in looked_at([CRIERS, CADRES])[1] if f.rule == rule and f.scored and f.verdict is None]


def test_a_like_activity_of_two_roles_is_named_with_the_new_places_of_its_clauses(plan: Plan) -> None:
    (finding,) = _ids("R02")
    unit = next(u for u in plan.units if u.new and finding in u.findings)
    assert "merupakan tugas bersama, [dengan Juru Warta atau Kader Dusun sebagai pelaksana utama, atau dibagi menurut" in unit.text
    places = {d.document: d.target for d in plan.dispositions if d.target and "penyuluhan" in target_of(plan, d.document, d.address)}
    assert f"Juru Warta sebagaimana dimaksud dalam {places[CRIERS.document].label()} huruf a" in unit.text
    assert f"Kader Dusun sebagaimana dimaksud dalam {places[CADRES.document].label()} huruf b" in unit.text


def test_the_clauses_stay_word_for_word_and_point_at_the_task_in_common(plan: Plan) -> None:
    (finding,) = _ids("R02")
    where = next(u.address for u in plan.units if u.new and finding in u.findings)
    for document, address in ((CRIERS.document, "pasal-2"), (CADRES.document, "pasal-2/ayat-2")):
        target = next(d.target for d in plan.dispositions if d.document == document and d.address == address)
        unit = next(u for u in plan.units if u.address == target)
        said = " ".join(f.id for f in unit.flags)
        assert f"Termasuk tugas bersama dalam {where.label()} (temuan {finding})" in said
        assert "belum diselesaikan" not in said
        assert not unit.new


def test_the_meeting_is_asked_whether_one_leads_or_the_task_is_divided(plan: Plan) -> None:
    (finding,) = _ids("R02")
    asked = next(q.id for q in plan.open_questions if finding in q.id)
    assert "dipimpin Juru Warta atau Kader Dusun, atau dibagi menurut sasaran, wilayah, atau tahap?" in asked


def test_reasons_say_that_nothing_overlaps_only_where_no_overlap_is_left_open(plan: Plan) -> None:
    graph, _ = looked_at([CRIERS, CADRES])
    assert "agar tidak tumpang tindih" in draft_articles(plan, graph).considering[0]
    units = tuple(u.model_copy(update={"open": _ids("R02")}) if u.flags else u for u in plan.units)
    assert "tumpang tindih" not in draft_articles(plan.model_copy(update={"units": units}), graph).considering[0]


def test_a_rejected_finding_makes_no_task_in_common() -> None:
    graph, findings = looked_at([CRIERS, CADRES])
    rejected = [f.model_copy(update={"status": "ditolak"}) if f.rule in ("R01", "R02") else f for f in findings]
    plan = propose(graph, rejected, choose(graph.corpus, ("permensos/*",)), "merge")
    assert not any("tugas bersama" in u.text for u in plan.units)


def test_a_task_that_holds_an_act_of_a_profession_names_no_lead_outside_it() -> None:
    rules = [
        regulation(
            number, 2016 + n, who.upper(),
            f"""
Pasal 1
Dalam Peraturan Menteri ini, yang dimaksud dengan {who} adalah warga yang melayani dusun.
Pasal 2
{who} mempunyai tugas:
a. {duty}; dan
b. {other}.
Pasal 3
Peraturan Menteri ini mulai berlaku pada tanggal diundangkan.
""",
        )
        for n, (number, who, duty, other) in enumerate((
            ("3", "Juru Warta", "melakukan pendampingan keluarga rentan di dusun", "merawat papan kabar"),
            ("6", "Kader Dusun", "melakukan pendampingan keluarga rentan dan ibu hamil di dusun pada masa paceklik", "menanam pohon"),
        ))
    ]  # fmt: skip
    graph, findings = looked_at(rules)
    alike = next(f for f in findings if f.rule in ("R01", "R02") and f.scored and f.verdict is None)
    held = next(e for e in alike.evidence if e.kind == "clause" and e.document == rules[0].document)
    reserved = alike.model_copy(update={"id": "R18-0000000a", "rule": "R18", "evidence": (held,), "members": (), "cures": ()})
    plan = propose(graph, (*(f for f in findings if f.rule != "R18"), reserved), choose(graph.corpus, ("permensos/*",)), "merge")
    unit = next(u for u in plan.units if u.new and alike.id in u.findings and "merupakan tugas bersama" in u.text)
    assert "merupakan tugas bersama, [dibagi menurut sasaran" in unit.text
    asked = next(q.id for q in plan.open_questions if alike.id in q.id and "Tugas bersama" in q.id)
    assert "Kader Dusun tidak menjadi calon: kegiatannya sama dengan yang menurut temuan R18-0000000a termasuk praktik profesi." in asked
