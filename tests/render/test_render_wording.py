from __future__ import annotations

import io
import zipfile

import pytest
from support import make_clause, make_fact

from rules.model import Address
from rules.render import repack
from rules.render.naming import cite, place, printed_number, short_id, short_type
from rules.render.wording import date, listing, number, percent, sentence, shorten, some, wrap


def test_numbers_and_dates_follow_the_language():
    assert number(1234567, "id") == "1.234.567"
    assert number(1234567, "en") == "1,234,567"
    assert number(0.75, "id") == "0,75"
    assert number(12.50, "en") == "12.5"
    assert percent(0.333, "id") == "33 persen"
    assert date("2020-07-15", "id") == "15 Juli 2020"
    assert date("2020-07-15", "en") == "15 July 2020"


def test_a_missing_date_is_never_taken_for_today():
    assert date(None, "id") == "tanggal tidak diketahui"
    assert date("sekitar 2020", "id") == "sekitar 2020"


def test_a_listing_counts_what_it_leaves_out():
    assert listing(["a"], "id") == "a"
    assert listing(["a", "b"], "id") == "a dan b"
    assert listing(["a", "b", "c"], "id") == "a, b, dan c"
    assert some(["a", "b", "c", "d"], 2, "id") == "a, b, dan 2 lainnya"
    assert some(["a", "b", "c", "d"], 2, "en") == "a, b, and 2 more"


def test_a_label_is_wrapped_and_never_cut():
    title = "Sistem Layanan dan Rujukan Terpadu untuk Penanganan Fakir Miskin"
    lines = wrap(title, 20)
    assert " ".join(lines) == title
    assert max(map(len, lines)) <= 20
    assert "".join(wrap("x" * 50, 20)) == "x" * 50


def test_shortened_words_say_so():
    assert shorten("satu dua tiga", 100) == "satu dua tiga"
    assert shorten("satu dua tiga empat", 12) == "satu dua …"


@pytest.mark.parametrize(
    ("rule", "name"),
    [
        ("permensos/2012/1", "Permensos 1/2012"),
        ("permensos/2010/77-huk", "Permensos 77/HUK/2010"),
        ("perda-indramayu/2000/6", "Perda Indramayu 6/2000"),
        ("uu/2019/14", "UU 14/2019"),
    ],
)
def test_rules_are_named_as_drafters_name_them(rule, name):
    assert short_id(rule) == name


def test_types_and_numbers_are_named_apart():
    from rules.model import LegalId

    assert short_type("permensos") == "Permensos"
    assert printed_number(LegalId.of("permensos/2010/77-huk")) == "77/HUK/2010"


def test_a_clause_is_cited_with_rule_and_address():
    clause = make_clause("d", "pasal-5/ayat-2/huruf-a", "kata", "permensos/2012/1")
    assert cite(clause, "id") == "Permensos 1/2012, Pasal 5 ayat (2) huruf a"
    assert cite(clause, "en") == "Permensos 1/2012, Article 5 paragraph (2) letter a"
    assert place(Address("pasal-5/angka-3"), "en") == "Article 5 number 3"


def test_a_fact_without_article_says_so_and_shows_no_address():
    fact = make_fact("psm-1", "membantu", "permensos/2019/10")
    assert cite(fact, "id") == "Permensos 10/2019, pasal belum diketahui"
    assert "fakta" not in cite(fact, "id")


def test_a_fact_that_does_not_count_says_what_it_is_worth():
    practice = make_fact("psm-8", "mendata", standing="praktik", source="berita")
    assert cite(practice, "id") == "sumber berita, praktik"
    memory = make_fact("sup-1", "menelaah", "permensos/2018/15", confidence="memory")
    assert cite(memory, "en") == "Permensos 15/2018, article not yet known, from memory"


def test_repacking_gives_the_same_bytes_whatever_the_order_and_the_clock():
    def archive(names, moment):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as target:
            for name in names:
                target.writestr(zipfile.ZipInfo(name, moment), f"isi {name}" * 50)
        return out.getvalue()

    names = ["word/document.xml", "[Content_Types].xml", "a.xml"]
    one = archive(names, (2020, 7, 15, 8, 0, 0))
    other = archive(reversed(names), (2024, 1, 2, 3, 4, 6))
    assert one != other
    assert repack(one) == repack(other)
    with zipfile.ZipFile(io.BytesIO(repack(one))) as made:
        assert made.namelist() == ["[Content_Types].xml", "a.xml", "word/document.xml"]
        assert made.read("a.xml") == b"isi a.xml" * 50
        assert {info.date_time for info in made.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("peraturan-bnpb/2018/5", "Peraturan BNPB 5/2018"),
        ("permenpppa/2010/1", "PermenPPPA 1/2010"),
        ("perda-indramayu/2000/6", "Perda Indramayu 6/2000"),
        ("perda-kota-medan/2015/5", "Perda Kota Medan 5/2015"),
    ],
)
def test_abbreviations_in_the_names_of_rules_are_in_capitals(key, name):
    assert short_id(key) == name


@pytest.mark.parametrize(("text", "said"), [("Cabut saja", "Cabut saja."), ("Cabut saja.", "Cabut saja."), ("Cabut?", "Cabut?")])
def test_a_sentence_ends_once(text: str, said: str):
    assert sentence(text) == said
