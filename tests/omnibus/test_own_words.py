"""The draft keeps to its own list of terms: one name for one body, nothing said twice, no body that nothing explains."""

from __future__ import annotations

import pytest
from omnibus_scenery import VOLUNTEERS, plan_for, regulation, target_of

from rules.model import OmnibusUnit, Plan

GUILD = regulation(
    "8", 2017, "TUKANG KEBUN DUSUN",
    """
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Menteri ini, yang dimaksud dengan:
1. Tukang Kebun Dusun yang selanjutnya disingkat TKD adalah warga yang merawat kebun milik bersama di dusun.
2. Paguyuban Tukang Kebun Dusun yang selanjutnya disingkat PTKD adalah wadah berhimpun TKD untuk bertukar benih, alat, dan pengalaman berkebun.
BAB II
PAGUYUBAN
Pasal 2
(1) Paguyuban TKD merupakan wadah berhimpun TKD untuk bertukar benih, alat, dan pengalaman berkebun.
(2) Paguyuban TKD dipimpin seorang ketua.
Pasal 3
Tim Panen TKD merupakan kelompok yang memanen kebun.
Pasal 4
(1) Tim Panen TKD melapor kepada Tim Penilai TKD.
(2) Bentuk laporan ditetapkan oleh Direktur Jenderal.
(3) Benih dipilih oleh Direktur Jenderal Pemberdayaan Sosial.
""",
)  # fmt: skip


@pytest.fixture(scope="module")
def plan() -> Plan:
    """The guild's rule and another merged."""
    return plan_for([VOLUNTEERS, GUILD])


def _at(plan: Plan, address: str) -> OmnibusUnit:
    return next(u for u in plan.units if any(s.document == GUILD.document and s.address == address for s in u.sources))


def _said(plan: Plan, address: str) -> str:
    return " ".join(flag.id for flag in _at(plan, address).flags)


def test_a_body_bears_one_name_the_short_form_of_the_list(plan: Plan) -> None:
    assert target_of(plan, GUILD.document, "pasal-2/ayat-2") == "PTKD dipimpin seorang ketua."
    assert not any("Paguyuban TKD" in u.text for u in plan.units)
    fate = next(d for d in plan.dispositions if d.document == GUILD.document and d.address == "pasal-2/ayat-2")
    assert fate.fate == "UBAH"
    assert "'Paguyuban TKD' menjadi 'PTKD' menurut Pasal 1" in fate.reason.id


def test_a_provision_that_says_a_definition_again_is_flagged(plan: Plan) -> None:
    assert "Mengulang pengertian “Paguyuban Tukang Kebun Dusun” dalam Pasal 1 angka" in _said(plan, "pasal-2/ayat-1")
    assert "Mengulang" not in _said(plan, "pasal-2/ayat-2")


def test_a_body_that_no_definition_and_no_clause_explains_is_flagged_and_one_that_a_clause_explains_is_not(plan: Plan) -> None:
    said = _said(plan, "pasal-4/ayat-1")
    assert "“Tim Penilai TKD” dipakai di sini" in said
    assert "“Tim Panen TKD”" not in said


def test_an_office_without_its_full_name_is_flagged_and_with_it_is_not(plan: Plan) -> None:
    assert "“Direktur Jenderal” dipakai di sini" in _said(plan, "pasal-4/ayat-2")
    assert "Direktur Jenderal" not in _said(plan, "pasal-4/ayat-3")


def test_a_flag_names_the_definition_that_another_rule_has() -> None:
    other = regulation(
        "9", 2018, "TAMAN DESA",
        "Pasal 1\nDalam Peraturan Menteri ini, yang dimaksud dengan:\n1. Tim Penilai TKD adalah tim yang menilai panen.\n2. Taman adalah tempat menanam.\n",
    )  # fmt: skip
    plan = plan_for([VOLUNTEERS, GUILD, other], [VOLUNTEERS.key, GUILD.key])
    assert "Definisinya ada pada Permensos 9/2018 Pasal 1 angka 1." in _said(plan, "pasal-4/ayat-1")
