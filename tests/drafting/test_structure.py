"""From a text to provisions with addresses."""

from __future__ import annotations

import time

import pytest
from drafting_texts import FOOT, HEAD, source_of
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.drafting import outline, parse
from rules.model import OutlineUnit, SourceText

BODY = """
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Menteri ini yang dimaksud dengan:
1. Kebun Belajar adalah lahan yang dikelola
bersama oleh warga.
2. Penggerak Kebun yang selanjutnya disingkat PK adalah warga yang mengelola Kebun Belajar.
BAB II
TUGAS
Bagian Kesatu
Penggerak Kebun
Pasal 2
(1) PK mempunyai tugas:
a. mendata warga; dan
b. melakukan pendampingan, yang meliputi:
1. kunjungan; dan
2. penyuluhan.
(2) Tugas sebagaimana dimaksud pada ayat
(1) dilaksanakan setiap bulan.
Bagian Kedua
Kelompok
Paragraf 1
Susunan
Pasal 3
Kelompok terdiri atas PK dan warga.
Pasal 3A
Kelompok berkedudukan di desa.
BAB III
KETENTUAN PENUTUP
Pasal 4
Peraturan Menteri ini mulai berlaku pada tanggal diundangkan.
"""


def addresses(regulation, top="pasal"):
    return [p.address for p in regulation.provisions if p.address.startswith(top)]


def text_at(regulation, address):
    return next(p.text for p in regulation.provisions if p.address == address)


def test_every_unit_of_a_body_has_its_address(body):
    assert addresses(body(BODY)) == [
        "pasal-1", "pasal-1/angka-1", "pasal-1/angka-2", "pasal-2", "pasal-2/ayat-1", "pasal-2/ayat-1/huruf-a", "pasal-2/ayat-1/huruf-b",
        "pasal-2/ayat-1/huruf-b/angka-1", "pasal-2/ayat-1/huruf-b/angka-2", "pasal-2/ayat-2", "pasal-3", "pasal-3a", "pasal-4",
    ]  # fmt: skip


def test_marks_are_counted_by_kind(body):
    assert body(BODY).counts.model_dump() == {"bab": 3, "bagian": 2, "paragraf": 1, "pasal": 5, "ayat": 2, "huruf": 2, "angka": 4}


def test_headings_hold_their_titles_and_pasal_stand_within_them(body):
    regulation = body(BODY)
    headings = {p.address: p.heading for p in regulation.provisions if p.heading}
    assert headings["bab-2"] == "TUGAS"
    assert headings["bab-2/bagian-2/paragraf-1"] == "Susunan"
    assert next(p.within for p in regulation.provisions if p.address == "pasal-3") == "bab-2/bagian-2/paragraf-1"
    assert next(p.within for p in regulation.provisions if p.address == "pasal-4") == "bab-3"


def test_the_opening_phrase_of_a_list_stays_with_the_unit_that_opens_it(body):
    assert text_at(body(BODY), "pasal-2/ayat-1") == "PK mempunyai tugas:"
    assert text_at(body(BODY), "pasal-2/ayat-1/huruf-b") == "melakukan pendampingan, yang meliputi:"


def test_a_wrapped_reference_to_an_ayat_is_no_ayat(body):
    assert text_at(body(BODY), "pasal-2/ayat-2") == "Tugas sebagaimana dimaksud pada ayat (1) dilaksanakan setiap bulan."


def test_text_is_what_stands_in_the_span():
    source = source_of(HEAD + BODY + FOOT)
    for provision in parse(source).provisions:
        words = provision.heading or provision.text
        assert not words or "".join(source.text[provision.start : provision.end].split()) == "".join(words.split())


def test_lines_and_pages_are_those_of_the_mark():
    text = HEAD + BODY + FOOT
    cut = text.index("BAB II\n")
    source = source_of(text, page_starts=(0, cut))
    regulation = outline(source)
    pasal = {p.address: p for p in regulation.provisions}
    assert pasal["pasal-1"].page == 1
    assert pasal["pasal-2"].page == 2
    assert text.split("\n")[pasal["pasal-2"].line - 1] == "Pasal 2"


def test_the_closing_is_no_part_of_the_last_pasal(body):
    regulation = body(BODY)
    assert text_at(regulation, "pasal-4") == "Peraturan Menteri ini mulai berlaku pada tanggal diundangkan."
    assert text_at(regulation, "penutup").startswith("Agar setiap orang mengetahuinya")


def test_considerations_and_bases_have_addresses_of_their_own(body):
    regulation = body(BODY)
    assert addresses(regulation, "menimbang") == ["menimbang", "menimbang/huruf-a", "menimbang/huruf-b"]
    assert addresses(regulation, "mengingat") == ["mengingat", "mengingat/angka-1", "mengingat/angka-2"]


@pytest.mark.parametrize(
    "line", ["Pasal 2", "ayat (2)", "(2)", "huruf b.", "BAB II", "Pasal 3 ayat (1)"], ids=lambda line: line.replace(" ", "-")
)
def test_what_a_sentence_points_to_is_no_mark_at_the_start_of_a_line(body, line):
    regulation = body(f"Pasal 1\nKebun dikelola sebagaimana dimaksud dalam ketentuan\n{line}\noleh warga setempat.\nPasal 2\nCukup.\n")
    assert addresses(regulation) == ["pasal-1", "pasal-2"]


def test_an_elucidation_that_repeats_the_numbers_is_no_body(read):
    text = (
        HEAD
        + BODY
        + FOOT
        + "\nPENJELASAN\nATAS\nPERATURAN MENTERI SOSIAL\nI. UMUM\nKebun itu baik.\nII. PASAL DEMI PASAL\nPasal 1\nCukup jelas.\nPasal 2\nAyat (1)\nCukup jelas.\nAyat (2)\nJelas.\n"
    )
    regulation = read(text)
    assert regulation.counts.pasal == 5
    assert addresses(regulation, "penjelasan") == [
        "penjelasan", "penjelasan/umum", "penjelasan/pasal-1", "penjelasan/pasal-2", "penjelasan/pasal-2/ayat-1", "penjelasan/pasal-2/ayat-2",
    ]  # fmt: skip


def test_an_annex_numbers_its_own_sections_and_its_model_pasal_are_no_body(read):
    text = HEAD + BODY + FOOT + (
        "\nLAMPIRAN I\nPERATURAN MENTERI SOSIAL\nBAB I PENDAHULUAN\nA. Latar Belakang\nKebun ada di desa.\nB. Tujuan\n1. umum; dan\n2. khusus.\nBAB II FORMULIR\nPasal 1\nPara pihak sepakat.\n"
        "LAMPIRAN II\nA. Formulir\nNama warga.\nB. Daftar\nAlat kebun.\n"
    )  # fmt: skip
    regulation = read(text)
    assert regulation.counts.pasal == 5
    assert addresses(regulation, "lampiran") == [
        "lampiran-1", "lampiran-1/bab-1", "lampiran-1/bab-1/huruf-a", "lampiran-1/bab-1/huruf-b", "lampiran-1/bab-1/huruf-b/angka-1",
        "lampiran-1/bab-1/huruf-b/angka-2", "lampiran-1/bab-2", "lampiran-2", "lampiran-2/huruf-a", "lampiran-2/huruf-b",
    ]  # fmt: skip


def test_the_headings_of_an_annex_listed_in_a_pasal_are_no_headings(body):
    regulation = body(
        "BAB I\nISI\nPasal 1\nPedoman disusun dengan sistematika sebagai berikut:\nBAB I\nPENDAHULUAN\nBAB II\nPELAKSANAAN\nPasal 2\nPedoman tercantum dalam Lampiran.\n"
    )
    assert regulation.counts.bab == 1
    assert addresses(regulation) == ["pasal-1", "pasal-2"]


def test_words_behind_a_list_belong_to_the_unit_that_opened_it(body):
    regulation = body(
        "Pasal 1\nPada saat Peraturan Menteri ini mulai berlaku:\na. Peraturan Menteri Sosial Nomor 4 Tahun 2020 tentang Kebun; dan\n"
        "b. Peraturan Menteri Sosial Nomor 5 Tahun 2021 tentang Taman,\ndicabut dan dinyatakan tidak berlaku.\n"
    )
    pasal = next(p for p in regulation.provisions if p.address == "pasal-1")
    assert pasal.tail == "dicabut dan dinyatakan tidak berlaku."
    assert text_at(regulation, "pasal-1/huruf-b").endswith("tentang Taman,")


def test_a_missing_first_item_does_not_hide_the_others(body):
    regulation = body("Pasal 1\nTujuan kebun adalah\nb. memberi pangan;\nc. mempererat warga; dan\nd. mendidik anak.\n")
    assert addresses(regulation)[1:] == ["pasal-1/huruf-b", "pasal-1/huruf-c", "pasal-1/huruf-d"]


def test_a_lost_pasal_is_noted(body):
    regulation = body("Pasal 1\nSatu.\nPasal 3\nTiga.\nPasal 4\nEmpat.\n")
    assert addresses(regulation) == ["pasal-1", "pasal-3", "pasal-4"]
    assert "Nomor pasal melompat dari 1 ke 3." in regulation.notes


def test_items_printed_in_one_line_are_told_apart(body):
    regulation = body("Pasal 1\nKebun terdiri atas: a. bedeng; b. gudang; dan c. rumah bibit.\n")
    assert addresses(regulation) == ["pasal-1", "pasal-1/huruf-a", "pasal-1/huruf-b", "pasal-1/huruf-c"]


def test_brackets_number_the_third_and_fourth_level(body):
    regulation = body(
        "Pasal 1\n(1) Kebun meliputi:\na. lahan:\n1. kering:\na) atas;\nb) bawah:\n1) timur; dan\n2) barat.\n2. basah; dan\nb. gudang.\n(2) Cukup.\n"
    )
    assert "pasal-1/ayat-1/huruf-a/angka-1/huruf-b/angka-2" in addresses(regulation)
    assert addresses(regulation)[-3:] == ["pasal-1/ayat-1/huruf-a/angka-2", "pasal-1/ayat-1/huruf-b", "pasal-1/ayat-2"]


def test_the_ninth_letter_is_no_roman_numeral(body):
    items = "".join(f"{letter}. hal {letter};\n" for letter in "abcdefghij")
    assert addresses(body(f"Pasal 1\nKebun memuat:\n{items}"))[-2:] == ["pasal-1/huruf-i", "pasal-1/huruf-j"]


def test_a_decree_has_dictums(read):
    text = (
        HEAD.replace("PERATURAN MENTERI SOSIAL REPUBLIK INDONESIA", "KEPUTUSAN MENTERI SOSIAL REPUBLIK INDONESIA")
        + "KESATU : Menetapkan tim kebun.\nKEDUA : Tim mempunyai tugas:\na. mendata; dan\nb. melapor.\n"
        + FOOT
    )
    regulation = read(text)
    assert regulation.id == "kepmensos/2031/7"
    assert addresses(regulation, "diktum") == ["diktum-1", "diktum-2", "diktum-2/huruf-a", "diktum-2/huruf-b"]


def test_a_format_that_knows_its_structure_needs_no_grammar():
    text = "1 Definitions\nIn this law-\n2 Duties\n(1) A warden keeps the garden.\n"
    units = (
        OutlineUnit(address="section-1", kind="section", heading="Definitions", start=14, end=26),
        OutlineUnit(address="section-2", kind="section", heading="Duties", start=36, end=36),
        OutlineUnit(address="section-2/subsection-1", kind="subsection", start=40, end=len(text) - 1),
    )
    source = SourceText(
        document="law", file="law.xml", sha256="0", format="akn", text=text, outline=units, language="en", identity="act-xx/2020/1"
    )
    regulation = outline(source)
    assert regulation.id == "act-xx/2020/1"
    assert [(p.address, p.kind, p.text) for p in regulation.provisions] == [
        ("section-1", "section", "In this law-"), ("section-2", "section", ""), ("section-2/subsection-1", "subsection", "A warden keeps the garden."),
    ]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 1500),
            st.sampled_from(
                ["", "\n", "Pasal 3\n", "(1) ", "a. ", "BAB I\n", "Pasal I\n", ":", "1. Ketentuan Pasal 2 diubah\n", "x", "\x00"]
            ),
        ),
        max_size=25,
    )
)
def test_any_mutation_of_a_regulation_is_read(cuts):
    text = HEAD + BODY + FOOT
    for place, piece in cuts:
        text = text[:place] + piece + text[place + 7 :]
    regulation = outline(source_of(text))
    seen = [p.address for p in regulation.provisions]
    assert len(seen) == len(set(seen))
    assert 0 <= regulation.covered <= 1


def test_time_grows_with_the_length_of_the_text():
    def text(pasal: int) -> str:
        units = (
            f"Pasal {n}\n(1) PK mempunyai tugas:\na. mendata warga; dan\nb. melapor sebagaimana dimaksud dalam Pasal 1 ayat (1).\n(2) Tugas berlaku.\n"
            for n in range(1, pasal)
        )
        return HEAD + "".join(units) + FOOT

    def seconds(pasal: int) -> float:
        source = source_of(text(pasal))
        best = 9.0
        for _ in range(3):
            start = time.process_time()
            outline(source)
            best = min(best, time.process_time() - start)
        return best

    seconds(20)
    assert seconds(500) <= 2.5 * seconds(250)


@pytest.mark.material
def test_the_same_law_has_one_structure_in_two_formats(material):
    from rules.readers import read

    both = []
    for name in ("mblonyox/uu/2019/14.md", "fachrinnk/fix/uu14-2019.pdf"):
        path = material / "corpus" / "dev" / name
        both.append(outline(read(path.name, path.read_bytes())))
    one, other = both
    assert one.counts == other.counts
    assert addresses(one) == addresses(other)
    assert one.id == "uu/2019/14" or one.id is None
    assert other.id == "uu/2019/14"


@pytest.mark.material
def test_the_marks_of_the_annotated_rules_are_counted_right(material):
    import json

    from rules.readers import read

    for path in sorted((material / "gold" / "dev").glob("Permen_*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = material / "corpus" / "national" / f"{path.stem}.txt"
        regulation = outline(read(text.name, text.read_bytes()))
        assert regulation.id == gold["id"]
        assert regulation.counts.model_dump() == gold["counts"], path.stem


@pytest.mark.parametrize(
    "piece",
    [
        "Pasal 5 ayat (1), ", "ayat (1) dan ayat (2) huruf a, ", "Peraturan Menteri Sosial Nomor 4 Tahun 2020 tentang Kebun dan ", "sebagaimana telah diubah dengan ", "Di antara Pasal 5 dan Pasal 6 disisipkan ",
        "yang selanjutnya disebut ", "diatur lebih lanjut dengan Peraturan ", "Hal-hal yang belum diatur ", "(1) ", "a. ", "Nomor 7/HUK/", "dicabut dan dinyatakan ", "\n", "Pasal 1\n", "[MENGUBAH ", "LAMPIRAN\n", "PENJELASAN\n",
        "M E M U T U S ", "Kepala ", "Undang-Undang tentang ",
    ],
)  # fmt: skip
def test_no_phrase_repeated_without_end_slows_the_reading(piece):
    text = HEAD + "Pasal 1\n" + piece * (20_000 // len(piece)) + FOOT
    start = time.process_time()
    outline(source_of(text))
    assert time.process_time() - start < 3


# Sentences that break off, lists that restart ------------------------------------------------------------------------


def test_a_reference_at_the_start_of_a_line_begins_no_pasal(body):
    regulation = body(
        "Pasal 1\nCukup.\nPasal 2\nPeringatan tertulis sebagaimana dimaksud dalam\nPasal 3,\nPasal 4 ayat (1), dan\nPasal 4 ayat (2) "
        "diberikan oleh camat.\nPasal 3\nCukup.\nPasal 4\n(1) Cukup.\n(2) Cukup.\n"
    )
    assert addresses(regulation) == ["pasal-1", "pasal-2", "pasal-3", "pasal-4", "pasal-4/ayat-1", "pasal-4/ayat-2"]
    assert text_at(regulation, "pasal-2").endswith("diberikan oleh camat.")
    assert regulation.notes == ()


def test_a_sentence_that_breaks_off_at_the_source_is_noted(body):
    regulation = body(
        "Pasal 1\n(1) Warga terdaftar.\n(2) Warga sebagaimana dimaksud dalam\nPasal 2\nKebun dirawat setiap hari.\nPasal 3\nCukup.\n"
    )
    assert addresses(regulation) == ["pasal-1", "pasal-1/ayat-1", "pasal-1/ayat-2", "pasal-2", "pasal-3"]
    assert "Pasal 1 ayat (2): kalimatnya terputus dalam sumber." in regulation.notes


def test_letters_that_restart_inside_a_letter_end_with_their_last_item(body):
    regulation = body(
        "Pasal 1\nTata cara penilaian sebagai berikut:\na. camat mengusulkan kebun;\nb. tim menilai kebun dengan memperhatikan:\n"
        "a. letak kebun;\nb. luas kebun; dan\nc. hasil kebun.\nc. tim menetapkan nilai; dan\nd. camat mengumumkan nilai.\n"
    )
    assert addresses(regulation) == [
        "pasal-1", "pasal-1/huruf-a", "pasal-1/huruf-b", "pasal-1/huruf-b/huruf-a", "pasal-1/huruf-b/huruf-b", "pasal-1/huruf-b/huruf-c",
        "pasal-1/huruf-c", "pasal-1/huruf-d",
    ]  # fmt: skip


@pytest.mark.parametrize("gap", [" ", "\n"])
def test_the_next_ayat_may_begin_behind_a_sentence_without_its_stop(body, gap):
    regulation = body(
        f"Pasal 1\n(1) Camat melapor 2 (dua) kali dalam 1 (satu) tahun{gap}(2) Lurah sebagaimana dimaksud pada ayat (1) dan (3) Warga melapor\n(3) (3)Cukup.\n"
    )
    assert addresses(regulation) == ["pasal-1", "pasal-1/ayat-1", "pasal-1/ayat-2", "pasal-1/ayat-3"]
    assert text_at(regulation, "pasal-1/ayat-1") == "Camat melapor 2 (dua) kali dalam 1 (satu) tahun"
    assert text_at(regulation, "pasal-1/ayat-3") == "Cukup."


def test_who_signs_an_annex_is_no_part_of_its_last_section(read):
    foot = (
        FOOT
        + "\nLAMPIRAN\nPERATURAN MENTERI SOSIAL\nA. Logo Kebun\n1. berwarna hijau; dan\n2. berbentuk daun.\nB. Moto\nMoto kebun pendek.\n"
    )
    regulation = read(HEAD + "Pasal 1\nRK wajib hadir.\n" + foot + "MENTERI SOSIAL REPUBLIK INDONESIA,\nttd.\nNAMA MENTERI\n")
    texts = {p.address: " ".join(p.text.split()) for p in regulation.provisions if p.address.startswith("lampiran")}
    assert texts["lampiran-1/huruf-b"] == "Moto Moto kebun pendek."
    assert texts["lampiran-1/penutup"] == "MENTERI SOSIAL REPUBLIK INDONESIA, ttd. NAMA MENTERI"
