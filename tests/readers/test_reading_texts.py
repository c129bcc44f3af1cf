"""Plain text, markdown and html give the same drafting text for the same rule."""

from __future__ import annotations

import hashlib

import pytest
from reader_files import RULE, rule_docx, rule_pdf

from rules.model import Case, SourceText
from rules.readers import FORMATS, read

MARKDOWN = """# Peraturan 7 2031

**Source File:** contoh.pdf
**Converted:** 2031-01-01

---

PERATURAN MENTERI CONTOH
NOMOR 7 TAHUN 2031
TENTANG
RELAWAN TAMAN BACA

## menimbang
a. bahwa taman baca perlu dirawat;
b. bahwa perlu menetapkan Peraturan Menteri tentang Relawan Taman Baca;

## memutuskan

## menetapkan
PERATURAN MENTERI TENTANG RELAWAN TAMAN BACA.

## BAB I
**KETENTUAN UMUM**

### Pasal 1
Dalam Peraturan Menteri ini yang dimaksud dengan: 1. **Relawan** adalah orang yang merawat taman baca. 2. _Taman Baca_ adalah tempat membaca bersama.

### Pasal 2
(1) Relawan mempunyai tugas:
  a. mendata buku; dan
  b. menata rak.
\\(2) Relawan sebagaimana dimaksud pada ayat (1) melapor kepada kepala desa.
"""

HTML = """<!DOCTYPE html><html><head><title>JDIH</title><script>var a = "Pasal 99";</script><style>p { color: red }</style></head>
<body><nav><a href="/">Beranda</a></nav><div class="sidebar-menu">Menu samping</div><div>Unduh berkas</div>
<center>PERATURAN MENTERI CONTOH<br>NOMOR 7 TAHUN 2031<br>TENTANG<br>RELAWAN TAMAN BACA</center>
<table><tr><td>Menimbang</td><td>:</td><td>a.</td><td>bahwa taman baca perlu dirawat;</td></tr>
<tr><td></td><td></td><td>b.</td><td>bahwa perlu menetapkan Peraturan Menteri tentang Relawan Taman Baca;</td></tr></table>
<p>MEMUTUSKAN:</p><p>Menetapkan&nbsp;: PERATURAN MENTERI TENTANG RELAWAN TAMAN BACA.</p>
<h2><span>BAB I</span> <span>KETENTUAN UMUM</span></h2><h4>Pasal 1</h4>
<div>Dalam Peraturan Menteri ini yang dimaksud dengan:<br>1. Relawan adalah orang yang
 merawat taman baca.<br>2. Taman Baca adalah tempat membaca bersama.</div><h4>Pasal 2</h4>
<div>(1) Relawan mempunyai tugas:</div><div>a. mendata buku; dan</div><div>b. menata rak.</div>
<div>(2) Relawan sebagaimana dimaksud pada ayat (1) melapor kepada kepala desa.</div><footer>Hak cipta</footer></body></html>"""


def text_of(name: str, data: bytes) -> str:
    source = read(name, data)
    assert isinstance(source, SourceText)
    return source.text


@pytest.mark.parametrize(
    ("name", "data"), [("a.txt", RULE.encode()), ("a.md", MARKDOWN.encode()), ("a.html", HTML.encode()), ("a.pdf", rule_pdf())]
)
def test_every_format_gives_the_same_drafting_text(name, data):
    assert text_of(name, data) == RULE.strip()


def test_a_docx_differs_only_in_what_it_leaves_out():
    assert set(text_of("a.docx", rule_docx()).split("\n")) <= set(RULE.split("\n"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "latin-1"])
def test_a_text_in_any_encoding_is_read(encoding):
    text = RULE.replace("taman baca perlu", "taman \xabbaca\xbb perlu")
    assert '"baca"' in text_of("a.txt", text.encode(encoding))


def test_encodings_mixed_in_one_file_are_read_line_by_line_and_noted():
    lines = RULE.splitlines()
    data = b"\n".join([
        lines[0].encode(), b"Pasal 1", "\u201crelawan\u201d desa".encode("utf-8"), "\u201ctaman\u201d \u2013 baca".encode("cp1252"),
        b"rak " + "\u201cbuku\u201d".encode("cp1252") + " dan \u201cmeja\u201d".encode(), "caf\xe9".encode("latin-1"),
    ])  # fmt: skip
    source = read("campuran.txt", data)
    assert source.text.split("\n")[2:] == ['"relawan" desa', '"taman" - baca', 'rak "buku" dan "meja"', "café"]
    assert any("campuran" in note for note in source.notes)


def test_windows_and_old_macintosh_line_ends_are_lines():
    assert text_of("a.txt", RULE.replace("\n", "\r\n").encode()) == RULE.strip()
    assert text_of("a.txt", RULE.replace("\n", "\r").encode()) == RULE.strip()


def test_the_source_is_named_and_hashed():
    data = RULE.encode()
    source = read("folder/permen.7.2031.txt", data)
    assert (source.document, source.file, source.sha256) == ("permen.7.2031", "folder/permen.7.2031.txt", hashlib.sha256(data).hexdigest())
    assert read("folder/a.txt", data, document="folder__a").document == "folder__a"
    assert source.page_of(0) is None


def test_page_numbers_running_through_a_text_go():
    body = "\n".join(f"Pasal {n}\nRelawan desa {n} melapor. {n + 4}" for n in range(1, 6))
    assert text_of("a.txt", body.encode()) == "\n".join(f"Pasal {n}\nRelawan desa {n} melapor." for n in range(1, 6))


def test_numbers_that_do_not_run_on_stay():
    body = "Pasal 1\nRelawan mendapat Rp500; 7\nPasal 2\nCamat menerima; 3\nPasal 3\nDesa membantu."
    assert "Rp500; 7" in text_of("a.txt", body.encode())


def test_a_page_number_glued_to_the_next_words_goes():
    body = "Pasal 1\nRelawan melapor.\n-2-\nPasal 2\nCamat menerima.\n-3Pasal 3\nDesa membantu.\n- 4 (1)\nteks"
    assert text_of("a.txt", body.encode()).split("\n")[4:6] == ["Pasal 3", "Desa membantu."]


def test_gathered_headings_go_back_to_the_head_of_their_bab():
    body = (
        "BAB I\nTUGAS\nPasal 1\nRelawan melapor. Bagian Kedua Pelaporan\nPasal 2\nCamat menerima.\n"
        "Bagian Kesatu\nUmum\nBagian Kedua\nPelaporan\nBAB II\nPENUTUP\nPasal 3\nSelesai."
    )
    assert text_of("a.txt", body.encode()).split("\n") == [
        "BAB I", "TUGAS", "Bagian Kesatu", "Umum", "Pasal 1", "Relawan melapor.", "Bagian Kedua", "Pelaporan", "Pasal 2", "Camat menerima.",
        "BAB II", "PENUTUP", "Pasal 3", "Selesai.",
    ]  # fmt: skip


def test_a_body_printed_twice_is_read_once():
    body = RULE[RULE.index("MEMUTUSKAN") :]
    text = text_of("a.txt", (RULE[: RULE.index("MEMUTUSKAN")] + "c. " + " ".join(body.split("\n")) + "\n" + body).encode())
    assert text.split("\n").count("Pasal 1") == 1


def test_numbers_that_a_browser_draws_are_written_out():
    page = "<html><body><h4>Pasal 1</h4><p>Tugas:</p><ol type='a'><li>mendata buku;</li><li>menata rak.</li></ol></body></html>"
    assert text_of("a.html", page.encode()).split("\n") == ["Pasal 1", "Tugas:", "a. mendata buku;", "b. menata rak."]
    labelled = page.replace("<li>mendata", "<li>a. mendata").replace("<li>menata", "<li>b. menata")
    assert text_of("a.html", labelled.encode()).split("\n")[2] == "a. mendata buku;"


def test_preformatted_html_keeps_its_lines():
    assert text_of("a.html", f"<html><body><pre>{RULE}</pre></body></html>".encode()) == RULE.strip()


def test_a_table_of_data_in_html_becomes_lines_with_bars():
    page = "<html><body><table><tr><th>Nama</th><th>Tugas</th></tr><tr><td>Relawan</td><td>mendata<br>buku</td></tr></table></body></html>"
    assert text_of("a.html", page.encode()).split("\n") == ["Nama | Tugas", "Relawan | mendata buku"]


def test_a_role_table_gives_a_case():
    case = read("peran.csv", b"Peran,Modalitas,Uraian\nRelawan,tugas,mendata buku\n", document="contoh")
    assert isinstance(case, Case)
    assert (case.key, len(case.norms)) == ("contoh", 1)


def test_formats_name_their_endings():
    assert set(FORMATS) == {"txt", "md", "html", "pdf", "docx", "akn", "yaml", "csv", "xlsx"}
    assert all(ending.startswith(".") for endings in FORMATS.values() for ending in endings)
