"""Files that cannot be read are turned away with a reason and a remedy a person can act on."""

from __future__ import annotations

import io
import pickle
import zipfile

import pytest
from reader_files import RULE, numbered_docx, page, picture_pdf, rule_docx, rule_pdf, saved, text_pdf, zipped

from rules.readers import Unreadable, limits, read


def refusal(name: str, data: bytes) -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        read(name, data)
    error = caught.value
    assert error.reason.id
    assert error.reason.en
    assert error.remedy.id
    assert error.remedy.en
    assert error.reason.id != error.reason.en
    return error


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\x00" * 40])
@pytest.mark.parametrize("name", ["a.txt", "a.pdf", "a.docx", "a"])
def test_an_empty_file_is_called_empty_whatever_its_name(name, data):
    assert "kosong" in refusal(name, data).reason.id


def test_a_scan_names_the_ocr_packages_and_the_jdih():
    error = refusal("pindaian.pdf", picture_pdf(3))
    assert "3 halaman" in error.reason.id
    assert "pindaian" in error.reason.id
    for words in ("tesseract-ocr-ind", "JDIH"):
        assert words in error.remedy.id
        assert words in error.remedy.en


def test_a_zip_renamed_to_pdf_is_called_an_archive():
    error = refusal("peraturan.pdf", zipped({"a.txt": b"isi", "b.txt": b"isi"}))
    assert "arsip zip" in error.reason.id
    assert "Ekstrak" in error.remedy.id


def test_a_pdf_named_txt_is_read_as_a_pdf():
    assert read("peraturan.txt", rule_pdf()).format == "pdf"


def test_a_docx_named_pdf_is_read_as_a_docx():
    assert read("peraturan.pdf", rule_docx()).format == "docx"


def test_a_locked_pdf_asks_for_a_copy_without_password():
    error = refusal("a.pdf", text_pdf([page(RULE.splitlines())], encrypt=True))
    assert "kata sandi" in error.reason.id
    assert "password" in error.remedy.en or "without one" in error.remedy.en


def test_a_locked_docx_is_told_from_an_old_doc():
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504
    assert "kata sandi" in refusal("a.docx", ole + "EncryptedPackage".encode("utf-16-le")).reason.id
    old = refusal("a.doc", ole)
    assert "Office lama" in old.reason.id
    assert "docx" in old.remedy.id


@pytest.mark.parametrize("keep", [9, 40, 400])
def test_a_pdf_cut_off_is_called_damaged(keep):
    assert "rusak" in refusal("a.pdf", rule_pdf()[:keep]).reason.id


def test_a_docx_cut_off_is_called_damaged():
    assert "rusak" in refusal("a.docx", rule_docx()[:3000]).reason.id


@pytest.mark.parametrize("name", ["a.docx", "a.pdf", "a"])
def test_a_docx_whose_text_is_missing_is_a_broken_docx_and_no_archive(name):
    whole = zipfile.ZipFile(io.BytesIO(rule_docx()))
    rest = {each: whole.read(each) for each in whole.namelist() if each != "word/document.xml"}
    assert "docx ini rusak" in refusal(name, zipped(rest)).reason.id


@pytest.mark.parametrize("name", ["a.docx", "a.pdf", "a.zip"])
def test_a_docx_cut_off_is_called_a_docx_whatever_its_name(name):
    data = rule_docx()
    assert "docx ini rusak" in refusal(name, data[: len(data) // 2]).reason.id


def test_a_presentation_is_named():
    assert "PowerPoint" in refusal("a.pptx", zipped({"[Content_Types].xml": b"<x/>", "ppt/presentation.xml": b"<x/>"})).reason.id


def test_text_that_only_claims_to_be_a_pdf_is_called_damaged():
    assert "rusak" in refusal("a.pdf", b"%PDF-1.7\n" + RULE.encode()).reason.id


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "PNG"),
        (b"\xff\xd8\xff\xe0" + b"\x00" * 50, "JPEG"),
        (b"II*\x00" + b"\x01" * 50, "TIFF"),
        (b"{\\rtf1 Pasal 1}", "RTF"),
        (b"\x1f\x8b\x08" + b"\x00" * 50, "gzip"),
        (b"7z\xbc\xaf\x27\x1c" + b"\x00" * 20, "7z"),
        (b"\x7fELF" + b"\x01\x00" * 50, "Linux"),
        (b"SQLite format 3\x00" + b"\x00" * 50, "SQLite"),
    ],
)
def test_other_kinds_are_named(data, words):
    assert words in refusal("peraturan.txt", data).reason.id


def test_bytes_of_no_known_kind_are_called_no_text():
    data = bytes((at * 37 + at * at) % 256 for at in range(4000))
    assert "bukan teks" in refusal("a.txt", data).reason.id


def test_an_unknown_ending_lists_what_is_read():
    error = refusal("catatan.xyz", b"Daftar belanja: gula, kopi, teh.")
    assert "'.xyz'" in error.reason.id
    assert "docx" in error.remedy.id


def test_a_rule_under_an_unknown_ending_is_read_as_text():
    assert read("peraturan.xyz", RULE.encode()).format == "txt"


def test_xml_that_is_no_akoma_ntoso_is_named():
    assert "Akoma Ntoso" in refusal("a.xml", b"<?xml version='1.0'?><laporan><isi>Pasal 1</isi></laporan>").reason.id


def test_an_opendocument_file_asks_for_docx():
    data = zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"})
    assert "OpenDocument" in refusal("a.odt", data).reason.id


def test_a_file_above_the_limit_is_not_opened(monkeypatch):
    monkeypatch.setattr(limits, "MAX_FILE_BYTES", 1000)
    assert "batas" in refusal("a.pdf", rule_pdf() + b" " * 1000).reason.id


def with_entry(name: str, data: bytes) -> bytes:
    out = io.BytesIO(rule_docx())
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as container:
        container.writestr(name, data)
    return out.getvalue()


def test_a_docx_bomb_is_refused_by_its_ratio():
    assert "mengembang" in refusal("a.docx", with_entry("word/media/bom.xml", b"\x00" * 3_000_000)).reason.id


def test_a_docx_of_too_many_entries_is_refused(monkeypatch):
    monkeypatch.setattr(limits, "MAX_ZIP_ENTRIES", 5)
    assert "entri" in refusal("a.docx", rule_docx()).reason.id


def test_a_docx_that_unpacks_to_too_much_is_refused(monkeypatch):
    monkeypatch.setattr(limits, "MAX_INFLATED_BYTES", 10_000)
    assert "mengembang" in refusal("a.docx", rule_docx()).reason.id


def test_a_body_larger_than_it_claims_is_not_unpacked(monkeypatch):
    monkeypatch.setattr(limits, "MAX_XML_BYTES", 500)
    assert "melampaui" in refusal("a.docx", rule_docx()).reason.id


def test_a_docx_with_entities_is_refused():
    body = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document xmlns:w="urn:x"><w:body>&a;</w:body></w:document>'
    assert "entitas" in refusal("a.docx", zipped({"word/document.xml": body})).reason.id


def test_entity_bombs_and_outside_files_in_akoma_ntoso_are_refused():
    bomb = (
        b'<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">'
        b"<act><body><section><num>1.</num><content><p>&b;</p></content></section></body></act></akomaNtoso>"
    )
    assert "entitas" in refusal("a.xml", bomb).reason.id
    assert "entitas" in refusal("a.xml", bomb.replace(b'<!ENTITY a "lol">', b'<!ENTITY a SYSTEM "file:///etc/hostname">')).reason.id


def test_akoma_ntoso_that_nests_without_end_is_refused():
    deep = b"<section>" * 150 + b"<content><p>isi</p></content>" + b"</section>" * 150
    data = b"<akomaNtoso><act><body>" + deep + b"</body></act></akomaNtoso>"
    assert "bersarang" in refusal("a.xml", data).reason.id


def test_a_docx_without_words_is_called_empty_of_text():
    assert "tidak memuat teks" in refusal("a.docx", saved(numbered_docx())).reason.id


@pytest.mark.parametrize("name", ["catatan.yaml", "catatan.csv"])
def test_a_table_that_is_no_role_table_says_so(name):
    error = refusal(name, b"gula,kopi\n1,2\n" if name.endswith("csv") else b"- gula\n- kopi\n")
    assert error.remedy.id


def test_a_refusal_survives_the_way_between_processes():
    error = refusal("a.txt", b"")
    again = pickle.loads(pickle.dumps(error))
    assert (again.reason, again.remedy) == (error.reason, error.remedy)
