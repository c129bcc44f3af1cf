"""Akoma Ntoso tells its own structure: addresses, headings and spans."""

from __future__ import annotations

import pytest
from reader_files import rule_akn

from rules.readers import read

INDONESIAN = """<akomaNtoso xmlns="http://www.akomantoso.org/2.0"><act><meta><identification source="#x"><FRBRWork>
<FRBRuri value="/id/act/permensos/2031/007"/><FRBRcountry value="id"/></FRBRWork><FRBRExpression><FRBRlanguage language="ind"/></FRBRExpression>
</identification></meta><preface><p><docTitle>Relawan Taman Baca</docTitle></p></preface><body>
<chapter><num>BAB II</num><heading>TUGAS</heading><article><num>Pasal 5</num>
<paragraph><num>(1)</num><list><intro><p>Relawan bertugas:</p></intro><point><num>a.</num><content><p>mendata; dan</p></content></point>
<point><num>b.</num><content><p>menata.</p></content></point></list></paragraph>
<paragraph><num>(2)</num><content><p>Camat menerima laporan.</p></content></paragraph></article>
<article><num>Pasal 5A</num><content><p>Desa membantu.</p></content></article></chapter></body></act></akomaNtoso>"""


def test_the_outline_names_every_unit_and_its_own_words():
    source = read("a.xml", rule_akn())
    units = {unit.address: source.text[unit.start : unit.end] for unit in source.outline}
    assert units == {
        "chapter-1": "",
        "section-1": "",
        "section-1/subsection-1": "A volunteer must-",
        "section-1/subsection-1/item-a": "list the books; and",
        "section-1/subsection-1/item-b": "tidy the shelves.",
        "section-1/subsection-2": "A volunteer reports to the council.",
        "section-2": "This is the Reading Gardens By-law.",
    }
    assert [unit.heading for unit in source.outline if unit.kind == "section"] == ["Duties", "Title"]


def test_identity_title_and_language_come_from_the_format():
    source = read("a.xml", rule_akn())
    assert (source.identity, source.title, source.language, source.format) == (
        "by-law-za-abc/2031/reading-gardens",
        "Reading Gardens By-law",
        "en",
        "akn",
    )


def test_the_text_reads_as_printed():
    assert read("a.xml", rule_akn()).text.split("\n")[1:6] == [
        "1 General", "1. Duties", "(1) A volunteer must-", "(a) list the books; and", "(b) tidy the shelves.",
    ]  # fmt: skip


def test_indonesian_units_bear_indonesian_addresses_and_marks():
    source = read("a.akn", INDONESIAN.encode())
    assert [unit.address for unit in source.outline] == [
        "bab-2", "pasal-5", "pasal-5/ayat-1", "pasal-5/ayat-1/huruf-a", "pasal-5/ayat-1/huruf-b", "pasal-5/ayat-2", "pasal-5a",
    ]  # fmt: skip
    assert (source.identity, source.language) == ("permensos/2031/7", "id")
    assert source.text.split("\n")[1:6] == ["BAB II", "TUGAS", "Pasal 5", "(1) Relawan bertugas:", "a. mendata; dan"]


def test_equal_numbers_get_different_addresses():
    twice = rule_akn().replace(b"<num>(2)</num>", b"<num>(1)</num>")
    addresses = [unit.address for unit in read("a.xml", twice).outline]
    assert len(addresses) == len(set(addresses))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_the_encoding_is_the_one_the_file_declares(encoding):
    text = rule_akn().decode().replace('encoding="UTF-8"', f'encoding="{encoding}"').replace("shelves", "shélves")
    assert "shélves" in read("a.xml", text.encode(encoding)).text


def test_an_editors_remark_is_not_the_text():
    assert "NOTE" not in read("a.xml", rule_akn().replace(b"<p>WHEREAS", b"<p><remark>NOTE</remark>WHEREAS")).text
