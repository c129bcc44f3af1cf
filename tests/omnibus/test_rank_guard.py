"""What one omnibus may revoke."""

from __future__ import annotations

import pytest
from omnibus_scenery import CIRCLE, VOLUNTEERS, plan_for, regulation
from support import make_record, make_regulation

from rules.model import Corpus
from rules.omnibus.guard import guard, instrument_of, refusal

BODY = [("pasal-1", "Satu.")]


def reason(identifier: str | None, instrument: str = "permensos", **more) -> str | None:
    found = refusal(make_regulation(identifier, "Hal", BODY, **more), instrument)
    return found.id if found else None


@pytest.mark.parametrize(
    ("identifier", "word"),
    [
        ("uu/2009/11", "lebih tinggi"),
        ("pp/2012/39", "lebih tinggi"),
        ("perpres/2024/162", "lebih tinggi"),
        ("permenpanrb/2016/26", "kementerian atau lembaga lain"),
        ("peraturan-bkn/2015/23", "kementerian atau lembaga lain"),
        ("peraturan-bersama-mensos/2008/41", "penanda tangan"),
        ("perdirjen-dayasos/2020/35", "lebih rendah"),
        ("perda-indramayu/2000/6", "terdampak"),
        ("perwali-medan/2018/93", "terdampak"),
        ("kepmensos/2020/5", "penetap"),
    ],
)
def test_what_stands_outside_type_and_rank_is_kept_out_with_its_own_reason(identifier, word):
    assert word in (reason(identifier) or "").replace("menetapkan", "penetap")


def test_rules_of_the_same_type_pass():
    assert reason("permensos/2012/1") is None


def test_an_old_decree_that_regulates_passes_and_one_that_decides_does_not():
    assert reason("kepmensos/1981/14-huk-kep-ii") is None
    assert refusal(make_regulation("kepmensos/1999/3", "Hal", [("diktum-1", "Menetapkan.")]), "permensos") is not None
    assert refusal(make_record("kepmensos/1981/14-huk-kep-ii", "Hal"), "permensos") is None
    assert refusal(make_record("kepmensos/2005/9", "Hal"), "permensos") is not None


def test_what_has_no_identity_or_no_readable_unit_is_never_revoked():
    assert "identitas" in (reason(None) or "")
    unread = make_regulation("permensos/2012/9", "Hal", [("menimbang/huruf-a", "bahwa")])
    assert "belum dibaca" in (refusal(unread, "permensos") or CIRCLE).id  # type: ignore[union-attr]


def test_a_law_omnibus_revokes_laws_only():
    assert reason("uu/2009/11", "uu") is None
    assert reason("permensos/2012/1", "uu") is not None
    assert reason("perppu/2022/2", "uu") is not None


@pytest.mark.parametrize(
    ("identifier", "word"), [("permensos/2012/1", "lebih rendah"), ("permenkeu/2012/1", "lebih rendah"), ("pp/2012/39", "lebih rendah")]
)
def test_what_ranks_below_a_law_omnibus_is_called_lower_and_not_another_ministrys(identifier, word):
    assert word in (reason(identifier, "uu") or "")


def test_a_law_that_nobody_read_is_not_said_to_be_revocable_by_its_type_and_rank():
    unread = make_record("uu/2009/11", "Kesejahteraan Sosial")
    [kept] = [k for k in guard(Corpus(regulations=(unread, VOLUNTEERS)), ["uu/2009/11"]).kept_out if k.regulation == "uu/2009/11"]
    assert "belum dibaca" in kept.reason.id
    assert "tidak dibentuk oleh menteri" in kept.reason.id
    assert "memungkinkan" not in kept.reason.id


def test_a_plan_over_laws_alone_says_that_no_minister_can_make_it():
    law = regulation("7", 2015, "RELAWAN DUSUN", "Pasal 1\nRelawan Dusun mendata warga.\n", kind="UNDANG-UNDANG REPUBLIK INDONESIA")
    assert law.key.startswith("uu/")
    assert "menteri tidak berwenang" in plan_for([law], ["uu/*"]).open_questions[0].id
    assert not any("menteri tidak berwenang" in q.id for q in plan_for([VOLUNTEERS], ["permensos/*"]).open_questions)


def test_the_instrument_is_ministerial_then_the_type_of_most_rules_and_joint_rules_have_no_say():
    rules = [make_regulation(i, "Hal", BODY) for i in ("permensos/2000/1", "kepmensos/2001/2", "permenkeu/2002/3")]
    assert instrument_of(rules) == "permensos"
    laws = [make_regulation(f"uu/200{n}/1", "Hal", BODY) for n in (1, 2)]
    assert instrument_of([*laws, rules[0]]) == "permensos"  # a ministry writes the omnibus
    assert instrument_of(laws) == "uu"
    assert instrument_of([make_regulation("peraturan-bersama-mensos/2008/41", "Hal", BODY)]) is None


def test_all_inputs_that_cannot_be_revoked_are_listed_the_neighbours_first():
    far = make_regulation("uu/1945/1", "Jauh", BODY)
    near = make_regulation("uu/2009/11", "Kesejahteraan Sosial", BODY)  # both rules name it in their legal basis
    guarded = guard(Corpus(regulations=(far, near, VOLUNTEERS, CIRCLE)), ["permensos/2015/4", "permensos/2019/7"])
    assert [r.key for r in guarded.merge] == ["permensos/2015/4", "permensos/2019/7"]
    assert [k.regulation for k in guarded.kept_out] == ["uu/2009/11", "uu/1945/1"]


def test_a_rule_that_is_asked_for_but_cannot_be_revoked_is_kept_out_first():
    law = make_regulation("uu/1945/1", "Jauh", BODY)
    guarded = guard(Corpus(regulations=(VOLUNTEERS, CIRCLE, law)), ["uu/1945/1", "permensos/2015/4", "permensos/2019/7"])
    assert "uu/1945/1" not in {r.key for r in guarded.merge}
    assert guarded.kept_out[0].regulation == "uu/1945/1"


def test_a_rule_revoked_before_is_lineage_though_it_was_named_where_a_clause_revokes_it():
    dead = make_regulation(
        "permensos/2001/9", "Sahabat Dusun", BODY, status="revoked", status_note="Dicabut dengan Permensos 4/2015 (Pasal 9)."
    )
    corpus = Corpus(regulations=(VOLUNTEERS, dead))
    kept = guard(corpus, ["permensos/2015/4"]).kept_out
    assert kept[0].regulation == "permensos/2001/9"
    assert kept[0].reason.id == (
        "Sudah dicabut atau digantikan sebelumnya. Dicabut dengan Permensos 4/2015 (Pasal 9). Tidak dicabut untuk kedua kali, dicatat sebagai riwayat."
    )
    named = guard(corpus, ["permensos/2015/4", "permensos/2001/9"])
    assert [r.key for r in named.merge] == ["permensos/2015/4"]
    assert "Tidak dicabut untuk kedua kali" in named.kept_out[0].reason.id


def test_a_rule_that_only_a_record_notes_as_revoked_stays_in_where_it_was_named():
    dead = make_regulation("permensos/2001/8", "Sahabat Dusun", BODY, status="revoked", status_note="Dicabut dengan Permensos 3/2014.")
    named = guard(Corpus(regulations=(VOLUNTEERS, dead)), ["permensos/2015/4", "permensos/2001/8"])
    assert [r.key for r in named.merge] == ["permensos/2001/8", "permensos/2015/4"]


def test_a_key_of_no_rule_is_an_error():
    with pytest.raises(KeyError):
        guard(Corpus(regulations=(VOLUNTEERS,)), ["permensos/1/1"])
