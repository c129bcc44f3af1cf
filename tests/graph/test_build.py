"""The typed graph: every node and edge follows from the corpus and carries its evidence."""

from __future__ import annotations

import pytest
from support import (
    make_actor,
    make_case,
    make_definition,
    make_fact,
    make_fact_norm,
    make_norm,
    make_record,
    make_reference,
    make_regulation,
    make_relation,
)

from rules.graph import LAYERS, assemble, build, compare
from rules.graph.build import RELATION_LAYER
from rules.graph.delegation import fits
from rules.model import Address, ExpectedMandate, LegalId, Provision, Relation, RelationKind
from rules.similarity import find_overlaps

RULE, PARENT = "permensos/2012/1", "uu/2009/11"


def edges(pg, layer, *kinds):
    return sorted((u, v, d["kind"]) for u, v, d in pg.graph.edges(data=True) if d["layer"] == layer and (not kinds or d["kind"] in kinds))


def small(**more):
    return make_regulation(RULE, "Relawan Sosial", **more)


def test_units_hang_below_their_rule_as_their_addresses_say():
    pg = build(assemble([small(units=[("bab-1", ""), ("pasal-5", "Relawan mempunyai tugas:"), ("pasal-5/huruf-a", "mendata warga;")])]))
    assert edges(pg, "containment") == [
        ("rule:permensos/2012/1", "unit:permensos_2012_1#bab-1", "contains"),
        ("rule:permensos/2012/1", "unit:permensos_2012_1#pasal-5", "contains"),
        ("unit:permensos_2012_1#pasal-5", "unit:permensos_2012_1#pasal-5/huruf-a", "contains"),
    ]


def test_a_norm_is_stated_by_its_unit_and_borne_by_its_actor():
    norm = make_norm(RULE, "pasal-5/huruf-a", "Relawan Sosial", "tugas", "mendata", "warga", family="MENDATA")
    pg = build(assemble([small(norms=[norm])]))
    name = "norm:permensos_2012_1#pasal-5/huruf-a#1"
    assert ("unit:permensos_2012_1#pasal-5/huruf-a", name, "states") in edges(pg, "containment")
    assert edges(pg, "bearing") == [("actor:relawan-sosial", name, "tugas")]
    data = pg.graph.nodes[name]
    assert (data["label"], data["modality"], data["family"], data["scored"]) == ("mendata warga", "tugas", "MENDATA", True)


def test_two_norms_of_one_unit_are_two_nodes():
    norms = [make_norm(RULE, "pasal-5", b, "tugas", "mendata", "warga", joint=True) for b in ("Gubernur", "Bupati")]
    pg = build(assemble([small(norms=norms)]))
    assert [n for n in pg.graph if n.startswith("norm:")] == ["norm:permensos_2012_1#pasal-5#1", "norm:permensos_2012_1#pasal-5#2"]


def test_a_cited_rule_that_nobody_read_is_known_to_be_unknown():
    pg = build(assemble([small(references=[make_reference(RULE, "mengingat/angka-1", "legal_basis", PARENT)])]))
    assert edges(pg, "citation") == [("rule:permensos/2012/1", "rule:uu/2009/11", "legal_basis")]
    assert pg.graph.nodes["rule:uu/2009/11"]["known"] is False
    assert pg.graph.nodes["rule:permensos/2012/1"]["known"] is True


def test_references_inside_a_document_run_from_unit_to_unit():
    reference = make_reference(RULE, "pasal-6", "internal", "pasal-5")
    pg = build(
        assemble([small(units=[("pasal-5", "..."), ("pasal-6", "... sebagaimana dimaksud dalam Pasal 5.")], references=[reference])])
    )
    assert edges(pg, "citation", "internal") == [("unit:permensos_2012_1#pasal-6", "unit:permensos_2012_1#pasal-5", "internal")]


@pytest.mark.parametrize(("kind", "layer"), sorted(RELATION_LAYER.items()))
def test_every_relation_stands_in_the_layer_of_its_kind(kind: RelationKind, layer: str):
    pg = build(assemble([small(relations=[make_relation(RULE, "pasal-6", kind, "Relawan Sosial", "Dinas Sosial Provinsi")])]))
    assert edges(pg, layer) == [("actor:relawan-sosial", "actor:dinas-sosial-provinsi", kind)]


def test_every_kind_of_relation_has_a_layer():
    kinds = set(RelationKind.__args__)
    assert set(RELATION_LAYER) == kinds
    assert set(RELATION_LAYER.values()) <= set(LAYERS)


def delegation(subject="tata cara pendataan relawan sosial", instrument="peraturan menteri", blanket=False):
    reference = make_reference(PARENT, "pasal-9/ayat-2", "delegates", instrument, subject=subject, blanket=blanket)
    return make_regulation(PARENT, "Kesejahteraan Sosial", references=[reference])


MANDATE = "mandate:uu_2009_11#pasal-9/ayat-2"


def test_a_delegation_is_a_mandate_of_its_rule():
    pg = build(assemble([delegation(blanket=True)]))
    assert edges(pg, "delegation") == [("rule:uu/2009/11", MANDATE, "calls_for")]
    data = pg.graph.nodes[MANDATE]
    assert (data["instrument"], data["subject"], data["blanket"]) == ("peraturan menteri", "tata cara pendataan relawan sosial", True)


@pytest.mark.parametrize("pinpoint", ["pasal-9/ayat-2", "pasal-9"])
def test_a_rule_that_names_the_unit_implements_its_mandate(pinpoint):
    claim = make_reference(RULE, "menimbang/huruf-a", "implements", PARENT, pinpoint=pinpoint)
    pg = build(assemble([delegation(), small(references=[claim])]))
    assert (MANDATE, "rule:permensos/2012/1", "implemented_by") in edges(pg, "delegation")


def test_a_rule_that_names_another_unit_does_not():
    claim = make_reference(RULE, "menimbang/huruf-a", "implements", PARENT, pinpoint="pasal-30")
    pg = build(assemble([delegation(), small(references=[claim])]))
    assert edges(pg, "delegation") == [
        ("rule:uu/2009/11", MANDATE, "calls_for"),
        ("rule:uu/2009/11", "rule:permensos/2012/1", "mandates"),
    ]


def test_a_rule_that_names_no_unit_implements_what_its_title_bears():
    claim = make_reference(RULE, "menimbang/huruf-a", "implements", PARENT)
    assert (MANDATE, "rule:permensos/2012/1", "implemented_by") in edges(
        build(assemble([delegation(), small(references=[claim])])), "delegation"
    )
    other = build(assemble([delegation("perizinan rumah singgah"), small(references=[claim])]))
    assert edges(other, "delegation", "implemented_by") == []


def test_a_rule_that_only_rests_on_the_parent_may_implement_it_and_is_not_scored():
    basis = make_reference(RULE, "mengingat/angka-1", "legal_basis", PARENT)
    pg = build(assemble([delegation(), small(references=[basis])]))
    assert edges(pg, "delegation", "may_implement") == [(MANDATE, "rule:permensos/2012/1", "may_implement")]
    assert [d["scored"] for *_, d in pg.graph.edges(data=True) if d["kind"] == "may_implement"] == [False]


def test_another_instrument_than_the_one_called_for_does_not_implement():
    basis = make_reference(RULE, "mengingat/angka-1", "legal_basis", PARENT)
    pg = build(assemble([delegation(instrument="peraturan pemerintah"), small(references=[basis])]))
    assert edges(pg, "delegation", "may_implement") == []


@pytest.mark.parametrize(
    ("instrument", "rule", "fit"),
    [
        ("peraturan menteri", "permensos/2012/1", True),
        ("Peraturan Menteri Sosial", "permensos/2012/1", True),
        ("peraturan menteri", "pp/2012/39", False),
        ("peraturan pemerintah", "pp/2012/39", True),
        ("peraturan presiden", "perpres/2024/162", True),
        ("peraturan daerah kabupaten/kota", "perda-indramayu/2000/6", True),
        ("keputusan menteri", "kepmensos/1981/14-huk-kep-ii", True),
        ("peraturan direktur jenderal", "perdirjen-dayasos/2020/35", True),
        ("peraturan menteri", "tanpa nomor", False),
        ("sesuatu", "pp/2012/39", False),
    ],
)
def test_instruments_are_known_by_their_types(instrument, rule, fit):
    assert fits(instrument, rule) is fit


def test_a_reported_mandate_keeps_how_many_rules_it_expects():
    fact = make_fact("m1", "Tujuh Permensos diperlukan.", PARENT, confidence="memory")
    mandate = ExpectedMandate(parent=LegalId.of(PARENT), instrument="Peraturan Menteri", expected=7, evidence=fact)
    claim = make_reference(RULE, "menimbang/huruf-a", "implements", PARENT)
    pg = build(assemble([small(references=[claim])], [make_case(mandates=(mandate,))]))
    data = pg.graph.nodes["mandate:kemensos#fakta-m1"]
    assert (data["expected"], data["scored"]) == (7, False)
    assert ("mandate:kemensos#fakta-m1", "rule:permensos/2012/1", "implemented_by") in edges(pg, "delegation")


def test_terms_point_to_their_rule_and_to_the_terms_they_use():
    definitions = [
        make_definition(RULE, "pasal-1/angka-1", "Relawan Sosial", "seseorang yang bekerja pada Rumah Singgah."),
        make_definition(RULE, "pasal-1/angka-2", "Rumah Singgah", "tempat yang dikelola oleh Relawan Sosial; setiap rumah singgah ..."),
        make_definition(RULE, "pasal-1/angka-3", "Relawan", "orang."),
    ]
    pg = build(assemble([small(definitions=definitions)]))
    assert edges(pg, "definition", "uses") == [
        ("term:Relawan Sosial", "term:Rumah Singgah", "uses"),
        ("term:Rumah Singgah", "term:Relawan Sosial", "uses"),
    ]
    assert ("term:Relawan", "rule:permensos/2012/1", "defined_in") in edges(pg, "definition")


def pair_of_rules(**more):
    norm_a = make_norm(RULE, "pasal-5", "Relawan Sosial", "tugas", "mendata", "anak telantar dan lanjut usia")
    norm_b = make_norm("permensos/2014/10", "pasal-7", "Penyuluh Sosial Masyarakat", "tugas", "mendata", "anak telantar dan lanjut usia")
    return [small(norms=[norm_a]), make_regulation("permensos/2014/10", "Penyuluhan", norms=[norm_b], **more)]


def test_overlaps_run_between_the_norms_they_compare():
    corpus = assemble(pair_of_rules())
    overlaps = compare(corpus)
    pg = build(corpus, overlaps)
    assert edges(pg, "overlap") == [("norm:permensos_2012_1#pasal-5#1", "norm:permensos_2014_10#pasal-7#1", "equal")]
    data = next(d for *_, d in pg.graph.edges(data=True) if d["layer"] == "overlap")
    assert (data["overlap"], data["gao"], data["score"]) == (overlaps[0].id, "duplication", 1.0)
    assert pg.overlaps == overlaps


def test_what_a_revoked_rule_says_is_drawn_unscored():
    revoking = make_regulation("permensos/2019/3", "X", references=[make_reference("permensos/2019/3", "pasal-9", "revokes", RULE)])
    corpus = assemble([*pair_of_rules(), revoking])
    # Overlaps found without the corpus, as if nothing were revoked.
    found = [o.model_copy(update={"scored": True}) for o in compare(corpus)]
    pg = build(corpus, found)
    assert [o.scored for o in pg.overlaps] == [False]
    assert pg.graph.nodes["norm:permensos_2012_1#pasal-5#1"]["scored"] is False
    assert pg.graph.nodes["norm:permensos_2014_10#pasal-7#1"]["scored"] is True
    assert pg.graph.nodes["rule:permensos/2012/1"]["in_force"] is False


def amended_pair():
    """A rule, the rule that amends its pasal 5, and another rule whose norm both versions resemble."""
    old, other = pair_of_rules()
    amending = "permensos/2013/9"
    quoted = Provision(
        document="permensos_2013_9", address=Address("pasal-i/angka-1/pasal-5"), kind="pasal", text="...", amends=LegalId.of(RULE)
    )
    norm = make_norm(
        RULE, quoted.address, "Pekerja Sosial", "tugas", "mendata", "anak telantar dan lanjut usia", document="permensos_2013_9"
    )
    new = make_regulation(amending, "Perubahan atas Relawan Sosial", norms=[norm]).model_copy(update={"provisions": (quoted,)})
    return [old, new, other]


def test_a_unit_that_was_replaced_meets_nobody_and_is_drawn_unscored():
    corpus = assemble(amended_pair())
    found = find_overlaps(corpus.norms(), corpus.actors)
    assert len(found) == 3
    pg = build(corpus, found)
    assert [(o.a[0], o.b[0]) for o in pg.overlaps] == [("permensos_2013_9", "permensos_2014_10")]
    assert pg.overlaps == compare(corpus)
    assert pg.graph.nodes["unit:permensos_2012_1#pasal-5"]["replaced"] is True
    assert pg.graph.nodes["norm:permensos_2012_1#pasal-5#1"]["scored"] is False


def test_facts_hang_below_the_rule_they_speak_of_and_keep_their_standing():
    norm = make_fact_norm("f1", "Relawan Sosial", "tugas", "mendata", "warga", regulation=RULE, standing="praktik", bearer_key="relawan")
    pg = build(assemble([], [make_case(actors=(make_actor("Relawan Sosial", "relawan"),), norms=(norm,))]))
    name = "norm:kemensos#fakta-f1#1"
    assert ("rule:permensos/2012/1", name, "states") in edges(pg, "containment")
    data = pg.graph.nodes[name]
    assert (data["standing"], data["scored"]) == ("praktik", False)


def test_a_fact_of_a_rule_that_a_clause_revoked_is_unscored():
    revoking = make_regulation("permensos/2019/3", "X", references=[make_reference("permensos/2019/3", "pasal-9", "revokes", RULE)])
    norm = make_fact_norm("f1", "Relawan Sosial", "tugas", "mendata", "warga", regulation=RULE, bearer_key="relawan")
    case = make_case(actors=(make_actor("Relawan Sosial", "relawan"),), norms=(norm,), regulations=(make_record(RULE, "Relawan"),))
    assert build(assemble([revoking], [case])).graph.nodes["norm:kemensos#fakta-f1#1"]["scored"] is False
    assert build(assemble([], [case])).graph.nodes["norm:kemensos#fakta-f1#1"]["scored"] is True


def test_a_relation_of_a_fact_that_does_not_count_is_unscored():
    fact = make_fact("r1", "Melapor kepada camat.", RULE, standing="uraian_sekunder")
    relation = Relation.model_validate(
        {
            "document": "kemensos", "address": fact.address, "kind": "reports_to", "from": "Relawan", "to": "Camat",
            "source_key": "relawan", "target_key": "camat", "evidence": fact,
        }
    )  # fmt: skip
    pg = build(assemble([], [make_case(relations=(relation,))]))
    assert [(d["scored"], d["standing"]) for *_, d in pg.graph.edges(data=True) if d["layer"] == "reporting"] == [
        (False, "uraian_sekunder")
    ]


def everything():
    """A corpus with every layer."""
    relations = [make_relation(RULE, "pasal-6", kind, "Relawan Sosial", "Dinas Sosial Provinsi") for kind in RELATION_LAYER]
    definitions = [
        make_definition(RULE, "pasal-1/angka-1", "Relawan Sosial", "orang pada Rumah Singgah."),
        make_definition(RULE, "pasal-1/angka-2", "Rumah Singgah", "tempat."),
    ]
    regulations = pair_of_rules()
    full = regulations[0].model_copy(
        update={
            "relations": tuple(relations), "definitions": tuple(definitions),
            "references": (make_reference(RULE, "menimbang/huruf-a", "implements", PARENT, pinpoint="pasal-9"),),
        }
    )  # fmt: skip
    corpus = assemble([full, regulations[1], delegation()])
    return build(corpus, compare(corpus))


def test_every_layer_of_the_contract_is_drawn():
    assert {d["layer"] for *_, d in everything().graph.edges(data=True)} == set(LAYERS)


def test_every_node_and_edge_has_what_the_contract_promises():
    pg = everything()
    for node, data in pg.graph.nodes(data=True):
        assert {"type", "label", "scored"} <= data.keys()
        assert node.startswith(f"{data['type']}:")
    for *_, data in pg.graph.edges(data=True):
        assert {"layer", "kind", "scored", "document", "address"} <= data.keys()
        assert data["layer"] in LAYERS
    values = [v for _, d in pg.graph.nodes(data=True) for v in d.values()] + [v for *_, d in pg.graph.edges(data=True) for v in d.values()]
    assert {type(v) for v in values} <= {str, int, float, bool}


def test_a_copy_draws_nothing():
    norm = make_norm(RULE, "pasal-5", "Relawan Sosial", "tugas", "mendata", "warga", document="salinan")
    copy = make_regulation(RULE, "Relawan Sosial", document="salinan", norms=[norm], format="pdf")
    main = small(norms=[make_norm(RULE, "pasal-5", "Relawan Sosial", "tugas", "mendata", "warga")])
    pg = build(assemble([main, copy]))
    assert not [n for n in pg.graph if "salinan" in n]
