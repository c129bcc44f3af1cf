"""Names in the graph are those that people use, and the same as everywhere else."""

import pytest
from support import make_record, make_reference, make_regulation

from rules.checks.wording import rule_name
from rules.graph import build
from rules.graph.sketch import rule_label
from rules.model import Address, Corpus, Provision


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("permensos/2012/1", "Permensos 1/2012"),
        ("permensos/2010/77-huk", "Permensos 77/HUK/2010"),
        ("permenkeu/2015/254-pmk.05", "Permenkeu 254/PMK.05/2015"),
        ("uu/2009/11", "UU 11/2009"),
        ("perppu/2022/2", "Perppu 2/2022"),
        ("perpres/2021/5a", "Perpres 5a/2021"),
        ("perdirjen-dayasos/2020/35", "Perdirjen Dayasos 35/2020"),
        ("by-law-za-cpt/2010/graffiti-and-noise", "By Law Za CPT graffiti-and-noise/2010"),
        ("kasus:catatan", "catatan"),
    ],
)
def test_a_rule_has_one_short_name_in_graph_checks_and_memo(key, name):
    assert rule_label(key) == rule_name(key) == name


def labels(*regulations):
    graph = build(Corpus(regulations=regulations)).graph
    return {node: data["label"] for node, data in graph.nodes(data=True)}


def test_a_unit_names_its_rule():
    found = labels(make_regulation("permensos/2010/77-huk", "Pilar", units=[("pasal-5/ayat-2", "Kata.")]))
    assert [label for node, label in found.items() if node.startswith("unit:")] == ["Permensos 77/HUK/2010 Pasal 5 ayat (2)"]


def test_a_fact_goes_by_its_words_and_a_record_without_number_by_its_title():
    fact = Provision(document="kemensos", address=Address("fakta-psm-1"), kind="fakta", text="Mendata warga.")
    record = make_record("permensos/2019/10", "Pola Penyuluhan", provisions=(fact,))
    found = labels(record.model_copy(update={"id": None, "document": "kemensos:pola"}))
    assert found == {"rule:kemensos:pola": "Pola Penyuluhan", "unit:kemensos#fakta-psm-1": "Mendata warga."}


def test_a_delegation_names_its_rule_and_place():
    reference = make_reference("permensos/2019/25", "pasal-32", "delegates", "peraturan direktur jenderal")
    found = labels(make_regulation("permensos/2019/25", "Karang Taruna", references=(reference,)))
    assert "Permensos 25/2019 Pasal 32: peraturan direktur jenderal" in found.values()
