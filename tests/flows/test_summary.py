"""What Prefect's page shows of a run."""

import re
from pathlib import Path

import pytest
from support import make_clause

from flows.summary import SHOWN_IN_TABLE, findings_table, summary, table_title
from rules.model import Corpus, Figures, Finding, InputRecord, Plan, RunInfo, Text

NASTY = "Satu | dua <b>tiga</b> [empat](x) *lima* pkh_a\nenam"


def finding(number=1, scored=True):
    return Finding(
        id=f"R01-{number:08d}",
        rule="R01",
        title=Text(id="Judul", en="Title"),
        statement=Text(id=NASTY, en=NASTY),
        evidence=(make_clause("permensos/2012/1", "pasal-1", "kata"),),
        severity="high",
        falsifier=Text(id="Gugur jika keliru.", en="It falls if wrong."),
        scored=scored,
    )


def plan():
    return Plan(
        design="merge",
        design_reason=Text(id="alasan", en="reason"),
        title="Peraturan Menteri Sosial tentang Pilar",
        title_en="Regulation on pillars",
        merge=(),
        documents=(),
        chapters=(),
        dispositions=(),
        units=(),
        revokes=(),
        kept_out=(),
        dangling=(),
        proof=(),
        figures=Figures(
            rules_before=0, rules_after=0, units_before=0, units_after=0, merged_units=0, new_units=1, words_before=0, words_after=0
        ),
    )


def told(lang="id", findings=(), inputs=()):
    run = RunInfo(run_id="x", date_of_data=None, lang=lang, inputs=inputs)
    return summary(Corpus(regulations=(), actors=()), tuple(findings), plan(), run, Path("/hasil/x"))


def test_words_from_sources_stay_on_their_line_and_become_no_markup():
    [row] = [line for line in told(findings=[finding()]).splitlines() if line.startswith("- **R01-00000001**")]
    assert row.endswith("enam")
    assert not re.search(r"(?<!\\)[<>*|\[\]]", row.partition(": ")[2])


@pytest.mark.parametrize(
    ("lang", "severity", "none"), [("id", "tinggi", "Tidak ada peraturan yang digabung."), ("en", "high", "No rule is merged.")]
)
def test_the_summary_speaks_one_language_and_tells_an_empty_merge_in_words(lang, severity, none):
    text = told(lang, [finding()])
    assert f" {severity}): Satu" in text
    assert none in text


def test_an_english_summary_counts_one_thing_as_one():
    assert "1 finding, 1 of which count" in told("en", [finding()])
    assert "1 new unit;" in told("en")


def test_findings_beyond_those_shown_are_counted():
    assert "dan 2 temuan lain, lihat report.html." in told(findings=[finding(n) for n in range(12)])
    assert "temuan lain" not in told(findings=[finding(n) for n in range(10)])


def test_what_could_not_be_used_of_a_role_table_is_told():
    table = InputRecord(file="isi.xlsx", sha256="0", document="isi", format="role-table", notes=("isi.xlsx, baris 3: dilewati.",))
    text = InputRecord(file="a.txt", sha256="0", document="a", format="txt", notes=("nomor melompat",))
    assert "- isi.xlsx, baris 3: dilewati." in told(inputs=(table, text))
    assert "nomor melompat" not in told(inputs=(table, text))


@pytest.mark.parametrize(
    ("lang", "heads"),
    [
        ("id", ["temuan", "aturan", "bobot", "dihitung", "status", "isi"]),
        ("en", ["finding", "rule", "severity", "counts", "status", "what was found"]),
    ],
)
def test_the_table_of_findings_has_headings_and_words_of_the_language(lang, heads):
    [row] = findings_table((finding(scored=False),), lang)
    assert list(row) == heads
    assert list(row.values())[2:5] == (["tinggi", "tidak", "usulan"] if lang == "id" else ["high", "no", "proposed"])


def test_a_table_that_shows_only_some_says_so():
    many = tuple(finding(n) for n in range(SHOWN_IN_TABLE + 1))
    assert len(findings_table(many, "id")) == SHOWN_IN_TABLE
    assert table_title(many, "id") == "Temuan: 50 yang pertama dari 51; semuanya di matrix.xlsx"
    assert table_title(many[:1], "id") == "Temuan: 1"
