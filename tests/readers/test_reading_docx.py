"""Numbers that Word draws become labels in the text, counted as Word counts."""

from __future__ import annotations

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from reader_files import RULE, numbered, numbered_docx, rule_docx, saved

from rules.readers import read
from rules.readers.numbering import printed


def lines_of(document) -> list[str]:
    return read("contoh.docx", saved(document)).text.split("\n")


def test_a_rule_with_automatic_numbers_reads_like_its_plain_text():
    expected = [line for line in RULE.strip().split("\n") if not line.startswith("Menetapkan")]
    assert read("contoh.docx", rule_docx()).text.split("\n") == expected


def test_a_pasal_goes_on_over_a_new_bab_and_lists_restart_below_it():
    document = numbered_docx()
    for bab in ("UMUM", "TUGAS"):
        numbered(document, 0, bab)
        numbered(document, 1)
        numbered(document, 2, "Relawan bertugas:")
        numbered(document, 3, "mendata;")
        numbered(document, 3, "menata.")
    assert lines_of(document) == [
        "BAB I", "UMUM", "Pasal 1", "(1) Relawan bertugas:", "a. mendata;", "b. menata.",
        "BAB II", "TUGAS", "Pasal 2", "(1) Relawan bertugas:", "a. mendata;", "b. menata.",
    ]  # fmt: skip


def test_numbers_of_a_style_are_counted():
    document = numbered_docx()
    style = document.styles.add_style("PasalJudul", 1)
    style.element.get_or_add_pPr().append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="1"/><w:numId w:val="90"/></w:numPr>'))
    heir = document.styles.add_style("PasalJudulDua", 1)
    heir.base_style = style
    document.add_paragraph("", style="PasalJudul")
    document.add_paragraph("Relawan melapor.")
    document.add_paragraph("", style="PasalJudulDua")
    document.add_paragraph("Camat menerima.")
    assert lines_of(document) == ["Pasal 1", "Relawan melapor.", "Pasal 2", "Camat menerima."]


def test_a_list_that_is_told_to_restart_restarts_once():
    document = numbered_docx()
    document.part.numbering_part.element.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="91"><w:abstractNumId w:val="90"/><w:lvlOverride w:ilvl="3"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        )
    )
    numbered(document, 3, "satu;")
    numbered(document, 3, "dua.")
    numbered(document, 3, "satu lagi;", number=91)
    numbered(document, 3, "dua lagi.", number=91)
    assert lines_of(document) == ["a. satu;", "b. dua.", "a. satu lagi;", "b. dua lagi."]


def test_number_zero_takes_a_number_away():
    document = numbered_docx()
    numbered(document, 3, "bernomor;")
    numbered(document, 3, "tanpa nomor", number=0)
    assert lines_of(document) == ["a. bernomor;", "tanpa nomor"]


@pytest.mark.parametrize(
    ("count", "form", "text"),
    [(1, "decimal", "1"), (27, "lowerLetter", "aa"), (3, "upperLetter", "C"), (4, "lowerRoman", "iv"), (14, "upperRoman", "XIV"),
     (7, "decimalZero", "07"), (1, "ordinalText", "Kesatu"), (12, "ordinalText", "Kedua belas"), (21, "cardinalText", "Dua Puluh Satu")],
)  # fmt: skip
def test_counts_are_printed_as_word_prints_them(count, form, text):
    assert printed(count, form) == text


def test_deleted_text_and_hidden_text_go_and_inserted_text_stays():
    document = docx.Document()
    paragraph = document.add_paragraph("Relawan ")._p
    paragraph.append(parse_xml(f'<w:del {nsdecls("w")} w:id="1"><w:r><w:delText>lama </w:delText></w:r></w:del>'))
    paragraph.append(parse_xml(f'<w:ins {nsdecls("w")} w:id="2"><w:r><w:t>baru</w:t></w:r></w:ins>'))
    paragraph.append(parse_xml(f"<w:r {nsdecls('w')}><w:rPr><w:vanish/></w:rPr><w:t>rahasia</w:t></w:r>"))
    source = read("a.docx", saved(document))
    assert source.text == "Relawan baru"
    assert any("terlacak" in note for note in source.notes)


def test_headers_and_footers_are_not_the_text():
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "KOP SURAT"
    document.sections[0].footer.paragraphs[0].text = "kaki halaman"
    document.add_paragraph("Relawan melapor.")
    assert lines_of(document) == ["Relawan melapor."]


def test_words_set_in_capitals_are_written_in_capitals():
    document = docx.Document()
    run = document.add_paragraph().add_run("Ketentuan Umum")
    run.font.all_caps = True
    assert lines_of(document) == ["KETENTUAN UMUM"]


def test_a_table_of_data_becomes_lines_with_bars():
    document = docx.Document()
    table = document.add_table(rows=2, cols=3)
    for row, cells in enumerate([("No", "Nama", "Tugas"), ("1", "Relawan", "mendata buku")]):
        for column, words in enumerate(cells):
            table.cell(row, column).text = words
    assert lines_of(document) == ["No | Nama | Tugas", "1 | Relawan | mendata buku"]


def test_a_line_break_inside_a_paragraph_ends_a_line():
    document = docx.Document()
    document.add_paragraph("BAB I\nKETENTUAN UMUM")
    assert lines_of(document) == ["BAB I", "KETENTUAN UMUM"]
