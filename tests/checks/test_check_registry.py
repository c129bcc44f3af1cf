"""The registry, its features and its documentation agree."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rules.checks import REGISTRY, handbook
from rules.packs import load

_ROOT = Path(__file__).resolve().parents[2]


def test_rules_stand_in_the_order_of_their_ids():
    assert list(REGISTRY) == sorted(REGISTRY)
    assert all(key == rule.id for key, rule in REGISTRY.items())


@pytest.mark.parametrize("rule", REGISTRY.values(), ids=list(REGISTRY))
def test_a_rule_is_filed_where_the_bphn_pack_files_it(rule):
    filing = next(f for f in load("bphn").filings if f.key == rule.id)
    first = rule.bphn[0]
    assert (first.dimension, first.object, first.indicator, first.convention) == (
        filing.dimension,
        filing.object,
        filing.indicator,
        filing.convention,
    )


@pytest.mark.parametrize("rule", REGISTRY.values(), ids=list(REGISTRY))
def test_a_rule_explains_itself_and_its_options_in_both_languages(rule):
    for text in (rule.title, rule.explains, *(o.text for o in rule.options_help())):
        assert text.id
        assert text.en
        assert text.id != text.en
    assert rule.sources


@pytest.mark.parametrize("rule", REGISTRY.values(), ids=list(REGISTRY))
def test_a_rule_says_where_it_is_documented(rule):
    page, _, anchor = rule.documented_at.partition("#")
    headings = [line[3:] for line in (_ROOT / page).read_text(encoding="utf-8").splitlines() if line.startswith("## ")]
    slugs = [re.sub(r"\s", "-", re.sub(r"[^\w\s-]", "", heading.lower())) for heading in headings]
    assert anchor in slugs


@pytest.mark.parametrize("rule", REGISTRY.values(), ids=list(REGISTRY))
def test_a_rule_has_a_feature_with_a_finding_and_a_trap(rule):
    files = sorted((_ROOT / "features").glob(f"{rule.id.lower()}_*.feature"))
    assert len(files) == 1
    text = files[0].read_text(encoding="utf-8")
    assert text.startswith("# language: id\n@" + rule.id)
    assert re.search(r"Maka ada \d+ temuan", text)
    assert "Maka tidak ada temuan" in text


@pytest.mark.parametrize(("lang", "name"), [("id", "rules.md"), ("en", "rules.en.md")])
def test_the_documentation_is_that_of_the_registry(lang, name):
    written = (_ROOT / "docs" / name).read_text(encoding="utf-8")
    assert written == handbook(lang), f"docs/{name} is stale: write it anew with rules.checks.handbook('{lang}')"
