"""Which rule leads, and what a plan may claim of it."""

from __future__ import annotations

import pytest
from support import make_regulation

from rules.omnibus.seniority import compare, shown

BODY = (("pasal-1", "Relawan Dusun mempunyai tugas mendampingi warga."),)


def rule(identifier, **more):
    return make_regulation(identifier, "HAL", BODY, **more)


@pytest.mark.parametrize(
    ("lead", "other", "word"),
    [
        (rule("permensos/2019/9", enacted="2019-11-01"), rule("permensos/2019/20", enacted="2019-02-01"), "tanggal penetapan"),
        (rule("permensos/2019/25", gazette="BN 2019/1654"), rule("permensos/2019/10", gazette="BN 2019/866"), "nomor Berita Negara"),
        (rule("permensos/2020/1"), rule("permensos/2019/99"), "menurut tahun"),
        (rule("permensos/2010/1"), rule("perdirjen-dayasos/2019/99"), "peringkatnya lebih tinggi"),
    ],
)
def test_the_later_rule_leads_by_what_the_material_shows(lead, other, word):
    assert compare(lead, other)[0] < 0 < compare(other, lead)[0]
    found = shown(lead, [other])
    assert word in found.why.id
    assert found.proved


def test_numbers_alone_order_but_prove_nothing():
    lead, other = rule("permensos/2019/25"), rule("permensos/2019/10")
    assert compare(lead, other)[0] < 0
    found = shown(lead, [other])
    assert not found.proved
    assert "lebih baru menurut" not in found.why.id
    assert "pilihannya terbuka" in found.why.id


def test_a_rule_that_is_not_the_later_one_is_never_called_so():
    assert not shown(rule("permensos/2018/1"), [rule("permensos/2019/1")]).proved
