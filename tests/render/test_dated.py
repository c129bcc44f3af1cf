"""The date of the data is never told without its origin, and no limit says more than is known."""

from __future__ import annotations

import datetime as dt

from rules.model import Case, Corpus, LegalId, Regulation, RunInfo, Text
from rules.render.dated import date_in_short, date_line, reach


def _rule(year: int, day: str | None = None, number: str = "3") -> Regulation:
    return Regulation(
        document=f"permensos-{number}-{year}",
        title="Contoh",
        id=LegalId(f"permensos/{year}/{number}"),
        enacted=dt.date.fromisoformat(day) if day else None,
    )


def _corpus(regulations: tuple[Regulation, ...] = (), cases: tuple[Case, ...] = (), as_of: str | None = None) -> Corpus:
    return Corpus(regulations=regulations, cases=cases, as_of=as_of)


def _case(day: str) -> Case:
    return Case(key="kasus", title=Text(id="Kasus", en="Case"), as_of=day)


def _run(day: str | None) -> RunInfo:
    return RunInfo(run_id="0123456789ab", date_of_data=day)


def test_without_a_given_date_the_youngest_rule_is_called_that():
    corpus = _corpus(regulations=(_rule(2024, "2024-12-18"),))
    run = _run("2024-12-18")
    assert date_line(corpus, run, "id") == "Tanggal data: 18 Desember 2024 (peraturan termuda dalam bahan)"
    said = reach(corpus, run)
    assert "bukan tanggal keadaan hukum" in said.id
    assert "baik sebelum maupun sesudah" in said.id
    assert "Perubahan sesudahnya tidak diperhitungkan" not in said.id


def test_a_case_tells_its_own_date_and_the_younger_rules_it_records():
    corpus = _corpus(regulations=(_rule(2026, number="8"), _rule(2025), _rule(2018, "2018-02-01")), cases=(_case("2025-08"),))
    line = date_line(corpus, _run("2025-08"), "id")
    assert line == "Tanggal data: Agustus 2025 (menurut kasus, yang juga mencatat Permensos 8/2026)"
    plain = _corpus(regulations=(_rule(2025),), cases=(_case("2025-08"),))
    assert date_line(plain, _run("2025-08"), "en") == "Date of data: August 2025 (as the case states)"


def test_a_rule_younger_than_the_case_is_the_youngest_in_the_material():
    corpus = _corpus(regulations=(_rule(2024, "2024-12-18"),), cases=(_case("2020-07"),))
    assert "peraturan termuda" in date_line(corpus, _run("2024-12-18"), "id")


def test_a_date_set_by_the_user_is_told_as_such():
    corpus = _corpus(regulations=(_rule(2024, "2024-12-18"),), as_of="2024-01-01")
    run = _run("2024-01-01")
    assert date_line(corpus, run, "id") == "Tanggal data: 1 Januari 2024 (ditetapkan pemakai)"
    assert "sesudah tanggal itu" in reach(corpus, run).id


def test_where_nothing_is_dated_the_line_says_so():
    assert date_line(_corpus(), _run(None), "id") == "Tanggal data tidak diketahui"
    assert "tidak diketahui" in reach(_corpus(), _run(None)).id
    assert "tanggal itu" not in reach(_corpus(), _run(None)).id


def test_at_the_foot_of_a_page_the_younger_rules_find_no_room():
    corpus = _corpus(regulations=(_rule(2026, number="8"),), cases=(_case("2025-08"),))
    assert date_in_short(corpus, _run("2025-08"), "id") == "Tanggal data: Agustus 2025 (menurut kasus)"
    assert date_in_short(_corpus(), _run(None), "en") == "Date of data unknown"
