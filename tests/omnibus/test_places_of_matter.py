"""Matter of one kind stands in one chapter, whose title names it in whichever form the words have."""

from __future__ import annotations

from omnibus_scenery import VOLUNTEERS, plan_for, regulation

GUILD = regulation(
    "9", 2020, "PERKUMPULAN LUMBUNG",
    """
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Menteri ini, yang dimaksud dengan:
1. Perkumpulan Lumbung adalah organisasi warga yang mengelola lumbung pangan dusun.
2. Menteri adalah menteri yang menyelenggarakan urusan pemerintahan di bidang sosial.
BAB II
TUGAS
Pasal 2
Perkumpulan Lumbung mempunyai tugas menyimpan hasil panen warga dusun.
BAB III
PEMANTAUAN, PEMERIKSAAN, DAN PELAPORAN
Bagian Kesatu
Pemantauan
Pasal 3
Pemantauan lumbung dilakukan setiap bulan.
Bagian Kedua
Pemeriksaan
Pasal 4
Pemeriksaan lumbung dilakukan setiap tahun.
Bagian Ketiga
Pelaporan
Pasal 5
Laporan lumbung disampaikan setiap tahun.
BAB IV
PENGUKUHAN
Pasal 6
Pengukuhan Perkumpulan Lumbung dilakukan oleh kepala desa.
BAB V
KETENTUAN PENUTUP
Pasal 7
Peraturan Menteri ini mulai berlaku pada tanggal diundangkan.
""",
)  # fmt: skip
ALONE = regulation("9", 2021, "LUMBUNG DESA", "BAB I\nPENGUKUHAN\nPasal 1\nPengukuhan juru lumbung dilakukan oleh kepala desa.\n")


def titles(plan, article: int) -> set[str]:
    names = {c.number: c.title for c in plan.chapters}
    return {
        names[u.chapter]
        for u in plan.units
        for s in u.sources
        if s.document in (GUILD.document, ALONE.document) and s.address.split("/")[0] == f"pasal-{article}"
    }


def test_reports_stand_with_the_monitoring_whose_bab_they_share_and_the_title_says_so():
    plan = plan_for([VOLUNTEERS, GUILD])
    assert titles(plan, 3) == titles(plan, 4) == titles(plan, 5) == {"Pengawasan, Pemantauan, dan Pelaporan"}


def test_a_title_knows_the_forms_that_a_prefix_changes():
    assert titles(plan_for([ALONE]), 1) == {"Pengangkatan"}
