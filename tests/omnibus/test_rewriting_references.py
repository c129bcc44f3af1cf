"""References in moved text."""

from __future__ import annotations

import pytest

from rules.model import Address
from rules.omnibus.numbers import Numbers, as_ranges, ranges
from rules.omnibus.rewrite import Annexes, describe, rewrite
from rules.omnibus.terms import canonical, harmonise

D = "d"


def numbers(**moved: str) -> Numbers:
    """Old addresses to new ones, written ``p5a1="p20a1"``."""

    def spelled(short: str) -> Address:
        pasal, _, ayat = short[1:].partition("a")
        return Address(f"pasal-{pasal}" + (f"/ayat-{ayat}" if ayat else ""))

    out = Numbers()
    for old, new in moved.items():
        here, there = spelled(old), spelled(new)
        article = here.parent if here.kind == "ayat" else here
        out.place((D, here), there, article or here, (there.parent if there.kind == "ayat" else there) or there)
    out.order[D] = tuple(Address(f"pasal-{n}") for n in range(1, 40))
    return out


MOVED = numbers(
    p5a1="p20a1", p5a2="p20a2", p6="p21", p7a1="p30a1", p7a2="p30a2", p8a2="p31", p9="p9", p10="p22", p11a1="p40a1", p11a2="p41a1"
)


def said(text: str, here: str = "pasal-6", new: str = "pasal-21", annexes: Annexes | None = None) -> str:
    return rewrite(text, D, Address(here), Address(new), MOVED, annexes).text


@pytest.mark.parametrize(
    ("here", "new", "old", "expected"),
    [
        ("pasal-5/ayat-2", "pasal-20/ayat-2", "sebagaimana dimaksud pada ayat (1) huruf a dan huruf b", "sebagaimana dimaksud pada ayat (1) huruf a dan huruf b"),
        ("pasal-6", "pasal-21", "dalam Pasal 5 ayat (1) dan ayat (2) serta Pasal 6", "dalam Pasal 20 ayat (1) dan ayat (2) serta Pasal 21"),
        ("pasal-6", "pasal-21", "dalam Pasal 5, Pasal 6, dan Pasal 9", "dalam Pasal 20, Pasal 21, dan Pasal 9"),
        ("pasal-6", "pasal-21", "dalam Pasal 5 sampai dengan Pasal 6", "dalam Pasal 20 sampai dengan Pasal 21"),
        ("pasal-6", "pasal-21", "dalam Pasal 7 ayat (2) huruf f sampai dengan huruf i", "dalam Pasal 30 ayat (2) huruf f sampai dengan huruf i"),
        ("pasal-6", "pasal-21", "dalam Pasal 5 sampai dengan Pasal 7", "dalam Pasal 20, Pasal 21, dan Pasal 30"),
        ("pasal-7/ayat-2", "pasal-30/ayat-2", "dalam Pasal 6 huruf a", "dalam Pasal 21 huruf a"),
        ("pasal-8/ayat-3", "pasal-50", "dimaksud pada ayat (2)", "dimaksud dalam Pasal 31"),
        ("pasal-8/ayat-3", "pasal-50", "dimaksud pada ayat\n(2) huruf c", "dimaksud dalam Pasal 31 huruf c"),
        ("pasal-9", "pasal-9", "dalam Pasal 9 huruf a angka 2", "dalam Pasal 9 huruf a angka 2"),
        ("pasal-6", "pasal-21", "pada huruf a", "pada huruf a"),
        ("pasal-6", "pasal-21", "jumlah huruf dan angka kematian", "jumlah huruf dan angka kematian"),
    ],
)  # fmt: skip
def test_a_reference_follows_its_target(here, new, old, expected):
    assert said(old, here, new) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Pasal 9 ayat (4) Peraturan Pemerintah Nomor 39 Tahun 2012",
        "Pasal 5 dan Pasal 6 Undang-Undang Nomor 11 Tahun 2009",
        "Pasal 5 ayat (1) dari Peraturan Menteri Keuangan Nomor 1 Tahun 2010",
        "Pasal 5 UU 11/2009",
    ],
)
def test_a_pasal_of_another_rule_is_left_alone(text):
    assert said(text) == text


def test_a_pasal_of_the_rule_itself_follows_although_the_rule_is_named():
    assert said("Pasal 5 ayat (1) Peraturan Menteri ini") == "Pasal 20 ayat (1) Peraturan Menteri ini"


def test_what_has_no_counterpart_is_left_and_reported():
    result = rewrite("dalam Pasal 3 ayat (1) dan Pasal 6", D, Address("pasal-6"), Address("pasal-21"), MOVED)
    assert result.text == "dalam Pasal 3 ayat (1) dan Pasal 6"
    assert result.lost == ("Pasal 3 ayat (1)",)
    assert result.changed == ()


def test_an_ayat_that_its_pasal_lacks_is_lost_and_gets_no_number_of_another():
    result = rewrite("sebagaimana dimaksud pada ayat (1)", D, Address("pasal-8/ayat-2"), Address("pasal-31"), MOVED)
    assert (result.text, result.lost) == ("sebagaimana dimaksud pada ayat (1)", ("Pasal 8 ayat (1)",))


def test_several_ayat_of_another_rule_in_one_go_are_left_alone():
    words = "Pasal 5 ayat (2), (3) dan (4) Undang-Undang Nomor 1 Tahun 2001"
    assert said(words) == words


def test_a_pasal_that_was_split_has_no_single_counterpart():
    assert rewrite("dalam Pasal 11", D, Address("pasal-6"), Address("pasal-21"), MOVED).lost == ("Pasal 11",)
    assert said("dalam Pasal 11 ayat (2)") == "dalam Pasal 41 ayat (1)"


def test_a_careless_reference_to_a_huruf_of_a_divided_pasal_keeps_its_letter():
    assert said("dalam Pasal 5 huruf b") == "dalam Pasal 20 huruf b"


def test_a_leaf_that_moved_takes_its_references_along():
    moved = numbers(p6="p21", p3="p7")
    moved.leaves[D, Address("pasal-3/huruf-a")] = Address("pasal-4")
    moved.leaves[D, Address("pasal-3/huruf-b")] = Address("pasal-7/huruf-a")
    text = rewrite(
        "dalam Pasal 3 huruf a, Pasal 3 huruf b, dan Pasal 3 huruf b angka 2", D, Address("pasal-6"), Address("pasal-21"), moved
    ).text
    assert text == "dalam Pasal 4, Pasal 7 huruf a, dan Pasal 7 huruf a angka 2"


def test_annexes_take_their_new_numbers():
    two = Annexes({"I": Address("lampiran-3"), "II": Address("lampiran-4")}, True)
    assert said("tercantum dalam Lampiran II yang merupakan", annexes=two) == "tercantum dalam Lampiran IV yang merupakan"
    only = Annexes({"": Address("lampiran-2")}, True)
    assert said("tercantum dalam Lampiran yang merupakan", annexes=only) == "tercantum dalam Lampiran II yang merupakan"
    alone = Annexes({"I": Address("lampiran-1")}, False)
    assert said("tercantum dalam Lampiran I yang merupakan", annexes=alone) == "tercantum dalam Lampiran yang merupakan"
    assert said("Lampiran Undang-Undang Nomor 23 Tahun 2014", annexes=only) == "Lampiran Undang-Undang Nomor 23 Tahun 2014"


def test_an_annex_that_did_not_come_along_is_reported_once():
    result = rewrite("Lampiran I dan Lampiran I", D, Address("pasal-6"), Address("pasal-21"), MOVED, Annexes({}, False))
    assert result.lost == ("Lampiran I",)
    assert "Lampiran I dan Lampiran I" in result.text


def test_changes_are_described_in_few_words():
    pairs = tuple((f"Pasal {n}", f"Pasal {n + 1}") for n in range(1, 8))
    assert describe(pairs[:2]) == "Pasal 1 menjadi Pasal 2 dan Pasal 2 menjadi Pasal 3"
    assert describe(pairs).endswith("dan 3 lainnya")


def test_runs_of_neighbours_become_ranges():
    row = [Address(f"pasal-{n}") for n in (3, 4, 5, 9)]
    assert as_ranges(row) == [(row[0], row[2]), (row[3], row[3])]
    assert as_ranges([Address("pasal-5a"), Address("pasal-6")]) == [(Address("pasal-5a"),) * 2, (Address("pasal-6"),) * 2]


def test_units_are_cited_whole_and_in_a_row_from_the_third_on():
    units = [Address(f"pasal-{n}") for n in (1, 2, 3, 5)] + [Address(f"pasal-6/ayat-{n}") for n in (1, 2, 3, 4, 6, 7, 9)]
    assert ranges(units[:4]) == ["Pasal 1–3", "Pasal 5"]
    assert ranges(units[:2]) == ["Pasal 1", "Pasal 2"]
    assert ranges(units[4:]) == ["Pasal 6 ayat (1)–(4), ayat (6), ayat (7), ayat (9)"]
    assert ranges(units[3:], units) == ["Pasal 5", "Pasal 6"]


def test_terms_keep_the_case_of_the_printed_word():
    text, changes = harmonise(
        "PMKS, Penyandang Masalah Kesejahteraan Sosial, penyandang masalah kesejahteraan sosial, Bupati/Walikota, walikota"
    )
    assert text == "PPKS, Pemerlu Pelayanan Kesejahteraan Sosial, pemerlu pelayanan kesejahteraan sosial, Bupati/Wali Kota, wali kota"
    assert [c.renamed for c in changes] == [True, True, False, False]
    assert harmonise("kota walikotamadya")[1] == ()
    assert canonical("PMKS") == "PPKS"
