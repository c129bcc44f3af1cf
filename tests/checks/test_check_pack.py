"""Rule packs, and what they say to somebody who made a mistake."""

from __future__ import annotations

import pytest

from rules.checks import Pack, UnusablePack, load_pack
from rules.checks.r03_fragmentation import R03Options
from rules.packs import PackError


def _problems(text: str) -> str:
    with pytest.raises(PackError) as caught:
        Pack.read(text)
    return caught.value.say("id")


def test_an_empty_pack_leaves_every_rule_on():
    pack = Pack.read("")
    assert pack.enabled("R01")
    assert pack.options("R03") == R03Options()


def test_a_pack_changes_what_it_names_and_nothing_else():
    pack = Pack.read("rules:\n  R10: false\n  R03: {severity: medium, least_roles: 4}\n")
    assert not pack.enabled("R10")
    assert pack.enabled("R03")
    assert pack.severity("R03") == "medium"
    assert pack.options("R03") == R03Options(least_roles=4)
    assert pack.severity("R01") is None


def test_lists_can_be_given():
    assert Pack.read("rules: {R03: {kinds: [volunteer]}}").options("R03").kinds == ("volunteer",)  # type: ignore[attr-defined]


def test_an_unknown_rule_is_named_with_the_one_that_was_meant():
    said = _problems("rules: {R1: false}")
    assert "aturan R1 tidak dikenal" in said
    assert "Maksud Anda R1" in said


def test_an_unknown_option_is_named_with_its_rule_and_the_one_that_was_meant():
    said = _problems("rules: {R03: {least_role: 4}}")
    assert "Aturan R03" in said
    assert "Maksud Anda least_roles?" in said


def test_a_value_that_does_not_fit_is_named_with_rule_option_and_default():
    said = _problems("rules: {R03: {least_roles: banyak}}")
    assert "Aturan R03, least_roles: nilai 'banyak' tidak dapat dipakai" in said
    assert "Nilai bawaannya 3" in said


def test_a_severity_must_exist():
    assert "severity berat tidak dikenal" in _problems("rules: {R03: {severity: berat}}")


def test_every_mistake_is_told_at_once():
    assert len(_problems("rules: {R03: {severity: berat, least_role: 4}, R99: false, R10: 3}").splitlines()) == 4


@pytest.mark.parametrize("text", ["- a", "rules: [R01]", "rules: {R01: {enabled: mungkin}}", "rules: {R01: [1"])
def test_what_is_no_pack_is_refused_with_a_sentence(text):
    assert _problems(text)


def test_the_vocabulary_of_a_pack_is_no_option_of_a_rule():
    assert "reserved_acts" in _problems("rules: {R18: {reserved_acts: []}}")


def test_vocabularies_of_the_pack_reach_the_rules():
    text = "source: Rapat\ndated: 2026-11-02\nterms:\n  changes:\n    - {key: pmks-ppks, remove: true}\n"
    keys = {c.key for c in Pack.read(text).options("R06").terms.changes}  # type: ignore[attr-defined]
    assert "pmks-ppks" not in keys
    assert "pmks-ppks" in {c.key for c in Pack().options("R06").terms.changes}  # type: ignore[attr-defined]


def test_loading_a_file_names_the_file():
    with pytest.raises(UnusablePack) as caught:
        load_pack("rules: {R03: {least_role: 4}}", "paket.yaml")
    assert caught.value.text.id.startswith("paket.yaml: ")
    assert caught.value.text.en.startswith("paket.yaml: ")


def test_a_pack_that_no_rule_reads_is_refused_and_not_passed_over():
    with pytest.raises(PackError) as refused:
        Pack.read("source: Rapat\ndated: 2026-11-02\nverb_families:\n  families:\n    - {key: MENDATA, forms: [mengagregasi]}\n")
    assert "verb_families" in refused.value.say("id")
    assert "reserved_acts" in refused.value.say("id")
