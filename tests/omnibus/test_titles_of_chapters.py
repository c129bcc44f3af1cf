"""By which title a chapter may be regulated: an express order, an inferred one, or the minister's power."""

from __future__ import annotations

import pytest
from omnibus_scenery import CIRCLE, VOLUNTEERS, plan_for, regulation

MENTERI = "Menteri adalah menteri yang menyelenggarakan urusan pemerintahan di bidang sosial."


def parent(delegation: str, menteri: str = MENTERI, kind: str = "PERATURAN PEMERINTAH", title: str = "KEHIDUPAN DUSUN"):
    """A rule that leaves something to another."""
    return regulation(
        "3", 2012, title,
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
    assert found["Pendanaan"].endswith("materi lain: kewenangan Menteri")


def test_the_subject_of_a_whole_rule_orders_each_chapter_that_holds_of_it():
    found = ordered(parent("Ketentuan lebih lanjut mengenai Lingkar Pemuda diatur dengan Peraturan Menteri."))
    assert "Pendanaan" in found
    assert "Tugas dan Fungsi" in found
    assert not any(title.startswith("Persyaratan") for title in found)


@pytest.mark.parametrize(
    ("delegation", "menteri", "kind"),
    [
        ("Ketentuan lebih lanjut mengenai pendanaan kegiatan Relawan Dusun diatur dengan Peraturan Pemerintah.", MENTERI, "UNDANG-UNDANG"),
        ("Ketentuan lebih lanjut mengenai pendanaan kegiatan Relawan Dusun diatur dengan Peraturan Menteri Keuangan.", MENTERI, "PERATURAN PEMERINTAH"),
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


def test_the_checklist_names_the_law_of_every_article():
    plan = plan_for([VOLUNTEERS, CIRCLE])
    labels = [label.id for label, _ in plan.legality]
    assert any(label.startswith("UU 12/2011 Pasal 8:") for label in labels)
    assert any(label.startswith("UU 12/2011 Lampiran II butir 237:") for label in labels)
    assert not any(label.startswith(("Pasal", "Lampiran", "butir")) for label in labels)
