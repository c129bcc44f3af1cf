"""Norms of English by-laws. All sentences are written for these tests."""

from __future__ import annotations

import pytest

from rules.drafting import Names, extract_norms
from rules.model import Norm, Provision, Regulation


def norms(*texts: tuple[str, str]) -> list[Norm]:
    """The norms of provisions given as (address, words)."""
    provisions = tuple(
        Provision(document="garden", address=address, kind=address.rsplit("/", 1)[-1].split("-")[0], text=text) for address, text in texts
    )
    regulation = Regulation(document="garden", id=None, title="Gardens", language="en", provisions=provisions)
    return list(extract_norms(regulation, Names.of(regulation)))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Gardener must water the beds every day.", ("Gardener", "kewajiban", "water", "the beds every day")),
        ("An informal grower shall keep a record.", ("informal grower", "kewajiban", "keep", "a record")),
        ("No person may pick fruit without a permit.", ("person", "larangan", "pick", "fruit without a permit")),
        ("A visitor must not climb trees.", ("visitor", "larangan", "climb", "trees")),
        ("The City may also close a garden if it is unsafe.", ("City", "kebolehan", "close", "a garden")),
        ("Any volunteer is entitled to receive training.", ("volunteer", "hak", "receive", "training")),
        ("The Director is authorised to appoint assistants.", ("Director", "wewenang", "appoint", "assistants")),
        ("A permit must be issued by the Director.", ("Director", "kewajiban", "issued", "by the Director")),
    ],
)
def test_one_sentence_gives_its_bearer_modality_action_and_object(sentence, expected):
    (norm,) = norms(("section-1", sentence))
    assert (norm.bearer, norm.modality, norm.action, norm.object) == expected
    assert norm.evidence.words == sentence


def test_a_list_inherits_subject_and_modal_from_its_opening_phrase():
    found = norms(
        ("section-1", "A permit-holder must -"),
        ("section-1/item-a", "water the beds; and"),
        ("section-1/item-b", "close the gate."),
    )
    assert [(n.address, n.bearer, n.modality, n.action) for n in found] == [
        ("section-1/item-a", "permit-holder", "kewajiban", "water"),
        ("section-1/item-b", "permit-holder", "kewajiban", "close"),
    ]


def test_a_condition_before_the_subject_is_kept_apart():
    (norm,) = norms(("section-1", "If the well is dry, the Gardener must inform the City."))
    assert (norm.bearer, norm.condition) == ("Gardener", "If the well is dry")


@pytest.mark.parametrize(
    "sentence",
    [
        '"garden" means land that a person may visit;',
        "A person is guilty of an offence.",
        "This By-law applies to gardens.",
        "It must be so.",
    ],
)
def test_definitions_offences_and_other_shapes_bear_on_nobody(sentence):
    assert [n.bearer for n in norms(("section-1", sentence)) if n.bearer] == []
