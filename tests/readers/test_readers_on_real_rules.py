"""Real rules: the same regulation in several formats gives the same marks, and all of them are read in little time."""

from __future__ import annotations

import difflib
import re
import time

import pytest

from rules.model import SourceText
from rules.readers import Unreadable, read

pytestmark = pytest.mark.material

_MARK = re.compile(
    r"^(?:(Pasal (?:\d+[A-Z]*|[IVX]+))$|(BAB [IVXLC]+[A-Z]?)$|(Bagian \w+)|(Paragraf \d+)|(\(\d+[a-z]?\)) |([a-z]\.) |(\d+\.) )",
    re.IGNORECASE,
)
_END = re.compile(r"^(?:PENJELASAN|LAMPIRAN|TAMBAHAN LEMBARAN|Disahkan di|Ditetapkan di|Agar setiap)")

#: Pairs of formats of one rule whose sources are whole, and how alike their marks are at least.
PAIRS = [
    ("mblonyox/uu/2019/14.md", "fachrinnk/fix/uu14-2019.pdf", 1.0),
    ("mblonyox/uu/2009/11.md", "petrabarus/UU-11-2009.html", 1.0),
    ("mblonyox/uu/2009/11.md", "fachrinnk/fix/uu11-2009.pdf", 1.0),
    ("mblonyox/uu/2011/13.md", "fachrinnk/fix/uu13-2011.pdf", 1.0),
    ("mblonyox/pp/2012/39.md", "lexid/txt/PP_2012_39.txt", 1.0),
    ("mblonyox/pp/2012/39.md", "petrabarus/PP-39-2012.html", 0.99),
    ("bayusiddhi/pdf/PERMENKOMINFO_2016_020.pdf", "bayusiddhi/markdown/raw/bpk/PERMENKOMINFO_2016_020.txt", 1.0),
]


def source(material, path: str) -> SourceText:
    found = read(path, (material / "corpus" / "dev" / path).read_bytes())
    assert isinstance(found, SourceText)
    return found


def marks(text: str) -> list[str]:
    lines = text.split("\n")
    start = next((at for at, line in enumerate(lines) if re.match(r"^(?:Pasal 1|Pasal I|BAB I)$", line)), 0)
    end = next((at for at in range(start, len(lines)) if _END.match(lines[at])), len(lines))
    return [match[0].strip().lower() for line in lines[start:end] if (match := _MARK.match(line))]


@pytest.mark.parametrize(("one", "other", "alike"), PAIRS)
def test_two_formats_of_one_rule_give_the_same_marks(material, one, other, alike):
    first, second = marks(source(material, one).text), marks(source(material, other).text)
    assert len(first) > 100
    assert difflib.SequenceMatcher(None, first, second, autojunk=False).ratio() >= alike


@pytest.mark.parametrize(
    ("path", "pasal"),
    [
        ("dinsosmedan/PERMENSOS_NOMOR_25_TAHUN_2019.pdf", 46),
        ("patih/permensos-5-2024.txt", 65),
        ("patih/permensos-22-2016.txt", 4),
        ("lexid/txt/Permen_Sos_2012_01.txt", 21),
        ("lexid/txt/Permen_Sos_2014_10.txt", 23),
        ("lexid/txt/Permen_Sos_2011_56.txt", 32),
        ("mashanz/permen/kemenkeu/pmk-119-2025.md", 64),
    ],
)
def test_every_pasal_stands_on_its_line_in_order(material, path, pasal):
    found = [int(match[1]) for line in source(material, path).text.split("\n") if (match := re.match(r"^Pasal (\d+)$", line))]
    assert found == list(range(1, pasal + 1))


def test_a_scan_among_the_real_files_is_refused(material):
    with pytest.raises(Unreadable, match="scan"):
        source(material, "fachrinnk/fix/uu15-2022.pdf")


@pytest.mark.slow
def test_all_documents_are_read_in_little_time(material):
    started = time.process_time()
    read_ones = 0
    for path in sorted((material / "corpus" / "dev").rglob("*")):
        if path.is_file() and path.suffix != ".tsv":
            try:
                read(path.name, path.read_bytes())
                read_ones += 1
            except Unreadable:
                assert path.name == "uu15-2022.pdf"
    assert read_ones > 150
    assert time.process_time() - started < 30
