"""A pdf's runs become lines in reading order, without the furniture of its pages."""

from __future__ import annotations

from reader_files import RULE, page, picture_pdf, rule_pdf, text_pdf

from rules.readers import read


def lines_of(data: bytes) -> list[str]:
    return read("contoh.pdf", data).text.split("\n")


def test_a_rule_is_read_line_by_line():
    assert lines_of(rule_pdf()) == RULE.strip().split("\n")


def test_one_word_a_line_becomes_lines_again():
    justified = []
    for row, line in enumerate(["Relawan mempunyai tugas mendata buku", "dan menata rak di taman baca."]):
        x = 80.0
        for word in line.split():
            justified.append((x, 700 - 20.0 * row, word))
            x += 8.0 * len(word) + 14
    assert lines_of(text_pdf([justified])) == ["Relawan mempunyai tugas mendata buku", "dan menata rak di taman baca."]


def test_runs_drawn_from_foot_to_top_are_read_from_the_top():
    runs = page(["Pasal 1", "Relawan melapor.", "Pasal 2", "Camat menerima.", "Pasal 3", "Desa membantu."])
    assert lines_of(text_pdf([runs[::-1]])) == [words for _, _, words in runs]


def test_a_label_drawn_apart_stands_before_its_text():
    runs = [(120, 700, "mendata buku; dan"), (120, 680, "menata rak."), (90, 700, "a."), (90, 680, "b."), (90, 720, "Tugas:")]
    assert lines_of(text_pdf([runs])) == ["Tugas:", "a. mendata buku; dan", "b. menata rak."]


def test_headers_footers_and_page_numbers_go():
    pages = []
    for number in range(1, 6):
        head = ["2031, No. 12", f"- {number} -"] if number > 1 else ["No. 12, 2031"]
        body = [f"Pasal {number}", f"Relawan ke{['satu', 'dua', 'tiga', 'empat', 'lima'][number - 1]} melapor."]
        pages.append([*page([*head, *body]), (80, 40, "www.peraturan.go.id")])
    text = read("contoh.pdf", text_pdf(pages))
    assert "www" not in text.text
    assert "- 3 -" not in text.text
    assert text.text.count("No. 12") == 1
    assert [line for line in text.text.split("\n") if line.startswith("Pasal")] == [f"Pasal {n}" for n in range(1, 6)]
    assert any("dilepas" in note for note in text.notes)


def test_catchwords_go_and_the_words_they_announce_stay():
    pages = [
        page(["Pasal 1", "Relawan bertugas:", "a. mendata buku;", "b. menata . . ."]),
        page(["- 2 -", "b. menata rak; dan", "c. melapor.", "Pasal 2 . . ."]),
        page(["- 3 -", "Pasal 2", "Camat menerima laporan."]),
    ]
    assert lines_of(text_pdf(pages)) == [
        "Pasal 1", "Relawan bertugas:", "a. mendata buku;", "b. menata rak; dan", "c. melapor.", "Pasal 2", "Camat menerima laporan.",
    ]  # fmt: skip


def test_each_character_knows_its_page():
    pages = [page(["Pasal 1", "Relawan melapor."]), [], page(["Pasal 2", "Camat menerima."])]
    source = read("contoh.pdf", text_pdf(pages))
    assert len(source.page_starts) == 3
    assert source.page_of(source.text.index("Pasal 1")) == 1
    assert source.page_of(source.text.index("Pasal 2")) == 3
    assert source.page_of(source.text.index("Relawan")) == 1
    assert any("tanpa lapisan teks" in note and "2 dari 3" in note for note in source.notes)


def test_two_columns_are_read_one_after_the_other():
    left = [
        (
            60,
            760 - 16.0 * at,
            f"kolom kiri baris {['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh'][at % 10]} panjang sekali",
        )
        for at in range(16)
    ]
    right = [
        (
            320,
            760 - 16.0 * at,
            f"kolom kanan baris {['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh'][at % 10]} panjang",
        )
        for at in range(16)
    ]
    row_by_row = [run for pair in zip(left, right, strict=True) for run in pair]
    for drawn in (left + right, row_by_row):
        assert [line.split()[1] for line in lines_of(text_pdf([drawn]))] == ["kiri"] * 16 + ["kanan"] * 16


def test_a_table_keeps_its_cells_apart():
    rows = []
    for at, (name, place) in enumerate(
        [("Nama", "Tempat"), ("Rak satu", "Desa Contoh"), ("Rak dua", "Desa Uji"), ("Rak tiga", "Desa Coba"), ("Rak empat", "Desa Baru")]
    ):
        rows += [(80, 700 - 20.0 * at, name), (350, 700 - 20.0 * at, place)]
    assert lines_of(text_pdf([rows])) == [
        "Nama | Tempat",
        "Rak satu | Desa Contoh",
        "Rak dua | Desa Uji",
        "Rak tiga | Desa Coba",
        "Rak empat | Desa Baru",
    ]


def test_cells_of_several_lines_drawn_one_after_the_other_stay_whole():
    rows = []
    for at, (name, first, second) in enumerate(
        [("Rak satu", "mendata buku", "dan menata"), ("Rak dua", "membaca", "bersama"), ("Rak tiga", "melapor", "ke camat")]
    ):
        top = 700 - 60.0 * at
        rows += [(80, top, name), (80, top - 14, "lama"), (350, top, first), (350, top - 14, second)]
    assert lines_of(text_pdf([rows]))[:4] == ["Rak satu", "lama", "mendata buku", "dan menata"]


def test_the_same_bytes_give_the_same_text():
    data = text_pdf([page(RULE.splitlines()), page(["- 2 -", "Pasal 3", "Desa membantu."])])
    assert read("a.pdf", data) == read("a.pdf", data)


def test_pages_without_text_between_pages_with_text_do_not_make_a_scan():
    assert picture_pdf(1)
    assert read("a.pdf", text_pdf([page(RULE.splitlines()), []])).format == "pdf"


def test_a_year_at_the_foot_of_a_page_is_no_page_number():
    pages = [page(["Pasal 1", "Relawan diangkat dengan keputusan tanggal 3 Mei", "2031"]), page(["2", "Pasal 2", "Camat menerima.", "17"])]
    assert lines_of(text_pdf(pages)) == ["Pasal 1", "Relawan diangkat dengan keputusan tanggal 3 Mei", "2031", "Pasal 2", "Camat menerima."]
