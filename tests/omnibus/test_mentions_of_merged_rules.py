"""Merged rules that another merged rule names by number: rewritten where they can be, asked about where they cannot."""

from __future__ import annotations

import pytest
from omnibus_scenery import CIRCLE, VOLUNTEERS, plan_for, regulation, target_of

from rules.omnibus import holds

RULE = "Peraturan Menteri Sosial Nomor 4 Tahun 2015 tentang Relawan Dusun"


def reading_room(sentence: str, heading: str = "TAMAN BACA"):
    return regulation("9", 2021, "TAMAN BACA", f"BAB I\n{heading}\nPasal 1\n{sentence}\nPasal 2\nBuku dipinjamkan tanpa biaya.\n")


def said(sentence: str, *rules, heading: str = "TAMAN BACA") -> tuple[str, str]:
    """The new words, and the question that they give rise to."""
    room = reading_room(sentence, heading)
    plan = plan_for([VOLUNTEERS, CIRCLE, room, *rules])
    assert holds(plan.proof)
    asked = [q.id for q in plan.open_questions if "masih menyebut peraturan yang digabung" in q.id]
    return target_of(plan, room.document, "pasal-1"), " ".join(asked)


def test_a_pasal_of_a_merged_rule_is_named_by_its_new_number():
    plan = plan_for([VOLUNTEERS, CIRCLE, reading_room(f"Taman baca diurus menurut Pasal 4 ayat (1) dan Pasal 7 {RULE}.")])
    targets = {(d.document, d.address): d.target for d in plan.dispositions}
    first, second = targets[VOLUNTEERS.document, "pasal-4/ayat-1"], targets[VOLUNTEERS.document, "pasal-7"]
    assert first is not None
    assert second is not None
    assert said(f"Taman baca diurus menurut Pasal 4 ayat (1) dan Pasal 7 {RULE}.") == (
        f"Taman baca diurus menurut {first.label()} dan {second.label()}.",
        "",
    )


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"Taman baca dibentuk sesuai dengan {RULE} dan dicatat.", "Taman baca dibentuk sesuai dengan Peraturan Menteri ini dan dicatat."),
        (f"Taman baca dibentuk sesuai dengan {RULE} (Berita Negara Republik Indonesia Tahun 2015 Nomor 12).", "Taman baca dibentuk sesuai dengan Peraturan Menteri ini."),
        ("Taman baca mengikuti Permensos 7/2019.", "Taman baca mengikuti Peraturan Menteri ini."),
        ("Taman baca mengikuti Lampiran Peraturan Menteri Sosial Nomor 7 Tahun 2019 tentang Lingkar Pemuda.", "Taman baca mengikuti Lampiran Peraturan Menteri ini."),
        ("Taman baca mengikuti Peraturan Menteri Sosial Nomor 99 Tahun 2015 tentang Taman.", "Taman baca mengikuti Peraturan Menteri Sosial Nomor 99 Tahun 2015 tentang Taman."),
    ],
)  # fmt: skip
def test_a_merged_rule_as_a_whole_becomes_this_rule_and_others_stay(sentence, expected):
    assert said(sentence) == (expected, "")


@pytest.mark.parametrize(
    "sentence",
    [
        f"Relawan yang telah diangkat berdasarkan {RULE} ikut mengurus taman baca.",
        f"Hal lain mengikuti Pasal 77 {RULE}.",
        "Taman baca mengikuti Peraturan Menteri Sosial Nomor 4 Tahun 2015 tentang Ternak Dusun.",
    ],
)
def test_the_past_the_unknown_and_another_title_stay_and_are_asked_about(sentence):
    words, question = said(sentence)
    assert words == sentence
    assert "Permensos 9/2021" in question
    assert "Pasal 1 (" in question


def test_a_transitional_clause_keeps_the_names_of_the_past():
    sentence = f"Pengurus yang dibentuk menurut {RULE} tetap bertugas."
    words, question = said(sentence, heading="KETENTUAN PERALIHAN")
    assert words == sentence
    assert question


def test_a_rule_with_its_amendments_is_one_mention():
    amendment = regulation(
        "3", 2018, "PERUBAHAN ATAS PERATURAN MENTERI SOSIAL NOMOR 4 TAHUN 2015 TENTANG RELAWAN DUSUN",
        "Pasal I\nKetentuan Pasal 7 diubah sehingga berbunyi sebagai berikut:\nPasal 7\nPendanaan bersumber dari sumbangan warga dusun.\n"
        "Pasal II\nPeraturan Menteri ini mulai berlaku pada tanggal diundangkan.\n",
    )  # fmt: skip
    sentence = (
        f"Taman baca mengikuti {RULE} sebagaimana telah diubah dengan Peraturan Menteri Sosial Nomor 3 Tahun 2018"
        " tentang Perubahan atas Peraturan Menteri Sosial Nomor 4 Tahun 2015 tentang Relawan Dusun."
    )
    assert said(sentence, amendment) == ("Taman baca mengikuti Peraturan Menteri ini.", "")
    words, question = said(sentence)
    assert words == sentence
    assert question


def test_the_head_of_an_annex_that_names_its_rule_is_taken_off():
    room = regulation(
        "9", 2021, "TAMAN BACA",
        """Pasal 1
Denah taman baca tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Peraturan Menteri ini.
Agar setiap orang mengetahuinya, memerintahkan pengundangan.
Ditetapkan di Jakarta
pada tanggal 3 Juni 2021
MENTERI SOSIAL,
LAMPIRAN
PERATURAN MENTERI SOSIAL NOMOR 9 TAHUN 2021
TENTANG TAMAN BACA
Taman baca terletak di tengah dusun.
""",
    )  # fmt: skip
    plan = plan_for([VOLUNTEERS, room])
    assert holds(plan.proof)
    annex = next(u.text for u in plan.units if u.address.startswith("lampiran"))
    assert annex == "Taman baca terletak di tengah dusun."
