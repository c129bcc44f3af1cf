"""Which rules are merged."""

from __future__ import annotations

import pytest
from omnibus_scenery import CIRCLE, GUIDELINE, VOLUNTEERS
from support import make_case, make_record, make_reference, make_regulation

from rules.model import Candidate, Corpus, Text
from rules.omnibus import NothingMatches, choose, is_named


def corpus(*regulations, cases=()):
    return Corpus(regulations=tuple(regulations), cases=tuple(cases))


def candidate(*rules):
    return Candidate(rules=rules, findings=("R01-0",), reason=Text(id="berbagi", en="shared"))


BODY = [("pasal-1", "Satu."), ("pasal-2", "Dua.")]


def test_a_pattern_spans_slashes():
    assert choose(corpus(VOLUNTEERS, CIRCLE, GUIDELINE), ["permensos/*"]) == ("permensos/2015/4", "permensos/2019/7")


def test_a_pattern_may_name_one_year():
    assert choose(corpus(VOLUNTEERS, CIRCLE, GUIDELINE), ["permensos/2019/*"]) == ("permensos/2019/7",)


def test_a_document_name_is_a_name_too():
    assert choose(corpus(VOLUNTEERS, CIRCLE), ["lingkar_pemuda_2019"]) == ("permensos/2019/7",)


def test_several_patterns_add_up_without_repeating():
    assert choose(corpus(VOLUNTEERS, CIRCLE), ["permensos/2019/7", "permensos/*"]) == ("permensos/2015/4", "permensos/2019/7")


def test_a_pattern_that_names_nothing_says_what_is_close():
    with pytest.raises(NothingMatches) as error:
        choose(corpus(VOLUNTEERS, CIRCLE), ["permensos/2019/77"])
    assert "permensos/2019/7" in error.value.near
    assert "permensos/2019/7" in error.value.text.id
    assert "permensos/2019/7" in error.value.text.en
    assert isinstance(error.value, ValueError)


def test_a_pattern_far_from_everything_shows_how_one_looks():
    with pytest.raises(NothingMatches) as error:
        choose(corpus(VOLUNTEERS), ["xyzzy"])
    assert error.value.near == ()
    assert "permensos/*" in error.value.text.id


def test_without_patterns_the_case_decides():
    case = make_case(merge=("permensos/2019/7", "permensos/1999/1"))
    assert choose(corpus(VOLUNTEERS, CIRCLE, cases=[case])) == ("permensos/2019/7",)


def test_without_case_the_first_group_that_shares_matter_is_taken():
    groups = [candidate("permensos/2015/4", "permensos/2019/7"), candidate("uu/2000/1", "uu/2000/2")]
    assert choose(corpus(VOLUNTEERS, CIRCLE), candidates=groups) == ("permensos/2015/4", "permensos/2019/7")


def test_without_case_and_group_nothing_is_taken_however_many_rules_there_are():
    assert choose(corpus(*(make_regulation(f"uu/2000/{n}", "Hal", BODY) for n in range(1, 9)))) == ()


def test_what_analyst_or_case_names_comes_before_the_groups():
    groups = [candidate("permensos/2015/4", "permensos/2019/7")]
    case = make_case(merge=("permensos/2019/7",))
    assert choose(corpus(VOLUNTEERS, CIRCLE), ["permensos/2015/4"], groups) == ("permensos/2015/4",)
    assert choose(corpus(VOLUNTEERS, CIRCLE, cases=[case]), (), groups) == ("permensos/2019/7",)
    assert is_named(corpus(VOLUNTEERS), ["permensos/*"])
    assert is_named(corpus(CIRCLE, cases=[case]))
    assert not is_named(corpus(VOLUNTEERS, cases=[case]), [" "])


def test_an_amendment_comes_with_the_rule_it_amends_and_so_does_its_own():
    first = make_regulation("permensos/2020/1", "Perubahan", BODY, references=[make_reference(None, "judul", "amends", "permensos/2019/7")])
    second = make_regulation(
        "permensos/2021/1", "Perubahan", BODY, references=[make_reference(None, "judul", "amends", "permensos/2020/1")]
    )
    assert choose(corpus(CIRCLE, first, second), ["permensos/2019/7"]) == ("permensos/2019/7", "permensos/2020/1", "permensos/2021/1")


def test_a_revoked_rule_is_taken_only_where_it_is_named_outright():
    dead = make_regulation("permensos/2010/1", "Hal", BODY, status="revoked")
    assert choose(corpus(VOLUNTEERS, dead), ["permensos/*"]) == ("permensos/2015/4",)
    assert choose(corpus(VOLUNTEERS, dead), ["permensos/2010/1"]) == ("permensos/2010/1",)


def test_recollection_of_a_repeal_does_not_count():
    remembered = make_record("permensos/2010/1", "Hal", status="superseded", status_confidence="memory")
    assert choose(corpus(VOLUNTEERS, remembered), ["permensos/*"]) == ("permensos/2010/1", "permensos/2015/4")


def test_copies_are_passed_over_and_nothing_gives_nothing():
    copy = make_regulation("permensos/2019/7", "Hal", BODY, document="salinan", copy_of="Lingkar_Pemuda_2019")
    assert choose(corpus(CIRCLE, copy), ["permensos/*"]) == ("permensos/2019/7",)
    assert choose(corpus()) == ()
    assert choose(corpus(make_regulation(None, "Tanpa nomor", BODY))) == ()


def test_a_rule_made_after_the_date_of_the_corpus_is_not_merged():
    early, late = make_regulation("permensos/2018/1", "Relawan", BODY), make_regulation("permensos/2024/2", "Relawan", BODY)
    dated = Corpus(regulations=(early, late), as_of="2020-07-15")
    assert choose(dated, ["permensos/*"]) == ("permensos/2018/1",)
    with pytest.raises(NothingMatches):
        choose(dated, ("permensos/2024/2",))


@pytest.mark.parametrize("spelling", ["Permensos 7/2019", "Peraturan Menteri Sosial Nomor 7 Tahun 2019", " permensos nomor 7 tahun 2019 "])
def test_a_rule_may_be_named_by_its_citation(spelling):
    assert choose(corpus(VOLUNTEERS, CIRCLE, GUIDELINE), [spelling]) == ("permensos/2019/7",)


def test_a_citation_with_more_around_it_names_nothing():
    with pytest.raises(NothingMatches):
        choose(corpus(VOLUNTEERS, CIRCLE, GUIDELINE), ["selain Permensos 7/2019"])
