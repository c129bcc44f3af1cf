"""``padu show``: one finding in the words of the analyst's language, no codes of the files."""

import json

import pytest
from support import make_clause, make_fact

from flows.commands import show
from flows.records import to_lines
from rules.model import Bphn, Case, Finding, Text
from rules.model.case import SourceRecord


@pytest.fixture
def out(tmp_path):
    finding = Finding(
        id="R02-00000001",
        rule="R02",
        title=Text(id="Judul", en="Title"),
        statement=Text(id="Pernyataan.", en="Statement."),
        evidence=(
            make_clause("gotong", "pasal-5/huruf-a", "menyuluh warga", "permensos/2030/1"),
            make_fact("f1", "menyuluh pemuda", "permensos/2031/2", standing="praktik", confidence="memory", source="lap_a"),
            make_clause("gotong", "pasal-5/huruf-a", "menyuluh warga", "permensos/2030/1"),
        ),
        severity="medium",
        gao="overlap",
        bphn=(Bphn(dimension="D3", object="Kewajiban", convention=True),),
        falsifier=Text(id="Gugur jika keliru.", en="It falls if wrong."),
        scored=False,
    )
    folder = tmp_path / "0123456789ab"
    folder.mkdir()
    (folder / "findings.jsonl").write_text(to_lines([finding]), encoding="utf-8")
    case = Case(key="uji", title=Text(id="Uji", en="Test"), sources=(SourceRecord(key="lap_a", address="Laporan lokakarya, 2031"),))
    (folder / "cases.jsonl").write_text(to_lines([case]), encoding="utf-8")
    (folder / "manifest.json").write_text(json.dumps({"inputs": [{"document": "gotong", "format": "txt"}]}), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "id",
            [
                "[bobot sedang, usulan, tidak dihitung]",
                "Pasal 5 huruf a [gotong, baris 1]",
                "praktik dan dari ingatan",
                "GAO: tumpang tindih",
                "menurut konvensi Padu",
                "Sumber lap_a: Laporan lokakarya, 2031",
            ],
        ),
        (
            "en",
            [
                "[severity medium, proposed, not counted]",
                "Article 5 letter a [gotong, line 1]",
                "practice and from memory",
                "GAO: overlap",
                "BPHN: D3 Obligations",
                "Source lap_a: ",
            ],
        ),
    ],
)
def test_a_finding_is_shown_in_words_of_the_language(lang, said, out, capsys):
    assert show.command(finding="R02-00000001", out=out, lang=lang) == 0
    shown = capsys.readouterr().out
    assert [words for words in said if words not in shown] == []
    assert [code for code in ("uraian_sekunder", "seen", "pasal-5", "medium, usulan") if code in shown] == []


def test_a_clause_that_a_finding_rests_on_twice_is_shown_once(out, capsys):
    assert show.command(finding="R02-00000001", out=out, lang="id") == 0
    shown = capsys.readouterr().out
    assert shown.count("    menyuluh warga") == 1
    assert "Beda kata: menyuluh" in shown
