"""Damaged and hostile bytes: a reader gives text or a refusal, in time that grows with the size of the file."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reader_files import RULE, rule_akn, rule_docx, rule_pdf, text_pdf, zipped

from rules.model import Case, SourceText
from rules.readers import Unreadable, read

SEEDS = {
    "a.txt": RULE.encode(),
    "a.md": RULE.encode(),
    "a.html": ("<html><body><p>" + RULE.replace("\n", "</p><p>") + "</p></body></html>").encode(),
    "a.pdf": rule_pdf(),
    "a.docx": rule_docx(),
    "a.xml": rule_akn(),
}
_INSERTED = (b"<", b"\x00" * 9, b"\xff\xfe", b"&#", b"%PDF-", b"endobj", b"<div>" * 40, b"a. " * 90, b"-" * 900, b"PK\x03\x04", b"Pasal 1 ")


def outcome(name: str, data: bytes) -> SourceText | Case | Unreadable:
    """What a reader gives: a text, a case, or a refusal; anything else it raises fails the test."""
    try:
        return read(name, data)
    except Unreadable as refusal:
        return refusal


def mutated(seed: bytes, chance: random.Random) -> bytes:
    data = bytearray(seed)
    for _ in range(chance.choice((1, 2, 6, 30))):
        at = chance.randrange(len(data) or 1)
        match chance.randrange(6):
            case 0:
                data[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del data[at : at + chance.randrange(1, 120)]
            case 2:
                data[at:at] = chance.choice(_INSERTED)
            case 3:
                data[at:at] = data[at : at + chance.randrange(1, 500)]
            case 4:
                del data[at:]
            case _:
                data[at : at + 4] = chance.randrange(2**32).to_bytes(4, "little")
    return bytes(data)


@pytest.mark.parametrize("name", sorted(SEEDS))
def test_mutated_files_are_read_or_refused(name):
    for number in range(60):
        assert outcome(name, mutated(SEEDS[name], random.Random(f"{name} {number}")))


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.pdf", "a.docx", "a.html", "a.md", "a.xml", "a", "a.bin"]))
def test_any_bytes_are_read_or_refused(data, name):
    assert outcome(name, data)


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=300))
def test_any_body_of_a_docx_is_read_or_refused(body):
    assert outcome("a.docx", zipped({"word/document.xml": body}))


WORST = [
    "a. satu; ", "1. Satu. ", "(1) Satu. (2) Dua. ", "Pasal 1 (1) Setiap. ", "Bagian Kesatu Umum ", "BAB I KETENTUAN ", "A B C D ", "masing- masing ",
    "ayat\n(1)\n", "1.\n2.\n", " . . . ", "Ditetapkan di Jakarta pada tanggal ", "PERATURAN MENTERI NOMOR 1 TAHUN 2020 TENTANG ", "<!--", "[a](b) ", "*_*_",
    "<p>", "<div><table><tr><td>", "5\n", "abcabc", "( ", "Menimbang : ", "Pasal 2 Pasal 3 Pasal 4 ",
]  # fmt: skip


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_the_worst_lines_take_no_more_than_linear_time(name):
    for unit in WORST:
        started = time.process_time()
        assert outcome(name, (unit * (16_000 // len(unit))).encode())
        assert time.process_time() - started < 2.5, unit


def test_thousands_of_runs_on_one_baseline_end_in_time():
    started = time.process_time()
    runs = [(60 + 10 * (at % 48), 780.0 - at // 480, "k") for at in range(4800)]
    assert read("a.pdf", text_pdf([runs])).format == "pdf"
    assert time.process_time() - started < 5
